//! Finding words in a cable: how often they stand in it, and where first.

use crate::record::Cable;

/// How many letters stand around the words in an excerpt.
const AROUND: usize = 48;

/// How often these words stand in a cable, and the first place with what is around it. Capitals of the Latin alphabet do
/// not matter.
#[must_use]
pub fn find(cable: &Cable, words: &str) -> (usize, Option<String>) {
    let wanted = words.to_ascii_lowercase();
    if wanted.trim().is_empty() {
        return (0, None);
    }
    let lines = cable.header.iter().map(|line| &line.text).chain(cable.body.iter().map(|block| &block.text));
    let (mut count, mut first) = (0, None);
    for text in lines.chain(cable.trailer.iter().map(|line| &line.text)) {
        for at in places(text, &wanted) {
            count += 1;
            first = first.or_else(|| Some(excerpt(text, at, wanted.len())));
        }
    }
    (count, first)
}

/// Where words, in small letters, stand in a text: byte offsets, none inside another.
#[must_use]
pub fn places(text: &str, wanted: &str) -> Vec<usize> {
    if wanted.is_empty() { Vec::new() } else { text.to_ascii_lowercase().match_indices(wanted).map(|(at, _)| at).collect() }
}

fn excerpt(text: &str, at: usize, length: usize) -> String {
    let (before, after) = (&text[..at], &text[at..]);
    let from = before.char_indices().rev().nth(AROUND).map_or(0, |(from, _)| from);
    let to = after.char_indices().map(|(to, _)| to).filter(|to| *to >= length).nth(AROUND).unwrap_or(after.len());
    let (open, close) = (if from > 0 { "…" } else { "" }, if to < after.len() { "…" } else { "" });
    format!("{open}{}{}{close}", &before[from..], &after[..to])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_and_the_first_is_shown() {
        let text = "R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LAMP\n1. (U) The lamp, the Lamp and a lampé.\nEXAMPLE\n";
        let parsed = crate::parse("lamp.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        assert_eq!(find(cable, "lamp").0, 4);
        assert_eq!(find(cable, "THE LAMP"), (2, Some("The lamp, the Lamp and a lampé.".to_owned())));
        assert_eq!([find(cable, ""), find(cable, "  "), find(cable, "whale")], [(0, None), (0, None), (0, None)]);
    }

    #[test]
    fn an_excerpt_is_cut_between_letters() {
        let text = format!("{}lamp{}", "é".repeat(99), "ü".repeat(99));
        let shown = excerpt(&text, 198, 4);
        assert!(shown.starts_with("…é") && shown.ends_with("ü…") && shown.contains("lamp"), "{shown}");
        assert_eq!(excerpt("lamp", 0, 4), "lamp");
    }
}
