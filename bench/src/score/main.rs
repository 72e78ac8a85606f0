//! Wraps cables in pages of ten kinds in nine languages, reads them, and counts what was lost and what was left.
//!
//! `cargo run --release -p bench --bin score` prints the table; with `--write FILE` it goes into a file. With `--left`, the words
//! of each page that stayed or went are listed; with `--keep FOLDER`, the pages are written there. It ends with a failure when
//! a word of a cable is lost, when more noise is left than the limit, or when a value is read another way than in the cable by
//! itself.

mod cable;
mod compare;
mod page;
mod pick;
mod report;
mod sentences;
mod template;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use cable::Cable;
use compare::Words;
use page::Page;
use pick::Pick;
use sentences::{LANGUAGES, Sentences};
use template::{Site, TEMPLATES};

/// One page and one reading of it.
struct Outcome {
    template: &'static str,
    language: &'static str,
    real: bool,
    copy: bool,
    words: Words,
    /// Values that are read another way than in the cable by itself.
    wrong: Vec<&'static str>,
    took: Duration,
    /// What the reader view of browsers makes of it; pages only.
    peer: Option<(Words, Duration)>,
    name: String,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| options.iter().position(|option| option == name).and_then(|at| options.get(at + 1));
    let keep = after("--keep").map(PathBuf::from);
    let sentences = Sentences::read();
    let mut outcomes = Vec::new();
    for (number, cable) in cable::all()?.iter().enumerate() {
        let bare = enclair::parse(&cable.name, cable.text.as_bytes()).map_err(|refusal| format!("{}: {refusal}", cable.name))?;
        for (template, &(name, make)) in TEMPLATES.iter().enumerate() {
            for (language, &code) in LANGUAGES.iter().enumerate() {
                let seed = (number * 1000 + template * 10 + language + 1) as u64;
                let mut site = Site { sentences: &sentences, language: code, pick: Pick::new(seed), cable: &cable.text };
                let page = make(&mut site);
                for copy in [false, true] {
                    let outcome = read(cable, &bare, &page, copy, name, code)?;
                    if let Some(folder) = &keep {
                        std::fs::create_dir_all(folder)?;
                        std::fs::write(folder.join(&outcome.name), if copy { &page.text } else { &page.html })?;
                    }
                    outcomes.push(outcome);
                }
            }
        }
    }
    if options.iter().any(|option| option == "--left") {
        report::details(&outcomes);
    }
    let (table, holds) = report::table(&outcomes);
    print!("{table}");
    if let Some(file) = after("--write") {
        std::fs::write(file, &table)?;
    }
    if !holds {
        eprintln!("\nA figure is below its limit: no word may be lost, no value misread, and at most 0.5 % of the noise left.");
    }
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads a page, or what somebody copied out of it.
fn read(
    cable: &Cable,
    bare: &enclair::Parsed,
    page: &Page,
    copy: bool,
    template: &'static str,
    language: &'static str,
) -> Result<Outcome, Box<dyn Error>> {
    let source = if copy { &page.text } else { &page.html };
    let name = format!("{} in {template}, {language}{}", cable.name, if copy { ", copied" } else { "" });
    let begun = Instant::now();
    let parsed = enclair::parse(&name, source.as_bytes()).map_err(|refusal| format!("{name}: {refusal}"))?;
    let took = begun.elapsed();
    let reference = compare::kept(bare);
    let words = compare::words(&reference, &compare::kept(&parsed), page.noise.len());
    let wrong = compare::metadata(&bare.record.cables[0], &parsed.record.cables[0]);
    let peer = (!copy).then(|| {
        let begun = Instant::now();
        let text = article(source).unwrap_or_default();
        (compare::words(&reference, &text, page.noise.len()), begun.elapsed())
    });
    Ok(Outcome { template, language, real: cable.real, copy, words, wrong, took, peer, name })
}

/// The article's text as the reader view finds it.
fn article(page: &str) -> Option<String> {
    let mut reader = dom_smoothie::Readability::new(page, None, None).ok()?;
    reader.parse().ok().map(|article| article.text_content.to_string())
}
