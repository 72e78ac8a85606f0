//! The help: which keys do what, and the switch for them.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::browser::dialog;
use super::state::State;
use super::text;

/// The help as the browser's own dialogue: Esc closes it, and focus goes back to where it was.
#[component]
pub fn Help(
    /// The viewer's state.
    state: State,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    Effect::new(move || dialog::show(node, state.help()));
    let keys: Vec<_> =
        text::KEYS.iter().map(|(key, does)| view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*does}</dd></div> }).collect();
    let switch = move |event| state.set_shortcuts(event_target_checked(&event));
    view! {
        <dialog node_ref=node aria-labelledby="help-title" on:close=move |_| state.set_help(false)>
            <h2 id="help-title">{text::HELP_TITLE}</h2>
            <dl>{keys}</dl>
            <p>
                <label class="switch">
                    <input type="checkbox" prop:checked=move || state.shortcuts() on:change=switch/>
                    {text::SHORTCUTS}
                </label>
            </p>
            <button type="button" class="button" on:click=move |_| state.set_help(false)>{text::CLOSE}</button>
        </dialog>
    }
}
