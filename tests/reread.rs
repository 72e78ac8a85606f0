//! An export is a file that somebody may open again: it reads as the cable that it was made of.

mod common;

use std::path::PathBuf;

use enclair::record::Block;
use enclair::{Parsed, export};

/// Number, marking and words of each block. Whether a line without a number is a heading, a paragraph or a signature is
/// told by what stands around it in the source (rules, blank lines, the end of the page), and a clean text has less of that.
type Row = (Option<u32>, Option<String>, String);

fn row(block: &Block, text: String) -> Row {
    (block.number, block.marking.clone(), text)
}

/// Its paragraphs speak of tags, and a text with tags in it is read as a page.
const OF_TAGS: &str = "html/hostile";

/// Where the text of a file with one cable reads otherwise than the file.
fn difference(parsed: &Parsed) -> Option<String> {
    let exported = export::text(&parsed.record);
    let again = match enclair::parse("export.txt", exported.as_bytes()) {
        Ok(again) => again,
        Err(refusal) => return Some(format!("refused: {refusal}")),
    };
    common::assert_accounted(&again);
    let (first, second) = (&parsed.record.cables[0], &again.record.cables[0]);
    let wanted: Vec<Row> = first.body.iter().map(|block| row(block, common::with_gaps(block))).collect();
    let found: Vec<Row> = second.body.iter().map(|block| row(block, block.text.clone())).collect();
    let at = wanted.iter().zip(&found).position(|(wanted, found)| wanted != found);
    match at {
        Some(at) => Some(format!("block {at}: {:?}\n        {:?}", wanted[at], found[at])),
        None if wanted.len() != found.len() => Some(format!("{} blocks, {} again", wanted.len(), found.len())),
        None => None,
    }
}

#[test]
fn the_text_of_every_real_cable_reads_back() {
    let folders = [PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"), common::corpus_folder()];
    let mut faults = Vec::new();
    let mut read = 0;
    for file in folders.iter().flat_map(|folder| common::files_below(folder)) {
        let bytes = std::fs::read(&file).expect("a file");
        let Ok(parsed) = enclair::parse("file", &bytes) else { continue };
        if parsed.record.cables.len() != 1 || file.parent().is_some_and(|folder| folder.ends_with(OF_TAGS)) {
            continue;
        }
        read += 1;
        faults.extend(difference(&parsed).map(|fault| format!("{}: {fault}", file.display())));
    }
    assert!(read > 15, "only {read} cables were read");
    assert!(faults.is_empty(), "{} of {read}:\n{}", faults.len(), faults.join("\n"));
}
