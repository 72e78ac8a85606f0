//! The ledger and the removed lines as tab-separated rows.

use crate::Parsed;
use crate::cable::Record;
use crate::ledger::Fate;

/// `START<TAB>END<TAB>kept|removed<TAB>ROLE-or-REASON`, one row a line.
#[must_use]
pub fn ledger(parsed: &Parsed) -> String {
    let mut out = String::new();
    for row in parsed.ledger.rows() {
        let (fate, code) = match row.fate {
            Fate::Kept(role) => ("kept", role),
            Fate::Removed(reason) => ("removed", reason),
        };
        out.push_str(&format!("{}\t{}\t{fate}\t{code}\n", row.span.start, row.span.end));
    }
    out
}

/// `LINE<TAB>REASON<TAB>TEXT`, one row a line. Line ends and tabs inside a text are written `\n`, `\r` and `\t`.
#[must_use]
pub fn removed(record: &Record) -> String {
    let mut out = String::new();
    for entry in &record.removed {
        let text = entry.text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
        out.push_str(&format!("{}\t{}\t{text}\n", entry.line, entry.reason));
    }
    out
}
