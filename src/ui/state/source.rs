//! The source beside the reading: whether it is open, which part of it is drawn, and what is chosen.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::kept::Kept;
use super::{State, removed_id};
use crate::span::Span;
use crate::ui::browser::{focus, page};
use crate::ui::cable::{BODY, Open, at_line, block_id, field_id, header_id, trailer_id};
use crate::ui::source::{PANE, strip_id};
use crate::ui::text::source as text;
use crate::view::source::{self, Place, Strip, strips_in};

/// How many strips of the source are drawn at a time.
const PART: usize = 1_200;

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// Its bytes in the source.
    pub spans: Vec<Span>,
    /// What was pointed at: one line of them, where it was chosen in the source.
    pub at: Span,
    /// Id of the element of the reading that shows it.
    pub id: Option<String>,
}

/// What the source's side of the page knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    open: Kept<bool>,
    window: Kept<Range<usize>>,
    picked: Kept<Option<Picked>>,
    strips: Kept<Arc<Vec<Strip>>>,
}

impl Source {
    pub(super) fn new() -> Self {
        Self { open: Kept::new(false), window: Kept::new(0..PART), picked: Kept::new(None), strips: Kept::new(Arc::default()) }
    }
}

impl State {
    /// True while the source is shown.
    #[must_use]
    pub fn source_open(self) -> bool {
        self.source.open.get()
    }

    /// The same, for what happens once.
    #[must_use]
    pub fn source_open_now(self) -> bool {
        self.source.open.get_untracked()
    }

    /// The strips that are drawn.
    #[must_use]
    pub fn source_window(self) -> Range<usize> {
        let all = self.strips().len();
        let window = self.source.window.get();
        window.start.min(all)..window.end.min(all)
    }

    /// All strips of the source on the screen.
    #[must_use]
    pub fn strips(self) -> Arc<Vec<Strip>> {
        self.source.strips.get_untracked()
    }

    /// What is chosen.
    #[must_use]
    pub fn picked(self) -> Option<Picked> {
        self.source.picked.get()
    }

    /// Notes the strips of a source that is about to be drawn.
    pub fn set_strips(self, strips: Arc<Vec<Strip>>) {
        self.source.strips.update_untracked(|kept| *kept = strips);
    }

    /// Another cable is on the screen: nothing is chosen in it, and its source is drawn from where it begins.
    pub fn forget_picked(self) {
        self.source.picked.set(None);
        self.source.window.set(0..PART);
    }

    /// Shows or hides the source. It opens at what is chosen, or else at what is being read.
    pub fn toggle_source(self) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let shown = !self.source.open.get_untracked();
        self.source.open.set(shown);
        self.say(if shown { text::SHOWN } else { text::HIDDEN }.to_owned());
        let here = self.here.get_untracked();
        if shown {
            let picked = self.source.picked.with_untracked(|picked| picked.as_ref()?.spans.first().copied());
            let read = (here > 0).then(|| open.cable().body.get(here).map(|block| block.span)).flatten();
            picked.or(read).into_iter().for_each(|span| self.show_in_source(&open, span));
        } else {
            focus::keep_at(block_id(here));
        }
    }

    /// Marks a place of the reading in the source; opens the source for it where `open` says so.
    pub fn pick(self, place: &Place, opens: bool) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let spans = source::spans(open.parsed(), open.cable(), place);
        let Some(first) = spans.first().copied() else { return };
        self.source.picked.set(Some(Picked { spans, at: first, id: id_of(&open, place) }));
        if opens && !self.source.open.get_untracked() {
            self.source.open.set(true);
        }
        if self.source.open.get_untracked() {
            self.show_in_source(&open, first);
        }
    }

    /// Shows where in the reading a strip of the source is.
    pub fn pick_strip(self, strip: usize) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let Some(span) = self.strips().get(strip).map(|strip| strip.span) else { return };
        let Some(place) = source::place_at(open.parsed(), open.cable(), span.start) else {
            self.source.picked.set(Some(Picked { spans: vec![span], at: span, id: None }));
            self.say(text::NOWHERE.to_owned());
            return;
        };
        let spans = source::spans(open.parsed(), open.cable(), &place);
        let id = id_of(&open, &place);
        self.source.picked.set(Some(Picked { spans, at: span, id: id.clone() }));
        // On a narrow screen the source lies over the reading.
        if page::is_covered(BODY) {
            self.source.open.set(false);
        }
        match place {
            Place::Removed(index) => self.reveal(index),
            _ => id.into_iter().for_each(|id| self.go_to(id)),
        }
    }

    /// The bytes of what is chosen.
    pub(super) fn picked_span(self) -> Option<Span> {
        self.source.picked.with_untracked(|picked| Some(picked.as_ref()?.at))
    }

    /// Nothing is chosen any more. True if something was.
    pub fn unpick(self) -> bool {
        let was = self.source.picked.with_untracked(Option::is_some);
        if was {
            self.source.picked.set(None);
        }
        was
    }

    /// Draws more of a long source, above (`-1`) or below.
    pub fn draw_source(self, way: isize) {
        self.source.window.update(|window| match way {
            ..0 => window.start = window.start.saturating_sub(PART),
            _ => window.end = window.end.saturating_add(PART),
        });
    }

    /// Makes sure that a strip is drawn.
    pub fn bring_into_window(self, strip: usize) {
        if !self.source.window.with_untracked(|window| window.contains(&strip)) {
            self.source.window.set(strip.saturating_sub(PART / 2)..strip.saturating_add(PART / 2));
        }
    }

    /// The bytes of a block on the screen.
    #[must_use]
    pub fn block_span(self, block: usize) -> Option<Span> {
        self.open_cable()?.cable().body.get(block).map(|block| block.span)
    }

    /// The block that shows this byte, or the next one where none does: it is a page line, or blank. None above the body.
    #[must_use]
    pub fn block_at(self, at: usize) -> Option<usize> {
        let open = self.open_cable()?;
        let body = &open.cable().body;
        let block = body.partition_point(|block| block.span.end <= at);
        let below = body.first().is_some_and(|first| first.span.start <= at);
        (below && block < body.len()).then_some(block)
    }

    fn show_in_source(self, open: &Open, span: Span) {
        // The pane may not be drawn yet: its strips are needed now.
        let strips = source::strips(open.parsed());
        let range = strips_in(&strips, span);
        self.bring_into_window(range.start);
        if let (Some(first), Some(last)) = (strips.get(range.start), strips.get(range.end.saturating_sub(1))) {
            self.say(text::marked(first.line, last.line));
        }
        focus::bring_up(PANE, strip_id(range.start));
    }
}

/// The element of the reading that shows a place.
fn id_of(open: &Open, place: &Place) -> Option<String> {
    match place {
        Place::Field(name) => Some(field_id(name)),
        Place::Header(index) => {
            let field = open.cable().header.get(*index).and_then(source::field_of).map(field_id);
            field.filter(|id| page::has(id)).or(Some(header_id(*index)))
        }
        Place::Block(index) => Some(block_id(*index)),
        Place::Trailer(index) => Some(trailer_id(*index)),
        Place::Removed(index) => Some(removed_id(*index)),
        Place::Lines(lines) => at_line(open.cable(), lines[0]),
    }
}
