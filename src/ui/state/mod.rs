//! Everything the viewer knows, in one place. Components read it; only the methods of its files write it.

mod change;
mod choice;
mod drawn;
mod find;
mod kept;
mod list;
mod read;
mod source;
mod term;
mod work;

pub use choice::{Act, act_on};
pub use source::Picked;

use super::browser::storage;
use super::files::Entry;
use super::notice::Notice;
use kept::Kept;

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

/// The viewer's state: a handful of values that the page follows.
#[derive(Debug, Clone, Copy)]
pub struct State {
    files: Kept<Vec<Entry>>,
    screen: Kept<Screen>,
    notices: Kept<Vec<Notice>>,
    waiting: Kept<usize>,
    dragging: Kept<bool>,
    show_removed: Kept<bool>,
    revealed: Kept<Option<usize>>,
    drawn: drawn::Drawn,
    here: Kept<usize>,
    spoken: Kept<String>,
    help: Kept<bool>,
    shortcuts: Kept<bool>,
    outline: Kept<bool>,
    next_id: Kept<usize>,
    source: source::Source,
    history: choice::History,
    list: list::List,
    find: find::Find,
    term: term::Term,
    work: work::Work,
}

impl State {
    /// The state of a page that was just loaded.
    #[must_use]
    pub fn new() -> Self {
        Self {
            files: Kept::default(),
            screen: Kept::new(Screen::Empty),
            notices: Kept::default(),
            waiting: Kept::new(0),
            dragging: Kept::new(false),
            show_removed: Kept::new(false),
            revealed: Kept::new(None),
            drawn: drawn::Drawn::new(),
            here: Kept::new(0),
            spoken: Kept::default(),
            help: Kept::new(false),
            shortcuts: Kept::new(storage::shortcuts()),
            outline: Kept::new(false),
            next_id: Kept::new(0),
            source: source::Source::new(),
            history: choice::History::new(),
            list: list::List::new(),
            find: find::Find::new(),
            term: term::Term::new(),
            work: work::Work::new(),
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
