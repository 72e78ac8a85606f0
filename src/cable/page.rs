//! What the website claims of the cable: its table of reference, dates, classification and origin.

use super::{Classification, Parts, archive};
use crate::field::copy_date::{self, CopyDate};
use crate::field::page_row::{Column, PageRow};
use crate::role::Role;
use crate::shape::Shape;

/// What the website claims, and the lines on which it does.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The values of the table.
    pub row: PageRow,
    /// First and last line of the table's values.
    pub lines: Option<[usize; 2]>,
    /// Index of the first line that has one.
    pub at: Option<usize>,
    /// Index of the line with a reference number that cannot be read.
    pub unread: Option<usize>,
    /// The day that an archive gives, where it gives no time.
    pub day: Option<time::Date>,
    /// The classification that an archive gives it today, and the line.
    pub current: Option<(Classification, usize)>,
}

pub(super) fn read(parts: Parts<'_>) -> Page {
    let mut page = Page::default();
    for (at, shape) in parts.shapes.iter().enumerate() {
        let kept = parts.layout.placed[at].is_some();
        let found = match shape {
            Shape::PageValues(row) if kept && page.lines.is_none() => {
                page.row = (**row).clone();
                true
            }
            Shape::PageValue(column) if kept => page.row.set(*column, &parts.lines[at].text),
            _ => false,
        };
        if matches!(shape, Shape::PageValue(Column::Unread)) && kept {
            page.unread.get_or_insert(at);
        }
        if found {
            let no = parts.lines[at].no();
            page.at.get_or_insert(at);
            page.lines = Some(page.lines.map_or([no, no], |[first, _]| [first, no]));
        }
    }
    archive::read(parts, &mut page);
    if page.row.created.is_none() && page.day.is_none() {
        copy_date(parts, &mut page);
    }
    page
}

/// The date that a newspaper or a program has put above its copy.
fn copy_date(parts: Parts<'_>, page: &mut Page) {
    /// It stands among the first lines.
    const FIRST: usize = 12;
    let above = |at: &usize| matches!(parts.layout.placed[*at], Some(placed) if matches!(placed.role, Role::HeadingText | Role::Unplaced));
    let heading = (0..parts.layout.body).filter(above);
    for at in heading.take(FIRST) {
        let text = &parts.lines[at].text;
        match copy_date::parse(super::telegram::behind_note(text).unwrap_or(text)) {
            Some(CopyDate::Minute(moment)) => page.row.created = page.row.created.or(Some(moment)),
            Some(CopyDate::Day(day)) => page.day = page.day.or(Some(day)),
            None => {}
        }
    }
}
