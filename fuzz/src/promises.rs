//! What holds for any input, one function a fuzz target. Each panics when a promise is broken.
//!
//! `tests/found.rs` and `tests/properties.rs` of the library call these functions, too.

use crate::common;
use enclair::record::Record;
use enclair::{Parsed, export, field, view};

/// A heading that makes any text after it a cable, so that the fuzzer gets past the first question.
const HEADING: &str = "DE RUEHLI #0123/01 0631011\nP 041011Z MAR 09\nC O N F I D E N T I A L LISBON 000123\n";

/// The same, with every field that the heading can have.
const LONG_HEADING: &str = "P 041011Z MAR 09\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC PRIORITY 1234\nINFO EU COLLECTIVE\n\
    C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000123\nSIPDIS\nE.O. 12958: DECL: 03/04/2019\nTAGS: EFIS, PREL, PO\n\
    SUBJECT: LIGHTHOUSE REOPENED\nREF: A. LISBON 100 B. 08 STATE 4321\nClassified By: DCM Ana Example for reasons 1.4 (b)\n";

/// The bytes as a file, and as the body of a cable: read or refused, no panic, every byte and every word accounted for.
pub fn pipeline(bytes: &[u8]) {
    for (name, document) in enclair::archive::documents("file", bytes) {
        if let Ok(document) = document {
            file(&name, &document);
        }
    }
    file("file", &[HEADING.as_bytes(), bytes].concat());
}

/// The bytes inside a page, below a heading and in an attribute.
pub fn page(bytes: &[u8]) {
    let (open, close) = (b"<html><body><table class='cable'><tr><td>", b"</td></tr></table><pre>");
    file("page", &[&open[..], bytes, &close[..], HEADING.as_bytes(), bytes, b"</pre>"].concat());
    file("page", &[b"<html><p title='", bytes, b"'>", HEADING.as_bytes(), b"<br>", bytes].concat());
}

/// The bytes as a dump, and in one field of a table and of an export.
pub fn dump(bytes: &[u8]) {
    file("dump", bytes);
    let row = b"\"1\",\"3/4/2009 10:11\",\"09LISBON123\",\"Embassy Lisbon\",\"CONFIDENTIAL\",\"\",\"DE RUEHLI #0123\",\"";
    let body = HEADING.as_bytes();
    file("table", &[row, body, bytes, b"\"\n", row, body, b"\"\n"].concat());
    let text = [HEADING, &String::from_utf8_lossy(bytes)].concat();
    let object = serde_json::json!({ "reference_id": "09LISBON123", "body": text });
    file("export", format!("{object}\n{object}\n").as_bytes());
    let fused: String = HEADING.lines().collect();
    let open = b"{\"reference_id\": \"09LISBON123\", \"body\": \"";
    file("export", &[&open[..], fused.as_bytes(), bytes, b"\"}"].concat());
}

/// The text as the value of every field, by itself and in a heading.
pub fn field(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let first = text.lines().next().unwrap_or_default();
    let _ = field::mrn::parse(first);
    if let Some(mrn) = field::mrn::identify(first) {
        let again = field::mrn::identify(&mrn.canonical).map(|mrn| mrn.canonical);
        assert_eq!(again.as_ref(), Some(&mrn.canonical), "a canonical number is its own");
    }
    let _ = (field::dtg::parse(first), field::address::parse(first), field::classified_by::parse(first));
    let _ = (field::executive_order::parse(first, Some(2009)), field::marking::parse(first), field::classification::line(first));
    let lines: Vec<&str> = LONG_HEADING.lines().collect();
    for at in 0..lines.len() {
        let label = lines[at].split_inclusive([':', ' ']).next().unwrap_or_default();
        let own = format!("{label} {text}");
        let heading: Vec<&str> =
            lines[..at].iter().copied().chain([own.as_str()]).chain(lines[at + 1..].iter().copied()).collect();
        file("field", format!("{}\n1. (C) The lamp is lit.\n2. (U) It is small.\nEXAMPLE\n", heading.join("\n")).as_bytes());
    }
}

/// What is exported of a text is a cable again. Signs that make a file binary are left out: an export keeps them.
pub fn reread(bytes: &[u8]) {
    let text: String = String::from_utf8_lossy(bytes)
        .chars()
        .filter(|sign| *sign == '\n' || !(sign.is_control() || *sign == '\u{fffd}'))
        .collect();
    let Ok(parsed) = enclair::parse("first", format!("{HEADING}{text}").as_bytes()) else { return };
    for (name, exported) in exports(&parsed) {
        match enclair::parse(name, exported.as_bytes()) {
            Ok(again) => common::assert_accounted(&again),
            Err(refusal) => panic!("the export as {name} is refused: {refusal}\n{exported}"),
        }
    }
}

/// Everything that is written as a text of its own and may be opened again.
fn exports(parsed: &Parsed) -> [(&'static str, String); 3] {
    let markdown = export::markdown(&parsed.record).unwrap_or_else(|error| panic!("Markdown is written: {error}"));
    [("text", export::text(&parsed.record)), ("markdown", markdown), ("page", export::html(parsed))]
}

/// Reads what may be a cable, and checks what must hold if it is one.
pub fn file(name: &str, bytes: &[u8]) {
    let Ok(parsed) = enclair::parse(name, bytes) else { return };
    common::assert_accounted(&parsed);
    assert_json_reads_back(&parsed);
    exports(&parsed);
    for (at, cable) in parsed.record.cables.iter().enumerate() {
        assert!(view::stretches(&parsed, at).len() >= cable.body.len());
    }
    let lines = export::json_lines(&parsed).unwrap_or_else(|error| panic!("a record serialises: {error}"));
    assert_eq!(lines.lines().count(), parsed.record.cables.len(), "a line a cable");
}

/// The record's JSON is the record, but for the places that only views need.
fn assert_json_reads_back(parsed: &Parsed) {
    let json = export::json(&parsed.record).unwrap_or_else(|error| panic!("a record serialises: {error}"));
    let mut back: Record = serde_json::from_str(&json).unwrap_or_else(|error| panic!("a record's JSON reads back: {error}"));
    let mut record = parsed.record.clone();
    for cable in record.cables.iter_mut().chain(&mut back.cables) {
        cable.body.iter_mut().for_each(|block| block.seams.clear());
        cable.header.iter_mut().chain(&mut cable.trailer).for_each(|line| line.span = Default::default());
    }
    record.findings.iter_mut().for_each(|finding| finding.span = None);
    assert_eq!(back, record);
}
