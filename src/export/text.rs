//! The cleaned cable as plain text, a paragraph a line.

use crate::cable::{Block, BlockKind, Cable, Record};
use crate::view;

/// What stands where words are lost. In square brackets, as editors mark what is theirs.
const GAP: &str = "[text lost here]";

/// All cables of the record, as a reader wants them: classification, title, what the heading says, first in plain words
/// and then as written, and the body.
#[must_use]
pub fn text(record: &Record) -> String {
    let changes: String = view::changes(&record.findings).map(|change| format!("[{change}]\n")).collect();
    let cables: Vec<String> = record.cables.iter().map(one).collect();
    changes + &cables.join("\n\n")
}

fn one(cable: &Cable) -> String {
    let mut out = String::new();
    if let Some(classification) = &cable.classification {
        push(&mut out, &view::classification(classification));
    }
    push(&mut out, &view::title(cable));
    out.push('\n');
    for (label, value) in view::facts(cable) {
        push(&mut out, &format!("{label}: {value}"));
    }
    for (at, line) in view::heading_lines(cable).enumerate() {
        if at == 0 {
            push(&mut out, "\nHeading as written:");
        }
        push(&mut out, line);
    }
    for block in &cable.body {
        let close = matches!(block.kind, BlockKind::Item | BlockKind::Preformatted);
        if !close {
            out.push('\n');
        }
        push(&mut out, &line(block));
    }
    if !cable.trailer.is_empty() {
        out.push('\n');
    }
    for line in &cable.trailer {
        push(&mut out, &line.text);
    }
    out
}

fn push(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

/// A block with its number and marking in front, and a mark where words are lost.
pub(super) fn line(block: &Block) -> String {
    let mut out = String::new();
    if let Some(number) = block.number {
        out.push_str(&format!("{number}. "));
    }
    if let Some(marking) = block.marking_as_written.as_deref().filter(|_| block.kind == BlockKind::Paragraph) {
        out.push_str(&format!("({marking}) "));
    }
    for piece in view::pieces(block) {
        match piece {
            view::Piece::Text(text) => out.push_str(text),
            view::Piece::Gap => {
                out.push_str(if out.ends_with(' ') { "" } else { " " });
                out.push_str(GAP);
            }
            view::Piece::Removed(_) => {}
        }
    }
    out
}
