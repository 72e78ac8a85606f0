//! Real cables from which a scraper's loss was imitated: every line of a single word is gone, and the lines that are
//! gone are listed. Where a word of a paragraph is gone from its end, and only there, the record has a gap.

use enclair::cable::{Block, BlockKind};
use serde_json::Value;

use super::common;
use super::page::Page;

/// Compares the gaps of the text with the lines that were dropped from the page it was made from.
pub fn compare(listed: &str) -> Vec<String> {
    let list: Value = serde_json::from_slice(&common::corpus(listed).expect("it was listed")).expect("the list is JSON");
    let dropped: Vec<u64> =
        list["body_lines_dropped_1based"].as_array().expect("lines").iter().filter_map(Value::as_u64).collect();
    let page = Page::read(list["made_from"].as_str().expect("a page"));
    let path = listed.replace(".json", ".txt");
    let text = common::corpus(&path).expect("the text stands beside its list");
    let text = enclair::parse(&path, &text).unwrap_or_else(|refusal| panic!("{path}: {refusal}"));
    common::assert_accounted(&text);
    let (whole, torn) = (&page.parsed.record.cables[0].body, &text.record.cables[0].body);
    let mut out = Vec::new();
    let mut torn = torn.iter();
    for block in whole.iter().filter(|block| block.kind != BlockKind::Signature) {
        let Some(copy) = torn.next() else {
            out.push(format!("the copy has no block {:?}", head(block)));
            continue;
        };
        let cut = dropped.contains(&page.line(block.span.end));
        let kept = block.text.starts_with(&copy.text) && copy.text.len() < block.text.len();
        if cut && !(kept && copy.gaps == [copy.text.len()]) {
            out.push(format!(
                "the end of {:?} is lost, but the copy ends in {:?} with gaps {:?}",
                head(block),
                tail(copy),
                copy.gaps
            ));
        }
        if !cut && !copy.gaps.is_empty() {
            out.push(format!("nothing is lost of {:?}, but the copy has gaps", head(block)));
        }
        if (block.kind, block.number, &block.marking) != (copy.kind, copy.number, &copy.marking) {
            out.push(format!("{:?} became {:?}", head(block), head(copy)));
        }
    }
    out.extend(torn.map(|block| format!("the page has no block {:?}", head(block))));
    out
}

fn head(block: &Block) -> String {
    block.text.chars().take(40).collect()
}

fn tail(block: &Block) -> &str {
    let at = block.text.char_indices().rev().nth(30).map_or(0, |(at, _)| at);
    &block.text[at..]
}
