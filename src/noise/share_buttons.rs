//! Share buttons and counters: `Share this: Facebook Twitter WhatsApp LinkedIn Email Print`.
//!
//! A row of names of networks with hardly a word between them. `Activists said that they rely on Facebook and Twitter`
//! is a sentence and stays.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "Buttons and counters of the website for sharing its page on networks.";

const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "reddit",
    "pinterest",
    "telegram",
    "tumblr",
    "email",
    "e-mail",
    "print",
    "digg",
    "mail",
    "x",
    "instagram",
    "youtube",
    "drucken",
    "imprimer",
    "imprimir",
    "stampa",
    "mastodon",
    "bluesky",
    "messenger",
    "google",
    "pocket",
    "viber",
];

const VERBS: &[&str] = &[
    "share",
    "this",
    "on",
    "via",
    "tweet",
    "like",
    "pin",
    "it",
    "1",
    "follow",
    "us",
    "send",
    "save",
    "click",
    "to",
    "opens",
    "new",
    "window",
    "in",
    "teilen",
    "partager",
    "sur",
    "compartir",
    "en",
    "condividi",
    "su",
    "delen",
    "op",
    "compartilhar",
    "no",
    "copy",
    "link",
    "post",
    "with",
    "friends",
    "shares",
    "loading",
];

const COUNTED: &[&str] = &["share", "shares", "views", "likes", "hits", "reads", "view", "tweets"];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let words = text.count();
    let networks = text.words().filter(|word| NETWORKS.contains(word)).count();
    let known = text.words().all(|word| NETWORKS.contains(&word) || VERBS.contains(&word));
    if known && words <= 20 && !text.text.ends_with('.') {
        if networks >= 2 {
            return Some(Sure::Certain);
        }
        let verbs = text.words_of(&[
            "share",
            "tweet",
            "like",
            "pin",
            "teilen",
            "partager",
            "compartir",
            "condividi",
            "delen",
            "compartilhar",
        ]);
        if verbs >= 2 || (verbs == 1 && (networks == 1 || text.is_phrase(&["share", "share this", "tweet"]))) {
            return Some(Sure::Likely);
        }
    }
    is_counter(text).then_some(Sure::Likely)
}

/// `1.2k Shares`, `Views: 3,417`: a number and what it counts.
fn is_counter(text: &Folded<'_>) -> bool {
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    (2..=3).contains(&text.count())
        && text.words().any(number)
        && text.has_word(COUNTED)
        && text.words().all(|word| number(word) || COUNTED.contains(&word) || word == "k")
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
            "Share",
            "We do not allow others to share.  We have full control of our",
            "His views: 1) talks must go on; 2) no deadline.",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Likely && text == "Share"), "{text}");
        }
    }
}
