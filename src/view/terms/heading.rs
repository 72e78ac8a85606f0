//! The terms of the heading: each value that is a code, or that says more than its words do.

use super::{Ground, Kind, Sort, Table, Term, term};
use crate::cable::{Cable, Dtg};
use crate::field::post;
use crate::view;

/// Adds the heading's terms, and the markings of the paragraphs.
pub(super) fn add(cable: &Cable, table: &Table, out: &mut Vec<Term>) {
    markings(cable, table, out);
    for caption in &cable.captions {
        look_up(Sort::Caption, Kind::Caption, caption, table, out);
    }
    for tag in &cable.tags {
        match &tag.name {
            Some(name) => push(out, term(Sort::Tag, &tag.code, name, "", Ground::Table)),
            None => look_up(Sort::Tag, Kind::Tag, &tag.code, table, out),
        }
    }
    for reason in cable.classified_by.iter().flat_map(|by| &by.reasons) {
        look_up(Sort::Reason, Kind::Reason, reason, table, out);
    }
    if let Some(dtg) = &cable.dtg {
        if let Some(precedence) = dtg.precedence {
            look_up(Sort::Precedence, Kind::Precedence, view::precedence(precedence), table, out);
        }
        out.extend(time(dtg));
    }
    out.extend(sender(cable, table));
    if let Some(line) = &cable.transmission {
        look_up(Sort::Routing, Kind::Routing, &line.routing_indicator, table, out);
    }
}

/// The level of the whole, and the parts of the paragraphs' markings: `S/NF` is `S` and `NF`.
fn markings(cable: &Cable, table: &Table, out: &mut Vec<Term>) {
    if let Some(found) = &cable.classification {
        look_up(Sort::Marking, Kind::Marking, view::level(found.level), table, out);
        for control in &found.controls {
            look_up(Sort::Marking, Kind::Caption, control, table, out);
        }
    }
    for part in cable.body.iter().filter_map(|block| block.marking.as_deref()).flat_map(|marking| marking.split('/')) {
        look_up(Sort::Marking, Kind::Marking, part.split(' ').next().unwrap_or(part), table, out);
    }
}

fn look_up(sort: Sort, kind: Kind, word: &str, table: &Table, out: &mut Vec<Term>) {
    if let Some(entry) = table.get(kind, word) {
        push(out, term(sort, word, entry.meaning, entry.more, Ground::Table));
    }
}

/// Each once. There are a few dozen at most: a cable has few codes, and its markings few parts.
fn push(out: &mut Vec<Term>, term: Term) {
    const MOST: usize = 400;
    if out.len() < MOST && !out.iter().any(|known| known.sort == term.sort && known.name == term.name) {
        out.push(term);
    }
}

/// `221457Z`: the day, and the time of Greenwich, whatever the clock at the post said.
fn time(dtg: &Dtg) -> Option<Term> {
    let is_time =
        |word: &&str| word.len() == 7 && word.ends_with(['Z', 'z']) && word.bytes().take(6).all(|byte| byte.is_ascii_digit());
    let word = dtg.as_written.split_ascii_whitespace().find(is_time)?;
    let day = word[..2].trim_start_matches('0');
    let meaning = format!("Day {day} of the month, {}:{} Zulu time", &word[2..4], &word[4..6]);
    let more = "Z is for Zulu: the time of Greenwich, the same as UTC, whatever the clock at the post said.";
    Some(term(Sort::Time, word, &meaning, more, Ground::Table))
}

/// The sending post with its country.
fn sender(cable: &Cable, table: &Table) -> Option<Term> {
    let origin = cable.origin.as_ref()?;
    let post = post::by_name(origin.post.as_deref()?)?;
    let country = origin.country.as_deref().and_then(|country| table.get(Kind::Country, country));
    let meaning = match country {
        Some(country) => format!("{}, {}", post.display, country.meaning),
        None => post.display.to_owned(),
    };
    let note = table.get(Kind::Note, post.name).map_or("", |note| note.meaning);
    (meaning != origin.name || !note.is_empty()).then(|| term(Sort::Post, &origin.name, &meaning, note, Ground::Table))
}
