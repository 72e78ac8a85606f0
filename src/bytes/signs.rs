//! Which signs a text has, found once: most questions that a line is asked need signs that it has not.

/// A set of signs: a bit for each capital and for each sign that some question needs, and one for each kind of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Signs(u64);

/// Signs with a bit of their own, behind those of the capitals. What stands together shares one, so that a text may have another
/// sign than the one it was asked for: to have it not is certain.
const OWN: [&[u8]; 24] = [
    b"0",
    b"8",
    b"1234567",
    b"9",
    b"x",
    b"y",
    b"k",
    b" ",
    b"\t",
    b".",
    b",",
    b":",
    b";",
    b"(",
    b"[]",
    b"'\"",
    b"-=*_~#",
    b"/",
    b"&",
    b"{}<>",
    b"|",
    b"?!",
    b")",
    b"$%+@^`\\",
];

/// Small letters without a bit of their own.
const FURTHER_SMALL: u64 = 1 << 50;

/// See `Signs::FURTHER`.
const FURTHER: u64 = 1 << 51;

/// The bits of each byte.
const BITS: [u64; 256] = {
    let mut bits = [FURTHER; 256];
    let mut at = 0;
    while at < 26 {
        bits[b'A' as usize + at] = 1 << at;
        bits[b'a' as usize + at] = FURTHER_SMALL;
        at += 1;
    }
    let mut own = 0;
    while own < OWN.len() {
        let mut at = 0;
        while at < OWN[own].len() {
            bits[OWN[own][at] as usize] = 1 << (26 + own);
            at += 1;
        }
        own += 1;
    }
    bits
};

impl Signs {
    pub(crate) const DIGITS: Self = Self::of("0189");
    /// Controls, and whatever is no ASCII.
    pub(crate) const FURTHER: Self = Self(FURTHER);
    pub(crate) const ANY: Self = Self(u64::MAX);

    /// The signs of these words.
    pub(crate) const fn of(words: &str) -> Self {
        let (words, mut all, mut at) = (words.as_bytes(), 0, 0);
        while at < words.len() {
            all |= BITS[words[at] as usize];
            at += 1;
        }
        Self(all)
    }

    /// These signs and others.
    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The same of a text, eight bytes a step.
    pub(crate) fn read(text: &str) -> Self {
        let (eights, rest) = text.as_bytes().as_chunks::<8>();
        let all = |bytes: &[u8]| bytes.iter().fold(0, |all, byte| all | BITS[usize::from(*byte)]);
        Self(eights.iter().fold(all(rest), |before, eight| before | all(eight)))
    }

    /// True when it has each of these.
    pub(crate) const fn has_all(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// True when it has one of these.
    pub(crate) const fn has_any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn a_text_has_the_signs_of_its_words_and_no_others() {
        let signs = Signs::read("the keeper met Jane Doe in LISBON, 12 of 40: (see PAGE");
        for words in ["LISBON", "PAGE", ": ", "(", "k", "Jane Doe", "12"] {
            assert!(signs.has_all(Signs::of(words)), "{words}");
        }
        for words in ["SECTION 0", "x", ";", "/", "8", "é", "REF"] {
            assert!(!signs.has_all(Signs::of(words)), "{words}");
        }
        assert!(signs.has_any(Signs::of("axyk")) && signs.has_any(Signs::DIGITS));
        let capitals = Signs::read("S E C R E T/");
        assert!(!capitals.has_any(Signs::of("axyk")) && !capitals.has_any(Signs::DIGITS));
    }
}
