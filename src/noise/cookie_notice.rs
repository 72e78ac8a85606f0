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

pub(super) const WHY: &str =
    "The website asks its visitor to agree to cookies: it names them, speaks of itself and to its reader.";

const COOKIES: &[&str] = &["cookie", "cookies", "kakor", "cookiebeleid", "cookie-richtlinie"];

/// The site speaks of itself.
const ITSELF: &[&str] = &[
    "this website",
    "this site",
    "our website",
    "our site",
    "we use",
    "we and our",
    "our use of",
    "on this page",
    "our partners",
    "we store",
    "diese website",
    "diese seite",
    "wir nutzen",
    "wir verwenden",
    "unsere website",
    "ce site",
    "notre site",
    "nous utilisons",
    "poursuivant votre navigation",
    "este sitio",
    "esta web",
    "nuestro sitio",
    "utilizamos",
    "nuestra política",
    "seguir navegando",
    "questo sito",
    "il nostro sito",
    "utilizziamo",
    "continuando a navigare",
    "deze website",
    "deze site",
    "wij plaatsen",
    "wij gebruiken",
    "we gebruiken",
    "nosso site",
    "nossa política",
    "continuar a navegar",
    "usamos",
    "ta strona",
    "vi använder",
    "webbplatsen",
    "этот сайт",
    "мы используем",
    "наш сайт",
    "هذا الموقع",
];

/// It speaks to its reader. Words of one or two letters are left out: a marking `(U)` reads as one.
const READER: &[&str] = &[
    "you", "your", "you're", "you'll", "sie", "ihnen", "ihre", "dir", "dein", "vous", "votre", "usted", "sus", "tuo", "tua",
    "offrirti", "accetti", "uw", "você", "sua", "seu", "ваш", "вы", "вас",
];

/// It asks for something.
const ASKS: &[&str] = &[
    "accept",
    "agree",
    "reject",
    "refuse",
    "opt-out",
    "consent",
    "settings",
    "preferences",
    "decline",
    "allow",
    "ok",
    "akzeptieren",
    "einverstanden",
    "ablehnen",
    "zustimmen",
    "einstellungen",
    "notwendige",
    "accepter",
    "acceptez",
    "refuser",
    "paramétrer",
    "aceptar",
    "acepta",
    "rechazar",
    "configurar",
    "accetta",
    "accetti",
    "accetto",
    "rifiuta",
    "accepteren",
    "weigeren",
    "akkoord",
    "aceitar",
    "recusar",
    "concorda",
    "aceita",
    "akceptuję",
    "zgadzam",
    "godkänn",
    "принять",
    "согласен",
    "согласны",
    "отклонить",
    "قبول",
    "موافق",
    "رفض",
];

const ASKS_PHRASES: &[&str] =
    &["opt out", "got it", "learn more", "read more", "find out more", "manage choices", "continue to use"];

/// Words of its buttons; a line of nothing else is what is left of a notice.
const BUTTONS: &[&str] = &[
    "accept",
    "all",
    "cookies",
    "reject",
    "ok",
    "close",
    "read",
    "more",
    "settings",
    "got",
    "it",
    "decline",
    "learn",
    "manage",
    "preferences",
    "agree",
    "and",
    "allow",
    "necessary",
    "only",
    "i",
    "cookie",
];

const CLEAR_BUTTONS: &[&str] = &["accept", "reject", "decline", "got", "cookie", "cookies", "agree"];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let names_them = text.has_word(COOKIES)
        || text.lower.contains("تعريف الارتباط")
        || text.lower.contains("کوکی")
        || text.lower.contains("куки");
    if names_them {
        let points = [text.has_phrase(ITSELF), text.has_word(READER), text.has_word(ASKS) || text.has_phrase(ASKS_PHRASES)];
        if points.iter().filter(|&&point| point).count() >= 2 {
            return Some(Sure::Certain);
        }
    }
    let buttons =
        text.only_words(BUTTONS) && text.has_word(CLEAR_BUTTONS) && text.count() >= 2 && text.count() <= 6 && !text.is_sentence();
    buttons.then_some(Sure::Likely)
}

/// True when the words speak of the site itself, to its reader, or ask for something.
pub(super) fn speaks(text: &str) -> bool {
    let text = Folded::new(text);
    text.has_phrase(ITSELF) || text.has_word(READER) || text.has_word(ASKS) || text.has_phrase(ASKS_PHRASES)
}

/// The rest of a notice right under its beginning: it speaks to its reader and asks for something.
pub(super) fn goes_on(text: &str) -> bool {
    let text = Folded::new(text);
    let asks = text.has_word(ASKS) || text.has_phrase(ASKS_PHRASES);
    asks && (text.has_word(READER) || !text.is_sentence()) && text.count() <= 30
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

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
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
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
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
