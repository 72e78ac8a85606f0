//! Which encoding a file was read in, how that is known, and the choice of another.

use leptos::prelude::{AnyView, event_target_value};

use super::cable::Open;
use super::element::{Element, button, element};
use super::state::State;
use super::text::encoding as text;
use crate::decode::{self, Encoding, Known};

/// What is known of it. Pasted text comes from the browser as text: there is nothing to choose.
pub fn encoding(state: State, open: &Open) -> Option<AnyView> {
    let file = open.file();
    state.source_of(file)?;
    let (encoding, known) = open.parsed().encoding();
    let says = element("p").child(element("span").set("data-encoding", "").child(encoding.name())).child(text::known(known));
    let twice = (encoding == Encoding::Utf8 && decode::looks_twice(&open.parsed().text)).then(|| {
        let mend = button("button", move || state.read_as(file, Some(Encoding::Twice))).set("data-act", "read-twice");
        element("p").child(text::LOOKS_TWICE).child(mend.child(text::READ_TWICE))
    });
    let section = element("section").class("encoding").set("aria-labelledby", "encoding-title");
    let title = element("h2").set("id", "encoding-title").child(text::TITLE);
    Some(section.child(title).child(says).child(twice).child(choice(state, file, Some((encoding, known)))).view())
}

/// The choice of another; the one in use is the one that is shown.
pub fn choice(state: State, file: usize, now: Option<(Encoding, Known)>) -> Element {
    let chosen = now.and_then(|(encoding, known)| (known == Known::Chosen).then_some(encoding));
    let option = |encoding: Option<Encoding>| {
        element("option")
            .set("value", encoding.map_or("", Encoding::name))
            .set_some("selected", (encoding == chosen).then_some(""))
            .child(encoding.map_or(text::BY_ITSELF, Encoding::name))
    };
    let all = [None].into_iter().chain(Encoding::ALL.map(Some)).map(option).collect::<Vec<_>>();
    element("select")
        .set("aria-label", text::CHOICE)
        .set("data-choice", "encoding")
        .on("change", move |event| state.read_as(file, Encoding::named(&event_target_value(&event))))
        .child(all)
}
