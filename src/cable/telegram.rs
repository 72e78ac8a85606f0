//! What the telegram says of itself, each field with the lines it stands on.

use super::{Lines, Parts};
use crate::field::classification::{self, ClassificationLine};
use crate::field::dtg::{self, DateTimeGroup};
use crate::field::page::PageLine;
use crate::field::station::Station;
use crate::role::{self, Role};
use crate::shape::Shape;

/// What the telegram says of itself, each with the index of its line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Telegram {
    /// The station line.
    pub station: Option<(Station, usize)>,
    /// The date-time group.
    pub dtg: Option<(DateTimeGroup, String, usize)>,
    /// Classification lines: one for each section that has kept its own.
    pub classifications: Vec<(ClassificationLine, usize)>,
    /// Page lines, wherever they stand.
    pub pages: Vec<(PageLine, usize)>,
    /// Which labelled lines the heading has.
    pub has: Vec<Role>,
}

pub(super) fn read(parts: Parts<'_>) -> Telegram {
    let mut telegram = Telegram::default();
    for (at, shape) in parts.shapes.iter().enumerate() {
        let line = &parts.lines[at];
        let heading = at < parts.layout.body && parts.layout.placed[at].is_some();
        match shape {
            Shape::Page(page) => telegram.pages.push(((**page).clone(), at)),
            Shape::Station(station) if heading && telegram.station.is_none() => {
                telegram.station = Some(((**station).clone(), at))
            }
            Shape::Dtg(dtg) if heading && telegram.dtg.is_none() => {
                let written = line.text.trim()[..dtg.length].trim().to_owned();
                telegram.dtg = Some(((**dtg).clone(), written, at));
            }
            Shape::Classification(found) if heading || (found.section.is_some() && parts.layout.placed[at].is_some()) => {
                telegram.classifications.push(((**found).clone(), at));
            }
            // `… is not available.C O N F I D E N T I A L SECTION 01 OF 03 ANKARA 008852` (02ANKARA8852).
            Shape::Text if heading => {
                let Some(behind) = behind_note(&line.text) else { continue };
                let found = classification::line(behind).filter(|found| found.serial.is_some());
                telegram.classifications.extend(found.map(|found| (found, line.no())));
                // `… is not available.201247Z Jan 04` (04ANKARA348).
                if let Some(dtg) = dtg::parse(behind).filter(|dtg| telegram.dtg.is_none() && dtg.length == behind.len()) {
                    telegram.dtg = Some((dtg, behind.to_owned(), line.no()));
                }
            }
            _ => {}
        }
    }
    telegram.has = roles(parts);
    telegram
}

/// What has run into the note that a publisher put above an extract: `This record is a partial extract of the original
/// cable. The full text of the original cable is not available.`
pub(super) fn behind_note(line: &str) -> Option<&str> {
    const NOTE: &str = "original cable is not available.";
    let at = memchr::memmem::find(line.as_bytes(), NOTE.as_bytes())?;
    Some(line[at + NOTE.len()..].trim()).filter(|rest| !rest.is_empty())
}

/// What a line of the heading holds of one field.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    line: usize,
    pub(super) role: Role,
    pub(super) text: &'a str,
    starts: bool,
    /// The line begins with a blank.
    indented: bool,
}

/// What all lines of the heading hold, in order.
pub(super) fn entries(parts: Parts<'_>) -> Vec<Entry<'_>> {
    let mut out = Vec::new();
    for at in 0..parts.layout.body {
        let Some(placed) = parts.layout.placed[at] else { continue };
        let (line, written) = (parts.lines[at].no(), &parts.lines[at].text);
        let indented = written.starts_with([' ', '\t']);
        let entry = |(role, text, starts)| Entry { line, role, text, starts, indented };
        out.extend(role::in_line(placed, written.trim()).into_iter().map(entry));
    }
    out
}

fn roles(parts: Parts<'_>) -> Vec<Role> {
    let mut roles = Vec::new();
    for entry in parts.heading {
        if let Err(place) = roles.binary_search(&entry.role) {
            roles.insert(place, entry.role);
        }
    }
    roles
}

/// A field of the heading: the texts of its lines parted by line feeds, without its label where that stands on a line of
/// another field, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) text: String,
    pub(super) lines: Lines,
}

impl Field {
    /// The field as one flowing text: a wrap is a blank, a hyphen at a wrap stays.
    pub(super) fn flowing(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        for line in self.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let hyphen = out.ends_with('-') && !out.ends_with(" -") && line.starts_with(char::is_alphanumeric);
            let joined = hyphen || out.ends_with('(') || (out.ends_with('/') && !out.ends_with(" /"));
            if !out.is_empty() && !joined {
                out.push(' ');
            }
            out.push_str(line);
        }
        out
    }
}

/// All fields of a role, each from the line or the label that begins it to the last line that goes on it. A line may hold
/// several: `E.O. 12958: DECL: 10/29/2018 TAGS: MARR` (08OSLO585).
pub(super) fn fields(parts: Parts<'_>, role: Role) -> Vec<Field> {
    let mut out: Vec<Field> = Vec::new();
    for entry in parts.heading.iter().filter(|entry| entry.role == role) {
        // 06GENEVA1673 has a backslash at the end of every line.
        let text = entry.text.trim_end_matches(['\\', ' ']).replace('\t', " ");
        match out.last_mut() {
            Some(field) if !entry.starts => {
                let cut = role == Role::ClassifiedBy && !entry.indented && cuts_a_word(&field.text, &text);
                field.text.push_str(if cut { "" } else { "\n" });
                field.text.push_str(&text);
                field.lines[1] = entry.line;
            }
            _ => out.push(Field { text, lines: [entry.line, entry.line] }),
        }
    }
    out
}

/// True when a line of the classifier's field ends in the middle of a word. One system of the Department cut this field after
/// 71 signs wherever that was; where it was between two words, the blank stands on the next line:
///
/// ```text
/// Classified By: Deputy Coordinator for the Outer Reefs Jane Margaret Amb
/// erley for reasons 1.4 (b) and (d)
/// ```
fn cuts_a_word(field: &str, next: &str) -> bool {
    const COLUMN: usize = 71;
    const WHOLE: &[&str] = &["and", "by", "for", "in", "of", "per", "reason", "reasons", "section", "the", "under", "with"];
    let line = field.rsplit('\n').next().unwrap_or_default();
    let last = line.rsplit(' ').next().unwrap_or_default();
    let first = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let letters = last.ends_with(char::is_alphabetic) && next.starts_with(char::is_alphabetic);
    let figures = last.ends_with("1.") && next.starts_with(|c: char| c.is_ascii_digit());
    let whole = WHOLE.contains(&last.to_ascii_lowercase().as_str()) && !first.eq_ignore_ascii_case("s");
    line.chars().count() == COLUMN && ((letters && !whole) || figures)
}
