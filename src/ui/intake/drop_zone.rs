//! The whole window as the place to drop files and text.

use leptos::prelude::AnyView;

use crate::ui::browser::drag;
use crate::ui::element::{dynamic, element};
use crate::ui::state::State;
use crate::ui::{intake, text};

/// Listens for drops, and shows where to let go while something is dragged over the window.
pub fn drop_zone(state: State) -> AnyView {
    drag::listen(move |over| state.set_dragging(over), move |given| intake::take(state, given, text::DROPPED));
    // What it says is for those who drag with a pointer; everybody else has the button and the keyboard.
    dynamic(move || {
        state.dragging().then(|| {
            let frame = element("div")
                .class("drop-frame")
                .child(element("p").class("drop-here").child(text::DROP_HERE))
                .child(element("p").class("drop-more").child(text::DROP_MORE));
            element("div").class("drop-overlay").set("aria-hidden", "true").child(frame)
        })
    })
}
