//! What the telegram says of itself, each field with the lines it stands on.

use super::{Lines, Parts};
use crate::field::classification::ClassificationLine;
use crate::field::dtg::DateTimeGroup;
use crate::field::page::PageLine;
use crate::field::station::Station;
use crate::role::Role;
use crate::shape::Shape;

/// What the telegram says of itself.
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
            Shape::Page(page) => telegram.pages.push((page.clone(), line.no)),
            Shape::Station(station) if heading && telegram.station.is_none() => {
                telegram.station = Some((station.clone(), line.no))
            }
            Shape::Dtg(dtg) if heading && telegram.dtg.is_none() => {
                let written = line.text.trim()[..dtg.length].trim().to_owned();
                telegram.dtg = Some((dtg.clone(), written, line.no));
            }
            Shape::Classification(found) if heading || (found.section.is_some() && parts.layout.placed[at].is_some()) => {
                telegram.classifications.push(((**found).clone(), line.no));
            }
            _ => {}
        }
    }
    telegram.has = roles(parts);
    telegram
}

fn roles(parts: Parts<'_>) -> Vec<Role> {
    let mut roles = Vec::new();
    for placed in parts.layout.placed[..parts.layout.body].iter().flatten() {
        if let Err(at) = roles.binary_search(&placed.role) {
            roles.insert(at, placed.role);
        }
    }
    roles
}

/// A field of the heading: its lines joined with one blank, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) text: String,
    pub(super) lines: Lines,
    /// Index of its first line.
    pub(super) at: usize,
}

/// All fields of a role, each from the line that begins it to the last that goes on it.
pub(super) fn fields(parts: Parts<'_>, role: Role) -> Vec<Field> {
    let mut out: Vec<Field> = Vec::new();
    for at in 0..parts.layout.body {
        let Some(placed) = parts.layout.placed[at].filter(|placed| placed.role == role) else { continue };
        let line = &parts.lines[at];
        match out.last_mut() {
            Some(field) if !placed.starts => {
                field.text.push(' ');
                field.text.push_str(line.text.trim());
                field.lines[1] = line.no;
            }
            _ => out.push(Field { text: line.text.trim().to_owned(), lines: [line.no, line.no], at }),
        }
    }
    out
}
