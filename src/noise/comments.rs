//! Readers' comments: `3 Comments`, `Leave a Reply. Your email address will not be published.`
//!
//! `COMMENT` is also a heading of telegrams, and `Comments: the Minister's tone was new.` their text: only the set phrases
//! of comment forms, and a number before the word, tell.

pub(super) const WHY: &str = "Comments of the website’s readers, and the form for writing one.";

/// A reader's comment under such a line: `JohnDoe77 says: great find, thanks for posting!`
pub(super) fn is_comment(text: &str) -> bool {
    let before = text.split(" says:").next().unwrap_or_default();
    before.len() < text.trim_end().len() && before.split_whitespace().count() <= 4
}

#[cfg(test)]
mod tests {
    use crate::noise::{Reason, Sure, by_words};

    #[test]
    fn forms_go() {
        for text in [
            "Leave a Reply. Your email address will not be published. Required fields are marked *",
            "You must be logged in to post a comment.",
            "Kommentar verfassen. Deine E-Mail-Adresse wird nicht veröffentlicht.",
            "Be the first to comment",
        ] {
            assert!(by_words(text).is_some_and(|(reason, sure)| reason == Reason::Comments && sure == Sure::Certain), "{text}");
        }
    }

    #[test]
    fn the_embassy_comments_stay() {
        for text in [
            "COMMENT",
            "Comment",
            "Comments: the Minister's tone was new.  End comments.",
            "The Ambassador asked the President to leave a reply with his staff by Friday.",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}");
        }
    }
}
