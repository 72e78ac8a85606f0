//! Links to the site's other pages: `Related articles`, `You may also like`, and the headlines under them. `label` judges the
//! headings.

use super::folded::Folded;

pub(super) const WHY: &str = "Links to other pages of the website.";

/// A headline under such a heading: not a sentence, and not long.
pub(super) fn is_headline(text: &Folded<'_>) -> bool {
    (2..=20).contains(&text.count()) && !text.text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::{Reason, Sure, by_words};

    #[test]
    fn headings_of_links_go() {
        for text in ["Related articles", "You may also like", "Das könnte Sie auch interessieren", "À lire aussi :"] {
            assert_eq!(by_words(text), Some((Reason::RelatedLinks, Sure::Certain)), "{text}");
        }
    }

    #[test]
    fn related_matters_stay() {
        for text in
            ["Related matters, such as visas for the delegation, were put off.", "Related stories in the pro-government press:"]
        {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}");
        }
    }

    #[test]
    fn a_headline_has_some_words_and_no_full_stop() {
        let is = |text: &str| is_headline(&Folded::new(text));
        assert!(is("Storm closes two airports") && is("Two airports") && is(&"net ".repeat(20)));
        assert!(!is("Storm") && !is("The storm closed two airports.") && !is(&"net ".repeat(21)));
    }
}
