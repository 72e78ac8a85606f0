//! Finding words: what is looked for, how often it was found, and which of the places the reader is at.

use super::State;
use super::kept::Kept;
use crate::ui::browser::focus;
use crate::ui::find::FIELD;
use crate::ui::text::find as text;

#[derive(Debug, Clone, Copy)]
pub(super) struct Find {
    open: Kept<bool>,
    words: Kept<String>,
    at: Kept<usize>,
    count: Kept<usize>,
}

impl Find {
    pub(super) fn new() -> Self {
        Self { open: Kept::new(false), words: Kept::default(), at: Kept::new(0), count: Kept::new(0) }
    }
}

impl State {
    /// True while the field is shown.
    #[must_use]
    pub fn find_open(self) -> bool {
        self.find.open.get()
    }

    /// What is looked for; nothing while the field is not shown.
    #[must_use]
    pub fn find_words(self) -> String {
        if self.find.open.get() { self.find.words.get() } else { String::new() }
    }

    /// Which of the places the reader is at, from 0, and how many there are.
    #[must_use]
    pub fn find_place(self) -> (usize, usize) {
        (self.find.at.get(), self.find.count.get())
    }

    /// Shows the field, or puts it away.
    pub fn toggle_find(self, open: bool) {
        self.find.open.set(open);
        if open {
            // All of a long cable is searched.
            self.pages.set(usize::MAX);
            focus::go_to(FIELD.to_owned());
        }
    }

    /// Looks for other words.
    pub fn find(self, words: String) {
        self.find.at.set(0);
        self.find.words.set(words);
    }

    /// Notes how often they were found.
    pub fn found(self, count: usize) {
        self.find.count.set(count);
        self.find.at.update(|at| *at = (*at).min(count.saturating_sub(1)));
        if !self.find.words.with_untracked(String::is_empty) {
            self.say(text::place(self.find.at.get_untracked(), count));
        }
    }

    /// Goes on to the next place, or back to the one before; after the last comes the first.
    pub fn find_step(self, back: bool) {
        let (at, count) = (self.find.at.get_untracked(), self.find.count.get_untracked());
        if count > 0 {
            self.find.at.set(if back { (at + count - 1) % count } else { (at + 1) % count });
            self.say(text::place(self.find.at.get_untracked(), count));
        }
    }
}
