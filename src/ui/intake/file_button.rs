//! The one file input of the page.

use leptos::html::Input;
use leptos::prelude::*;

use crate::ui::browser::file;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// The button in the bar that opens the browser's own dialogue.
///
/// The input lies over the whole button, unseen but neither hidden nor tiny: it takes the click, the focus and the
/// keyboard itself, and can be found by whoever drives the page.
#[component]
pub fn FileButton(
    /// The viewer's state.
    state: State,
    /// The input, for those who open its dialogue from elsewhere.
    input: NodeRef<Input>,
) -> impl IntoView {
    let chosen = move |_| intake::take(state, file::take(input), text::PASTED);
    view! {
        <label class="button file-button">
            <input type="file" multiple node_ref=input on:change=chosen/>
            <span>{text::OPEN}</span>
            <kbd aria-hidden="true">{"O"}</kbd>
        </label>
    }
}
