//! Texts made to cost more than their length are read all the same, and those that would fill the memory are refused.
//!
//! Nothing is timed here: with work that grows with the square of the input these texts would take minutes. The times
//! for a byte are in `docs/performance.md`.

mod common;
#[path = "../bench/src/hostile.rs"]
mod hostile;

use enclair::Refusal;
use enclair::limits::MAX_LINES;

#[test]
fn hostile_texts_are_read_to_the_end() {
    for (name, make) in hostile::SHAPES {
        let text = make(256 << 10);
        let parsed = enclair::parse(name, text.as_bytes()).expect(name);
        common::assert_accounted(&parsed);
    }
}

#[test]
fn every_short_form_of_many_is_explained_once_and_in_order() {
    let (name, make) = hostile::SHAPES[0];
    let text = make(64 << 10);
    let parsed = enclair::parse(name, text.as_bytes()).expect(name);
    let acronyms = &parsed.record.cables[0].acronyms;
    assert!(acronyms.len() > 1000, "{}", acronyms.len());
    assert!(acronyms.windows(2).all(|pair| pair[0].line < pair[1].line));
    let lines: Vec<&str> = text.lines().collect();
    assert!(acronyms.iter().all(|known| lines[known.line - 1].contains(&format!("({})", known.short))));
}

#[test]
fn more_lines_than_fit_the_memory_are_refused() {
    let heading = "UNCLAS LISBON 000123\n1. (U) The lamp is lit.\n";
    for (end, lines) in [("\n", MAX_LINES), ("\r\n", MAX_LINES), ("\r", MAX_LINES)] {
        let text = format!("{heading}{}", end.repeat(lines));
        let refusal = enclair::parse("lines", text.as_bytes()).expect_err("too many lines");
        assert_eq!(refusal, Refusal::TooManyLines { lines: lines + 3, limit: MAX_LINES });
        assert_eq!(refusal.code(), "too-large");
        assert!(refusal.to_string().contains("Split it"), "{refusal}");
    }
}

#[test]
fn a_pair_of_line_ends_counts_as_one() {
    let text = format!("DE RUEHLI #0123 0451030\r\nR 141030Z FEB 08\r\n1. (U) Lit.\r\n{}", "\r\n".repeat(MAX_LINES / 2 + 10));
    assert!(enclair::parse("lines", text.as_bytes()).is_ok());
}

/// A page breaks lines with tags: those count, too.
#[test]
fn a_page_of_a_million_line_breaks_is_refused() {
    let page = format!("<html><body>DE RUEHLI #0123 0631011{}</body></html>", "<br>x".repeat(MAX_LINES + 1));
    let refusal = enclair::parse("breaks.html", page.as_bytes()).expect_err("too many lines");
    assert_eq!(refusal.code(), "too-large");
}
