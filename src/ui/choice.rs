//! What a reader can do with a line: put it back, take it out, and take that back again. The library reads the file anew;
//! the marks here only say what came of it.

use leptos::prelude::AnyView;

use super::browser::page;
use super::cable::{Open, PLACES, place_of};
use super::element::{Element, button, dynamic, element};
use super::state::State;
use super::text::choice as text;
use crate::choice::PUT_BACK;
use crate::ledger::Fate;
use crate::noise::READERS_CHOICE;
use crate::record::Removed;
use crate::span::Span;
use crate::view;
use crate::view::source::Place;

/// The button at a removed entry.
pub fn put_back(state: State, index: usize, removed: &Removed) -> Element {
    button("put-back", move || state.choose(&Place::Removed(index)))
        .set("data-act", "put-back")
        .set("aria-label", text::of_line(text::PUT_BACK, removed.line))
        .child(text::PUT_BACK)
}

/// The button at a place of the reading, and before it the mark of what the reader put there. Its words come from the
/// style sheet: whoever selects the text gets the cable's words alone.
pub fn take_out(state: State, open: &Open, place: Place, span: Span, line: usize) -> Element {
    let mine = is_mine(open, span);
    let words = if mine { text::MINE } else { text::TAKE_OUT };
    button(if mine { "mine" } else { "take-out" }, move || if mine { state.forget(&place) } else { state.choose(&place) })
        .set("data-act", if mine { "undo" } else { "take-out" })
        .set("data-words", words)
        .set("aria-label", text::of_line(words, line))
}

/// True where a reader put something back.
pub fn is_mine(open: &Open, span: Span) -> bool {
    let rows = open.parsed().ledger.rows_from(span.start);
    rows.take_while(|row| row.span.start < span.end).any(|row| row.fate == Fate::Kept(PUT_BACK))
}

/// True where a reader changed anything: for what is quoted.
pub fn is_changed(open: &Open, span: Span) -> bool {
    let inside = |removed: &Removed| removed.reason == READERS_CHOICE && removed.span.meets(span);
    is_mine(open, span) || open.parsed().removed_of(open.index()).any(|(_, removed)| inside(removed))
}

/// Says above the text what the reader has changed in it, with the way back.
pub fn changes(state: State, open: &Open) -> AnyView {
    let messages: Vec<String> = view::changes(open.parsed().findings_of(open.index())).map(str::to_owned).collect();
    dynamic(move || {
        let (undo, redo) = (state.can_undo(), state.can_redo());
        (!messages.is_empty() || undo || redo).then(|| {
            let words =
                if messages.is_empty() { text::NONE.to_owned() } else { format!("{} {}", messages.join(" "), text::TOLD) };
            let step = |words, can: bool, act: fn(State)| {
                button("button", move || act(state))
                    .set("data-act", words)
                    .set_some("disabled", (!can).then_some(""))
                    .child(words)
            };
            element("section")
                .class("changes")
                .set("data-changes", messages.len().to_string())
                .set("aria-label", text::CHANGES)
                .child(element("p").child(words))
                .child(step(text::UNDO, undo, State::undo))
                .child(step(text::REDO, redo, State::redo))
        })
    })
}

/// The key: the line of the source or the place of the reading that has the focus, else what is chosen. False for none.
pub fn at_focus(state: State) -> bool {
    let focused = page::focused();
    let around = |css: &str| focused.as_ref().and_then(|element| element.closest(css).ok().flatten());
    let strip = around("[data-strip]").and_then(|element| element.get_attribute("data-strip")?.parse().ok());
    if let Some(strip) = strip {
        state.choose_strip(strip);
        return true;
    }
    let entry = around("[id^=entry-]").and_then(|element| Some(Place::Removed(element.id().split_once('-')?.1.parse().ok()?)));
    match entry.or_else(|| around(PLACES).and_then(|element| place_of(&element.id()))) {
        Some(Place::Field(_)) | None => state.choose_picked(),
        Some(place) => {
            state.choose(&place);
            true
        }
    }
}
