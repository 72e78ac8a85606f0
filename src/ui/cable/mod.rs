//! The reading view: one cable, from its title to its last line.

mod badge;
mod cross_reference;
mod header;
mod outline;
mod paragraph;
mod part;
mod place;
mod title;

use std::sync::Arc;

use leptos::prelude::*;

pub use badge::{Banner, in_words};
pub use outline::Outline;
pub use place::{BLOCK, at_line, block_id};

use super::ledger::in_place;
use super::state::State;
use super::text;
use crate::Parsed;
use crate::cable::Cable;
use part::Part;

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
#[component]
pub fn CableView(
    /// The viewer's state.
    state: State,
    /// The cable.
    open: Open,
) -> impl IntoView {
    let canonical = open.cable().mrn.as_ref().map(|mrn| mrn.canonical.clone()).unwrap_or_default();
    let (heading, body) = part::split(open.parsed(), open.cable());
    view! {
        <article data-cable=canonical>
            {title::choice(state, &open)}
            {title::title(&open)}
            {header::table(open.cable())}
            {header::as_written(state, &open, heading)}
            {pages(state, open, body)}
        </article>
    }
}

/// The body, drawn page by page.
fn pages(state: State, open: Open, parts: Vec<Part>) -> impl IntoView {
    let total = parts.len().div_ceil(PAGE);
    let parts = Arc::new(parts);
    let page = move |page: usize| {
        let parts = parts.iter().skip(page * PAGE).take(PAGE);
        parts.map(|part| draw(state, &open, part)).collect::<Vec<_>>()
    };
    let more = move || {
        (state.pages() < total).then(|| {
            view! { <button type="button" class="button more" on:click=move |_| state.draw_more()>{text::MORE}</button> }
        })
    };
    view! {
        <div class="body">
            <For each=move || 0..state.pages().min(total) key=|page| *page children=page/>
            {more}
        </div>
    }
}

fn draw(state: State, open: &Open, part: &Part) -> AnyView {
    match part {
        Part::Block(index) => paragraph::block(state, open, *index),
        Part::List(items) => paragraph::list(state, open, items),
        Part::Removed(index) => in_place::between(state, open.parsed(), *index),
        Part::Trailer(index) => header::trailer_line(open.cable(), *index),
    }
}
