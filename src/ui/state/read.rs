//! What components read.

use std::sync::Arc;

use super::{Screen, State};
use crate::Parsed;
use crate::ui::cable::Open;
use crate::ui::files::{Entry, Outcome};
use crate::ui::notice::Notice;

impl State {
    /// What the main region shows.
    #[must_use]
    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    /// The files given so far.
    #[must_use]
    pub fn files(self) -> Vec<Entry> {
        self.list.drawn.track();
        self.files.get_untracked()
    }

    /// Messages that wait to be read.
    #[must_use]
    pub fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    /// True while something is dragged over the window.
    #[must_use]
    pub fn dragging(self) -> bool {
        self.dragging.get()
    }

    /// True while all removed lines are shown in place.
    #[must_use]
    pub fn show_removed(self) -> bool {
        self.show_removed.get()
    }

    /// True while this removed entry is to be seen where it stood.
    #[must_use]
    pub fn shows(self, removed: usize) -> bool {
        (self.revealed.get() == Some(removed)) | self.show_removed.get()
    }

    /// The block that the reader has reached: its index.
    #[must_use]
    pub fn here(self) -> usize {
        self.here.get()
    }

    /// What the live region says.
    #[must_use]
    pub fn spoken(self) -> String {
        self.spoken.get()
    }

    /// True while the help is open.
    #[must_use]
    pub fn help(self) -> bool {
        self.help.get()
    }

    /// True while single keys are shortcuts.
    #[must_use]
    pub fn shortcuts(self) -> bool {
        self.shortcuts.get_untracked()
    }

    /// True while the outline is unfolded on a narrow screen.
    #[must_use]
    pub fn outline(self) -> bool {
        self.outline.get()
    }

    /// `data-state` of CONTRACT.md. A refused file beside an open document leaves the state `reading`.
    #[must_use]
    pub fn name(self) -> &'static str {
        let screen = self.screen.get();
        let is_being_drawn = matches!(screen, Screen::Cable { .. }) && !self.is_whole();
        if self.waiting.get() > 0 || is_being_drawn {
            "loading"
        } else if screen != Screen::Empty {
            "reading"
        } else if self.notices.with(Vec::is_empty) {
            "empty"
        } else {
            "error"
        }
    }

    /// The file on the screen.
    #[must_use]
    pub fn current(self) -> Option<usize> {
        match self.screen.get() {
            Screen::Empty => None,
            Screen::Cable { file, .. } | Screen::Plain { file, .. } => Some(file),
        }
    }

    /// The cable on the screen: the id of its file, and its place there. The text of what is no cable is the first.
    #[must_use]
    pub fn current_row(self) -> Option<(usize, usize)> {
        match self.screen.get() {
            Screen::Empty => None,
            Screen::Cable { file, cable } => Some((file, cable)),
            Screen::Plain { file, .. } => Some((file, 0)),
        }
    }

    /// What was read from a file, if it was read.
    #[must_use]
    pub fn parsed(self, file: usize) -> Option<Arc<Parsed>> {
        self.files.with_untracked(|files| {
            files.iter().find(|entry| entry.id == file).and_then(|entry| match &entry.outcome {
                Outcome::Read(parsed) => Some(Arc::clone(parsed)),
                _ => None,
            })
        })
    }

    /// Everything that was read from the open files, in their order.
    #[must_use]
    pub fn all_read(self) -> Vec<Arc<Parsed>> {
        let read = |entry: &Entry| match &entry.outcome {
            Outcome::Read(parsed) => Some(Arc::clone(parsed)),
            _ => None,
        };
        self.files.with_untracked(|files| files.iter().filter_map(read).collect())
    }

    /// The name of the file on the screen.
    #[must_use]
    pub fn current_name(self) -> Option<String> {
        let current = self.current()?;
        self.files.with_untracked(|files| files.iter().find(|entry| entry.id == current).map(|entry| entry.name.clone()))
    }

    /// The cable on the screen.
    #[must_use]
    pub fn open_cable(self) -> Option<Open> {
        let Screen::Cable { file, cable } = self.screen.get() else {
            return None;
        };
        self.history.follow();
        Open::new(file, cable, self.parsed(file)?)
    }

    /// Name and text of a file that is no cable.
    #[must_use]
    pub fn refused_text(self, file: usize) -> Option<(String, String)> {
        self.files.with_untracked(|files| {
            let entry = files.iter().find(|entry| entry.id == file)?;
            match &entry.outcome {
                Outcome::Refused(refusal) => Some((entry.name.clone(), refusal.text()?.to_owned())),
                _ => None,
            }
        })
    }

    /// True while the reader has given nothing, and is not about to.
    #[must_use]
    pub fn nothing_given(self) -> bool {
        self.files.with_untracked(Vec::is_empty) && self.waiting.get_untracked() == 0 && !self.dragging.get_untracked()
    }

    /// True when no cable is on the screen.
    #[must_use]
    pub fn nothing_open(self) -> bool {
        !matches!(self.screen.get_untracked(), Screen::Cable { .. })
    }
}
