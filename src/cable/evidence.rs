//! Is this a cable at all? Evidence adds up; one line that looks like a telegram's is not enough.

use crate::cable::Publication;
use crate::field::attribute::Key as Attribute;
use crate::shape::Shape;

/// The archive that published the text, by labels and stamps that no other has. Those that the text may not have are not looked for.
pub(crate) fn archive(text: &str, may_have: impl Fn(&str) -> bool) -> Option<Publication> {
    let has = |mark: &str| may_have(mark) && memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if has("Canonical ID:") {
        return Some(Publication::Plusd);
    }
    if has("Message Attributes") || (has("Document Number:") && has("Original Classification:")) {
        return Some(Publication::Aad);
    }
    if has("Case No")
        && (has("Case No. F-") || has("Case No. M-") || has("Case No F-"))
        && (has("Doc No") || has("Department of State"))
    {
        return Some(Publication::Foia);
    }
    if has("REVIEW AUTHORITY") && (has("RELEASED IN ") || has("RELEASE IN ")) {
        return Some(Publication::Foia);
    }
    (has("EO Systematic Review") && has("PAGE 01")).then_some(Publication::Aad)
}

/// How much speaks for a cable, and what was looked for.
pub(crate) fn is_cable(shapes: &[Shape]) -> bool {
    const ENOUGH: u32 = 3;
    // Each kind of line counts once, however many there are.
    let mut kinds = 0;
    let mut marked = 0;
    for shape in shapes {
        kinds |= kinds_of(shape);
        marked += u32::from(marked < 2 && matches!(shape, Shape::Numbered(numbered) if numbered.marking.is_some()));
    }
    (kinds & SURE).count_ones() * 2 + (kinds & !SURE).count_ones() + marked >= ENOUGH
}

/// The kinds of lines that count twice.
const SURE: u32 = 0xff;

/// What kind of sign a line is: a bit for each, the lower ones for those that count twice.
fn kinds_of(shape: &Shape) -> u32 {
    match shape {
        Shape::PageValues(_) => 1,
        Shape::Station(_) => 1 << 1,
        Shape::Dtg(_) => 1 << 2,
        Shape::Classification(line) if line.serial.is_some() => 1 << 3 | 1 << 8,
        Shape::Classification(_) => 1 << 8,
        Shape::Page(_) | Shape::ArchivePage(_) => 1 << 4,
        Shape::Attribute(Attribute::Reference, _) => 1 << 5 | 1 << 9,
        Shape::Attribute(..) => 1 << 9,
        Shape::PartHeading => 1 << 5,
        Shape::ExecutiveOrder => 1 << 6,
        Shape::PageValue(_) => 1 << 10,
        Shape::Offices | Shape::MessageNumber => 1 << 11,
        Shape::ClassifiedBy => 1 << 12,
        Shape::Captions(_) => 1 << 13,
        Shape::Tags(_) => 1 << 14,
        Shape::Subject(_) => 1 << 15,
        Shape::Reference(_) => 1 << 16,
        Shape::Address(..) => 1 << 17,
        Shape::TransmissionId | Shape::SecurityWarning => 1 << 18,
        _ => 0,
    }
}
