//! Footers: copyright lines, rows of links to terms and privacy pages, page counters of a printout.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "The foot of the website’s page: copyright, terms, privacy, contact.";

/// What footers link to, in the languages of the sites met.
const LINKS: &[&str] = &[
    "privacy policy",
    "terms of use",
    "terms of service",
    "terms and conditions",
    "contact",
    "contact us",
    "sitemap",
    "site map",
    "imprint",
    "cookie policy",
    "accessibility",
    "about",
    "about us",
    "legal notice",
    "disclaimer",
    "impressum",
    "datenschutz",
    "agb",
    "kontakt",
    "mentions légales",
    "confidentialité",
    "plan du site",
    "aviso legal",
    "política de privacidad",
    "contacto",
    "política de privacidade",
    "contato",
    "privacidade",
    "note legali",
    "informativa sulla privacy",
    "contatti",
    "privacybeleid",
    "voorwaarden",
    "политика конфиденциальности",
    "контакты",
    "سياسة الخصوصية",
    "privacy",
    "terms",
    "help",
    "faq",
    "rss",
    "advertise",
    "careers",
    "cookies",
    "donate",
];

const RIGHTS: &[&str] = &[
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "alle rechten voorbehouden",
    "todos os direitos reservados",
    "все права защищены",
    "جميع الحقوق محفوظة",
];

const CONSENT: &[&str] = &[
    "i have read and agree to",
    "i agree to the privacy policy",
    "powered by wordpress",
    "enable javascript",
    "please enable javascript",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let sign = text.lower.starts_with('©') || text.lower.starts_with("copyright ") || text.lower.starts_with("(c) ");
    let year = text.words().any(|word| {
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
    });
    if text.count() <= 20 && sign && (year || text.has_phrase(RIGHTS)) {
        return Some(Sure::Certain);
    }
    if text.count() <= 20 && text.has_phrase(CONSENT) {
        return Some(Sure::Certain);
    }
    if is_link_row(text) {
        return Some(Sure::Certain);
    }
    is_page_counter(text).then_some(Sure::Likely)
}

/// Two or more of the links, parted by bars, points or wide blanks, and nothing else.
fn is_link_row(text: &Folded<'_>) -> bool {
    let parts: Vec<&str> = text
        .lower
        .split(['|', '·', '•', '/', '\t'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts.len() >= 2 && parts.len() <= 16 && parts.iter().all(|part| LINKS.contains(part))
}

/// `Page 3 of 7`, alone. A telegram's own page lines have post and serial.
fn is_page_counter(text: &Folded<'_>) -> bool {
    let words: Vec<_> = text.words().collect();
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    matches!(words.as_slice(), [page, n, of, m] if *page == "page" && number(n) && *of == "of" && number(m))
        && text.text.ends_with(|c: char| c.is_ascii_digit())
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
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
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
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
