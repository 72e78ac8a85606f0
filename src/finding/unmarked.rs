//! `marking-missing`: where one numbered paragraph has a marking, all have.
//!
//! `1. (C - ENTIRE TEXT) …` marks all that follow it.

use super::place::top_of;
use super::{Case, finding, listed};
use crate::cable::{Block, BlockKind, Finding, Severity};
use crate::field::marking;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let body = &case.assembled.cable.body;
    let numbered = || body.iter().filter(|block| block.kind == BlockKind::Paragraph && block.number.is_some());
    let for_all = |block: &Block| block.marking_as_written.as_deref().is_some_and(marking::is_for_entire_text);
    let unmarked: Vec<&Block> = numbered().take_while(|block| !for_all(block)).filter(|block| block.marking.is_none()).collect();
    let Some(first) = unmarked.first().filter(|_| unmarked.len() < numbered().count()) else { return };
    let numbers: Vec<String> = unmarked.iter().filter_map(|block| block.number).map(|number| number.to_string()).collect();
    let (what, has) = if unmarked.len() == 1 { ("Paragraph", "has") } else { ("Paragraphs", "have") };
    let shown = match &case.assembled.cable.classification {
        Some(overall) => format!("Shown as {}, like the whole cable.", overall.as_written),
        None => "It is not known which would apply.".to_owned(),
    };
    let message = format!("{what} {} {has} no marking, though others do. {shown}", listed(&numbers));
    out.push(finding("marking-missing", Severity::Note, Some(top_of(first)), message));
}
