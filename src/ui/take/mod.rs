//! Take it with you: files in the formats of the command, citations, and quotations with their place.

mod format;

use leptos::prelude::{AnyView, untrack};

use super::browser::{page, save};
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

/// The blocks of the body, by their ids.
const BLOCKS: &str = "[id^=block-]";

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
    let citations = [("chicago", text::CHICAGO), ("bluebook", text::BLUEBOOK), ("plain", text::PLAIN), ("bibtex", "BibTeX")]
        .map(|(code, name)| item(move || copy_citation(state, code)).set("data-copy", code).child(name));
    let quotations = [("quotation", text::QUOTATION, text::QUOTATION_ABOUT), ("selector", text::SELECTOR, text::SELECTOR_ABOUT)]
        .map(|(code, name, about)| {
            let act = item(move || quote_here(state, code == "selector")).set("data-copy", code).child(name);
            act.child(element("span").class("quiet").child(about))
        });
    let prints = [("print", text::PRINT, false), ("print-all", text::PRINT_ALL, true)]
        .map(|(code, name, all)| item(move || state.print(all)).set("data-print", code).child(name));
    element("div")
        .set("id", MENU)
        .set("popover", "auto")
        .class("menu")
        // Whoever opens it by a key is in it.
        .set("tabindex", "-1")
        .set("autofocus", "")
        .set("role", "group")
        .set("aria-label", text::SAVE)
        .child(element("h2").child(text::AS_FILE))
        .child(files.collect::<Vec<_>>())
        .child(element("h2").child(text::CITE))
        .child(Vec::from(citations))
        .child(element("h2").child(text::QUOTE))
        .child(Vec::from(quotations))
        .child(element("h2").child(text::ON_PAPER))
        .child(Vec::from(prints))
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
    let cable = open.cable();
    let words = match code {
        "chicago" => export::chicago(cable, None),
        "bluebook" => export::bluebook(cable, None),
        "plain" => export::plain(cable, None),
        _ => export::bibtex(std::slice::from_ref(cable)).unwrap_or_default(),
    };
    copy(state, words);
}

/// Copies the words that are selected, else the paragraph that the reader is at, with their reference or as a selector.
pub fn quote_here(state: State, as_selector: bool) {
    let Some(open) = untrack(|| state.open_cable()) else { return };
    let index = |id: &str| id.split_once('-')?.1.parse::<usize>().ok();
    let selected = page::selected(BLOCKS).filter(|(words, ..)| !words.trim().is_empty());
    if selected.is_none() && page::selects() {
        return state.say(text::ONE_PARAGRAPH.to_owned());
    }
    let at_focus = || page::around_focus(BLOCKS).and_then(|block| index(&block.id()));
    let at = selected.as_ref().and_then(|(_, id, _)| index(id)).or_else(at_focus);
    let at = at.unwrap_or_else(|| untrack(|| state.here()));
    let Some(block) = open.cable().body.get(at) else { return };
    let (words, before) = selected.map_or((block.text.clone(), String::new()), |(words, _, before)| (words, before));
    let made = if as_selector {
        export::selector(open.cable(), at, words.trim(), before.matches(words.trim()).count())
    } else {
        Some(quotation(&open, at, &words))
    };
    match made {
        Some(made) => copy(state, made),
        None => state.say(text::ONE_PARAGRAPH.to_owned()),
    }
}

fn quotation(open: &Open, at: usize, words: &str) -> String {
    let changed = open.cable().body.get(at).is_some_and(|block| choice::is_changed(open, block.span));
    export::quotation(open.cable(), at, words) + if changed { text_of_choice::QUOTED } else { "" }
}

/// The button that copies a paragraph with its number, its marking and the reference of the cable. Its word comes from the
/// style sheet: whoever selects the paragraph gets the cable's words alone.
pub fn quote_button(state: State, open: &Open, index: usize) -> Element {
    let number = open.cable().body.get(index).and_then(|block: &Block| block.number).map(|number| number.to_string());
    let open = open.clone();
    button("quote", move || {
        let Some(block) = open.cable().body.get(index) else { return };
        copy(state, quotation(&open, index, &block.text));
    })
    .set("aria-label", text::quote(number.as_deref()))
}

/// Copies words and says whether that was possible.
pub fn copy(state: State, words: String) {
    save::copy(words, move |done| state.say(if done { text::COPIED } else { text::NOT_COPIED }.to_owned()));
}
