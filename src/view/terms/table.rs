//! The look-up table of explanations: a text of sorted lines, each a kind, a word, its meaning and, for some, a sentence
//! more. It is no part of the program: whoever wants terms explained brings it along (`terms.txt` beside this file).

use std::cmp::Ordering;

/// What a word is looked up as. Each line of the table begins with the letter of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// `MFA`: one meaning and no other; what can mean several things is not in the table.
    Short,
    /// `NODIS`
    Caption,
    /// `IQ`: a country by its two letters.
    Country,
    /// `NF`, `SECRET`: a part of a marking, or a whole level.
    Marking,
    /// `BAGHDAD`: what else is known of a post.
    Note,
    /// `RUEHGB`: the station with this routing indicator.
    Routing,
    /// `flash`
    Precedence,
    /// `1.4(b)`
    Reason,
    /// `APECO`: a code of the TAGS line that the parser's own list does not have.
    Tag,
}

impl Kind {
    fn letter(self) -> u8 {
        match self {
            Self::Short => b'A',
            Self::Caption => b'C',
            Self::Country => b'I',
            Self::Marking => b'M',
            Self::Note => b'N',
            Self::Routing => b'O',
            Self::Precedence => b'P',
            Self::Reason => b'R',
            Self::Tag => b'T',
        }
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What the word stands for.
    pub meaning: &'a str,
    /// A sentence more; for short forms the letters `o` (an organisation) and `w` (looks like a word in a text that is all
    /// in capitals). Empty for most.
    pub more: &'a str,
}

/// The table. Without its text it knows nothing, and nothing fails.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    text: String,
}

impl Table {
    /// The table of this text.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { text }
    }

    /// Looks a word up.
    ///
    /// ```
    /// use enclair::view::terms::{Kind, Table};
    /// let table = Table::new("AMFA\tMinistry of Foreign Affairs\to\nCNODIS\tNo Distribution\n".to_owned());
    /// assert_eq!(table.get(Kind::Short, "MFA").unwrap().meaning, "Ministry of Foreign Affairs");
    /// assert_eq!(table.get(Kind::Caption, "MFA"), None);
    /// ```
    #[must_use]
    pub fn get(&self, kind: Kind, word: &str) -> Option<Entry<'_>> {
        let text = self.text.as_str();
        let wanted = || std::iter::once(kind.letter()).chain(word.bytes());
        let (mut low, mut high) = (0, text.len());
        while low < high {
            let middle = low + (high - low) / 2;
            // Bytes, since the middle of a letter of two may be hit.
            let start = memchr::memrchr(b'\n', &text.as_bytes()[..middle]).map_or(0, |at| at + 1);
            let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |at| start + at);
            let mut cells = text[start..end].split('\t');
            match cells.next().unwrap_or_default().bytes().cmp(wanted()) {
                Ordering::Equal => {
                    return Some(Entry { meaning: cells.next()?, more: cells.next().unwrap_or_default() });
                }
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table that the viewer brings along.
    const TEXT: &str = include_str!("terms.txt");

    #[test]
    fn the_table_is_sorted_and_every_line_is_found() {
        let table = Table::new(TEXT.to_owned());
        let keys: Vec<&str> = TEXT.lines().map(|line| line.split('\t').next().expect("a key")).collect();
        assert!(keys.len() > 1_000 && keys.is_sorted(), "{} lines", keys.len());
        const KINDS: [Kind; 9] = [
            Kind::Short,
            Kind::Caption,
            Kind::Country,
            Kind::Marking,
            Kind::Note,
            Kind::Routing,
            Kind::Precedence,
            Kind::Reason,
            Kind::Tag,
        ];
        for line in TEXT.lines() {
            let kind = KINDS.into_iter().find(|kind| line.as_bytes()[0] == kind.letter());
            let (word, meaning) = line[1..].split_once('\t').expect("a word and its meaning");
            let found = table.get(kind.unwrap_or_else(|| panic!("{line}: no such kind")), word);
            assert_eq!(found.map(|entry| entry.meaning), meaning.split('\t').next(), "{line}");
        }
        assert_eq!(["", "A", "ZZZ", "\u{e9}"].map(|word| table.get(Kind::Short, word)), [None; 4]);
        assert_eq!(Table::default().get(Kind::Short, "MFA"), None);
    }

    #[test]
    fn what_can_mean_several_things_is_not_in_it() {
        let table = Table::new(TEXT.to_owned());
        for word in ["GOI", "NSA", "CAR", "PM", "CG", "ISF", "IO"] {
            assert_eq!(table.get(Kind::Short, word), None, "{word}");
        }
    }
}
