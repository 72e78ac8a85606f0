//! Where in the page a line of the source stands. Ids are made from positions, never from a file's text.

use crate::cable::{Cable, Lines};

/// What the id of a block begins with, before the hyphen and its number.
pub const BLOCK: &str = "block";

/// Id of a block of the body.
#[must_use]
pub fn block_id(block: usize) -> String {
    format!("{BLOCK}-{block}")
}

/// Id of a row of the table above the text.
#[must_use]
pub fn field_id(name: &str) -> String {
    format!("field-{name}")
}

/// Id of an entry of the reference list.
#[must_use]
pub fn reference_id(reference: usize) -> String {
    format!("reference-{reference}")
}

/// Id of a line of the heading.
#[must_use]
pub fn header_id(line: usize) -> String {
    format!("heading-{line}")
}

/// Id of a line after the body.
#[must_use]
pub fn trailer_id(line: usize) -> String {
    format!("trailer-{line}")
}

/// What the address of the page has behind its `#` for a paragraph: its number, or its place where the number stands twice.
/// It holds nothing of the cable.
#[must_use]
pub fn anchor(cable: &Cable, index: usize) -> String {
    let number = cable.body.get(index).and_then(|block| block.number);
    match number.filter(|_| first_with(cable, number) == Some(index)) {
        Some(number) => format!("p{number}"),
        None => format!("b{index}"),
    }
}

/// The block that such a word names, if this cable has it.
#[must_use]
pub fn at_anchor(cable: &Cable, anchor: &str) -> Option<usize> {
    if let Some(number) = anchor.strip_prefix('p') {
        return first_with(cable, Some(number.parse().ok()?));
    }
    anchor.strip_prefix('b')?.parse().ok().filter(|index| *index < cable.body.len())
}

fn first_with(cable: &Cable, number: Option<u32>) -> Option<usize> {
    cable.body.iter().position(|block| block.number == number)
}

/// Id of what stands on this line of the source, or of the first block after it.
#[must_use]
pub fn at_line(cable: &Cable, line: usize) -> Option<String> {
    let holds = |lines: Lines| lines[0] <= line && line <= lines[1];
    let header = || cable.header.iter().position(|kept| holds(kept.lines)).map(header_id);
    let block = || cable.body.iter().position(|block| holds(block.lines)).map(block_id);
    let trailer = || cable.trailer.iter().position(|kept| holds(kept.lines)).map(trailer_id);
    let next = || cable.body.iter().position(|block| line < block.lines[0]).map(block_id);
    header().or_else(block).or_else(trailer).or_else(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cable::{Block, BlockKind};
    use crate::span::Span;

    #[test]
    fn anchors_lead_back_to_their_paragraph() {
        let block = |number| Block {
            kind: BlockKind::Paragraph,
            number,
            marking: None,
            marking_as_written: None,
            text: String::new(),
            lines: [1, 1],
            span: Span::default(),
            gaps: Vec::new(),
            seams: Vec::new(),
        };
        let body = vec![block(None), block(Some(1)), block(Some(2)), block(Some(2))];
        let cable = Cable { body, ..Cable::default() };
        for index in 0..cable.body.len() {
            assert_eq!(at_anchor(&cable, &anchor(&cable, index)), Some(index));
        }
        assert_eq!([anchor(&cable, 2), anchor(&cable, 3)], ["p2", "b3"]);
        assert_eq!(["p9", "b4", "", "p", "2", "pé"].map(|word| at_anchor(&cable, word)), [None; 6]);
    }
}
