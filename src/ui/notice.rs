//! Messages about what could not be opened: which file, what it is, what to do next.

use leptos::prelude::AnyView;

use super::element::{Element, button, dynamic, element};
use super::encoding;
use super::state::State;
use super::{text, wording};

/// What a reader can do about a message, beside dismissing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Show the text of a file that is no cable.
    ShowText(usize),
    /// Read a file in an encoding of which its bytes do not speak.
    ReadAs(usize),
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
pub fn notices(state: State) -> AnyView {
    let messages = dynamic(move || state.notices().into_iter().map(|notice| message(state, notice)).collect::<Vec<_>>());
    element("div").class("notices").child(messages).view()
}

fn message(state: State, notice: Notice) -> Element {
    let id = notice.id;
    let remedy = notice.remedy.map(|remedy| match remedy {
        Remedy::ShowText(file) => button("button", move || state.open_plain(file)).child(text::SHOW_TEXT),
        Remedy::ReadAs(file) => encoding::choice(state, file, None),
        Remedy::OpenCut(file) => button("button", move || {
            state.dismiss(id);
            state.open(file, 0);
        })
        .child(text::OPEN_CUT),
    });
    let file = notice.file.map(|file| element("bdi").class("file-name").child(wording::shown(&file)));
    let colon = file.is_some().then_some(": ");
    let dismiss = button("button", move || state.dismiss(id)).child(text::DISMISS);
    element("div")
        .class("notice")
        .set("role", "alert")
        .set("data-error", notice.kind)
        .child(element("p").child(file).child(colon).child(notice.message))
        .child(element("div").class("notice-actions").child(remedy).child(dismiss))
}
