//! The heading lines as they stand in the source, folded away under the metadata, and the lines after the text.

use super::Open;
use super::place::{header_id, trailer_id};
use crate::cable::{Cable, KeptLine};
use crate::ui::element::{Child, Element, element};
use crate::ui::ledger::in_place::{Place, in_place};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::Stretch;

/// The heading lines as written, and what was removed between them.
pub fn as_written(state: State, open: &Open, stretches: &[Stretch]) -> Option<Element> {
    let mut lines = Vec::new();
    for stretch in stretches {
        match *stretch {
            Stretch::Header(index) => {
                open.cable().header.get(index).map(|line| kept(line, header_id(index))).push(&mut lines);
            }
            Stretch::Removed(index) => in_place(state, open.parsed(), index, Place::Blocks).push(&mut lines),
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
pub fn trailer_line(cable: &Cable, index: usize) -> Element {
    let title = (index == 0).then(|| element("h2").class("head").child(text::AFTER_TEXT));
    let line = cable.trailer.get(index).map(|line| kept(line, trailer_id(index)));
    element("div").child(title).child(line)
}

fn kept(line: &KeptLine, id: String) -> Element {
    element("div")
        .class("kept-line")
        .set("id", id)
        .set("tabindex", "-1")
        .child(element("span").class("number").child(line.lines[0].to_string()))
        .child(element("code").child(line.text.clone()))
        .child(element("span").class("role").child(line.role.replace('-', " ")))
}
