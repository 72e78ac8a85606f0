//! What websites say, by language and kind, from `sentences.txt`.

use std::collections::BTreeMap;

const SENTENCES: &str = include_str!("sentences.txt");

/// The languages of the sentences.
pub const LANGUAGES: [&str; 9] = ["en", "de", "fr", "es", "it", "nl", "pt", "ar", "ru"];

/// Sentences by language and kind.
pub struct Sentences(BTreeMap<(&'static str, &'static str), Vec<&'static str>>);

impl Sentences {
    /// Reads the list.
    pub fn read() -> Self {
        let mut by_kind: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut section = ("", "");
        for line in SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((language, kind)) = line.strip_prefix('[').and_then(|head| head.strip_suffix(']')?.split_once(' ')) {
                section = (language, kind);
            } else {
                by_kind.entry(section).or_default().push(line);
            }
        }
        Self(by_kind)
    }

    /// The sentences of a kind in a language; English ones where the language has none of that kind.
    pub fn of(&self, language: &'static str, kind: &'static str) -> &[&'static str] {
        self.0.get(&(language, kind)).or_else(|| self.0.get(&("en", kind))).map_or(&[], Vec::as_slice)
    }
}
