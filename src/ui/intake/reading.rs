//! Reading the bytes of a file: in the page where that takes less than a reader notices, and else in the worker beside it.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;

use crate::job::{Answer, Ask, Wish};
use crate::ui::browser::file::Bytes;
use crate::ui::browser::worker::{self, Heard};
use crate::ui::files::Outcome;
use crate::ui::state::State;
use crate::ui::text::work as text;
use crate::{Parsed, Refusal};

/// Documents below this many bytes are read in the page.
const LIGHT: usize = 128_000;

/// A document, and what was found in it.
pub struct Document {
    /// Its name, with that of its archive in front.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// What was found.
    pub outcome: Outcome,
}

/// How the reading of a file came to its end.
pub enum Ended {
    /// All was read.
    All,
    /// The reader stopped it.
    Stopped,
    /// The worker is gone.
    Lost {
        /// Why.
        outcome: Outcome,
        /// The document that it was at.
        name: String,
        /// Its place among those of the file.
        at: usize,
        /// How many there are.
        of: usize,
    },
}

/// True for a document that is read in the page. What an archive unpacks to cannot be seen from outside.
#[must_use]
pub fn is_light(length: usize, first: [u8; 2]) -> bool {
    length < LIGHT && !matches!(&first, b"PK" | [0x1f, 0x8b])
}

/// Reads what is wished for, and gives each document as it comes.
pub async fn read(state: State, wish: &Wish, bytes: Bytes, each: &mut dyn FnMut(Document)) -> Ended {
    if is_light(bytes.len(), bytes.first()) || !worker::ready().await {
        return here(state, wish, &bytes.to_vec(), each).await;
    }
    beside(state, &Ask::Read(wish.clone()), bytes, &wish.name, each).await
}

/// Asks the worker about a document that is open. `None` where there is no worker.
pub async fn ask(state: State, name: &str, ask: &Ask, bytes: Bytes, each: &mut dyn FnMut(Document)) -> Option<Ended> {
    if worker::ready().await { Some(beside(state, ask, bytes, name, each).await) } else { None }
}

/// In the thread of the page, which draws between two documents.
async fn here(state: State, wish: &Wish, bytes: &[u8], each: &mut dyn FnMut(Document)) -> Ended {
    for (at, of, (name, document)) in wish.documents(bytes) {
        if of > 1 {
            state.progress(&name, at, of, 0);
            TimeoutFuture::new(0).await;
        }
        if state.is_stopped() {
            return Ended::Stopped;
        }
        let size = document.as_ref().map_or(bytes.len(), |document| document.len());
        let found = document.and_then(|document| crate::parse_as(&name, &document, wish.encoding, &mut |_| ()));
        each(Document { name, size: size as u64, outcome: outcome(found) });
    }
    Ended::All
}

async fn beside(state: State, ask: &Ask, bytes: Bytes, name: &str, each: &mut dyn FnMut(Document)) -> Ended {
    // What is asked after the reader has stopped it would never be stopped.
    if state.is_stopped() {
        return Ended::Stopped;
    }
    state.progress(name, 0, 1, 0);
    worker::question(ask, &bytes.0);
    let mut here = (name.to_owned(), 0, 1);
    loop {
        let outcome = match worker::next().await {
            Heard::Answer(answer) => match *answer {
                Answer::Progress { name, at, of, percent } => {
                    state.progress(&name, at, of, percent);
                    here = (name, at, of);
                    continue;
                }
                Answer::Document { name, size, found } => {
                    each(Document { name, size: size as u64, outcome: outcome(*found) });
                    continue;
                }
                Answer::End => return Ended::All,
            },
            Heard::Stopped => return Ended::Stopped,
            Heard::Crashed => Outcome::Unreadable("crashed", text::CRASHED),
            Heard::Slow => Outcome::Unreadable("slow", text::SLOW),
        };
        let (name, at, of) = here;
        return Ended::Lost { outcome, name, at, of };
    }
}

fn outcome(found: Result<Parsed, Refusal>) -> Outcome {
    match found {
        Ok(parsed) => Outcome::Read(Arc::new(parsed)),
        Err(refusal) => Outcome::Refused(Arc::new(refusal)),
    }
}
