//! What holds for any input: every byte accounted for, no panic, and the same reading for any line end.

mod common;
#[path = "../fuzz/src/promises.rs"]
#[allow(dead_code, reason = "the fuzz targets' own entries")]
mod promises;

use enclair::cable::BlockKind;
use proptest::prelude::*;

/// Lines that telegrams, pages and websites are made of, so that random texts get past the first rule.
const LINES: &[&str] = &[
    "Meet the lighthouse keepers",
    "Reference IDCreatedClassificationOrigin",
    "09LISBON1232009-03-04 10:11CONFIDENTIALEmbassy Lisbon",
    "DE RUEHLI #0123/01 0631011",
    "P 041011Z MAR 09",
    "FM AMEMBASSY LISBON",
    "TO RUEHC/SECSTATE WASHDC PRIORITY 1234",
    "C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000123 ",
    "SIPDIS",
    "E.O. 12958: DECL: 03/04/2019 ",
    "TAGS: EFIS, PREL, PO",
    "SUBJECT: LIGHTHOUSE REOPENED",
    "REF: A. LISBON 100 B. 08 STATE 4321",
    "Classified By: DCM Ana Example for reasons 1.4 (b) and (d)",
    "LISBON 00000123  001.2 OF 002 ",
    "1. (U) The lighthouse is open again after twelve years of ",
    "2. (C/NF) The keeper (LK) said that the Lantern Keepers (LK) would ",
    "QIt was dark.  The lamp was lit by the mayor and the ",
    "It was dark.  The lamp was lit by the mayor and the ",
    "-- A first item that goes on to the next line and ends ",
    " there.  It is short. ",
    "Lighthouse Economics ",
    "-----",
    "May the keepers \"close\" the lighthouse?",
    "¶3. (SBU) Accept read more cookies",
    "EXAMPLE",
    "Source Link",
    "This website uses cookies to improve your visit. You may opt-out. Accept",
    "",
    "   ",
    "<p>text</p>",
    "<td>Reference ID</td>",
    "<pre>DE RUEHLI #0123 0631011&#x000A;</pre>",
    "<nav>Home</nav><div class='share'>",
    "&amp;&nbsp;&#x26;&notin &copy",
    "# A heading",
    "**bold** and [link](https://example.org)",
    "1\\. (U) escaped",
    "| a | b |",
    "|---|---|",
    "> quoted",
    "ß ü é 漢字 \u{202e}txt\u{200b}",
    "\"7\",\"3/4/2009 10:11\",\"09LISBON123\",\"Embassy Lisbon\",\"CONFIDENTIAL\",\"\",\"DE RUEHLI #0123\",\"UNCLAS",
    "\"reference_id\",\"body\",\"origin\"",
    "a \\\"quoted\\\" \"\"word\"\" and the end\"",
    "\",\"",
];

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(LINES).prop_map(str::to_owned),
        1 => "\\PC{0,80}",
        1 => "[A-Z0-9 ./()#:-]{0,60}",
        1 => "[<>&;a-z=' \"/!-]{0,60}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let end = prop::sample::select(&["\n", "\r\n", "\r", "\n\n", "\u{c}"][..]);
    prop::collection::vec((line(), end), 0..40).prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// Words of scans that have lost their line ends, with those that a line begins at.
const SCANNED: &[&str] = &[
    "CONFIDENTIAL",
    "SECRET",
    "UNCLAS",
    "UNCLASSIFIED",
    "PAGE 02 LISBON 00123 041010Z",
    "PAGE 03 STATE 311722 TOSEC 340058",
    "PAGE",
    "ACTION EUR-12",
    "INFO OCT-01",
    "DRAFTED BY",
    "R 041002Z MAR 74",
    "R R 041002Z MAR 74",
    "FM AMEMBASSY LISBON",
    "TO SECSTATE WASHDC",
    "INFO",
    "AMEMBASSY ROME",
    "USMISSION NATO",
    "C O N F I D E N T I A L LISBON 0123",
    "LIMITED OFFICIAL USE LISBON 0123",
    "E.O. 11652: GDS",
    "E O 11652 GDS",
    "TAGS: PFOR",
    "TAGS",
    "SUBJECT: THE FERRY",
    "SUBJ",
    "REF: ROME 112",
    "1. THE",
    "2. THE",
    "1",
    "2",
    "HARBOR MASTER SAID.",
    "THE WIND",
    "(C)",
    "NNNN",
    "--------------------- 099491",
    "Systematic Review 04 MAY 2006",
    "ä",
    "\u{a0}",
];

/// A text of them in one line.
fn scan() -> impl Strategy<Value = String> {
    let words = prop::collection::vec((prop::sample::select(SCANNED), prop::sample::select(&[" ", "  ", ""][..])), 30..120);
    words.prop_map(|words| words.into_iter().map(|(word, blanks)| format!("{word}{blanks} ")).collect())
}

/// A heading that makes any text after it a cable.
const HEADING: &str = "DE RUEHLI #0123/01 0631011\nP 041011Z MAR 09\nC O N F I D E N T I A L LISBON 000123\n";

/// Reads what may be a cable, and checks what must hold if it is one.
fn check(bytes: &[u8]) {
    promises::file("random", bytes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_neither_panic_nor_lose_a_byte(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check(&bytes);
        check(&[HEADING.as_bytes(), &bytes].concat());
    }

    #[test]
    fn random_texts_neither_panic_nor_lose_a_byte(text in text()) {
        check(text.as_bytes());
        check(format!("{HEADING}{text}").as_bytes());
        check(format!("<html><body><pre>{HEADING}{text}").as_bytes());
        check(format!("# Title\n\n**x**\n\n{HEADING}{text}").as_bytes());
    }

    #[test]
    fn scans_without_line_ends_lose_no_byte(text in scan()) {
        check(text.as_bytes());
        check(format!("R 041002Z MAR 74 FM AMEMBASSY LISBON TO SECSTATE WASHDC UNCLAS LISBON 0123 SUBJECT: TEA {text}").as_bytes());
    }

    /// No letter or figure of the source is lost between the record's parts: what is kept stands in header, body or
    /// trailer, as often as it stands in the kept rows.
    #[test]
    fn every_kept_word_stands_in_the_cable(text in text()) {
        let source = format!("{HEADING}{text}");
        if let Ok(parsed) = enclair::parse("random", source.as_bytes()) {
            common::assert_words_kept(&parsed);
        }
    }

    #[test]
    fn line_ends_do_not_matter(lines in prop::collection::vec(line(), 0..40)) {
        let join = |end: &str| format!("{}{}", HEADING.replace('\n', end), lines.iter().map(|line| format!("{}{end}", line.replace(['\r', '\n'], ""))).collect::<String>());
        let body = |text: String| enclair::parse("random", text.as_bytes()).ok().map(|parsed| {
            parsed.record.cables[0].body.iter().map(|block| (block.kind, block.number, block.marking.clone(), block.text.clone(), block.lines)).collect::<Vec<(BlockKind, _, _, _, _)>>()
        });
        let plain = body(join("\n"));
        prop_assert_eq!(&plain, &body(join("\r\n")));
        prop_assert_eq!(&plain, &body(join("\r")));
    }
}

#[test]
fn every_file_of_the_corpus_is_accounted_for() {
    let folder = common::corpus_folder();
    if common::corpus("manifest.tsv").is_none() {
        return;
    }
    let mut read = 0;
    for file in common::files_below(&folder) {
        let bytes = std::fs::read(&file).expect("a corpus file");
        if let Ok(parsed) = enclair::parse("corpus", &bytes) {
            common::assert_accounted(&parsed);
            common::assert_words_kept(&parsed);
            read += 1;
        }
    }
    assert!(read >= 35, "only {read} files were read");
}

/// A cable cut at any place is read or refused, never a panic, and never a byte lost.
#[test]
fn a_cable_cut_anywhere_is_accounted_for() {
    let sample = include_bytes!("../public/samples/sample.txt");
    for end in 0..sample.len() {
        check(&sample[..end]);
    }
}
