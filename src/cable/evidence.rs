//! Is this a cable at all? Evidence adds up; one line that looks like a telegram's is not enough.

use crate::cable::Publication;
use crate::field::attribute::Key as Attribute;
use crate::shape::Shape;

/// The archive that published the text, by labels and stamps that no other has.
pub(crate) fn archive(text: &str) -> Option<Publication> {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if has("Canonical ID:") {
        return Some(Publication::Plusd);
    }
    if has("Message Attributes") || (has("Document Number:") && has("Original Classification:")) {
        return Some(Publication::Aad);
    }
    if (has("Case No. F-") || has("Case No. M-") || has("Case No F-")) && (has("Doc No") || has("Department of State")) {
        return Some(Publication::Foia);
    }
    if (has("RELEASED IN ") || has("RELEASE IN ")) && has("REVIEW AUTHORITY") {
        return Some(Publication::Foia);
    }
    (has("EO Systematic Review") && has("PAGE 01")).then_some(Publication::Aad)
}

/// How much speaks for a cable, and what was looked for.
pub(crate) fn is_cable(shapes: &[Shape]) -> bool {
    const ENOUGH: usize = 3;
    let any = |test: fn(&Shape) -> bool| usize::from(shapes.iter().any(test));
    let marked = shapes.iter().filter(|shape| matches!(shape, Shape::Numbered(numbered) if numbered.marking.is_some())).count();
    let points = [
        2 * any(|shape| matches!(shape, Shape::PageValues(_))),
        any(|shape| matches!(shape, Shape::PageValue(_))),
        2 * any(|shape| matches!(shape, Shape::Station(_))),
        2 * any(|shape| matches!(shape, Shape::Dtg(_))),
        2 * any(|shape| matches!(shape, Shape::Classification(line) if line.serial.is_some())),
        2 * any(|shape| matches!(shape, Shape::Page(_) | Shape::ArchivePage(_))),
        2 * any(|shape| matches!(shape, Shape::Attribute(Attribute::Reference, _) | Shape::PartHeading)),
        any(|shape| matches!(shape, Shape::Attribute(..))),
        any(|shape| matches!(shape, Shape::Offices | Shape::MessageNumber)),
        2 * any(|shape| matches!(shape, Shape::ExecutiveOrder)),
        any(|shape| matches!(shape, Shape::Classification(_))),
        any(|shape| matches!(shape, Shape::ClassifiedBy)),
        any(|shape| matches!(shape, Shape::Captions(_))),
        any(|shape| matches!(shape, Shape::Tags(_))),
        any(|shape| matches!(shape, Shape::Subject(_))),
        any(|shape| matches!(shape, Shape::Reference(_))),
        any(|shape| matches!(shape, Shape::Address(..))),
        any(|shape| matches!(shape, Shape::TransmissionId | Shape::SecurityWarning)),
        marked.min(2),
    ];
    points.iter().sum::<usize>() >= ENOUGH
}
