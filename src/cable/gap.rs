//! Where words are likely lost.
//!
//! Some copies have lost every line of a single word, so that a sentence stops dead at the end of a full line: `and it
//! must live up to its`, and then the next paragraph. Such a place is marked, and nothing is put there.

use super::{Block, BlockKind};
use crate::bytes;
use crate::field::classification;
use crate::role::{
    NEAR_FULL, Wrap, ends_in_the_middle, ends_part, ends_sentence, has_sentence_inside, looks_like_title, opens_question,
};

/// True when a block that ends with this line breaks off. `text` is the block's, `last` its last line as written.
pub(super) fn is_torn(kind: BlockKind, text: &str, last: &str, wrap: Wrap) -> bool {
    if text.is_empty()
        || ends_sentence(text)
        || ends_part(text)
        || ends_in_a_name(text)
        || is_salutation(text)
        || has_lost_its_stops(text)
        || is_no_sentence(last)
    {
        return false;
    }
    // Only a full line can have lost the word after it; a paragraph that is one long line has no such measure, and a copy
    // that has lines of a single word has lost none.
    let full = !wrap.single_words && (wrap.is_whole(last) || wrap.left(last) <= NEAR_FULL);
    match kind {
        BlockKind::Paragraph => ends_in_the_middle(text) || full,
        BlockKind::Item => !leads_to_the_next(text) && (ends_in_the_middle(text) || (full && has_sentence_inside(text))),
        BlockKind::Heading => {
            // `Question A` names what follows.
            (opens_question(text) && !looks_like_title(text) && text.split(' ').count() > 2)
                || (ends_in_the_middle(text) && text.bytes().any(|b| b.is_ascii_lowercase()))
        }
        BlockKind::Preformatted | BlockKind::Signature => false,
    }
}

/// True for a line that ends without a stop by its nature: the heading of a further section (`S E C R E T SECTION 02 OF 03 LISBON
/// 00097`), or an address on a network.
fn is_no_sentence(last: &str) -> bool {
    bytes::has(last, "://")
        || (bytes::has(last, "OF 0")
            && last.contains(" OF 0")
            && classification::line(last.trim()).is_some_and(|line| line.serial.is_some()))
}

/// True for a long text without a single stop or comma: a scan that was recognised without them, where no end of a sentence
/// can be missed.
fn has_lost_its_stops(text: &str) -> bool {
    const LONG: usize = 200;
    text.len() >= LONG && !text.contains(['.', ',', '?', '!', ';', ':'])
}

/// True when a block that ends the file, without even a line end, is no finished sentence: the file was cut off there.
pub(super) fn is_open(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
        && !block.text.is_empty()
        && !ends_sentence(&block.text)
        && !ends_part(&block.text)
        && !has_lost_its_stops(&block.text)
        && !ends_in_a_name(&block.text)
}

/// True when the last block of a cable ends in the three points that a publisher's cut leaves: `… the Ministry of the ...`
/// (08VLADIVOSTOK68). `What now?...` and a quotation that trails off before its closing mark are the cable's.
pub(super) fn is_cut(text: &str) -> bool {
    let text = bytes::trim_end(text);
    let Some(rest) = text.strip_suffix("...").or_else(|| text.strip_suffix('…')) else { return false };
    let rest = bytes::trim_end(rest);
    rest.is_empty() || rest.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// `… a democratic Turkey integrated into Europe. Edelman`: rewrapped copies glue the signature to the last sentence.
fn ends_in_a_name(text: &str) -> bool {
    let Some((before, name)) = bytes::trim_end(text).rsplit_once(' ') else { return false };
    let is_name = name.len() >= 3 && name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    is_name && (ends_sentence(before) || ends_part(before)) && !bytes::trim_end(before).ends_with([':', ';'])
}

/// `… regarding contract enforcement; and,`: an item of a list that names the next.
fn leads_to_the_next(text: &str) -> bool {
    let text = bytes::trim_end(text).trim_end_matches(',');
    [" and", " or"].iter().any(|word| text.strip_suffix(word).is_some_and(|rest| bytes::trim_end(rest).ends_with([';', ','])))
}

/// `Best regards,`, `Dear Mr. Minister,`: a letter's lines that end in a comma.
fn is_salutation(text: &str) -> bool {
    const WORDS: &[&str] = &["regards,", "wishes,", "sincerely,", "respectfully,", "truly,", "yours,", "excellency,"];
    let text = bytes::trim_end(text);
    if !text.ends_with(',') {
        return false;
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let words = text.split(' ').count();
    let closes = WORDS.iter().any(|word| word.eq_ignore_ascii_case(last));
    words <= 6 && (closes || text.starts_with("Dear "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publisher_s_cut_is_told_from_the_cable_s_own_points() {
        for text in ["and the Ministry of the ...", "and the Minis...", "...", "the harbor, which…", "in the port, ..."] {
            assert!(is_cut(text), "{text}");
        }
        for text in ["What now?...", "\"and yet ...\"", "They left.", "He paused....", ""] {
            assert!(!is_cut(text), "{text}");
        }
    }

    #[test]
    fn what_ends_without_a_stop_and_is_whole() {
        let wrap = Wrap { column: Some(60), single_words: false };
        for (kind, text) in [
            (BlockKind::Item, "-- meeting the milestones of the bank and of the registry; and,"),
            (BlockKind::Item, "-- Key findings and implications of the report on the reef; or"),
            (BlockKind::Paragraph, "Best regards,"),
            (BlockKind::Paragraph, "Dear Mr. Minister,"),
            (BlockKind::Paragraph, "He did not reject the offers and agreed to them. (End Comment)"),
            (BlockKind::Paragraph, "He did not reject the offers and agreed to them. End Note)"),
            (BlockKind::Paragraph, "They will finally arrive on the islands in December. EDELMAN"),
        ] {
            assert!(!is_torn(kind, text, text, wrap), "{text}");
        }
        let torn = "The Minister said that the lantern would be lit again in the";
        assert!(is_torn(BlockKind::Paragraph, torn, torn, wrap));
        let full = "The Minister said that the lantern would be lit by the sailors";
        assert!(is_torn(BlockKind::Paragraph, full, full, wrap));
        assert!(!is_torn(BlockKind::Paragraph, full, full, Wrap { single_words: true, ..wrap }));
    }
}
