//! Links to the site's other pages: `Related articles`, `You may also like`, and the headlines under them.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "Links to other pages of the website.";

const HEADINGS: &[&str] = &[
    "related articles",
    "related posts",
    "related stories",
    "related cables",
    "related documents",
    "related",
    "you may also like",
    "you might also like",
    "recommended",
    "more from this site",
    "recommended for you",
    "read also",
    "see also",
    "popular posts",
    "recent posts",
    "latest news",
    "most read",
    "most popular",
    "das könnte sie auch interessieren",
    "articles liés",
    "à lire aussi",
    "artículos relacionados",
    "te puede interesar",
    "articoli correlati",
    "leggi anche",
    "gerelateerde artikelen",
    "artigos relacionados",
    "leia também",
    "читайте также",
    "مقالات ذات صلة",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    // `Related stories in the pro-government press:` introduces a press summary.
    let colon = text.text.ends_with(':') && text.count() > 3;
    (text.is_phrase(HEADINGS) && !text.text.ends_with('.') && !colon).then_some(Sure::Likely)
}

/// A headline under such a heading: not a sentence, and not long.
pub(super) fn is_headline(text: &str) -> bool {
    let text = Folded::new(text);
    (2..=16).contains(&text.count()) && !text.text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn headings_of_links_go() {
        for text in ["Related articles", "You may also like", "Das könnte Sie auch interessieren"] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn related_matters_stay() {
        for text in
            ["Related matters, such as visas for the delegation, were put off.", "Related stories in the pro-government press:"]
        {
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
