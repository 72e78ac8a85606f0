//! TAGS: Traffic Analysis by Geography and Subject (5 FAH-3).

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
    TABLE.lines().find_map(|line| line.split_once('\t').filter(|(known, _)| *known == code).map(|(_, name)| name))
}

/// Where the label `TAGS:` ends; spelled `TAG`, `TGS`, `TABS` or without a colon in some cables.
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let text = line.trim_start();
    let lead = line.len() - text.len();
    ["TAGS", "TAG", "TGS", "TABS"].iter().find_map(|word| {
        let start = text.get(..word.len())?;
        let rest = &text[word.len()..];
        let colon = rest.trim_start().starts_with(':');
        let capitals = start.bytes().all(|b| b.is_ascii_uppercase());
        let found = start.eq_ignore_ascii_case(word) && (colon || (capitals && rest.starts_with(' ')));
        found.then(|| lead + word.len() + usize::from(colon) * (rest.len() - rest.trim_start().len() + 1))
    })
}

/// True when a line holds nothing but codes, so that it goes on a TAGS line.
#[must_use]
pub fn is_codes(line: &str) -> bool {
    let mut words = line.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| (2..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Reads the codes of a joined TAGS field, label left out: parted by commas or blanks, each once, in capitals.
#[must_use]
pub fn parse(text: &str) -> Vec<Tag> {
    let mut out: Vec<Tag> = Vec::new();
    let mut bracket = 0usize;
    for word in text.split([' ', ',', ';', '\t']) {
        // Names of persons stand in brackets after OVIP: `OVIP (STEINBERG, JAMES B.)`.
        bracket += word.matches('(').count();
        let inside = bracket > 0;
        bracket = bracket.saturating_sub(word.matches(')').count());
        let code = word.trim_matches(['.', ':']).to_ascii_uppercase();
        let is_code = (2..=8).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase());
        if !inside && is_code && out.iter().all(|tag| tag.code != code) {
            let name = name(&code).map(str::to_owned);
            out.push(Tag { code, name });
        }
    }
    out
}
