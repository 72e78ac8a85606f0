//! The list of files that were given, each with what became of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::State;
use super::{text, wording};
use crate::Parsed;
use crate::error::Refusal;

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Not read yet.
    Waiting,
    /// Read.
    Read(Arc<Parsed>),
    /// Read, but it holds no cable that can be shown.
    Refused(Arc<Refusal>),
    /// The browser could not read it; the words say why.
    Unreadable(&'static str),
}

/// One file of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Given by the state.
    pub id: usize,
    /// The file's name.
    pub name: String,
    /// Its length in bytes, where known.
    pub size: Option<u64>,
    /// What became of it.
    pub outcome: Outcome,
}

impl Entry {
    /// True when the same file was given twice.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.name == other.name && self.outcome == other.outcome
    }

    fn state(&self) -> &'static str {
        match &self.outcome {
            Outcome::Waiting => text::FILE_WAITING,
            Outcome::Read(_) => text::FILE_READ,
            Outcome::Refused(_) | Outcome::Unreadable(_) => text::FILE_REFUSED,
        }
    }

    fn why(&self) -> Option<String> {
        match &self.outcome {
            Outcome::Waiting | Outcome::Read(_) => None,
            Outcome::Refused(refusal) => Some(refusal.to_string()),
            Outcome::Unreadable(why) => Some((*why).to_owned()),
        }
    }
}

/// The list of files; a click opens a file that was read, or shows the text of one that is no cable.
#[component]
pub fn Files(
    /// The viewer's state.
    state: State,
) -> impl IntoView {
    let list = move || {
        let files = state.files();
        (!files.is_empty()).then(|| {
            let items: Vec<_> = files.into_iter().map(|entry| item(state, entry)).collect();
            view! {
                <section class="files" aria-labelledby="files-title">
                    <h2 id="files-title">{text::FILES}</h2>
                    <ul data-files="">{items}</ul>
                </section>
            }
        })
    };
    view! { {list} }
}

fn item(state: State, entry: Entry) -> impl IntoView {
    let id = entry.id;
    let about = match entry.size {
        Some(size) => format!("{} · {}", wording::size(size), entry.state()),
        None => entry.state().to_owned(),
    };
    let why = entry.why().map(|why| view! { <span class="file-why">{why}</span> });
    let opens = match &entry.outcome {
        Outcome::Read(_) => true,
        Outcome::Refused(refusal) => refusal.text().is_some(),
        Outcome::Waiting | Outcome::Unreadable(_) => false,
    };
    let read = matches!(entry.outcome, Outcome::Read(_));
    let name = wording::shown(&entry.name);
    let name = if opens {
        let here = move || (state.current() == Some(id)).then_some("true");
        let open = move |_| {
            if read { state.open(id, 0) } else { state.open_plain(id) }
        };
        view! { <button type="button" class="link" aria-current=here on:click=open><bdi>{name}</bdi></button> }.into_any()
    } else {
        view! { <bdi class="file-name">{name}</bdi> }.into_any()
    };
    view! {
        <li data-file=entry.name>
            {name}
            <span class="file-about">{about}</span>
            {why}
        </li>
    }
}
