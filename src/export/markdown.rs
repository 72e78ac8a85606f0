//! The cleaned cable as Markdown. Every word of it is escaped, so that none can become mark-up.
//!
//! It is written plainly, construct by construct: `pulldown-cmark-to-cmark` (22.0) passes a text through with its stars,
//! brackets and tags as they are, so that it would save no more than the blank lines.

use std::fmt::{self, Write};

use super::escape::{escape, fence};
use super::text::line;
use crate::cable::{Block, BlockKind, Cable, Record};
use crate::view;
use crate::view::inherited::in_brackets;

/// All cables of the record as Markdown.
///
/// # Errors
/// When a text cannot be written, which a string in memory gives no cause for.
pub fn markdown(record: &Record) -> Result<String, fmt::Error> {
    let mut out = String::new();
    for change in view::changes(&record.findings) {
        writeln!(out, "> {}", escape(change))?;
    }
    for cable in &record.cables {
        if !out.is_empty() {
            writeln!(out)?;
        }
        one(&mut out, cable)?;
    }
    Ok(out)
}

fn one(out: &mut String, cable: &Cable) -> fmt::Result {
    writeln!(out, "# {}", escape(&view::title(cable)))?;
    if let Some(classification) = &cable.classification {
        writeln!(out, "\n**{}**", escape(&view::classification(classification)))?;
    }
    facts(out, cable)?;
    let mut in_list = false;
    for (at, written) in cable.body.iter().enumerate() {
        let item = written.kind == BlockKind::Item;
        if !(in_list && item) {
            writeln!(out)?;
        }
        in_list = item;
        block(out, written, &with_inherited(cable, at, line(written)))?;
    }
    for line in &cable.trailer {
        writeln!(out, "\n{}", escape(&line.text))?;
    }
    Ok(())
}

/// What the heading says: one item a fact, and its lines as written. The items have another sign than those of the body,
/// so that the two are never one list.
fn facts(out: &mut String, cable: &Cable) -> fmt::Result {
    for (at, (label, value)) in view::facts(cable).into_iter().enumerate() {
        let apart = if at == 0 { "\n" } else { "" };
        writeln!(out, "{apart}* **{label}:** {}", escape(&value))?;
    }
    let heading: Vec<&str> = view::heading_lines(cable).collect();
    if heading.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n**Heading as written:**\n")?;
    fenced(out, &heading.join("\n"))
}

fn fenced(out: &mut String, text: &str) -> fmt::Result {
    let fence = fence(text);
    writeln!(out, "{fence}\n{text}\n{fence}")
}

/// The line of a paragraph without a marking says what it inherits, behind its number.
fn with_inherited(cable: &Cable, at: usize, line: String) -> String {
    let number = cable.body.get(at).and_then(|block| block.number).map(|number| format!("{number}. ")).unwrap_or_default();
    match view::inherited(cable, at) {
        Some(found) => format!("{number}{} {}", in_brackets(&found), line.strip_prefix(&number).unwrap_or(&line)),
        None => line,
    }
}

fn block(out: &mut String, block: &Block, text: &str) -> fmt::Result {
    match block.kind {
        BlockKind::Heading => writeln!(out, "## {}", escape(text)),
        BlockKind::Item => writeln!(out, "- {}", escape(view::without_dash(block, text))),
        BlockKind::Preformatted => fenced(out, text),
        BlockKind::Paragraph | BlockKind::Signature => writeln!(out, "{}", escape(text)),
    }
}
