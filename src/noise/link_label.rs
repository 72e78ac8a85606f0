//! What is left of a link when its address was lost: `Source Link`.
//!
//! Only as a whole line. `Source: Central Bank, 2008` under a table and `Source: a senior aide` stay.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "The words of a link on the website; the address that it led to was lost in copying.";

const LABELS: &[&str] = &[
    "source link",
    "link to source",
    "original source",
    "view original",
    "view source",
    "original link",
    "read the original",
    "go to source",
    "permalink",
    "permanent link",
    "back to top",
    "go to top",
    "source code",
    "download pdf",
    "view pdf",
    "view this cable",
    "view original cable",
];

const READ_MORE: &[&str] = &[
    "source",
    "read more",
    "read more here",
    "continue reading",
    "more",
    "weiterlesen",
    "lire la suite",
    "leer más",
    "leggi di più",
    "lees meer",
    "leia mais",
    "mehr lesen",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    if text.is_phrase(LABELS) && !text.is_sentence() {
        return Some(Sure::Certain);
    }
    let address = text.lower.starts_with("source: http") || text.lower.starts_with("source http");
    if address && text.lower.split_whitespace().count() <= 2 {
        return Some(Sure::Certain);
    }
    (text.is_phrase(READ_MORE) && !text.is_sentence()).then_some(Sure::Likely)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn labels_go() {
        for text in [
            "Source Link",
            "Source Link ",
            "Read more",
            "Continue reading →",
            "Weiterlesen …",
            "Source: https://example.org/cables/1.html",
        ] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn sentences_with_the_same_words_stay() {
        for text in [
            "Source: Central Bank, 2008",
            "Source: a senior aide who has been reliable before (strictly protect).",
            "Al-Rubaie urged his guests to read more of the text before they judged it.",
            "read more about the plan in the two newspapers that back the",
            "The full text is at www.example.gov/treaty.html.",
            "Visit Baghdad's classified website: http://www.state.sgov.gov/p/nea/baghdad",
        ] {
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
