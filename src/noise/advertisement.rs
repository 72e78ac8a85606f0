//! The word that marks an advertisement, alone on its line. Which words they are stands in
//! `words.txt` under `ad`; `label` judges them.

pub(super) const WHY: &str = "The website’s advertising, or the word that marks its place.";

#[cfg(test)]
mod tests {
    use crate::noise::{Reason, Sure, by_words};

    #[test]
    fn the_mark_goes_and_sentences_stay() {
        for mark in ["Advertisement", "Anzeige", "- Advertisement -", "Publicité", "إعلان", "Реклама"] {
            assert_eq!(by_words(mark), Some((Reason::Advertisement, Sure::Certain)), "{mark}");
        }
        assert_eq!(by_words("A full-page advertisement in the largest daily attacked the base agreement."), None);
    }
}
