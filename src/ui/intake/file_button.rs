//! The one file input of the page.

use leptos::prelude::AnyView;

use crate::ui::bar::key;
use crate::ui::browser::file;
use crate::ui::element::element;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// The button in the bar that opens the browser's own dialogue.
///
/// The input lies over the whole button, unseen but neither hidden nor tiny: it takes the click, the focus and the
/// keyboard itself, and can be found by whoever drives the page.
pub fn file_button(state: State) -> AnyView {
    let input = element("input")
        .set("id", file::INPUT)
        .set("type", "file")
        .set("multiple", "")
        .on("change", move |_| intake::take(state, file::take(), text::PASTED));
    let label = element("label").class("button file-button");
    label.child(input).child(element("span").child(text::OPEN)).child(key("O")).view()
}
