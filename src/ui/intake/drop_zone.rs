//! The whole window as the place to drop files and text.

use leptos::prelude::*;

use crate::ui::browser::drag;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// Listens for drops, and shows where to let go while something is dragged over the window.
#[component]
pub fn DropZone(
    /// The viewer's state.
    state: State,
) -> impl IntoView {
    drag::listen(move |over| state.set_dragging(over), move |given| intake::take(state, given, text::DROPPED));
    // What it says is for those who drag with a pointer; everybody else has the button and the keyboard.
    let overlay = move || {
        state.dragging().then(|| {
            view! {
                <div class="drop-overlay" aria-hidden="true">
                    <div class="drop-frame">
                        <p class="drop-here">{text::DROP_HERE}</p>
                        <p class="drop-more">{text::DROP_MORE}</p>
                    </div>
                </div>
            }
        })
    };
    view! { {overlay} }
}
