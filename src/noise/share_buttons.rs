//! Share buttons and counters: `Share this: Facebook Twitter WhatsApp LinkedIn Email Print`.
//!
//! A row of names of networks with hardly a word between them. `Activists said that they rely on Facebook and Twitter`
//! is a sentence and stays.

use super::Sure;
use super::folded::Folded;
use super::lexicon::class::{COUNT, FILL, NETWORK, NUMBER, SHARE, SHARE_FILL};

pub(super) const WHY: &str = "Buttons and counters of the website for sharing its page on networks.";

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let row = text.only(NETWORK | SHARE | SHARE_FILL | FILL | NUMBER) && text.count() <= 40 && !text.text.ends_with('.');
    if row && !text.begins_small() {
        let networks = text.tokens_of(NETWORK);
        if networks >= 2 && (text.has(SHARE) || text.has_strong(NETWORK)) || text.tokens_of(SHARE) >= 3 && text.tokens() <= 8 {
            return Some(Sure::Certain);
        }
        if text.tokens_of(SHARE) >= 2 && text.tokens() >= 2 || networks == 1 && text.has(SHARE) && text.tokens() >= 2 {
            return Some(Sure::Likely);
        }
    }
    is_counter(text).then_some(Sure::Likely)
}

/// `1.2k Shares`, `Views: 3,417`: a number and what it counts.
fn is_counter(text: &Folded<'_>) -> bool {
    (2..=3).contains(&text.count())
        && text.has(NUMBER)
        && text.tokens_of(COUNT) == 1
        && text.words().next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) || text.first() & COUNT != 0)
        && text.only(NUMBER | COUNT | FILL | SHARE_FILL)
        && !text.text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn buttons_go() {
        for text in [
            "Share this: Facebook Twitter WhatsApp LinkedIn Email Print",
            "Tweet  Like  Pin it  +1",
            "Teilen: Facebook  Twitter  Drucken",
            "1.2k Shares",
            "Views: 3,417",
        ] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn sharing_in_a_sentence_stays() {
        for text in [
            "Activists said that they rely on Facebook and Twitter to call supporters to rallies.",
            "Officials agreed to share the list of detainees with the embassy by Monday.",
            "We do not allow others to share.  We have full control of our",
            "His views: 1) talks must go on; 2) no deadline.",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}: {:?}", by_words(text));
        }
    }

    #[test]
    fn rows_and_counters_are_as_sure_as_what_they_name() {
        for (text, sure) in [
            ("Facebook Twitter", Some(Sure::Certain)),
            ("Share X Telegram", Some(Sure::Certain)),
            ("Like Tweet Share", Some(Sure::Certain)),
            ("Share on Telegram", Some(Sure::Likely)),
            ("Like Share", Some(Sure::Likely)),
            ("Share", None),
            ("Telegram", None),
            ("X Telegram", None),
            ("Facebook and Twitter.", None),
            ("share on Telegram", None),
            ("1.2k Shares", Some(Sure::Likely)),
            ("Views: 3,417", Some(Sure::Likely)),
            ("3,417 views", Some(Sure::Likely)),
            ("Shared 12 times", None),
            ("12 boats", None),
            ("Views 12 likes", None),
            ("The 3 views", None),
            ("12 views.", None),
        ] {
            assert_eq!(judge(&Folded::new(text)), sure, "{text}");
        }
    }
}
