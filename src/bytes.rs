//! Questions that every byte of a text is asked, in forms that a processor answers for many bytes at a time.

mod signs;

pub(crate) use signs::Signs;

/// True when `text` holds `word`, as written. For the many questions that most lines answer with no: looking for the first
/// letter alone is faster on a short text than any search for words.
pub(crate) fn has(text: &str, word: &str) -> bool {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    word.first().is_none_or(|first| memchr::memchr_iter(*first, bytes).any(|at| bytes[at..].starts_with(word)))
}

/// How many bytes of a text are of a kind. Counted in single bytes first, which a processor adds up many at a time.
pub(crate) fn count(text: impl AsRef<[u8]>, is_one: impl Fn(u8) -> bool) -> usize {
    /// No more than a byte can count, and whole steps of a processor.
    const PART: usize = 192;
    let of_part = |part: &[u8]| usize::from(part.iter().fold(0u8, |count, b| count + u8::from(is_one(*b))));
    text.as_ref().chunks(PART).map(of_part).sum()
}

/// The first three letters that some words open with, in any case: they answer for nearly every line of a text.
pub(crate) struct Openings {
    /// For each first letter the second ones.
    seconds: [u32; 32],
    /// And the third ones, where each of its words has one.
    thirds: [u32; 32],
}

impl Openings {
    pub(crate) const NONE: Self = Self { seconds: [0; 32], thirds: [0; 32] };

    /// These words and one more.
    pub(crate) const fn and(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        let first = (word[0] & 31) as usize;
        self.seconds[first] |= 1 << (word[1] & 31);
        self.thirds[first] |= if word.len() > 2 && word[2].is_ascii_alphabetic() { 1 << (word[2] & 31) } else { u32::MAX };
        self
    }

    /// False for a text that begins with letters which none of the words begins with.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let has = |letters: u32, letter: u8| letters >> (letter & 31) & 1 == 1;
        match text.as_bytes() {
            [first, second, rest @ ..] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                let place = usize::from(first & 31);
                has(self.seconds[place], *second)
                    && rest.first().is_none_or(|third| !third.is_ascii_alphabetic() || has(self.thirds[place], *third))
            }
            _ => true,
        }
    }
}

/// True when a text has three blanks in a row. One of the three stands at every third place, so that no other is asked.
pub(crate) fn has_wide_gap(text: &str) -> bool {
    let bytes = text.as_bytes();
    let blank = |at: usize| bytes.get(at) == Some(&b' ');
    let is_wide = |at: usize| {
        let (before, after) = (blank(at - 1), blank(at + 1));
        before && (after || blank(at - 2)) || after && blank(at + 2)
    };
    bytes.chunks_exact(3).enumerate().any(|(third, three)| three[2] == b' ' && is_wide(third * 3 + 2))
}

/// The text without the blanks around it, as `str::trim` has it. Nearly every line begins and ends with a plain sign once its
/// plain blanks are off; only where one does not are further blanks looked for, which takes several times as long.
pub(crate) fn trim(text: &str) -> &str {
    let inner = text.trim_ascii();
    let plain = |sign: Option<&u8>| sign.is_none_or(u8::is_ascii_graphic);
    if plain(inner.as_bytes().first()) && plain(inner.as_bytes().last()) { inner } else { inner.trim() }
}

/// The same at the end alone.
pub(crate) fn trim_end(text: &str) -> &str {
    let inner = text.trim_ascii_end();
    if inner.as_bytes().last().is_none_or(u8::is_ascii_graphic) { inner } else { inner.trim_end() }
}

/// The same at the beginning alone.
pub(crate) fn trim_start(text: &str) -> &str {
    let inner = text.trim_ascii_start();
    if inner.as_bytes().first().is_none_or(u8::is_ascii_graphic) { inner } else { inner.trim_start() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn gaps_of_three_blanks_are_found_wherever_they_stand() {
        for (before, after) in (0..20).flat_map(|before| (0..20).map(move |after| (before, after))) {
            let text = |blanks: &str| format!("{}{blanks}{}", "a b".repeat(before), "!".repeat(after));
            assert!(super::has_wide_gap(&text("   ")));
            assert!(!super::has_wide_gap(&text("  ")) && !super::has_wide_gap(&text(" \u{a0} ")), "{before} {after}");
        }
    }

    #[test]
    fn blanks_of_every_kind_are_trimmed_as_the_standard_library_does() {
        let blanks = ["", " ", "\t ", "\u{a0}", " \u{a0} ", "\u{b}", "\u{85}", "\u{2003} ", "\u{3000}", "\0", "\r\n"];
        for (before, after) in blanks.iter().flat_map(|before| blanks.iter().map(move |after| (before, after))) {
            for inner in ["", "a", "a b", "é", "“a”", "\u{200b}", "a\u{a0}b"] {
                let text = format!("{before}{inner}{after}");
                assert_eq!(super::trim(&text), text.trim(), "{text:?}");
                assert_eq!(super::trim_end(&text), text.trim_end(), "{text:?}");
                assert_eq!(super::trim_start(&text), text.trim_start(), "{text:?}");
            }
        }
    }
}
