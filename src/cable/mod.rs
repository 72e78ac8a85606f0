//! The cable: the model, and how it is put together from lines with roles.

mod acronyms;
mod archive;
mod block;
mod evidence;
mod fields;
mod gap;
mod named_part;
mod page;
mod redaction;
mod telegram;

pub use crate::record::*;

pub(crate) use evidence::{archive, is_cable};

use crate::ledger::Booked;
use crate::line::Line;
use crate::role::{Layout, Role};
use crate::shape::Shape;

/// Everything that is known of the lines when the cable is put together.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) lines: &'a [Line<'a>],
    pub(crate) shapes: &'a [Shape],
    pub(crate) layout: &'a Layout,
    pub(crate) booked: &'a Booked,
    /// What stands on the lines of the heading: read once, by `assemble`.
    pub(crate) heading: &'a [Entry<'a>],
}

pub use page::Page;
pub(crate) use telegram::Entry;
pub use telegram::Telegram;

/// A cable, with what the page and what the telegram say of it kept apart for the checks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assembled {
    /// The cable: the telegram's own words first, the page's where the telegram has none.
    pub cable: Cable,
    /// What the website claims.
    pub page: Page,
    /// What the telegram says.
    pub telegram: Telegram,
}

/// Puts the cable together.
pub(crate) fn assemble(parts: Parts<'_>) -> Assembled {
    let heading = telegram::entries(parts);
    let parts = Parts { heading: &heading, ..parts };
    let page = page::read(parts);
    let telegram = telegram::read(parts);
    let mut cable = fields::merge(parts, &page, &telegram);
    cable.header = kept(parts, (0..parts.layout.body).chain(sections(parts)));
    cable.trailer = trailer(parts);
    cable.body = block::build(parts);
    cable.classified_by = cable.classified_by.or_else(|| fields::classifier_in_text(&cable.body));
    named_part::mark(&mut cable.body);
    cable.redactions = redaction::find(parts);
    cable.acronyms = acronyms::find(parts, &cable.body);
    Assembled { cable, page, telegram }
}

/// The lines in the middle of the text with which further sections of the telegram begin. Their end marks stand in the
/// trailer.
fn sections(parts: Parts<'_>) -> impl Iterator<Item = usize> {
    let body = parts.layout.body..parts.layout.trailer.min(parts.lines.len());
    body.filter(move |&at| {
        parts.layout.placed[at].is_some_and(|placed| placed.role <= Role::HeadingText && placed.role > Role::Spacer)
    })
}

/// What is kept after the body, and marks that stand above the signature (`GP-3`).
fn trailer(parts: Parts<'_>) -> Vec<KeptLine> {
    let body = parts.layout.body..parts.layout.trailer.min(parts.lines.len());
    let marks = body.filter(|&at| parts.layout.placed[at].is_some_and(|placed| placed.role == Role::EndMark));
    kept(parts, marks.chain(parts.layout.trailer..parts.lines.len()))
}

/// Those of the lines that are kept and more than blanks.
fn kept(parts: Parts<'_>, lines: impl Iterator<Item = usize>) -> Vec<KeptLine> {
    lines
        .filter_map(|at| {
            let placed = parts.layout.placed[at]?;
            let line = &parts.lines[at];
            (!line.is_blank()).then(|| KeptLine {
                role: placed.role.code().to_owned(),
                text: line.text.trim_end().to_owned(),
                lines: [line.no(), line.no()],
                span: line.span(),
            })
        })
        .collect()
}
