//! Words of a block as a selector of the W3C's Web Annotation model, by which other programs find them again.

use serde::Serialize;

use crate::record::Cable;

/// How many letters before and behind the words tell them from the same words elsewhere.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Resource<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    r#type: &'static str,
    source: Source<'a>,
    selector: Selector<'a>,
}

/// The cable has no address: its number is its label.
#[derive(Serialize)]
struct Source<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
}

#[derive(Serialize)]
struct Selector<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

/// The words of a block where they stand for the `nth` time, counted from 0; nothing where they do not.
#[must_use]
pub fn selector(cable: &Cable, block: usize, words: &str, nth: usize) -> Option<String> {
    let text = cable.body.get(block)?.text.as_str();
    let (at, exact) = text.match_indices(words).nth(nth).filter(|_| !words.is_empty())?;
    let (before, after) = (&text[..at], &text[at + exact.len()..]);
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(to, _)| to);
    let resource = Resource {
        context: "http://www.w3.org/ns/anno.jsonld",
        r#type: "SpecificResource",
        source: Source { r#type: "Text", label: cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()) },
        selector: Selector { r#type: "TextQuoteSelector", exact, prefix: &before[from..], suffix: &after[..to] },
    };
    serde_json::to_string_pretty(&resource).ok().map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_the_same_words_elsewhere() {
        let text =
            "R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LIGHT\n1. (U) A lamp shone, and the lamp “Ünder” it shone.\n";
        let parsed = crate::parse("light.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let read = |words, nth| {
            selector(cable, 0, words, nth).map(|made| serde_json::from_str::<serde_json::Value>(&made).expect("JSON"))
        };
        let second = read("shone", 1).expect("it stands there twice");
        assert_eq!(second["selector"]["exact"], "shone");
        assert_eq!(second["selector"]["prefix"], " shone, and the lamp “Ünder” it ");
        assert_eq!(second["selector"]["suffix"], ".");
        assert_eq!(second["source"]["label"], "08LISBON123");
        assert_eq!([read("shone", 2), read("darkness", 0), read("", 0)], [None, None, None]);
        assert_eq!(selector(cable, 9, "lamp", 0), None);
    }
}
