//! A person's name and title, in the orders that the classifier's field has: `Ambassador Jane Doe`, `Jane Doe, DCM`,
//! `DCM: Jane Doe`, `Jane Doe (DCM)`.
//!
//! The name is what follows the last word that only titles have; the words of titles are misspelt oftener than any other.

use super::word::{
    LEADS, SURNAMES, bare, has_figures, is_initial, is_interim, is_known, is_link, is_particle, is_suffix, is_title,
};
use crate::field::{edits, post};

/// Parts a person's words into name and title.
pub(super) fn name_and_title(who: &str) -> (Option<String>, Option<String>) {
    let pieces = pieces(who);
    let mut before: Vec<String> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let words = words(piece);
        let Some((from, to)) = name_in(&words) else {
            before.push((*piece).to_owned());
            continue;
        };
        let mut name = words[from..to].join(" ");
        let mut rest = &pieces[at + 1..];
        if let Some(junior) = rest.first().filter(|piece| is_suffix(piece)) {
            name = format!("{name}, {junior}");
            rest = &rest[1..];
        }
        if from > 0 {
            before.push(words[..from].join(" "));
        }
        let after = words.get(to..).unwrap_or_default().iter().take_while(|word| is_title(word) || is_link(word));
        let after = after.copied().collect::<Vec<_>>().join(" ");
        let behind = std::iter::once(after.as_str()).filter(|words| !words.is_empty()).chain(rest.iter().copied());
        let title = if before.is_empty() { behind.collect::<Vec<_>>().join(", ") } else { before.join(", ") };
        return (some(&name), some(&title));
    }
    (None, some(&before.join(", ")))
}

/// The parts of the field: a comma, a colon, brackets and a dash stand between title and name. A question mark is a dash
/// that was lost; the comma of `d,Affaires` is an apostrophe.
fn pieces(who: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, sign) in who.char_indices() {
        let dash = sign == '-' && who[..at].ends_with(' ') && who[at + 1..].starts_with([' ', '-']);
        let comma = sign == ',' && !(who[..at].ends_with([' ', ',']) || who[..at].is_empty()) && !apostrophe(&who[..at]);
        if comma || dash || matches!(sign, ';' | ':' | '(' | ')' | '?') {
            out.push(&who[from..at]);
            from = at + sign.len_utf8();
        }
    }
    out.push(&who[from..]);
    let lead = |piece: &&str| piece.is_empty() || LEADS.contains(&bare(piece).as_str());
    out.into_iter().map(trimmed).filter(|piece| !lead(piece)).collect()
}

fn apostrophe(before: &str) -> bool {
    before.ends_with(" d") || before.ends_with(" D") || before == "d"
}

/// The words of a piece. `DCM/Jane Doe` is a title and a name; `Pol/Econ` is one title.
fn words(piece: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for word in piece.split(' ').filter(|word| !word.is_empty()) {
        match word.split_once('/') {
            Some((title, name)) if is_known(&bare(title)) && is_given(name) && !is_title(name) => out.extend([title, name]),
            _ => out.push(word),
        }
    }
    out
}

/// A word with a capital and small letters behind it.
fn is_given(word: &str) -> bool {
    word.len() > 2 && word.starts_with(|c: char| c.is_ascii_uppercase()) && word[1..].bytes().all(|b| b.is_ascii_lowercase())
}

/// Where the name stands among a piece's words; none where they are a title and no more.
fn name_in(words: &[&str]) -> Option<(usize, usize)> {
    let titles = |word: &&str| is_title(word) || is_link(word) || is_interim(word);
    if words.iter().all(titles) {
        return None;
    }
    let first = words.iter().position(|word| is_title(word)).unwrap_or(words.len());
    let last_is_title = words.last().is_some_and(|word| is_title(word) && !SURNAMES.contains(&bare(word).as_str()));
    // `NEA Director`: a word in capitals in front of a title is an office; other words are a name: `JANE DOE AMBASSADOR`.
    if last_is_title || first == words.len() {
        let interim = words.iter().take_while(|word| is_interim(word)).count();
        let to = end_of_name(words, interim).min(first);
        let from = offices(words).max(interim).min(to);
        let office = to == 1 && first < words.len() && words[0].len() <= 6 && words[0].bytes().all(|b| b.is_ascii_uppercase());
        // `LISBON 222` is a telegram.
        let other = words[..to].iter().any(|word| is_link(word)) || words.get(to).is_some_and(|word| has_figures(word));
        return (from < to && !office && !other).then(|| (full_name(words, from, to), to));
    }
    let title = (0..words.len() - 1).rev().find(|&at| is_title(words[at]) || is_misspelt(words, at)).unwrap_or_default();
    let mut from = title + 1;
    while from < words.len() && is_interim(words[from]) {
        from += 1;
    }
    let to = end_of_name(words, from);
    if from >= to {
        return place_and_name(words, from);
    }
    Some((full_name(words, from, to), to))
}

/// A short word of titles with a letter wrong, between a title and a name of two words: `ACTING POL CIEF JANE DOE`.
fn is_misspelt(words: &[&str], at: usize) -> bool {
    let between = at > 0 && at + 2 < words.len() && is_title(words[at - 1]);
    between && edits::within(bare(words[at]).as_bytes(), b"CHIEF", 1)
}

/// `Consul General in Sao Paulo Jane Doe`, `Representative for the Lesser Isles Jane Doe`: the name is what follows the post,
/// or the last words.
fn place_and_name(words: &[&str], link: usize) -> Option<(usize, usize)> {
    let mut from = link;
    while words.get(from).is_some_and(|word| is_link(word)) {
        let place = from + words[from..].iter().take_while(|word| is_link(word)).count();
        let is_post =
            |count: &usize| words.get(place..place + count).is_some_and(|name| post::by_name(&name.join(" ")).is_some());
        let post = (1..=3).rev().find(is_post);
        from = post.map_or_else(|| last_name(words, words.len()).max(place), |count| place + count);
    }
    let to = end_of_name(words, from);
    (link < from && from < to).then_some((from, to))
}

/// Where the name ends that begins at a word: at a title, at a link, or at words in small letters that no surname has.
fn end_of_name(words: &[&str], from: usize) -> usize {
    let ends = |word: &str| {
        let small = word.starts_with(|c: char| c.is_ascii_lowercase()) && !is_particle(word);
        let lead = LEADS.contains(&bare(word).as_str()) || is_link(word);
        small || has_figures(word) || (lead && !is_initial(word)) || (is_title(word) && !SURNAMES.contains(&bare(word).as_str()))
    };
    let rest = words.get(from..).unwrap_or_default();
    from + rest.iter().position(|word| ends(word)).unwrap_or(rest.len())
}

/// Without the words in front that are too many for a name: `Lantern Wardens Jane van der Doe`.
fn full_name(words: &[&str], from: usize, to: usize) -> usize {
    const MOST: usize = 3;
    let full = words[from..to].iter().filter(|word| !is_particle(word) && !is_initial(word) && !is_suffix(word)).count();
    if full > MOST { last_name(words, to).max(from) } else { from }
}

/// Where a name of two words begins that ends at `to`, with its initials and particles.
fn last_name(words: &[&str], to: usize) -> usize {
    let mut at = to;
    let back = |at: &mut usize, test: &dyn Fn(&str) -> bool| {
        while *at > 0 && test(words[*at - 1]) {
            *at -= 1;
        }
    };
    back(&mut at, &is_suffix);
    at = at.saturating_sub(1);
    back(&mut at, &is_particle);
    back(&mut at, &is_initial);
    at = at.saturating_sub(1);
    back(&mut at, &is_initial);
    at
}

fn some(text: &str) -> Option<String> {
    let text = text.trim_matches([',', ';', ':', ' ']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// Without signs at both ends, and without the words that lead on to the reasons.
fn trimmed(text: &str) -> &str {
    let mut text = text;
    loop {
        let next = text.trim().trim_matches([',', ';', ':', '-', '–']).trim();
        // A full stop belongs to `a.i.` and `Jr.`, not to the end of a sentence.
        let stop = next
            .strip_suffix('.')
            .filter(|rest| !rest.ends_with(".i") && !rest.ends_with(".I") && !rest.ends_with("Jr") && !rest.ends_with("JR"));
        let next = stop.unwrap_or(next);
        let lower = next.to_ascii_lowercase();
        let lead =
            [" for", " per", " under", " and", " reason", " reasons", " in", " on"].iter().find(|word| lower.ends_with(**word));
        let next = lead.map_or(next, |word| &next[..next.len() - word.len()]);
        if next.len() == text.len() {
            return text;
        }
        text = next;
    }
}

/// `WHA PDAS Jane Doe`: words in capitals in front of a name in small letters are offices and their short forms.
fn offices(words: &[&str]) -> usize {
    let capitals = |word: &&&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    let count = words.iter().take_while(capitals).count();
    let name = words.get(count).is_some_and(|word| word.bytes().any(|b| b.is_ascii_lowercase()));
    if name { count } else { 0 }
}
