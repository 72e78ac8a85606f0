//! Lists: where an item begins, and which lines go on it.

use super::{Before, Body, Found};
use crate::bytes;
use crate::role::Role;
use crate::shape::Shape;

impl Body<'_> {
    /// Two dashes begin an item anywhere. Other signs do where no sentence is open, since `- not months, but days -` may
    /// stand at the start of a wrapped line, and so may `(a)` or an initial.
    pub(super) fn begins_item(&self, index: usize, before: Option<Before>) -> bool {
        let text = bytes::trim_start(self.text(index));
        let after_item = before.is_some_and(|before| before.role == Role::Item && same_sign(self.text(before.index), text));
        text.starts_with("--") || after_item || self.is_free(index, before)
    }

    /// A dash and two blanks under an item of two dashes indent the rest of that item, in telegrams up to 1991:
    /// `-- THE UNBANNING OF THE ANC, PAC AND OTHER POLITICAL` / `-  ORGANIZATIONS;` (90CAPETOWN97). Where the item has
    /// ended, the line is one of its own.
    pub(super) fn goes_on_item(&self, index: usize, before: Before) -> bool {
        let last = self.text(before.index);
        before.role == Role::Item
            && is_indent(self.text(index))
            && bytes::trim_start(self.text(before.first)).starts_with("--")
            && (!self.ends_sentence(before.index) || is_indent(last))
    }

    /// An item without a sign, in a list of lines that end in semicolons: `Zapatero's new cabinet is:` /
    /// `Minister of Defense Carme Chacon;` (08MADRID552). The list opens under a colon; the line under a semicolon goes
    /// on it, and the first that ends otherwise is its last.
    pub(super) fn unsigned_item(&self, index: usize, before: Before) -> Option<Found> {
        if before.apart {
            return None;
        }
        let in_list = before.role == Role::Item && !matches!(self.shape(before.first), Shape::Item(_));
        let opened = before.role == Role::Paragraph && self.ends_in(before.index, b':') && self.ends_in_semicolon(index);
        let last = || bytes::trim_end(self.text(before.index));
        let next = || self.ends_in(before.index, b';') || last().ends_with("; and") || last().ends_with("; or");
        let begins = || self.text(index).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        ((opened || in_list && next()) && begins()).then(|| Found::starts(Role::Item))
    }

    /// True when this line or the one under it ends in a semicolon, so that it is an item of a list.
    fn ends_in_semicolon(&self, index: usize) -> bool {
        let next = self.ends_in(index + 1, b';') && !self.ends_sentence(index) && self.is_text(index + 1);
        self.ends_in(index, b';') || next
    }

    /// `Principal USG representatives present were:` under a short item and above the next ones.
    pub(super) fn introduces_items(&self, index: usize, before: Before, room: bool) -> bool {
        before.role == Role::Item
            && room
            && self.ends_in(index, b':')
            && self.text(index).starts_with(char::is_uppercase)
            && self.next_is_item(index + 1)
    }
}

/// A dash and two blanks: the sign of an older telegram for an indented line.
fn is_indent(text: &str) -> bool {
    bytes::trim_start(text).starts_with("-  ")
}

/// True when two items begin with the same sign: both a dash, or both a letter or figure.
fn same_sign(before: &str, text: &str) -> bool {
    let sign = |text: &str| bytes::trim_start(text).chars().next();
    let (a, b) = (sign(before), sign(text));
    a.is_some() && a == b && matches!(b, Some('-' | '*' | '•' | '·' | '–' | '—'))
}
