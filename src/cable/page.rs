//! What the website claims of the cable: its table of reference, dates, classification and origin.

use super::Parts;
use crate::field::page_row::PageRow;
use crate::shape::Shape;

/// What the website claims, and the lines on which it does.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The values of the table.
    pub row: PageRow,
    /// First and last line of the table's values.
    pub lines: Option<[usize; 2]>,
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
        if found {
            let no = parts.lines[at].no;
            page.lines = Some(page.lines.map_or([no, no], |[first, _]| [first, no]));
        }
    }
    page
}
