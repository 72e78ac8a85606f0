//! The bar at the top: the name, and what can be done from anywhere.

use leptos::html::Input;
use leptos::prelude::*;

use super::intake::file_button::FileButton;
use super::state::{Screen, State};
use super::{text, wording};

/// The bar.
#[component]
pub fn Bar(
    /// The viewer's state.
    state: State,
    /// The one file input of the page.
    input: NodeRef<Input>,
) -> impl IntoView {
    let reading = move || matches!(state.screen(), Screen::Cable { .. });
    view! {
        <div class="bar">
            <span class="brand">{text::NAME}</span>
            {move || reading().then(|| file_name(state))}
            <span class="push">{""}</span>
            {move || reading().then(|| outline(state))}
            {move || reading().then(|| toggle(state))}
            <FileButton state input/>
            <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| state.set_help(true)>
                {text::HELP}<kbd aria-hidden="true">{"?"}</kbd>
            </button>
        </div>
    }
}

fn file_name(state: State) -> impl IntoView {
    let name = move || state.current_name().map(|name| wording::shown(&name));
    view! { <bdi class="open-file">{name}</bdi> }
}

fn outline(state: State) -> impl IntoView {
    let fold = move |_| state.set_outline(!state.outline());
    let expanded = move || state.outline().to_string();
    view! {
        <button type="button" class="button narrow-only" aria-expanded=expanded aria-controls="outline" on:click=fold>
            {text::OUTLINE}
        </button>
    }
}

fn toggle(state: State) -> impl IntoView {
    let pressed = move || state.show_removed().to_string();
    view! {
        <button type="button" class="button" data-toggle="removed" aria-pressed=pressed on:click=move |_| state.toggle_removed()>
            {text::REMOVED_TOGGLE}<kbd aria-hidden="true">{"R"}</kbd>
        </button>
    }
}
