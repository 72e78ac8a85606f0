//! A text folded for the rules that go by words: small letters, and the words without their signs.

/// A text and its words.
pub(super) struct Folded<'a> {
    /// As written, blanks at the ends left out.
    pub(super) text: &'a str,
    /// In small letters, curly apostrophes made straight.
    pub(super) lower: String,
    /// Where each word stands in `lower`.
    words: Vec<(usize, usize)>,
    /// Where each run of letters and digits begins: phrases are looked for there alone.
    starts: Vec<usize>,
    /// A bit for the first byte of each run, by the byte's last six bits: most phrases begin with none of them.
    initials: u64,
}

impl<'a> Folded<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = text.trim();
        let lower: String = if text.is_ascii() { text.to_ascii_lowercase() } else { text.chars().map(small).collect() };
        let mut folded = Self { text, lower, words: Vec::new(), starts: Vec::new(), initials: 0 };
        folded.find_words();
        folded
    }

    fn find_words(&mut self) {
        let mut open: Option<(usize, usize)> = None;
        let mut inside = false;
        for (at, c) in self.lower.char_indices() {
            let letter = c.is_alphanumeric();
            if letter && !inside {
                self.starts.push(at);
                self.initials |= bit(self.lower.as_bytes()[at]);
            }
            inside = letter;
            if letter {
                // A word ends with the last letter before a sign other than an apostrophe or a hyphen.
                open = Some((open.map_or(at, |(start, _)| start), at + c.len_utf8()));
            } else if c != '\'' && c != '-' {
                self.words.extend(open.take());
            }
        }
        self.words.extend(open);
    }

    /// The words: letters, digits, apostrophes and hyphens.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|&(start, end)| &self.lower[start..end])
    }

    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// True when one of its words is in the list.
    pub(super) fn has_word(&self, list: &[&str]) -> bool {
        self.words().any(|word| list.contains(&word))
    }

    /// How many different entries of the list are among its words.
    pub(super) fn words_of(&self, list: &[&str]) -> usize {
        list.iter().filter(|entry| self.words().any(|word| word == **entry)).count()
    }

    /// True when all its words are in the list, and it has one.
    pub(super) fn only_words(&self, list: &[&str]) -> bool {
        self.count() > 0 && self.words().all(|word| list.contains(&word))
    }

    /// True when it holds one of the phrases, whole words only. Phrases begin with a letter or a digit.
    pub(super) fn has_phrase(&self, list: &[&str]) -> bool {
        list.iter().filter(|phrase| self.may_hold(phrase)).any(|phrase| {
            self.starts.iter().any(|&at| {
                let rest = self.lower[at..].strip_prefix(phrase);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
    }

    /// Rules most phrases out at the price of one comparison.
    fn may_hold(&self, phrase: &str) -> bool {
        phrase.len() <= self.lower.len() && phrase.bytes().next().is_some_and(|first| self.initials & bit(first) != 0)
    }

    /// True when it is one of the phrases and nothing else, signs at the end left out.
    pub(super) fn is_phrase(&self, list: &[&str]) -> bool {
        let bare = self.lower.trim_end_matches(|c: char| !c.is_alphanumeric());
        list.contains(&bare)
    }

    /// True when it ends as a sentence does.
    pub(super) fn is_sentence(&self) -> bool {
        self.text.trim_end_matches(['"', '\'', ')', '”', '’']).ends_with(['.', '!', '?'])
    }
}

fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// The small letter of a capital in the scripts that the lists are in, Latin and Cyrillic; the tables of all of Unicode
/// would take more room than all lists together.
fn small(c: char) -> char {
    let further = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    match c {
        '’' | '‘' => '\'',
        'A'..='Z' => c.to_ascii_lowercase(),
        '×' | 'İ' => c,
        'À'..='Þ' | 'А'..='Я' => further(32),
        'Ѐ'..='Џ' => further(80),
        // From here on a capital is followed by its small letter.
        'Ā'..='Ķ' if u32::from(c) % 2 == 0 => further(1),
        'Ĺ'..='Ň' | 'Ź'..='Ž' if u32::from(c) % 2 == 1 => further(1),
        'Ŋ'..='Ŷ' if u32::from(c) % 2 == 0 => further(1),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_small_letters_as_unicode_has_it() {
        let latin_and_cyrillic = ('\0'..'\u{17f}').chain('\u{400}'..'\u{460}').filter(|c| !matches!(c, 'İ' | 'Ÿ'));
        for c in latin_and_cyrillic {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c}");
        }
        assert_eq!(Folded::new("ÜBER ‘ČÍST DÁL’ ЧИТАТЬ").lower, "über 'číst dál' читать");
    }

    #[test]
    fn words_and_phrases_are_found_whole() {
        let text = Folded::new("'Don't' opt-out -- of the well-read ARTICLE's 3 parts-");
        let words: Vec<_> = text.words().collect();
        assert_eq!(words, ["don't", "opt-out", "of", "the", "well-read", "article's", "3", "parts"]);
        assert_eq!(text.count(), 8);
        assert!(text.has_phrase(&["read article"]) && text.has_phrase(&["out of", "out --"]));
        assert!(!text.has_phrase(&["pt-out"]) && !text.has_phrase(&["well-rea"]) && !text.has_phrase(&["art"]));
    }
}
