//! Inputs made to cost more than their length: each repeats what a rule would have to compare with all that it saw before.
//! `tests/linear.rs` reads them, too.

/// A shape: its name, and how a text of about so many bytes is made.
pub type Shape = (&'static str, fn(usize) -> String);

/// The shapes.
pub const SHAPES: &[Shape] = &[
    ("definitions", definitions),
    ("short forms", short_forms),
    ("label cells", label_cells),
    ("one endless line", endless_line),
    ("short lines", short_lines),
    ("nested tags", nested_tags),
    ("crossed tags", crossed_tags),
    ("references &;", character_references),
    ("REF entries", entries),
    ("brackets", brackets),
    ("Q lines", q_lines),
    ("quotes", quotes),
    ("tabs", tabs),
    ("stars", stars),
    ("stamps begun", stamps_begun),
];

const HEADING: &str = "DE RUEHLI #0123 0451030\nR 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LIGHTHOUSE REOPENED\n";

/// The heading and the beginning of a paragraph.
fn begun() -> String {
    format!("{HEADING}1. (U) The keepers met.\n")
}

/// The same as the beginning of a page.
fn page() -> String {
    format!("<html><body><pre>{}</pre>", begun())
}

/// One paragraph in which every line explains another short form in brackets.
fn definitions(bytes: usize) -> String {
    grown(begun(), bytes, |at| format!("and with them the Ant Bee {at} (AB{at}) committee of\n"))
}

/// One paragraph with as many often-used short forms as are still told from words in capitals, among words that begin
/// as they do.
fn short_forms(bytes: usize) -> String {
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    grown(begun(), bytes, |at| {
        let (a, b) = (letter(at), letter(at % 190 / 26));
        format!("{a}{b}G {a}{b}G {a}{b}G of {a}nt {b}ee Government Gate of {a}sh {b}ay Grove\n")
    })
}

/// A page with a table of one row, every cell of which is a label.
fn label_cells(bytes: usize) -> String {
    grown(page() + "<table><tr>", bytes, |_| "<th>Reference ID</th>".to_owned())
}

/// A paragraph without a line end.
fn endless_line(bytes: usize) -> String {
    grown(begun(), bytes, |at| format!("the keepers of lamp {at} met (again). "))
}

/// Lines of two letters.
fn short_lines(bytes: usize) -> String {
    grown(begun(), bytes, |at| if at % 3 == 0 { "Ab.\n".to_owned() } else { "ab c\n".to_owned() })
}

/// Lines that each begin a stamp of the release, none of which is one: around each its other words are looked for.
fn stamps_begun(bytes: usize) -> String {
    grown(begun(), bytes, |at| format!("and the Systematic Review of lamp {at} was put off by the\n"))
}

/// Elements in elements, none of which is closed: 100,000 of them in half a megabyte.
fn nested_tags(bytes: usize) -> String {
    grown(page(), bytes, |_| "<div>".to_owned())
}

/// End tags of elements that are open far below, or not at all.
fn crossed_tags(bytes: usize) -> String {
    grown(page(), bytes, |at| if at % 2 == 0 { "<b><i>a ".to_owned() } else { "</u></b>".to_owned() })
}

/// Character references, with their signs and without.
fn character_references(bytes: usize) -> String {
    grown(page(), bytes, |_| "&amp;&#65;&nothing;&eacute &".to_owned())
}

/// A list of references that goes on and on.
fn entries(bytes: usize) -> String {
    let heading = format!("{HEADING}REF: A. LISBON 1\n");
    let mut text = grown(heading, bytes, |at| format!("     {}. 07 LISBON {at} (NOTAL)\n", char::from(b'A' + (at % 26) as u8)));
    text.push_str("1. (U) The keepers met.\n");
    text
}

/// Brackets that open and hardly ever close.
fn brackets(bytes: usize) -> String {
    grown(begun(), bytes, |at| if at % 16 == 0 { "([{(S)\n".to_owned() } else { "(([[".to_owned() })
}

/// Each line once more with a Q in front.
fn q_lines(bytes: usize) -> String {
    grown(begun(), bytes, |at| format!("the keeper of lamp {0} was there\nQthe keeper of lamp {0} was there\n", at / 2))
}

/// Quotation marks that open and close nothing.
fn quotes(bytes: usize) -> String {
    grown(begun(), bytes, |at| if at % 12 == 0 { "\"\n".to_owned() } else { "\"\" \"a'\" ".to_owned() })
}

/// Columns without end.
fn tabs(bytes: usize) -> String {
    grown(begun(), bytes, |at| if at % 12 == 0 { "a\n".to_owned() } else { "\ta\t\t".to_owned() })
}

/// The marks of Markdown.
fn stars(bytes: usize) -> String {
    grown(begun(), bytes, |at| if at % 12 == 0 { "*\n".to_owned() } else { "**a _b* [c](".to_owned() })
}

fn grown(mut text: String, bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut at = 0;
    while text.len() < bytes {
        text.push_str(&part(at));
        at += 1;
    }
    text
}
