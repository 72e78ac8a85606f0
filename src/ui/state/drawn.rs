//! Which pages of the body are drawn: a first one at once, then the others one after the other, and of a text longer than
//! any cable a stretch of pages that moves along.

use std::ops::Range;
use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use super::kept::Kept;
use crate::ui::browser::{focus, page};
use crate::ui::cable::{Body, block_id, place_of};
use crate::ui::findings::mark::spot_of;
use crate::view::source::Place;
use crate::view::spot::Spot;

/// No further page is drawn where the page on the screen has more elements than this. Cables as long as the longest known
/// are whole before.
const ENOUGH: usize = 4_200;

/// So many pages are drawn together from the beginning on.
const NEAR: usize = 8;

/// At least so many pages of a longer text are drawn at a time.
const LEAST: usize = 3;

/// How many come with a click.
const STEP: usize = 2;

/// Longer than a frame, in milliseconds: what was drawn is painted, and what the reader does meanwhile comes first.
const FRAME: u32 = 18;

/// What is drawn of the cable on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn {
    body: Kept<Arc<Body>>,
    pages: Kept<Range<usize>>,
    /// What stands beside the text may be drawn.
    beside: Kept<bool>,
    /// All that is to be drawn is there.
    whole: Kept<bool>,
    /// Counts the cables that were opened: what draws another one stops.
    turn: Kept<usize>,
}

impl Drawn {
    pub(super) fn new() -> Self {
        Self {
            body: Kept::new(Arc::default()),
            pages: Kept::new(0..1),
            beside: Kept::new(true),
            whole: Kept::new(true),
            turn: Kept::new(0),
        }
    }
}

impl State {
    /// Notes the body that is about to be drawn.
    pub fn set_body(self, body: Arc<Body>) {
        self.drawn.body.update_untracked(|kept| *kept = body);
    }

    /// The body on the screen.
    #[must_use]
    pub fn body(self) -> Arc<Body> {
        self.drawn.body.get_untracked()
    }

    /// The pages that are drawn, as far as the body has them.
    #[must_use]
    pub fn drawn_pages(self) -> Range<usize> {
        let (pages, all) = (self.drawn.pages.get(), self.body().pages());
        pages.start.min(all)..pages.end.min(all)
    }

    /// True once the first page is painted: what stands beside the text may be drawn, too.
    #[must_use]
    pub fn draws_beside(self) -> bool {
        self.drawn.beside.get()
    }

    /// True once all is drawn that is to be drawn of the cable on the screen.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.drawn.whole.get()
    }

    /// Another cable is on the screen. Its first page is drawn at once, the rest follows.
    pub(super) fn begin_to_draw(self) {
        self.drawn.turn.update_untracked(|turn| *turn += 1);
        self.drawn.pages.set(0..1);
        self.drawn.beside.set(false);
        self.drawn.whole.set(false);
        self.draw_on();
    }

    /// Draws what stands beside the text, and a page after the other as long as there are not too many.
    pub(super) fn draw_on(self) {
        let turn = self.drawn.turn.get_untracked();
        spawn_local(async move {
            loop {
                TimeoutFuture::new(FRAME).await;
                if self.drawn.turn.get_untracked() != turn {
                    return;
                }
                let pages = untrack(|| self.drawn_pages());
                if !self.drawn.beside.get_untracked() {
                    self.drawn.beside.set(true);
                } else if pages.end < self.body().pages() && page::elements() < ENOUGH {
                    self.drawn.pages.update(|pages| pages.end += 1);
                } else {
                    break;
                }
            }
            self.drawn.whole.set(true);
        });
    }

    /// Draws the pages around a place that is not drawn.
    pub(super) fn bring_up(self, id: &str) {
        let place = place_of(id).or_else(|| self.place_of_mark(id));
        if let Some(page) = place.and_then(|place| self.body().page_with(&place)) {
            self.bring_up_page(page);
        }
    }

    /// Draws a page and those around it.
    pub(super) fn bring_up_page(self, page: usize) {
        // While the beginning is there, what is near to it is drawn with it: then nothing is missing above.
        let from_the_start = untrack(|| self.drawn_pages()).start == 0 && page < NEAR;
        let start = if from_the_start { 0 } else { page.saturating_sub(1) };
        self.drawn.pages.set(start..page + 2);
        self.draw_on();
    }

    /// The place at which a finding is marked.
    fn place_of_mark(self, id: &str) -> Option<Place> {
        match spot_of(id, &untrack(|| self.open_cable())?)? {
            Spot::Block(index) => Some(Place::Block(index)),
            Spot::Trailer(index) => Some(Place::Trailer(index)),
            _ => None,
        }
    }

    /// Goes on to what stands after the pages that are drawn, or before them, and takes the reader there.
    pub fn draw_more(self, back: bool) {
        let (pages, body) = (untrack(|| self.drawn_pages()), self.body());
        let most = pages.len().max(LEAST);
        let moved = if back {
            let start = pages.start.saturating_sub(STEP);
            start..pages.end.min(start + most)
        } else {
            let end = (pages.end + STEP).min(body.pages());
            pages.start.max(end.saturating_sub(most))..end
        };
        self.drawn.pages.set(moved);
        let blocks = body.blocks(if back { pages.start.saturating_sub(1) } else { pages.end });
        let block = if back { blocks.last() } else { blocks.first() };
        block.copied().into_iter().for_each(|block| focus::go_to(block_id(block)));
    }

    /// Draws all there is and prints it.
    pub fn print(self, appendix: bool) {
        let drawn = self.drawn.pages.get_untracked();
        self.drawn.pages.set(0..usize::MAX);
        self.drawn.beside.set(true);
        spawn_local(async move {
            TimeoutFuture::new(FRAME).await;
            page::print(appendix);
            self.drawn.pages.set(drawn);
            // The cable may have been on its way to the screen still, and what drew it has seen all of it there.
            self.draw_on();
        });
    }
}
