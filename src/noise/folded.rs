//! A text folded for the rules that go by words: small letters, and the words without their signs.

/// A text and its words.
pub(super) struct Folded<'a> {
    /// As written, blanks at the ends left out.
    pub(super) text: &'a str,
    /// In small letters, curly apostrophes made straight.
    pub(super) lower: String,
}

impl<'a> Folded<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = text.trim();
        Self { text, lower: text.to_lowercase().replace(['’', '‘'], "'") }
    }

    /// The words: letters, digits, apostrophes and hyphens.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.lower
            .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '-'))
            .map(|word| word.trim_matches(['\'', '-']))
            .filter(|word| !word.is_empty())
    }

    pub(super) fn count(&self) -> usize {
        self.words().count()
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

    /// True when it holds one of the phrases, whole words only.
    pub(super) fn has_phrase(&self, list: &[&str]) -> bool {
        list.iter().any(|phrase| {
            self.lower.match_indices(phrase).any(|(at, _)| {
                let before = self.lower[..at].chars().next_back().is_some_and(char::is_alphanumeric);
                let after = self.lower[at + phrase.len()..].chars().next().is_some_and(char::is_alphanumeric);
                !before && !after
            })
        })
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
