//! Inputs made to cost more than their length: each repeats what a rule would have to compare with all that it saw before.
//! `tests/linear.rs` reads them, too.

/// A shape: its name, and how a text of about so many bytes is made.
pub type Shape = (&'static str, fn(usize) -> String);

/// The shapes.
pub const SHAPES: [Shape; 3] = [("definitions", definitions), ("short forms", short_forms), ("label cells", label_cells)];

const HEADING: &str = "DE RUEHLI #0123 0451030\nR 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LIGHTHOUSE REOPENED\n";

/// One paragraph in which every line explains another short form in brackets.
fn definitions(bytes: usize) -> String {
    grown(format!("{HEADING}1. (U) The keepers met.\n"), bytes, |at| {
        format!("and with them the Ant Bee {at} (AB{at}) committee of\n")
    })
}

/// One paragraph with as many often-used short forms as are still told from words in capitals, among words that begin
/// as they do.
fn short_forms(bytes: usize) -> String {
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    grown(format!("{HEADING}1. (U) The keepers met.\n"), bytes, |at| {
        let (a, b) = (letter(at), letter(at % 190 / 26));
        format!("{a}{b}G {a}{b}G {a}{b}G of {a}nt {b}ee Government Gate of {a}sh {b}ay Grove\n")
    })
}

/// A page with a table of one row, every cell of which is a label.
fn label_cells(bytes: usize) -> String {
    let page = format!("<html><body><pre>{HEADING}1. (U) The keepers met.\n</pre><table><tr>");
    grown(page, bytes, |_| "<th>Reference ID</th>".to_owned())
}

fn grown(mut text: String, bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut at = 0;
    while text.len() < bytes {
        text.push_str(&part(at));
        at += 1;
    }
    text
}
