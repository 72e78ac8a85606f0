//! Marks what was chosen: the strips of the source that it comes from, and the place of the reading that shows it.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::strip_id;
use crate::span::Span;
use crate::ui::browser::{highlight, mark, page};
use crate::ui::element::whenever;
use crate::ui::state::{Picked, State};
use crate::view::source::{Strip, strips_in};

/// Name of the highlight in the style sheets.
const PICKED: &str = "picked";

/// Keeps the marks in step with what is chosen and drawn.
pub fn marks(state: State) {
    whenever(move || {
        let picked = state.picked();
        let open = state.source_open();
        let _ = (state.source_window(), state.drawn_pages(), state.shows(usize::MAX));
        // What has just changed is drawn first: a mark needs an element to stand on.
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            draw(state, picked, open);
        });
    });
}

/// Takes the marks of what was chosen before away and sets those of what is chosen now.
fn draw(state: State, picked: Option<Picked>, open: bool) {
    mark::clear();
    highlight::clear(PICKED);
    let Some(picked) = picked else { return };
    picked.id.iter().for_each(|id| mark::set(id));
    if open {
        let (strips, window) = (state.strips(), untrack(|| state.source_window()));
        let inside = |index: &usize| window.contains(index);
        for span in &picked.spans {
            strips_in(&strips, *span).filter(inside).for_each(|index| mark_strip(&strips[index], index, *span));
        }
    }
}

/// A strip that is chosen as a whole is marked as one; of another, the bytes in question.
fn mark_strip(strip: &Strip, index: usize, span: Span) {
    let id = strip_id(index);
    if (span.start <= strip.span.start && strip.span.end <= span.end) || !highlight::is_known() {
        mark::set(&id);
        return;
    }
    let words = page::words(&id);
    let place = |at: usize| units(&words, at.saturating_sub(strip.span.start));
    highlight::add(PICKED, &id, place(span.start), place(span.end));
}

/// How many units of UTF-16 the first bytes of a text are: browsers count in these.
fn units(words: &str, bytes: usize) -> u32 {
    let head = words.get(..bytes.min(words.len())).unwrap_or(words);
    head.chars().map(|letter| letter.len_utf16() as u32).sum()
}
