//! The page before anything is open.

use leptos::html::Input;
use leptos::prelude::*;

use super::browser::file;
use super::intake::sample::SampleButton;
use super::state::{State, TITLE_ID};
use super::text;

/// What can be done here, and the promise with the way to check it.
#[component]
pub fn Empty(
    /// The viewer's state.
    state: State,
    /// The one file input of the page.
    input: NodeRef<Input>,
) -> impl IntoView {
    view! {
        <section class="empty" aria-labelledby=TITLE_ID>
            <h1 id=TITLE_ID tabindex="-1">{text::EMPTY_TITLE}</h1>
            <p class="lead">{text::EMPTY_LEAD}</p>
            <p class="empty-actions">
                <button type="button" class="button primary" on:click=move |_| file::open_picker(input)>{text::CHOOSE}</button>
                <SampleButton state/>
            </p>
            <p class="quiet">{text::PASTE_HINT}</p>
            <div class="promise">
                <p><strong>{text::PRIVATE}</strong></p>
                <details>
                    <summary>{text::PRIVATE_HOW}</summary>
                    <p>{text::PRIVATE_CHECK}</p>
                </details>
            </div>
        </section>
    }
}
