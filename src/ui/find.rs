//! Finding words in the cable on the screen and in all that are open. The browser's own search is left as it is.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bar::key;
use super::browser::{find, keys};
use super::cable::BODY;
use super::element::{Element, button, dynamic, element, whenever};
use super::files::{Entry, Outcome};
use super::state::State;
use super::text::{self, find as words};
use crate::view;

/// Id of the field.
pub const FIELD: &str = "find";

/// How many other cables are listed.
const MOST: usize = 50;

/// Keeps the marks in step with what is looked for and what is drawn.
pub fn marks(state: State) {
    whenever(move || {
        let wanted = state.find_words();
        let _ = (state.open_cable().is_some(), state.drawn_pages());
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            let (above, inside) = find::search(&wanted, BODY);
            state.found(above, inside);
            show_place(state);
        });
    });
    whenever(move || show_place(state));
}

/// Brings up the place that the reader is at, if it is drawn; else it will be.
fn show_place(state: State) {
    state.find_drawn_place().into_iter().for_each(find::show);
}

/// The button in the bar.
pub fn find_button(state: State) -> Element {
    button("button", move || state.toggle_find(!untrack(|| state.find_open())))
        .set("data-toggle", "find")
        .follow("aria-expanded", move || Some(text::truth(state.find_open())))
        .child(words::FIND)
        .child(key("F"))
}

/// The field with its count, and the other cables that have the words.
pub fn bar(state: State) -> AnyView {
    dynamic(move || (state.find_open() && state.open_cable().is_some()).then(|| show(state)))
}

fn show(state: State) -> Element {
    let field = element("input")
        .set("id", FIELD)
        .set("type", "search")
        .set("autocomplete", "off")
        .set("aria-label", words::FIELD)
        .set("value", untrack(|| state.find_words()))
        .on("input", move |event| state.find(event_target_value(&event)))
        .on("keydown", move |event| match keys::in_field(&event) {
            Some(keys::InField::Enter { back }) => state.find_step(back),
            Some(keys::InField::Escape) => state.toggle_find(false),
            None => {}
        });
    let place = element("output").set("data-found", "").child(dynamic(move || {
        let (at, all) = state.find_place();
        (!state.find_words().is_empty()).then(|| words::place(at, all))
    }));
    let step = |name, back| button("button", move || state.find_step(back)).set("data-act", name).child(name);
    element("div")
        .class("find")
        .set("role", "search")
        .child(field)
        .child(place)
        .child(step(words::PREVIOUS, true))
        .child(step(words::NEXT, false))
        .child(button("button", move || state.toggle_find(false)).child(text::CLOSE))
        .child(dynamic(move || elsewhere(state)))
}

/// The other open cables that have the words, each with its first place.
fn elsewhere(state: State) -> Option<Element> {
    let wanted = state.find_words();
    let here = state.current_row();
    let files = state.files();
    let found = files.iter().flat_map(|entry| found_in(entry, &wanted)).filter(|found| Some((found.0, found.1)) != here);
    let rows = found.take(MOST).map(|(file, cable, title, times, excerpt)| {
        let open = button("link", move || state.open(file, cable)).child(element("bdi").child(title));
        let times = element("span").class("quiet").child(words::elsewhere(times));
        element("li")
            .set("data-elsewhere", "")
            .child(open)
            .child(" ")
            .child(times)
            .child(element("p").class("quiet").child(excerpt))
    });
    let rows: Vec<Element> = rows.collect();
    (!rows.is_empty()).then(|| element("ul").class("elsewhere").set("aria-label", words::ELSEWHERE).child(rows))
}

fn found_in(entry: &Entry, wanted: &str) -> Vec<(usize, usize, String, usize, String)> {
    let Outcome::Read(parsed) = &entry.outcome else { return Vec::new() };
    let cables = parsed.record.cables.iter().enumerate();
    let found = cables.filter_map(|(at, cable)| {
        let (times, excerpt) = view::find::find(cable, wanted);
        Some((entry.id, at, view::title(cable), times, excerpt?))
    });
    found.collect()
}
