//! Whole documents in which every line says what must become of it: `tests/marked/*.txt`.
//!
//! ```text
//! === A notice between two paragraphs
//! *paragraph         | 1. (U) The boats came in at noon and the wardens
//! paragraph          | counted them.
//!
//! -cookie-notice     | This website uses cookies.  Accept
//! ```
//!
//! In front of a bar stands what the line is: its role, or with a hyphen the reason for which it went; both, in order, where a line
//! was cut. A star says that a block of the body begins there. A changed mark is read before it is accepted: it is right only if
//! the line says so.

mod common;

use std::path::PathBuf;

use enclair::Parsed;
use enclair::ledger::Fate;

/// The documents of all files: title, text and text with its marks.
fn documents() -> Vec<(String, String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/marked");
    let mut out = Vec::new();
    for file in common::files_below(&folder) {
        let all = std::fs::read_to_string(&file).expect("UTF-8");
        for document in all.split("=== ").skip(1) {
            let (title, marked) = document.split_once('\n').expect("lines below the title");
            let marked = marked.trim_end_matches('\n');
            let text = marked.lines().map(|line| line.split_once("| ").map_or("", |(_, text)| text).to_owned() + "\n").collect();
            out.push((format!("{}: {title}", file.display()), text, marked.to_owned()));
        }
    }
    assert!(out.len() > 8, "only {} documents", out.len());
    out
}

/// The text with what became of each line in front of it.
fn mark(parsed: &Parsed) -> String {
    let blocks: Vec<usize> = parsed.record.cables.iter().flat_map(|cable| &cable.body).map(|block| block.span.start).collect();
    let mut out = Vec::new();
    let mut start = 0;
    for line in parsed.text.lines() {
        let end = start + line.len();
        let mut marks: Vec<String> = Vec::new();
        for row in parsed.ledger.rows() {
            let (from, to) = (row.span.start.max(start), row.span.end.min(end));
            if from >= to || parsed.text[from..to].trim().is_empty() {
                continue;
            }
            let mark = match row.fate {
                Fate::Kept(role) => role.to_owned(),
                Fate::Removed(reason) => format!("-{reason}"),
            };
            if marks.last() != Some(&mark) {
                marks.push(mark);
            }
        }
        let star = if blocks.iter().any(|at| (start..end).contains(at)) { "*" } else { "" };
        out.push(if marks.is_empty() { String::new() } else { format!("{:<19}| {line}", star.to_owned() + &marks.join(" ")) });
        start = end + 1;
    }
    out.join("\n").trim_end_matches('\n').to_owned()
}

#[test]
fn every_line_becomes_what_it_says() {
    let mut wrong = Vec::new();
    for (title, text, marked) in documents() {
        let parsed = enclair::parse("marked", text.as_bytes()).unwrap_or_else(|refusal| panic!("{title}: {refusal}"));
        common::assert_accounted(&parsed);
        let found = mark(&parsed);
        if found != marked {
            let lines = found.lines().zip(marked.lines()).filter(|(found, marked)| found != marked);
            let lines: Vec<String> = lines.map(|(found, marked)| format!("  is {found}\n not {marked}")).collect();
            wrong.push(format!("{title}\n{}\n\nas a whole:\n{found}", lines.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
