//! Everything the viewer knows, in one place. Components read it; only the methods of its files write it.

mod change;
mod choice;
mod find;
mod list;
mod read;
mod source;

pub use choice::{Act, act_on};
pub use source::Picked;

use leptos::prelude::*;

use super::browser::storage;
use super::files::Entry;
use super::notice::Notice;

/// Id of the main heading: where a reader is taken when something new is on the screen.
pub const TITLE_ID: &str = "title";

/// Id of a removed entry where it stands in the text.
#[must_use]
pub fn removed_id(removed: usize) -> String {
    format!("removed-{removed}")
}

/// Id of a removed entry in the ledger.
#[must_use]
pub fn entry_id(removed: usize) -> String {
    format!("entry-{removed}")
}

/// What the main region shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Nothing is open.
    Empty,
    /// One cable of a file.
    Cable {
        /// Id of the file.
        file: usize,
        /// Index into the record's cables.
        cable: usize,
    },
    /// The text of a file that is no cable.
    Plain {
        /// Id of the file.
        file: usize,
        /// Where the reader came from and can go back to.
        back: Option<(usize, usize)>,
    },
}

/// The viewer's state: a handful of signals.
#[derive(Debug, Clone, Copy)]
pub struct State {
    files: RwSignal<Vec<Entry>>,
    screen: RwSignal<Screen>,
    notices: RwSignal<Vec<Notice>>,
    waiting: RwSignal<usize>,
    dragging: RwSignal<bool>,
    show_removed: RwSignal<bool>,
    revealed: RwSignal<Option<usize>>,
    pages: RwSignal<usize>,
    here: RwSignal<usize>,
    spoken: RwSignal<String>,
    help: RwSignal<bool>,
    shortcuts: RwSignal<bool>,
    outline: RwSignal<bool>,
    next_id: StoredValue<usize>,
    source: source::Source,
    history: choice::History,
    list: list::List,
    find: find::Find,
}

impl State {
    /// The state of a page that was just loaded.
    #[must_use]
    pub fn new() -> Self {
        Self {
            files: RwSignal::default(),
            screen: RwSignal::new(Screen::Empty),
            notices: RwSignal::default(),
            waiting: RwSignal::new(0),
            dragging: RwSignal::new(false),
            show_removed: RwSignal::new(false),
            revealed: RwSignal::new(None),
            pages: RwSignal::new(1),
            here: RwSignal::new(0),
            spoken: RwSignal::default(),
            help: RwSignal::new(false),
            shortcuts: RwSignal::new(storage::shortcuts()),
            outline: RwSignal::new(false),
            next_id: StoredValue::new(0),
            source: source::Source::new(),
            history: choice::History::new(),
            list: list::List::new(),
            find: find::Find::new(),
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
