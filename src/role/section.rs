//! Where one section of a telegram ends and the next begins: each section was sent as a message of its own, so that its end
//! marks and a heading of its own stand in the middle of the text, at times in the middle of a sentence:
//!
//! ```text
//! THAT THE HARBOR
//! BT
//! #0500
//! NNNN
//! VZCZCXRO1235
//! DE RUEHLI #0500/02 0531457
//! O 221457Z FEB 08
//! FM AMEMBASSY LISBON
//! C O N F I D E N T I A L SECTION 02 OF 02 LISBON 000500
//! SIPDIS
//! SUBJECT: THE LIGHTHOUSE AND ITS KEEPERS
//! WAS QUIET.
//! ```
//!
//! What counts is the classification line with a section after the first. Above it go the lines that only a heading has;
//! below it those with a heading's labels, and those that stand in the first heading word for word.

use std::collections::HashSet;
use std::ops::Range;

use super::heading::labelled;
use super::{Placed, Role, Sheet};
use crate::bytes;
use crate::field::address;
use crate::shape::Shape;

/// So many lines, blank ones among them, the heading of a section may have on either side of its classification.
const MOST: usize = 120;

/// Places the headings of further sections, and says where they are.
pub(super) fn assign(sheet: Sheet<'_>, body: Range<usize>, placed: &mut [Option<Placed>]) -> Vec<Range<usize>> {
    let sections: Vec<usize> = body.clone().filter(|&at| sheet.written(at) && opens_section(&sheet.shapes[at])).collect();
    if sections.is_empty() {
        return Vec::new();
    }
    let above: HashSet<&str> = (0..body.start).filter(|&at| sheet.written(at)).map(|at| bytes::trim(sheet.text(at))).collect();
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in sections {
        let from = out.last().map_or(body.start, |last| last.end);
        if at < from {
            continue;
        }
        let found = first(sheet, from, at)..last(sheet, &above, at, body.end);
        let mut role = Role::HeadingText;
        for line in found.clone().filter(|&line| sheet.written(line)) {
            // Under a label further addressees have none.
            let goes_on = matches!(role, Role::To | Role::Info) && address::is_address(sheet.text(line));
            role = labelled(&sheet.shapes[line]).unwrap_or(if goes_on { role } else { Role::HeadingText });
            placed[line] = Some(Placed { role, starts: true });
        }
        out.push(found);
    }
    out
}

fn opens_section(shape: &Shape) -> bool {
    matches!(shape, Shape::Classification(line) if line.section.is_some_and(|(section, _)| section > 1))
}

/// The first line of what stands above the classification. Addressees have no label of their own: they count under one.
fn first(sheet: Sheet<'_>, from: usize, at: usize) -> usize {
    let mut found = at;
    let mut unlabelled = false;
    for line in (from..at).rev().take(MOST).filter(|&line| sheet.written(line)) {
        match &sheet.shapes[line] {
            Shape::Address(..) => unlabelled = false,
            Shape::EndMark
            | Shape::TransmissionId
            | Shape::CalledStations
            | Shape::Station(_)
            | Shape::SecurityWarning
            | Shape::Dtg(_)
            | Shape::Offices
            | Shape::MessageNumber
                if !unlabelled => {}
            Shape::Classification(level) if !unlabelled && level.serial.is_none() => {}
            Shape::Text | Shape::Attention if address::is_address(sheet.text(line)) => {
                unlabelled = true;
                continue;
            }
            _ => break,
        }
        found = line;
    }
    found
}

/// Behind the last line of what stands under the classification.
fn last(sheet: Sheet<'_>, above: &HashSet<&str>, at: usize, end: usize) -> usize {
    let mut found = at + 1;
    for line in (at + 1..end).take(MOST).filter(|&line| sheet.written(line)) {
        let label = matches!(
            sheet.shapes[line],
            Shape::Captions(_) | Shape::ExecutiveOrder | Shape::Tags(_) | Shape::Subject(_) | Shape::EndMark
        );
        if !label && !above.contains(bytes::trim(sheet.text(line))) {
            break;
        }
        found = line + 1;
    }
    found
}
