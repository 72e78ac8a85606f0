//! The source beside the reading: the decoded text as it is, what was removed struck out with its reason.
//!
//! What is chosen on one side is marked on the other, and both scroll together.

mod mark;
mod strip;
mod together;

use std::sync::Arc;

pub use mark::marks;
pub use strip::strip_id;
pub use together::follow_reading;

use super::bar::key;
use super::browser::{page, rove};
use super::cable::Open;
use super::element::{Element, button, dynamic, element};
use super::state::{State, act_on};
use super::text::{choice, source as text};
use leptos::prelude::AnyView;

use crate::view::source;

/// Id of the scrolling pane.
pub const PANE: &str = "source";

/// Attribute with the number of a strip, on the strip and on its line number.
const STRIP: &str = "data-strip";

/// The pane.
pub fn pane(state: State, open: Open) -> Element {
    let strips = Arc::new(source::strips(open.parsed()));
    state.set_strips(Arc::clone(&strips));
    let close = button("button", move || state.toggle_source()).child(text::CLOSE);
    let head =
        element("div").class("source-head").child(element("p").class("quiet").child(text::HINT)).child(act(state)).child(close);
    let drawn = dynamic(move || {
        let window = state.source_window();
        let more = |words, way: isize| button("button more", move || state.draw_source(way)).child(words);
        let mut out = Vec::new();
        out.extend((window.start > 0).then(|| more(text::BEFORE, -1).view()));
        for index in window.clone() {
            strip::draw(open.parsed(), &strips, index, &mut out);
        }
        out.extend((window.end < strips.len()).then(|| more(text::AFTER, 1).view()));
        out
    });
    let words = element("div")
        .class("source-text")
        .set("id", PANE)
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-label", text::LINES)
        .set("aria-describedby", "source-how")
        .on("scroll", move |_| together::follow_source(state))
        .on("keydown", |event| rove::step(&event, PANE, ".line"))
        .on("click", move |event| {
            // Whoever selects words wants these words, not a jump.
            if !page::selects() {
                page::number_at(&event, STRIP).into_iter().for_each(|strip| state.pick_strip(strip));
            }
        })
        .child(drawn);
    element("section")
        .class("source")
        .set("aria-label", text::SOURCE)
        .child(head)
        .child(element("p").class("visually-hidden").set("id", "source-how").child(text::HOW))
        .child(words)
}

/// What can be done with the line that is chosen.
fn act(state: State) -> AnyView {
    dynamic(move || {
        let (open, span) = (state.open_cable()?, state.picked()?.at);
        let act = act_on(open.parsed(), span)?;
        Some(
            button("button act", move || _ = state.choose_picked())
                .set("data-act", "picked")
                .child(choice::name(act))
                .child(key("X")),
        )
    })
}
