//! Both sides scroll together: the one that the reader moves leads, the other follows.

use leptos::prelude::untrack;

use super::{PANE, STRIP, strip_id};
use crate::ui::browser::scroll;
use crate::ui::cable::block_id;
use crate::ui::state::State;
use crate::view::source::strips_in;

/// The reading was scrolled: this block stands under the bar, so much of it above the line.
pub fn follow_reading(state: State, block: usize, above: f64) {
    untrack(|| {
        if !state.source_open() || scroll::leads(PANE) {
            return;
        }
        let Some(span) = state.block_span(block) else { return };
        let strips = strips_in(&state.strips(), span);
        if let (Some(first), Some(last)) = (strips.clone().next(), strips.last()) {
            state.bring_into_window(first);
            scroll::align(Some(PANE), &strip_id(first), &strip_id(last), above);
        }
    });
}

/// The source was scrolled.
pub fn follow_source(state: State) {
    untrack(|| {
        if !scroll::leads(PANE) {
            return;
        }
        let Some((strip, above)) = scroll::at_line(PANE, STRIP) else { return };
        let strips = state.strips();
        let Some(block) = strips.get(strip).and_then(|strip| state.block_at(strip.span.start)) else { return };
        let all = state.block_span(block).map_or(strip..strip + 1, |span| strips_in(&strips, span));
        // How far the block is read: its strips above, and the part of this one that is above the line.
        let read = (strip.saturating_sub(all.start)) as f64 + above;
        scroll::align(None, &block_id(block), &block_id(block), read / all.len().max(1) as f64);
    });
}
