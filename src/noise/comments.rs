//! Readers' comments: `3 Comments`, `Leave a Reply. Your email address will not be published.`
//!
//! `COMMENT` is also a heading of telegrams, and `Comments: the Minister's tone was new.` their text: only the set phrases
//! of comment forms, and a number before the word, tell.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "Comments of the website’s readers, and the form for writing one.";

const FORMS: &[&str] = &[
    "will not be published",
    "required fields are marked",
    "logged in to post",
    "post a comment",
    "leave a comment",
    "wird nicht veröffentlicht",
    "ne sera pas publiée",
    "no será publicada",
    "comments are closed",
    "notify me of follow-up",
    "notify me of new posts",
];

const LABELS: &[&str] = &[
    "leave a reply",
    "no comments yet",
    "add a comment",
    "post comment",
    "leave a comment",
    "kommentar verfassen",
    "be the first to comment",
    "reply",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    if text.has_phrase(FORMS) && text.count() <= 30 {
        return Some(Sure::Certain);
    }
    let mut words = text.words();
    let number = words.next().is_some_and(|word| word == "no" || word.bytes().all(|b| b.is_ascii_digit()));
    let counted = text.count() == 2
        && number
        && text.has_word(&["comments", "comment", "kommentare", "commentaires", "comentarios", "replies", "responses"]);
    ((text.is_phrase(LABELS) || counted) && !text.text.ends_with('.')).then_some(Sure::Likely)
}

/// A reader's comment under such a line: `JohnDoe77 says: great find, thanks for posting!`
pub(super) fn is_comment(text: &str) -> bool {
    let before = text.split(" says:").next().unwrap_or_default();
    before.len() < text.trim_end().len() && before.split_whitespace().count() <= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn forms_go() {
        for text in [
            "3 Comments",
            "Leave a Reply. Your email address will not be published. Required fields are marked *",
            "You must be logged in to post a comment.",
            "Kommentar verfassen. Deine E-Mail-Adresse wird nicht veröffentlicht.",
        ] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
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
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
