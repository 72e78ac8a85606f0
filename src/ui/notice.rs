//! Messages about what could not be opened: which file, what it is, what to do next.

use leptos::prelude::*;

use super::state::State;
use super::{text, wording};

/// What a reader can do about a message, beside dismissing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Show the text of a file that is no cable.
    ShowText(usize),
    /// Open a cable that was cut off.
    OpenCut(usize),
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Given by the state.
    pub id: usize,
    /// Value of `data-error`.
    pub kind: &'static str,
    /// Name of the file, where it is about one.
    pub file: Option<String>,
    /// One or two sentences.
    pub message: String,
    /// What can be done.
    pub remedy: Option<Remedy>,
}

impl Notice {
    /// A message about a file.
    #[must_use]
    pub fn about(file: String, kind: &'static str, message: String) -> Self {
        Self { id: 0, kind, file: Some(file), message, remedy: None }
    }

    /// A message about what is no file.
    #[must_use]
    pub fn plain(kind: &'static str, message: &str) -> Self {
        Self { id: 0, kind, file: None, message: message.to_owned(), remedy: None }
    }

    /// The same message with something to do about it.
    #[must_use]
    pub fn with(self, remedy: Remedy) -> Self {
        Self { remedy: Some(remedy), ..self }
    }
}

/// All messages that wait to be read.
#[component]
pub fn Notices(
    /// The viewer's state.
    state: State,
) -> impl IntoView {
    view! {
        <div class="notices">
            <For each=move || state.notices() key=|notice| notice.id let:notice>
                {message(state, notice)}
            </For>
        </div>
    }
}

fn message(state: State, notice: Notice) -> impl IntoView {
    let id = notice.id;
    let remedy = notice.remedy.map(|remedy| {
        let label = match remedy {
            Remedy::ShowText(_) => text::SHOW_TEXT,
            Remedy::OpenCut(_) => text::OPEN_CUT,
        };
        let act = move |_| match remedy {
            Remedy::ShowText(file) => state.open_plain(file),
            Remedy::OpenCut(file) => {
                state.dismiss(id);
                state.open(file, 0);
            }
        };
        view! { <button type="button" class="button" on:click=act>{label}</button> }
    });
    view! {
        <div class="notice" role="alert" data-error=notice.kind>
            <p>
                {notice.file.map(|file| view! { <bdi class="file-name">{wording::shown(&file)}</bdi>": " })}
                {notice.message}
            </p>
            <div class="notice-actions">
                {remedy}
                <button type="button" class="button" on:click=move |_| state.dismiss(id)>{text::DISMISS}</button>
            </div>
        </div>
    }
}
