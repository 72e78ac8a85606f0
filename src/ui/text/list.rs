//! Words of the list of files.

use crate::ui::wording::count;
use crate::view::list::{Order, Twin};

/// The field that searches the list.
pub const FILTER: &str = "Search this list";
/// The choice of the order.
pub const ORDER: &str = "Order of the list";
/// The orders.
pub const ORDERS: [(Order, &str); 6] = [
    (Order::Given, "As given"),
    (Order::Oldest, "Oldest first"),
    (Order::Newest, "Newest first"),
    (Order::Post, "By post"),
    (Order::Classification, "Most secret first"),
    (Order::Subject, "By subject"),
];

/// How many are listed.
#[must_use]
pub fn listed(shown: usize, all: usize) -> String {
    if shown == all { count(all, "entry", "entries") } else { format!("{shown} of {}", count(all, "entry", "entries")) }
}

/// Draws more of them.
#[must_use]
pub fn more(left: usize) -> String {
    format!("Show more ({left} left)")
}

/// What a cable has in common with one further up.
#[must_use]
pub fn twin(twin: Twin, name: &str) -> String {
    match twin {
        Twin::Text(_) => format!("Same words as {name}"),
        Twin::Number(_) => format!("Same number as {name}, other words"),
    }
}
