//! TAGS: Traffic Analysis by Geography and Subject (5 FAH-3).
//!
//! Codes, and the terms that some posts put between them. The names of persons (`OVIP (DOE, JANE B.)`, `OVIP DOE JANE`) are no
//! entries of their own: they say whom the code before them is about, have no code, and are a chapter apart in the handbook.
//! They stand in the heading as written.

use std::cmp::Ordering;

use super::label::marking_end;
use crate::record::Tag;

/// Code and name, sorted by code, one a line: all subjects, places, regions, programmes and terms, and of the hundreds of
/// organisations those that are well known.
const TABLE: &str = include_str!("data/tags.tsv");

/// What a code stands for.
///
/// ```
/// assert_eq!(enclair::field::tags::name("PREL"), Some("External Political Relations"));
/// ```
#[must_use]
pub fn name(code: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = TABLE.as_bytes()[..middle].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        let end = memchr::memchr(b'\n', &TABLE.as_bytes()[start..]).map_or(TABLE.len(), |at| start + at);
        let (known, name) = TABLE[start..end].split_once('\t')?;
        match known.cmp(code) {
            Ordering::Equal => return Some(name),
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

/// Where the label `TAGS:` ends; spelled `TAG`, `TGS`, `TABS`, `AGS`, `TAS` or without a colon in some cables. Without a
/// colon it must be followed by a code that is known: `TAGS ON GOODS` is no label.
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let text = line[marking_end(line)..].trim_start();
    let lead = line.len() - text.len();
    let word = &text[..text.bytes().take(6).take_while(u8::is_ascii_alphabetic).count()];
    if !["TAGS", "TAG", "TGS", "TABS", "AGS", "TAS", "TAGSS"].iter().any(|known| known.eq_ignore_ascii_case(word)) {
        return None;
    }
    let rest = &text[word.len()..];
    let sign = rest.trim_start_matches(['.', ' ']);
    if sign.starts_with([':', ';']) {
        return Some(lead + text.len() - sign.len() + 1);
    }
    let first = rest.trim_start().split([' ', ',']).next().unwrap_or_default();
    let capitals = word.bytes().all(|b| b.is_ascii_uppercase());
    (capitals && rest.starts_with(' ') && codes(first).is_some()).then_some(lead + word.len())
}

/// True for a line that begins with the label's word, with its colon or without: `TAGS PREL`, `Tags visits`.
#[must_use]
pub fn is_word(line: &str) -> bool {
    line.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("TAGS ")) && line.len() <= 80
}

/// True when a line holds nothing but known codes, so that it goes on a TAGS line: the subject under a TAGS line may be a
/// few short words, too.
#[must_use]
pub fn is_codes(line: &str) -> bool {
    let words = || line.split([' ', ',', ';', '/']).filter(|word| !word.is_empty());
    let known = words().filter(|word| codes(&word.to_ascii_uppercase()).is_some()).count();
    let count = words().count();
    // `PINR, AMGT, TF, BR`: in a list by commas one in three may be unknown.
    let listed =
        || line.contains(',') && known * 3 >= count * 2 && words().all(|word| (2..=5).contains(&word.len()) && is_code(word));
    known > 0 && (known == count || (count >= 3 && listed()))
}

/// True for one more word of a term that the line above it has begun: `COUNTRY` / `CLEARANCE`.
#[must_use]
pub fn ends_term(before: &str, line: &str) -> bool {
    let last = before.trim_end().rsplit([' ', ',']).next().unwrap_or_default();
    let word = |word: &str| word.len() >= 5 && word.bytes().all(|b| b.is_ascii_uppercase()) && codes(word).is_none();
    word(last) && word(line.trim())
}

/// True when a line can go on a TAGS line that ended with a comma: short words, names of persons in brackets among them.
#[must_use]
pub fn may_go_on(line: &str) -> bool {
    let mut words = line.split([' ', ',', ';', '/']).filter(|word| !word.is_empty());
    line.contains('(') || words.all(|word| word.len() <= 6 || codes(&word.to_ascii_uppercase()).is_some())
}

/// Reads the codes of a joined TAGS field, label left out: parted by commas, semicolons, slashes, blanks or nothing, each
/// once, in capitals.
///
/// ```
/// let codes = |text| enclair::field::tags::parse(text).into_iter().map(|tag| tag.code).collect::<Vec<_>>();
/// assert_eq!(codes("PREL, PREL, IR"), ["PREL", "IR"]);
/// assert_eq!(codes("ETRDEINVECINPGOVCS"), ["ETRD", "EINV", "ECIN", "PGOV", "CS"]);
/// assert_eq!(codes("OVIP (DOE, JANE B.), PREL"), ["OVIP", "PREL"]);
/// ```
#[must_use]
pub fn parse(text: &str) -> Vec<Tag> {
    let upper = without_names(text).to_ascii_uppercase();
    let mut out: Vec<Tag> = Vec::new();
    // After OVIP stand names of visitors, without brackets in some cables: unknown words there are no codes.
    let mut names = false;
    for item in upper.split([',', ';']) {
        if let Some(phrase) = phrase(item, upper.contains([',', ';'])) {
            push(&mut out, &phrase);
            continue;
        }
        let mut term: Vec<&str> = Vec::new();
        for word in item.split([' ', '\t', '\u{a0}', '/', '.', '\n']) {
            let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            match codes(word) {
                Some(found) => {
                    names = found.contains(&"OVIP");
                    push_term(&mut out, &mut term);
                    found.iter().for_each(|code| push(&mut out, code));
                }
                None if !names && !word.is_empty() => term.push(word),
                None => {}
            }
        }
        push_term(&mut out, &mut term);
    }
    out
}

/// Words in a row that are no codes: a term (`ECONOMY AND FINANCE`) where they are too long for codes, else one by one.
fn push_term(out: &mut Vec<Tag>, words: &mut Vec<&str>) {
    const LONG: usize = 7;
    let letters = words.iter().all(|word| *word == "AND" || (word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase())));
    let term = (2..=5).contains(&words.len()) && letters && words.iter().any(|word| word.len() >= LONG);
    if term && words.first() != Some(&"AND") && words.last() != Some(&"AND") {
        push(out, &words.join(" "));
    } else {
        words.iter().filter(|word| is_code(word)).for_each(|word| push(out, word));
    }
    words.clear();
}

fn push(out: &mut Vec<Tag>, code: &str) {
    if out.iter().all(|tag| tag.code != code) {
        out.push(Tag { code: code.to_owned(), name: name(code).map(str::to_owned) });
    }
}

/// The text without what stands in brackets. A bracket that never closes takes what is up to the line's end.
fn without_names(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('(') {
        out.push_str(before);
        out.push(' ');
        let end = inside.find([')', '\n']).unwrap_or(inside.len());
        rest = inside[end..].trim_start_matches(')');
    }
    out + rest
}

/// Some posts put terms of several words between the codes: `GOI EXTERNAL`, `ISRAELI PALESTINIAN AFFAIRS`. In a list with
/// commas an item with a word too long for a code is such a term.
fn phrase(item: &str, commas: bool) -> Option<String> {
    let words: Vec<&str> = item.split_ascii_whitespace().collect();
    let long = |word: &&&str| word.len() > 6 && word.bytes().all(|b| b.is_ascii_uppercase()) && codes(word).is_none();
    let is_term = commas && (2..=4).contains(&words.len()) && words.iter().any(|word| long(&word));
    let known = words.iter().any(|word| word.len() == 4 && codes(word).is_some());
    (is_term && !known).then(|| words.join(" "))
}

/// What may be a code that the table does not have.
fn is_code(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
    (2..=16).contains(&word.len())
        && letters >= 1
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'\''))
        && (word.len() > letters || letters > 1)
        && !matches!(word, "AND" | "SIPDIS" | "NONE" | "TAGS")
}

/// A known code, or known codes that were written without a blank between them, as few as will do.
fn codes(word: &str) -> Option<Vec<&str>> {
    const LENGTHS: [usize; 4] = [4, 5, 2, 3];
    if name(word).is_some() {
        return Some(vec![word]);
    }
    if !(6..=80).contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    // For each place how many codes lead up to it, and how long the last of them is.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; word.len() + 1];
    best[0] = Some((0, 0));
    for end in 2..=word.len() {
        for length in LENGTHS.into_iter().filter(|length| *length <= end) {
            let Some((count, _)) = best[end - length] else { continue };
            let shorter = best[end].is_none_or(|(known, _)| count + 1 < known);
            if shorter && name(&word[end - length..end]).is_some() {
                best[end] = Some((count + 1, length));
            }
        }
    }
    let mut out = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let (_, length) = best[end]?;
        out.push(&word[end - length..end]);
        end -= length;
    }
    out.reverse();
    // Two-letter codes alone give any word: at least one code must be a subject.
    out.iter().any(|code| code.len() >= 4).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_table_is_found() {
        for line in TABLE.lines() {
            let (code, wanted) = line.split_once('\t').expect("code and name");
            assert_eq!(name(code), Some(wanted));
        }
        assert_eq!(["", "A", "ZZZZZZ", "PRELX", "PRE"].map(name), [None; 5]);
    }
}
