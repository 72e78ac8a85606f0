//! From a document that was read to what the page shows of it: its place in the list, the cable opened, or a message.

use std::sync::Arc;

use super::queue::Batch;
use super::reading::Document;
use crate::Parsed;
use crate::error::Refusal;
use crate::ui::browser::file::Chosen;
use crate::ui::files::Outcome;
use crate::ui::notice::{Notice, Remedy};
use crate::ui::state::State;
use crate::ui::text;

/// Code of the finding that a copy stops in the middle.
const TRUNCATED: &str = "truncated";

/// A file on its way: its entry of the list, which the documents of an archive take the place of.
pub struct Opening {
    state: State,
    id: usize,
    name: String,
    batch: Batch,
    file: Option<Chosen>,
    size: u64,
    /// True once a cable was found.
    any: bool,
    refused: Option<(usize, String, Arc<Refusal>)>,
}

impl Opening {
    /// A file that is about to be read.
    pub fn new(state: State, id: usize, name: String, batch: Batch) -> Self {
        Self { state, id, name, batch, file: None, size: 0, any: false, refused: None }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Notes where its bytes come from, to read them once more in another way.
    pub fn of(&mut self, file: &Chosen, size: usize) {
        (self.file, self.size) = (Some(file.clone()), size as u64);
    }

    /// Takes a document in.
    pub fn document(&mut self, Document { name, size, outcome }: Document) {
        if name == self.name {
            return self.settle(self.id, name, size, outcome);
        }
        self.state.drop_file(self.id);
        let id = self.state.add_file(name.clone(), Some(size));
        match outcome {
            // Archives hold notes and pictures, too: the list says why, and a message comes only if there is no cable.
            Outcome::Refused(refusal) => {
                self.note(id);
                self.state.settle(id, size, Outcome::Refused(Arc::clone(&refusal)));
                self.refused.get_or_insert((id, name, refusal));
            }
            outcome => self.settle(id, name, size, outcome),
        }
    }

    /// All its documents were read.
    pub fn finish(self) {
        if let Some((id, name, refusal)) = self.refused.filter(|_| !self.any) {
            refuse(self.state, id, name, &refusal);
        }
    }

    /// It gave no bytes.
    pub fn unread(mut self, size: u64, outcome: Outcome) {
        let name = self.name.clone();
        self.settle(self.id, name, size, outcome);
    }

    /// The reader has stopped it: what was read of it stays.
    pub fn stop(self) {
        self.state.drop_waiting(self.id);
        self.finish();
    }

    /// Says why there is nothing new to see.
    pub fn raise(state: State, name: String, outcome: Outcome) {
        match outcome {
            Outcome::Refused(refusal) => state.raise(Notice::about(name, refusal.code(), refusal.to_string())),
            Outcome::Unreadable(kind, why) => state.raise(Notice::about(name, kind, why.to_owned())),
            Outcome::Read(_) | Outcome::Waiting => {}
        }
    }

    fn note(&self, id: usize) {
        self.file.iter().for_each(|file| self.state.keep_source(id, file.clone()));
    }

    /// Notes what was found, and shows it or says why not.
    fn settle(&mut self, id: usize, name: String, size: u64, outcome: Outcome) {
        self.note(id);
        self.state.settle(id, size, outcome.clone());
        match outcome {
            Outcome::Read(parsed) => {
                self.any = true;
                self.batch.open(show(self.state, id, name, &parsed, self.batch.opened()));
            }
            Outcome::Refused(refusal) => refuse(self.state, id, name, &refusal),
            outcome => Self::raise(self.state, name, outcome),
        }
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
    state.raise(match refusal {
        Refusal::NotACable { .. } => notice.with(Remedy::ShowText(id)),
        Refusal::UnknownEncoding if state.source_of(id).is_some() => notice.with(Remedy::ReadAs(id)),
        _ => notice,
    });
}
