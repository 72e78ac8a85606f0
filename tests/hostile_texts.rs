//! Hostile texts in every place of a cable: what is read of them, and that no export makes of them more than a text.

mod common;
#[path = "../e2e/src/payload/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the browser tests use more of it")]
mod payload;

use std::sync::OnceLock;

use enclair::cable::Cable;
use enclair::{Parsed, export};
use html5gum::{DefaultEmitter, Token, Tokenizer};
use payload::slot::{self, Set};
use pulldown_cmark::{Event, Options, Parser};

/// Where nobody listens: nothing here asks anybody.
const SINK: u16 = 9;

/// The same cables as a table, as an export, and as pages that have their signs escaped, each with its text.
fn forms() -> [(&'static str, Vec<Parsed>); 3] {
    let texts = slot::lines(&payload::all(SINK));
    let parse = |name: &str, text: &str| {
        let parsed = enclair::parse(name, text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}:\n{text}"));
        common::assert_accounted(&parsed);
        parsed
    };
    let page = |set| format!("<html><body><pre>{}</pre></body></html>", slot::escaped(&slot::telegram(set)));
    [
        ("table", vec![parse("cables.csv", &Set::all(&texts).map(slot::row).collect::<String>())]),
        ("export", vec![parse("cables.jsonl", &Set::all(&texts).map(slot::record).collect::<String>())]),
        ("pages", Set::all(&texts).map(|set| parse("cable.html", &page(set))).collect()),
    ]
}

/// Every hostile text in every place of a cable, a file a cable, and the text for whoever looks for a mistake.
fn read() -> &'static [(String, Parsed)] {
    static READ: OnceLock<Vec<(String, Parsed)>> = OnceLock::new();
    READ.get_or_init(|| {
        let texts = slot::lines(&payload::all(SINK));
        let [.., (_, pages)] = forms();
        Set::all(&texts).map(slot::telegram).zip(pages).collect()
    })
}

#[test]
fn most_hostile_texts_arrive_where_they_were_put() {
    let texts = slot::lines(&payload::all(SINK));
    for (form, files) in forms() {
        let cables: Vec<&Cable> = files.iter().flat_map(|parsed| &parsed.record.cables).collect();
        assert_eq!(cables.len(), texts.len(), "{form}");
        let (mut subjects, mut words, mut items, mut numbers) = (0, 0, 0, 0);
        for (set, cable) in Set::all(&texts).zip(cables) {
            let block = |text: &str| cable.body.iter().any(|block| block.text.contains(text.trim()));
            subjects += usize::from(cable.subject.as_deref().is_some_and(|subject| subject.contains(set.text(5).trim())));
            words += usize::from(block(set.text(8)));
            items += usize::from(block(set.text(12)));
            numbers += usize::from(cable.body.iter().any(|block| block.number == Some(2)));
        }
        println!("{form}, {}: {subjects} subjects, {words} paragraphs, {items} items, {numbers} second paragraphs", texts.len());
        assert!([subjects, words, items, numbers].iter().all(|count| count * 10 >= texts.len() * 8), "{form}");
    }
}

/// The elements of the exported page, and the attributes that they may have.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "http-equiv", "content", "name"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &[]),
    ("header", &[]),
    ("footer", &[]),
    ("main", &[]),
    ("article", &["data-cable"]),
    ("div", &["class"]),
    ("section", &["class"]),
    ("h1", &["dir"]),
    ("h2", &["dir", "data-kind", "data-marking"]),
    ("dl", &[]),
    ("dt", &[]),
    ("br", &[]),
    ("strong", &[]),
    ("dd", &["dir"]),
    ("ul", &[]),
    ("li", &["dir", "data-kind", "data-marking"]),
    ("p", &["class", "dir", "data-level", "data-kind", "data-marking"]),
    ("pre", &["dir", "data-kind", "data-marking"]),
    ("span", &["class", "title", "data-inherited", "data-words"]),
    ("table", &[]),
    ("tr", &[]),
    ("th", &["scope"]),
    ("td", &["dir"]),
];

#[test]
fn the_exported_page_has_no_element_but_its_own() {
    for (text, parsed) in read() {
        let page = export::html(parsed);
        let mut style = 0;
        for token in Tokenizer::new_with_emitter(&page, DefaultEmitter::default()).flatten() {
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    let known = ELEMENTS.iter().find(|(known, _)| *known == name);
                    let (_, attributes) = known.unwrap_or_else(|| panic!("<{name}> in the page of\n{text}"));
                    style += usize::from(name == "style");
                    for (attribute, value) in &tag.attributes {
                        let attribute = String::from_utf8_lossy(attribute).into_owned();
                        let value = String::from_utf8_lossy(value).into_owned();
                        assert!(attributes.contains(&&*attribute), "<{name} {attribute}=\"{value}\"> in the page of\n{text}");
                        let fixed = !matches!(&*attribute, "class" | "dir" | "data-kind" | "data-level");
                        assert!(fixed || value.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b' '), "{value}");
                    }
                }
                Token::Comment(comment) => panic!("a comment {comment:?} in the page of\n{text}"),
                _ => {}
            }
        }
        assert_eq!(style, 1, "{text}");
        assert_eq!(page.matches(['\u{202e}', '\u{2066}', '\u{200b}']).count(), 0, "unseen signs are written out:\n{text}");
    }
}

#[test]
fn exported_markdown_has_no_markup_no_link_and_no_picture() {
    for (text, parsed) in read() {
        let markdown = export::markdown(&parsed.record).expect("Markdown is written");
        for options in [Options::empty(), Options::all()] {
            for event in Parser::new_ext(&markdown, options) {
                let is_more = match &event {
                    Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => true,
                    Event::Start(tag) => {
                        use pulldown_cmark::Tag;
                        matches!(tag, Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::FootnoteDefinition(_))
                    }
                    _ => false,
                };
                assert!(!is_more, "{event:?} in the Markdown of\n{text}");
            }
        }
    }
}

/// A reader of CSV that knows nothing of the one that wrote it: quoted cells, doubled quotation marks, line ends in cells.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = table.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.push(letters.next().unwrap_or_default()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

#[test]
fn no_cell_of_an_exported_table_is_a_formula_and_none_breaks_out() {
    let mut read: Vec<Parsed> = read().iter().map(|(_, parsed)| parsed.clone()).collect();
    // Names of files stand in the table as well.
    for (parsed, text) in read.iter_mut().zip(slot::lines(&payload::all(SINK))) {
        parsed.record.source.name = text;
    }
    let rows = cells(&export::table(&read));
    assert_eq!(rows.len(), read.len() + 1);
    for row in &rows {
        assert_eq!(row.len(), rows[0].len(), "{row:?}");
        for cell in row {
            let begins = cell.trim_start_matches([' ', '\u{a0}', '\u{feff}', '\u{200b}']).chars().next().unwrap_or('x');
            assert!(!"=+-@\t\r＝＋－＠".contains(begins), "{cell:?}");
            assert!(!cell.contains(['\u{202e}', '\u{200b}', '\u{feff}', '\u{2066}']), "{cell:?}");
        }
    }
}

#[test]
fn what_is_exported_as_data_gives_the_very_words_back() {
    for (text, parsed) in read() {
        let json = export::json(&parsed.record).expect("JSON is written");
        let back: serde_json::Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let cable = &parsed.record.cables[0];
        assert_eq!(back["cables"][0]["subject"].as_str(), cable.subject.as_deref(), "{text}");
        let csl = export::csl_json(&parsed.record.cables).expect("JSON is written");
        serde_json::from_str::<serde_json::Value>(&csl).unwrap_or_else(|error| panic!("{error}:\n{text}"));
        // A brace too many would end the entry, and the rest would be another one's.
        let bibtex = export::bibtex(&parsed.record.cables).expect("BibTeX is written");
        let (mut depth, mut closed) = (0_i32, 0);
        let mut before = ' ';
        for letter in bibtex.chars() {
            match letter {
                '{' if before != '\\' => depth += 1,
                '}' if before != '\\' => {
                    depth -= 1;
                    closed += i32::from(depth == 0);
                }
                _ => {}
            }
            before = if before == '\\' { ' ' } else { letter };
            assert!(depth >= 0, "{bibtex}");
        }
        assert_eq!((depth, closed), (0, 1), "{bibtex}");
    }
}

#[test]
fn no_name_of_a_saved_file_leads_anywhere() {
    for text in slot::lines(&payload::all(SINK)) {
        let name = export::file_name(export::stem(&text), "md");
        assert!(name.len() <= 120 && name.ends_with(".md") && !name.starts_with(['.', '-', '=', '+', '@']), "{name:?}");
        let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_');
        assert!(name.chars().all(fits) && !name.contains(".."), "{name:?} of {text:?}");
    }
}
