//! The cleaned cable as Markdown. The library writes the syntax, so that no word of a cable can become any.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};
use pulldown_cmark_to_cmark::cmark;

use super::text::GAP;
use crate::cable::{Block, BlockKind, Cable, Record};
use crate::view;

/// All cables of the record as Markdown.
///
/// # Errors
/// When the library that writes Markdown cannot, which text in order gives no cause for.
pub fn markdown(record: &Record) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    for cable in &record.cables {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        let mut one = String::new();
        cmark(events(cable).into_iter(), &mut one).map_err(|_| std::fmt::Error)?;
        out.push_str(one.trim_end());
        out.push('\n');
    }
    Ok(out)
}

fn events(cable: &Cable) -> Vec<Event<'_>> {
    let mut out = Vec::new();
    heading(&mut out, HeadingLevel::H1, &view::title(cable));
    if let Some(classification) = &cable.classification {
        out.push(Event::Start(Tag::Paragraph));
        strong(&mut out, view::classification(classification));
        out.push(Event::End(TagEnd::Paragraph));
    }
    facts(&mut out, cable);
    let mut in_list = false;
    for block in &cable.body {
        let item = block.kind == BlockKind::Item;
        match (in_list, item) {
            (false, true) => out.push(Event::Start(Tag::List(None))),
            (true, false) => out.push(Event::End(TagEnd::List(false))),
            _ => {}
        }
        in_list = item;
        body(&mut out, block);
    }
    if in_list {
        out.push(Event::End(TagEnd::List(false)));
    }
    for line in &cable.trailer {
        paragraph(&mut out, line.text.clone());
    }
    out
}

fn heading(out: &mut Vec<Event<'_>>, level: HeadingLevel, text: &str) {
    out.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
    out.push(Event::Text(CowStr::from(text.to_owned())));
    out.push(Event::End(TagEnd::Heading(level)));
}

fn strong(out: &mut Vec<Event<'_>>, text: String) {
    out.push(Event::Start(Tag::Strong));
    out.push(Event::Text(CowStr::from(text)));
    out.push(Event::End(TagEnd::Strong));
}

fn paragraph(out: &mut Vec<Event<'_>>, text: String) {
    out.push(Event::Start(Tag::Paragraph));
    out.push(Event::Text(CowStr::from(text)));
    out.push(Event::End(TagEnd::Paragraph));
}

/// What the heading says, one item a fact.
fn facts(out: &mut Vec<Event<'_>>, cable: &Cable) {
    let facts = view::facts(cable);
    if facts.is_empty() {
        return;
    }
    out.push(Event::Start(Tag::List(None)));
    for (label, value) in facts {
        out.push(Event::Start(Tag::Item));
        strong(out, format!("{label}:"));
        out.push(Event::Text(CowStr::from(format!(" {value}"))));
        out.push(Event::End(TagEnd::Item));
    }
    out.push(Event::End(TagEnd::List(false)));
}

fn body<'a>(out: &mut Vec<Event<'a>>, block: &'a Block) {
    match block.kind {
        BlockKind::Heading => {
            let level = HeadingLevel::H2;
            out.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            pieces(out, block, "");
            out.push(Event::End(TagEnd::Heading(level)));
        }
        BlockKind::Item => {
            out.push(Event::Start(Tag::Item));
            pieces(out, block, "");
            out.push(Event::End(TagEnd::Item));
        }
        BlockKind::Preformatted => {
            let kind = pulldown_cmark::CodeBlockKind::Fenced(CowStr::from(""));
            out.push(Event::Start(Tag::CodeBlock(kind)));
            out.push(Event::Text(CowStr::from(format!("{}\n", block.text))));
            out.push(Event::End(TagEnd::CodeBlock));
        }
        BlockKind::Paragraph | BlockKind::Signature => {
            out.push(Event::Start(Tag::Paragraph));
            let number = block.number.map_or_else(String::new, |number| format!("{number}. "));
            let marking = block.marking_as_written.as_deref().map_or_else(String::new, |marking| format!("({marking}) "));
            pieces(out, block, &(number + &marking));
            out.push(Event::End(TagEnd::Paragraph));
        }
    }
}

/// The text with a mark where words are lost. The sign of an item is the list's own in Markdown.
fn pieces<'a>(out: &mut Vec<Event<'a>>, block: &'a Block, lead: &str) {
    let mut text = lead.to_owned();
    for piece in view::pieces(block) {
        match piece {
            view::Piece::Text(part) => text.push_str(if text.is_empty() { view::without_dash(block, part) } else { part }),
            view::Piece::Gap => {
                text.push_str(if text.ends_with(' ') { "" } else { " " });
                text.push_str(GAP);
            }
            view::Piece::Removed(_) => {}
        }
    }
    out.push(Event::Text(CowStr::from(text)));
}
