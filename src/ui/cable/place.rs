//! Where in the page a line of the source stands. Ids are made from positions, never from a file's text.

use crate::cable::{Cable, Lines};

/// What the id of a block begins with, before the hyphen and its number.
pub const BLOCK: &str = "block";

/// Id of a block of the body.
#[must_use]
pub fn block_id(block: usize) -> String {
    format!("{BLOCK}-{block}")
}

/// Id of a line of the heading.
#[must_use]
pub fn header_id(line: usize) -> String {
    format!("heading-{line}")
}

/// Id of a line after the body.
#[must_use]
pub fn trailer_id(line: usize) -> String {
    format!("trailer-{line}")
}

/// Id of what stands on this line of the source, or of the first block after it.
#[must_use]
pub fn at_line(cable: &Cable, line: usize) -> Option<String> {
    let holds = |lines: Lines| lines[0] <= line && line <= lines[1];
    let header = || cable.header.iter().position(|kept| holds(kept.lines)).map(header_id);
    let block = || cable.body.iter().position(|block| holds(block.lines)).map(block_id);
    let trailer = || cable.trailer.iter().position(|kept| holds(kept.lines)).map(trailer_id);
    let next = || cable.body.iter().position(|block| line < block.lines[0]).map(block_id);
    header().or_else(block).or_else(trailer).or_else(next)
}
