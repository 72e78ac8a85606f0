//! What waits to be read, one after the other: two drops at once do not read two files at once.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;

use super::opening::Opening;
use super::reading::{self, Ended};
use crate::Choices;
use crate::decode::Encoding;
use crate::error::Refusal;
use crate::job::{Ask, Before, Wish};
use crate::ui::browser::file::{Bytes, Chosen, NoBytes};
use crate::ui::files::Outcome;
use crate::ui::state::State;
use crate::ui::text;

/// What was given together: the first cable of it is opened, and then no other.
#[derive(Debug, Clone, Default)]
pub struct Batch(Rc<Cell<bool>>);

impl Batch {
    /// True once something was opened.
    #[must_use]
    pub fn opened(&self) -> bool {
        self.0.get()
    }

    /// Notes that something was opened, or not.
    pub fn open(&self, opened: bool) {
        self.0.set(self.0.get() | opened);
    }
}

/// One thing to be read.
pub struct Job {
    /// Id of its entry in the list.
    pub id: usize,
    /// Its name there.
    pub name: String,
    /// Where its bytes come from.
    pub source: Source,
    /// What it was given with.
    pub batch: Batch,
}

/// What is done once a document was read again, and how.
pub type Then = Box<dyn FnOnce(State)>;

/// Where bytes come from.
pub enum Source {
    /// A file.
    File(Chosen),
    /// Texts, of which the first that holds a cable counts.
    Texts(Vec<String>),
    /// What is open already, as the reader chose.
    Again(Choices, Then),
    /// A file that was read, in another encoding.
    As(Chosen, Option<Encoding>),
}

/// Puts a job at the end of the queue, and sees to it that the queue is worked off.
pub fn add(state: State, job: Job) {
    if state.queue(job) {
        spawn_local(work_off(state));
    }
}

async fn work_off(state: State) {
    while let Some(job) = state.next_job() {
        // Lets the page draw what it has before the next document takes the thread; reading a file does so by itself.
        if matches!(job.source, Source::Texts(_)) {
            TimeoutFuture::new(0).await;
        }
        let Job { id, name, source, batch } = job;
        match source {
            Source::File(file) => read_file(state, Opening::new(state, id, name, batch), file).await,
            Source::Texts(texts) => read_texts(state, Opening::new(state, id, name, batch), texts).await,
            Source::Again(choices, then) => read_again(state, id, choices, then).await,
            Source::As(file, encoding) => read_as(state, id, name, file, encoding).await,
        }
        state.done();
    }
    state.rest();
}

/// Reads a file, all documents of it. What ends the worker is left out, and the rest is read by the next.
async fn read_file(state: State, mut opening: Opening, file: Chosen) {
    /// A file that ends this many workers is given up.
    const MOST: usize = 3;
    let mut wish = Wish { name: file.name(), ..Wish::default() };
    for _ in 0..MOST {
        let bytes = match bytes_of(&file).await {
            Ok(bytes) => bytes,
            Err(outcome) => return opening.unread(file.size(), outcome),
        };
        opening.of(&file, bytes.len());
        match reading::read(state, &wish, bytes, &mut |document| opening.document(document)).await {
            Ended::All => return opening.finish(),
            Ended::Stopped => return opening.stop(),
            Ended::Lost { outcome, name, at, of } => {
                opening.document(reading::Document { name, size: file.size(), outcome });
                wish.skip = at + 1;
                if wish.skip >= of {
                    return opening.finish();
                }
            }
        }
    }
    opening.finish();
}

async fn bytes_of(file: &Chosen) -> Result<Bytes, Outcome> {
    // A file that is too large is refused unread: it might not fit into memory.
    if let Some(refusal) = Refusal::of_size(file.size()) {
        return Err(Outcome::Refused(Arc::new(refusal)));
    }
    file.read().await.map_err(|why| match why {
        NoBytes::Gone => Outcome::Unreadable("unreadable", text::FILE_GONE),
        NoBytes::Forbidden => Outcome::Unreadable("unreadable", text::FILE_FORBIDDEN),
    })
}

async fn read_texts(state: State, mut opening: Opening, texts: Vec<String>) {
    let wish = Wish { name: opening.name().to_owned(), ..Wish::default() };
    let mut last = None;
    for text in texts {
        let mut found = None;
        match reading::read(state, &wish, Bytes::of(text.as_bytes()), &mut |document| found = Some(document)).await {
            Ended::All => last = found,
            Ended::Stopped => return opening.stop(),
            Ended::Lost { outcome, name, .. } => last = Some(reading::Document { name, size: text.len() as u64, outcome }),
        }
        if last.as_ref().is_some_and(|document| matches!(document.outcome, Outcome::Read(_))) {
            break;
        }
    }
    last.into_iter().for_each(|document| opening.document(document));
    opening.finish();
}

async fn read_again(state: State, id: usize, choices: Choices, then: Then) {
    let Some(parsed) = state.parsed(id) else { return state.end_again() };
    let ask = Ask::Again(Box::new(Before::of(&parsed, choices.clone())));
    let mut found = None;
    let name = &parsed.record.source.name;
    let bytes = Bytes::of(parsed.text.as_bytes());
    let ended = reading::ask(state, name, &ask, bytes, &mut |document| found = Some(document.outcome)).await;
    state.end_again();
    if let Some(Ended::Lost { outcome, .. }) = ended {
        return Opening::raise(state, name.clone(), outcome);
    }
    if ended.is_none() {
        found = parsed.reread(&choices).ok().map(|again| Outcome::Read(again.into()));
    }
    match found {
        Some(Outcome::Read(again)) if state.take_again(id, &again, &choices) => then(state),
        Some(Outcome::Read(_)) => {}
        _ if state.is_stopped() => {}
        _ => state.say(text::choice::NO_CABLE_LEFT.to_owned()),
    }
}

async fn read_as(state: State, id: usize, name: String, file: Chosen, encoding: Option<Encoding>) {
    let only = (name != file.name()).then(|| name.clone());
    let wish = Wish { name: file.name(), encoding, only, skip: 0 };
    let bytes = match bytes_of(&file).await {
        Ok(bytes) => bytes,
        Err(outcome) => return Opening::raise(state, name, outcome),
    };
    let mut found = None;
    let ended = reading::read(state, &wish, bytes, &mut |document| found = Some(document)).await;
    match (ended, found) {
        (Ended::Lost { outcome, name, .. }, _) => Opening::raise(state, name, outcome),
        (_, Some(document)) => match document.outcome {
            Outcome::Read(parsed) => state.take_other(id, parsed),
            // What was read before stays. What never was is known better now.
            outcome if state.parsed(id).is_some() => Opening::raise(state, name, outcome),
            outcome => Opening::new(state, id, name.clone(), Batch::default()).document(reading::Document {
                name,
                size: document.size,
                outcome,
            }),
        },
        _ => {}
    }
}
