//! Cookie and consent notices.
//!
//! `This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you
//! wish. Accept Read More`. The word alone proves nothing: a telegram may be about cookies. Evidence adds up: it names
//! cookies; it speaks of itself (`this website`, `we use`); it speaks to its reader (`you`, `your`); it asks for
//! something (`accept`, `opt-out`). Cookies and two of the others are a notice.
//! What survives: `(SBU) Investigators found that cookies on the laptop had been set by the group's site; visitors had to
//! accept them.`, and whatever bears a paragraph number or a marking.

use super::Sure;
use super::folded::Folded;
use super::lexicon::class::{ASK, COOKIE, ITSELF, READER, REPORT};

pub(super) const WHY: &str =
    "The website asks its visitor to agree to cookies: it names them, speaks of itself and to its reader.";

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    if !text.has(COOKIE) || text.begins_small() || text.tokens_of(REPORT) > 1 {
        return None;
    }
    let points = text.kinds(ITSELF | READER | ASK) + u32::from(text.is_foreign());
    (points >= 2).then_some(Sure::Certain)
}

/// True when the words speak of the site itself, or ask their reader for something.
pub(super) fn speaks(text: &str) -> bool {
    let text = Folded::new(text);
    text.tokens_of(REPORT) <= 1 && (text.has(ITSELF) || text.kinds(READER | ASK) == 2)
}

/// The rest of a notice right under its beginning: it speaks to its reader and asks for something.
pub(super) fn goes_on(text: &Folded<'_>) -> bool {
    text.has(ASK) && (text.has(READER) || !text.is_sentence()) && text.count() <= 30
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::{Reason, by_words};

    #[test]
    fn notices_go() {
        for text in [
            "This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you wish. Accept Read More",
            "This site stores cookies on your device to make your visit better. You may refuse them at any time. Accept  Reject  Learn more",
            "We and our 412 partners use cookies to show ads that fit you. Manage choices | Agree and close",
            "By staying on this page you agree to our use of cookies. OK",
            "Accept Read More",
            "Diese Website verwendet Cookies, damit wir Ihnen den besten Service bieten. Einverstanden  Mehr erfahren",
            "Ce site utilise des cookies pour améliorer votre visite. Tout accepter  Tout refuser  En savoir plus",
            "Этот сайт использует куки. Принять",
        ] {
            assert!(
                by_words(text).is_some_and(|(reason, _)| reason == Reason::CookieNotice || text == "Accept Read More"),
                "{text}"
            );
        }
    }

    #[test]
    fn text_about_cookies_stays() {
        for text in [
            "The draft e-privacy law would oblige every website that uses cookies to ask visitors for consent.",
            "Embassy staff served coffee and cookies to the 40 students after the lecture.",
            "Investigators found that cookies on the laptop had been set by the group's site; visitors had to accept them.",
            "not accept them as refugees.  We will,",
            "accept.",
            "Accept.",
            "third states that may be willing to accept",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}");
        }
    }

    #[test]
    fn two_signs_make_a_notice_and_two_reports_unmake_it() {
        for text in [
            "This site uses cookies. Accept",
            "Your cookies, your choices. This site respects both.",
            "Este sitio utiliza cookies para las noticias del puerto",
            "The ministry uses cookies on this site. Accept",
        ] {
            assert_eq!(judge(&Folded::new(text)), Some(Sure::Certain), "{text}");
        }
        for text in [
            "This site has cookies",
            "Cookies and tea",
            "Accept the settings of this site",
            "uses cookies on this site. Accept",
            "The ministry said that this site uses cookies. Accept",
        ] {
            assert_eq!(judge(&Folded::new(text)), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_speaks_for_a_site_by_its_words_of_itself_or_to_its_reader() {
        assert!(speaks("Our website is better that way") && speaks("Accept your settings"));
        assert!(speaks("The minister visited our website"));
        assert!(!speaks("Accept the terms") && !speaks("Your boat is ready") && !speaks("The minister told him of our website"));
    }

    #[test]
    fn the_rest_of_a_notice_asks_for_something() {
        let rest = |text: &str| goes_on(&Folded::new(text));
        assert!(rest("Accept all") && rest("You can change your settings at any time."));
        assert!(!rest("The men decline to go.") && !rest("You may leave it on.") && !rest("The boats came in"));
        assert!(!rest(&format!("accept {}", "the boats came in ".repeat(8))));
    }
}
