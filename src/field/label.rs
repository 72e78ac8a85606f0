//! The labels of a heading's fields, also where several stand on one line: copies lose line ends
//! (`E.o. 12958: decl: 01/07/2014 Tags: prel, tu Subject: …`, 04ANKARA348; `REF: ASUNCION 396 Classified By: …`,
//! 07SANTIAGO983; `…ECONOMY OF EGYPTREF: CAIRO 493`).

use super::edits;
use super::scan::Scan;
use super::{classified_by, executive_order, marking, reference, tags};
use crate::bytes;

/// A field that a label opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Labelled {
    /// `E.O. 12958:`
    ExecutiveOrder,
    /// `TAGS:`
    Tags,
    /// `SUBJECT:`
    Subject,
    /// `REF:`
    Reference,
    /// `Classified By:`
    ClassifiedBy,
}

/// A part of a line that belongs to one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The field.
    pub field: Labelled,
    /// Where its label begins in the line.
    pub at: usize,
    /// Where its value begins.
    pub value: usize,
}

/// Where the portion marking in front of a label ends (`(U) REF: …`); 0 where there is none.
pub(super) fn marking_end(line: &str) -> usize {
    let text = bytes::trim_start(line);
    let marking = text.starts_with('(').then(|| marking::parse(text)).flatten();
    marking.map_or(0, |marking| line.len() - text.len() + marking.length)
}

/// Where the subject begins; the label may have lost or changed a letter (`UBJECT:`), or be short (`SUBJ:`).
#[must_use]
pub fn subject(line: &str) -> Option<usize> {
    let word = |text: &str| text.bytes().take(9).take_while(u8::is_ascii_alphabetic).count();
    // Every line of a text is asked: what follows its first word answers nearly all.
    let first = word(line);
    let after = line.as_bytes().get(first..).unwrap_or_default().trim_ascii_start().first();
    if first > 0 && !matches!(after, Some(b':' | b';' | 0xc2)) {
        return None;
    }
    let mut scan = Scan::starting_at(line, marking_end(line));
    scan.blanks();
    let rest = scan.rest();
    let letters = word(rest);
    scan = Scan::starting_at(line, scan.at() + letters);
    scan.blanks();
    // Every line of a text is asked: the sign answers most.
    scan.one_of(&[':', ';'])?;
    let word = rest[..letters].to_ascii_uppercase();
    let known = matches!(word.as_str(), "SUBJ" | "SUB" | "SUBJECTS") || edits::within(word.as_bytes(), b"SUBJECT", 1);
    known.then(|| scan.at())
}

/// The labels inside a line that is of the field `of`, or of none. Each field stands once on a line; one that comes before
/// the last in a heading needs a label that nothing else can be.
#[must_use]
pub fn inside(line: &str, of: Option<Labelled>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    let mut of = of;
    for (at, first) in line.char_indices().skip(1) {
        // Only these begin a label; `(` is the marking in front of `(U) Classified by`.
        if !matches!(first, 'A' | 'E' | 'T' | 't' | 'S' | 's' | 'R' | 'r' | 'C' | 'c' | 'D' | '(') {
            continue;
        }
        let seen = |field: Labelled| of == Some(field) || out.iter().any(|part| part.field == field);
        let found = begins(&line[..at], &line[at..]).filter(|(field, _)| !seen(*field));
        if let Some((field, length)) =
            found.filter(|(field, _)| Some(*field) > of || may_go_back(of, *field, &line[..at], &line[at..]))
        {
            out.push(Part { field, at, value: at + length });
            of = Some(field);
        }
    }
    out
}

/// True for a label in capitals behind a field that usually comes after it: `SUBJECT: BLACKOUT Classified By: Jane Doe,
/// reasons 1.4 (b). REFTELS: A) 07 BRASILIA 672`. A list of references may name an e-mail by its subject.
fn may_go_back(of: Option<Labelled>, field: Labelled, before: &str, rest: &str) -> bool {
    let capitals = ["REF", "TAGS:", "SUBJECT:"].iter().any(|word| rest.starts_with(word));
    let apart = before.ends_with([' ', '.', ')']);
    capitals && apart && !(of == Some(Labelled::Reference) && field == Labelled::Subject)
}

/// The label at the start of `rest`, and its length, as it may stand behind other words.
fn begins(before: &str, rest: &str) -> Option<(Labelled, usize)> {
    let last = before.chars().next_back()?;
    let apart = !last.is_alphanumeric();
    // Words run together where a line end was lost: then the label is in other letters than the word, or has a colon.
    let colon = |length: usize| rest[..length].trim_end().ends_with(':');
    if rest.starts_with('E') {
        // Without its colon it is a word of a sentence.
        let colon = rest.bytes().take("E.O. 12958 DECL:".len()).any(|b| b == b':');
        let found = rest.starts_with("E.") && colon && executive_order::is_label(rest) && (apart || last.is_lowercase());
        return found.then_some((Labelled::ExecutiveOrder, 0));
    }
    // Each label begins with letters of its own, and behind a marking any may stand.
    let first = rest.as_bytes().first()?;
    let found = |letters: &[u8], label: fn(&str) -> Option<usize>| if letters.contains(first) { label(rest) } else { None };
    if let Some(length) = found(b"TtA(", tags::label) {
        // Without a colon it was followed by a known code.
        let bare = apart && rest.starts_with("TAGS ");
        return (bare || (colon(length) && (apart || last.is_ascii_digit()))).then_some((Labelled::Tags, length));
    }
    if let Some(length) = found(b"Ss(", subject) {
        let whole = rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("SUBJECT")) || rest.starts_with("SUBJ:");
        return (whole && colon(length) && (apart || rest.starts_with("SUBJ"))).then_some((Labelled::Subject, length));
    }
    if let Some(length) = found(b"RrA(", reference::label) {
        return (colon(length) && (apart || rest.starts_with("REF"))).then_some((Labelled::Reference, length));
    }
    let length = classified_by::label(rest)?;
    let back = before.len().saturating_sub(2);
    let declassified = before.get(back..).is_some_and(|end| end.eq_ignore_ascii_case("DE"));
    (apart || (colon(length) && !declassified)).then_some((Labelled::ClassifiedBy, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str, of: Option<Labelled>) -> Vec<(Labelled, &str)> {
        inside(line, of).iter().map(|part| (part.field, &line[part.at..part.value])).collect()
    }

    #[test]
    fn labels_are_found_behind_other_words() {
        use Labelled::{ClassifiedBy, ExecutiveOrder, Reference, Subject, Tags};
        for (line, of, wanted) in [
            (
                "E.o. 12958: decl: 01/07/2014 Tags: prel, tu Subject: on to it",
                Some(ExecutiveOrder),
                vec![(Tags, "Tags:"), (Subject, "Subject:")],
            ),
            ("DEPT FOR WHA/BSC E.O. 12958: DECL: 11/22/2012", None, vec![(ExecutiveOrder, "")]),
            ("SUBJECT: THE ECONOMY OF EGYPTREF: CAIRO 493", Some(Subject), vec![(Reference, "REF:")]),
            ("REF: ASUNCION 396 Classified By: AMBASSADOR KELLY", Some(Reference), vec![(ClassifiedBy, "")]),
            ("TAGS: PREL, PGOV SUBJECT: TALKS REF: A. STATE 1", Some(Tags), vec![(Subject, "SUBJECT:"), (Reference, "REF:")]),
            ("SUBJECT: TALKS (U) Classified by Jane Doe", Some(Subject), vec![(ClassifiedBy, "")]),
            (
                "SUBJECT: BLACKOUT Classified By: Jane Doe, reasons 1.4 (b). REFTELS: A) STATE 1",
                Some(Subject),
                vec![(ClassifiedBy, ""), (Reference, "REFTELS:")],
            ),
            // None of these is a label.
            ("SUBJECT: TAGS AND REFS ON THE SUBJECT OF PRICE", Some(Subject), vec![]),
            ("E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009", Some(ExecutiveOrder), vec![]),
            ("The list has no names under E.O. 13224, and none", None, vec![]),
            ("The list has no names under E.O. 13224", None, vec![]),
            ("SUBJECT: BRIEF: THE PORT", Some(Subject), vec![]),
            ("Classified By: J. Doe. Ref: none", Some(ClassifiedBy), vec![]),
            ("REF: E-MAIL, SUBJECT: TALKS", Some(Reference), vec![]),
        ] {
            assert_eq!(found(line, of), wanted, "{line}");
        }
    }
}
