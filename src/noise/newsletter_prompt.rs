//! Prompts to subscribe: `Sign up for our newsletter and get the latest news in your inbox.`
//!
//! A prompt commands or asks its reader. `The party newsletter of May 3 carried a full page` and `at least six states
//! to sign up to the new code` do neither.
//! `notice` and `label` judge them.

pub(super) const WHY: &str = "The website asks its visitor to subscribe, register or log in.";

#[cfg(test)]
mod tests {
    use crate::noise::{Reason, Sure, by_words};

    #[test]
    fn prompts_go() {
        for text in [
            "Sign up for our newsletter and get the latest news in your inbox.",
            "Enter your email address  Subscribe",
            "Jetzt Newsletter abonnieren!",
            "Log in  Register  Forgot password?",
            "You have 2 free articles left this month. Subscribe now.",
        ] {
            assert!(
                by_words(text).is_some_and(|(reason, sure)| reason == Reason::NewsletterPrompt && sure > Sure::Hint),
                "{text}"
            );
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
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}");
        }
    }
}
