//! Take it with you: files in the formats of the command, citations, and quotations with their place.

mod format;

use leptos::prelude::{AnyView, untrack};

use super::browser::save;
use super::cable::Open;
use super::choice;
use super::element::{Element, button, element};
use super::state::State;
use super::text::{choice as text_of_choice, take as text};
use crate::cable::Block;
use crate::export;
use format::{FORMATS, Format};

/// Id of the menu.
const MENU: &str = "take";

/// The button in the bar that opens the menu. The browser opens and closes it, and Escape does as well.
pub fn take_button() -> Element {
    element("button")
        .set("type", "button")
        .class("button")
        .set("popovertarget", MENU)
        .set("data-toggle", "take")
        .child(text::SAVE)
}

/// The menu.
pub fn menu(state: State) -> AnyView {
    let files = FORMATS.iter().map(|format| {
        item(move || save_as(state, format))
            .set("data-export", format.code)
            .child(format.name)
            .child(element("span").class("quiet").child(format.about))
    });
    let citations = [("chicago", text::CHICAGO), ("bluebook", text::BLUEBOOK)]
        .map(|(code, name)| item(move || copy_citation(state, code)).set("data-copy", code).child(name));
    element("div")
        .set("id", MENU)
        .set("popover", "auto")
        .class("menu")
        .set("role", "group")
        .set("aria-label", text::SAVE)
        .child(element("h2").child(text::AS_FILE))
        .child(files.collect::<Vec<_>>())
        .child(element("h2").child(text::CITE))
        .child(citations.into_iter().collect::<Vec<_>>())
        .view()
}

fn item(act: impl FnMut() + 'static) -> Element {
    // No `click` that stands in for the browser's own act: the menu closes by itself.
    let mut act = act;
    element("button")
        .set("type", "button")
        .set("popovertarget", MENU)
        .set("popovertargetaction", "hide")
        .on("click", move |_| act())
}

fn save_as(state: State, format: &'static Format) {
    let Some(open) = untrack(|| state.open_cable()) else { return };
    let made = (format.make)(&open, state);
    let saved = made.is_some_and(|made| {
        let stem = if format.of_all { text::ALL_CABLES.to_owned() } else { stem(&open) };
        save::file(&export::file_name(&stem, format.ending), format.kind, &made)
    });
    state.say(if saved { text::SAVED } else { text::NOT_SAVED }.to_owned());
}

/// Its reference number, else the file's own name without its ending.
fn stem(open: &Open) -> String {
    let number = open.cable().mrn.as_ref().map(|mrn| mrn.canonical.clone());
    number.unwrap_or_else(|| export::stem(&open.parsed().record.source.name).to_owned())
}

fn copy_citation(state: State, code: &str) {
    let Some(open) = untrack(|| state.open_cable()) else { return };
    let words = if code == "chicago" { export::chicago(open.cable(), None) } else { export::bluebook(open.cable(), None) };
    copy(state, words);
}

/// The button that copies a paragraph with its number, its marking and the reference of the cable. Its word comes from the
/// style sheet: whoever selects the paragraph gets the cable's words alone.
pub fn quote_button(state: State, open: &Open, index: usize) -> Element {
    let number = open.cable().body.get(index).and_then(|block: &Block| block.number).map(|number| number.to_string());
    let open = open.clone();
    button("quote", move || {
        let Some(block) = open.cable().body.get(index) else { return };
        let mark = if choice::is_changed(&open, block.span) { text_of_choice::QUOTED } else { "" };
        copy(state, export::quotation(open.cable(), index, &block.text) + mark);
    })
    .set("aria-label", text::quote(number.as_deref()))
}

fn copy(state: State, words: String) {
    save::copy(words, move |done| state.say(if done { text::COPIED } else { text::NOT_COPIED }.to_owned()));
}
