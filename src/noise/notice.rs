//! Notices: sentences in which a website speaks to its visitor.
//!
//! `Sign up for our newsletter and get the latest news in your inbox.` Evidence adds up: it names a thing that websites
//! have (a newsletter, an account, a form for comments, an app); it speaks of itself (`our site`); it speaks to its
//! reader (`you`, `your`, or a command at its beginning); it asks for something (`accept`, `click here`).
//! Against it speaks all that telegrams have and notices do not: people who said or did something.
//! What survives: `Four in ten islanders subscribe to the newsletter of the fishing guild.`, `He asked whether you may
//! share such a list on Facebook.` Telegrams are in English: in another language less evidence is enough.

use super::folded::Folded;
use super::lexicon::class;
use super::{Reason, Sure};

/// Things that websites have, each counted once, and the reason for which a notice about them goes.
const THINGS: &[(u32, Reason)] = &[
    (class::COOKIE, Reason::CookieNotice),
    (class::COMMENT, Reason::Comments),
    (class::PAY, Reason::NewsletterPrompt),
    (class::NEWS, Reason::NewsletterPrompt),
    (class::APP, Reason::Advertisement),
    (class::JOIN, Reason::NewsletterPrompt),
    (class::LOGIN, Reason::NewsletterPrompt),
    (class::BROWSER, Reason::SiteText),
    (class::NETWORK | class::SHARE, Reason::ShareButtons),
    (class::AD, Reason::Advertisement),
    (class::RELATED, Reason::RelatedLinks),
    (class::LEGAL, Reason::PageFooter),
    (class::LINK, Reason::LinkLabel),
];

const fn all(things: &[(u32, Reason)]) -> u32 {
    let (mut all, mut at) = (0, 0);
    while at < things.len() {
        all |= things[at].0;
        at += 1;
    }
    all
}

/// A command that a notice may begin with.
const COMMANDS: u32 = class::JOIN | class::SHARE | class::APP | class::LOGIN | class::COMMENT | class::ASK | class::LINK;

/// A notice has no more words than this.
const LONGEST: usize = 80;

pub(super) fn judge(text: &Folded<'_>) -> Option<(Reason, Sure)> {
    const ALL: u32 = all(THINGS);
    if !text.has(ALL) || text.count() > LONGEST || text.begins_small() {
        return None;
    }
    let things = || THINGS.iter().filter(|(classes, _)| text.has(*classes));
    let (_, reason) = things().find(|(classes, _)| text.has_strong(*classes)).or_else(|| things().next())?;
    let foreign = text.is_foreign();
    let strong = THINGS.iter().any(|(classes, _)| text.has_strong(*classes));
    let to_reader = text.has(class::READER) || text.first() & COMMANDS != 0;
    let speaks = usize::from(text.has(class::ITSELF)) + usize::from(to_reader) + usize::from(text.has(class::ASK));
    let points = things().count() + speaks + usize::from(foreign);
    if !text.has(class::ITSELF) && !to_reader && !foreign {
        return None;
    }
    let against = text.tokens_of(class::REPORT);
    match points.saturating_sub(against) {
        3.. if strong || foreign => Some((*reason, Sure::Certain)),
        2 if strong && foreign => Some((*reason, Sure::Certain)),
        4.. => Some((*reason, Sure::Certain)),
        3 => Some((*reason, Sure::Likely)),
        2 if strong || foreign => Some((*reason, if text.count() <= 30 { Sure::Likely } else { Sure::Hint })),
        2 => Some((*reason, Sure::Hint)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn words_to_a_visitor_go() {
        for text in [
            "Sign up for our newsletter and get the latest news in your inbox.",
            "You have 2 free articles left this month. Subscribe now.",
            "You must be logged in to post a comment.",
            "Leave a Reply. Your email address will not be published. Required fields are marked *",
            "Bitte melden Sie sich an, um einen Kommentar zu schreiben.",
            "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
            "Descargue nuestra app y lea las noticias sin conexión.",
            "Подпишитесь на нашу рассылку и получайте новости каждое утро.",
        ] {
            assert!(judge(&Folded::new(text)).is_some_and(|(_, sure)| sure >= Sure::Likely), "{text}");
        }
    }

    #[test]
    fn reports_about_the_same_things_stay() {
        for text in [
            "The party newsletter of May 3 carried a full page on the border talks.",
            "The PM expects at least six states to sign up to the new code before June.",
            "Only two in ten households subscribe to a daily paper, and most rely on state television.",
            "Staff must log in and register each visitor; a lost password must be reported.",
            "Four in ten islanders subscribe to the newsletter of the fishing guild.",
            "He asked whether you may share such a list on Facebook.",
            "The Ambassador asked the President to leave a reply with his staff by Friday.",
            "Comments: the Minister's tone was new.  End comments.",
            "We do not subscribe to the view that sanctions have failed.",
            "1. (U) The boats came in.",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}: {:?}", by_words(text));
        }
    }

    #[test]
    fn a_notice_is_as_sure_as_its_signs_are_many() {
        for (text, sure) in [
            ("Sign up for our newsletter and get the latest news in your inbox.", Some(Sure::Certain)),
            ("You must be logged in to post a comment.", Some(Sure::Certain)),
            ("Register to read your free articles", Some(Sure::Certain)),
            ("You may opt out of cookies on this site at any time in your account", Some(Sure::Certain)),
            ("Create your account and accept", Some(Sure::Likely)),
            ("Donate to our work", Some(Sure::Likely)),
            ("Your browser is old", Some(Sure::Likely)),
            ("Vos articles gratuits de la semaine", Some(Sure::Likely)),
            ("Subscribe to read your paper every day", Some(Sure::Hint)),
            ("Your app is ready", None),
            ("The newsletter comes on Mondays", None),
            ("the newsletter is in your inbox", None),
            ("Abonnez-vous à la newsletter", Some(Sure::Certain)),
            ("We use your email address if you accept", Some(Sure::Certain)),
            ("اقرأ المزيد", Some(Sure::Certain)),
        ] {
            assert_eq!(judge(&Folded::new(text)).map(|(_, sure)| sure), sure, "{text}");
        }
        let wide = "You have 2 free articles left this month and may read more of them on the first day of the next one if you are \
            still here then and have a wish for it";
        assert_eq!(judge(&Folded::new(wide)).map(|(_, sure)| sure), Some(Sure::Hint));
        for (words, sure) in [(80, Some(Sure::Certain)), (81, None)] {
            let notice = format!("Sign up for our newsletter{}", " boats".repeat(words - 5));
            assert_eq!(judge(&Folded::new(&notice)).map(|(_, sure)| sure), sure, "{words}");
        }
        let long = format!("Sign up for our newsletter and get the latest news in your inbox {}", "every day ".repeat(40));
        assert_eq!(judge(&Folded::new(&long)), None);
    }
}
