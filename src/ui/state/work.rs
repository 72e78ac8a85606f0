//! What is being read: the queue, how far it has come, and how it is stopped.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;

use super::kept::Kept;
use super::{Screen, State, TITLE_ID};
use crate::decode::Encoding;
use crate::ui::browser::file::Chosen;
use crate::ui::browser::{focus, worker};
use crate::ui::files::{Entry, Outcome};
use crate::ui::intake::queue::{self, Batch, Job, Source, Then};
use crate::ui::text;
use crate::ui::text::work as words;
use crate::{Choices, Parsed};

/// From this many files on there is a bar, though each of them takes no time.
const MANY: usize = 20;

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is being read.
    pub words: String,
    /// Of all that is to be read, in percent.
    pub percent: usize,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Work {
    progress: Kept<Option<Progress>>,
    jobs: StoredValue<VecDeque<Job>, LocalStorage>,
    running: Kept<bool>,
    stopped: Kept<bool>,
    /// True while a document is read again as the reader chose: the next choice is made of what comes of it.
    again: Kept<bool>,
    /// Of what is given and not yet all read: how much there was in the beginning.
    given: Kept<usize>,
    /// Ids of entries, and the files that they came from.
    sources: StoredValue<Vec<(usize, Chosen)>, LocalStorage>,
}

impl Work {
    pub(super) fn new() -> Self {
        Self {
            progress: Kept::new(None),
            jobs: StoredValue::new_local(VecDeque::new()),
            running: Kept::new(false),
            stopped: Kept::new(false),
            again: Kept::new(false),
            given: Kept::new(0),
            sources: StoredValue::new_local(Vec::new()),
        }
    }
}

impl State {
    /// How far reading has come, where it takes time.
    #[must_use]
    pub fn work(self) -> Option<Progress> {
        self.work.progress.get()
    }

    /// Puts a job into the queue. True when nobody works it off.
    #[must_use]
    pub fn queue(self, job: Job) -> bool {
        self.work.jobs.update_value(|jobs| jobs.push_back(job));
        !self.work.running.update_untracked(|running| std::mem::replace(running, true))
    }

    /// Takes the next job.
    #[must_use]
    pub fn next_job(self) -> Option<Job> {
        let job = self.work.jobs.try_update_value(VecDeque::pop_front).flatten()?;
        // What is given from now on was not meant when the reader said stop.
        self.work.stopped.set(false);
        if self.work.given.get_untracked() >= MANY {
            self.progress(&job.name, 0, 1, 0);
        }
        Some(job)
    }

    /// Counts what is given.
    pub(super) fn count_given(self, count: usize) {
        self.work.given.update_untracked(|given| *given += count);
    }

    /// Notes how far a file has come: the document at `at` of `of`, and how much of it.
    pub fn progress(self, name: &str, at: usize, of: usize, percent: usize) {
        let given = self.work.given.get_untracked().max(1);
        let done = given.saturating_sub(self.waiting.get_untracked());
        let own = (at * 100 + percent) / of.max(1);
        let (place, all) = if given > 1 { (done, given) } else { (at, of) };
        let words = words::reading(&crate::ui::wording::shown(name), place + 1, all);
        let progress = Progress { words, percent: (done * 100 + own) / given };
        let before = self.work.progress.with_untracked(|before| before.as_ref().map_or(0, |before| before.percent));
        if before < 50 && progress.percent >= 50 {
            self.say(words::HALF.to_owned());
        }
        self.work.progress.set(Some(progress));
    }

    /// All was read.
    pub fn rest(self) {
        self.work.running.set(false);
        let given = self.work.given.update_untracked(std::mem::take);
        if self.work.progress.with_untracked(Option::is_some) {
            self.work.progress.set(None);
            if given > 1 {
                self.say(words::all(given));
            }
        }
        // With the worker goes all that it knew of the documents.
        worker::end();
    }

    /// Stops at once. What was read stays, and so does the document on the screen.
    pub fn stop(self) {
        self.work.stopped.set(true);
        let left: Vec<Job> = self.work.jobs.try_update_value(|jobs| jobs.drain(..).collect()).unwrap_or_default();
        for job in left {
            self.drop_waiting(job.id);
            self.done();
        }
        self.end_again();
        worker::end();
        self.work.progress.set(None);
        focus::stay_at(TITLE_ID);
        self.say(words::STOPPED.to_owned());
    }

    /// True once the reader has stopped what is being read.
    #[must_use]
    pub fn is_stopped(self) -> bool {
        self.work.stopped.get_untracked()
    }

    /// Takes a file off the list that was not read.
    pub fn drop_waiting(self, file: usize) {
        self.files.update(|files| files.retain(|entry| entry.id != file || !matches!(entry.outcome, Outcome::Waiting)));
        self.draw_list(true);
    }

    /// Notes the file that an entry came from.
    pub fn keep_source(self, file: usize, source: Chosen) {
        self.work.sources.update_value(|sources| sources.push((file, source)));
    }

    /// The file that an entry came from.
    #[must_use]
    pub fn source_of(self, file: usize) -> Option<Chosen> {
        let of = |sources: &Vec<(usize, Chosen)>| sources.iter().find(|(id, _)| *id == file).map(|(_, source)| source.clone());
        self.work.sources.with_value(of)
    }

    /// Reads a file again in this encoding, or in the one that its bytes speak for.
    pub fn read_as(self, file: usize, encoding: Option<Encoding>) {
        let entry = |entry: &Entry| (entry.id == file).then(|| entry.name.clone());
        let name = self.files.with_untracked(|files| files.iter().find_map(entry));
        let Some((name, source)) = name.zip(self.source_of(file)) else { return };
        self.begin(1);
        queue::add(self, Job { id: file, name, source: Source::As(source, encoding), batch: Batch::default() });
    }

    /// Reads a document again in the worker, as the reader chose.
    pub(super) fn queue_again(self, file: usize, name: String, choices: Choices, then: Then) {
        self.begin(1);
        self.work.again.set(true);
        queue::add(self, Job { id: file, name, source: Source::Again(choices, then), batch: Batch::default() });
    }

    /// True while a document is read again as the reader chose; it is said aloud.
    pub(super) fn is_choosing(self) -> bool {
        let choosing = self.work.again.get_untracked();
        if choosing {
            self.say(text::READING.to_owned());
        }
        choosing
    }

    /// It was read, or not.
    pub fn end_again(self) {
        self.work.again.set(false);
    }

    /// Puts what was read in another encoding in the place of what was read before. Choices were made of places in a text
    /// that is not there any more, so they go.
    pub fn take_other(self, file: usize, parsed: Arc<Parsed>) {
        let was_read = self.parsed(file).is_some();
        self.forget_choices(file);
        self.settle_again(file, parsed, Choices::default());
        let cables = self.parsed(file).map_or(0, |parsed| parsed.record.cables.len());
        let here = match self.screen.get_untracked() {
            Screen::Cable { file: open, cable } if open == file => Some(cable.min(cables.saturating_sub(1))),
            Screen::Plain { file: open, .. } if open == file => Some(0),
            _ => (!was_read).then_some(0),
        };
        self.history.drawn_again();
        here.into_iter().for_each(|cable| self.open(file, cable));
        if here.is_none() {
            self.say(text::FILE_READ.to_owned());
        }
    }
}
