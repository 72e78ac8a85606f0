//! `text-lost` and `truncated`: sentences that break off, and a copy that stops in the middle.

use super::place::end_of;
use super::{Case, finding, on};
use crate::cable::{Block, BlockKind, Finding, Severity};
use crate::role::ends_sentence;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let cable = &case.assembled.cable;
    let cut_off = cut_off(case);
    out.extend(cut_off.clone());
    for (at, block) in cable.body.iter().enumerate() {
        let last = at + 1 == cable.body.len();
        if block.gaps.is_empty() || (last && cut_off.is_some()) {
            continue;
        }
        let line = block.lines[1];
        let message = format!(
            "{} breaks off on line {line} after “{}”: the rest of the sentence is lost.",
            what(block),
            last_words(&block.text)
        );
        out.push(finding("text-lost", Severity::Warning, Some(end_of(block)), message));
    }
}

/// A copy whose very last line breaks off, or that has a heading and no text.
fn cut_off(case: Case<'_>) -> Option<Finding> {
    let cable = &case.assembled.cable;
    let Some(last) = cable.body.last() else {
        let at = case.lines.iter().rposition(|line| !line.is_blank()).unwrap_or_default();
        let line = case.lines.get(at).map_or(1, |line| line.no());
        let message = format!("The copy has a heading and no text: it stops after line {line}. Look for a complete copy.");
        return Some(finding("truncated", Severity::Error, on(case, at), message));
    };
    let ends_here = cable.trailer.is_empty() && case.tail >= case.lines.len() && last.kind != BlockKind::Signature;
    let open = !ends_sentence(&last.text) && !last.gaps.is_empty();
    (ends_here && open).then(|| {
        let line = last.lines[1];
        let message = format!(
            "The copy stops in the middle of a sentence, on line {line} after “{}”. Look for a complete copy.",
            last_words(&last.text)
        );
        finding("truncated", Severity::Error, Some(end_of(last)), message)
    })
}

fn what(block: &Block) -> String {
    match (block.kind, block.number) {
        (_, Some(number)) => format!("Paragraph {number}"),
        (BlockKind::Item, _) => "An item".to_owned(),
        (BlockKind::Heading, _) => "A heading".to_owned(),
        _ => "A paragraph".to_owned(),
    }
}

/// The last four words.
fn last_words(text: &str) -> &str {
    text.trim_end().rmatch_indices(' ').nth(3).map_or(text, |(at, _)| text[at..].trim())
}
