//! The markings of a cable at a glance: which block counts under which, and how much of the text each takes.

use crate::cable::{Block, BlockKind, Cable, Level};
use crate::field::marking;

/// A paragraph of the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Index into `cable.body`.
    pub block: usize,
    /// Its marking; none where it has none.
    pub marking: Option<String>,
    /// How secret it is, from 0 (no marking, or unclassified) to 4 (top secret).
    pub height: u8,
    /// How much of the text it is with its items: 1 to 12.
    pub width: u8,
}

/// The paragraphs as segments, in order.
#[must_use]
pub fn strip(cable: &Cable) -> Vec<Segment> {
    let mut out: Vec<(usize, Option<&str>, usize)> = Vec::new();
    for (index, block) in cable.body.iter().enumerate() {
        match (block.kind, out.last_mut()) {
            (BlockKind::Paragraph, _) if block.number.is_some() || block.marking.is_some() => {
                out.push((index, block.marking.as_deref(), block.text.len()));
            }
            (BlockKind::Paragraph | BlockKind::Item | BlockKind::Preformatted, Some((.., length))) => *length += block.text.len(),
            _ => {}
        }
    }
    let longest = out.iter().map(|(.., length)| *length).max().unwrap_or(1).max(1);
    let segment = |(block, marking, length): (usize, Option<&str>, usize)| Segment {
        block,
        marking: marking.map(str::to_owned),
        height: marking.map_or(0, height),
        width: u8::try_from((length * 12).div_ceil(longest)).unwrap_or(12).clamp(1, 12),
    };
    out.into_iter().map(segment).collect()
}

fn height(short: &str) -> u8 {
    match marking::explain(short) {
        Some(explained) if explained.controlled => 1,
        Some(explained) => match explained.level {
            Level::Unclassified => 0,
            Level::Restricted => 1,
            Level::Confidential => 2,
            Level::Secret => 3,
            Level::TopSecret => 4,
        },
        None => 0,
    }
}

/// For each block the marking that it counts under when paragraphs are picked out by marking: its own, or that of the
/// paragraph that an item belongs to. `None` for headings and the signature, which belong to all.
///
/// This is for picking out alone: it says nothing of what an unmarked paragraph's classification is.
#[must_use]
pub fn counted_under(body: &[Block]) -> Vec<Option<&str>> {
    let mut last: Option<&str> = None;
    let mut out = Vec::with_capacity(body.len());
    for block in body {
        let own = block.marking.as_deref();
        out.push(match block.kind {
            BlockKind::Paragraph => {
                last = Some(own.unwrap_or_default());
                last
            }
            BlockKind::Item | BlockKind::Preformatted => own.or(last),
            _ => None,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "UNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n1. (U) Short.\n\n2. (S/NF) A paragraph that is four times as long as \
        the one above it, or even more.\n-- An item of it.\n-- (C) An item with a marking of its own.\n\n3. (SBU) Middling in its \
        length.\nLEE\n";

    #[test]
    fn each_paragraph_is_a_segment_as_high_as_it_is_secret() {
        let parsed = crate::parse("lamp.txt", TEXT.as_bytes()).expect("a cable");
        let strip = strip(&parsed.record.cables[0]);
        let seen: Vec<_> = strip.iter().map(|segment| (segment.marking.as_deref(), segment.height)).collect();
        assert_eq!(seen, [(Some("U"), 0), (Some("S/NF"), 3), (Some("SBU"), 1)]);
        assert_eq!(strip[1].width, 12);
        assert!(strip[0].width < strip[2].width, "{strip:?}");
    }

    #[test]
    fn items_count_under_their_paragraph_or_their_own_marking() {
        let parsed = crate::parse("lamp.txt", TEXT.as_bytes()).expect("a cable");
        let body = &parsed.record.cables[0].body;
        assert_eq!(counted_under(body), [Some("U"), Some("S/NF"), Some("S/NF"), Some("C"), Some("SBU"), None]);
    }
}
