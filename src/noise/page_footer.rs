//! Footers: copyright lines, rows of links to terms and privacy pages, page counters of a printout.

use super::Sure;
use super::folded::Folded;
use super::lexicon::class::{LEGAL, REPORT, STRONG};

pub(super) const WHY: &str = "The foot of the website’s page: copyright, terms, privacy, contact.";

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let sign = ["©", "copyright ", "(c) ", "&copy;"].iter().any(|sign| text.lower.starts_with(sign));
    let year = || {
        text.words().any(|word| {
            let word = word.split('-').next().unwrap_or_default();
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let rights = text.has_strong(LEGAL);
    let sentence = text.text.ends_with('.') && !rights && !text.text.starts_with('©');
    if sign && (rights || text.text.starts_with('©') || year()) && text.count() <= 40 && !sentence && !text.has(REPORT) {
        return Some(Sure::Certain);
    }
    // `Powered by WordPress. Theme: Twenty Ten.`
    let made = ["powered by ", "proudly powered by ", "designed by ", "hosted by ", "registered in england "];
    let sentence = || text.text.contains(", the ");
    // `Powered by two engines, the ferry left`
    if rights && text.count() <= 10 && made.iter().any(|words| text.lower.starts_with(words)) && !sentence() {
        return Some(Sure::Certain);
    }
    if has_rights(text) && text.count() <= 30 {
        return Some(Sure::Certain);
    }
    is_page_counter(text).then_some(Sure::Likely)
}

/// `Example News Network. All rights reserved.`: the phrase ends the line, and the line says little more.
fn has_rights(text: &Folded<'_>) -> bool {
    let sign = || text.text.contains('©');
    let little = text.count() <= 12 && !text.has(REPORT) && text.tokens_of(STRONG) >= 1;
    let ends = || RIGHTS.iter().any(|phrase| text.lower.trim_end_matches(['.', '!', ' ']).ends_with(phrase));
    little && ends() || text.count() <= 16 && text.tokens_of(LEGAL) >= 1 && sign()
}

/// How footers end, in the languages of the sites met.
const RIGHTS: &[&str] = &[
    "rights reserved",
    "rechte vorbehalten",
    "droits réservés",
    "derechos reservados",
    "diritti riservati",
    "rechten voorbehouden",
    "direitos reservados",
    "права защищены",
    "الحقوق محفوظة",
];

/// What a page is called where pages are counted.
pub(super) const PAGE: &[&str] = &["page", "seite", "página", "pagina", "страница", "стр", "صفحة"];
/// What stands between its number and theirs.
pub(super) const OF: &[&str] = &["of", "von", "de", "sur", "di", "van", "из", "من"];

/// `Page 3 of 7`, alone. A telegram's own page lines have post and serial.
fn is_page_counter(text: &Folded<'_>) -> bool {
    if !matches!(text.count(), 3 | 4) {
        return false;
    }
    let words: Vec<_> = text.words().collect();
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    match words.as_slice() {
        [page, n, of, m] => {
            PAGE.contains(page) && number(n) && OF.contains(of) && number(m) && text.text.ends_with(|c: char| c.is_ascii_digit())
        }
        [page, n, m] => PAGE.contains(page) && number(n) && number(m) && text.text.contains('/'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn footers_go() {
        for text in [
            "Privacy Policy | Terms of Use | Contact | Sitemap",
            "Impressum · Datenschutz · AGB · Kontakt",
            "Copyright © 2019 Example News Network. All rights reserved.",
            "© 2021 Beispielverlag. Alle Rechte vorbehalten.",
            "I have read and agree to the privacy policy",
            "Page 3 of 7",
        ] {
            assert!(by_words(text).is_some_and(|(_, sure)| sure > Sure::Hint), "{text}");
        }
    }

    #[test]
    fn rights_and_policies_in_a_text_stay() {
        for text in [
            "The Minister said Google's new privacy policy breached national law and that the regulator would act.",
            "Post has asked the Ministry for the draft copyright law; all rights reserved to the authors in article 9 are unchanged.",
            "Datenschutz (data protection) was the main theme of the talks in Berlin.",
            "We may change our terms of use of the airfield with one month's notice.",
            "The 7-page letter, page 3 of 7 missing, was handed over on May 2.",
            "POC: POLOFF EXAMPLE, IVG 555-0100",
            "Copyright law was the theme of the talks.",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}: {:?}", by_words(text));
        }
    }

    #[test]
    fn a_copyright_has_its_year_or_its_rights() {
        for text in [
            "Copyright 2012 Example",
            "Copyright 2008-2012 Example",
            "(c) 1999 Example",
            "© Example",
            "Copyright Example. All rights reserved.",
            "Powered by WordPress. Theme: Twenty Ten.",
            "Example News © legal notice",
        ] {
            assert_eq!(judge(&Folded::new(text)), Some(Sure::Certain), "{text}");
        }
        for text in [
            "Copyright Example",
            "Copyright 2112 Example",
            "Copyright 20 Example",
            "Copyright 1999 came up in the talks.",
            "(C) 1999 was the year in which the minister said so",
            "Powered by two engines, the ferry left",
            "The ferry is powered by WordPress",
            "Page 3 of the 9",
            "Page 3 9",
            "Pages 3 of 9",
            "Page 3 of 9 nets",
        ] {
            assert_eq!(judge(&Folded::new(text)), None, "{text}");
        }
        for text in ["Page 3 of 9", "Seite 3 von 9", "Page 3/9"] {
            assert_eq!(judge(&Folded::new(text)), Some(Sure::Likely), "{text}");
        }
    }

    #[test]
    fn rights_are_reserved_at_the_end_of_a_line_that_says_little_more() {
        for text in ["Example News. All rights reserved", "Alle Rechte vorbehalten.", "Example © legal notice"] {
            assert!(has_rights(&Folded::new(text)), "{text}");
        }
        for text in [
            "All rights reserved to the men of the harbor",
            "The minister said that they had all rights reserved",
            "The boats of the harbor and the nets of the pier have all rights reserved",
            "Example ©",
            "Legal notice",
            "privacy © of the boats and the nets and the men of the pier in the harbor of the north",
        ] {
            assert!(!has_rights(&Folded::new(text)), "{text}");
        }
        for text in ["Page 3 of nets", "Page nets of 9", "Page 3 to 9", "Page 3/nets", "Page nets/9", "Net 3/9", "Page 3-9"] {
            assert!(!is_page_counter(&Folded::new(text)), "{text}");
        }
    }
}
