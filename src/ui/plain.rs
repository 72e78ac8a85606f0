//! The text of a file that is no cable, shown on request and marked as such.

use leptos::prelude::*;

use super::state::{State, TITLE_ID};
use super::{text, wording};

/// The text as it is, under a heading that says what it is not.
#[component]
pub fn Plain(
    /// The viewer's state.
    state: State,
    /// Id of the file.
    file: usize,
) -> impl IntoView {
    let (name, words) = state.refused_text(file).unwrap_or_default();
    view! {
        <section class="plain" aria-labelledby=TITLE_ID>
            <h1 id=TITLE_ID tabindex="-1">{text::PLAIN_TITLE}</h1>
            <p class="sub"><bdi class="file-name">{wording::shown(&name)}</bdi></p>
            <p><button type="button" class="button" on:click=move |_| state.leave_plain()>{text::PLAIN_BACK}</button></p>
            <pre tabindex="0">{words}</pre>
        </section>
    }
}
