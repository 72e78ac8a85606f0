//! A reader's own choices: what is put back stands in the reading, what is taken out stands in the ledger under the
//! reader's name, every export says so, and no byte is lost, whatever is chosen.

mod common;

use enclair::ledger::Fate;
use enclair::span::Span;
use enclair::{Choices, Parsed, export};
use proptest::prelude::*;

const TEXT: &str = "DE RUEHLI #0123/01 0631011\nP 041011Z MAR 09\nC O N F I D E N T I A L SECTION 01 OF 02 LISBON 000123\n\
    SUBJECT: LIGHTHOUSE REOPENED\n\n1. (U) The lighthouse is open again after\n\nLISBON 00000123  001.2 OF 002\n\n\
    twelve years of work.\n\n2. (C) The keeper would not say who paid for\nthe lamp.\n\n3. (U) It is red.\nEXAMPLE\n\
    \nThis website uses cookies to improve your visit. You may opt-out. Accept\n";

fn read() -> Parsed {
    enclair::parse("lighthouse.txt", TEXT.as_bytes()).expect("a cable")
}

fn chosen(choices: &Choices) -> Parsed {
    let parsed = read().reread(choices).expect("still a cable");
    common::assert_accounted(&parsed);
    common::assert_words_kept(&parsed);
    parsed
}

fn place(words: &str) -> Span {
    let at = TEXT.find(words).expect("in the text");
    Span::new(at, at + words.len())
}

fn body(parsed: &Parsed) -> String {
    parsed.record.cables[0].body.iter().map(|block| format!("{}\n", block.text)).collect()
}

fn codes(parsed: &Parsed) -> Vec<&str> {
    parsed.record.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn without_a_choice_the_same_is_read() {
    assert_eq!(chosen(&Choices::default()), read());
}

#[test]
fn a_page_line_put_back_stands_in_the_reading_and_is_told() {
    let entry = read().record.removed.iter().find(|entry| entry.reason == "page-break").expect("a page line").span;
    let mut choices = Choices::default();
    choices.put_back(entry);
    let parsed = chosen(&choices);
    assert!(body(&parsed).contains("001.2 OF 002"), "{}", body(&parsed));
    assert!(parsed.record.removed.iter().all(|entry| entry.reason != "page-break"));
    assert!(parsed.ledger.rows().any(|row| row.fate == Fate::Kept("put-back") && row.span.meets(entry)));
    assert!(codes(&parsed).contains(&"put-back-by-reader"), "{:?}", codes(&parsed));
    choices.forget(entry);
    assert!(choices.is_empty());
    assert_eq!(chosen(&choices), read());
}

#[test]
fn a_paragraph_taken_out_is_one_entry_in_the_readers_name() {
    let span = read().record.cables[0].body[1].span;
    let mut choices = Choices::default();
    choices.take_out(span);
    let parsed = chosen(&choices);
    assert!(!body(&parsed).contains("The keeper"), "{}", body(&parsed));
    let mine: Vec<_> = parsed.record.removed.iter().filter(|entry| entry.reason == "readers-choice").collect();
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].text, "2. (C) The keeper would not say who paid for\nthe lamp.");
    // The numbers that are left have a hole now.
    assert!(codes(&parsed).contains(&"taken-out-by-reader") && codes(&parsed).contains(&"number-gap"), "{:?}", codes(&parsed));
}

#[test]
fn what_the_rules_took_out_of_a_paragraph_stays_theirs() {
    let mut choices = Choices::default();
    choices.take_out(read().record.cables[0].body[0].span);
    let reasons: Vec<String> = chosen(&choices).record.removed.into_iter().map(|entry| entry.reason.into_owned()).collect();
    assert_eq!(&reasons[..3], ["readers-choice", "page-break", "readers-choice"]);
    // And one of them can come back alone.
    choices.put_back(place("LISBON 00000123  001.2 OF 002\n"));
    let parsed = chosen(&choices);
    assert!(parsed.record.removed.iter().all(|entry| entry.reason != "page-break"), "{:?}", parsed.record.removed);
    assert!(!body(&parsed).contains("twelve years"), "{}", body(&parsed));
}

#[test]
fn the_last_choice_counts() {
    let line = place("3. (U) It is red.");
    let mut choices = Choices::default();
    choices.take_out(line);
    choices.put_back(line);
    assert_eq!(body(&chosen(&choices)), body(&read()));
    choices.take_out(line);
    assert!(!body(&chosen(&choices)).contains("It is red"));
}

/// A part of a line that a rule cut off comes back into the line, and only that part is in the reader's name.
#[test]
fn a_stamp_inside_a_line_is_put_back_into_it() {
    let glued = TEXT.replace("It is red.\nEXAMPLE\n\nThis website", "It is red.\nEXAMPLE This website");
    let parsed = enclair::parse("glued.txt", glued.as_bytes()).expect("a cable");
    let entry = parsed.record.removed.iter().find(|entry| entry.text.contains("cookies")).expect("the notice is cut off").span;
    assert!(glued[..entry.start].trim_end().ends_with("EXAMPLE"), "the signature stays");
    let mut choices = Choices::default();
    choices.put_back(entry);
    let parsed = parsed.reread(&choices).expect("a cable");
    common::assert_accounted(&parsed);
    common::assert_words_kept(&parsed);
    let rows: Vec<_> = parsed.ledger.rows().filter(|row| row.fate == Fate::Kept("put-back")).map(|row| row.span).collect();
    assert_eq!(rows, [entry]);
    assert!(parsed.record.removed.iter().all(|entry| !entry.text.contains("cookies")));
}

#[test]
fn every_export_with_words_of_the_cable_says_so() {
    let mut choices = Choices::default();
    choices.take_out(place("3. (U) It is red."));
    choices.put_back(place("LISBON 00000123  001.2 OF 002"));
    let parsed = chosen(&choices);
    let exports = [
        export::text(&parsed.record),
        export::markdown(&parsed.record).expect("Markdown"),
        export::html(&parsed),
        export::json(&parsed.record).expect("JSON"),
    ];
    for text in exports {
        assert!(text.contains("A reader put back") && text.contains("A reader took out"), "{text}");
    }
    assert!(
        export::ledger(&parsed).contains("\tkept\tput-back") && export::ledger(&parsed).contains("\tremoved\treaders-choice")
    );
    assert!(export::table([&parsed]).contains("taken-out-by-reader"));
}

/// Lines of every kind, some of which rules take out.
const LINES: &[&str] = &[
    "LISBON 00000123  001.2 OF 002 ",
    "1. (U) The lighthouse is open again after twelve years of ",
    "¶3. (SBU) Accept read more cookies",
    "-- A first item",
    "This website uses cookies to improve your visit. You may opt-out. Accept",
    "EXAMPLE This website uses cookies. Accept all",
    "Source Link",
    "CONFIDENTIAL",
    "Declassified/Released US Department of State EO Systematic Review 20 MAR 2014",
    "Home | News | About",
    "SUBJECT: LAMP",
    "",
    "EXAMPLE",
    "twelve years of work.",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(LINES), 0..30)
        .prop_map(|lines| lines.iter().map(|line| format!("{line}\n")).collect())
}

/// Where to choose, as parts of the length, and what.
fn acts() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    prop::collection::vec((0..4000_usize, 0..300_usize, 0..3_u8), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_choice_is_followed_and_no_byte_is_lost(text in text(), acts in acts()) {
        let head = "DE RUEHLI #0123/01 0631011\nP 041011Z MAR 09\nC O N F I D E N T I A L LISBON 000123\n";
        for source in [format!("{head}{text}"), format!("<nav>Home</nav><p>Menu<pre>{head}{text}</pre><footer>Imprint</footer>")] {
            let parsed = enclair::parse("random", source.as_bytes()).expect("a cable by its heading");
            let (mut choices, mut wanted) = (Choices::default(), vec![0_u8; source.len()]);
            for (start, length, act) in &acts {
                let start = start % source.len();
                let span = Span::new(start, (start + length).min(source.len()));
                match act {
                    0 => choices.put_back(span),
                    1 => choices.take_out(span),
                    _ => choices.forget(Span::new(0, source.len())),
                }
                match act {
                    2 => wanted.fill(0),
                    act => wanted[span.start..span.end].fill(act + 1),
                }
            }
            let Ok(chosen) = parsed.reread(&choices) else { continue };
            common::assert_accounted(&chosen);
            common::assert_words_kept(&chosen);
            if choices.is_empty() {
                prop_assert_eq!(&chosen, &parsed);
            }
            if source.starts_with('<') {
                continue;
            }
            for row in chosen.ledger.rows() {
                // A line of which one byte is taken out goes as a whole.
                let of_lines = |span: Span| {
                    let start = source[..span.start].rfind('\n').map_or(0, |end| end + 1);
                    &wanted[start..source[span.end..].find('\n').map_or(source.len(), |end| span.end + end + 1)]
                };
                let wanted = &wanted[row.span.start..row.span.end];
                match row.fate {
                    Fate::Kept(_) => prop_assert!(!wanted.contains(&2), "kept against the reader's choice: {:?}", row),
                    Fate::Removed("readers-choice") => prop_assert!(of_lines(row.span).contains(&2)),
                    Fate::Removed(_) => prop_assert!(!wanted.contains(&1) || wanted.contains(&2), "removed against the reader's choice: {:?}", row),
                }
            }
        }
    }
}
