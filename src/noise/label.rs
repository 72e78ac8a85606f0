//! Labels: a line of nothing but words that websites put on buttons, links and headings of their own.
//!
//! `Share on Facebook`, `Meistgelesen`, `Se connecter | Créer un compte`, `Все права защищены`. Every word must be in the
//! table of words (`words.txt`), numbers aside. How sure the line is depends on what its words are: one phrase that only
//! websites have, or two kinds of words of which one is such, and it goes; one plain word (`Home`, `Contact`, `Reply`) is
//! no more than a hint, since headings of telegrams have such words, too.
//! What survives: whatever has a word of its own (`Joint Meeting`, `Related matters, such as visas`), ends with a full
//! stop (`Accept.`) or begins with a small letter, as the rest of a wrapped sentence does.

use super::folded::Folded;
use super::lexicon::class::{self, STRONG};
use super::{Reason, Sure};

/// Classes of words that say something, and the reason for which a line of them goes. Where a line has as many words of
/// one as of another, the first in this list counts.
const REASONS: &[(u32, Reason)] = &[
    (class::COOKIE, Reason::CookieNotice),
    (class::COMMENT, Reason::Comments),
    (class::RELATED, Reason::RelatedLinks),
    (class::AD | class::APP, Reason::Advertisement),
    (class::NEWS | class::JOIN | class::LOGIN | class::PAY, Reason::NewsletterPrompt),
    (class::LEGAL, Reason::PageFooter),
    (class::NETWORK | class::SHARE | class::COUNT, Reason::ShareButtons),
    (class::LINK, Reason::LinkLabel),
    (class::MENU | class::LANG | class::BY | class::FILED, Reason::SiteNavigation),
    (class::BROWSER, Reason::SiteText),
    (class::ASK, Reason::CookieNotice),
];

/// All of them.
const SAID: u32 = {
    let (mut all, mut at) = (0, 0);
    while at < REASONS.len() {
        all |= REASONS[at].0;
        at += 1;
    }
    all
};

/// Classes that may stand between them.
pub(super) const BETWEEN: u32 = class::FILL
    | class::SHARE_FILL
    | class::ITSELF
    | class::READER
    | class::MONTH
    | class::ENGLISH
    | class::FOREIGN
    | class::NUMBER;

/// Classes of which one strong phrase of two words or more is enough. `Privacy policy` may head a part of a telegram.
const ENOUGH: u32 = class::COMMENT
    | class::RELATED
    | class::AD
    | class::APP
    | class::JOIN
    | class::LOGIN
    | class::NEWS
    | class::PAY
    | class::LINK
    | class::SHARE
    | class::BROWSER
    | class::MENU;

/// Classes whose words, alone on a line, are likely a button. `Comment`, `Reply` and `Politics` may head a part of a
/// telegram.
const PLAIN: u32 = class::LINK | class::SHARE | class::LOGIN | class::JOIN | class::LEGAL | class::NEWS | class::APP;

/// A row of buttons has no more words than this.
const LONGEST: usize = 60;

pub(super) fn judge(text: &Folded<'_>) -> Option<(Reason, Sure)> {
    if !text.has(SAID) {
        return None;
    }
    let said = SAID;
    let known = text.count() <= LONGEST && text.has(said) && text.only(said | BETWEEN | STRONG);
    // `Advertisement. Scroll to continue.`: a word for advertising has no other use at the beginning of a line.
    if text.first() & (class::AD | STRONG) == class::AD | STRONG && known && text.count() <= 6 {
        return Some((Reason::Advertisement, Sure::Certain));
    }
    if !known && opens_links(text) {
        return Some((Reason::RelatedLinks, Sure::Likely));
    }
    if !known || ends_as_report(text) || text.begins_small() && text.tokens_of(STRONG) < 2 {
        return None;
    }
    let score = |classes: u32| text.tokens_of(classes) + usize::from(text.has_strong(classes)) * 2;
    let (_, reason) = REASONS.iter().rev().max_by_key(|(classes, _)| score(*classes))?;
    Some((*reason, sure(text, said)))
}

/// The heading above links to other pages, with a word of its own: `More from our correspondents`.
fn opens_links(text: &Folded<'_>) -> bool {
    let phrase = text.first() & (class::RELATED | STRONG) == class::RELATED | STRONG;
    phrase && text.count() <= 6 && !text.has(class::REPORT) && !text.text.ends_with(['.', ',', ';', ':']) && !text.begins_small()
}

fn sure(text: &Folded<'_>, said: u32) -> Sure {
    let content = text.tokens_of(said);
    let strong = text.has_strong(said);
    let phrase = text.has_strong(ENOUGH) && text.count() >= 2;
    let counted = text.tokens() == 2 && text.has(class::NUMBER) && text.has(class::COMMENT | class::COUNT);
    if phrase || strong && content >= 2 {
        Sure::Certain
    } else if strong || counted || content >= 2 || text.tokens() == 1 && text.has(PLAIN) {
        Sure::Likely
    } else {
        Sure::Hint
    }
}

/// A full stop ends a sentence; three of them, or a mark of exclamation or question, end many a label.
fn ends_as_report(text: &Folded<'_>) -> bool {
    text.text.ends_with('.') && !text.text.ends_with("...") || text.text.ends_with([',', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn labels_go_for_the_reason_that_their_words_give() {
        for (text, reason, sure) in [
            ("Share on Facebook", Reason::ShareButtons, Sure::Certain),
            ("Meistgelesen", Reason::RelatedLinks, Sure::Likely),
            ("Se connecter | Créer un compte", Reason::NewsletterPrompt, Sure::Likely),
            ("Все права защищены", Reason::PageFooter, Sure::Likely),
            ("Mentions légales | Plan du site | Contact", Reason::PageFooter, Sure::Certain),
            ("Leer más", Reason::LinkLabel, Sure::Certain),
            ("Volver arriba ↑", Reason::LinkLabel, Sure::Certain),
            ("Oturum? Login", Reason::SiteText, Sure::Hint),
            ("Reject  Settings  Accept", Reason::CookieNotice, Sure::Likely),
            ("Accept all cookies", Reason::CookieNotice, Sure::Certain),
            ("3 Comments", Reason::Comments, Sure::Likely),
            ("Geef een reactie", Reason::Comments, Sure::Certain),
            ("Home", Reason::SiteNavigation, Sure::Hint),
            ("اقرأ المزيد", Reason::LinkLabel, Sure::Certain),
        ] {
            let found = judge(&Folded::new(text));
            let expected = (text != "Oturum? Login").then_some((reason, sure));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn lines_with_words_of_their_own_stay() {
        for text in [
            "Joint Meeting",
            "Related matters, such as visas for the delegation, were put off.",
            "Accept.",
            "accept",
            "read more about the plan in the two newspapers that back the",
            "Source: Central Bank, 2008",
            "Privacy Policy in Estonia",
            "End Comment",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}");
        }
    }

    #[test]
    fn how_sure_a_label_is_by_its_words() {
        let known = |text: &str| judge(&Folded::new(text));
        for (text, reason, sure) in [
            ("Advertisement. Scroll to continue.", Reason::Advertisement, Sure::Certain),
            ("Advertisement", Reason::Advertisement, Sure::Certain),
            ("Sponsored", Reason::Advertisement, Sure::Hint),
            ("Subscribe | Donate | Permalink", Reason::LinkLabel, Sure::Certain),
            ("share this: Facebook", Reason::ShareButtons, Sure::Certain),
            ("Leave a Reply", Reason::Comments, Sure::Certain),
            ("Most read", Reason::RelatedLinks, Sure::Certain),
            ("More from our correspondents", Reason::RelatedLinks, Sure::Likely),
            ("Newsletter", Reason::NewsletterPrompt, Sure::Likely),
            ("12 comments", Reason::Comments, Sure::Likely),
            ("1 comment", Reason::Comments, Sure::Likely),
            ("Tweet +1 Like", Reason::ShareButtons, Sure::Likely),
            ("Login", Reason::NewsletterPrompt, Sure::Likely),
            ("Privacy policy", Reason::PageFooter, Sure::Likely),
            ("Home", Reason::SiteNavigation, Sure::Hint),
            ("Reply", Reason::Comments, Sure::Hint),
            ("Loading comments ...", Reason::Comments, Sure::Hint),
        ] {
            assert_eq!(known(text), Some((reason, sure)), "{text}");
        }
        for text in [
            "Comments.",
            "Contact,",
            "reply",
            "this: Facebook",
            "Related matters, such as visas;",
            "More from the minister and his men today",
            "more from our correspondents",
            "More from our correspondents:",
            "More from the Ministry",
            "More from our many good correspondents in all towns",
            "The boats",
            "",
        ] {
            assert_eq!(known(text), None, "{text}");
        }
    }
}
