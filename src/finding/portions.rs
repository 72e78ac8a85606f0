//! `overall-above-portions`: the cable is classified higher than each of its paragraphs.
//!
//! That is lawful: parts that are harmless one by one may not be so together. Said only where every numbered paragraph has a
//! marking, since an unmarked one may be the reason.

use super::level::{in_words, overall};
use super::place::on;
use super::{Case, finding, foreign};
use crate::cable::{BlockKind, Finding, Level, Severity};
use crate::field::marking;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    if foreign::message(case).is_some() {
        return;
    }
    let Some(overall) = overall(case) else { return };
    let numbered = |block: &&crate::cable::Block| block.kind == BlockKind::Paragraph && block.number.is_some();
    let numbered = case.assembled.cable.body.iter().filter(numbered);
    let levels: Option<Vec<Level>> = numbered.map(|block| Some(marking::explain(block.marking.as_deref()?)?.level)).collect();
    let marked = case.assembled.cable.body.iter().filter_map(|block| marking::explain(block.marking.as_deref()?));
    let highest = marked.map(|found| found.level).max();
    let Some(highest) = highest.filter(|highest| levels.is_some_and(|levels| levels.len() > 1) && *highest < overall.level)
    else {
        return;
    };
    let place = case.assembled.telegram.classifications.first().and_then(|(_, at)| on(case, *at));
    let message = format!(
        "The cable is {}, but no paragraph is marked higher than {}. That is allowed: taken together, paragraphs may be worth more protection than each alone.",
        overall.as_written,
        in_words(highest)
    );
    out.push(finding("overall-above-portions", Severity::Note, place, message));
}
