//! The bar that says how far reading has come, and the button that stops it. It lies over the page, which does not move for it.

use leptos::prelude::*;

use super::browser::page;
use super::element::{button, dynamic, element};
use super::state::State;
use super::text::work as text;

/// Id of the bar.
const BAR: &str = "reading-bar";

/// The bar, while there is something to say.
pub fn progress(state: State) -> AnyView {
    let any = Memo::new(move |_| state.work().is_some());
    // Its value alone changes: a bar that is drawn anew would take the focus off the button.
    Effect::new(move || {
        let percent = state.work().map_or(0, |work| work.percent);
        page::element(BAR).into_iter().for_each(|bar| _ = bar.set_attribute("value", &percent.to_string()));
    });
    dynamic(move || {
        any.get().then(|| {
            let words = dynamic(move || state.work().map(|work| work.words));
            let bar =
                element("progress").set("id", BAR).set("max", "100").set("value", "0").set("aria-labelledby", "reading-words");
            element("div")
                .class("reading-bar")
                .set("data-progress", "")
                .child(element("p").set("id", "reading-words").child(element("bdi").child(words)))
                .child(bar)
                .child(button("button", move || state.stop()).set("data-act", "stop").child(text::STOP))
        })
    })
}
