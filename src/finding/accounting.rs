//! `encoding-replaced`: bytes of the file that stand for no character; `encoding-by-reader`: somebody said which it is.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::decode::Known;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if case.decoded.known == Known::Chosen {
        let message = format!("A reader chose to read the file as {}.", case.decoded.encoding.name());
        out.push(finding("encoding-by-reader", Severity::Note, None, message));
    }
    let all = &case.decoded.replaced;
    let from = all.partition_point(|place| place.start < case.span.start);
    let replaced = &all[from..from + all[from..].partition_point(|place| place.start < case.span.end)];
    let Some(first) = replaced.first() else { return };
    let before = case.lines.iter().enumerate().filter(|(_, line)| line.span().start <= first.start);
    let (at, line) = before.max_by_key(|(_, line)| line.span().start).map_or((0, 1), |(at, line)| (at, line.no()));
    let places = if replaced.len() == 1 { "one place".to_owned() } else { format!("{} places", replaced.len()) };
    let message = format!(
        "The file has bytes at {places} that stand for no character in {}; the first is on line {line}. They are shown as � or as they are.",
        case.decoded.encoding.name()
    );
    out.push(finding("encoding-replaced", Severity::Warning, on(case, at), message));
}
