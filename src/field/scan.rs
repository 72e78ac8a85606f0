//! A cursor over one short text, for the small grammars of a telegram's lines.

/// A cursor. Each method that finds what it is asked for moves past it; one that does not leaves the cursor where it
/// was and says so.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// A cursor that stands at byte `at` of `text`, or at its end.
    pub(super) fn starting_at(text: &'a str, at: usize) -> Self {
        Self { text, at: if text.is_char_boundary(at) { at } else { text.len() } }
    }

    /// Byte offset of the cursor.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn is_done(&self) -> bool {
        self.rest().is_empty()
    }

    /// Passes blanks, no-break spaces among them; true if there were any.
    pub(super) fn blanks(&mut self) -> bool {
        let start = self.at;
        loop {
            match self.text.as_bytes()[self.at..] {
                [b' ' | b'\t', ..] => self.at += 1,
                [0xc2, 0xa0, ..] => self.at += 2,
                _ => return self.at > start,
            }
        }
    }

    /// Passes `word` in any case.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let found = self.rest().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        self.at += if found { word.len() } else { 0 };
        found
    }

    /// Passes `word` in any case if no letter or digit follows.
    pub(super) fn whole_word(&mut self, word: &str) -> bool {
        let before = *self;
        let found = self.word(word) && !self.rest().starts_with(char::is_alphanumeric);
        if !found {
            *self = before;
        }
        found
    }

    /// Passes one of the characters.
    pub(super) fn one_of(&mut self, characters: &[char]) -> Option<char> {
        let next = self.rest().chars().next().filter(|c| characters.contains(c))?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Passes all characters that satisfy `test`, at least one.
    pub(super) fn while_char(&mut self, test: impl Fn(char) -> bool) -> Option<&'a str> {
        let rest = self.rest();
        let end = rest.find(|c| !test(c)).unwrap_or(rest.len());
        self.at += end;
        (end > 0).then(|| &rest[..end])
    }

    /// Passes `least` to `most` digits that no further digit follows.
    pub(super) fn digits(&mut self, least: usize, most: usize) -> Option<&'a str> {
        let before = *self;
        match self.while_char(|c| c.is_ascii_digit()) {
            Some(digits) if (least..=most).contains(&digits.len()) => Some(digits),
            _ => {
                *self = before;
                None
            }
        }
    }

    /// A number of `least` to `most` digits.
    pub(super) fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let before = *self;
        let number = self.digits(least, most).and_then(|digits| digits.parse().ok());
        if number.is_none() {
            *self = before;
        }
        number
    }
}
