//! Finding words: what is looked for, how often it was found, and which of the places the reader is at.

use std::sync::Arc;

use leptos::prelude::untrack;

use super::State;
use super::kept::Kept;
use crate::ui::browser::focus;
use crate::ui::cable::Body;
use crate::ui::find::FIELD;
use crate::ui::text::find as text;

#[derive(Debug, Clone, Copy)]
pub(super) struct Find {
    open: Kept<bool>,
    words: Kept<String>,
    at: Kept<usize>,
    count: Kept<usize>,
    /// Of these, what was found above the body, and in its pages that are drawn.
    drawn: Kept<(usize, usize)>,
    /// How often the words stand in each page, where a text is too long to be drawn whole.
    pages: Kept<Counts>,
}

/// What was counted in the pages of a body, for which words.
#[derive(Debug, Clone, Default)]
struct Counts {
    words: String,
    body: Arc<Body>,
    pages: Arc<[usize]>,
}

impl Find {
    pub(super) fn new() -> Self {
        Self {
            open: Kept::new(false),
            words: Kept::default(),
            at: Kept::new(0),
            count: Kept::new(0),
            drawn: Kept::default(),
            pages: Kept::default(),
        }
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
            focus::go_to(FIELD.to_owned());
        }
    }

    /// Looks for other words.
    pub fn find(self, words: String) {
        self.find.at.set(0);
        self.find.words.set(words);
    }

    /// Notes how often they were found in what is drawn: above the body, and in it.
    pub fn found(self, above: usize, inside: usize) {
        let counts = self.count_pages();
        let drawn = untrack(|| self.drawn_pages());
        let elsewhere: usize = counts.iter().enumerate().filter(|(page, _)| !drawn.contains(page)).map(|(_, count)| count).sum();
        self.find.drawn.set((above, inside));
        let count = above + inside + elsewhere;
        self.find.count.set(count);
        self.find.at.update(|at| *at = (*at).min(count.saturating_sub(1)));
        if !self.find.words.with_untracked(String::is_empty) {
            self.say(text::place(self.find.at.get_untracked(), count));
        }
    }

    /// Which of the places that are drawn is the one that the reader is at. Where it is on a page that is not drawn, `None`,
    /// and that page is drawn next.
    pub fn find_drawn_place(self) -> Option<usize> {
        let at = self.find.at.get();
        let (above, inside) = self.find.drawn.get_untracked();
        let counts = self.count_pages();
        let drawn = untrack(|| self.drawn_pages());
        let before: usize = counts.iter().take(drawn.start).sum();
        if at < above || counts.is_empty() {
            return Some(at);
        }
        if (before..before + inside).contains(&(at - above)) {
            return Some(at - before);
        }
        // After the pages that are drawn, what was found in these counts as it was found.
        let mut left = at - above;
        if left >= before + inside {
            left = left - inside + counts.get(drawn.clone()).map_or(0, |counts| counts.iter().sum());
        }
        let page = counts.iter().position(|count| left.checked_sub(*count).map(|less| left = less).is_none())?;
        // What is counted and what is found could differ: then the reader is at the last that was found there.
        if drawn.contains(&page) {
            return (above + inside).checked_sub(1);
        }
        self.bring_up_page(page);
        None
    }

    /// How often the words stand in each page of a text that is not drawn whole; empty for others.
    fn count_pages(self) -> Arc<[usize]> {
        let (words, body) = (self.find.words.get_untracked().to_ascii_lowercase(), self.body());
        let Some(open) = untrack(|| self.open_cable()).filter(|_| !words.trim().is_empty()) else { return Arc::default() };
        if untrack(|| self.drawn_pages()) == (0..body.pages()) {
            return Arc::default();
        }
        let known = self.find.pages.get_untracked();
        if known.words == words && Arc::ptr_eq(&known.body, &body) {
            return known.pages;
        }
        let pages: Arc<[usize]> = (0..body.pages()).map(|page| body.count(open.cable(), page, &words)).collect();
        self.find.pages.update_untracked(|kept| *kept = Counts { words, body, pages: Arc::clone(&pages) });
        pages
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
