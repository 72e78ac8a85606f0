//! The signature, and what stands beside it.

use super::{Before, Body, Found};
use crate::role::{Role, is_part_name, prose};

/// Words alone on the last line that are no names.
const NO_NAMES: &[&str] = &["SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS", "END", "NNNN", "COMMENT", "SIPDIS"];

impl Body<'_> {
    /// The last line, one to three surnames in capitals (`CROCKER`, `VAN VOORST`) or a single name (`Clinton`), after a
    /// line that ended. `GP-3`, the downgrading group of telegrams before 1972, stands under the text and above it.
    pub(super) fn signature(&self, index: usize, before: Before) -> Option<Found> {
        let left = self.written.len() - index;
        if left == 2 && is_downgrading_group(self.text(index)) {
            return Some(Found::starts(Role::EndMark));
        }
        let text = self.text(index);
        if left != 1 || !is_name(text) {
            return None;
        }
        // The address of the post's website ends a line as a full stop does.
        let address = ["http://", "https://", "www.", "sgov.gov"].iter().any(|word| self.text(before.index).contains(word));
        let ended = before.apart
            || address
            || matches!(before.role, Role::Rule | Role::EndMark)
            || self.ends_sentence(before.index)
            || prose::ends_part(self.text(before.index));
        // Where the line before lost its end, a surname in capitals alone on the last line is still the signature.
        let capitals = !text.bytes().any(|b| b.is_ascii_lowercase());
        let alone = !text.trim().contains(' ') && text.trim().len() >= 4 && !text.trim_end().ends_with('.');
        (ended || (capitals && alone && !self.all_capitals)).then(|| Found::starts(Role::Signature))
    }

    /// The same above the notes of the text, which stand under the signature at some posts:
    ///
    /// ```text
    /// 2. (U) The lamp is lit at dusk (1).
    /// AMBERLEY
    ///
    /// (1) That of 1902.
    /// ```
    pub(super) fn signature_above_notes(&self, index: usize, before: Before) -> Option<Found> {
        const MOST_LINES: usize = 16;
        let left = self.written.len() - index;
        if !(2..=MOST_LINES).contains(&left) {
            return None;
        }
        let text = self.text(index);
        let capitals = text.trim().len() >= 4 && !text.bytes().any(|b| b.is_ascii_lowercase()) && !text.trim_end().ends_with('.');
        if !capitals || !is_name(text) || !self.ends_sentence(before.index) {
            return None;
        }
        let sign = note_sign(self.text(index + 1)).filter(|_| self.is_apart(index + 1))?;
        (0..index).any(|line| calls(self.text(line), sign)).then(|| Found::starts(Role::Signature))
    }
}

/// The sign of a note at the start of a line: `(1)`, `[1]`, `1/`, `*`, `**`.
fn note_sign(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let sign = &text[..text.find(' ')?];
    let figure = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let bracket = |open: char, close: char| sign.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).is_some_and(figure);
    let stars = sign.len() <= 3 && sign.bytes().all(|b| b == b'*');
    (stars || bracket('(', ')') || bracket('[', ']') || sign.strip_suffix('/').is_some_and(figure)).then_some(sign)
}

/// True when a text calls a note by this sign: glued to a word, or behind a blank where it is no item's.
fn calls(text: &str, sign: &str) -> bool {
    let text = text.trim();
    text.match_indices(sign).any(|(at, _)| at > 0 && (!sign.starts_with('*') || !text[..at].ends_with([' ', '*'])))
}

/// True for a line that can be a signature by its looks: a surname, initials glued to it or not, two or three names in
/// capitals, a number sign behind them (`TAYLORCD#`), and at times the date (`SOBEL 2008-01-08`).
pub(crate) fn is_name(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['#', '.', ' ']);
    // Telegrams of the last system have a label: `Signature: Doe`.
    let text = text.strip_prefix("Signature:").map_or(text, str::trim_start);
    let text = text.strip_suffix("(ACTING)").map_or(text, str::trim_end);
    let text = text.rsplit_once(' ').filter(|(_, date)| is_date(date)).map_or(text, |(name, _)| name.trim_end());
    if !(3..=40).contains(&text.len()) || !text.starts_with(char::is_uppercase) || NO_NAMES.contains(&text) || is_part_name(text)
    {
        return false;
    }
    let word = |word: &str| {
        word.len() >= 2 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.' | '/' | '#'))
    };
    let words = text.split(' ').count();
    let capitals = !text.chars().any(char::is_lowercase);
    text.split(' ').all(word) && (words == 1 || (capitals && words <= 3))
}

/// `2008-01-08`
fn is_date(word: &str) -> bool {
    word.len() == 10 && word.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
}

/// `GP-3`, `GP 1.`
pub(crate) fn is_downgrading_group(line: &str) -> bool {
    let group = line.trim().trim_end_matches('.').strip_prefix("GP").map(|rest| rest.trim_start_matches(['-', ' ']));
    group.is_some_and(|group| group.len() == 1 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_words() {
        for name in [
            "CROCKER",
            "Clinton",
            "VAN VOORST",
            "TAYLORCD",
            "JSULLIVAN#",
            "SOBEL 2008-01-08",
            "O'NEILL",
            "JONES-SMITH",
            "DE LA VEGA",
            "RICE ##",
            "Vershbow",
            "LEE",
        ] {
            assert!(is_name(name), "{name}");
        }
        for text in [
            "SECRET",
            "NNNN",
            "",
            "he",
            "Best regards,",
            "Good luck",
            "THE END OF THE LINE",
            "2008-01-08",
            "SECTION 02",
            "A",
            "(U)",
            "END",
            "They left.",
            "http://example.sgov.gov",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn notes_and_their_calls_are_told_from_items() {
        for (line, sign) in
            [("(1) That of 1902.", "(1)"), ("[12] That of 1902.", "[12]"), ("1/ That of 1902.", "1/"), ("* That.", "*")]
        {
            assert_eq!(note_sign(line), Some(sign), "{line}");
        }
        assert!(
            ["(a) That.", "1. That.", "-- That.", "(U) That.", "1902/3 That."].into_iter().all(|line| note_sign(line).is_none())
        );
        assert!(calls("lit at dusk (1).", "(1)") && calls("lit at dusk.*", "*") && calls("lit 1/ at dusk", "1/"));
        assert!(!calls("* lit at dusk", "*") && !calls("(1) lit at dusk", "(1)") && !calls("lit at * dusk", "*"));
    }

    #[test]
    fn downgrading_groups_are_known() {
        assert!(["GP-3", "GP 1", "GP-4."].into_iter().all(is_downgrading_group));
        assert!(!["GP-33", "GP", "GPS", "GP-A"].into_iter().any(is_downgrading_group));
    }

    #[test]
    fn names_and_groups_are_of_a_form() {
        for name in ["Signature: Doe", "DOE (ACTING)", "JANE ANN DOE", "O’Neill", "DOE/ROE"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["Jane Doe", "JANE Q DOE", "JANE ANN DOE ROE", "SIPDIS", "Comment", "D", "DOE 2008", "doe", &"D".repeat(41)] {
            assert!(!is_name(text), "{text}");
        }
        assert!(is_date("2008-01-08") && !is_date("2008/01/08") && !is_date("2008-01-0x") && !is_date("2008-01-081"));
        assert!(is_downgrading_group("GP-3") && is_downgrading_group(" GP 4.") && !is_downgrading_group("GP-33"));
        assert!(!is_downgrading_group("GP-X") && !is_downgrading_group("GDS"));
    }

    #[test]
    fn a_mark_of_a_note_has_a_figure_or_stars() {
        assert_eq!(
            (note_sign("*** That."), note_sign("  (12) That."), note_sign("12/ That.")),
            (Some("***"), Some("(12)"), Some("12/"))
        );
        for line in ["**** That.", "(123) That.", "() That.", "[1) That.", "That", "(x) That.", "/ That."] {
            assert_eq!(note_sign(line), None, "{line}");
        }
        assert!(
            calls("the nets (1) and", "(1)")
                && !calls("the nets and", "(1)")
                && calls("nets* and", "*")
                && !calls("nets ** and", "*")
        );
    }
}
