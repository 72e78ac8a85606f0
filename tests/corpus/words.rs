//! No word of the cable is lost, and no word of the page is left.

use enclair::cable::{BlockKind, Cable};
use enclair::record::KeptLine;

use super::page::Page;

/// Reasons for what transmission and archives added to a telegram's own text.
const ADDED: &[&str] = &["page-break", "garbled-duplicate", "declassification-stamp"];

/// Letters and figures, in order: what is the same however lines are joined.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// The lines of the heading and the marks of the end that stand inside the text: where a further section begins. The text
/// goes on across them, so that they are compared with nothing.
fn inside(cable: &Cable) -> Vec<&KeptLine> {
    let first = cable.body.first().map_or(usize::MAX, |block| block.span.start);
    let last = cable.body.iter().rev().find(|block| block.number.is_some()).map_or(0, |block| block.span.end);
    let between = |line: &&KeptLine| (first..last).contains(&line.span.start);
    cable.header.iter().chain(&cable.trailer).filter(between).collect()
}

/// What the record keeps, in order: the heading without the values of the page's table, the body, and the rest.
fn kept(cable: &Cable) -> String {
    let mut out = String::new();
    let inside = inside(cable);
    let whole = |line: &&KeptLine| !inside.contains(line);
    let heading = cable.header.iter().filter(|line| line.role != "page-metadata").filter(whole);
    for line in heading {
        out.extend(letters(&line.text));
    }
    let mut trailer = cable.trailer.iter().filter(whole).peekable();
    for block in &cable.body {
        // An end mark above the signature, such as a downgrading group, stands in the trailer.
        if block.kind == BlockKind::Signature {
            while let Some(line) = trailer.next_if(|line| line.text.starts_with("GP-")) {
                out.extend(letters(&line.text));
            }
        }
        let number = block.number.map(|number| number.to_string()).unwrap_or_default();
        out.extend(letters(&number));
        if block.kind == BlockKind::Paragraph {
            out.extend(letters(block.marking_as_written.as_deref().unwrap_or_default()));
        }
        out.extend(letters(&block.text));
    }
    for line in trailer {
        out.extend(letters(&line.text));
    }
    out
}

/// What the page's two texts hold, in order, without what transmission added to them.
fn written(page: &Page) -> String {
    let mut out = String::new();
    for [start, end] in page.heading.into_iter().chain([page.body]) {
        let mut at = start;
        let removed = page.parsed.record.removed.iter().filter(|entry| ADDED.contains(&&*entry.reason));
        let sections = inside(&page.parsed.record.cables[0]);
        let mut gone: Vec<_> = removed.map(|entry| entry.span).chain(sections.iter().map(|line| line.span)).collect();
        gone.sort_by_key(|span| span.start);
        for span in gone.into_iter().filter(|span| span.start >= start && span.end <= end) {
            out.extend(letters(&page.seen([at, span.start])));
            at = span.end;
        }
        out.extend(letters(&page.seen([at, end])));
    }
    out
}

/// Where what is kept and what is written part, with some of both.
pub fn compare(page: &Page) -> Option<String> {
    let (written, kept) = (written(page), kept(&page.parsed.record.cables[0]));
    let same: usize = written.chars().zip(kept.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let around = |text: &str| {
        let before: String = text[..same].chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        format!("{before}|{}", text[same..].chars().take(40).collect::<String>())
    };
    (written != kept).then(|| format!("written {:?}, kept {:?}", around(&written), around(&kept)))
}

/// Every line that begins with a number and a mark in brackets (`¶12. (S/NF)`, `19.(C)`) against the record's numbered
/// paragraphs, in order.
pub fn marks(page: &Page) -> Option<String> {
    let text = page.seen(page.body);
    let wanted: Vec<(u32, String)> = text.lines().filter_map(|line| mark(line.trim())).collect();
    let cable = &page.parsed.record.cables[0];
    let marked = cable.body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let found: Vec<(u32, String)> = marked.filter_map(|block| Some((block.number?, block.marking_as_written.clone()?))).collect();
    (wanted != found).then(|| {
        let at = wanted.iter().zip(&found).take_while(|(wanted, found)| wanted == found).count();
        format!("after {at} paragraphs: written {:?}, read {:?}", wanted.get(at), found.get(at))
    })
}

/// `¶12. (S/NF)` as number and mark; `(U.S.)` and `(Iran)` are none.
fn mark(line: &str) -> Option<(u32, String)> {
    let line = line.trim_start_matches('¶');
    let (number, rest) = line.split_once('.')?;
    let (mark, _) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let level = mark.trim().split(['/', ' ', '-']).next()?.to_ascii_uppercase();
    let known = ["U", "C", "S", "SBU", "FOUO", "LOU", "SNF", "N", "SECRET"].contains(&level.as_str());
    known.then_some((number.parse().ok()?, mark.trim().to_owned()))
}
