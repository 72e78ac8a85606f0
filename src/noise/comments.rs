//! Readers' comments: `3 Comments`, `Leave a Reply. Your email address will not be published.`
//!
//! `COMMENT` is also a heading of telegrams, and `Comments: the Minister's tone was new.` their text: only the set phrases
//! of comment forms, and a number before the word, tell.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "Comments of the website’s readers, and the form for writing one.";

/// What a website says of a reader who wrote something.
const WROTE: &[&str] =
    &[" wrote ", " schrieb ", " a écrit ", " escribió ", " ha scritto ", " schreef ", " escreveu ", " написал", "كتب "];

/// The line above a reader's comment: `hans_aus_ulm schrieb am 3. Dezember 2010 um 14:02 Uhr:`. Who wrote, a year, a time of day
/// to the minute, and a colon at its end; known only where the telegram has ended.
pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let wrote = text.text.ends_with(':') && text.count() <= 16 && WROTE.iter().any(|word| text.lower.contains(word));
    let digits = |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let year =
        || text.words().any(|word| word.len() == 4 && digits(Some(word)) && (word.starts_with("19") || word.starts_with("20")));
    let is_time = |word: &str| {
        let mut parts = word.trim_end_matches([':', ',']).split([':', 'h']);
        digits(parts.next()) && digits(parts.next()) && parts.next().is_none()
    };
    (wrote && year() && text.lower.split_whitespace().any(is_time)).then_some(Sure::Likely)
}

/// A reader's comment under such a line: `JohnDoe77 says: great find, thanks for posting!`
pub(super) fn is_comment(text: &str) -> bool {
    let before = text.split(" says:").next().unwrap_or_default();
    before.len() < text.trim_end().len() && before.split_whitespace().count() <= 4
}

#[cfg(test)]
mod tests {
    use crate::noise::folded::Folded;
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
    fn the_line_above_a_comment_is_known_after_the_telegram() {
        for text in [
            "hans_aus_ulm schrieb am 3. Dezember 2010 um 14:02 Uhr:",
            "mike_from_leeds wrote on 3 December 2010 at 14:02:",
            "michel_de_lyon a écrit le 3 décembre 2010 à 14h02 :",
        ] {
            assert_eq!(super::judge(&Folded::new(text)), Some(Sure::Likely), "{text}");
        }
        for text in [
            "The Minister wrote in his letter of December 3, 2010:",
            "He wrote at 14:02 that the ship had sailed in 2010.",
            "The Ambassador wrote to the President as follows:",
        ] {
            assert_eq!(super::judge(&Folded::new(text)), None, "{text}");
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

    #[test]
    fn what_a_minister_wrote_is_no_reader_s_comment() {
        for text in [
            "The Minister wrote to us from Rome at 14:02:",
            "The Consul wrote in message 1450 at 14:02:",
            "The Consul wrote in 2010 at noon:",
            "mike_from_leeds wrote on 3 December 2010 at 14:02",
            "The harbor master and all of his clerks and their wives and sons wrote on 3 December 2010 at 14:02:",
        ] {
            assert_eq!(super::judge(&Folded::new(text)), None, "{text}");
        }
        assert_eq!(super::judge(&Folded::new("mike wrote on 3 May 1999 at 14:02:")), Some(Sure::Likely));
    }

    #[test]
    fn a_reader_says_something_under_a_short_name() {
        assert!(super::is_comment("anna says: so did I") && super::is_comment("Old Mike of Leeds says: no"));
        for text in ["so did I", "The harbor master of the town says: no", "anna said: so did I", ""] {
            assert!(!super::is_comment(text), "{text}");
        }
    }
}
