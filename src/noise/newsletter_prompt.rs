//! Prompts to subscribe: `Sign up for our newsletter and get the latest news in your inbox.`
//!
//! A prompt commands or asks its reader. `The party newsletter of May 3 carried a full page` and `at least six states
//! to sign up to the new code` do neither.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "The website asks its visitor to subscribe, register or log in.";

const PROMPTS: &[&str] = &[
    "sign up for our",
    "subscribe to our",
    "join our newsletter",
    "our newsletter",
    "in your inbox",
    "enter your email",
    "your email address",
    "subscribe now",
    "newsletter abonnieren",
    "newsletter anmelden",
    "abonnez-vous",
    "suscríbase",
    "suscríbete",
    "iscriviti",
    "assine a nossa",
    "assine nossa",
    "meld u aan",
    "onze nieuwsbrief",
    "подпишитесь",
    "free articles left",
];

const LOGIN: &[&str] = &[
    "log", "in", "login", "register", "sign", "up", "forgot", "password", "lost", "your", "username", "remember", "me", "email",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let prompt = text.has_phrase(PROMPTS) || text.lower.contains("اشترك");
    if prompt && text.count() <= 30 {
        let two = text.has_word(&["newsletter", "subscribe", "inbox", "lettre", "boletín", "nieuwsbrief", "рассылку"]);
        return Some(if two { Sure::Certain } else { Sure::Likely });
    }
    let login =
        text.only_words(LOGIN) && text.count() >= 2 && text.words_of(&["login", "log", "register", "password", "username"]) >= 2;
    (login && !text.text.ends_with('.')).then_some(Sure::Likely)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn prompts_go() {
        for text in [
            "Sign up for our newsletter and get the latest news in your inbox.",
            "Enter your email address  Subscribe",
            "Jetzt Newsletter abonnieren!",
            "Log in  Register  Forgot password?",
            "You have 2 free articles left this month. Subscribe now.",
        ] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn newsletters_of_others_stay() {
        for text in [
            "The party newsletter of May 3 carried a full page on the border talks.",
            "The PM expects at least six states to sign up to the new code before June.",
            "Only two in ten households subscribe to a daily paper, and most rely on state television.",
            "Staff must log in and register each visitor; a lost password must be reported.",
        ] {
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
