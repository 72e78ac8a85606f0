//! A signature on the line of the last sentence, where a copy has lost the line end between the two:
//!
//! ```text
//! THE KEEPER WILL ANSWER IN MAY.  END COMMENT.  AMBERLEY
//! ```

use super::Draft;
use crate::bytes;
use crate::cable::{Block, BlockKind, Parts};
use crate::line::{Line, Runs};
use crate::role::{ends_in_the_middle, ends_part, ends_sentence, is_downgrading_group, looks_like_signature};
use crate::span::Span;

/// Shortened words that end in a full stop and in front of a name: none of them ends a sentence.
const TITLES: &[&str] =
    &["MR", "MRS", "MS", "DR", "ST", "GEN", "COL", "LTC", "MAJ", "CAPT", "ADM", "AMB", "REP", "SEN", "GOV", "SEC", "MIN", "PROF"];

/// Words that begin a sentence and are no words to break off after.
const OPENERS: &[&str] = &["HOWEVER", "MEANWHILE", "ALTHOUGH", "FINALLY", "MOREOVER", "PERHAPS", "THEN", "WHAT", "HERE", "ONCE"];

/// Takes the signature off the end of the last block. `above` are the blocks before it.
pub(super) fn take_off(parts: Parts<'_>, draft: &mut Draft<'_>, above: &[Block]) -> Option<Block> {
    let block = &mut draft.block;
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
        return None;
    }
    let text = bytes::trim_end(&block.text);
    let (sentence, name) = text.rsplit_once(' ')?;
    if !stands_behind(sentence, name)
        || above.iter().map(|block| block.text.as_str()).chain([sentence]).any(|text| has(text, name))
    {
        return None;
    }
    let line = parts.lines.iter().find(|line| std::ptr::eq(&*line.text, draft.last))?;
    let span = last_bytes(line, name.len())?;
    let signature = Block { text: name.to_owned(), lines: [line.no(), line.no()], span, ..bare() };
    let end = bytes::trim_end(sentence).len();
    block.text.truncate(end);
    block.span.end = block.span.end.min(span.start);
    Some(signature)
}

/// True for a surname in capitals behind a sentence that ended, with two blanks between or with the words that end a part:
/// behind one blank it may be the first word of a sentence that the copy has lost.
fn stands_behind(sentence: &str, name: &str) -> bool {
    const LEAST: usize = 4;
    let capitals =
        name.len() >= LEAST && !name.chars().any(char::is_lowercase) && !name.ends_with('.') && looks_like_signature(name);
    // A copy may stop behind the first word of a sentence.
    let opens = ends_in_the_middle(name) || OPENERS.contains(&name.to_ascii_uppercase().as_str());
    let sentence = without_group(sentence);
    if !capitals || opens || !ends_sentence(sentence) || bytes::trim_end(sentence).ends_with([':', ';']) {
        return false;
    }
    let last = bytes::trim_end(sentence).rsplit(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    // `U.S.`, `Mr.`
    if last.contains('.') || last.len() < 2 || TITLES.iter().any(|title| title.eq_ignore_ascii_case(last)) {
        return false;
    }
    ends_part(sentence) || sentence.ends_with(' ')
}

/// `… TO SUCCEED.  GP-3`: the downgrading group of telegrams before 1972 stands between text and signature.
fn without_group(sentence: &str) -> &str {
    let group = sentence.rsplit_once(' ').filter(|(_, group)| is_downgrading_group(group));
    group.map_or(sentence, |(before, _)| before)
}

/// True when a text has this word: a word that stands elsewhere in the text is more likely one of its own than its signer.
fn has(text: &str, word: &str) -> bool {
    let bare = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    memchr::memmem::find_iter(text.as_bytes(), word)
        .any(|at| bare(text[..at].chars().next_back()) && bare(text[at + word.len()..].chars().next()))
}

/// The place of the last bytes of a line's text, where they are the source itself.
fn last_bytes(line: &Line<'_>, length: usize) -> Option<Span> {
    let blanks = line.text.len() - bytes::trim_end(&line.text).len();
    let end = match &line.runs {
        Runs::Direct { .. } | Runs::Unbroken(_) => line.span().start + line.text.len() - blanks,
        Runs::Pieces(pieces) => {
            let last = pieces.runs.iter().rev().find(|run| run.text > 0)?;
            (last.span.len() == last.text && last.text >= length + blanks).then_some(last.span.end - blanks)?
        }
    };
    Some(Span::new(end - length, end))
}

fn bare() -> Block {
    Block {
        kind: BlockKind::Signature,
        number: None,
        marking: None,
        marking_as_written: None,
        text: String::new(),
        lines: [0, 0],
        span: Span::default(),
        gaps: Vec::new(),
        part: None,
        seams: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::stands_behind;

    #[test]
    fn a_name_behind_a_sentence_is_told_from_its_words() {
        for (sentence, name) in [
            ("The keeper will answer in May. ", "AMBERLEY"),
            ("The keeper will answer in May.  GP-3", "AMBERLEY"),
            ("The keeper will answer in May.  End comment. ", "AMBERLEY"),
            ("(The keeper will answer in May.) ", "AMBERLEY##"),
            ("END OF TEXT.", "AMBERLEY"),
            ("LISBON MINIMIZE CONSIDERED. ", "O'DONOHUE"),
        ] {
            assert!(stands_behind(sentence, name), "{sentence} {name}");
        }
        for (sentence, name) in [
            ("The keeper met Mr. ", "AMBERLEY"),
            ("The keeper serves in the U.S. ", "NAVY"),
            ("The keeper will answer in May.", "AMBERLEY"),
            ("The keeper will answer", "AMBERLEY"),
            ("The keeper named one man: ", "AMBERLEY"),
            ("The keeper will answer in May. ", "Then"),
            ("The keeper will answer in May. ", "AMBERLEY."),
            ("The keeper will answer in May. ", "END"),
            ("The keeper will answer in May. ", "SECRET"),
            ("The keeper was seen by J. ", "AMBERLEY"),
            ("THE KEEPER WILL ANSWER IN MAY.", "AMBERLEY"),
            ("THE KEEPER WILL ANSWER IN MAY. ", "THESE"),
            ("THE KEEPER WILL ANSWER IN MAY. ", "HOWEVER"),
        ] {
            assert!(!stands_behind(sentence, name), "{sentence} {name}");
        }
    }
}
