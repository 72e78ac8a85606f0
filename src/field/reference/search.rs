//! Looking an entry of a reference list over for telegrams.

use std::borrow::Cow;

use super::telegram::{Found, same_post, telegram};

/// Words of entries that name no telegram: what number they hold is no serial.
const DOCUMENTS: &[&str] = &[
    "E-MAIL",
    "EMAIL",
    "E-MAILS",
    "EMAILS",
    "FAX",
    "TELCON",
    "TELECON",
    "TELCONS",
    "PHONECON",
    "MEMO",
    "MEMCON",
    "LETTER",
    "FBIS",
    "IIR",
    "OSC",
    "MEETING",
    "AIRGRAM",
    "CONVERSATION",
    "UNSCR",
    "RESOLUTION",
    "REPORT",
    "PRESS",
    "CALL",
    "NOTE",
    "TD",
    "DTG",
    "WEBSITE",
    "WWW",
];

/// The entry with letters for the figures that stand for letters in a name: `COTON0U 348`, `0SLO 12`, `CAIR0 12`. As long as
/// the entry, so that places are the same in both.
pub(super) fn with_letters(entry: &str) -> Cow<'_, str> {
    let bytes = entry.as_bytes();
    let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let apart = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|b| !b.is_ascii_alphanumeric());
    let stands_for = |at: usize| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let inside = letter(before) && letter(after);
        let first = apart(before) && letter(after) && letter(Some(at + 2));
        let last = letter(before) && letter(at.checked_sub(2)) && bytes.get(at + 1) == Some(&b' ');
        match bytes[at] {
            b'0' if inside || first || last => Some('O'),
            b'1' if inside => Some('I'),
            _ => None,
        }
    };
    if !(0..bytes.len()).any(|at| stands_for(at).is_some()) {
        return Cow::Borrowed(entry);
    }
    Cow::Owned(entry.char_indices().map(|(at, c)| stands_for(at).unwrap_or(c)).collect())
}

/// All telegrams of an entry, in order.
pub(super) fn telegrams(entry: &str) -> Vec<Found> {
    let entry = &*with_letters(entry);
    let mut out: Vec<Found> = Vec::new();
    let mut at = 0;
    // Where the present piece begins: a document named in it keeps its numbers.
    let mut piece = 0;
    while at < entry.len() {
        let next = entry[at..].chars().next().map_or(1, char::len_utf8);
        let starts = entry.is_char_boundary(at) && begins_word(&entry[..at]);
        if starts && !names_document(&entry[piece..at]) {
            let found = telegram(entry, at, entry[piece..at].trim().is_empty());
            if let Some(found) = found.filter(|found| !names_document(&entry[piece..found.end])) {
                at = found.end;
                piece = at;
                out.push(found);
                while let Some(more) = out.last().and_then(|last| same_post(entry, at, last)) {
                    at = more.end;
                    piece = at;
                    out.push(more);
                }
                continue;
            }
        }
        if matches!(entry.as_bytes()[at], b';' | b',') {
            piece = at + 1;
        }
        at += next;
    }
    out
}

/// True when a word can begin behind `before`; the apostrophe of `N'DJAMENA` is inside one, that of `'STATE 12345'` is not.
fn begins_word(before: &str) -> bool {
    let mut last = before.chars().rev();
    match last.next() {
        Some('\'' | '’') => last.next().is_none_or(|c| !c.is_alphanumeric()),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

fn names_document(text: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|word| DOCUMENTS.contains(&word.to_ascii_uppercase().as_str()))
}
