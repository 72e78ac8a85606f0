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
    fn downgrading_groups_are_known() {
        assert!(["GP-3", "GP 1", "GP-4."].into_iter().all(is_downgrading_group));
        assert!(!["GP-33", "GP", "GPS", "GP-A"].into_iter().any(is_downgrading_group));
    }
}
