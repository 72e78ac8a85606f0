//! Marks what was chosen: the strips of the source that it comes from, and the place of the reading that shows it.

use leptos::prelude::*;

use super::strip_id;
use crate::span::Span;
use crate::ui::browser::{highlight, mark, page};
use crate::ui::state::State;
use crate::view::source::{Strip, strips_in};

/// Name of the highlight in the style sheets.
const PICKED: &str = "picked";

/// Keeps the marks in step with what is chosen and drawn.
pub fn marks(state: State) {
    Effect::new(move || {
        let picked = state.picked();
        let drawn = state.source_open().then(|| state.source_window());
        let _ = state.pages();
        mark::clear();
        highlight::clear(PICKED);
        let Some(picked) = picked else { return };
        picked.id.iter().for_each(|id| mark::set(id));
        if let Some(window) = drawn {
            let strips = state.strips();
            let inside = |index: &usize| window.contains(index);
            for span in &picked.spans {
                strips_in(&strips, *span).filter(inside).for_each(|index| mark_strip(&strips[index], index, *span));
            }
        }
    });
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
