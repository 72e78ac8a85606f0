//! A page of WikiLeaks' cable viewer: its two texts as the publisher wrote them, and what was read from them.

use enclair::Parsed;

use super::common;

/// A real page.
pub struct Page {
    /// What was read.
    pub parsed: Parsed,
    /// Where the text of the heading stands in the source, where the page has one.
    pub heading: Option<[usize; 2]>,
    /// Where the text of the telegram stands.
    pub body: [usize; 2],
}

impl Page {
    /// Reads a page of the corpus.
    pub fn read(path: &str) -> Self {
        let bytes = common::corpus(path).unwrap_or_else(|| panic!("{path} is not there"));
        let parsed = enclair::parse(path, &bytes).unwrap_or_else(|refusal| panic!("{path}: {refusal}"));
        common::assert_accounted(&parsed);
        let mut texts = Vec::new();
        let mut at = 0;
        while let Some(found) = parsed.text[at..].find("<pre>") {
            let start = at + found + "<pre>".len();
            let end = start + parsed.text[start..].find("</pre>").expect("a text ends");
            texts.push([start, end]);
            at = end;
        }
        let body = texts.pop().unwrap_or_else(|| panic!("{path} has no text"));
        Self { parsed, heading: texts.pop(), body }
    }

    /// A stretch of the source as a reader sees it: no tags, references decoded.
    pub fn seen(&self, [from, to]: [usize; 2]) -> String {
        let mut out = String::new();
        let mut rest = &self.parsed.text[from..to];
        while let Some(at) = rest.find(['<', '&']) {
            out.push_str(&rest[..at]);
            let (tag, end) = (rest[at..].starts_with('<'), if rest[at..].starts_with('<') { '>' } else { ';' });
            let length = rest[at..].find(end).filter(|length| tag || *length < 10).map_or(1, |length| length + 1);
            // A browser reads it without its semicolon, too: `characterized as &micro-trafficking` (09PARIS1426).
            if let Some(behind) = rest[at..].strip_prefix("&micro") {
                out.push('µ');
                rest = behind;
                continue;
            }
            if !tag {
                out.push_str(&decoded(&rest[at..at + length]));
            }
            rest = &rest[at + length..];
        }
        out.push_str(rest);
        out
    }

    /// On which line of the telegram's text a place stands, counted from 1.
    pub fn line(&self, place: usize) -> u64 {
        self.seen([self.body[0], place.clamp(self.body[0], self.body[1])]).matches('\n').count() as u64 + 1
    }
}

/// A character reference decoded; anything else as it is.
fn decoded(reference: &str) -> String {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    let inner = reference.trim_start_matches('&').trim_end_matches(';');
    let found = match inner {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        other => match other.strip_prefix("#x") {
            Some(digits) => number(digits, 16),
            None => other.strip_prefix('#').and_then(|digits| number(digits, 10)),
        },
    };
    found.map_or_else(|| reference.to_owned(), String::from)
}
