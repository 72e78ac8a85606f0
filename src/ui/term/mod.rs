//! Terms explained in place: a faint line under a word, its meaning on focus, tap and hover, and a glossary beside the text.
//!
//! A term is no button: words of buttons cannot be selected everywhere, and a screen reader would name each of hundreds. All
//! of them are one stop for Tab; from there the arrow keys go from term to term, and a key goes to the next one from anywhere.

use leptos::prelude::{AnyView, Effect};

use super::browser::term as browser;
use super::cable::Open;
use super::element::{Element, button, dynamic, element};
use super::state::State;
use super::text::term as text;
use crate::view::run::Guide;
use crate::view::terms::{Sort, Term};

/// A word that is explained; `place` is its place in the list of terms.
pub fn mark(place: usize, words: &str) -> Element {
    element("abbr")
        .class("term")
        .set("role", "term")
        .set("tabindex", "-1")
        .set("data-term", place.to_string())
        .child(words.to_owned())
}

/// A value of the heading: explained where there is a term for it, and as it is where there is none.
pub fn value(guide: &Guide, sort: Sort, name: &str, words: &str) -> Element {
    match guide.terms.find(sort, name) {
        Some(place) => mark(place, words),
        None => element("span").child(words.to_owned()),
    }
}

/// Listens at the reading for what explains a term.
pub fn listen(state: State, reading: Element) -> Element {
    reading
        .on("mouseover", move |event| {
            if let Some((term, element)) = browser::at(&event) {
                browser::place(&element);
                state.show_term(term);
            }
        })
        .on("mouseout", move |event| {
            if browser::at(&event).is_some() {
                state.leave_term();
            }
        })
        .on("focusin", move |event| {
            if let Some((term, element)) = browser::at(&event) {
                browser::place(&element);
                browser::stop_at(&element);
                state.show_term(term);
                state.say_term(term);
            }
        })
        .on("focusout", move |event| {
            if browser::at(&event).is_some() {
                state.leave_term();
            }
        })
        .on("keydown", |event| browser::step(&event))
}

/// Keeps one term a stop for Tab, whatever is drawn.
pub fn keep_stop(state: State) {
    Effect::new(move || {
        let _ = (state.open_cable().is_some(), state.drawn_pages());
        browser::ensure_stop();
    });
}

/// The explanation of the term that is pointed at, or has the focus.
pub fn card(state: State) -> AnyView {
    dynamic(move || {
        let (open, place) = (state.open_cable()?, state.shown_term()?);
        let guide = state.guide(&open);
        let term = guide.terms.list().get(place)?;
        let card = element("div")
            .class("term-card")
            .set("id", "term")
            .set("role", "tooltip")
            .set("data-explains", term.name.clone())
            .on("mouseover", move |_| state.keep_term())
            .on("mouseout", move |_| state.leave_term());
        Some(card.child(element("strong").child(term.name.clone())).child(" ").child(explained(term)).child(ground(term)))
    })
}

fn explained(term: &Term) -> Vec<Element> {
    let meaning = element("span").class("meaning").child(term.meaning.clone());
    let more = (!term.more.is_empty()).then(|| element("span").class("more-of-it").child(term.more.clone()));
    std::iter::once(meaning).chain(more).collect()
}

fn ground(term: &Term) -> Element {
    element("span").class("quiet").child(text::ground(term.ground))
}

/// All terms of the cable; a short form leads to its first place.
pub fn glossary(state: State, open: &Open) -> Option<AnyView> {
    let guide = state.guide(open);
    let list = guide.terms.list();
    let row = |place: usize| {
        let term = &list[place];
        let name = || element("span").child(term.name.clone());
        let name = match term.first {
            Some(_) => button("link", move || state.go_to_term(place)).child(name()),
            None => name(),
        };
        element("div")
            .set("data-glossary", term.name.clone())
            .child(element("dt").child(name))
            .child(element("dd").child(explained(term)).child(" ").child(ground(term)))
    };
    let rows: Vec<Element> = guide.terms.glossary().into_iter().map(row).collect();
    let count = element("span").class("tally").child(rows.len().to_string());
    let summary = element("summary").child(element("h2").child(text::TERMS)).child(count);
    (!rows.is_empty()).then(|| {
        element("section")
            .class("glossary")
            .set("data-terms", rows.len().to_string())
            .child(element("details").class("fold").child(summary).child(element("dl").child(rows)))
            .view()
    })
}
