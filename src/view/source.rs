//! The source beside the reading: what became of each stretch of it, and which place of the reading shows it.

use std::ops::Range;

use crate::Parsed;
use crate::cable::{Cable, KeptLine, Lines};
use crate::ledger::Fate;
use crate::role::Role;
use crate::span::{Numbers, Span};

/// A stretch of the source with one fate: a row of the ledger, with what a reader needs to find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strip {
    /// Where it stands.
    pub span: Span,
    /// The line that it begins on, counted from 1.
    pub line: usize,
    /// True when it is the first on its line.
    pub fresh: bool,
    /// What became of it.
    pub fate: Fate,
}

/// A place of the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// A value of the table above the text, by its name in the record (`classified-by`).
    Field(String),
    /// Index into `cable.header`.
    Header(usize),
    /// Index into `cable.body`.
    Block(usize),
    /// Index into `cable.trailer`.
    Trailer(usize),
    /// Index into `record.removed`.
    Removed(usize),
    /// Lines of the source, as a finding names them.
    Lines(Lines),
}

/// Which lines of the heading a field is read from. The first role with lines counts; the table of a page comes last.
const FIELDS: &[(&str, &[Role])] = &[
    ("dtg", &[Role::DateTimeGroup]),
    ("created", &[Role::DateTimeGroup, Role::PageMetadata]),
    ("classification", &[Role::ClassificationLine, Role::PageMetadata]),
    ("mrn", &[Role::ClassificationLine, Role::PageMetadata]),
    ("origin", &[Role::PageMetadata, Role::ClassificationLine]),
    ("sections", &[Role::ClassificationLine]),
    ("transmission", &[Role::StationLine]),
    ("from", &[Role::From]),
    ("to", &[Role::To]),
    ("info", &[Role::Info, Role::Exempt]),
    ("captions", &[Role::Caption]),
    ("executive-order", &[Role::ExecutiveOrder]),
    ("classified-by", &[Role::ClassifiedBy]),
    ("tags", &[Role::Tags]),
    ("subject", &[Role::Subject]),
    ("references", &[Role::Reference]),
];

/// The whole source as strips, in order.
#[must_use]
pub fn strips(parsed: &Parsed) -> Vec<Strip> {
    let mut numbers = Numbers::default();
    let mut known = 0;
    let rows = parsed.ledger.rows().filter(|row| !row.span.is_empty());
    rows.map(|row| {
        let line = numbers.line_of(&parsed.text, row.span.start);
        let fresh = line != known;
        known = line;
        Strip { span: row.span, line, fresh, fate: row.fate }
    })
    .collect()
}

/// The strips that hold bytes of a span.
#[must_use]
pub fn strips_in(strips: &[Strip], span: Span) -> Range<usize> {
    let first = strips.partition_point(|strip| strip.span.end <= span.start);
    let end = strips.partition_point(|strip| strip.span.start < span.end.max(span.start + 1));
    first..end.max(first)
}

/// The bytes of the source that a place shows.
#[must_use]
pub fn spans(parsed: &Parsed, cable: &Cable, place: &Place) -> Vec<Span> {
    match place {
        Place::Field(name) => field(parsed, cable, name),
        Place::Header(index) => cable.header.get(*index).map(|line| line.span).into_iter().collect(),
        Place::Trailer(index) => cable.trailer.get(*index).map(|line| line.span).into_iter().collect(),
        Place::Block(index) => cable.body.get(*index).map(|block| block.span).into_iter().collect(),
        Place::Removed(index) => parsed.record.removed.get(*index).map(|entry| entry.span).into_iter().collect(),
        Place::Lines(lines) => whole_lines(parsed, *lines).into_iter().collect(),
    }
}

/// The place that shows this byte of the source; none for blank lines and mark-up.
#[must_use]
pub fn place_at(parsed: &Parsed, cable: &Cable, at: usize) -> Option<Place> {
    let holds = |span: Span| span.start <= at && at < span.end;
    let removed = &parsed.record.removed;
    let entry = removed.partition_point(|entry| entry.span.end <= at);
    if removed.get(entry).is_some_and(|entry| holds(entry.span)) {
        return (removed[entry].reason != "markup").then_some(Place::Removed(entry));
    }
    let block = cable.body.partition_point(|block| block.span.end <= at);
    if cable.body.get(block).is_some_and(|block| holds(block.span)) {
        return Some(Place::Block(block));
    }
    let header = || cable.header.iter().position(|line| holds(line.span)).map(Place::Header);
    header().or_else(|| cable.trailer.iter().position(|line| holds(line.span)).map(Place::Trailer))
}

/// The field that is read from a line of the heading, by its name in the record.
#[must_use]
pub fn field_of(line: &KeptLine) -> Option<&'static str> {
    FIELDS.iter().find(|(_, roles)| roles.first().is_some_and(|role| role.code() == line.role)).map(|(name, _)| *name)
}

/// The value as it is written, where the source has it in one piece; else the lines that it is read from.
fn field(parsed: &Parsed, cable: &Cable, name: &str) -> Vec<Span> {
    let roles = FIELDS.iter().find(|(field, _)| *field == name).map_or(&[][..], |(_, roles)| roles);
    let lines_of = |role: &Role| -> Vec<Span> {
        cable.header.iter().filter(|line| line.role == role.code()).map(|line| line.span).collect()
    };
    let lines: Vec<Span> = roles.iter().flat_map(lines_of).collect();
    let mut exact: Vec<Span> = Vec::new();
    for value in written(cable, name) {
        let found = lines.iter().find_map(|line| {
            let at = line.of(&parsed.text).find(value)?;
            Some(Span::new(line.start + at, line.start + at + value.len()))
        });
        exact.extend(found.filter(|span| !span.is_empty()));
    }
    if exact.is_empty() { roles.iter().map(lines_of).find(|lines| !lines.is_empty()).unwrap_or_default() } else { exact }
}

/// A field as its lines have it: one value, or several.
fn written<'a>(cable: &'a Cable, name: &str) -> Vec<&'a str> {
    let one = |value: Option<&'a String>| value.map(String::as_str).into_iter().collect();
    match name {
        "mrn" => one(cable.mrn.as_ref().map(|mrn| &mrn.as_written)),
        "classification" => one(cable.classification.as_ref().map(|found| &found.as_written)),
        "origin" => one(cable.origin.as_ref().map(|origin| &origin.name)),
        "dtg" | "created" => one(cable.dtg.as_ref().map(|dtg| &dtg.as_written)),
        "from" => one(cable.from.as_ref().map(|from| &from.as_written)),
        "to" => cable.to.iter().map(|to| to.as_written.as_str()).collect(),
        "info" => cable.info.iter().map(|info| info.as_written.as_str()).collect(),
        "captions" => cable.captions.iter().map(String::as_str).collect(),
        "subject" => one(cable.subject.as_ref()),
        "references" => cable.references.iter().map(|reference| reference.as_written.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// From the first byte of the first line to the last of the last.
fn whole_lines(parsed: &Parsed, lines: Lines) -> Option<Span> {
    let strips = strips(parsed);
    let first = strips.partition_point(|strip| strip.line < lines[0]);
    let first = strips.get(first).or(strips.last())?;
    let end = strips[..].partition_point(|strip| strip.line <= lines[1]);
    let last = strips.get(end.checked_sub(1)?)?;
    Some(first.span.cover(last.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "UNCLAS LISBON 000123\nSIPDIS\nSUBJECT: LIGHTHOUSE REOPENED\n\n1. (U) The lighthouse is\nopen again.\n\
                        \nLISBON 00000123  001.2 OF 002\n\n2. (C) It was closed.\nACCEPT\n";

    fn read() -> Parsed {
        crate::parse("lighthouse.txt", TEXT.as_bytes()).expect("a cable")
    }

    #[test]
    fn strips_are_the_source() {
        let parsed = read();
        let strips = strips(&parsed);
        let text: String = strips.iter().map(|strip| strip.span.of(TEXT)).collect();
        assert_eq!(text, TEXT);
        assert!(strips.iter().all(|strip| strip.line == TEXT[..strip.span.start].matches('\n').count() + 1));
    }

    #[test]
    fn each_place_has_its_bytes_and_each_byte_its_place() {
        let parsed = read();
        let cable = &parsed.record.cables[0];
        let of = |place: &Place| -> Vec<&str> { spans(&parsed, cable, place).iter().map(|span| span.of(TEXT)).collect() };
        assert_eq!(of(&Place::Field("subject".to_owned())), ["LIGHTHOUSE REOPENED"]);
        assert_eq!(of(&Place::Field("captions".to_owned())), ["SIPDIS"]);
        assert_eq!(of(&Place::Field("nonsense".to_owned())), [""; 0]);
        assert_eq!(of(&Place::Block(0)), ["1. (U) The lighthouse is\nopen again."]);
        assert_eq!(of(&Place::Lines([5, 6])), ["1. (U) The lighthouse is\nopen again.\n"]);
        assert_eq!(of(&Place::Lines([90, 99])), ["ACCEPT\n"]);
        let at = |words: &str| place_at(&parsed, cable, TEXT.find(words).expect("in the text"));
        assert_eq!(at("lighthouse is"), Some(Place::Block(0)));
        assert_eq!(at("LISBON 00000123"), Some(Place::Removed(0)));
        assert_eq!(at("SUBJECT"), Some(Place::Header(2)));
        assert_eq!(place_at(&parsed, cable, TEXT.len()), None);
    }

    #[test]
    fn a_page_and_its_table_are_found_too() {
        let page = "<html><body><table><tr><td>08LISBON123</td><td>2008-02-14 10:30</td><td>UNCLASSIFIED</td><td>Embassy Lisbon</td>\
                    </tr></table><pre>UNCLAS LISBON 000123\nSUBJECT: A &amp; B\n\n1. (U) Open.\n</pre></body></html>";
        let parsed = crate::parse("page.html", page.as_bytes()).expect("a cable");
        for (index, cable) in parsed.record.cables.iter().enumerate() {
            for (at, _) in page.char_indices() {
                let Some(place) = place_at(&parsed, cable, at) else { continue };
                let spans = spans(&parsed, cable, &place);
                assert!(spans.iter().any(|span| span.start <= at && at < span.end), "cable {index}, byte {at}: {place:?}");
            }
        }
    }

    #[test]
    fn strips_of_a_span() {
        let strips = strips(&read());
        let whole = strips_in(&strips, Span::new(0, TEXT.len()));
        assert_eq!(whole, 0..strips.len());
        let one = strips_in(&strips, Span::new(3, 4));
        assert_eq!(one, 0..1);
        assert_eq!(strips_in(&strips, Span::new(TEXT.len() + 5, TEXT.len() + 9)).len(), 0);
    }
}
