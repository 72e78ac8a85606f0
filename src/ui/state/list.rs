//! The list of files: its order, what is searched for in it, and how much of it is drawn.

use super::State;
use super::kept::Kept;
use crate::ui::files::PAGE;
use crate::view::list::Order;

/// Up to this many files the list follows each of them.
const FEW: usize = 40;

#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    order: Kept<Order>,
    filter: Kept<String>,
    shown: Kept<usize>,
    /// Counts the drawings: a thousand files are not worth a thousand of them.
    pub(super) drawn: Kept<usize>,
    /// Counts what has changed since.
    asked: Kept<usize>,
}

impl List {
    pub(super) fn new() -> Self {
        Self {
            order: Kept::new(Order::Given),
            filter: Kept::default(),
            shown: Kept::new(PAGE),
            drawn: Kept::new(0),
            asked: Kept::new(0),
        }
    }
}

impl State {
    /// Its order, what is searched for, and how many rows are drawn.
    #[must_use]
    pub fn list(self) -> (Order, String, usize) {
        (self.list.order.get(), self.list.filter.get(), self.list.shown.get())
    }

    /// Puts it in order.
    pub fn sort_list(self, order: Order) {
        self.list.order.set(order);
    }

    /// Searches it.
    pub fn filter_list(self, words: String) {
        self.list.shown.set(PAGE);
        self.list.filter.set(words);
    }

    /// Draws more of it.
    pub fn list_more(self) {
        self.list.shown.update(|shown| *shown = shown.saturating_add(PAGE));
    }

    /// Draws it, at once or when enough has come together.
    pub(super) fn draw_list(self, now: bool) {
        let asked = self.list.asked.update_untracked(|asked| std::mem::replace(asked, *asked + 1));
        if now || asked.is_multiple_of(FEW) || self.files.with_untracked(Vec::len) <= FEW {
            self.list.drawn.update(|drawn| *drawn += 1);
        }
    }
}
