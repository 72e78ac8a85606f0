//! Words of the reader's own choices.

use crate::ui::state::Act;

/// Puts a removed line back.
pub const PUT_BACK: &str = "Put back";
/// Takes a kept line out.
pub const TAKE_OUT: &str = "Take out";
/// Leaves a line to the rules again that was put back by hand.
pub const MINE: &str = "Put back by you. Undo";
/// In place of a reason: what the reader took out.
pub const BY_YOU: &str = "taken out by you";
/// In place of a role: what the reader put back.
pub const BACK_BY_YOU: &str = "put back by you";
/// Name of the strip that tells of changes.
pub const CHANGES: &str = "Your changes";
/// Takes the last change back.
pub const UNDO: &str = "Undo";
/// Takes it again.
pub const REDO: &str = "Redo";
/// What it means for others.
pub const TOLD: &str = "Everything you save or copy says so.";
/// Where all was taken back.
pub const NONE: &str = "This is the rules’ own reading again.";
/// Spoken.
pub const UNDONE: &str = "Undone.";
/// Spoken.
pub const REDONE: &str = "Done again.";
/// Spoken where there is nothing to put back or take out.
pub const NO_LINE: &str = "This is no line of text.";
/// Spoken where the rest would be no cable.
pub const NO_CABLE_LEFT: &str = "That would leave no cable to read. Nothing was changed.";
/// Under a quotation of what a reader has changed.
pub const QUOTED: &str = " [changed by hand in the viewer]";

/// Spoken when it is done.
#[must_use]
pub fn done(act: Act) -> &'static str {
    match act {
        Act::TakeOut => "Taken out by you. It stands in the ledger.",
        Act::PutBack => "Put back by you.",
        Act::Forget => "As the rules had it.",
    }
}

/// Name of the button that does it.
#[must_use]
pub fn name(act: Act) -> &'static str {
    match act {
        Act::TakeOut => TAKE_OUT,
        Act::PutBack => PUT_BACK,
        Act::Forget => UNDO,
    }
}

/// Name of a button, with the line that it is about.
#[must_use]
pub fn of_line(act: &str, line: usize) -> String {
    format!("{act}: line {line}")
}

/// A reason as a reader has it beside a line.
#[must_use]
pub fn reason(code: &str) -> String {
    if code == crate::noise::READERS_CHOICE { BY_YOU.to_owned() } else { code.replace('-', " ") }
}
