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
