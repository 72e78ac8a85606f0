//! Texts made to cost more than their length are read all the same, and those that would fill the memory are refused.
//!
//! Work that grows with the square of the input is told from work that grows with it: a text sixteen times as long would take
//! 256 times as long. Only such a difference fails, whatever else the machine does. The times for a byte are in
//! `docs/performance.md`.

mod common;
#[path = "../bench/src/hostile.rs"]
mod hostile;

use cpu_time::ThreadTime;
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

/// Four times what a linear reader needs is allowed, and the best of several tries counts: processor time, so that what else
/// runs on the machine hardly does.
#[test]
fn a_longer_text_takes_no_more_for_a_byte() {
    const SHORT: usize = 16 << 10;
    const TIMES: usize = 16;
    for (name, make) in hostile::SHAPES {
        let (short, long) = (make(SHORT), make(SHORT * TIMES));
        let is_linear = || seconds(&long) <= seconds(&short).max(1e-4) * (4 * TIMES) as f64;
        assert!((0..5).any(|_| is_linear()), "{name}: {} s, and {} s for {TIMES} times as much", seconds(&short), seconds(&long));
    }
}

/// Processor time that this thread takes for reading a text.
fn seconds(text: &str) -> f64 {
    let begun = ThreadTime::now();
    let parsed = enclair::parse("linear", text.as_bytes());
    let taken = begun.elapsed().as_secs_f64();
    assert!(parsed.is_ok());
    taken
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
