//! The metadata that a page shows above a cable: a row of labels and a row of values, often with the cell breaks lost.
//!
//! Labels decide which value is which, never positions: pages of 2010 have four columns, later ones five.

use super::date::{Moment, page_time};
use super::{classification, mrn};
use crate::bytes::Openings;
use crate::record::{Classification, Mrn};

/// A column of the page's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// Reference ID.
    Reference,
    /// Created, or Date on the oldest pages.
    Created,
    /// Released.
    Released,
    /// Classification.
    Classification,
    /// Origin.
    Origin,
    /// Subject, on copies that have it.
    Subject,
    /// References, in exports: reference numbers with bars between them.
    References,
    /// What stands in the place of the reference number and cannot be read as one: `06ASTANA`, `08AQNA272`.
    Unread,
    /// Anything else that an export says of the cable, such as the number of its row.
    Other,
}

const LABELS: &[(&str, Column)] = &[
    ("Reference ID", Column::Reference),
    ("Identifier", Column::Reference),
    ("Created", Column::Created),
    ("Date", Column::Created),
    ("Released", Column::Released),
    ("Classification", Column::Classification),
    ("Origin", Column::Origin),
    ("Subject", Column::Subject),
];

/// What they open with.
const OPENINGS: Openings = {
    let (mut all, mut at) = (Openings::NONE, 0);
    while at < LABELS.len() {
        all = all.and(LABELS[at].0);
        at += 1;
    }
    all
};

/// The column that a cell's text names, if it is a label and nothing else.
#[must_use]
pub fn label(cell: &str) -> Option<Column> {
    let cell = cell.trim().trim_end_matches(':').trim_end();
    LABELS.iter().find(|(label, _)| label.eq_ignore_ascii_case(cell)).map(|&(_, column)| column)
}

/// The columns of a line that is a row of labels and nothing else, cells parted by blanks, bars or by nothing.
///
/// ```
/// use enclair::field::page_row::{Column, labels};
/// let columns = labels("Reference IDCreatedClassificationOrigin").unwrap();
/// assert_eq!(columns, [Column::Reference, Column::Created, Column::Classification, Column::Origin]);
/// assert_eq!(labels("Created order out of chaos"), None);
/// ```
#[must_use]
pub fn labels(line: &str) -> Option<Vec<Column>> {
    // Most lines begin with a letter, and their first two answer.
    if !OPENINGS.may_begin(line) {
        return None;
    }
    let mut rest = line.trim_matches(separator);
    if !OPENINGS.may_begin(rest) {
        return None;
    }
    let mut columns = Vec::new();
    while !rest.is_empty() {
        let (label, column) =
            LABELS.iter().find(|(label, _)| rest.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)))?;
        columns.push(*column);
        rest = rest[label.len()..].trim_start_matches(separator);
    }
    (columns.len() >= 3 && columns.contains(&Column::Reference)).then_some(columns)
}

fn separator(c: char) -> bool {
    matches!(c, ' ' | '\t' | '|' | '\u{a0}' | ',' | ';')
}

/// The values of a row. What is not there is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageRow {
    /// Reference ID.
    pub mrn: Option<Mrn>,
    /// When it was created.
    pub created: Option<Moment>,
    /// When the publisher released it.
    pub released: Option<Moment>,
    /// Classification.
    pub classification: Option<Classification>,
    /// Origin.
    pub origin: Option<String>,
    /// Subject.
    pub subject: Option<String>,
    /// References as written, `66STATE106206|66STATE1`.
    pub references: Option<String>,
}

impl PageRow {
    /// Puts the text of one cell in its place; false when it is no value of that column.
    pub fn set(&mut self, column: Column, text: &str) -> bool {
        let text = text.trim();
        match column {
            Column::Reference => self.mrn = mrn::parse(text),
            Column::Created => self.created = page_time(text).map(|(moment, _)| moment),
            Column::Released => self.released = page_time(text).map(|(moment, _)| moment),
            Column::Classification => self.classification = classification::parse(text).map(|(found, _)| found),
            Column::Origin => self.origin = (!text.is_empty()).then(|| text.to_owned()),
            Column::Subject => self.subject = (!text.is_empty()).then(|| text.to_owned()),
            Column::References => self.references = (!text.is_empty()).then(|| text.to_owned()),
            Column::Unread | Column::Other => {}
        }
        match column {
            Column::Reference => self.mrn.is_some(),
            Column::Created => self.created.is_some(),
            Column::Released => self.released.is_some(),
            Column::Classification => self.classification.is_some(),
            Column::Origin | Column::Subject | Column::References | Column::Unread | Column::Other => !text.is_empty(),
        }
    }
}

/// Reads a row of values in one line, cell breaks lost or not: the date is found first, the reference number is what
/// stands before it, the longest known classification what stands after it, and the origin the rest.
///
/// ```
/// let row = enclair::field::page_row::values("08BAGHDAD40062008-12-22 14:57SECRETEmbassy Baghdad").unwrap();
/// assert_eq!(row.origin.as_deref(), Some("Embassy Baghdad"));
/// assert_eq!(row.created.unwrap().to_string(), "2008-12-22T14:57:00Z");
/// ```
#[must_use]
pub fn values(line: &str) -> Option<PageRow> {
    let line = line.trim_matches(separator);
    let at = date_at(line)?;
    let mrn = mrn::parse(line[..at].trim_matches(separator))?;
    let (created, length) = page_time(&line[at..])?;
    let mut rest = line[at + length..].trim_start_matches(separator);
    let mut row = PageRow { mrn: Some(mrn), created: Some(created), ..PageRow::default() };
    if let Some((released, length)) = page_time(rest) {
        row.released = Some(released);
        rest = rest[length..].trim_start_matches(separator);
    }
    let (classification, length) = fused_classification(rest)?;
    row.classification = Some(classification);
    let origin = rest[length..].trim_matches(separator);
    row.origin = (!origin.is_empty()).then(|| origin.to_owned());
    Some(row)
}

/// Where the first `dddd-dd-dd dd:dd` begins. The digits of a serial may stand right before it: the year is the last
/// four digits before the hyphen.
fn date_at(line: &str) -> Option<usize> {
    line.match_indices('-').find_map(|(hyphen, _)| {
        let at = hyphen.checked_sub(4)?;
        line.get(at..).and_then(page_time).map(|_| at)
    })
}

/// Classifications as pages write them, longer ones first.
const CLASSIFICATIONS: &[&str] = &[
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY//NOFORN",
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
    "UNCLASSIFIED//NOFORN",
    "UNCLASSIFIED",
    "CONFIDENTIAL//NOFORN",
    "CONFIDENTIAL",
    "SECRET//NOFORN",
    "SECRET",
    "TOP SECRET//NOFORN",
    "TOP SECRET",
    "LIMITED OFFICIAL USE",
    "RESTRICTED",
];

fn fused_classification(text: &str) -> Option<(Classification, usize)> {
    let written = CLASSIFICATIONS.iter().find(|written| text.starts_with(**written))?;
    classification::parse(written).map(|(found, _)| (found, written.len()))
}
