//! Menus, bread crumbs, bylines and the counters above an article.

use super::Sure;
use super::folded::Folded;

pub(super) const WHY: &str = "Menus, bread crumbs, bylines and dates of the website, for finding one’s way on it.";

const MENU: &[&str] = &[
    "home",
    "news",
    "documents",
    "video",
    "videos",
    "about",
    "about us",
    "contact",
    "contact us",
    "search",
    "archive",
    "archives",
    "cables",
    "articles",
    "blog",
    "world",
    "politics",
    "opinion",
    "sport",
    "sports",
    "photos",
    "login",
    "register",
    "menu",
    "skip to content",
    "library",
    "press",
    "events",
    "publications",
    "donate",
    "subscribe",
    "categories",
    "tags",
    "startseite",
    "nachrichten",
    "dokumente",
    "über uns",
    "kontakt",
    "accueil",
    "actualités",
    "inicio",
    "noticias",
    "documentos",
    "notizie",
    "chi siamo",
    "nieuws",
    "over ons",
    "início",
    "notícias",
    "главная",
    "новости",
    "الرئيسية",
    "أخبار",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    if is_menu(text) || is_crumbs(text) {
        return Some(Sure::Certain);
    }
    (is_byline(text)
        || text.is_phrase(&["skip to content", "skip to main content", "toggle navigation"])
        || is_reading_time(text))
    .then_some(Sure::Likely)
}

/// Three or more entries of a menu in one line.
fn is_menu(text: &Folded<'_>) -> bool {
    let parts: Vec<&str> = text
        .lower
        .split(['|', '·', '•', '\t'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    (3..=20).contains(&parts.len()) && parts.iter().filter(|part| MENU.contains(part)).count() * 3 >= parts.len() * 2
}

/// `Home » Documents » WikiLeaks » Iraq`
fn is_crumbs(text: &Folded<'_>) -> bool {
    let parts: Vec<&str> = text.lower.split(['»', '›', '>']).map(str::trim).collect();
    parts.len() >= 3
        && parts.iter().all(|part| !part.is_empty() && part.split_whitespace().count() <= 6)
        && MENU.contains(&parts[0])
}

/// `Posted by admin on January 4, 2011`, `Last updated 12 March 2016`, `Published: 2012/06/02`, `Posted in Documents`.
fn is_byline(text: &Folded<'_>) -> bool {
    const STARTS: &[&str] = &[
        "posted by ",
        "published by ",
        "written by ",
        "posted on ",
        "published on ",
        "posted in ",
        "filed under",
        "tagged ",
        "last updated",
        "published: ",
        "updated: ",
        "posted: ",
        "by admin",
        "by webmaster",
        "veröffentlicht am",
        "publié le",
        "publicado el",
    ];
    let begins = STARTS.iter().any(|start| text.lower.starts_with(start));
    let capital = text.text.starts_with(char::is_uppercase) || text.lower.starts_with("by ");
    begins && capital && text.count() <= 14 && !text.text.ends_with(['.', ','])
}

/// `6 min read`
fn is_reading_time(text: &Folded<'_>) -> bool {
    let words: Vec<_> = text.words().collect();
    matches!(words.as_slice(), [n, unit, "read"] if n.bytes().all(|b| b.is_ascii_digit()) && matches!(*unit, "min" | "minute" | "minutes" | "mins"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn menus_and_bylines_go() {
        for text in [
            "Home  News  Documents  Video  About us  Contact",
            "Home » Documents » WikiLeaks » Iraq",
            "Posted by admin on January 4, 2011",
            "6 min read",
            "Posted in Documents | Tagged Camp Ashraf, Iraq",
        ] {
            assert!(judge(&Folded::new(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn headings_and_reports_stay() {
        for text in [
            "Joint Meeting",
            "A guard posted by the ministry stood at the gate.",
            "Published on May 4, the report lists 12 cases.",
            "May the GOI lawfully \"close\" Camp Ashraf?",
        ] {
            assert_eq!(by_words(text), None, "{text}");
        }
    }
}
