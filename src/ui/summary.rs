//! The counts that a reader is told.

use crate::Parsed;
use crate::cable::{BlockKind, Cable};
use crate::ledger::Ledger;

/// Reason code of what a container's own syntax takes: tags, scripts, Markdown marks. Web pages have hundreds, none of
/// them a line of anybody's text.
pub const MARKUP: &str = "markup";

/// Counts of one cable and its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Numbered paragraphs, or all paragraphs where none is numbered.
    pub paragraphs: usize,
    /// Entries of the ledger that are text, not markup.
    pub lines_removed: usize,
    /// Entries of the ledger that are markup.
    pub markup: usize,
    /// Findings.
    pub findings: usize,
    /// Bytes that stand in the ledger, as kept or as removed.
    pub accounted: usize,
    /// Bytes of the decoded source.
    pub bytes: usize,
}

impl Summary {
    /// Counts what was read from a file.
    #[must_use]
    pub fn of(parsed: &Parsed, cable: usize) -> Self {
        let removed = parsed.removed_of(cable).count();
        let markup = parsed.removed_of(cable).filter(|(_, removed)| removed.reason == MARKUP).count();
        Self {
            paragraphs: parsed.record.cables.get(cable).map_or(0, paragraphs),
            lines_removed: removed - markup,
            markup,
            findings: parsed.findings_of(cable).len(),
            accounted: accounted(&parsed.ledger),
            bytes: parsed.text.len(),
        }
    }
}

fn paragraphs(cable: &Cable) -> usize {
    let all = || cable.body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    match all().filter(|block| block.number.is_some()).count() {
        0 => all().count(),
        numbered => numbered,
    }
}

/// Adds up the rows as they stand: a byte left out, or counted twice, would show in the sum.
fn accounted(ledger: &Ledger) -> usize {
    ledger.rows().map(|row| row.span.len()).sum()
}
