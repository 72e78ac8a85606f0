//! Who and what a cable mentions, each with the place where it comes first: people only where the cable itself says that
//! they are (the classifier, the signature, visitors on the TAGS line), posts by the table of posts, organisations by the
//! terms, dates as written.

use std::collections::HashSet;

use super::source::Place;
use super::terms::{Kind, Sort, Table, Terms};
use crate::cable::{Block, BlockKind, Cable};
use crate::field::{mrn, post};
use crate::role::Role;

/// Something that is mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// As the cable has it; a post by its usual name.
    pub name: String,
    /// What is known of it: a title, a country, the long form. Empty for dates.
    pub about: String,
    /// Where it is mentioned first.
    pub at: Place,
}

/// All that a cable mentions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentioned {
    /// People.
    pub people: Vec<Mention>,
    /// Embassies, consulates, missions.
    pub posts: Vec<Mention>,
    /// Organisations by their short forms.
    pub organisations: Vec<Mention>,
    /// Dates in the text.
    pub dates: Vec<Mention>,
}

/// More than these of one kind are not listed.
const MOST: usize = 200;

/// Collects them.
#[must_use]
pub fn of(cable: &Cable, terms: &Terms, table: &Table) -> Mentioned {
    Mentioned {
        people: people(cable),
        posts: posts(cable, table),
        organisations: organisations(terms),
        dates: dates(&cable.body),
    }
}

fn people(cable: &Cable) -> Vec<Mention> {
    let mut out = Vec::new();
    if let Some(by) = &cable.classified_by
        && let Some(name) = &by.name
    {
        let about = by.title.clone().unwrap_or_default();
        out.push(Mention { name: name.clone(), about, at: Place::Field("classified-by".to_owned()) });
    }
    for name in visitors(cable) {
        out.push(Mention { name, about: "Visitor (OVIP)".to_owned(), at: Place::Field("tags".to_owned()) });
    }
    let signed = cable.body.iter().enumerate().rev().find(|(_, block)| block.kind == BlockKind::Signature);
    if let Some((index, block)) = signed.filter(|(_, block)| is_signature(&block.text)) {
        out.push(Mention { name: block.text.trim().to_owned(), about: "Signature".to_owned(), at: Place::Block(index) });
    }
    out
}

/// A name and no sentence: letters, blanks, and the signs that names have.
fn is_signature(text: &str) -> bool {
    let text = text.trim();
    (2..=40).contains(&text.len())
        && text.split(' ').count() <= 4
        && text.chars().all(|sign| sign.is_alphabetic() || matches!(sign, ' ' | '.' | '-' | '\'' | '’'))
}

/// The names in brackets after OVIP on the TAGS line: `OVIP (DOE, JANE B.)`.
fn visitors(cable: &Cable) -> Vec<String> {
    let lines = cable.header.iter().filter(|line| line.role == Role::Tags.code()).map(|line| line.text.trim());
    let text = lines.collect::<Vec<_>>().join(" ");
    let inside = |rest: &str| {
        let (name, _) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
        ((3..=60).contains(&name.len()) && !name.contains('(')).then(|| name.trim().to_owned())
    };
    text.split("OVIP").skip(1).filter_map(inside).take(MOST).collect()
}

/// The sender's, those of the numbers in the reference list, and those that the text names by what they are: `Embassy Oslo`.
fn posts(cable: &Cable, table: &Table) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut known = HashSet::new();
    let mut add = |post: post::Post, at: Place| {
        if out.len() < MOST && known.insert(post.name) {
            let country = table.get(Kind::Country, post.country).map_or("", |country| country.meaning);
            out.push(Mention { name: post.display.to_owned(), about: country.to_owned(), at });
        }
    };
    let field = |name: &str| Place::Field(name.to_owned());
    let origin = cable.origin.as_ref().and_then(|origin| origin.post.as_deref());
    origin.and_then(post::by_name).into_iter().for_each(|post| add(post, field("origin")));
    for (name, addresses) in [("from", cable.from.as_slice()), ("to", &cable.to), ("info", &cable.info)] {
        let found = addresses.iter().filter_map(|address| post::by_name(&address.name));
        found.for_each(|post| add(post, field(name)));
    }
    let numbers = cable.references.iter().filter_map(|reference| mrn::parse(reference.canonical.as_deref()?));
    numbers.filter_map(|number| post::by_name(&number.post)).for_each(|post| add(post, field("references")));
    for (index, block) in cable.body.iter().enumerate() {
        posts_in(&block.text, |post| add(post, Place::Block(index)));
    }
    out
}

/// Posts that a text names: a word for what they are, and the place, in up to three words with capitals.
fn posts_in(text: &str, mut add: impl FnMut(post::Post)) {
    const KINDS: [&str; 8] = ["Embassy", "Consulate", "AmEmbassy", "AmConsulate", "Mission", "AMCONSUL", "AMCONGEN", "ConGen"];
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_start_matches(['(', '"', '“']);
        if !KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(word))
            || !word.starts_with(|first: char| first.is_ascii_uppercase())
        {
            continue;
        }
        let follows =
            words[at + 1..].iter().take(3).take_while(|word| word.starts_with(|first: char| first.is_ascii_uppercase()));
        let place: Vec<&str> = follows.copied().collect();
        let found = (1..=place.len()).rev().find_map(|count| named(&place[..count]));
        found.into_iter().for_each(&mut add);
    }
}

/// The post of this place; a full stop or a comma inside ends the name.
fn named(place: &[&str]) -> Option<post::Post> {
    let (last, before) = place.split_last()?;
    if before.iter().any(|word| word.ends_with([',', '.', ';', ':', ')'])) {
        return None;
    }
    let last = last.split(['’', '\'']).next().unwrap_or(last).trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
    let name: String = before.iter().chain([&last]).flat_map(|word| word.chars()).collect();
    (name.len() > 2).then(|| post::by_name(&name)).flatten()
}

fn organisations(terms: &Terms) -> Vec<Mention> {
    let found = terms.list().iter().filter(|term| term.sort == Sort::Short && term.organisation).take(MOST);
    let mention = |term: &super::terms::Term| {
        Some(Mention { name: term.name.clone(), about: term.meaning.clone(), at: Place::Block(term.first?) })
    };
    found.filter_map(mention).collect()
}

/// Dates as the text writes them, each once: `December 20`, `22 DEC 08`, `14 May 2009`, `June 2008`.
fn dates(body: &[Block]) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut known = HashSet::new();
    for (index, block) in body.iter().enumerate() {
        let words: Vec<&str> = block.text.split_ascii_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let Some(length) = date_at(&words[at..]) else {
                at += 1;
                continue;
            };
            let written = words[at..at + length].join(" ");
            let name = written.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
            if out.len() < MOST && known.insert(name.to_ascii_lowercase()) {
                out.push(Mention { name: name.to_owned(), about: String::new(), at: Place::Block(index) });
            }
            at += length;
        }
    }
    out
}

/// How many words of a date stand here.
fn date_at(words: &[&str]) -> Option<usize> {
    let bare = |at: usize| words.get(at).map(|word| word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric()));
    // A sign between two parts belongs to another sentence, but for the comma before a year.
    let joined = |at: usize| words.get(at).is_some_and(|word| word.ends_with(|last: char| last.is_ascii_alphanumeric()));
    let comma = |at: usize| joined(at) || words.get(at).is_some_and(|word| word.ends_with(','));
    let (first, second) = (bare(0)?, bare(1)?);
    let (month, day) = if is_month(first) { (true, is_day(second)) } else { (false, is_day(first) && is_month(second)) };
    if month && day && joined(0) {
        let year = comma(1) && bare(2).is_some_and(is_year);
        return Some(if year { 3 } else { 2 });
    }
    if month && joined(0) && is_year(second) {
        return Some(2);
    }
    if !month && day && joined(0) {
        let year = comma(1) && bare(2).is_some_and(|word| is_year(word) || word.len() == 2 && is_figures(word));
        return Some(if year { 3 } else { 2 });
    }
    None
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    capital
        && MONTHS.iter().any(|month| {
            month.eq_ignore_ascii_case(word) || word.len() == 3 && month[..3].eq_ignore_ascii_case(word) || word == "Sept"
        })
}

fn is_day(word: &str) -> bool {
    let figures = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
    is_figures(figures) && figures.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_figures(word) && (word.starts_with("19") || word.starts_with("20"))
}

fn is_figures(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000123\n\
        E.O. 12958: DECL: 02/14/2018\nTAGS: PREL, OVIP (DOE, JANE B.), PO\nSUBJECT: THE LAMP\nREF: OSLO 12\n\
        Classified By: Keeper Ann Lee for reasons 1.4 (b) and (d).\n\n\
        1. (C) On December 20, 2007, and again on 3 January, the IMF wrote to Embassy Madrid and Consulate Rio de Janeiro.  In \
        May 300 people came; on Mar 4 one.  Embassy officers left in June 2008.  Embassy Madrid's mail of december 20, 2007 and \
        December 20, 2007.\n\n2. (U) The MFA said 14 MAY 09.\nLEE\n";

    fn names(mentions: &[Mention]) -> Vec<&str> {
        mentions.iter().map(|mention| mention.name.as_str()).collect()
    }

    #[test]
    fn people_posts_organisations_and_dates_are_listed_with_their_first_place() {
        let parsed = crate::parse("lamp.txt", TEXT.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let table = Table::new(include_str!("terms/terms.txt").to_owned());
        let found = of(cable, &Terms::of(cable, &table), &table);
        assert_eq!(names(&found.people), ["Keeper Ann Lee", "DOE, JANE B.", "LEE"]);
        let posts = ["Embassy Lisbon", "Secretary of State", "Embassy Oslo", "Embassy Madrid", "Consulate Rio De Janeiro"];
        assert_eq!(names(&found.posts), posts);
        assert_eq!((&*found.posts[0].about, &found.posts[3].at), ("Portugal", &Place::Block(0)));
        assert_eq!(names(&found.organisations), ["IMF", "MFA"]);
        assert_eq!(names(&found.dates), ["December 20, 2007", "3 January", "Mar 4", "June 2008", "14 MAY 09"]);
        assert_eq!(found.dates[4].at, Place::Block(1));
    }

    #[test]
    fn a_signature_is_a_name_and_no_sentence() {
        assert!(is_signature("AMBERLEY") && is_signature("VAN DER BERG"));
        assert!(!is_signature("This telegram was sent by the keeper of it") && !is_signature("A-12"));
    }
}
