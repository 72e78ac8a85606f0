//! The help: which keys do what, and the switch for them.

use leptos::prelude::*;

use super::browser::dialog;
use super::element::{button, element, whenever};
use super::proof::proof_button;
use super::state::State;
use super::text;

/// Id of the dialogue.
const HELP: &str = "help";

/// The help as the browser's own dialogue: Esc closes it, and focus goes back to where it was.
pub fn help(state: State) -> AnyView {
    whenever(move || dialog::show(HELP, state.help()));
    let keys: Vec<_> = text::KEYS
        .iter()
        .map(|(key, does)| {
            let key = element("dt").child(element("kbd").child(*key));
            element("div").child(key).child(element("dd").child(*does))
        })
        .collect();
    let switch = element("input")
        .set("type", "checkbox")
        .set_some("checked", state.shortcuts().then_some(""))
        .on("change", move |event| state.set_shortcuts(event_target_checked(&event)));
    element("dialog")
        .set("id", HELP)
        .set("aria-labelledby", "help-title")
        .on("close", move |_| state.set_help(false))
        .child(element("h2").set("id", "help-title").child(text::HELP_TITLE))
        .child(element("dl").child(keys))
        .child(element("p").class("quiet").child(text::COMMAND_KEY))
        .child(element("p").child(element("label").class("switch").child(switch).child(text::SHORTCUTS)))
        .child(button("button", move || state.set_help(false)).child(text::CLOSE))
        .child(" ")
        .child(proof_button("button"))
        .view()
}
