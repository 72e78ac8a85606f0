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
mod window;

use std::sync::Arc;

use leptos::prelude::{AnyView, Get, Memo};

pub use badge::{Look, banner, in_words};
pub use outline::outline;
pub use part::Part;
pub use pick::{PLACES, place_of};
pub use place::{BLOCK, at_anchor, at_line, block_id, field_id, header_id, reference_id, trailer_id};
pub use window::Body;

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

/// Id of the body of the cable.
pub const BODY: &str = "body";

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
        // Whoever looks for it finds all that is to be drawn.
        .follow_words("data-cable", move || state.is_whole().then(|| canonical.clone()))
        .follow("aria-busy", move || (!state.is_whole()).then_some("true"))
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
    let under: Arc<[Option<String>]> =
        view::outline::counted_under(&open.cable().body).into_iter().map(|marking| marking.map(str::to_owned)).collect();
    let body = Arc::new(Body::new(open.cable(), parts));
    state.set_body(Arc::clone(&body));
    let count = body.pages();
    let page = |page: usize| {
        let is_drawn = Memo::new(move |_| state.drawn_pages().contains(&page).then_some(page));
        let (open, body, under) = (open.clone(), Arc::clone(&body), Arc::clone(&under));
        dynamic(move || {
            let mut drawn: Vec<AnyView> = Vec::new();
            let parts = is_drawn.get().map_or(&[][..], |page| body.page(page));
            parts.iter().for_each(|part| draw(state, &open, &under, part, &mut drawn));
            drawn
        })
    };
    let pages: Vec<AnyView> = (0..count).map(page).collect();
    element("div")
        .class("body")
        .set("id", BODY)
        .child(dynamic(move || (state.drawn_pages().start > 0).then(|| more(state, true))))
        .child(pages)
        .child(dynamic(move || (state.is_whole() && state.drawn_pages().end < count).then(|| more(state, false))))
}

/// Goes on where the pages that are drawn end. On paper it says that something is missing there.
fn more(state: State, back: bool) -> Element {
    let (words, missing) = if back { (text::BEFORE, text::BEFORE_MISSING) } else { (text::MORE, text::MORE_MISSING) };
    let button = button("button more", move || state.draw_more(back)).child(words);
    element("div").child(button).child(element("p").class("not-printed").child(missing))
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
