//! The named parts of a telegram: which blocks are its summary, its comment, its action request.
//!
//! A part is opened by its name, as a heading (`SUMMARY` between rules) or in front of a paragraph (`Summary.  The reef …`,
//! `BEGIN COMMENT:`), and closed by `END SUMMARY` or the next heading. A name in front of a paragraph without its end names
//! that paragraph and its items alone.

use super::{Block, BlockKind};
use crate::role::{PartName, named_part};

/// Says for each block which part it is in.
pub(super) fn mark(body: &mut [Block]) {
    let mut open: Option<Open> = None;
    for at in 0..body.len() {
        let block = &body[at];
        if block.kind == BlockKind::Heading {
            let named = named_part(&block.text).map(|(name, _)| name);
            open = named.map(|name| Open { name, up_to: None });
        } else if block.kind == BlockKind::Signature {
            open = None;
        } else {
            let named = named_part(&block.text).filter(|_| block.kind == BlockKind::Paragraph);
            if let Some((name, _)) = named {
                open = Some(Open { name, up_to: Some(end(body, at, name)) });
            }
        }
        let Some(part) = &open else { continue };
        let closes =
            part.up_to.is_some_and(|up_to| at >= up_to) || (part.up_to.is_none() && part.name.is_ended_in(&body[at].text));
        let name = part.name;
        body[at].part = Some(name.code().to_owned());
        if closes {
            open = None;
        }
    }
}

/// A part that has begun.
struct Open {
    name: PartName,
    /// Its last block, where a paragraph opened it; a heading's part goes on up to the next heading.
    up_to: Option<usize>,
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
