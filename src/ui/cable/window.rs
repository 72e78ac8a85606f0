//! Pages of a body: as many parts as a browser draws in the time of a frame or two.

use super::part::{Part, Row};
use crate::cable::Cable;
use crate::view::find::places;
use crate::view::source::Place;

/// About how many elements the first page has. The heading is drawn with it, and fills most windows by itself.
const FIRST: usize = 120;

/// About how many elements each further page has.
const PAGE: usize = 400;

/// How many elements a part has beside those in its words: a paragraph's number, badge and buttons.
const FRAME: usize = 10;

/// So many bytes of words have an element: a term, a link, a gap.
const DENSE: usize = 60;

/// The parts of a body, and where its pages begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    parts: Vec<Part>,
    /// The first part of each page. There is one page at least.
    starts: Vec<usize>,
}

impl Body {
    /// Cuts the parts of a cable's body into pages.
    #[must_use]
    pub fn new(cable: &Cable, parts: Vec<Part>) -> Self {
        let mut starts = vec![0];
        let mut weight = 0;
        for (index, part) in parts.iter().enumerate() {
            if weight >= if starts.len() == 1 { FIRST } else { PAGE } {
                starts.push(index);
                weight = 0;
            }
            weight += weigh(cable, part);
        }
        Self { parts, starts }
    }

    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.starts.len()
    }

    /// The parts of a page.
    #[must_use]
    pub fn page(&self, page: usize) -> &[Part] {
        let start = |page: usize| self.starts.get(page).copied().unwrap_or(self.parts.len());
        &self.parts[start(page)..start(page + 1)]
    }

    /// The page with a place; `None` for a place that is not in the body.
    #[must_use]
    pub fn page_with(&self, place: &Place) -> Option<usize> {
        let part = self.parts.iter().position(|part| holds(part, place))?;
        Some(self.starts.partition_point(|start| *start <= part) - 1)
    }

    /// How often words, in small letters, stand in a page.
    #[must_use]
    pub fn count(&self, cable: &Cable, page: usize, wanted: &str) -> usize {
        let mut count = 0;
        for block in self.blocks(page) {
            count += places(&cable.body[block].text, wanted).len();
        }
        for part in self.page(page) {
            if let Part::Trailer(index) = part {
                count += places(&cable.trailer[*index].text, wanted).len();
            }
        }
        count
    }

    /// The blocks of a page.
    #[must_use]
    pub fn blocks(&self, page: usize) -> Vec<usize> {
        let mut blocks = Vec::new();
        for part in self.page(page) {
            match part {
                Part::Block(index) => blocks.push(*index),
                Part::List(rows) => blocks.extend(rows.iter().filter_map(|row| item(*row))),
                Part::Removed(_) | Part::Trailer(_) => {}
            }
        }
        blocks
    }
}

fn item(row: Row) -> Option<usize> {
    match row {
        Row::Item(index) => Some(index),
        Row::Removed(_) => None,
    }
}

/// About how many elements a part is drawn with.
fn weigh(cable: &Cable, part: &Part) -> usize {
    let words = |index: usize| cable.body.get(index).map_or(0, |block| block.text.len() / DENSE);
    match part {
        Part::Block(index) => FRAME + words(*index),
        Part::List(rows) => rows.iter().map(|row| FRAME + item(*row).map_or(0, words)).sum(),
        Part::Removed(_) | Part::Trailer(_) => FRAME,
    }
}

fn holds(part: &Part, place: &Place) -> bool {
    let row = |row: &Row| match row {
        Row::Item(index) => *place == Place::Block(*index),
        Row::Removed(index) => *place == Place::Removed(*index),
    };
    match part {
        Part::Block(index) => *place == Place::Block(*index),
        Part::Removed(index) => *place == Place::Removed(*index),
        Part::Trailer(index) => *place == Place::Trailer(*index),
        Part::List(rows) => rows.iter().any(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cable(paragraphs: usize) -> crate::Parsed {
        let mut text = String::from("R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n");
        (1..=paragraphs).for_each(|number| text += &format!("{number}. (U) The lamp burns.\n\n"));
        crate::parse("lamp.txt", text.as_bytes()).expect("a cable")
    }

    #[test]
    fn every_part_is_on_one_page_and_found_there() {
        let parsed = cable(300);
        let cable = &parsed.record.cables[0];
        let parts: Vec<_> = (0..cable.body.len()).map(Part::Block).collect();
        let body = Body::new(cable, parts.clone());
        assert!(body.pages() > 2, "{}", body.pages());
        let all: Vec<_> = (0..body.pages()).flat_map(|page| body.page(page).to_vec()).collect();
        assert_eq!(all, parts);
        for page in 0..body.pages() {
            for block in body.blocks(page) {
                assert_eq!(body.page_with(&Place::Block(block)), Some(page));
            }
        }
        assert_eq!(body.page_with(&Place::Block(cable.body.len())), None);
        assert!(body.page(body.pages()).is_empty());
    }

    #[test]
    fn what_stands_in_a_list_is_found_and_an_empty_body_has_a_page() {
        let parsed = cable(3);
        let cable = &parsed.record.cables[0];
        let body = Body::new(cable, vec![Part::List(vec![Row::Item(1), Row::Removed(4), Row::Item(2)]), Part::Trailer(0)]);
        assert_eq!(body.blocks(0), [1, 2]);
        assert_eq!(body.page_with(&Place::Removed(4)), Some(0));
        assert_eq!(body.page_with(&Place::Trailer(0)), Some(0));
        let empty = Body::new(cable, Vec::new());
        assert_eq!((empty.pages(), empty.page(0).len()), (1, 0));
    }
}
