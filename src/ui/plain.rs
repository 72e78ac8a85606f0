//! The text of a file that is no cable, shown on request and marked as such.

use leptos::prelude::AnyView;

use super::element::{button, element};
use super::state::{State, TITLE_ID};
use super::{text, wording};

/// The text of this file as it is, under a heading that says what it is not.
pub fn plain(state: State, file: usize) -> AnyView {
    let (name, words) = state.refused_text(file).unwrap_or_default();
    let back = button("button", move || state.leave_plain()).child(text::PLAIN_BACK);
    element("section")
        .class("plain")
        .set("aria-labelledby", TITLE_ID)
        .child(element("h1").set("id", TITLE_ID).set("tabindex", "-1").child(text::PLAIN_TITLE))
        .child(element("p").class("sub").child(element("bdi").class("file-name").child(wording::shown(&name))))
        .child(element("p").child(back))
        .child(element("pre").set("tabindex", "0").child(words))
        .view()
}
