//! Names that parts of a telegram go by, alone on a line.

use crate::bytes::{self, Openings};

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

/// What they open with.
const NAME_OPENINGS: Openings = {
    let (mut all, mut at) = (Openings::NONE, 0);
    while at < NAMES.len() {
        all = all.and(NAMES[at]);
        at += 1;
    }
    all
};

/// Of the names above.
const LONGEST_NAME: usize = 26;

/// True for `SUMMARY`, `Comment`, `ACTION REQUEST` and the like, in any case, a colon or full stop after it.
#[must_use]
pub fn is_part_name(text: &str) -> bool {
    let text = bytes::trim(text);
    // Hardly a line begins as one of the names does.
    if !NAME_OPENINGS.may_begin(text) {
        return false;
    }
    let text = text.trim_end_matches(['.', ':', '-', ' ']);
    text.len() <= LONGEST_NAME && NAMES.iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// True for a text that a part's name opens: `SUMMARY: CREATION OF …` (75TEHRAN2069), `Comment. The visit …`. A name that
/// merely begins a phrase (`SUMMARY OF THE TALKS`) opens none.
#[must_use]
pub fn opens_with_part_name(text: &str) -> bool {
    let text = text.trim_start();
    let parted = text.split_once([':', '.']);
    parted.is_some_and(|(name, rest)| rest.starts_with(' ') && is_part_name(name))
}

/// A part of a telegram that its drafters name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartName {
    /// `SUMMARY`
    Summary,
    /// `INTRODUCTION`
    Introduction,
    /// `ACTION REQUEST`, and the sentence `This is an action request.`
    ActionRequest,
    /// `BACKGROUND`
    Background,
    /// `COMMENT`
    Comment,
    /// `BIO NOTE`
    BioNote,
    /// `TALKING POINTS`
    TalkingPoints,
    /// `BEGIN TEXT`, `NON-PAPER`
    Text,
}

impl PartName {
    /// The name in the record.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Introduction => "introduction",
            Self::ActionRequest => "action-request",
            Self::Background => "background",
            Self::Comment => "comment",
            Self::BioNote => "bio-note",
            Self::TalkingPoints => "talking-points",
            Self::Text => "text",
        }
    }

    /// True when the part ends in this text: `END SUMMARY`, `End comment and action request.`
    #[must_use]
    pub fn is_ended_in(self, text: &str) -> bool {
        let mut rest = text;
        while let Some(at) = find_end(rest) {
            let after = rest[at + 4..].trim_start();
            let after = after.strip_prefix("of ").or_else(|| after.strip_prefix("OF ")).unwrap_or(after);
            if read(after).is_some_and(|(name, _)| name == self) {
                return true;
            }
            rest = &rest[at + 4..];
        }
        false
    }
}

/// Names as they open a part, longer ones before those they begin with.
const PARTS: &[(&str, PartName)] = &[
    ("EXECUTIVE SUMMARY", PartName::Summary),
    ("SUMMARY", PartName::Summary),
    ("INTRODUCTION", PartName::Introduction),
    ("ACTION REQUESTED", PartName::ActionRequest),
    ("ACTION REQUEST", PartName::ActionRequest),
    ("BACKGROUND", PartName::Background),
    ("EMBASSY COMMENT", PartName::Comment),
    ("POST COMMENT", PartName::Comment),
    ("COMMENTS", PartName::Comment),
    ("COMMENT", PartName::Comment),
    ("BIO NOTE", PartName::BioNote),
    ("BIOGRAPHIC NOTE", PartName::BioNote),
    ("TALKING POINTS", PartName::TalkingPoints),
    ("NON-PAPER", PartName::Text),
    ("NONPAPER", PartName::Text),
    ("TEXT", PartName::Text),
];

/// What they open with.
const OPENINGS: Openings = {
    let (mut all, mut at) = (Openings::NONE, 0);
    while at < PARTS.len() {
        all = all.and(PARTS[at].0);
        at += 1;
    }
    all
};

/// Where `end ` stands in the text, in any case.
fn find_end(text: &str) -> Option<usize> {
    // Its rarest letter is looked for.
    let bytes = text.as_bytes();
    let is_end = |at: &usize| {
        let word = at.checked_sub(2).and_then(|start| bytes.get(start..at + 2));
        word.is_some_and(|word| word.eq_ignore_ascii_case(b"end "))
    };
    memchr::memchr2_iter(b'd', b'D', bytes).find(is_end).map(|at| at - 2)
}

/// The name at the start of the text, in any case, and its length.
fn read(text: &str) -> Option<(PartName, usize)> {
    // Every block of a text is asked: its first letters answer nearly all.
    if !OPENINGS.may_begin(text) {
        return None;
    }
    let (written, name) =
        PARTS.iter().find(|(written, _)| text.get(..written.len()).is_some_and(|start| start.eq_ignore_ascii_case(written)))?;
    (!text[written.len()..].starts_with(char::is_alphanumeric)).then_some((*name, written.len()))
}

/// The part that a heading or the words in front of a paragraph open, and the bytes of its name. `SUMMARY OF THE TALKS` in a
/// sentence opens none; as a heading it is one.
///
/// ```
/// use enclair::role::{PartName, named_part};
/// let name = |text| named_part(text).map(|(name, _)| name);
/// assert_eq!(name("Summary and Comment.  The reef was lit."), Some(PartName::Summary));
/// assert_eq!(name("BEGIN COMMENT: NO"), Some(PartName::Comment));
/// assert_eq!(name("This is an action request."), Some(PartName::ActionRequest));
/// assert_eq!(name("Summary executions went on."), None);
/// ```
#[must_use]
pub fn named_part(text: &str) -> Option<(PartName, usize)> {
    const ACTION: &str = "this is an action request";
    let start = text.trim_start_matches(['(', '-', ' ', '*', '_', '"']);
    let lead = text.len() - start.len();
    if start.get(..ACTION.len()).is_some_and(|start| start.eq_ignore_ascii_case(ACTION)) {
        return Some((PartName::ActionRequest, lead + ACTION.len()));
    }
    let begin = start.get(..6).filter(|word| word.eq_ignore_ascii_case("BEGIN ")).map_or(0, str::len);
    let (name, length) = read(&start[begin..])?;
    // `TEXT` opens a part only where it is begun: as a word of a heading it may be anything.
    if name == PartName::Text && begin == 0 && start[..length].eq_ignore_ascii_case("TEXT") {
        return None;
    }
    let end = begin + length;
    // Up to the sign there may be more of the name: `SUMMARY AND ACTION REQUEST:`, `ACTION REQUEST FOR LISBON:`.
    let rest = &start[end..];
    let signs = [rest.find(['.', ':', ')', '(']), rest.find("--"), rest.find(" - ")];
    let sign = signs.into_iter().flatten().min().unwrap_or(rest.len());
    let more = rest[..sign].trim();
    let words = more.split(' ').filter(|word| !word.is_empty()).count();
    let whole = sign == rest.len() && text.len() <= 60;
    let joins = more.is_empty()
        || ["AND ", "& ", "FOR ", "CONTINUED"]
            .iter()
            .any(|word| more.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    let signed = sign < rest.len() && joins && words <= 5;
    (signed || (whole && (joins || begin > 0))).then_some((name, lead + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_opened_by_its_name_and_a_sign() {
        for text in ["SUMMARY: CREATION OF A PARTY", "Summary.  The reef was lit.", "BEGIN SUMMARY: A", " COMMENT: NO"] {
            assert!(opens_with_part_name(text), "{text}");
        }
        for text in ["SUMMARY OF THE TALKS", "SUMMARY:", "COMMENTARY: A", "A COMMENT: B", "NOTE.2", "TALKS: SUMMARY. B", ""] {
            assert!(!opens_with_part_name(text), "{text}");
        }
    }

    #[test]
    fn a_name_opens_a_line_before_its_sign_and_a_blank() {
        assert!(opens_with_part_name("SUMMARY: The nets") && opens_with_part_name("  Comment. They"));
        for text in ["SUMMARY:", "SUMMARY:The nets", "The summary: nets", "SUMMARY", "Nets. Summary: they"] {
            assert!(!opens_with_part_name(text), "{text}");
        }
    }

    #[test]
    fn a_part_is_named_before_its_sign_or_alone_on_a_short_line() {
        for (text, name) in [
            ("SUMMARY AND ACTION REQUEST: The nets", Some((PartName::Summary, 7))),
            ("(Begin summary: the nets)", Some((PartName::Summary, 14))),
            ("-- Comment -- The nets", Some((PartName::Comment, 10))),
            ("Comment - the nets", Some((PartName::Comment, 7))),
            ("ACTION REQUEST FOR LISBON: nets", Some((PartName::ActionRequest, 14))),
            ("Begin text of the letter", Some((PartName::Text, 10))),
            ("This is an action request.", Some((PartName::ActionRequest, 25))),
            ("Summary", Some((PartName::Summary, 7))),
            ("Comment on the nets: they are dry", None),
            ("Comment on the nets", None),
            ("Summary and one two three four five: nets", None),
            ("Begin summary of all that was said of the nets and the boats of the harbor", None),
            ("Text: nets", None),
            ("Non-paper: nets", Some((PartName::Text, 9))),
            ("Summary and the intergovernmental counterproposals thereto", Some((PartName::Summary, 7))),
            ("Summary and the intergovernmental counterproposals notwithstanding", None),
            ("Commentary: nets", None),
        ] {
            assert_eq!(named_part(text), name, "{text}");
        }
    }
}
