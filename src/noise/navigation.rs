//! Menus, bread crumbs, bylines, counters and tags around an article.

use super::Sure;
use super::folded::Folded;
use super::lexicon::class::{self, BY, FILED, MENU, MONTH, NUMBER, REPORT, STRONG};
use crate::bytes::Signs;

pub(super) const WHY: &str = "Menus, bread crumbs, bylines and dates of the website, for finding one’s way on it.";

/// What the links of a menu or a footer have beside its own words.
const LINKS: u32 = MENU
    | class::LOGIN
    | class::LEGAL
    | class::LANG
    | class::JOIN
    | class::NETWORK
    | class::NEWS
    | class::RELATED
    | class::COOKIE
    | class::APP
    | class::LINK
    | class::FILED
    | class::AD;

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    // A telegram's own lines have few of these words; most are ruled out here.
    if !text.has(LINKS | BY) || text.text.ends_with('.') {
        return None;
    }
    if is_menu(text) || is_crumbs(text) {
        return Some(Sure::Certain);
    }
    if is_piped(text) {
        return Some(Sure::Likely);
    }
    byline(text).or_else(|| filed(text))
}

/// A row of links of every kind, set apart by signs that no telegram has: `Home | Economia | Pubblicato il 29 novembre
/// 2010 | Stampa | Condividi su Facebook`. A third of them are known, two at least.
fn is_piped(text: &Folded<'_>) -> bool {
    if !may_be_parted(text, "|") {
        return false;
    }
    let parts: Vec<&str> = text.lower.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if !(3..=24).contains(&parts.len()) || parts.iter().any(|part| part.split_whitespace().count() > 8) {
        return false;
    }
    let known = |part: &&&str| {
        let part = Folded::new(part);
        part.has(LINKS | BY | class::SHARE | class::COMMENT) && !part.has(REPORT)
    };
    let known = parts.iter().filter(known).count();
    known >= 2 && known * 3 >= parts.len() && text.tokens_of(REPORT) <= 1
}

/// Three or more entries of a menu in one line, most of them known: `Home  News  Documents  Video  About us  Contact`.
fn is_menu(text: &Folded<'_>) -> bool {
    if !may_be_parted(text, "|\t/") && !text.lower.contains("  ") {
        return false;
    }
    let parts = parts(&text.lower, &['|', '·', '•', '\t', '/', '—', '–']);
    if !(3..=24).contains(&parts.len()) || parts.iter().any(|part| part.split_whitespace().count() > 4) {
        return false;
    }
    let known = parts.iter().filter(|part| Folded::new(part).only(LINKS | class::FILL | STRONG)).count();
    known * 3 >= parts.len() * 2 && !text.has(REPORT)
}

/// `Home » Documents » WikiLeaks » Iraq`
fn is_crumbs(text: &Folded<'_>) -> bool {
    if !may_be_parted(text, ">") {
        return false;
    }
    let lower = &text.lower;
    let parts: Vec<&str> = lower.split(['»', '›', '>', '→', '«', '‹', '/', '|']).map(str::trim).collect();
    let signs = lower.contains(['»', '›', '>', '→', '«', '‹']);
    let short = parts.iter().all(|part| part.split_whitespace().count() <= 12);
    let filled = parts.iter().filter(|part| !part.is_empty()).count();
    signs
        && filled >= 2
        && short
        && parts.iter().take(2).any(|part| !part.is_empty() && Folded::new(part).only(MENU | class::FILL | STRONG))
}

/// True for a text that may have one of these signs, or one that is no ASCII.
fn may_be_parted(text: &Folded<'_>, signs: &str) -> bool {
    text.has_any(Signs::FURTHER) || text.has_any(Signs::of(signs))
}

/// The parts of a line that signs or wide blanks set apart.
fn parts<'t>(text: &'t str, signs: &[char]) -> Vec<&'t str> {
    text.split(signs).flat_map(|part| part.split("  ")).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// `Posted by admin on January 4, 2011`, `Zuletzt aktualisiert: 12. März 2016`, `6 min read`, `by Webmaster`.
fn byline(text: &Folded<'_>) -> Option<Sure> {
    if text.count() > 16 || text.text.ends_with([',', ';']) {
        return None;
    }
    let opens = text.first() & BY != 0;
    let capital = !text.begins_small() || text.lower.starts_with("by ");
    let dated = text.has(NUMBER) || text.has(MONTH);
    if opens && capital && !tells(text) {
        let phrase = text.first() & STRONG != 0;
        return match (phrase, dated) {
            (true, true) => Some(Sure::Certain),
            (true, false) => Some(Sure::Likely),
            (false, true) => Some(Sure::Likely),
            (false, false) => Some(Sure::Hint),
        };
    }
    // `By Staff Reporter, published 3 December 2010 at 14:22`
    if text.lower.starts_with("by ") && text.has(BY) && dated && !tells(text) {
        return Some(Sure::Likely);
    }
    let timed = text.has_strong(BY)
        && text.has(NUMBER)
        && text.count() <= 8
        && text.words().next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) || word == "by");
    timed.then_some(Sure::Likely)
}

/// True for a sentence that begins as a byline does: `Published on May 4, the report lists 12 cases`. Names and dates have few
/// of the small words that sentences have.
fn tells(text: &Folded<'_>) -> bool {
    text.text.contains(", the ") || text.has(REPORT) || text.tokens_of(class::ENGLISH) > 3
}

/// `Filed under: Documents`, `Posted in Documents | Tagged Camp Ashraf, Iraq`, `Schlagwörter: Irak, Politik`.
fn filed(text: &Folded<'_>) -> Option<Sure> {
    let opens = text.first() & FILED != 0 && !text.begins_small() && text.count() <= 24 && !text.has(REPORT);
    let phrase = text.first() & STRONG != 0;
    let label = text.lower.split_once(':').is_some_and(|(label, _)| label.split_whitespace().count() <= 2);
    match (opens, phrase, label) {
        (true, true, _) => Some(Sure::Certain),
        (true, false, true) => Some(Sure::Likely),
        _ => None,
    }
}

/// A row of tags after the telegram, in small letters: `Tags: Iraq, MKO, WikiLeaks`. A telegram's has codes.
pub(super) fn is_tag_row(text: &str) -> bool {
    let Some((label, rest)) = text.split_once(':') else { return false };
    let codes = |word: &str| crate::field::tags::name(&word.to_ascii_uppercase()).is_some();
    let words: Vec<&str> = rest.split([' ', ',']).filter(|word| !word.is_empty()).take(20).collect();
    label.trim().eq_ignore_ascii_case("tags")
        && !label.trim().bytes().all(|b| b.is_ascii_uppercase())
        && words.iter().any(|word| word.len() > 4)
        && words.iter().filter(|word| codes(word)).count() * 2 < words.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn menus_and_bylines_go() {
        for text in [
            "Home  News  Documents  Video  About us  Contact",
            "Startseite | Politik | Wirtschaft | Kultur | Sport",
            "Home » Documents » WikiLeaks » Iraq",
            "Inicio › Documentos › Cables",
            "Vai al contenuto | Home | Economia | Pubblicato il 29 novembre 2010 | di Anna Esempio | Stampa | Condividi su Facebook",
            "Posted by admin on January 4, 2011",
            "by Webmaster — Last updated 12 March 2016",
            "Veröffentlicht am 4. Januar 2011 von Redaktion",
            "Publié le 4 janvier 2011",
            "Published: 2012/06/02 – 10:14",
            "6 min read",
            "Posted in Documents | Tagged Camp Ashraf, Iraq",
        ] {
            assert!(by_words(text).is_some_and(|(_, sure)| sure > Sure::Hint), "{text}");
        }
    }

    #[test]
    fn rows_of_tags_are_no_codes() {
        assert!(is_tag_row("Tags: Iraq, MKO, WikiLeaks"));
        assert!(!is_tag_row("TAGS: PREL, PGOV, KDEM, IZ") && !is_tag_row("Tags: prel, pgov, pins, tu"));
    }

    #[test]
    fn headings_and_reports_stay() {
        for text in [
            "Joint Meeting",
            "A guard posted by the ministry stood at the gate.",
            "Published on May 4, the report lists 12 cases.",
            "May the GOI lawfully \"close\" Camp Ashraf?",
            "by Sunday, the 12 March vote will be out of reach.",
            "Crude | Heating oil | Jet fuel | Kerosene",
            "Basra | 3 wells | 40 men | home by night",
            "Home rule, news control and the port: three things to watch.",
        ] {
            assert_eq!(by_words(text), None, "{text}");
        }
    }

    #[test]
    fn a_byline_is_surer_the_more_it_says() {
        for (text, sure) in [
            ("Posted by admin on January 4, 2011", Some(Sure::Certain)),
            ("Posted by admin", Some(Sure::Likely)),
            ("Author: Anna, 4 May", Some(Sure::Likely)),
            ("Editor Anna Example", Some(Sure::Hint)),
            ("By Anna Example, published 3 December 2010 at 14:22", Some(Sure::Likely)),
            ("14 min read", Some(Sure::Likely)),
            ("Posted by Anna Example on January 4, 2011 for the press", Some(Sure::Certain)),
            ("Posted by Anna Example on January 4, 2011 for all of the press", None),
            ("Posted by Anna Example on January 4, 2011 for all of the press in it", None),
            ("Posted by admin, the man of the house", None),
            ("posted by admin on January 4", None),
            ("Posted by admin on January 4,", None),
            ("Published on May 4 by the Ministry, it lists 12 cases", None),
            ("Posted on the wall of the house by the harbor was the list of boats", None),
            ("The list was posted on May 4", None),
            ("Posted by Anna Maria Luisa Carla Rosa Ines Clara Eva Nora Lena on January 4, 2011", Some(Sure::Certain)),
            ("Posted by Anna Maria Luisa Carla Rosa Ines Clara Eva Nora Lena Ida Ada on January 4, 2011", None),
        ] {
            assert_eq!(byline(&Folded::new(text)), sure, "{text}");
        }
    }

    #[test]
    fn menus_have_three_entries_of_four_words_and_most_of_them_known() {
        let menu = |text: &str| is_menu(&Folded::new(text));
        assert!(menu("Home | News | Contact") && menu("Home | News | Lanterns") && menu("Home / News / About us / Contact"));
        for text in [
            "Home | News",
            "Home | Lanterns | Boats",
            "Home | News | Contact | what the minister said",
            "Home | News | Contact of the harbor and the pier",
            "Home | News | Boats of the old pier",
            "Home | News | Contact | Boats | Nets | Fish",
        ] {
            assert!(!menu(text), "{text}");
        }
        assert!(menu("Home | News | Boats of the pier"));
        assert_eq!(judge(&Folded::new("Home | News | Contact.")), None);
        let piped = |text: &str| is_piped(&Folded::new(text));
        assert!(piped("Home | Lanterns | Contact | Boats | Nets | Fish") && piped("Home · Nets · Contact"));
        assert!(
            !piped("Home | Lanterns | Boats")
                && !piped("Home | Contact")
                && !piped("Home | Nets | Fish | Oars | Tar | Rope | News")
        );
        assert!(piped("Home | News | One two three four five six seven eight"));
        assert!(!piped("Home | News | One two three four five six seven eight nine"));
        let crumbs = |text: &str| is_crumbs(&Folded::new(text));
        assert!(crumbs("Home » Lisbon") && crumbs("» Home » Lisbon") && crumbs("Lisbon › News › Nets"));
        assert!(!crumbs("Home") && !crumbs("Home »") && !crumbs("Lisbon » Nets » Home") && !crumbs("Home / Lisbon"));
    }

    #[test]
    fn what_a_page_is_filed_under_is_named() {
        for (text, sure) in [
            ("Filed under: Documents", Some(Sure::Certain)),
            ("Tagged: Lisbon, nets", Some(Sure::Likely)),
            ("Tagged Lisbon, nets", None),
            ("tagged: Lisbon, nets", None),
            ("Filed under the ministry", None),
            ("Documents filed under nets", None),
        ] {
            assert_eq!(filed(&Folded::new(text)), sure, "{text}");
        }
    }

    #[test]
    fn a_row_of_tags_has_words_and_hardly_a_code() {
        assert!(is_tag_row("Tags: Lisbon, nets") && is_tag_row("Tags: Lisbon, PREL, nets") && is_tag_row("Tags: harbor"));
        for text in [
            "TAGS: Lisbon, nets",
            "Tags: Lisbon, PREL",
            "Tags: PREL, PGOV, nets of the pier",
            "Tags: nets, fish",
            "Tags: ",
            "Labels: Lisbon, nets",
            "Tags Lisbon",
        ] {
            assert!(!is_tag_row(text), "{text}");
        }
    }
}
