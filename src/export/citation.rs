//! Citations: what a footnote needs to lead others to the same cable. A part that the copy does not have is left out.

use super::unseen::in_one_line;
use crate::field::post;
use crate::record::{Block, BlockKind, Cable};
use crate::view;

/// Who keeps the series that the number counts in.
pub(super) const SERIES: &str = "U.S. Department of State";
/// What kind of document it is.
pub(super) const KIND: &str = "Diplomatic cable";

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/// Months as the Bluebook shortens them.
const SHORT_MONTHS: [&str; 12] = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// What every form of citation is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Work {
    /// `U.S. Embassy Baghdad`.
    pub author: Option<String>,
    /// The subject line.
    pub title: Option<String>,
    /// The canonical reference number.
    pub number: Option<String>,
    pub date: Option<Date>,
    /// `SECRET//NOFORN`.
    pub classification: Option<String>,
}

/// A day, only as precise as the copy has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub year: u32,
    /// From 1 to 12.
    pub month: Option<usize>,
    pub day: Option<u32>,
}

impl Work {
    pub(super) fn of(cable: &Cable) -> Self {
        let sent = cable.created.as_deref().or_else(|| cable.dtg.as_ref()?.at.as_deref());
        Self {
            author: author(cable).map(|author| in_one_line(&author)),
            title: cable.subject.as_deref().map(in_one_line).filter(|title| !title.is_empty()),
            number: cable.mrn.as_ref().map(|mrn| mrn.canonical.clone()),
            date: sent.and_then(Date::read),
            classification: cable.classification.as_ref().map(|found| in_one_line(&view::classification(found))),
        }
    }
}

impl Date {
    fn read(iso: &str) -> Option<Self> {
        let mut parts = iso.split('T').next()?.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let month = parts.next().and_then(|month| month.parse().ok()).filter(|month| (1..=12).contains(month));
        let day = month.and_then(|_| parts.next()?.parse().ok()).filter(|day| (1..=31).contains(day));
        Some(Self { year, month, day })
    }

    /// `December 22, 2008`, with the months of a list.
    fn american(self, months: &[&'static str; 12]) -> String {
        let month = self.month.and_then(|month| months.get(month.checked_sub(1)?));
        match (month, self.day) {
            (Some(month), Some(day)) => format!("{month} {day}, {}", self.year),
            (Some(month), None) => format!("{month} {}", self.year),
            (None, _) => self.year.to_string(),
        }
    }
}

/// The sender, with its country where it is one of the embassies and missions that posts of the table are.
fn author(cable: &Cable) -> Option<String> {
    let known = || post::by_name(&cable.mrn.as_ref()?.post).map(|post| post.display.to_owned());
    let named = cable.origin.as_ref().map(|origin| origin.name.clone()).or_else(known);
    let name = named.or_else(|| cable.from.as_ref().map(|from| from.name.clone()))?;
    let kind = name.split(' ').next().unwrap_or_default();
    Some(match kind {
        "Embassy" | "Consulate" | "Mission" => format!("U.S. {name}"),
        _ => name,
    })
}

/// As a footnote of the Chicago Manual of Style. `pinpoint` is the block of the body that is cited, if not the whole.
///
/// ```
/// let text = b"R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LIGHTHOUSE REOPENED\n1. (U) It shines.\n2. (U) It does.\n";
/// let parsed = enclair::parse("lighthouse.txt", text).unwrap();
/// let cable = &parsed.record.cables[0];
/// assert_eq!(
///     enclair::export::chicago(cable, Some(1)),
///     "U.S. Embassy Lisbon, “LIGHTHOUSE REOPENED,” diplomatic cable 08LISBON123, February 14, 2008, UNCLASSIFIED, para. 2 (U)."
/// );
/// ```
#[must_use]
pub fn chicago(cable: &Cable, pinpoint: Option<usize>) -> String {
    let work = Work::of(cable);
    let mut out = String::new();
    add(&mut out, work.author.as_deref(), ", ");
    if let Some(title) = &work.title {
        let comma = if title.ends_with(['?', '!', ',']) { "" } else { "," };
        add(&mut out, Some(&format!("“{title}{comma}”")), ", ");
    }
    let after_title = if work.title.is_some() { " " } else { ", " };
    let kind = if out.is_empty() { KIND.to_owned() } else { KIND.to_ascii_lowercase() };
    add(&mut out, Some(&kind), after_title);
    add(&mut out, work.number.as_deref(), " ");
    add(&mut out, work.date.map(|date| date.american(&MONTHS)).as_deref(), ", ");
    add(&mut out, work.classification.as_deref(), ", ");
    add(&mut out, pinpoint.and_then(|at| place(cable, at, "para. ")).as_deref(), ", ");
    out.push('.');
    out
}

/// In the manner of the Bluebook, which lawyers follow.
#[must_use]
pub fn bluebook(cable: &Cable, pinpoint: Option<usize>) -> String {
    let work = Work::of(cable);
    let mut out = "Cable".to_owned();
    add(&mut out, work.number.as_deref(), " ");
    add(&mut out, work.author.map(|author| format!("from {author}")).as_deref(), " ");
    add(&mut out, work.title.as_deref(), ", ");
    add(&mut out, pinpoint.and_then(|at| place(cable, at, "¶ ")).as_deref(), ", ");
    add(&mut out, work.date.map(|date| format!("({})", date.american(&SHORT_MONTHS))).as_deref(), " ");
    add(&mut out, work.classification.map(|found| format!("({found})")).as_deref(), " ");
    out.push('.');
    out
}

/// In a line, for a note or a message: `09 REYKJAVIK 8431, Embassy Reykjavik, 14 May 2009, SECRET//NOFORN`.
#[must_use]
pub fn plain(cable: &Cable, pinpoint: Option<usize>) -> String {
    let work = Work::of(cable);
    let mut out = String::new();
    add(&mut out, view::reference(cable).as_deref(), "");
    add(&mut out, work.author.as_deref(), ", ");
    let sent = cable.created.as_deref().and_then(|iso| view::moment(iso.split('T').next()?));
    add(&mut out, sent.as_deref(), ", ");
    add(&mut out, work.classification.as_deref(), ", ");
    add(&mut out, pinpoint.and_then(|at| place(cable, at, "paragraph ")).as_deref(), ", ");
    out
}

/// Words of a block in quotation marks, with their marking, and where they stand.
///
/// An item takes number and marking of the paragraph it belongs to.
#[must_use]
pub fn quotation(cable: &Cable, block: usize, words: &str) -> String {
    let marking = marking_at(cable, block).map(|marking| format!(" ({marking})")).unwrap_or_default();
    format!("“{}”{marking}\n{}", words.trim(), chicago(cable, Some(block)))
}

fn add(out: &mut String, part: Option<&str>, between: &str) {
    if let Some(part) = part {
        if !out.is_empty() {
            out.push_str(between);
        }
        out.push_str(part);
    }
}

/// `para. 5 (S/NF)`: the number and the marking that hold at a block.
fn place(cable: &Cable, block: usize, label: &str) -> Option<String> {
    let number = numbered(cable, block)?.number?;
    let marking = marking_at(cable, block).map(|marking| format!(" ({marking})")).unwrap_or_default();
    Some(format!("{label}{number}{marking}"))
}

/// The numbered paragraph that a block is, or belongs to: only items and what has no number of its own follow one.
fn numbered(cable: &Cable, block: usize) -> Option<&Block> {
    let before = cable.body.get(..=block)?;
    let own = before.last()?;
    let belongs = matches!(own.kind, BlockKind::Item | BlockKind::Preformatted);
    if !belongs {
        return Some(own);
    }
    before.iter().rev().find(|other| !matches!(other.kind, BlockKind::Item | BlockKind::Preformatted))
}

/// The marking that holds at a block: its own, or that of the paragraph it belongs to.
#[must_use]
pub fn marking_at(cable: &Cable, block: usize) -> Option<&str> {
    let own = cable.body.get(block).and_then(|own| own.marking.as_deref());
    own.or_else(|| numbered(cable, block)?.marking.as_deref())
}
