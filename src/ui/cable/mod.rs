//! The reading view: one cable, from its title to its last line.

mod badge;
mod header;
mod metadata;
mod outline;
mod paragraph;
mod part;
mod pick;
mod place;
mod redacted;
mod title;

use std::sync::Arc;

use leptos::prelude::AnyView;

pub use badge::{Look, banner, in_words};
pub use outline::outline;
pub use pick::{PLACES, place_of};
pub use place::{BLOCK, at_anchor, at_line, block_id, field_id, header_id, reference_id, trailer_id};

use super::choice;
use super::element::{Child, Element, button, dynamic, element};
use super::ledger::in_place::{Place, in_place};
use super::state::State;
use super::term;
use super::text;
use crate::Parsed;
use crate::cable::Cable;
use crate::ui::findings::mark::marks;
use crate::view::spot::Spot;
use crate::view::{self, spot};
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
    /// For each finding where a reader meets it.
    spots: Arc<[Option<Spot>]>,
}

impl Open {
    /// The cable at `cable` of what was read from the file with this id; `None` if there is none.
    #[must_use]
    pub fn new(file: usize, cable: usize, parsed: Arc<Parsed>) -> Option<Self> {
        let own = parsed.record.cables.get(cable)?;
        let spots = parsed.findings_of(cable).iter().map(|finding| spot::of(own, finding)).collect();
        Some(Self { file, cable, parsed, spots })
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

    /// For each of its findings where a reader meets it.
    #[must_use]
    pub fn spots(&self) -> &[Option<Spot>] {
        &self.spots
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
    let article = element("article")
        .set("data-cable", canonical)
        .follow("data-others", move || state.folds().then_some("folded"))
        .on("click", move |event| pick::picked(state, &event));
    term::listen(state, article)
        .child(title::choice(state, &open))
        .child(choice::changes(state, &open))
        .child(title::title(&open))
        .child(title::unseen(&open))
        .child(metadata::table(state, &open))
        .child(header::as_written(state, &open, &heading))
        .child(pages(state, open, body))
        .view()
}

/// The body, drawn page by page.
fn pages(state: State, open: Open, parts: Vec<Part>) -> Element {
    // Which marking each block counts under: worked out once, read for each.
    let under: Vec<Option<String>> =
        view::outline::counted_under(&open.cable().body).into_iter().map(|marking| marking.map(str::to_owned)).collect();
    let drawn = dynamic(move || {
        let shown = state.pages().saturating_mul(PAGE);
        let more = (shown < parts.len()).then(|| button("button more", move || state.draw_more()).child(text::MORE));
        let mut drawn: Vec<AnyView> = Vec::new();
        parts.iter().take(shown).for_each(|part| draw(state, &open, &under, part, &mut drawn));
        more.push(&mut drawn);
        drawn
    });
    element("div").class("body").set("id", BODY).child(drawn)
}

/// A part, and what was found there.
fn draw(state: State, open: &Open, under: &[Option<String>], part: &Part, out: &mut Vec<AnyView>) {
    match part {
        Part::Block(index) => {
            paragraph::block(state, open, under, *index).push(out);
            marks(state, open, Spot::Block(*index)).push(out);
        }
        Part::List(items) => paragraph::list(state, open, under, items).push(out),
        Part::Removed(index) => in_place(state, open.parsed(), *index, Place::Blocks).push(out),
        Part::Trailer(index) => {
            header::trailer_line(state, open, *index).push(out);
            marks(state, open, Spot::Trailer(*index)).push(out);
        }
    }
}
