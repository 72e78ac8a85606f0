//! Every way in, and what all of them lead to: bytes are read, parsed, and the first cable is opened.

pub mod drop_zone;
pub mod file_button;
pub mod paste;
pub mod sample;

use std::sync::Arc;

use gloo_file::FileReadError;
use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;

use super::browser::file::{Chosen, Given};
use super::browser::folder::Folder;
use super::files::Outcome;
use super::notice::{Notice, Remedy};
use super::state::State;
use super::text;
use crate::Parsed;
use crate::archive;
use crate::error::Refusal;

/// Code of the finding that a copy stops in the middle.
const TRUNCATED: &str = "truncated";

/// Takes in what a reader gave: everything is listed or answered with a message, and the first cable is opened.
///
/// `name` is what text without a file is called in the list.
pub fn take(state: State, given: Vec<Given>, name: &'static str) {
    if given.is_empty() {
        return;
    }
    let mut sources = Vec::new();
    state.begin(given.len());
    for given in given {
        match given {
            Given::File(file) => {
                sources.push((state.add_file(file.name(), Some(file.size())), file.name(), Source::File(file)));
            }
            Given::Text { html, plain } => {
                let id = state.add_file(name.to_owned(), None);
                sources.push((id, name.to_owned(), Source::Text(html.into_iter().chain(plain).collect())));
            }
            Given::Folder(folder) => spawn_local(read_folder(state, folder)),
            Given::Link => answer(state, Notice::plain("link", text::LINK_ALONE)),
            Given::Nothing => answer(state, Notice::plain("nothing", text::NOTHING_GIVEN)),
        }
    }
    spawn_local(read_all(state, sources));
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

/// Where bytes come from: a file, or texts of which the first that holds a cable counts.
enum Source {
    File(Chosen),
    Text(Vec<String>),
}

/// What was found, and how many bytes it was found in.
type Read = (u64, Outcome);

fn answer(state: State, notice: Notice) {
    state.raise(notice);
    state.done();
}

async fn read_all(state: State, sources: Vec<(usize, String, Source)>) {
    let mut opened = false;
    for (id, name, source) in sources {
        // Lets the page draw what it has before the next file takes the thread; reading a file does so by itself.
        if matches!(source, Source::Text(_)) {
            TimeoutFuture::new(0).await;
        }
        match source {
            Source::File(file) => match bytes_of(&file).await {
                Ok(bytes) => opened |= read_documents(state, id, &name, &bytes, opened).await,
                Err(outcome) => _ = settle(state, id, name, (file.size(), outcome), opened),
            },
            Source::Text(texts) => {
                let read = read_text(&name, &texts);
                opened |= settle(state, id, name, read, opened);
            }
        }
        state.done();
    }
}

/// Reads the documents of a file: one, or each file of an archive, which take the archive's place in the list. True if
/// one of them was opened.
async fn read_documents(state: State, id: usize, name: &str, bytes: &[u8], opened: bool) -> bool {
    let (mut opened, before, mut any, mut refused) = (opened, opened, false, None);
    for (inner, document) in archive::documents(name, bytes) {
        let (size, outcome) = match document {
            Ok(document) => (document.len() as u64, parse(&inner, &document)),
            Err(refusal) => (bytes.len() as u64, Outcome::Refused(Arc::new(refusal))),
        };
        if inner == name {
            return settle(state, id, inner, (size, outcome), opened);
        }
        state.drop_file(id);
        let id = state.add_file(inner.clone(), Some(size));
        match outcome {
            // Archives hold notes and pictures, too: the list says why, and a message comes only if there is no cable.
            Outcome::Refused(refusal) => {
                state.settle(id, size, Outcome::Refused(Arc::clone(&refusal)));
                refused = refused.or(Some((id, inner, refusal)));
            }
            outcome => {
                any = true;
                opened |= settle(state, id, inner, (size, outcome), opened);
            }
        }
        TimeoutFuture::new(0).await;
    }
    if let Some((id, inner, refusal)) = refused.filter(|_| !any) {
        refuse(state, id, inner, &refusal);
    }
    opened && !before
}

/// Notes what was found, shows it or says why not; true if it was opened.
fn settle(state: State, id: usize, name: String, (size, outcome): Read, opened: bool) -> bool {
    state.settle(id, size, outcome.clone());
    match outcome {
        Outcome::Read(parsed) => return show(state, id, name, &parsed, opened),
        Outcome::Refused(refusal) => refuse(state, id, name, &refusal),
        Outcome::Unreadable(why) => state.raise(Notice::about(name, "unreadable", why.to_owned())),
        Outcome::Waiting => {}
    }
    false
}

async fn bytes_of(file: &Chosen) -> Result<Vec<u8>, Outcome> {
    // A file that is too large is refused unread: it might not fit into memory.
    if let Some(refusal) = Refusal::of_size(file.size()) {
        return Err(Outcome::Refused(Arc::new(refusal)));
    }
    file.read().await.map_err(|error| match error {
        FileReadError::NotFound(_) => Outcome::Unreadable(text::FILE_GONE),
        _ => Outcome::Unreadable(text::FILE_FORBIDDEN),
    })
}

fn read_text(name: &str, texts: &[String]) -> Read {
    let mut read = (0, Outcome::Waiting);
    for text in texts {
        read = (text.len() as u64, parse(name, text.as_bytes()));
        if matches!(read.1, Outcome::Read(_)) {
            break;
        }
    }
    read
}

fn parse(name: &str, bytes: &[u8]) -> Outcome {
    match crate::parse(name, bytes) {
        Ok(parsed) => Outcome::Read(Arc::new(parsed)),
        Err(refusal) => Outcome::Refused(Arc::new(refusal)),
    }
}

/// Opens what was read, unless something else was opened first; true if it was. A copy that is cut off never takes the
/// place of a document on the screen by itself.
fn show(state: State, id: usize, name: String, parsed: &Parsed, opened: bool) -> bool {
    let cut = parsed.findings_of(0).iter().any(|finding| finding.code == TRUNCATED);
    let open = !opened && (!cut || state.nothing_open());
    if cut {
        let notice = Notice::about(name, TRUNCATED, text::CUT.to_owned());
        state.raise(if open { notice } else { notice.with(Remedy::OpenCut(id)) });
    }
    if open {
        state.open(id, 0);
    }
    open
}

fn refuse(state: State, id: usize, name: String, refusal: &Refusal) {
    let notice = Notice::about(name, refusal.code(), refusal.to_string());
    state.raise(if refusal.text().is_some() { notice.with(Remedy::ShowText(id)) } else { notice });
}
