//! The heading of the telegram: everything above its first paragraph.

mod field;

use super::{Placed, Role, Sheet};
use crate::field::label::{self, Labelled};
use crate::field::{address, reference, tags};
use crate::shape::Shape;

/// The field that a line without a label may go on.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) role: Option<Role>,
    /// What it has so far, its lines parted by line feeds.
    pub(super) text: String,
    pub(super) lines: usize,
}

impl Open {
    /// Takes a line of the heading in: the last field that it holds is the one that the next line may go on.
    fn take(&mut self, placed: Placed, line: &str) {
        for (role, text, starts) in super::in_line(placed, line.trim()) {
            if starts {
                *self = Self { role: Some(role), ..Self::default() };
            } else {
                self.text.push('\n');
            }
            self.text.push_str(text);
            self.lines += 1;
        }
    }
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
    let mut open = Open::default();
    let mut blank = false;
    let mut labels = Labels::default();
    let mut attention = false;
    for at in sheet.judged.head..end {
        if !sheet.written(at) {
            blank |= sheet.kept(at) && !double_spaced;
            continue;
        }
        let apart = blank || (sheet.lines[at].apart && !double_spaced);
        let found = labels.read(sheet, at, open.role).map(|role| Placed { role, starts: true });
        let found = found.or_else(|| field::goes_on(sheet, at, &open, apart).map(|role| Placed { role, starts: false }));
        let place = match found {
            Some(place) => place,
            None if last.is_some_and(|last| at < last) => Placed { role: Role::HeadingText, starts: true },
            // A stub that was cut off above its text ends in such lines (06KABUL3934).
            None if is_attention(sheet.text(at)) || (attention && is_attention_rest(sheet.text(at))) => {
                Placed { role: Role::HeadingText, starts: true }
            }
            None => return at,
        };
        if place.starts && matches!(sheet.shapes[at], Shape::Numbered(_)) {
            return at;
        }
        attention = place.role == Role::HeadingText && last.is_some_and(|last| at > last);
        open.take(place, sheet.text(at));
        placed[at] = Some(place);
        blank = false;
    }
    end
}

/// Reads labels with what came before them in mind.
#[derive(Default)]
struct Labels {
    /// The sender has been named.
    sender: bool,
    /// The text part has begun: `TO` and `INFO` at the start of a line are words of it (`AMBASSADOR'S VISIT` / `TO RUSSIA`).
    text: bool,
}

impl Labels {
    /// The role of a line that says what it is.
    fn read(&mut self, sheet: Sheet<'_>, at: usize, open: Option<Role>) -> Option<Role> {
        let shape = &sheet.shapes[at];
        if self.text && matches!(shape, Shape::Address(..)) {
            return None;
        }
        let role = labelled(shape).or_else(|| unmarked(sheet.text(at), shape, open))?;
        self.sender |= role == Role::From;
        self.text |= match (role, shape) {
            (Role::ClassificationLine, Shape::Classification(line)) => self.sender && line.serial.is_some(),
            (role, _) => matches!(role, Role::ExecutiveOrder | Role::Tags | Role::Subject | Role::Reference),
        };
        Some(role)
    }
}

/// `SUBJECT` without its colon counts right under TAGS; a line that holds the E.O. label behind an attention is of the heading.
fn unmarked(text: &str, shape: &Shape, open: Option<Role>) -> Option<Role> {
    let text = text.trim();
    if !matches!(shape, Shape::Text | Shape::Attention) || text.len() > 600 {
        return None;
    }
    if matches!(open, Some(Role::Tags | Role::ExecutiveOrder)) && text.starts_with("SUBJECT ") {
        return Some(Role::Subject);
    }
    // `TAGS` without its colon counts right under the order or the captions, whatever words follow.
    let above = matches!(open, Some(Role::ExecutiveOrder | Role::Caption | Role::ClassificationLine | Role::HeadingText));
    if above && tags::is_word(text) {
        return Some(Role::Tags);
    }
    if open == Some(Role::ClassifiedBy) {
        return None;
    }
    let parts = label::inside(text, None);
    // A subject that has lost its label, with the references behind it.
    let framed = matches!(open, Some(Role::Tags | Role::ExecutiveOrder));
    if framed && parts.first().is_some_and(|part| part.field == Labelled::Reference && text[part.at..].starts_with("REF")) {
        return Some(Role::HeadingText);
    }
    let tags = |part: &label::Part| part.field == Labelled::Tags && text[part.at..].starts_with("TAGS");
    parts.first().is_some_and(|part| part.field == Labelled::ExecutiveOrder || tags(part)).then_some(Role::HeadingText)
}

/// `STATE PASS TO USAID FOR AID/ANE`, `NSC FOR AHARRIMAN`: capitals, and `FOR` or `PASS` among the first words.
fn is_attention(line: &str) -> bool {
    let text = line.trim();
    let capitals = !text.chars().any(char::is_lowercase) && !text.ends_with('.');
    text.len() <= LONGEST_LINE && capitals && text.split(' ').skip(1).take(4).any(|word| matches!(word, "FOR" | "PASS"))
}

/// What goes on an attention line: more offices, or the three points where a publisher cut the text off.
fn is_attention_rest(line: &str) -> bool {
    let text = line.trim();
    let offices = text.len() <= LONGEST_LINE && text.contains('/') && text.split([',', ';']).all(|name| name.trim().len() <= 16);
    text == "..." || text == "…" || (offices && !text.chars().any(char::is_lowercase))
}

/// Telegrams are wrapped at 69 columns at most.
const LONGEST_LINE: usize = 80;

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
    let mut labels = Labels::default();
    for at in sheet.judged.head..end {
        if !sheet.written(at) {
            continue;
        }
        since += 1;
        // The level or `NNNN` below a text without numbers ends the text, not the heading.
        let closes = labels.text && since > 1 && is_closing(&sheet.shapes[at]);
        if !closes && labels.read(sheet, at, None).is_some() {
            last = Some(at);
            since = 0;
        }
        let begins = matches!(&sheet.shapes[at], Shape::Numbered(numbered) if numbered.marking.is_some() || (numbered.number == 1 && last.is_some()))
            || (last.is_some() && is_marked_text(sheet, at));
        if begins || since > PAGE {
            break;
        }
    }
    last
}

fn is_closing(shape: &Shape) -> bool {
    matches!(shape, Shape::EndMark)
        || matches!(shape, Shape::Classification(line) if line.serial.is_none() && line.section.is_none())
}

/// `(S//NF) The keepers …`: a paragraph without a number. An entry of a reference list may have a letter that looks like a
/// marking (`(C) 07 PARIS 12`).
fn is_marked_text(sheet: Sheet<'_>, at: usize) -> bool {
    matches!(sheet.shapes[at], Shape::Marked) && !reference::names_telegram(sheet.text(at))
}

/// The role of a line that says what it is.
pub(super) fn labelled(shape: &Shape) -> Option<Role> {
    Some(match shape {
        Shape::PageLabels | Shape::PageValues(_) | Shape::PageValue(_) => Role::PageMetadata,
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
        Shape::Attribute(..) | Shape::AttributeValue(_) => Role::ArchiveAttribute,
        Shape::PartHeading => Role::ArchiveHeading,
        Shape::Offices => Role::Distribution,
        Shape::Drafting => Role::Drafting,
        Shape::MessageNumber => Role::MessageNumber,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line without a line end for so long is a paragraph, and the order is what it is about.
    #[test]
    fn a_long_line_that_names_the_order_is_none_of_the_heading() {
        let line = |bytes: usize| format!("{:.<bytes$}", "STATE FOR EUR/WE E.O. 12958: N/A");
        for (bytes, role) in [(40, Some(Role::HeadingText)), (600, Some(Role::HeadingText)), (601, None), (900, None)] {
            assert_eq!(unmarked(&line(bytes), &Shape::Text, None), role, "{bytes}");
        }
    }

    /// The level right under the subject is of the heading as well.
    #[test]
    fn a_label_counts_under_a_page_of_other_lines_and_not_further_down() {
        let references = |level: &str, lines: usize| {
            let text = "The nets are dry.\n".repeat(lines);
            let text = format!(
                "P 041011Z MAR 09\nFM AMEMBASSY LISBON\nUNCLAS LISBON 000123\nSUBJECT: NETS\n{level}\n{text}REF: LISBON 12\n"
            );
            crate::parse("nets", text.as_bytes()).expect("a cable").record.cables[0].references.len()
        };
        for level in ["", "UNCLASSIFIED\n"] {
            for (lines, found) in [(1, 1), (40, 1), (41, 0), (80, 0)] {
                assert_eq!(references(level, lines), found, "{lines} lines under {level:?}");
            }
        }
    }
}
