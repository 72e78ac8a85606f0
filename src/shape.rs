//! What is this line? Recognising alone: whether it stays or goes is decided elsewhere.

mod attributes;
mod lost_end;

pub(crate) use lost_end::mend as mend_lost_ends;

use crate::bytes::{self, Signs};
use crate::container::{Hint, Key};
use crate::field::address::{self, Label};
use crate::field::archive_page::{self, ArchivePage};
use crate::field::attribute::Key as Attribute;
use crate::field::classification::{self, ClassificationLine};
use crate::field::dtg::{self, DateTimeGroup};
use crate::field::page::{self, PageLine};
use crate::field::page_row::{self, Column, PageRow};
use crate::field::paragraph::{self, Numbered};
use crate::field::station::{self, Station};
use crate::field::{caption, classified_by, distribution, executive_order, label, marking, mrn, post, reference, tags};
use crate::line::Line;

/// The shape of a line, from its own text and the page's table it stands in. A text has one for each line: what takes much room and is
/// rare stands in a box.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Nothing but blanks.
    Blank,
    /// A row of a page's table labels, or one cell of it.
    PageLabels,
    /// A row of a page's table values.
    PageValues(Box<PageRow>),
    /// One cell of a page's table values.
    PageValue(Column),
    /// `VZCZCXRO5008`
    TransmissionId,
    /// `RR RUEHAG RUEHDH`
    CalledStations,
    /// `DE RUEHGB #4006/01 3571457`
    Station(Box<Station>),
    /// `ZNY SSSSS ZZH`
    SecurityWarning,
    /// `R 221457Z DEC 08`
    Dtg(Box<DateTimeGroup>),
    /// `FM …`, `TO …`, `INFO …`, `XMT …`: where the address begins.
    Address(Label, usize),
    /// `S E C R E T SECTION 01 OF 07 BAGHDAD 004006`
    Classification(Box<ClassificationLine>),
    /// `SIPDIS`: where the captions begin.
    Captions(usize),
    /// `E.O. 12958: …`
    ExecutiveOrder,
    /// `TAGS: …`: where the codes begin.
    Tags(usize),
    /// `SUBJECT: …`: where the subject begins.
    Subject(usize),
    /// `REF: …`: where the references begin.
    Reference(usize),
    /// `Classified By: …`
    ClassifiedBy,
    /// `STATE FOR NEA/I`
    Attention,
    /// A page line.
    Page(Box<PageLine>),
    /// A page line of the 1970s and 1980s: `PAGE 02        STATE   150591`.
    ArchivePage(Box<ArchivePage>),
    /// `Message Text`, `Message Attributes`: the parts of a text of the National Archives.
    PartHeading,
    /// `Document Number: 1974ROME01196` in an archive's list: what it says, and where the value begins.
    Attribute(Attribute, usize),
    /// A line of a value that does not stand beside its label.
    AttributeValue(Attribute),
    /// `ACTION EUR-12`: a list of offices.
    Offices,
    /// `DRAFTED BY …`, `APPROVED BY …`
    Drafting,
    /// `---------------------     041560`
    MessageNumber,
    /// `2. (S) …`
    Numbered(Box<Numbered>),
    /// `(SBU) …` without a number: bytes that the marking takes.
    Marked,
    /// `-- …`: where the item's text begins.
    Item(usize),
    /// A row of dashes.
    Rule,
    /// A lone `-` or `.`: how older telegrams wrote a blank line.
    Spacer,
    /// `BT`, `NNNN`, `#4006`
    EndMark,
    /// Anything else.
    Text,
}

impl Shape {
    /// True for lines that only a telegram, or the table above one, has.
    #[must_use]
    pub fn is_telegram(&self) -> bool {
        match self {
            Self::Numbered(numbered) => numbered.marking.is_some(),
            Self::Classification(line) => line.serial.is_some() || line.section.is_some(),
            other => matches!(
                other,
                Self::PageLabels
                    | Self::PageValues(_)
                    | Self::PageValue(Column::Reference)
                    | Self::TransmissionId
                    | Self::Station(_)
                    | Self::SecurityWarning
                    | Self::Dtg(_)
                    | Self::ExecutiveOrder
                    | Self::ClassifiedBy
                    | Self::Page(_)
                    | Self::ArchivePage(_)
                    | Self::Offices
                    | Self::MessageNumber
                    | Self::Address(Label::From, _)
            ),
        }
    }
}

impl Shape {
    /// True for a line of the list that an archive puts beside a telegram.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        matches!(self, Self::PartHeading | Self::Attribute(..) | Self::AttributeValue(_))
    }
}

/// The shapes of all lines.
#[must_use]
pub fn read(lines: &[Line<'_>]) -> Vec<Shape> {
    let mut table = Table::default();
    let top = lines.iter().position(|line| !line.is_blank());
    let shape = |(at, line): (usize, &Line<'_>)| {
        let alone = || (Some(at) == top).then(|| reference_alone(&line.text)).flatten();
        table.cell(line).or_else(alone).unwrap_or_else(|| of_line(line))
    };
    let mut shapes: Vec<Shape> = lines.iter().enumerate().map(shape).collect();
    for (at, shape) in attributes::find(lines) {
        shapes[at] = shape;
    }
    if let Some(top) = top {
        lines_above(lines, top, &mut shapes);
    }
    shapes
}

/// The lines that text copies have above the telegram: the reference number, the subject on one line or more, and then, if
/// these three follow each other, date, classification and origin.
///
/// ```text
/// 08LISBON500
/// THE LIGHTHOUSE AND ITS KEEPERS
/// 2008-02-22 14:57
/// CONFIDENTIAL
/// Embassy Lisbon
/// ```
fn lines_above(lines: &[Line<'_>], top: usize, shapes: &mut [Shape]) {
    const MOST: usize = 8;
    const TIME: std::ops::RangeInclusive<usize> = 14..=19;
    let alone = matches!(shapes[top], Shape::PageValue(Column::Reference))
        && !matches!(lines[top].hint, Hint::Cell { .. } | Hint::Value(_));
    if !alone {
        return;
    }
    let text = |at: usize| bytes::trim(&lines[at].text);
    let is = |at: usize, column| PageRow::default().set(column, text(at));
    let mut written = (top + 1..lines.len()).filter(|&at| !lines[at].is_blank()).take(MOST);
    let Some(created) = written.find(|&at| TIME.contains(&text(at).len()) && is(at, Column::Created)) else { return };
    let (Some(level), Some(origin)) = (written.next(), written.next()) else { return };
    let is_level = is(level, Column::Classification) && !text(level).bytes().any(|b| b.is_ascii_digit());
    if is_level && post::by_display(text(origin)).is_some() && !shapes[top + 1..created].iter().any(Shape::is_telegram) {
        for (at, column) in [(created, Column::Created), (level, Column::Classification), (origin, Column::Origin)] {
            shapes[at] = Shape::PageValue(column);
        }
    }
}

/// A reference number alone on the first line of a text: some copies have it, then subject, date, classification and
/// origin on lines of their own.
fn reference_alone(text: &str) -> Option<Shape> {
    let text = text.trim();
    (text.len() <= 40 && !text.contains(' ') && mrn::parse(text).is_some()).then_some(Shape::PageValue(Column::Reference))
}

/// How many columns of a table are remembered: the widest one known has seven, and every cell is looked up in them.
const MAX_COLUMNS: usize = 16;

/// The columns of the page's table that is being read.
#[derive(Default)]
struct Table {
    /// Row of the labels, and which column each is.
    labels: Vec<(u16, Column)>,
    row: u16,
}

impl Table {
    /// A label or a value, when the line is a cell of a table that has reference numbers.
    fn cell(&mut self, line: &Line<'_>) -> Option<Shape> {
        let (row, column) = match line.hint {
            Hint::Cell { row, column } => (row, column),
            Hint::Value(key) => return value(key, &line.text),
            _ => return None,
        };
        if row < self.row {
            self.labels.clear();
        }
        self.row = row;
        if let Some(label) = page_row::label(&line.text) {
            self.labels.retain(|(known, _)| *known != column);
            if self.labels.len() < MAX_COLUMNS {
                self.labels.push((column, label));
            }
            return Some(Shape::PageLabels);
        }
        let known = self.labels.iter().find(|(known, _)| *known == column).map(|(_, label)| *label)?;
        let read = || PageRow::default().set(known, &line.text).then_some(Shape::PageValue(known));
        read().or_else(|| is_malformed(known, &line.text).then_some(Shape::PageValue(Column::Unread)))
    }
}

/// True for what stands in the place of a reference number and was meant to be one: two figures, then capitals.
fn is_malformed(column: Column, text: &str) -> bool {
    const LONGEST: usize = 60;
    let text = text.trim();
    let year = text.bytes().take_while(u8::is_ascii_digit).count();
    let signs = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    column == Column::Reference && year >= 2 && signs && (year + 2..=LONGEST).contains(&text.len())
}

/// The value of an export's column or key. One that cannot be read as what it should be is kept as some other value.
fn value(key: Key, text: &str) -> Option<Shape> {
    let column = match key {
        Key::Reference => Column::Reference,
        Key::Created => Column::Created,
        Key::Released => Column::Released,
        Key::Classification => Column::Classification,
        Key::Origin => Column::Origin,
        Key::Subject => Column::Subject,
        Key::References => Column::References,
        Key::Number | Key::Other => Column::Other,
        // The telegram's own text is recognised by itself.
        Key::Header | Key::Body => return None,
    };
    Some(match text.trim().is_empty() {
        true => Shape::Blank,
        false if PageRow::default().set(column, text) => Shape::PageValue(column),
        false if is_malformed(column, text) => Shape::PageValue(Column::Unread),
        false => Shape::PageValue(Column::Other),
    })
}

/// The shape of one line's text.
#[must_use]
pub fn of(text: &str) -> Shape {
    with_signs(text, Signs::read(text))
}

/// The shape of one line.
pub(crate) fn of_line(line: &Line<'_>) -> Shape {
    with_signs(&line.text, line.signs())
}

/// The shape of a text that has no other signs than these.
fn with_signs(text: &str, signs: Signs) -> Shape {
    let trimmed = bytes::trim(text);
    let Some(first) = trimmed.chars().next() else { return Shape::Blank };
    if matches!(trimmed, "-" | "." | "\\") {
        return Shape::Spacer;
    }
    // The first character rules out most shapes, so that running text costs little.
    let shape = match first {
        '0'..='9' => figures(trimmed),
        '-' if distribution::is_message_number(trimmed) => Some(Shape::MessageNumber),
        '-' | '=' | '*' | '_' | '~' | '•' | '·' | '–' | '—' | '▪' => None,
        '(' => paragraph::numbered(text).map(|found| Shape::Numbered(Box::new(found))).or_else(|| marked(trimmed)),
        '#' => (trimmed.len() <= 8 && trimmed[1..].bytes().all(|b| b.is_ascii_digit()) && trimmed.len() > 2)
            .then_some(Shape::EndMark),
        _ if trimmed.len() > 400 => heading_in_a_line(trimmed),
        _ => labelled(&Labelled { text, trimmed, signs }),
    };
    shape.or_else(|| body(text, trimmed)).unwrap_or(Shape::Text)
}

fn figures(trimmed: &str) -> Option<Shape> {
    if let Some(dtg) = dtg::parse(trimmed).filter(|dtg| dtg_alone(trimmed, dtg)) {
        return Some(Shape::Dtg(Box::new(dtg)));
    }
    if let Some(row) = page_row::values(trimmed) {
        return Some(Shape::PageValues(Box::new(row)));
    }
    paragraph::numbered(trimmed).map(|found| Shape::Numbered(Box::new(found)))
}

/// A group and operating signals after it (`P 261618Z FEB 10 ZDK TO ALL CITE NUMEROUS SERVICE REQUESTS`, 10ISLAMABAD461); a
/// sentence that begins with one is none.
fn dtg_alone(text: &str, dtg: &DateTimeGroup) -> bool {
    let rest = text[dtg.length..].trim_start();
    let sign = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    let signal = rest.get(..3).is_some_and(|word| word.starts_with('Z') && word.bytes().all(|b| b.is_ascii_uppercase()));
    let capitals = rest.len() <= 69 && !rest.bytes().any(|b| b.is_ascii_lowercase());
    (signal && capitals) || rest.split_ascii_whitespace().all(|word| word.len() <= 5 && word.bytes().all(sign))
}

fn marked(trimmed: &str) -> Option<Shape> {
    let found = marking::parse(trimmed)?;
    if classified_by::label(trimmed).is_some() {
        return Some(Shape::ClassifiedBy);
    }
    // `(U) REF: LISBON 449`, `(C) SUBJECT: …`: some posts mark the fields of the heading, too.
    if let Some(at) = reference::label(trimmed) {
        return Some(Shape::Reference(at));
    }
    if let Some(at) = label::subject(trimmed) {
        return Some(Shape::Subject(at));
    }
    if let Some(at) = tags::label(trimmed) {
        return Some(Shape::Tags(at));
    }
    if executive_order::is_label(trimmed) {
        return Some(Shape::ExecutiveOrder);
    }
    let rest = &trimmed[found.length..];
    (rest.is_empty() || rest.starts_with([' ', '\u{a0}'])).then_some(Shape::Marked)
}

/// A long line is a paragraph, or a heading that has lost its line ends.
fn heading_in_a_line(trimmed: &str) -> Option<Shape> {
    const LONGEST: usize = 2000;
    if trimmed.len() > LONGEST {
        return None;
    }
    if executive_order::is_label(trimmed) {
        return Some(Shape::ExecutiveOrder);
    }
    let classification = classification::line(trimmed).filter(|line| line.serial.is_some());
    classification.map(|line| Shape::Classification(Box::new(line)))
}

/// A line that begins with a label or is a row of capitals. `text` is the line, `trimmed` the same without blanks around it.
struct Labelled<'a> {
    text: &'a str,
    trimmed: &'a str,
    /// The signs that it may have.
    signs: Signs,
}

impl Labelled<'_> {
    /// False for a line that no transmission has: one with small letters, unless it is an end mark (`nnn`), has a Z as the lines of
    /// transmission with a note have, or is an address that leaves somebody out (`INFO xmt AMEMBASSY ROME`).
    fn is_in_capitals(&self) -> bool {
        // What was cut out of the line left its signs, so that they do not tell of small letters.
        !self.trimmed.bytes().any(|b| b.is_ascii_lowercase())
            || self.signs.has_any(Signs::of("Z"))
            || self.trimmed.len() <= END_MARK
            || self.trimmed.starts_with("INFO")
    }
}

/// One of the things that such a line can be.
struct Recogniser {
    /// The first letters that it can have, in capitals; none: any. Most of a text's lines are asked about nothing else.
    opens: &'static [u8],
    /// Of each of these sets it has a sign. Most lines have not.
    signs: [Signs; 2],
    /// It has no small letters, as a rule: see `is_in_capitals`.
    capitals: bool,
    read: fn(&Labelled<'_>) -> Option<Shape>,
}

impl Recogniser {
    const ANY: Self = Self { opens: b"", signs: [Signs::ANY; 2], capitals: false, read: |_| None };

    /// False for lines without the signs that it needs.
    fn may_know(&self, line: &Labelled<'_>) -> bool {
        let signed = self.signs.iter().all(|own| line.signs.has_any(*own));
        signed && (!self.capitals || line.is_in_capitals())
    }
}

const COLON: Signs = Signs::of(":;");

/// What such a line can be, in the order in which it is asked.
const RECOGNISERS: &[Recogniser] = &[
    Recogniser { opens: b"RICDOS|,;", read: |line| page_row::labels(line.trimmed).map(|_| Shape::PageLabels), ..Recogniser::ANY },
    Recogniser {
        opens: b"D",
        signs: [Signs::of("#"), Signs::DIGITS],
        read: |line| station::parse(line.trimmed).map(|found| Shape::Station(Box::new(found))),
        ..Recogniser::ANY
    },
    Recogniser {
        opens: b"ZOPRI",
        signs: [Signs::DIGITS; 2],
        read: |line| dtg::parse(line.trimmed).filter(|dtg| dtg_alone(line.trimmed, dtg)).map(|found| Shape::Dtg(Box::new(found))),
        ..Recogniser::ANY
    },
    Recogniser {
        signs: [Signs::DIGITS; 2],
        read: |line| page::parse(line.trimmed).map(|found| Shape::Page(Box::new(found))),
        ..Recogniser::ANY
    },
    Recogniser {
        opens: b"PAOIDCR",
        // `PAGE`, `ACTION`, `ORIGIN`, `INFO`, `DRAFTED BY` and its like.
        signs: [Signs::of("EN"), Signs::of("GIR")],
        read: |line| message_centre(line.trimmed),
        ..Recogniser::ANY
    },
    Recogniser { opens: b"VZBNROP", capitals: true, read: |line| transmission(line.trimmed), ..Recogniser::ANY },
    Recogniser {
        opens: b"FTIX",
        capitals: true,
        read: |line| address::label(line.text).map(|(label, at)| Shape::Address(label, at)),
        ..Recogniser::ANY
    },
    Recogniser {
        opens: b"E",
        read: |line| executive_order::is_label(line.trimmed).then_some(Shape::ExecutiveOrder),
        ..Recogniser::ANY
    },
    Recogniser {
        opens: b"TA",
        // Without a colon it is in capitals.
        signs: [Signs::of(":;SG"); 2],
        read: |line| tags::label(line.text).map(Shape::Tags),
        ..Recogniser::ANY
    },
    Recogniser { signs: [COLON; 2], read: |line| label::subject(line.text).map(Shape::Subject), ..Recogniser::ANY },
    Recogniser {
        opens: b"AR",
        // `REF`
        signs: [Signs::of(":;E"), Signs::of(":;F")],
        read: |line| reference::label(line.text).map(Shape::Reference),
        ..Recogniser::ANY
    },
    Recogniser { opens: b"CD", read: |line| classified_by::label(line.trimmed).map(|_| Shape::ClassifiedBy), ..Recogniser::ANY },
    Recogniser { read: classified, ..Recogniser::ANY },
];

/// For each first letter in capitals the recognisers that are asked, a bit for each.
const ASKED: [u16; 128] = {
    let mut asked = [0; 128];
    let mut which = 0;
    while which < RECOGNISERS.len() {
        let opens = RECOGNISERS[which].opens;
        let mut at = 0;
        while at < 128 {
            if opens.is_empty() {
                asked[at] |= 1 << which;
            } else if at < opens.len() {
                asked[opens[at] as usize] |= 1 << which;
            }
            at += 1;
        }
        which += 1;
    }
    asked
};

/// The first recogniser that knows the line.
fn labelled(line: &Labelled<'_>) -> Option<Shape> {
    let first = line.trimmed.as_bytes().first()?.to_ascii_uppercase();
    // A letter that is no ASCII opens what any letter may open.
    let asked = ASKED.get(usize::from(first)).unwrap_or(&ASKED[0]);
    let found = first_of(*asked, line);
    debug_assert_eq!(found, RECOGNISERS.iter().find_map(|it| (it.read)(line)), "a first letter or a sign is missing");
    found
}

/// The first of the recognisers with these bits that knows the line.
fn first_of(mut asked: u16, line: &Labelled<'_>) -> Option<Shape> {
    while asked != 0 {
        let it = &RECOGNISERS[asked.trailing_zeros() as usize];
        asked &= asked - 1;
        if it.may_know(line)
            && let Some(found) = (it.read)(line)
        {
            return Some(found);
        }
    }
    None
}

/// A level that begins as none does is misspelt, and counts with a serial or a section.
fn may_be_classified(line: &Labelled<'_>) -> bool {
    classification::may_open(line.trimmed)
        || caption::may_open_line(line.trimmed)
        || line.trimmed.ends_with(|c: char| c.is_ascii_digit())
        || line.signs.has_all(Signs::of("SECTION"))
}

/// A classification line, or the captions under one.
fn classified(line: &Labelled<'_>) -> Option<Shape> {
    let trimmed = line.trimmed;
    if !may_be_classified(line) {
        debug_assert!(classification::line(trimmed).is_none() && caption::line(trimmed).is_none(), "{trimmed}");
        return None;
    }
    let classification = classification::line(trimmed);
    // `LIMITED OFFICIAL USE` alone is a caption, `LIMITED OFFICIAL USE LISBON 00500` is not.
    if classification.as_ref().is_none_or(|line| line.serial.is_none()) && caption::line(trimmed).is_some() {
        return Some(Shape::Captions(0));
    }
    classification.map(|line| Shape::Classification(Box::new(line)))
}

/// The longest of the marks at a telegram's end: `NNNN`.
const END_MARK: usize = 4;

/// The lines that only transmission needs: `VZCZC…`, `RR RUEHAG …`, `ZNY …`, `BT`, `NNNN`.
fn transmission(text: &str) -> Option<Shape> {
    let mut words = text.split_ascii_whitespace();
    let first = words.next()?;
    let capitals = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase());
    if first.starts_with("VZCZC") && words.next().is_none() {
        return Some(Shape::TransmissionId);
    }
    // `ZNR UUUUU ZZH (CCY AD66A605 MSI9229-632)` (09TELAVIV1098): the station may add a note.
    if matches!(first, "ZNY" | "ZNR") && text.len() < 69 {
        return Some(Shape::SecurityWarning);
    }
    let end = (3..=END_MARK).contains(&text.len()) && text.bytes().all(|b| b.eq_ignore_ascii_case(&b'N'));
    if text == "BT" || end {
        return Some(Shape::EndMark);
    }
    let indicator =
        |word: &str| (4..=8).contains(&word.len()) && word.starts_with("RU") | word.starts_with("RH") && capitals(word);
    let doubled = matches!(first, "ZZ" | "OO" | "PP" | "RR");
    let mut rest = text.split_ascii_whitespace().skip(usize::from(doubled)).peekable();
    (rest.peek().is_some() && rest.all(indicator)).then_some(Shape::CalledStations)
}

/// The lines that the Department's message centre added until the 1990s.
fn message_centre(text: &str) -> Option<Shape> {
    if let Some(page) = archive_page::parse(text) {
        return Some(Shape::ArchivePage(Box::new(page)));
    }
    if distribution::is_offices(text) {
        return Some(Shape::Offices);
    }
    distribution::is_drafting(text).then_some(Shape::Drafting)
}

fn body(text: &str, trimmed: &str) -> Option<Shape> {
    // Most lines begin with a letter.
    if !trimmed.starts_with(|c: char| c.is_ascii_alphabetic()) && paragraph::is_rule(trimmed) {
        return Some(Shape::Rule);
    }
    paragraph::item(text).map(Shape::Item)
}
