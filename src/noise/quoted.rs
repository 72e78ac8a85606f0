//! Another language's words that the cable itself brings: the letter of a ministry, a headline, a banner in the street.
//!
//! Such a letter speaks to its reader, accepts, invites and subscribes to things, as a website does. What tells it from a
//! notice is how it stands: `The text of the letter follows:` above it, a quotation mark in front of it or behind it, more
//! of the same language above it that began so. Lines like these stay, whatever their words.

use super::folded::Folded;
use super::{Known, Reason, Sure, by_words};
use crate::bytes;
use crate::line::Line;
use crate::shape::Shape;

/// How many lines above are looked at.
const LOOK_BACK: usize = 12;

const OPENING: &[char] = &['"', '“', '«', '„'];
const CLOSING: &[char] = &['"', '”', '»', '“'];
/// Those, and the one that opens what `“` closes.
const MARKS: &[char] = &['"', '”', '»', '“', '„'];

/// True when the text that begins at this line is in another language, and the cable brings it as somebody's words.
/// `known` is what the rules say of it.
pub(super) fn is_quoted(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize, known: Known) -> bool {
    let text = bytes::trim(&lines[at].text);
    if !Folded::new(text).is_foreign() {
        return false;
    }
    if opens(text) || closes(text) {
        return true;
    }
    // Nobody's letter speaks of cookies.
    if known.0 == Reason::CookieNotice {
        return false;
    }
    for above in (0..at).rev().take(LOOK_BACK) {
        let text = bytes::trim(&lines[above].text);
        match verdicts[above] {
            None if !text.is_empty() => {}
            None | Some(Reason::PageBreak | Reason::DeclassificationStamp | Reason::GarbledDuplicate) => continue,
            Some(_) => return false,
        }
        if leads_on(text) {
            return by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint);
        }
        if !matches!(shapes[above], Shape::Text | Shape::Item(_)) {
            return false;
        }
        let folded = Folded::new(text);
        if opens(text) && folded.is_foreign() {
            return !closes(text);
        }
        // `Excelencia,` is in no language that the table could tell.
        if folded.is_english() {
            return false;
        }
    }
    false
}

/// `The text of the letter follows:`, `BEGIN TEXT`
fn leads_on(text: &str) -> bool {
    let words = text.trim_end_matches(['-', '.', ' ']);
    text.ends_with(':') || words.ends_with("follows") || words.ends_with("FOLLOWS") || text.starts_with("BEGIN ")
}

fn opens(text: &str) -> bool {
    text.starts_with(OPENING)
}

/// True when a quotation mark ends it that is no other's within it.
pub(super) fn closes(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '.', ',', ';', ')']);
    text.ends_with(CLOSING) && (opens(text) || text.matches(MARKS).count() == 1)
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "DE RUEHLI #0123 0631011\nP 041011Z MAR 09\nUNCLAS LISBON 000123\nSUBJECT: TEA ON THE PIER\n\n";

    fn read(rest: &str) -> (String, usize) {
        let parsed = crate::parse("tea", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        let body = &parsed.record.cables[0].body;
        (body.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" "), parsed.record.removed.len())
    }

    /// Letters in other languages, as lines of a telegram. Each speaks to its reader and asks for something.
    const LETTERS: &[&str] = &[
        "Tenemos el honor de invitar a Vuestra Excelencia a la fiesta de\nla lonja.  Nos suscribimos a la carta de Lima y aceptamos sus\ncondiciones.",
        "Nous avons l'honneur de vous informer que la criée accepte les\nconditions de votre lettre et souscrit au partage des quais.",
        "O povo do porto não aceita que outros decidam sobre o cais.\nLeia mais sobre o assunto na página da capitania.",
        "Wir nehmen die Bedingungen an.\nBitte teilen Sie uns den Termin mit.  Mehr lesen Sie im Anhang.",
        "La nostra lonja accetta le condizioni di questo accordo e\ncondivide la politica della vostra capitaneria.",
        "Мы принимаем условия и просим вас подтвердить согласие.",
    ];

    #[test]
    fn a_letter_in_another_language_stays_in_a_cable() {
        for letter in LETTERS {
            let flowing = letter.split_whitespace().collect::<Vec<_>>().join(" ");
            for rest in [
                format!("1. (U) The text of the letter follows:\n\n{letter}\n\n2. (U) No comment.\nDOE\n"),
                format!("1. (U) The letter came today.\n\n\"{letter}\"\n\n2. (U) No comment.\nDOE\n"),
                format!("1. (U) The text of the letter follows:\n\n{letter}\nDOE\n"),
                format!("1. (U) The text of the letter follows:\n\n{letter}\n"),
                format!("1. (U) The letter came today.\n\n\"{letter}\"\n"),
                format!("1. (U) The letter came today.\n\nBEGIN TEXT\n\n{letter}\n\nEND TEXT\nDOE\n"),
                format!("1. (U) The letter came today.\n\nBEGIN TEXT\n\nSenhor,\n\n{letter}\n\nEND TEXT\n"),
                format!("1. (U) The letter says: \"{letter}\"\n"),
            ] {
                let (body, removed) = read(&rest);
                let body = body.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(body.contains(flowing.as_str()) && removed == 0, "{rest}: {body}");
            }
        }
    }

    #[test]
    fn notices_in_another_language_go() {
        for notice in [
            "Ce site utilise des cookies. Tout accepter",
            "Abonnez-vous à notre newsletter et recevez nos articles chaque matin.",
            "Diese Website verwendet Cookies. Bitte stimmen Sie zu.",
            "Suscríbase a nuestro boletín y reciba nuestras noticias cada día.",
        ] {
            let (body, removed) = read(&format!("1. (U) The boats came in.\n\n{notice}\n\n2. (U) They left.\nDOE\n\n{notice}\n"));
            assert_eq!((body.as_str(), removed), ("The boats came in. They left. DOE", 2), "{notice}");
        }
    }

    #[test]
    fn a_quotation_opens_and_closes_with_its_marks() {
        use super::{closes, leads_on, opens};
        for text in ["\"O barco\"", "o barco.\"", "o barco».", "\"O barco\" e \"a rede\"", "„Das Boot“", "o barco\";"] {
            assert!(closes(text), "{text}");
        }
        for text in ["o \"barco\"", "\"O barco", "o barco", "o „Boot“"] {
            assert!(!closes(text), "{text}");
        }
        assert!(opens("«Le bateau") && !opens("Le «bateau»"));
        for text in ["The letter says:", "The letter follows.", "TEXT FOLLOWS --", "BEGIN TEXT"] {
            assert!(leads_on(text), "{text}");
        }
        assert!(!leads_on("The letter came.") && !leads_on("TO BEGIN TEXT"));
    }
}
