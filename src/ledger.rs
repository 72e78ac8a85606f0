//! The ledger: every byte of the decoded source, once.

use crate::span::Span;

/// What became of a stretch of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Kept in the cable, as this role.
    Kept(&'static str),
    /// Taken out, for this reason.
    Removed(&'static str),
}

/// One row: a stretch of the source and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The stretch.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
}

/// All rows: sorted, touching, from 0 to the length of the decoded source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// The rows.
    pub rows: Vec<Row>,
}
