//! The bar at the top: the name, and what can be done from anywhere.

use leptos::prelude::AnyView;

use super::element::{Element, button, dynamic, element};
use super::find::find_button;
use super::intake::file_button::file_button;
use super::state::{Screen, State};
use super::take::take_button;
use super::{text, wording};

/// The bar.
pub fn bar(state: State) -> AnyView {
    let reading = move || matches!(state.screen(), Screen::Cable { .. });
    let help = button("button help", move || state.set_help(true)).set("aria-haspopup", "dialog").child(text::HELP);
    element("div")
        .class("bar")
        .child(element("span").class("brand").child(text::NAME))
        .child(dynamic(move || reading().then(|| file_name(state))))
        .child(element("span").class("push"))
        .child(dynamic(move || {
            reading().then(|| vec![outline(state), find_button(state), source(state), removed(state), take_button()])
        }))
        .child(file_button(state))
        .child(comfort())
        .child(help.child(key("?")))
        .view()
}

/// A key that does the same. Screen readers have keys of their own.
pub fn key(name: &'static str) -> Element {
    element("kbd").set("aria-hidden", "true").child(name)
}

/// Opens the menu of type and colours, which stands in the page: comfort.js serves it, and the browser opens and closes it.
fn comfort() -> Element {
    // Its sign comes from the style sheet: it is drawn, and its name is read.
    let letters = element("span").class("letters");
    element("button")
        .set("type", "button")
        .class("button")
        .set("popovertarget", "comfort")
        .set("aria-label", text::COMFORT)
        .set("title", text::COMFORT)
        .child(letters)
}

fn file_name(state: State) -> Element {
    element("bdi").class("open-file").child(state.current_name().map(|name| wording::shown(&name)))
}

fn outline(state: State) -> Element {
    button("button narrow-only", move || state.toggle_outline())
        .set("aria-controls", "outline")
        .follow("aria-expanded", move || Some(text::truth(state.outline())))
        .child(text::OUTLINE)
}

fn source(state: State) -> Element {
    button("button", move || state.toggle_source())
        .set("data-toggle", "source")
        .follow("aria-pressed", move || Some(text::truth(state.source_open())))
        .child(text::source::SOURCE)
        .child(key("S"))
}

fn removed(state: State) -> Element {
    button("button", move || state.toggle_removed())
        .set("data-toggle", "removed")
        .follow("aria-pressed", move || Some(text::truth(state.show_removed())))
        .child(text::REMOVED_TOGGLE)
        .child(key("R"))
}
