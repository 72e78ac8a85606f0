//! Names that parts of a telegram go by, alone on a line.

const NAMES: &[&str] = &[
    "ACTION REQUEST",
    "ACTION REQUESTED",
    "BACKGROUND",
    "BEGIN SUMMARY",
    "BEGIN TEXT",
    "BIO NOTE",
    "COMMENT",
    "COMMENTS",
    "CONCLUSION",
    "END COMMENT",
    "END NOTE",
    "END SUMMARY",
    "END TEXT",
    "INTRODUCTION",
    "NEXT STEPS",
    "NON-PAPER",
    "NONPAPER",
    "NOTE",
    "OBJECTIVES",
    "OVERVIEW",
    "REPORTING DEADLINE",
    "SUMMARY",
    "SUMMARY AND COMMENT",
    "SUMMARY AND ACTION REQUEST",
    "TALKING POINTS",
];

/// True for `SUMMARY`, `Comment`, `ACTION REQUEST` and the like, in any case, a colon or full stop after it.
#[must_use]
pub fn is_part_name(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ':', '-', ' ']);
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// True for a text that a part's name opens: `SUMMARY: CREATION OF …` (75TEHRAN2069), `Comment. The visit …`. A name that
/// merely begins a phrase (`SUMMARY OF THE TALKS`) opens none.
#[must_use]
pub fn opens_with_part_name(text: &str) -> bool {
    let text = text.trim_start();
    let sign = text.find([':', '.']).filter(|sign| text.len() > sign + 1);
    sign.is_some_and(|sign| text[sign + 1..].starts_with(' ') && is_part_name(&text[..sign]))
}

#[cfg(test)]
mod tests {
    use super::opens_with_part_name;

    #[test]
    fn a_part_is_opened_by_its_name_and_a_sign() {
        for text in ["SUMMARY: CREATION OF A PARTY", "Summary.  The reef was lit.", "BEGIN SUMMARY: A", " COMMENT: NO"] {
            assert!(opens_with_part_name(text), "{text}");
        }
        for text in ["SUMMARY OF THE TALKS", "SUMMARY:", "COMMENTARY: A", "A COMMENT: B", "NOTE.2", "TALKS: SUMMARY. B", ""] {
            assert!(!opens_with_part_name(text), "{text}");
        }
    }
}
