//! `marking-above-overall` and `marking-missing`: no paragraph is marked higher than the cable, and where one has a
//! marking, all have.

use super::{Case, finding, listed};
use crate::cable::{BlockKind, Finding, Severity};
use crate::field::marking;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let cable = &case.assembled.cable;
    let numbered = || cable.body.iter().filter(|block| block.kind == BlockKind::Paragraph && block.number.is_some());
    if let Some(overall) = &cable.classification {
        for block in &cable.body {
            let Some(found) = block.marking.as_deref().and_then(marking::explain) else { continue };
            if found.level > overall.level {
                let number = block.number.map_or_else(|| "A paragraph".to_owned(), |number| format!("Paragraph {number}"));
                let written = block.marking_as_written.as_deref().unwrap_or_default();
                let message = format!("{number} is marked ({written}), which is above the cable’s own {}.", overall.as_written);
                out.push(finding("marking-above-overall", Severity::Error, Some(block.lines), message));
            }
        }
    }
    let unmarked: Vec<String> = numbered()
        .filter(|block| block.marking.is_none())
        .filter_map(|block| block.number)
        .map(|number| number.to_string())
        .collect();
    if unmarked.is_empty() || unmarked.len() == numbered().count() {
        return;
    }
    let first = numbered().find(|block| block.marking.is_none()).map(|block| [block.lines[0], block.lines[0]]);
    let (what, has) = if unmarked.len() == 1 { ("Paragraph", "has") } else { ("Paragraphs", "have") };
    let message = format!("{what} {} {has} no marking, though others do. It is not known which would apply.", listed(&unmarked));
    out.push(finding("marking-missing", Severity::Note, first, message));
}
