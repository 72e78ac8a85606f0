//! `encoding-replaced`: bytes of the file that stand for no character.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let all = &case.decoded.replaced;
    let from = all.partition_point(|place| place.start < case.span.start);
    let replaced = &all[from..from + all[from..].partition_point(|place| place.start < case.span.end)];
    let Some(first) = replaced.first() else { return };
    let before = case.lines.iter().enumerate().filter(|(_, line)| line.span().start <= first.start);
    let (at, line) = before.max_by_key(|(_, line)| line.span().start).map_or((0, 1), |(at, line)| (at, line.no));
    let places = if replaced.len() == 1 { "one place".to_owned() } else { format!("{} places", replaced.len()) };
    let message = format!(
        "The file has bytes at {places} that stand for no character in {}; the first is on line {line}. They are shown as � or as they are.",
        case.decoded.encoding
    );
    out.push(finding("encoding-replaced", Severity::Warning, on(case, at), message));
}
