//! What a screen needs, as plain data: no markup, no colours, no DOM.

use crate::Parsed;
use crate::cable::{Block, Cable};

/// A piece of a block's text as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the cable.
    Text(&'a str),
    /// Words are likely lost here.
    Gap,
    /// Index into `record.removed`: something was taken out here.
    Removed(usize),
}

/// A stretch of the reading, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Index into `cable.header`.
    Header(usize),
    /// Index into `cable.body`.
    Block(usize),
    /// Index into `cable.trailer`.
    Trailer(usize),
    /// Index into `record.removed`: stands between the stretches around it.
    Removed(usize),
}

/// The text of a block cut at its gaps and seams, in order.
#[must_use]
pub fn pieces(block: &Block) -> Vec<Piece<'_>> {
    let _ = block;
    Vec::new()
}

/// Header lines, blocks, trailer lines and the removed lines between them, in the order of the source.
#[must_use]
pub fn stretches(parsed: &Parsed, cable: &Cable) -> Vec<Stretch> {
    let _ = (parsed, cable);
    Vec::new()
}
