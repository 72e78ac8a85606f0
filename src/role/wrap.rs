//! The column at which a copy's lines are wrapped, and what a line's length says.
//!
//! Telegrams are wrapped by hand or machine at 55 to 69 columns. A line that had room for the first word of the next one
//! was ended on purpose; a line that had none says nothing.

use crate::bytes;

/// A lost word stood alone on its line because the line before it was full: so a line that lacks more columns than a
/// long word has did not lose its end that way.
pub const NEAR_FULL: usize = 12;

/// Lines longer than this are whole paragraphs: teletype has 69 columns at most, e-mail 78.
const LONGEST_WRAPPED: usize = 100;

/// Where lines are wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wrap {
    /// The column, or none when a line is a paragraph.
    pub column: Option<usize>,
    /// The copy has lines of a single word, as the ends of paragraphs are now and then.
    pub single_words: bool,
}

impl Wrap {
    /// Estimates the column from the lengths of the body's lines: the length that 97 of 100 do not exceed.
    #[must_use]
    pub fn estimate(lengths: impl Iterator<Item = usize>) -> Self {
        // How many lines have each length; the last place is for all that are longer.
        let mut counts = [0usize; LONGEST_WRAPPED + 2];
        for length in lengths {
            counts[length.min(LONGEST_WRAPPED + 1)] += 1;
        }
        let all: usize = counts.iter().sum();
        let mut within = 0;
        let column = counts.iter().position(|count| {
            within += count;
            within > all * 97 / 100
        });
        let column = column.filter(|column| (40..=LONGEST_WRAPPED).contains(column) && all >= 4);
        Self { column, single_words: false }
    }

    /// True when `line` had room for the first word of `next`, so that it was ended on purpose. Two blanks follow a
    /// sentence.
    #[must_use]
    pub fn had_room(self, line: &str, next: &str) -> bool {
        let line = bytes::trim_end(line);
        self.has_room(columns(line), is_stopped(line), first_word(next))
    }

    /// The same, of a line that takes so many columns, with a stop behind it or not, and a word of so many signs.
    pub(super) fn has_room(self, columns: usize, stopped: bool, word: usize) -> bool {
        let blanks = if stopped { 2 } else { 1 };
        self.column.is_none_or(|column| columns + blanks + word <= column)
    }

    /// How many columns were left on the line.
    #[must_use]
    pub fn left(self, line: &str) -> usize {
        self.column.map_or(0, |column| column.saturating_sub(columns(bytes::trim_end(line))))
    }

    /// True when a line is so long that it is a paragraph of its own.
    #[must_use]
    pub fn is_whole(self, line: &str) -> bool {
        self.column.is_none_or(|column| line.len() > column + 30)
    }
}

/// True for a line, without blanks at its end, that a stop ends: two blanks follow it.
pub(super) fn is_stopped(line: &str) -> bool {
    matches!(line.as_bytes().last(), Some(b'.' | b'?' | b'!' | b':'))
}

/// The columns that a text takes: its signs.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The columns of a text's first word.
pub(super) fn first_word(text: &str) -> usize {
    let text = bytes::trim_start(text);
    columns(&text[..text.bytes().position(|b| b == b' ').unwrap_or(text.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_is_the_one_that_hardly_a_line_goes_beyond() {
        let of = |lengths: &[usize]| Wrap::estimate(lengths.iter().copied()).column;
        assert_eq!(of(&[60, 64, 64, 62]), Some(64));
        assert_eq!((of(&[60, 64, 64]), of(&[30, 31, 39, 39]), of(&[101, 101, 101, 101])), (None, None, None));
        assert_eq!((of(&[40; 4]), of(&[100; 4])), (Some(40), Some(100)));
        let mut lines = [60; 99];
        lines[0] = 90;
        assert_eq!(of(&lines), Some(60));
    }

    #[test]
    fn a_line_had_room_when_the_next_word_would_have_fitted() {
        let wrap = Wrap { column: Some(10), single_words: false };
        assert!(wrap.had_room("nets", "boats now") && !wrap.had_room("nets", "harbor"));
        assert!(wrap.had_room("net.", "oars") && !wrap.had_room("net.", "boats"));
        assert!(Wrap::default().had_room("nets of the harbor", "and the boats"));
        assert_eq!((wrap.left("nets  "), wrap.left("nets of the pier"), Wrap::default().left("nets")), (6, 0, 0));
        assert!(!wrap.is_whole(&"n".repeat(40)) && wrap.is_whole(&"n".repeat(41)) && Wrap::default().is_whole("n"));
        assert_eq!((columns("köder"), first_word("  köder of"), first_word("net")), (5, 5, 3));
    }
}
