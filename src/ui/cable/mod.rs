//! The reading view: one cable, from its title to its last line.

mod badge;
mod cross_reference;
mod header;
mod metadata;
mod outline;
mod paragraph;
mod part;
mod pick;
mod place;
mod title;

use std::sync::Arc;

use leptos::prelude::AnyView;

pub use badge::{banner, in_words};
pub use outline::outline;
pub use pick::{PLACES, place_of};
pub use place::{BLOCK, at_anchor, at_line, block_id, field_id, header_id, trailer_id};

use super::choice;
use super::element::{Element, button, dynamic, element};
use super::ledger::in_place::{Place, in_place};
use super::state::State;
use super::text;
use crate::Parsed;
use crate::cable::Cable;
use part::Part;

/// Id of the body of the cable.
pub const BODY: &str = "body";

/// How many parts (blocks and what stands between them) are drawn at a time: the longest cables known have fewer, and
/// a text of many megabytes does not freeze the page.
pub const PAGE: usize = 400;

/// A cable of a file, as one value that views can share.
#[derive(Debug, Clone)]
pub struct Open {
    file: usize,
    cable: usize,
    parsed: Arc<Parsed>,
}

impl Open {
    /// The cable at `cable` of what was read from the file with this id; `None` if there is none.
    #[must_use]
    pub fn new(file: usize, cable: usize, parsed: Arc<Parsed>) -> Option<Self> {
        (cable < parsed.record.cables.len()).then_some(Self { file, cable, parsed })
    }

    /// Id of the file.
    #[must_use]
    pub fn file(&self) -> usize {
        self.file
    }

    /// What was read from the file.
    #[must_use]
    pub fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// Index of the cable in the file.
    #[must_use]
    pub fn index(&self) -> usize {
        self.cable
    }

    /// The cable.
    #[must_use]
    pub fn cable(&self) -> &Cable {
        &self.parsed.record.cables[self.cable]
    }
}

/// The same cable of the same reading of a file: two readings of one file are told apart without comparing their text.
impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file && self.cable == other.cable && Arc::ptr_eq(&self.parsed, &other.parsed)
    }
}

/// The reading view.
pub fn reading(state: State, open: Open) -> AnyView {
    let canonical = open.cable().mrn.as_ref().map(|mrn| mrn.canonical.clone()).unwrap_or_default();
    let (heading, body) = part::split(open.parsed(), open.index());
    element("article")
        .set("data-cable", canonical)
        .on("click", move |event| pick::picked(state, &event))
        .child(title::choice(state, &open))
        .child(choice::changes(state, &open))
        .child(title::title(&open))
        .child(title::unseen(&open))
        .child(metadata::table(state, open.cable()))
        .child(header::as_written(state, &open, &heading))
        .child(pages(state, open, body))
        .view()
}

/// The body, drawn page by page.
fn pages(state: State, open: Open, parts: Vec<Part>) -> Element {
    let drawn = dynamic(move || {
        let shown = state.pages().saturating_mul(PAGE);
        let more = (shown < parts.len()).then(|| button("button more", move || state.draw_more()).child(text::MORE));
        let mut drawn: Vec<_> = parts.iter().take(shown).filter_map(|part| draw(state, &open, part)).collect();
        drawn.extend(more.map(Element::view));
        drawn
    });
    element("div").class("body").set("id", BODY).child(drawn)
}

fn draw(state: State, open: &Open, part: &Part) -> Option<AnyView> {
    match part {
        Part::Block(index) => paragraph::block(state, open, *index).map(Element::view),
        Part::List(items) => Some(paragraph::list(state, open, items).view()),
        Part::Removed(index) => in_place(state, open.parsed(), *index, Place::Blocks),
        Part::Trailer(index) => Some(header::trailer_line(state, open, *index).view()),
    }
}
