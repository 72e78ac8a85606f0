//! What is left of a link when its address was lost: `Source Link`.
//!
//! Only as a whole line. `Source: Central Bank, 2008` under a table and `Source: a senior aide` stay.

use super::Sure;
use super::folded::Folded;
use crate::bytes::{self, Signs};

pub(super) const WHY: &str = "The words of a link on the website; the address that it led to was lost in copying.";

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    // The address of the page that a copy was made from. Labels without one are judged by `label`.
    let source =
        ["source", "quelle", "fuente", "fonte", "bron", "источник", "المصدر", "via", "original", "link", "url", "permalink"];
    if !text.has_any(Signs::of(":")) || !bytes::has(&text.lower, "http") {
        return None;
    }
    let address = text.lower.find("http").filter(|&at| at <= 24).map(|at| &text.lower[at..])?;
    let label = text.lower.split([':', ' ']).next().unwrap_or_default();
    let alone = address.starts_with("http://") || address.starts_with("https://");
    (source.contains(&label) && alone && !address.contains(char::is_whitespace)).then_some(Sure::Certain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::{Reason, by_words};

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
            assert!(by_words(text).is_some_and(|(reason, _)| reason == Reason::LinkLabel), "{text}");
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
            assert_eq!(by_words(text).filter(|(_, sure)| *sure > Sure::Hint), None, "{text}");
        }
    }
}
