//! Garbled repeats.
//!
//! Stations at Baghdad, Ottawa and Tbilisi (2008 to 2010) sent a line twice, the second time with a Q in front:
//! `Q-- BG Shakir Hamid Abd - Iraqi National Intelligence Service` right under the same line without the Q. The line goes
//! because it repeats its neighbour, never because of its Q: `Qatari officials agreed` and `Q: Will the residents be
//! moved?` stay, and so does a line that is said twice.

use super::Reason;
use crate::bytes;
use crate::line::Line;

pub(super) const WHY: &str = "The line repeats the one above it word for word, with a stray Q in front: a fault of transmission at some posts between 2008 and 2010.";

pub(super) fn judge(lines: &[Line<'_>], verdicts: &mut [Option<Reason>]) {
    let mut before: Option<&str> = None;
    for (line, verdict) in lines.iter().zip(verdicts) {
        let text = bytes::trim_end(&line.text);
        if text.is_empty() || verdict.is_some() {
            continue;
        }
        match text.strip_prefix('Q') {
            Some(rest) if before == Some(rest) && !bytes::trim(rest).is_empty() => *verdict = Some(Reason::GarbledDuplicate),
            _ => before = Some(text),
        }
    }
}
