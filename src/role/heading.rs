//! The heading of the telegram: everything above its first paragraph.

use super::{Placed, Role, Sheet, is_part_name, prose};
use crate::field::{address, classified_by, distribution, tags};
use crate::limits::LOOK_AHEAD_LINES;
use crate::shape::Shape;

/// The field that a line without a label may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    None,
    Address(Role),
    Distribution,
    Drafting,
    Subject,
    Tags,
    Reference,
    /// How many lines it has so far.
    ClassifiedBy(usize),
}

/// Places the lines of the heading and returns the first line of the body.
pub(super) fn assign(sheet: Sheet<'_>, placed: &mut [Option<Placed>]) -> usize {
    let end = sheet.judged.tail.min(sheet.lines.len());
    for (at, place) in placed.iter_mut().enumerate().take(sheet.judged.head) {
        if sheet.written(at) {
            *place = Some(Placed { role: Role::Unplaced, starts: true });
        }
    }
    let last = last_label(sheet, end);
    let double_spaced = is_double_spaced(sheet, end);
    let mut open = Open::None;
    let mut blank = false;
    let mut classified = String::new();
    for at in sheet.judged.head..end {
        if !sheet.written(at) {
            blank |= sheet.kept(at) && !double_spaced;
            continue;
        }
        let found = labelled(&sheet.shapes[at]).map(|role| (role, true)).or_else(|| {
            goes_on(sheet, at, open, blank || (sheet.lines[at].apart && !double_spaced), &classified).map(|role| (role, false))
        });
        let (role, starts) = match found {
            Some(found) => found,
            None if last.is_some_and(|last| at < last) => (Role::HeadingText, true),
            None => return at,
        };
        if starts && matches!(sheet.shapes[at], Shape::Numbered(_)) {
            return at;
        }
        open = opened(role, open, starts);
        if role == Role::ClassifiedBy {
            classified.push(' ');
            classified.push_str(sheet.text(at).trim());
        }
        placed[at] = Some(Placed { role, starts });
        blank = false;
    }
    end
}

/// True for a copy with a blank line after nearly every line: there blank lines end no field.
fn is_double_spaced(sheet: Sheet<'_>, end: usize) -> bool {
    const SEEN: usize = 40;
    let written: Vec<usize> = (sheet.judged.head..end).filter(|&at| sheet.written(at)).take(SEEN).collect();
    let apart =
        written.windows(2).filter(|pair| (pair[0] + 1..pair[1]).any(|at| sheet.kept(at)) || sheet.lines[pair[1]].apart).count();
    written.len() > 6 && apart * 10 >= (written.len() - 1) * 9
}

/// The last line with a label of the heading. Labels inside the body do not count: the search ends at the first
/// numbered paragraph, and where there is none, after a page of lines without any label.
fn last_label(sheet: Sheet<'_>, end: usize) -> Option<usize> {
    const PAGE: usize = 40;
    let mut last = None;
    let mut since = 0;
    for at in sheet.judged.head..end {
        if !sheet.written(at) {
            continue;
        }
        since += 1;
        if labelled(&sheet.shapes[at]).is_some() {
            last = Some(at);
            since = 0;
        }
        let begins = matches!(&sheet.shapes[at], Shape::Numbered(numbered) if numbered.marking.is_some() || (numbered.number == 1 && last.is_some()));
        if begins || since > PAGE {
            break;
        }
    }
    last
}

/// The role of a line that says what it is.
fn labelled(shape: &Shape) -> Option<Role> {
    Some(match shape {
        Shape::PageLabels(_) | Shape::PageValues(_) | Shape::PageValue(_) => Role::PageMetadata,
        Shape::TransmissionId => Role::TransmissionId,
        Shape::CalledStations => Role::CalledStations,
        Shape::Station(_) => Role::StationLine,
        Shape::SecurityWarning => Role::SecurityWarning,
        Shape::Dtg(_) => Role::DateTimeGroup,
        Shape::Address(address::Label::From, _) => Role::From,
        Shape::Address(address::Label::To, _) => Role::To,
        Shape::Address(address::Label::Info, _) => Role::Info,
        Shape::Address(address::Label::Exempt, _) => Role::Exempt,
        Shape::Classification(_) => Role::ClassificationLine,
        Shape::Captions(_) => Role::Caption,
        Shape::ExecutiveOrder => Role::ExecutiveOrder,
        Shape::Tags(_) => Role::Tags,
        Shape::Subject(_) => Role::Subject,
        Shape::Reference(_) => Role::Reference,
        Shape::ClassifiedBy => Role::ClassifiedBy,
        Shape::EndMark => Role::EndMark,
        Shape::Offices => Role::Distribution,
        Shape::Drafting => Role::Drafting,
        Shape::MessageNumber => Role::MessageNumber,
        _ => return None,
    })
}

fn opened(role: Role, before: Open, starts: bool) -> Open {
    match role {
        Role::From | Role::To | Role::Info | Role::Exempt => Open::Address(role),
        Role::Distribution => Open::Distribution,
        Role::Drafting => Open::Drafting,
        Role::Subject => Open::Subject,
        Role::Tags => Open::Tags,
        Role::Reference => Open::Reference,
        Role::ClassifiedBy => match before {
            Open::ClassifiedBy(lines) if !starts => Open::ClassifiedBy(lines + 1),
            _ => Open::ClassifiedBy(1),
        },
        _ => Open::None,
    }
}

/// The role of a line without a label, if it goes on the field before it.
fn goes_on(sheet: Sheet<'_>, at: usize, open: Open, blank: bool, classified: &str) -> Option<Role> {
    let text = sheet.text(at).trim();
    let shape = &sheet.shapes[at];
    match open {
        Open::Address(role) if !blank && matches!(shape, Shape::Text | Shape::Item(_)) && address::is_address(text) => Some(role),
        // Blank lines stand between the lines of a list of offices, too.
        Open::Distribution if distribution::is_more_offices(text) => Some(Role::Distribution),
        Open::Drafting if !blank && *shape == Shape::Text && distribution::is_more_drafting(text) => Some(Role::Drafting),
        Open::Tags
            if !blank && *shape == Shape::Text && (tags::is_codes(text) || sheet.text(at - 1).trim_end().ends_with(',')) =>
        {
            Some(Role::Tags)
        }
        Open::Subject if !blank && *shape == Shape::Text && !is_part_name(text) => Some(Role::Subject),
        Open::Reference => reference(shape, text, blank).then_some(Role::Reference),
        Open::ClassifiedBy(lines) if lines < LOOK_AHEAD_LINES && !matches!(shape, Shape::Numbered(_) | Shape::Rule) => {
            let wanted = !is_complete(classified) || names_more_reasons(text);
            // In a copy with a blank line after every line, the one that has the reasons is still the field's.
            let reaches_over = !classified_by::has_reasons(classified) && classified_by::has_reasons(text);
            (wanted && (!blank || reaches_over)).then_some(Role::ClassifiedBy)
        }
        _ => None,
    }
}

/// A line of a reference list: lettered, or a wrapped line right under one.
fn reference(shape: &Shape, text: &str, blank: bool) -> bool {
    match shape {
        Shape::Item(_) => text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '(') && text.len() <= 80,
        Shape::Text => !blank && text.len() <= 80 && text.bytes().any(|b| b.is_ascii_digit()) && !prose::ends_sentence(text),
        _ => false,
    }
}

/// `and (d)` under `… for reasons 1.4 (b)`: a list of reasons that was wrapped.
fn names_more_reasons(text: &str) -> bool {
    let list = text.trim_start_matches([',', ' ']);
    let list = list.strip_prefix("and ").or_else(|| list.strip_prefix("or ")).unwrap_or(list);
    let letter = |text: &str| text.len() == 3 && text.starts_with('(') && text.ends_with(')');
    list.get(..3).is_some_and(letter) && list.len() <= 24
}

/// True when a `Classified By` field has its reasons and does not end in the middle of them.
fn is_complete(field: &str) -> bool {
    let end = field.trim_end().to_ascii_lowercase();
    classified_by::has_reasons(field)
        && ![" and", ",", " or", "1.4", "1.5", "reasons", "reason"].iter().any(|word| end.ends_with(word))
}
