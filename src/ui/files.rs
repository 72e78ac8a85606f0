//! The list of files that were given, each with what became of it.

use std::sync::Arc;

use leptos::prelude::AnyView;

use super::element::{Element, button, dynamic, element};
use super::state::State;
use super::{text, wording};
use crate::error::Refusal;
use crate::{Choices, Parsed};

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
    /// What the reader put back and took out by hand.
    pub choices: Choices,
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
pub fn files(state: State) -> AnyView {
    dynamic(move || {
        let files = state.files();
        (!files.is_empty()).then(|| {
            let items: Vec<_> = files.into_iter().map(|entry| item(state, entry)).collect();
            element("section")
                .class("files")
                .set("aria-labelledby", "files-title")
                .child(element("h2").set("id", "files-title").child(text::FILES))
                .child(element("ul").set("data-files", "").child(items))
        })
    })
}

fn item(state: State, entry: Entry) -> Element {
    let about = match entry.size {
        Some(size) => format!("{} · {}", wording::size(size), entry.state()),
        None => entry.state().to_owned(),
    };
    let why = entry.why().map(|why| element("span").class("file-why").child(why));
    let name = element("bdi").class("file-name").child(wording::shown(&entry.name));
    element("li")
        .child(opener(state, &entry, name))
        .child(element("span").class("file-about").child(about))
        .child(why)
        .set("data-file", entry.name)
}

/// The name as a button, where there is something to open.
fn opener(state: State, entry: &Entry, name: Element) -> Element {
    let id = entry.id;
    let read = match &entry.outcome {
        Outcome::Read(_) => true,
        Outcome::Refused(refusal) if refusal.text().is_some() => false,
        _ => return name,
    };
    let open = move || if read { state.open(id, 0) } else { state.open_plain(id) };
    button("link", open).follow("aria-current", move || (state.current() == Some(id)).then_some("true")).child(name)
}
