//! The word that marks an advertisement, alone on its line.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "The website’s advertising, or the word that marks its place.";

const MARKS: &[&str] = &[
    "advertisement",
    "advertisements",
    "sponsored",
    "sponsored content",
    "anzeige",
    "werbung",
    "publicité",
    "publicidad",
    "pubblicità",
    "advertentie",
    "publicidade",
    "реклама",
    "إعلان",
    "advertisement - continue reading below",
    "story continues below advertisement",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    (text.is_phrase(MARKS) && !text.text.ends_with('.')).then_some(Sure::Certain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn the_mark_goes_and_sentences_stay() {
        assert!(judge(&Folded::new("Advertisement")).is_some() && judge(&Folded::new("Anzeige")).is_some());
        assert_eq!(by_words("A full-page advertisement in the largest daily attacked the base agreement."), None);
    }
}
