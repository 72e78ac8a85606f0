//! Roles: what each kept line is in the cable. Lines of unknown meaning are kept as such, never dropped.

mod body;
mod heading;
mod part_names;
mod prose;
mod section;
mod tail;
mod title;
mod wrap;

pub(crate) use body::{is_downgrading_group, is_name as looks_like_signature};
pub use part_names::{PartName, is_part_name, named_part, opens_with_part_name};
pub use prose::{ends_in_the_middle, ends_part, ends_sentence, has_sentence_inside, opens_question};
pub use title::{inside_rules, looks_like_title};
pub use wrap::{NEAR_FULL, Wrap};

use crate::field::label::{self, Labelled};
use crate::line::Line;
use crate::noise::Judged;
use crate::shape::Shape;

/// What a kept line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Nothing but blanks.
    Blank,
    /// A lone `-`, `.` or backslash: how some telegrams wrote a blank line.
    Spacer,
    /// A value of the website's table: kept as metadata.
    PageMetadata,
    /// `VZCZCXRO5008`
    TransmissionId,
    /// `RR RUEHAG RUEHDH`
    CalledStations,
    /// `DE RUEHGB #4006/01 3571457`
    StationLine,
    /// `ZNY SSSSS ZZH`
    SecurityWarning,
    /// `R 221457Z DEC 08`
    DateTimeGroup,
    /// `FM …`
    From,
    /// `TO …` and the addressees under it.
    To,
    /// `INFO …` and the addressees under it.
    Info,
    /// `XMT …`
    Exempt,
    /// `S E C R E T SECTION 01 OF 07 BAGHDAD 004006`
    ClassificationLine,
    /// `SIPDIS`
    Caption,
    /// `E.O. 12958: …`
    ExecutiveOrder,
    /// `TAGS: …`
    Tags,
    /// `SUBJECT: …`
    Subject,
    /// `REF: …`
    Reference,
    /// `Classified By: …`
    ClassifiedBy,
    /// `Document Number: 1974ROME01196`: what an archive says of the telegram.
    ArchiveAttribute,
    /// `Message Text`, `Message Attributes`
    ArchiveHeading,
    /// `ACTION EUR-12`, `INFO OCT-01 ISO-00 /013 W`: offices and their copies.
    Distribution,
    /// `DRAFTED BY …`, `APPROVED BY …`
    Drafting,
    /// `---------------------     041560`: the message centre's own number.
    MessageNumber,
    /// A line of the heading without a label, such as `STATE FOR NEA/I`.
    HeadingText,
    /// Running text.
    Paragraph,
    /// A list item.
    Item,
    /// A heading.
    Heading,
    /// A row of dashes.
    Rule,
    /// Text whose line ends matter.
    Preformatted,
    /// The signature.
    Signature,
    /// `BT`, `NNNN`, `#4006`
    EndMark,
    /// Kept, meaning unknown.
    Unplaced,
}

/// The name of each role in the record and the ledger, in the order of the variants.
const CODES: &[(Role, &str)] = &[
    (Role::Blank, "blank"),
    (Role::Spacer, "spacer"),
    (Role::PageMetadata, "page-metadata"),
    (Role::TransmissionId, "transmission-id"),
    (Role::CalledStations, "called-stations"),
    (Role::StationLine, "station-line"),
    (Role::SecurityWarning, "security-warning"),
    (Role::DateTimeGroup, "date-time-group"),
    (Role::From, "from"),
    (Role::To, "to"),
    (Role::Info, "info"),
    (Role::Exempt, "exempt"),
    (Role::ClassificationLine, "classification-line"),
    (Role::Caption, "caption"),
    (Role::ExecutiveOrder, "executive-order"),
    (Role::Tags, "tags"),
    (Role::Subject, "subject"),
    (Role::Reference, "reference"),
    (Role::ClassifiedBy, "classified-by"),
    (Role::ArchiveAttribute, "archive-attribute"),
    (Role::ArchiveHeading, "archive-heading"),
    (Role::Distribution, "distribution"),
    (Role::Drafting, "drafting"),
    (Role::MessageNumber, "message-number"),
    (Role::HeadingText, "heading-text"),
    (Role::Paragraph, "paragraph"),
    (Role::Item, "item"),
    (Role::Heading, "heading"),
    (Role::Rule, "rule"),
    (Role::Preformatted, "preformatted"),
    (Role::Signature, "signature"),
    (Role::EndMark, "end-mark"),
    (Role::Unplaced, "unplaced"),
];

const _: () = {
    let mut at = 0;
    while at < CODES.len() {
        assert!(CODES[at].0 as usize == at);
        at += 1;
    }
};

/// The name of the role with this number.
pub(crate) fn code(number: u8) -> &'static str {
    CODES.get(usize::from(number)).map_or("unplaced", |(_, code)| code)
}

impl Role {
    /// The name in the record and the ledger.
    #[must_use]
    pub fn code(self) -> &'static str {
        code(self as u8)
    }
}

/// What was found about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// What it is.
    pub role: Role,
    /// True when it begins a new block or field.
    pub starts: bool,
}

/// The fields that a line of the heading holds: its own, and those whose labels stand inside it
/// (`E.O. 12958: DECL: 10/29/2018 TAGS: MARR`). Each with its text and whether it begins here.
#[must_use]
pub fn in_line(placed: Placed, text: &str) -> Vec<(Role, &str, bool)> {
    /// A heading that has lost all its line ends is no longer than this.
    const LONGEST: usize = 4000;
    let Some(of) = labelled(placed.role).filter(|_| text.len() <= LONGEST) else {
        return vec![(placed.role, text, placed.starts)];
    };
    let parts = label::inside(text, of);
    let end = parts.first().map_or(text.len(), |part| part.at);
    let mut out = vec![(placed.role, text[..end].trim_end(), placed.starts)];
    for (index, part) in parts.iter().enumerate() {
        let end = parts.get(index + 1).map_or(text.len(), |next| next.at);
        let role = match part.field {
            Labelled::ExecutiveOrder => Role::ExecutiveOrder,
            Labelled::Tags => Role::Tags,
            Labelled::Subject => Role::Subject,
            Labelled::Reference => Role::Reference,
            Labelled::ClassifiedBy => Role::ClassifiedBy,
        };
        out.push((role, text[part.at..end].trim_end(), true));
    }
    out
}

/// The field of a role, for the roles on whose lines another field's label may stand.
fn labelled(role: Role) -> Option<Option<Labelled>> {
    Some(match role {
        Role::HeadingText | Role::ClassificationLine | Role::Caption => None,
        Role::ExecutiveOrder => Some(Labelled::ExecutiveOrder),
        Role::Tags => Some(Labelled::Tags),
        Role::Subject => Some(Labelled::Subject),
        Role::Reference => Some(Labelled::Reference),
        Role::ClassifiedBy => Some(Labelled::ClassifiedBy),
        _ => return None,
    })
}

/// The parts of a telegram: half-open ranges of lines.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// For each line what it is; `None` when it was removed.
    pub placed: Vec<Option<Placed>>,
    /// First line of the body.
    pub body: usize,
    /// First line after the body.
    pub trailer: usize,
    /// At which column lines are wrapped.
    pub wrap: Wrap,
}

/// Lines as the role rules see them.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    lines: &'a [Line<'a>],
    shapes: &'a [Shape],
    judged: &'a Judged,
}

impl Sheet<'_> {
    fn text(&self, at: usize) -> &str {
        &self.lines[at].text
    }

    fn kept(&self, at: usize) -> bool {
        self.judged.verdicts[at].is_none()
    }

    /// Kept, and more than blanks or a sign for a blank line.
    fn written(&self, at: usize) -> bool {
        self.kept(at) && !self.lines[at].is_blank() && !matches!(self.shapes[at], Shape::Spacer)
    }
}

/// Finds the role of every kept line.
#[must_use]
pub fn assign(lines: &[Line<'_>], shapes: &[Shape], judged: &Judged) -> Layout {
    let sheet = Sheet { lines, shapes, judged };
    let mut layout = Layout { placed: vec![None; lines.len()], ..Layout::default() };
    layout.body = heading::assign(sheet, &mut layout.placed);
    layout.trailer = tail::assign(sheet, layout.body, &mut layout.placed);
    let sections = section::assign(sheet, layout.body..layout.trailer, &mut layout.placed);
    layout.wrap = body::assign(sheet, layout.body..layout.trailer, &sections, &mut layout.placed);
    for at in 0..lines.len() {
        if judged.verdicts[at].is_none() && layout.placed[at].is_none() {
            let role = if matches!(shapes[at], Shape::Spacer) { Role::Spacer } else { Role::Blank };
            layout.placed[at] = Some(Placed { role, starts: false });
        }
    }
    layout
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_the_classifier_a_line_may_hold_references() {
        let line = "Classified By: Jane Doe, reasons 1.4 (b). REFTELS: A) LISBON 12";
        let found = in_line(Placed { role: Role::ClassifiedBy, starts: true }, line);
        let wanted = [
            (Role::ClassifiedBy, "Classified By: Jane Doe, reasons 1.4 (b).", true),
            (Role::Reference, "REFTELS: A) LISBON 12", true),
        ];
        assert_eq!(found, wanted);
    }
}
