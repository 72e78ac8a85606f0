//! Terms and their explanations, the way back from a jump, and which markings are picked out.

use std::sync::Arc;

use leptos::prelude::*;

use super::State;
use crate::cable::Cable;
use crate::ui::browser::{page, term};
use crate::ui::cable::{Open, block_id, reference_id};
use crate::ui::text::{self, term as words};
use crate::view::mention::Target;
use crate::view::run::Guide;
use crate::view::terms::Table;

/// Id of the element that boot.js leaves the table of terms in.
const TABLE: &str = "terms-table";

/// How long an explanation stays when the pointer leaves a term: long enough to reach the explanation itself.
const GRACE: u32 = 300;

/// A cable's guide, with what it was made for.
type Known = Option<(Open, Arc<Guide>)>;

#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    table: StoredValue<Arc<Table>>,
    guide: StoredValue<Known>,
    shown: RwSignal<Option<usize>>,
    /// True while an explanation stays until it is sent away.
    pinned: StoredValue<bool>,
    /// Counts what happened to the explanation: only the last wish to put it away counts.
    turn: StoredValue<usize>,
    back: RwSignal<Option<(Target, Target)>>,
    only: RwSignal<Vec<String>>,
    folded: RwSignal<bool>,
}

impl Term {
    pub(super) fn new() -> Self {
        Self {
            table: StoredValue::new(Arc::new(Table::new(page::take_words(TABLE)))),
            guide: StoredValue::new(None),
            shown: RwSignal::new(None),
            pinned: StoredValue::new(false),
            turn: StoredValue::new(0),
            back: RwSignal::new(None),
            only: RwSignal::default(),
            folded: RwSignal::new(false),
        }
    }
}

impl State {
    /// The table of terms.
    #[must_use]
    pub fn table(self) -> Arc<Table> {
        self.term.table.get_value()
    }

    /// What the words of a cable lead to, worked out once.
    #[must_use]
    pub fn guide(self, open: &Open) -> Arc<Guide> {
        let known = self.term.guide.with_value(|known| match known {
            Some((of, guide)) if of == open => Some(Arc::clone(guide)),
            _ => None,
        });
        known.unwrap_or_else(|| {
            let guide = Arc::new(Guide::of(open.cable(), &self.table()));
            self.term.guide.set_value(Some((open.clone(), Arc::clone(&guide))));
            guide
        })
    }

    /// The term that is explained: its place in the list of the cable on the screen.
    #[must_use]
    pub fn shown_term(self) -> Option<usize> {
        self.term.shown.get()
    }

    /// Explains a term.
    pub fn show_term(self, term: usize) {
        self.term.turn.update_value(|turn| *turn += 1);
        if self.term.shown.get_untracked() != Some(term) {
            self.term.pinned.set_value(false);
            self.term.shown.set(Some(term));
        }
    }

    /// Has the explanation of a term read out.
    pub fn say_term(self, term: usize) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let guide = self.guide(&open);
        guide.terms.list().get(term).into_iter().for_each(|term| self.say(words::said(term)));
    }

    /// A term was chosen: its explanation stays, or goes if it had stayed.
    pub fn pin_term(self, term: usize) {
        let was = self.term.pinned.get_value() && self.term.shown.get_untracked() == Some(term);
        self.show_term(term);
        if was {
            self.hide_term();
        } else {
            self.term.pinned.set_value(true);
        }
    }

    /// The pointer is on the explanation: it stays.
    pub fn keep_term(self) {
        self.term.turn.update_value(|turn| *turn += 1);
    }

    /// Pointer or focus has left: the explanation goes in a moment, unless it is to stay or the pointer comes back.
    pub fn leave_term(self) {
        if self.term.pinned.get_value() {
            return;
        }
        self.keep_term();
        let turn = self.term.turn.get_value();
        term::after(GRACE, move || {
            if self.term.turn.get_value() == turn {
                self.term.shown.set(None);
            }
        });
    }

    /// Goes to the next term of the text, or to the one before. False for none.
    pub fn next_term(self, back: bool) -> bool {
        term::go(back)
    }

    /// Goes to the first place of a term, which is drawn if it is not there yet.
    pub fn go_to_term(self, place: usize) {
        let first = untrack(|| self.open_cable()).and_then(|open| self.guide(&open).terms.list().get(place)?.first);
        let id = first.map(block_id).unwrap_or_default();
        if !page::has(&id) {
            self.bring_up(&id);
        }
        term::after(0, move || _ = term::go_to_first(place));
    }

    /// Puts the explanation away. True if there was one.
    pub fn hide_term(self) -> bool {
        self.term.pinned.set_value(false);
        let was = self.term.shown.get_untracked().is_some();
        if was {
            self.term.shown.set(None);
        }
        was
    }

    /// Goes from one place of the cable to another, and remembers the way back.
    pub fn follow(self, from: Target, to: Target) {
        self.term.back.set(Some((to, from)));
        self.go_to(id_of(to));
    }

    /// Where the way back from here leads, if a jump came here.
    #[must_use]
    pub fn way_back(self, here: Target) -> Option<Target> {
        self.term.back.with(|back| back.filter(|(to, _)| *to == here).map(|(_, from)| from))
    }

    /// Takes it.
    pub fn go_back(self, to: Target) {
        self.term.back.set(None);
        self.go_to(id_of(to));
    }

    /// Another cable is on the screen: no explanation, no way back, and all its paragraphs are shown.
    pub(super) fn forget_terms(self) {
        self.hide_term();
        self.term.back.set(None);
        self.term.only.update(Vec::clear);
    }

    /// The markings that are picked out; none means all.
    #[must_use]
    pub fn only(self) -> Vec<String> {
        self.term.only.get()
    }

    /// True while blocks that count under this marking stand back. Headings never do.
    #[must_use]
    pub fn stands_back(self, marking: Option<&str>) -> bool {
        let Some(marking) = marking else { return false };
        self.term.only.with(|only| !only.is_empty() && !only.iter().any(|one| one == marking))
    }

    /// True while blocks that stand back are folded to one line.
    #[must_use]
    pub fn folds(self) -> bool {
        self.term.folded.get()
    }

    /// Folds them, or only makes them faint.
    pub fn set_folds(self, folded: bool) {
        self.term.folded.set(folded);
    }

    /// Picks the paragraphs of a marking out, or no longer.
    pub fn toggle_only(self, marking: &str) {
        self.term.only.update(|only| match only.iter().position(|one| one == marking) {
            Some(at) => _ = only.remove(at),
            None => only.push(marking.to_owned()),
        });
        let none = self.term.only.with_untracked(Vec::is_empty);
        self.say(if none { text::outline::ALL_SHOWN } else { text::outline::PICKED_OUT }.to_owned());
    }

    /// Shows all paragraphs alike.
    pub fn show_all(self) {
        self.term.only.update(Vec::clear);
        self.say(text::outline::ALL_SHOWN.to_owned());
    }

    /// The open cables with this number: file and place.
    #[must_use]
    pub fn cables_with(self, is: impl Fn(&Cable) -> bool) -> Vec<(usize, usize, String)> {
        let of_file = |entry: &crate::ui::files::Entry| -> Vec<(usize, usize, String)> {
            let crate::ui::files::Outcome::Read(parsed) = &entry.outcome else { return Vec::new() };
            let cables = parsed.record.cables.iter().enumerate().filter(|(_, cable)| is(cable));
            cables.map(|(at, cable)| (entry.id, at, crate::view::reference(cable).unwrap_or_default())).collect()
        };
        self.files().iter().flat_map(of_file).collect()
    }
}

fn id_of(target: Target) -> String {
    match target {
        Target::Paragraph(block) => block_id(block),
        Target::Reference(index) => reference_id(index),
    }
}
