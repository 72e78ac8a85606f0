//! The exports lose no word of the cable and add no mark-up of their own making.

mod common;

use std::path::PathBuf;

use enclair::cable::{Block, BlockKind, Cable, ContainerKind, ExecutiveOrder, KeptLine, Record, Source};
use enclair::span::Span;
use enclair::{Parsed, export, view};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a Markdown reader makes of an export: one entry for each heading, paragraph, item and fenced text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    kind: &'static str,
    text: String,
    bold: String,
}

/// Reads Markdown back. Panics at any event that the exporter never writes.
fn read_back(markdown: &str, options: Options) -> Vec<Shown> {
    let mut out: Vec<Shown> = Vec::new();
    let mut bold = false;
    for event in Parser::new_ext(markdown, options) {
        let kind = match event {
            Event::Start(Tag::Heading { .. }) => "heading",
            Event::Start(Tag::Paragraph) => "paragraph",
            Event::Start(Tag::Item) => "item",
            Event::Start(Tag::CodeBlock(_)) => "preformatted",
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => {
                bold = !bold;
                continue;
            }
            Event::Text(text) => {
                let shown = out.last_mut().expect("a text stands in a block");
                if bold {
                    shown.bold.push_str(&text)
                } else {
                    shown.text.push_str(&text)
                }
                continue;
            }
            Event::Start(Tag::List(None)) | Event::End(_) => continue,
            foreign => panic!("{foreign:?} is no construct of the export:\n{markdown}"),
        };
        out.push(Shown { kind, text: String::new(), bold: String::new() });
    }
    out
}

/// CommonMark, and the dialects that know more signs.
fn dialects() -> [Options; 2] {
    let more = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH;
    [Options::empty(), more]
}

/// Pieces that Markdown has a meaning for, so that random texts are full of them.
const SIGNS: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "`",
    "```",
    "~~",
    "~~~",
    "#",
    "## ",
    "> ",
    "+ ",
    "- ",
    "---",
    "===",
    "1. ",
    "12) ",
    "[x](y)",
    "[x]: y",
    "![",
    "]",
    "[^1]",
    "[ ] ",
    "<b>",
    "<img src=x>",
    "<!-- ",
    "-->",
    "<https://example.org>",
    "&amp;",
    "&#38;",
    "&copy",
    "\\",
    "\\*",
    "|",
    "|---|",
    "$x$",
    "$$",
    "{#id}",
    ":",
    "!",
    "a",
    "word ",
    "1",
    ".",
    "  ",
    " ",
    "(S) ",
    "\u{a0}",
    "é",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(SIGNS).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat()).prop_filter("words", |text| !text.trim().is_empty())
}

fn kinds() -> impl Strategy<Value = BlockKind> {
    prop::sample::select(vec![BlockKind::Paragraph, BlockKind::Item, BlockKind::Heading, BlockKind::Preformatted])
}

fn a_block(kind: BlockKind, number: Option<u32>, text: String) -> Block {
    Block {
        kind,
        number: number.filter(|_| kind == BlockKind::Paragraph),
        marking: None,
        marking_as_written: None,
        text,
        lines: [1, 1],
        span: enclair::span::Span::default(),
        gaps: Vec::new(),
        part: None,
        seams: Vec::new(),
    }
}

fn record(cable: Cable) -> Record {
    let source = Source {
        name: "made.txt".to_owned(),
        bytes: 0,
        encoding: "UTF-8".to_owned(),
        container: ContainerKind::Text,
        publication: None,
    };
    Record { format: "enclair/1".to_owned(), source, cables: vec![cable], removed: Vec::new(), findings: Vec::new() }
}

fn kept(role: &str, text: &str) -> KeptLine {
    KeptLine { role: role.to_owned(), text: text.to_owned(), lines: [1, 1], span: Span::default() }
}

/// What must be read back for a block: its own text, blanks at the ends left out.
fn wanted(block: &Block) -> Shown {
    let (kind, text) = match block.kind {
        BlockKind::Heading => ("heading", block.text.clone()),
        BlockKind::Item => ("item", view::without_dash(block, &block.text).to_owned()),
        BlockKind::Preformatted => return shown("preformatted", &format!("{}\n", block.text)),
        BlockKind::Paragraph | BlockKind::Signature => {
            ("paragraph", block.number.map_or_else(String::new, |number| format!("{number}. ")) + &block.text)
        }
        kind => panic!("{kind:?} is new: say how an export shows it"),
    };
    shown(kind, text.trim_matches(' '))
}

fn shown(kind: &'static str, text: &str) -> Shown {
    Shown { kind, text: text.to_owned(), bold: String::new() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_cable_is_text_in_markdown(
        subject in text(),
        order in text(),
        heading in prop::collection::vec(text(), 1..4),
        blocks in prop::collection::vec((kinds(), prop::option::of(1u32..1000), text()), 0..8),
        trailer in text(),
    ) {
        let body: Vec<Block> = blocks.into_iter().map(|(kind, number, text)| a_block(kind, number, text)).collect();
        let cable = Cable {
            subject: Some(subject.clone()),
            executive_order: Some(ExecutiveOrder { order: None, declassify: Some(order.clone()), as_written: String::new() }),
            header: heading.iter().map(|line| kept("heading-text", line)).collect(),
            body: body.clone(),
            trailer: vec![kept("unplaced", &trailer)],
            ..Cable::default()
        };
        let markdown = export::markdown(&record(cable)).expect("Markdown is written");
        let mut all = vec![
            shown("heading", subject.trim_matches(' ')),
            Shown { kind: "item", text: format!(" {}", order.trim_matches(' ')), bold: "Declassify on:".to_owned() },
            Shown { kind: "paragraph", text: String::new(), bold: "Heading as written:".to_owned() },
            shown("preformatted", &(heading.join("\n") + "\n")),
        ];
        all.extend(body.iter().map(wanted));
        all.push(shown("paragraph", trailer.trim_matches(' ')));
        for options in dialects() {
            prop_assert_eq!(&read_back(&markdown, options), &all, "{}", &markdown);
        }
    }
}

fn parsed(file: &str) -> Parsed {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    enclair::parse(file, &bytes).expect("a cable")
}

/// The text of a block as the export has it: a mark at each gap, and an item without its dash.
fn with_gaps(block: &Block) -> String {
    view::without_dash(block, &common::with_gaps(block)).to_owned()
}

/// The export of a cable, read as a file, gives the same telegram: its fields and its blocks.
fn assert_reads_back(first: &Parsed) {
    let markdown = export::markdown(&first.record).expect("Markdown is written");
    let second = enclair::parse("export.md", markdown.as_bytes()).expect("the export is a cable");
    common::assert_accounted(&second);
    let (first, second) = (&first.record.cables[0], &second.record.cables[0]);
    assert_eq!(second.body.len(), first.body.len());
    for (block, own) in second.body.iter().zip(&first.body) {
        let text = view::without_dash(block, &block.text);
        assert_eq!((block.number, &block.marking, text), (own.number, &own.marking, with_gaps(own).as_str()));
        // The mark of lost words at the end of a torn heading makes it a text like any other.
        assert!(block.kind == own.kind || !own.gaps.is_empty(), "{:?} {:?}: {text}", block.kind, own.kind);
    }
    assert_eq!(second.mrn.as_ref().map(|mrn| &mrn.canonical), first.mrn.as_ref().map(|mrn| &mrn.canonical));
    assert_eq!((&second.dtg, &second.transmission, &second.subject), (&first.dtg, &first.transmission, &first.subject));
    assert_eq!((&second.tags, &second.references, &second.captions), (&first.tags, &first.references, &first.captions));
    assert_eq!((&second.executive_order, &second.classified_by), (&first.executive_order, &first.classified_by));
    assert!(view::heading_lines(second).eq(view::heading_lines(first)));
}

#[test]
fn markdown_of_the_sample_reads_back_as_the_same_cable() {
    assert_reads_back(&parsed("public/samples/sample.txt"));
}

#[test]
fn markdown_of_the_real_cable_reads_back_as_the_same_cable() {
    let Some(bytes) = common::corpus("seed/cable.txt") else { return };
    assert_reads_back(&enclair::parse("cable.txt", &bytes).expect("the seed is a cable"));
}

/// No construct but the exporter's own, and in both exports every line of the heading, for real and made cables.
#[test]
fn the_exports_of_every_cable_hold_its_heading_and_no_foreign_mark_up() {
    let folders = [PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"), common::corpus_folder()];
    let mut read = 0;
    for file in folders.iter().flat_map(|folder| common::files_below(folder)) {
        let bytes = std::fs::read(&file).expect("a file");
        let Ok(parsed) = enclair::parse("file", &bytes) else { continue };
        let markdown = export::markdown(&parsed.record).expect("Markdown is written");
        let fenced: String = dialects().map(|options| read_back(&markdown, options))[0]
            .iter()
            .filter(|shown| shown.kind == "preformatted")
            .map(|shown| shown.text.as_str())
            .collect();
        let text = export::text(&parsed.record);
        let cable = &parsed.record.cables[0];
        for line in view::heading_lines(cable).chain(cable.trailer.iter().map(|line| line.text.as_str())) {
            assert!(text.lines().any(|own| own == line), "{}: the text lacks {line:?}", file.display());
        }
        for line in view::heading_lines(cable) {
            assert!(fenced.lines().any(|own| own == line), "{}: the Markdown lacks {line:?}", file.display());
        }
        read += 1;
    }
    assert!(read > 15, "only {read} cables were read");
}

#[test]
fn facts_name_the_order_the_letters_of_references_and_a_post_of_two_words() {
    let head = "09PORTLOUIS1232009-03-04 10:11CONFIDENTIALEmbassy Port Louis";
    let telegram = "DE RUEHPL #0123 0631011\nR 041011Z MAR 09\nC O N F I D E N T I A L PORT LOUIS 000123\nSIPDIS\n\
        STATE FOR AF/E\nE.O. 12958: DECL: 03/04/2019\nTAGS: PREL, MP\nSUBJECT: TEA ON THE PIER\n\
        REF: A. PORT LOUIS 100 B. 08 STATE 4321\n\n1. (C) The boats came in.\n";
    for (text, from) in [(telegram.to_owned(), "own"), (format!("{head}\n{telegram}"), "page")] {
        let parsed = enclair::parse("tea.txt", text.as_bytes()).expect("a cable");
        let facts = view::facts(&parsed.record.cables[0]);
        let fact = |label: &str| facts.iter().find(|(own, _)| *own == label).map(|(_, value)| value.as_str());
        assert_eq!(fact("Reference"), Some("09 PORT LOUIS 123"), "{from}");
        assert_eq!(fact("E.O."), Some("12958: DECL: 03/04/2019"));
        assert_eq!(fact("References"), Some("A. PORT LOUIS 100, B. 08 STATE 4321"));
        assert!(export::text(&parsed.record).contains("\nSTATE FOR AF/E\n"));
    }
}
