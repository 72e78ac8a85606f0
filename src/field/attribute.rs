//! The labelled values that an archive puts beside a telegram: the National Archives' `Document Number: 1974ROME01196`,
//! the public library's `Canonical ID:`, the Department's own `MRN: 12 TRIPOLI 690` since 2010, and what websites
//! and dumps put above their copies, `Cable reference id: #09OSLO123`.

use crate::bytes;

/// What a label stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Key {
    /// The message reference number, or the archive's number made of it.
    Reference,
    /// When it was drafted or sent.
    Date,
    /// The classification that it was sent with.
    OriginalClassification,
    /// The classification that it has today.
    CurrentClassification,
    /// Who sent it.
    From,
    /// Its subject.
    Subject,
    /// Anything else that the archive knows of it.
    Other,
}

/// What websites and dumps call the reference number of the cable.
const SITE_REFERENCES: &[&str] = &["Reference ID", "Cable reference ID", "Cable ID", "Identifier"];

/// Labels of a website's table that stand alone where the cells have become lines, the value under the label. Colons
/// were never there.
const CELLS: &[(&str, Key)] = &[
    ("Identifier", Key::Reference),
    ("Reference ID", Key::Reference),
    ("Created", Key::Date),
    ("Released", Key::Other),
    ("Classification", Key::OriginalClassification),
    ("Origin", Key::From),
];

/// Labels of the National Archives (`AAD`), of the public library (`PLUSD`), of the Department (`MRN`) and of websites.
const LABELS: &[(&str, Key)] = &[
    ("Created", Key::Date),
    ("Cable time", Key::Date),
    ("Origin", Key::From),
    ("Document Number", Key::Reference),
    ("Canonical ID", Key::Reference),
    ("MRN", Key::Reference),
    ("Draft Date", Key::Date),
    ("Date", Key::Date),
    ("Date/DTG", Key::Date),
    ("Original Classification", Key::OriginalClassification),
    ("Classification", Key::OriginalClassification),
    ("Current Classification", Key::CurrentClassification),
    ("From", Key::From),
    ("Subject", Key::Subject),
];

/// Further labels, whose values are kept as written.
const OTHER: &[&str] = &[
    "Action",
    "Approved By",
    "Attachments",
    "Automatic Decaptioning",
    "Capture Date",
    "Captions",
    "Channel Indicators",
    "Character Count",
    "Cleared By",
    "Concepts",
    "Control Number",
    "Copy",
    "Decaption Date",
    "Decaption Note",
    "Declassify On",
    "Disposition Action",
    "Disposition Approved on Date",
    "Disposition Authority",
    "Disposition Case Number",
    "Disposition Comment",
    "Disposition Date",
    "Disposition Event",
    "Disposition History",
    "Disposition Reason",
    "Disposition Remarks",
    "Dissemination Rule",
    "Document Source",
    "Document Unique ID",
    "Drafted By",
    "Drafter",
    "E.O.",
    "Enclosure",
    "Errors",
    "Executive Order",
    "Film Number",
    "Handling Restrictions",
    "ISecure",
    "Image Path",
    "Info",
    "Legacy Key",
    "Line Count",
    "Locator",
    "Markings",
    "Message ID",
    "Office",
    "Office Action",
    "Office Origin",
    "Original Handling Restrictions",
    "Original Previous Classification",
    "Original Previous Handling Restrictions",
    "Page Count",
    "Pass Line",
    "Previous Channel Indicators",
    "Previous Classification",
    "Previous Handling Restrictions",
    "Reason",
    "Reference",
    "Reference(s)",
    "References",
    "Released",
    "Released By",
    "Review Action",
    "Review Authority",
    "Review Comment",
    "Review Content Flags",
    "Review Date",
    "Review Event",
    "Review Exemptions",
    "Review History",
    "Review Markings",
    "Review Media Identifier",
    "Review Referrals",
    "Review Release Date",
    "Review Release Event",
    "Review Transfer Date",
    "Review Withdrawn Fields",
    "SAS ID",
    "Secure",
    "Sensitivity",
    "Signature",
    "Source",
    "Status",
    "TAGS",
    "To",
    "Type",
];

/// A label at the start of a line, and where its value begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// What it stands for.
    pub key: Key,
    /// Where the value begins, in bytes from the start of the line. At its end when the value stands on the next line.
    pub value_at: usize,
    /// True for a label that only a list of an archive has, so that it tells one from the heading of a letter.
    pub anchor: bool,
    /// True for the label of a website or a dump.
    pub site: bool,
}

/// Reads the label of a line.
///
/// ```
/// use enclair::field::attribute::{Key, label};
/// let found = label("Document Number: 1974ROME01196").unwrap();
/// assert_eq!((found.key, found.value_at), (Key::Reference, 17));
/// assert!(label("THE MINISTER SAID: NO").is_none());
/// ```
#[must_use]
pub fn label(line: &str) -> Option<Label> {
    // Every line of a text is asked, and most have no colon.
    memchr::memchr(b':', line.as_bytes())?;
    // `- Origin: Embassy Oslo`: copies make a list of it.
    let text = bytes::trim_start(line);
    let text = ["- ", "* ", "• "].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text).trim_start();
    let lead = line.len() - text.len();
    let colon = memchr::memchr(b':', &text.as_bytes()[..text.len().min(48)])?;
    let name = text[..colon].trim();
    let site = SITE_REFERENCES.iter().any(|label| label.eq_ignore_ascii_case(name));
    let key = site.then_some(Key::Reference);
    let key =
        key.or_else(|| LABELS.iter().find(|(label, _)| *label == name || label.eq_ignore_ascii_case(name)).map(|(_, key)| *key));
    let key = key.or_else(|| OTHER.iter().any(|label| label.eq_ignore_ascii_case(name)).then_some(Key::Other))?;
    let value = &text[colon + 1..];
    let value_at = lead + colon + 1 + (value.len() - value.trim_start().len());
    let anchor = matches!(key, Key::Reference)
        || ["Original Classification", "Locator", "Film Number", "Legacy Key", "Dissemination Rule"].contains(&name);
    Some(Label { key, value_at, anchor, site })
}

/// Reads a line that is the label of a website's table and nothing else; its value stands on the next line.
///
/// ```
/// use enclair::field::attribute::{Key, cell};
/// assert_eq!(cell("Reference ID").map(|label| label.key), Some(Key::Reference));
/// assert!(cell("Origin of the dispute").is_none());
/// ```
#[must_use]
pub fn cell(line: &str) -> Option<Label> {
    const LONGEST: usize = 14;
    let text = bytes::trim_start(line);
    // Most lines begin with another letter.
    if !text.starts_with(['I', 'i', 'R', 'r', 'C', 'c', 'O', 'o']) {
        return None;
    }
    let text = bytes::trim_end(text);
    if text.len() > LONGEST {
        return None;
    }
    let key = CELLS.iter().find(|(label, _)| label.eq_ignore_ascii_case(text)).map(|(_, key)| *key)?;
    let site = key == Key::Reference;
    Some(Label { key, value_at: line.len(), anchor: site, site })
}

/// The value without the words that stand for none: `n/a`, `-- N/A or Blank --`, `-- Not Assigned --`.
#[must_use]
pub fn value(text: &str) -> Option<&str> {
    let text = text.trim().trim_matches('\'');
    let bare = text.trim_matches(['-', ' ', '\'']).to_ascii_lowercase();
    let none = matches!(bare.as_str(), "" | "n/a" | "na" | "n/a or blank" | "not assigned" | "none" | "not applicable");
    (!none).then_some(text)
}

/// The headings of the two parts of a text of the National Archives.
#[must_use]
pub fn is_part_heading(line: &str) -> bool {
    let text = bytes::trim(line);
    text.starts_with('M')
        && matches!(text.trim_end_matches(':'), "Message Text" | "Message Attributes" | "MESSAGE TEXT" | "MESSAGE ATTRIBUTES")
}
