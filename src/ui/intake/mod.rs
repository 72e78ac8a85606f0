//! Every way in, and what all of them lead to: what was given is listed, and waits in a queue to be read.

pub mod drop_zone;
pub mod file_button;
mod opening;
pub mod paste;
pub mod queue;
pub mod reading;
pub mod sample;

use leptos::task::spawn_local;

use super::browser::file::Given;
use super::browser::folder::Folder;
use super::notice::Notice;
use super::state::State;
use super::text;
use queue::{Batch, Job, Source};

/// Takes in what a reader gave: everything is listed or answered with a message, and the first cable is opened.
///
/// `name` is what text without a file is called in the list.
pub fn take(state: State, given: Vec<Given>, name: &'static str) {
    if given.is_empty() {
        return;
    }
    let batch = Batch::default();
    state.begin(given.len());
    for given in given {
        match given {
            Given::File(file) => {
                let id = state.add_file(file.name(), Some(file.size()));
                queue::add(state, Job { id, name: file.name(), source: Source::File(file), batch: batch.clone() });
            }
            Given::Text { html, plain } => {
                let id = state.add_file(name.to_owned(), None);
                let source = Source::Texts(html.into_iter().chain(plain).collect());
                queue::add(state, Job { id, name: name.to_owned(), source, batch: batch.clone() });
            }
            Given::Folder(folder) => spawn_local(read_folder(state, folder)),
            Given::Link => answer(state, Notice::plain("link", text::LINK_ALONE)),
            Given::Nothing => answer(state, Notice::plain("nothing", text::NOTHING_GIVEN)),
        }
    }
}

/// Takes in all files of a folder that was dropped.
async fn read_folder(state: State, folder: Folder) {
    let name = folder.name();
    let files: Vec<Given> = folder.files().await.into_iter().map(Given::File).collect();
    if files.is_empty() {
        return answer(state, Notice::about(name, "folder", text::FOLDER.to_owned()));
    }
    take(state, files, text::DROPPED);
    state.done();
}

fn answer(state: State, notice: Notice) {
    state.raise(notice);
    state.done();
}
