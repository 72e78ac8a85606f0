//! What can happen: the only places where state is written.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Screen, State, TITLE_ID, entry_id, removed_id};
use crate::ui::browser::{focus, page, storage};
use crate::ui::cable::{at_anchor, block_id};
use crate::ui::files::{Entry, Outcome};
use crate::ui::notice::Notice;
use crate::ui::text;
use crate::{Choices, Parsed};

impl State {
    /// New files are about to be read: messages about earlier ones go.
    pub fn begin(self, count: usize) {
        self.notices.update(Vec::clear);
        self.dragging.set(false);
        self.waiting.update(|waiting| *waiting += count);
        self.count_given(count);
        self.say(text::READING.to_owned());
    }

    /// One of them is done.
    pub fn done(self) {
        self.waiting.update(|waiting| *waiting = waiting.saturating_sub(1));
        if self.waiting.get_untracked() == 0 {
            self.draw_list(true);
        }
        // What was refused is said by its message, and nothing is being read any more.
        if self.waiting.get_untracked() == 0 && self.spoken.with_untracked(|spoken| spoken == text::READING) {
            self.say(String::new());
        }
    }

    /// Puts a file on the list, not read yet, and gives its id.
    pub fn add_file(self, name: String, size: Option<u64>) -> usize {
        let id = self.fresh_id();
        self.files.update(|files| {
            files.push(Entry { id, name, size, outcome: Outcome::Waiting, choices: Choices::default(), listed: Arc::default() })
        });
        self.draw_list(false);
        id
    }

    /// Takes a file off the list: an archive, whose files stand there instead.
    pub fn drop_file(self, file: usize) {
        self.files.update(|files| files.retain(|entry| entry.id != file));
        self.draw_list(false);
    }

    /// Notes what became of a file. The same file given again takes the place of the earlier one.
    pub fn settle(self, file: usize, size: u64, outcome: Outcome) {
        self.files.update(|files| {
            let Some(at) = files.iter().position(|entry| entry.id == file) else {
                return;
            };
            files[at].size = Some(size);
            files[at].settle(outcome);
            let entry = files[at].clone();
            files.retain(|other| other.id == file || !other.same_as(&entry));
        });
        self.draw_list(false);
    }

    /// Puts another reading of a file in the place of the one before.
    pub(super) fn settle_again(self, file: usize, parsed: Arc<Parsed>, choices: Choices) {
        self.files.update(|files| {
            if let Some(entry) = files.iter_mut().find(|entry| entry.id == file) {
                entry.settle(Outcome::Read(parsed));
                entry.choices = choices;
            }
        });
        self.draw_on();
        self.draw_list(true);
    }

    /// Raises a message.
    pub fn raise(self, notice: Notice) {
        /// More would be a wall before the text; the list says of each file why it could not be read.
        const MOST: usize = 5;
        if notice.file.is_some() && self.notices.with_untracked(Vec::len) >= MOST {
            return;
        }
        let id = self.fresh_id();
        self.notices.update(|notices| notices.push(Notice { id, ..notice }));
    }

    /// Takes a message away.
    pub fn dismiss(self, notice: usize) {
        self.notices.update(|notices| notices.retain(|other| other.id != notice));
        focus::stay_at(TITLE_ID);
    }

    /// Opens a cable of a file that was read, and takes the reader to its title.
    pub fn open(self, file: usize, cable: usize) {
        let Some(parsed) = self.parsed(file) else {
            return;
        };
        page::set_shown(Some((file, cable)));
        self.revealed.set(None);
        self.outline.set(false);
        self.here.set(0);
        self.forget_picked();
        self.forget_terms();
        self.screen.set(Screen::Cable { file, cable });
        self.begin_to_draw();
        self.say(text::read_aloud(&parsed, cable));
        focus::start_at(TITLE_ID);
        self.go_to_anchor();
    }

    /// Takes the reader to the paragraph that the address names (`#p12`), if the cable on the screen has it.
    pub fn go_to_anchor(self) {
        let open = untrack(|| self.open_cable());
        let block = page::anchor().zip(open).and_then(|(anchor, open)| at_anchor(open.cable(), &anchor));
        block.into_iter().for_each(|block| self.go_to(block_id(block)));
    }

    /// Shows the text of a file that is no cable.
    pub fn open_plain(self, file: usize) {
        let back = match self.screen.get_untracked() {
            Screen::Cable { file, cable } => Some((file, cable)),
            Screen::Plain { back, .. } => back,
            Screen::Empty => None,
        };
        self.notices.update(Vec::clear);
        self.screen.set(Screen::Plain { file, back });
        self.say(text::PLAIN_SPOKEN.to_owned());
        focus::start_at(TITLE_ID);
    }

    /// Leaves the text that is no cable.
    pub fn leave_plain(self) {
        let Screen::Plain { back, .. } = self.screen.get_untracked() else {
            return;
        };
        match back {
            Some((file, cable)) => self.open(file, cable),
            None => self.leave(),
        }
    }

    /// Shows the start page; what was given stays in the list.
    fn leave(self) {
        page::set_shown(None);
        self.screen.set(Screen::Empty);
        focus::start_at(TITLE_ID);
    }

    /// The reader went back or forward in the browser, to this cable or to the start page.
    pub fn went(self, row: Option<(usize, usize)>) {
        match row.filter(|(file, _)| self.parsed(*file).is_some()) {
            Some((file, cable)) => self.open(file, cable),
            None => self.leave(),
        }
    }

    /// Shows all removed lines in place, or none.
    pub fn toggle_removed(self) {
        self.revealed.set(None);
        self.show_removed.update(|shown| *shown = !*shown);
        let shown = self.show_removed.get_untracked();
        self.say(if shown { text::REMOVED_SHOWN } else { text::REMOVED_HIDDEN }.to_owned());
    }

    /// Shows one removed entry where it stood and takes the reader there.
    pub fn reveal(self, removed: usize) {
        self.revealed.set(Some(removed));
        self.go_to(removed_id(removed));
    }

    /// Takes the reader to a place in the document, which is drawn if it is not there yet.
    pub fn go_to(self, id: String) {
        self.outline.set(false);
        if !page::has(&id) {
            self.bring_up(&id);
        }
        focus::go_to(id);
    }

    /// Takes the reader to the block after the one that has the focus or stands at the line, or to the one before.
    pub fn go_on(self, back: bool) {
        let Some(open) = untrack(|| self.open_cable()) else { return };
        let focused = page::around_focus("[id^=block-]").and_then(|block| block.id().split_once('-')?.1.parse().ok());
        let here: Option<usize> = focused.or_else(|| (self.here.get_untracked() > 0).then(|| self.here.get_untracked()));
        let next = match (here, back) {
            (None, _) => 0,
            (Some(here), true) => here.saturating_sub(1),
            (Some(here), false) => here + 1,
        };
        if next < open.cable().body.len() {
            self.go_to(block_id(next));
        }
    }

    /// The reader has scrolled to this block.
    pub fn set_here(self, block: usize) {
        if self.here.get_untracked() != block {
            self.here.set(block);
        }
    }

    /// Hides the removed entry that was shown alone and takes the reader back to the ledger. True if there was one.
    pub fn hide_revealed(self) -> bool {
        let Some(removed) = self.revealed.get_untracked() else {
            return false;
        };
        self.revealed.set(None);
        self.go_to(entry_id(removed));
        true
    }

    /// Something comes over the window, or is gone.
    pub fn set_dragging(self, dragging: bool) {
        if self.dragging.get_untracked() != dragging {
            self.dragging.set(dragging);
        }
    }

    /// Opens or closes the help.
    pub fn set_help(self, open: bool) {
        self.help.set(open);
    }

    /// Switches the single-key shortcuts and remembers the choice.
    pub fn set_shortcuts(self, on: bool) {
        storage::set_shortcuts(on);
        self.shortcuts.set(on);
    }

    /// Folds the outline away or out on a narrow screen.
    pub fn toggle_outline(self) {
        self.outline.update(|open| *open = !*open);
    }

    /// Folds the outline away.
    pub fn fold_outline(self) {
        self.outline.set(false);
    }

    /// Has a sentence read out by screen readers.
    pub fn say(self, words: String) {
        self.spoken.set(words);
    }

    fn fresh_id(self) -> usize {
        self.next_id.update_untracked(|id| {
            *id += 1;
            *id
        })
    }
}
