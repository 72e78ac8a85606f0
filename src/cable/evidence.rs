//! Is this a cable at all? Evidence adds up; one line that looks like a telegram's is not enough.

use crate::shape::Shape;

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
