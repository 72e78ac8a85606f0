//! A reader's own choices: what was put back and taken out, file by file, and the way back to before.

use std::sync::Arc;

use leptos::prelude::*;

use super::kept::Kept;
use super::{State, removed_id};
use crate::Choices;
use crate::ledger::Fate;
use crate::noise::READERS_CHOICE;
use crate::span::Span;
use crate::ui::cable::{at_line, block_id};
use crate::ui::intake::reading::is_light;
use crate::ui::summary::MARKUP;
use crate::ui::text::choice as text;
use crate::view::source::{self, Place};
use crate::{Parsed, choice};

/// One step: the choices in a file before and after it.
#[derive(Debug, Clone)]
struct Step {
    file: usize,
    before: Choices,
    after: Choices,
}

/// Steps that can be taken back, and those that were.
#[derive(Debug, Clone, Copy)]
pub(super) struct History {
    past: Kept<Vec<Step>>,
    future: Kept<Vec<Step>>,
    /// Counts the readings, so that the page sees a new one.
    read: Kept<usize>,
}

impl History {
    pub(super) fn new() -> Self {
        Self { past: Kept::default(), future: Kept::default(), read: Kept::new(0) }
    }

    pub(super) fn drawn_again(self) {
        self.read.update(|count| *count += 1);
    }

    /// Whoever reads this is drawn again when a file is read again.
    pub(super) fn follow(self) {
        self.read.track();
    }
}

impl State {
    /// True when there is a step to take back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.past.with(|steps| !steps.is_empty())
    }

    /// True when there is a step that was taken back.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.history.future.with(|steps| !steps.is_empty())
    }

    /// Changes what stands at a place: what is kept goes, what is out comes back, and what the reader chose before is left
    /// to the rules again.
    pub fn choose(self, place: &Place) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let spans = source::spans(open.parsed(), open.cable(), place);
        spans.first().into_iter().for_each(|span| self.choose_span(open.file(), *span));
    }

    /// Leaves a place to the rules again.
    pub fn forget(self, place: &Place) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let spans = source::spans(open.parsed(), open.cable(), place);
        spans.first().into_iter().for_each(|span| self.act(open.file(), *span, Act::Forget));
    }

    /// Changes a strip of the source.
    pub fn choose_strip(self, strip: usize) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        self.strips().get(strip).into_iter().for_each(|strip| self.choose_span(open.file(), strip.span));
    }

    /// Changes what is chosen. False when nothing is.
    pub fn choose_picked(self) -> bool {
        let span = self.picked_span();
        let Some((open, span)) = untrack(|| self.open_cable()).zip(span) else { return false };
        self.choose_span(open.file(), span);
        true
    }

    fn choose_span(self, file: usize, span: Span) {
        let Some(parsed) = self.parsed(file) else { return };
        match act_on(&parsed, span) {
            Some(act) => self.act(file, span, act),
            None => self.say(text::NO_LINE.to_owned()),
        }
    }

    fn act(self, file: usize, span: Span, act: Act) {
        if self.is_choosing() {
            return;
        }
        let before = self.choices_of(file);
        let mut after = before.clone();
        match act {
            Act::TakeOut => after.take_out(span),
            Act::PutBack => after.put_back(span),
            Act::Forget => after.forget(span),
        }
        self.read_again(file, after.clone(), move |state| {
            state.history.past.update(|steps| steps.push(Step { file, before, after }));
            state.history.future.set(Vec::new());
            state.say(text::done(act).to_owned());
            state.go_to_span(span);
        });
    }

    /// Takes the last step back.
    pub fn undo(self) {
        if self.is_choosing() {
            return;
        }
        let Some(step) = self.history.past.update(Vec::pop) else { return };
        self.read_again(step.file, step.before.clone(), move |state| {
            state.say(text::UNDONE.to_owned());
            state.history.future.update(|steps| steps.push(step));
        });
    }

    /// Takes the step again that was taken back last.
    pub fn redo(self) {
        if self.is_choosing() {
            return;
        }
        let Some(step) = self.history.future.update(Vec::pop) else { return };
        self.read_again(step.file, step.after.clone(), move |state| {
            state.say(text::REDONE.to_owned());
            state.history.past.update(|steps| steps.push(step));
        });
    }

    fn choices_of(self, file: usize) -> Choices {
        let of = |entry: &crate::ui::files::Entry| (entry.id == file).then(|| entry.choices.clone());
        self.files.with_untracked(|files| files.iter().find_map(of)).unwrap_or_default()
    }

    /// Reads a file again, and does what is to be done then: at once where that takes no time, and else in the worker.
    fn read_again(self, file: usize, choices: Choices, then: impl FnOnce(Self) + 'static) {
        let Some(parsed) = self.parsed(file) else { return };
        if !is_light(parsed.text.len(), [0; 2]) {
            let name = parsed.record.source.name.clone();
            return self.queue_again(file, name, choices, Box::new(then));
        }
        match parsed.reread(&choices) {
            Ok(again) => {
                if self.take_again(file, &again.into(), &choices) {
                    then(self);
                }
            }
            Err(_) => self.say(text::NO_CABLE_LEFT.to_owned()),
        }
    }

    /// Puts a file that was read again in its place. False, and nothing changed, where its cables would not be the same any
    /// more.
    #[must_use]
    pub fn take_again(self, file: usize, again: &Arc<Parsed>, choices: &Choices) -> bool {
        let same = |parsed: Arc<Parsed>| parsed.record.cables.len() == again.record.cables.len();
        if !self.parsed(file).is_some_and(same) {
            self.say(text::NO_CABLE_LEFT.to_owned());
            return false;
        }
        self.revealed.set(None);
        self.unpick();
        self.settle_again(file, Arc::clone(again), choices.clone());
        self.history.drawn_again();
        true
    }

    /// Forgets what was chosen in a file, and the way back to it.
    pub(super) fn forget_choices(self, file: usize) {
        for steps in [self.history.past, self.history.future] {
            steps.update(|steps| steps.retain(|step| step.file != file));
        }
    }

    /// Takes the reader to what was just changed: where it stands now, or where it stood.
    fn go_to_span(self, span: Span) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let removed = open.parsed().removed_of(open.index());
        let mut mine = removed.filter(|(_, entry)| entry.reason != MARKUP && entry.span.meets(span));
        if let Some((index, _)) = mine.next() {
            self.revealed.set(Some(index));
            return self.go_to(removed_id(index));
        }
        let block = open.cable().body.iter().position(|block| block.span.meets(span)).map(block_id);
        let line = || {
            let strips = source::strips(open.parsed());
            at_line(open.cable(), strips.get(source::strips_in(&strips, span).start)?.line)
        };
        block.or_else(line).into_iter().for_each(|id| self.go_to(id));
    }
}

/// What can be done with a stretch of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Take it out of the reading.
    TakeOut,
    /// Put it back.
    PutBack,
    /// Leave it to the rules again.
    Forget,
}

/// What a click would do. A stretch of which anything is kept by the rules can be taken out; nothing can be done with
/// blanks and mark-up.
#[must_use]
pub fn act_on(parsed: &Parsed, span: Span) -> Option<Act> {
    let rows = parsed.ledger.rows_from(span.start);
    let acts = rows.take_while(|row| row.span.start < span.end).filter_map(|row| match row.fate {
        Fate::Removed(MARKUP) | Fate::Kept("blank") => None,
        Fate::Kept(choice::PUT_BACK) | Fate::Removed(READERS_CHOICE) => Some(Act::Forget),
        Fate::Kept(_) => Some(Act::TakeOut),
        Fate::Removed(_) => Some(Act::PutBack),
    });
    // In this order: the rules' own word first, where a stretch has several.
    acts.min_by_key(|act| match act {
        Act::TakeOut => 0,
        Act::Forget => 1,
        Act::PutBack => 2,
    })
}
