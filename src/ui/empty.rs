//! The page before anything is open.

use leptos::prelude::AnyView;

use super::browser::file;
use super::element::{button, element};
use super::intake::sample::sample_button;
use super::proof::proof_button;
use super::state::{State, TITLE_ID};
use super::text;

/// What can be done here, and the promise with the way to check it.
pub fn empty(state: State) -> AnyView {
    let check =
        element("details").child(element("summary").child(text::PRIVATE_HOW)).child(element("p").child(text::PRIVATE_CHECK));
    let promise = element("p").child(element("strong").child(text::PRIVATE));
    element("section")
        .class("empty")
        .set("aria-labelledby", TITLE_ID)
        .child(element("h1").set("id", TITLE_ID).set("tabindex", "-1").child(text::EMPTY_TITLE))
        .child(element("p").class("lead").child(text::EMPTY_LEAD))
        .child(
            element("p")
                .class("empty-actions")
                .child(button("button primary", file::open_picker).child(text::CHOOSE))
                .child(button("button", file::open_folder_picker).child(text::CHOOSE_FOLDER))
                .child(sample_button(state)),
        )
        .child(element("p").class("quiet").child(text::PASTE_HINT))
        .child(element("div").class("promise").child(promise).child(check).child(proof_button("button")))
        .view()
}
