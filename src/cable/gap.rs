//! Where words are likely lost.
//!
//! Some copies have lost every line of a single word, so that a sentence stops dead at the end of a full line: `and it
//! must live up to its`, and then the next paragraph. Such a place is marked, and nothing is put there.

use super::{Block, BlockKind};
use crate::role::{NEAR_FULL, Wrap, ends_in_the_middle, ends_sentence, has_sentence_inside, looks_like_title, opens_question};

/// True when a block that ends with this line breaks off. `text` is the block's, `last` its last line as written.
pub(super) fn is_torn(kind: BlockKind, text: &str, last: &str, wrap: Wrap) -> bool {
    if text.is_empty() || ends_sentence(text) || ends_in_a_name(text) {
        return false;
    }
    // Only a full line can have lost the word after it; a paragraph that is one long line has no such measure.
    let full = wrap.is_whole(last) || wrap.left(last) <= NEAR_FULL;
    match kind {
        BlockKind::Paragraph => ends_in_the_middle(text) || full,
        BlockKind::Item => ends_in_the_middle(text) || (full && has_sentence_inside(text)),
        BlockKind::Heading => {
            (opens_question(text) && !looks_like_title(text))
                || (ends_in_the_middle(text) && text.bytes().any(|b| b.is_ascii_lowercase()))
        }
        BlockKind::Preformatted | BlockKind::Signature => false,
    }
}

/// True when a block that ends the file, without even a line end, is no finished sentence: the file was cut off there.
pub(super) fn is_open(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
        && !block.text.is_empty()
        && !ends_sentence(&block.text)
        && !ends_in_a_name(&block.text)
}

/// `… a democratic Turkey integrated into Europe. Edelman`: rewrapped copies glue the signature to the last sentence.
fn ends_in_a_name(text: &str) -> bool {
    let Some((before, name)) = text.trim_end().rsplit_once(' ') else { return false };
    let is_name = name.len() >= 3 && name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    is_name && ends_sentence(before) && !before.trim_end().ends_with([':', ';'])
}
