//! What readers take with them: a page, citations and a table, whatever signs a cable brings.

mod common;

use std::path::PathBuf;

use base64::Engine;
use enclair::cable::{Block, BlockKind, Level};
use enclair::{Parsed, export};
use html5gum::{Token, Tokenizer};
use sha2::Digest;

/// Words with signs that mean something to a page, to TeX, to a spreadsheet and to a terminal.
const SUBJECT: &str = "=SUM(A1) <script>alert(1)</script> \u{202e}\\input{x} 100% \"R&D\"";
const WORDS: &str = "The <b onclick=\"x\">lamp</b> & the 'lens' </p></article><img src=x onerror=alert(1)> Tea &lt;hot&gt; \
    \u{200b}and --> cold ]]> at <style>p{}</style> ten.";

fn parsed(file: &str) -> Parsed {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    enclair::parse(file, &std::fs::read(&path).expect("the file is there")).expect("a cable")
}

fn sample() -> Parsed {
    parsed("public/samples/sample.txt")
}

/// The sample with such words everywhere. They are put into the record, since a text full of tags would be read as a page.
fn hostile() -> Parsed {
    let mut parsed = sample();
    parsed.record.source.name = "=cmd|'x'!A1 <i>.txt".to_owned();
    let cable = &mut parsed.record.cables[0];
    cable.subject = Some(SUBJECT.to_owned());
    cable.trailer.clone_from(&cable.header);
    for line in cable.header.iter_mut().chain(&mut cable.trailer) {
        line.text.push_str(WORDS);
    }
    for block in &mut cable.body {
        block.text.push_str(WORDS);
        block.marking_as_written = block.marking_as_written.as_ref().map(|marking| format!("{marking}\"><script>"));
    }
    for removed in &mut parsed.record.removed {
        removed.text.push_str(WORDS);
    }
    for finding in &mut parsed.record.findings {
        finding.message.push_str(WORDS);
    }
    parsed
}

/// The page without its style, which is no part of what is tested.
fn without_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").expect("a style");
    let (_, after) = rest.split_once("</style>").expect("its end");
    format!("{before}<style></style>{after}")
}

#[test]
fn page_of_the_sample() {
    insta::assert_snapshot!(without_style(&export::html(&sample())));
}

#[test]
fn citations_of_the_sample() {
    let record = sample().record;
    let cable = &record.cables[0];
    let item = cable.body.iter().position(|block| block.kind == BlockKind::Item).expect("an item");
    let all = [
        export::bibtex(&record.cables).expect("BibTeX"),
        export::csl_json(&record.cables).expect("CSL"),
        export::chicago(cable, None),
        export::bluebook(cable, None),
        export::plain(cable, None),
        export::bluebook(cable, Some(item)),
        export::quotation(cable, item, "Clean the clockwork"),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn table_of_the_sample() {
    insta::assert_snapshot!(export::table([&sample(), &hostile()]));
}

#[test]
fn the_policy_names_the_style_of_the_page() {
    let html = export::html(&sample());
    let style = html.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style));
    assert!(html.contains(&format!("default-src 'none'; style-src 'sha256-{hash}';")), "write sha256-{hash} into html.rs");
}

/// What a browser makes of a page: the tags with their attributes, and the words of each block.
struct Seen {
    tags: Vec<(String, Vec<String>)>,
    blocks: Vec<(String, String)>,
}

fn seen(html: &str) -> Seen {
    let mut seen = Seen { tags: Vec::new(), blocks: Vec::new() };
    let (mut kind, mut in_words, mut in_sign) = (String::new(), false, 0);
    for token in Tokenizer::new(html) {
        match token.expect("a string is read without fail") {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let value = |name: &str| tag.attributes.get(name.as_bytes()).map(|value| text(value));
                kind = value("data-kind").unwrap_or(kind);
                if value("data-words").is_some() {
                    in_words = true;
                    seen.blocks.push((kind.clone(), String::new()));
                } else if in_words {
                    in_sign += 1;
                }
                seen.tags.push((text(&tag.name), tag.attributes.keys().map(|name| text(name)).collect()));
            }
            Token::EndTag(_) if in_sign > 0 => in_sign -= 1,
            Token::EndTag(_) => in_words = false,
            Token::String(text) if in_words && in_sign == 0 => {
                seen.blocks.last_mut().expect("a block").1.push_str(&String::from_utf8_lossy(&text));
            }
            Token::Error(error) => panic!("the page has an error: {error:?}"),
            _ => {}
        }
    }
    seen
}

const TAGS: &[&str] = &[
    "html", "head", "meta", "title", "style", "body", "div", "header", "footer", "main", "article", "section", "h1", "h2", "p",
    "dl", "dt", "dd", "ul", "li", "pre", "span", "strong", "br", "table", "tr", "th", "td",
];
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "name",
    "content",
    "http-equiv",
    "class",
    "dir",
    "scope",
    "title",
    "data-cable",
    "data-inherited",
    "data-kind",
    "data-level",
    "data-marking",
    "data-words",
];

/// No tag and no attribute but the exporter's own, and in its blocks every word of the body and no other.
fn assert_page_holds(parsed: &Parsed) {
    let seen = seen(&export::html(parsed));
    for (tag, attributes) in &seen.tags {
        assert!(TAGS.contains(&tag.as_str()), "<{tag}>");
        assert!(attributes.iter().all(|name| ATTRIBUTES.contains(&name.as_str())), "<{tag} {attributes:?}>");
    }
    let seen_only = |text: &str| text.chars().filter(|&c| !export::is_unseen(c) && c != ' ' && c != '\r').collect::<String>();
    let body = parsed.record.cables.iter().flat_map(|cable| &cable.body);
    let wanted: Vec<String> = body.map(|block| seen_only(&block.text)).collect();
    let found: Vec<String> = seen.blocks.iter().map(|(_, text)| seen_only(text)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn hostile_words_stay_words_on_the_page() {
    assert_page_holds(&hostile());
    let html = export::html(&hostile());
    assert!(html.contains("<span class=\"unseen\">U+202E</span>"), "a sign that turns the letters round is to be seen");
    assert!(!html.contains(['\u{202e}', '\u{200b}']));
}

#[test]
fn every_cable_becomes_a_page_of_its_own_words() {
    let folders = [PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"), common::corpus_folder()];
    let mut read = 0;
    for file in folders.iter().flat_map(|folder| common::files_below(folder)) {
        let Ok(parsed) = enclair::parse("file", &std::fs::read(&file).expect("a file")) else { continue };
        assert_page_holds(&parsed);
        read += 1;
    }
    assert!(read > 15, "only {read} cables were read");
}

#[test]
fn hostile_words_stay_in_their_field() {
    let record = hostile().record;
    let bibtex = export::bibtex(&record.cables).expect("BibTeX");
    assert!(bibtex.contains("\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 100\\% \"R\\&D"), "{bibtex}");
    assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
    let csl: serde_json::Value = serde_json::from_str(&export::csl_json(&record.cables).expect("CSL")).expect("JSON");
    let title = csl[0]["title"].as_str().expect("a title");
    assert!(title.starts_with("=SUM(A1) <script>") && title.contains("[U+202E]\\input{x}"), "{title}");
    let chicago = export::chicago(&record.cables[0], None);
    assert!(!chicago.contains('\u{202e}') && !chicago.contains('\n'));
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let table = export::table([&hostile()]);
    assert!(table.contains(",\"'=SUM(A1) <script>"), "{table}");
    assert!(table.contains("\"'=cmd|'x'!A1 <i>.txt\""), "{table}");
}

#[test]
fn a_citation_leaves_out_what_the_copy_lacks() {
    let mut cable = sample().record.cables.remove(0);
    cable.subject = None;
    cable.classification = None;
    assert_eq!(export::chicago(&cable, None), "U.S. Embassy Reykjavik, diplomatic cable 09REYKJAVIK8431, May 14, 2009.");
    cable.created = Some("2009-05".to_owned());
    assert_eq!(export::bluebook(&cable, None), "Cable 09REYKJAVIK8431 from U.S. Embassy Reykjavik (May 2009).");
    (cable.mrn, cable.created, cable.dtg, cable.origin, cable.from) = (None, None, None, None, None);
    assert_eq!(export::chicago(&cable, None), "Diplomatic cable.");
    let bibtex = export::bibtex(std::slice::from_ref(&cable)).expect("BibTeX");
    assert!(bibtex.starts_with("@techreport{cable-"), "{bibtex}");
    assert!(!bibtex.contains("year") && !bibtex.contains("author"), "{bibtex}");
}

#[test]
fn the_same_cable_has_the_same_key_and_two_have_two() {
    let cable = sample().record.cables.remove(0);
    let mut nameless = cable.clone();
    nameless.mrn = None;
    let keys = |cables: &[enclair::cable::Cable]| -> Vec<String> {
        let bibtex = export::bibtex(cables).expect("BibTeX");
        bibtex.lines().filter_map(|line| Some(line.strip_prefix("@techreport{")?.trim_end_matches(',').to_owned())).collect()
    };
    assert_eq!(keys(&[cable.clone(), cable.clone()]), ["09REYKJAVIK8431", "09REYKJAVIK8431-2"]);
    assert_eq!(keys(&[nameless.clone()]), keys(&[nameless]));
}

#[test]
fn the_page_bears_the_highest_classification_of_its_cables() {
    let mut parsed = sample();
    let mut second = parsed.record.cables[0].clone();
    second.classification.as_mut().expect("it has one").level = Level::TopSecret;
    parsed.record.cables.push(second);
    let html = export::html(&parsed);
    assert_eq!(html.matches("<p class=\"banner\" data-level=\"top-secret\">TOP SECRET//NOFORN</p>").count(), 2);
}

/// The export as text, read as a file, gives the same body.
#[test]
fn the_text_reads_back_as_the_same_cable() {
    for first in [sample(), parsed("tests/fixtures/plain/look-alikes/input.txt")] {
        let second = enclair::parse("export.txt", export::text(&first.record).as_bytes()).expect("the export is a cable");
        common::assert_accounted(&second);
        let (first, second) = (&first.record.cables[0], &second.record.cables[0]);
        let row = |block: &Block, text: String| (block.kind, block.number, block.marking.clone(), text);
        let wanted: Vec<_> = first.body.iter().map(|block| row(block, common::with_gaps(block))).collect();
        let found: Vec<_> = second.body.iter().map(|block| row(block, block.text.clone())).collect();
        assert_eq!(found, wanted);
        assert_eq!(second.mrn.as_ref().map(|mrn| &mrn.canonical), first.mrn.as_ref().map(|mrn| &mrn.canonical));
        assert_eq!((&second.subject, &second.tags, &second.captions), (&first.subject, &first.tags, &first.captions));
    }
}
