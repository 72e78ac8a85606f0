//! `put-back-by-reader`, `taken-out-by-reader`: this reading is not the rules' alone.

use super::{Case, finding, listed, on};
use crate::cable::{Finding, Severity};
use crate::choice::PUT_BACK;
use crate::noise::Reason;

/// How many stretches of lines the sentence names.
const NAMED: usize = 12;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let apart = |at: usize| case.lines[at].cuts().iter().any(|(_, name)| *name == PUT_BACK);
    let back = |at: &usize| case.put_back.binary_search(at).is_ok() || (case.verdicts[*at].is_none() && apart(*at));
    let gone = |at: &usize| case.verdicts[*at] == Some(Reason::ReadersChoice) && !case.lines[*at].is_blank();
    if let Some((first, lines)) = named(case, back) {
        let message = format!("A reader put back what the rules had taken out: {lines}.");
        out.push(finding("put-back-by-reader", Severity::Note, on(case, first), message));
    }
    if let Some((first, lines)) = named(case, gone) {
        let message = format!("A reader took out what the rules had kept: {lines}. It stands in the ledger.");
        out.push(finding("taken-out-by-reader", Severity::Note, on(case, first), message));
    }
}

/// The index of the first of these lines, and all of them in words: `line 3 and lines 7 to 9`.
fn named(case: Case<'_>, chosen: impl Fn(&usize) -> bool) -> Option<(usize, String)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    let mut lines = (0..case.lines.len()).filter(|at| chosen(at)).peekable();
    let first = *lines.peek()?;
    for no in lines.map(|at| case.lines[at].no()) {
        match stretches.last_mut() {
            Some(last) if no <= last.1 + 1 && no >= last.0 => last.1 = last.1.max(no),
            _ => stretches.push((no, no)),
        }
    }
    let more = stretches.len().saturating_sub(NAMED);
    let words = |(from, to): &(usize, usize)| if from == to { format!("line {from}") } else { format!("lines {from} to {to}") };
    let mut words: Vec<String> = stretches.iter().take(NAMED).map(words).collect();
    words.extend((more > 0).then(|| format!("{more} places more")));
    Some((first, listed(&words)))
}
