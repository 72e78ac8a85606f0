//! The heading lines as they stand in the source, folded away under the metadata, and the lines after the text.

use super::Open;
use super::place::{header_id, trailer_id};
use crate::cable::KeptLine;
use crate::ui::choice::take_out;
use crate::ui::element::{Child, Element, element};
use crate::ui::findings::mark::marks;
use crate::ui::ledger::in_place::{self, in_place};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::Stretch;
use crate::view::source::Place;
use crate::view::spot::Spot;

/// The heading lines as written, and what was removed between them.
pub fn as_written(state: State, open: &Open, stretches: &[Stretch]) -> Option<Element> {
    let mut lines = Vec::new();
    for stretch in stretches {
        match *stretch {
            Stretch::Header(index) => {
                open.cable()
                    .header
                    .get(index)
                    .map(|line| kept(state, open, line, Place::Header(index), header_id(index)))
                    .push(&mut lines);
                marks(state, open, Spot::Header(index)).push(&mut lines);
            }
            Stretch::Removed(index) => in_place(state, open.parsed(), index, in_place::Place::Blocks).push(&mut lines),
            Stretch::Block(_) | Stretch::Trailer(_) => {}
        }
    }
    (!lines.is_empty()).then(|| {
        element("details")
            .class("as-sent")
            .follow("open", move || state.show_removed().then_some(""))
            .child(element("summary").child(text::HEADING_AS_WRITTEN))
            .child(element("div").class("kept-lines").child(lines))
    })
}

/// A line that is kept after the body; the first has a title above it.
pub fn trailer_line(state: State, open: &Open, index: usize) -> Element {
    let title = (index == 0).then(|| element("h2").class("head").child(text::AFTER_TEXT));
    let line = open.cable().trailer.get(index).map(|line| kept(state, open, line, Place::Trailer(index), trailer_id(index)));
    element("div").child(title).child(line)
}

fn kept(state: State, open: &Open, line: &KeptLine, place: Place, id: String) -> Element {
    element("div")
        .class("kept-line")
        .set("id", id)
        .set("tabindex", "-1")
        .child(element("span").class("number").child(line.lines[0].to_string()))
        .child(element("code").child(line.text.clone()))
        .child(element("span").class("role").child(line.role.replace('-', " ")))
        .child(take_out(state, open, place, line.span, line.lines[0]))
}
