//! What became of a cable in a page, against the same cable read by itself.

use std::collections::HashMap;

use enclair::Parsed;
use enclair::record::Cable;

/// Words of the cable that were lost, and words of the site that were left.
#[derive(Debug, Default, Clone)]
pub struct Words {
    /// Words of the cable, counted as often as they stand.
    pub cable: usize,
    /// Words of the cable that are missing.
    pub lost: Vec<String>,
    /// Words of the site that were in the page.
    pub noise: usize,
    /// Words that are not the cable's and were kept.
    pub left: Vec<String>,
}

/// The words of a text: what has a letter or a digit.
fn of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Compares words as often as they stand.
pub fn words(cable: &str, kept: &str, noise: usize) -> Words {
    let mut counts: HashMap<&str, isize> = HashMap::new();
    for word in of(cable) {
        *counts.entry(word).or_default() += 1;
    }
    let mut left = Vec::new();
    for word in of(kept) {
        let count = counts.entry(word).or_default();
        *count -= 1;
        if *count < 0 {
            left.push(word.to_owned());
        }
    }
    let mut lost = Vec::new();
    for word in of(cable) {
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            lost.push(word.to_owned());
        }
    }
    Words { cable: of(cable).count(), lost, noise, left }
}

/// All that was kept, as text.
pub fn kept(parsed: &Parsed) -> String {
    let mut out = Vec::new();
    for cable in &parsed.record.cables {
        out.extend(cable.header.iter().map(|line| line.text.as_str()));
        out.extend(cable.body.iter().map(|block| block.text.as_str()));
        out.extend(cable.trailer.iter().map(|line| line.text.as_str()));
    }
    out.join("\n")
}

/// The names of the values that are not the same.
pub fn metadata(bare: &Cable, wrapped: &Cable) -> Vec<&'static str> {
    let same = [
        ("number", bare.mrn.as_ref().map(|mrn| &mrn.canonical) == wrapped.mrn.as_ref().map(|mrn| &mrn.canonical)),
        ("date-time group", bare.dtg == wrapped.dtg),
        ("classification", bare.classification == wrapped.classification),
        ("origin", bare.origin == wrapped.origin),
        ("sender", bare.from == wrapped.from),
        ("addressees", bare.to == wrapped.to && bare.info == wrapped.info),
        ("order", bare.executive_order == wrapped.executive_order),
        ("classifier", bare.classified_by == wrapped.classified_by),
        ("TAGS", bare.tags == wrapped.tags),
        ("subject", bare.subject == wrapped.subject),
        ("references", bare.references == wrapped.references),
        ("captions", bare.captions == wrapped.captions),
        ("markings", markings(bare) == markings(wrapped)),
    ];
    same.iter().filter(|(_, same)| !same).map(|&(name, _)| name).collect()
}

fn markings(cable: &Cable) -> Vec<(Option<&str>, Option<&str>)> {
    let numbered = cable.body.iter().filter(|block| block.number.is_some() || block.marking.is_some());
    numbered.map(|block| (block.marking.as_deref(), block.marking_as_written.as_deref())).collect()
}
