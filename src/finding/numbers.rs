//! `number-gap`, `number-repeated` and `number-in-text`: paragraph numbers rise by one, each at the start of a paragraph.
//!
//! A copy that was wrapped anew may have run paragraphs together: `… detailed suggestions. 2. (C) We should …` (07SANTIAGO983). Then
//! nothing is missing.

use std::ops::Range;

use super::place::top_of;
use super::{Case, finding, listed};
use crate::cable::{Block, Finding, Severity};
use crate::field::marking;

/// How many numbers of a gap are looked for.
const MOST: usize = 20;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let body = &case.assembled.cable.body;
    let (mut before, mut from): (Option<u32>, usize) = (None, 0);
    let mut inside: Vec<(u32, &Block)> = Vec::new();
    for (at, block) in body.iter().enumerate() {
        let Some(number) = block.number else { continue };
        let expected = before.map_or(1, |before| before + 1);
        let place = Some(top_of(block));
        if number > expected {
            let found = run_together(&body[from..at], expected..number);
            if found.len() < (expected..number).len() {
                out.push(finding("number-gap", Severity::Warning, place, gap(before, number)));
            }
            inside.extend(found);
        } else if before == Some(number) {
            let message = format!("The number {number} stands on two paragraphs in a row.");
            out.push(finding("number-repeated", Severity::Warning, place, message));
        } else if let Some(before) = before.filter(|before| number < *before) {
            let message = format!("Paragraph {number} follows paragraph {before}: the numbers start again.");
            out.push(finding("number-repeated", Severity::Warning, place, message));
        }
        (before, from) = (Some(number), at);
    }
    if let Some((_, block)) = inside.first() {
        let numbers: Vec<String> = inside.iter().map(|(number, _)| number.to_string()).collect();
        let (what, begin) = if numbers.len() == 1 { ("Paragraph", "begins") } else { ("Paragraphs", "begin") };
        let message = format!(
            "{what} {} {begin} inside the text of the paragraph before: the copy has run them together.",
            listed(&numbers)
        );
        out.push(finding("number-in-text", Severity::Note, Some(top_of(block)), message));
    }
}

fn gap(before: Option<u32>, number: u32) -> String {
    match before {
        None => format!("The first numbered paragraph is {number}: what came before it may be missing."),
        Some(before) => format!("Paragraph {number} follows paragraph {before}: what stood between them may be missing."),
    }
}

/// Which of these numbers begin inside the blocks, and in which.
fn run_together(blocks: &[Block], wanted: Range<u32>) -> Vec<(u32, &Block)> {
    let holder = |wanted: u32| blocks.iter().find(|block| holds(&block.text, wanted));
    wanted.take(MOST).filter_map(|wanted| Some((wanted, holder(wanted)?))).collect()
}

/// True when a marked paragraph of this number begins inside the text: ` 2. (C) We …`, ` 9.(SBU) …`.
fn holds(text: &str, number: u32) -> bool {
    let start = format!(" {number}.");
    text.match_indices(&start).any(|(at, _)| marking::parse(text[at + start.len()..].trim_start()).is_some())
}
