//! What stands after the body: end marks, and lines of unknown meaning behind the site's own.

use super::{Placed, Role, Sheet};
use crate::shape::Shape;

/// Places the lines after the body and returns the first of them.
pub(super) fn assign(sheet: Sheet<'_>, body: usize, placed: &mut [Option<Placed>]) -> usize {
    let end = sheet.judged.tail.min(sheet.lines.len());
    for at in end..sheet.lines.len() {
        if sheet.written(at) {
            let role = match &sheet.shapes[at] {
                Shape::EndMark => Role::EndMark,
                Shape::Attribute(..) | Shape::AttributeValue(_) => Role::ArchiveAttribute,
                Shape::PartHeading => Role::ArchiveHeading,
                _ => Role::Unplaced,
            };
            placed[at] = Some(Placed { role, starts: true });
        }
    }
    let mut trailer = end.max(body);
    while trailer > body {
        let at = trailer - 1;
        if sheet.written(at) {
            let role = match &sheet.shapes[at] {
                Shape::EndMark => Role::EndMark,
                // The level alone after the signature marks the end of the text.
                Shape::Classification(line) if line.serial.is_none() && line.section.is_none() => Role::EndMark,
                Shape::Attribute(..) | Shape::AttributeValue(_) => Role::ArchiveAttribute,
                Shape::PartHeading => Role::ArchiveHeading,
                _ => break,
            };
            placed[at] = Some(Placed { role, starts: true });
        }
        trailer = at;
    }
    trailer
}
