//! The named parts of a telegram: which blocks are its summary, its comment, its action request.
//!
//! A part is opened by its name, as a heading (`SUMMARY` between rules) or in front of a paragraph (`Summary.  The reef …`,
//! `BEGIN COMMENT:`), and closed by `END SUMMARY` or the next heading. A name in front of a paragraph without its end names
//! that paragraph and its items alone.

use super::{Block, BlockKind};
use crate::role::{PartName, named_part};

/// Says for each block which part it is in.
pub(super) fn mark(body: &mut [Block]) {
    mark_named(body);
    mark_ended(body);
}

/// A summary that nothing opens: `1. (C) The reef was lit.  End summary.` It is what stands above its end, from the first
/// paragraph or the last heading on, and no other part's.
fn mark_ended(body: &mut [Block]) {
    /// A summary stands at the beginning.
    const NEAR: usize = 12;
    let name = PartName::Summary;
    let Some(last) = body.iter().take(NEAR).position(|block| name.is_ended_in(&block.text)) else { return };
    let first = (0..=last).rev().take_while(|&at| body[at].part.is_none() && body[at].kind != BlockKind::Heading).last();
    for block in first.into_iter().flat_map(|first| first..=last).collect::<Vec<_>>() {
        body[block].part = Some(name.code().to_owned());
    }
}

fn mark_named(body: &mut [Block]) {
    let mut open: Option<Open> = None;
    for at in 0..body.len() {
        let block = &body[at];
        if block.kind == BlockKind::Heading {
            open = named_part(&block.text).map(|(name, _)| Open { name, up_to: section_end(body, at, name) });
        } else if block.kind == BlockKind::Signature {
            open = None;
        } else {
            let named = named_part(&block.text).filter(|_| block.kind == BlockKind::Paragraph);
            if let Some((name, _)) = named {
                open = Some(Open { name, up_to: end(body, at, name) });
            }
        }
        let Some(part) = &open else { continue };
        let (name, closes) = (part.name, at >= part.up_to);
        body[at].part = Some(name.code().to_owned());
        if closes {
            open = None;
        }
    }
}

/// A part that has begun.
struct Open {
    name: PartName,
    /// Its last block.
    up_to: usize,
}

/// The last block of a part that begins with a heading: the one that has its end, or the last before the next heading. In a
/// cable without further headings a comment goes on to its end, and any other part has one paragraph.
fn section_end(body: &[Block], heading: usize, name: PartName) -> usize {
    let rest = &body[heading + 1..];
    let next = rest.iter().position(|block| block.kind == BlockKind::Heading);
    let section = &rest[..next.unwrap_or(rest.len())];
    if let Some(ended) = section.iter().position(|block| name.is_ended_in(&block.text)) {
        return heading + 1 + ended;
    }
    let alone = next.is_none() && name != PartName::Comment && !section.is_empty();
    if alone { end(body, heading + 1, name) } else { heading + section.len() }
}

/// The last block of a part that begins with a paragraph: the one that has its end, or the paragraph's own last item.
fn end(body: &[Block], from: usize, name: PartName) -> usize {
    /// A part that long has lost its end.
    const MOST: usize = 40;
    let section =
        body[from..].iter().take(MOST).enumerate().take_while(|(at, block)| *at == 0 || block.kind != BlockKind::Heading);
    let ended = section.filter(|(_, block)| name.is_ended_in(&block.text)).map(|(at, _)| from + at).next();
    let items =
        || body[from + 1..].iter().take_while(|block| matches!(block.kind, BlockKind::Item | BlockKind::Preformatted)).count();
    ended.unwrap_or_else(|| from + items())
}
