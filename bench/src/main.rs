//! Measures how fast cables are read, in bytes per second on one core, and prints a table.
//!
//! `cargo run --release -p bench`; with `-- --write` the table in docs/performance.md is made anew.
//!
//! Every number stands beside others of the same run: a plain copy of the bytes and a count of their lines as floors, and
//! for web pages `dom_smoothie`, the reader view of browsers in Rust. Nothing is asserted about time. What is checked is
//! that the inputs are what their names say: an input that is not read as one whole cable ends the run.

mod browser;
mod hostile;
mod input;
mod machine;
mod measure;
mod memory;
mod table;

use std::error::Error;
use std::hint::black_box;

use input::Input;
use measure::Timing;
use table::Report;

/// What was measured on one input.
struct Measured {
    name: String,
    bytes: usize,
    /// One of a row of sizes.
    grown: bool,
    enclair: Timing,
    copy: Timing,
    lines: Timing,
    /// Web pages only.
    dom_smoothie: Option<Timing>,
}

fn main() -> Result<(), Box<dyn Error>> {
    if cfg!(debug_assertions) {
        return Err("This is a debug build, which says nothing about speed. Run: cargo run --release -p bench".into());
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [argument, file] = arguments.as_slice()
        && argument == memory::ARGUMENT
    {
        return memory::report(file.as_ref());
    }
    let mut report = Report::default();
    let seed = input::seed()?;
    let (texts, pages) = (input::texts(&seed)?, input::pages(&seed)?);
    report.say(machine::describe() + "\n");
    table::heading(&mut report);
    let texts_measured = group(&mut report, &texts);
    table::growth(&mut report, &texts_measured, "64 KB to 15 MB");
    let pages_measured = group(&mut report, &pages);
    table::growth(&mut report, &pages_measured, "64 KB to 15 MB");
    table::legend(&mut report);
    tell_hostile(&mut report);
    tell_memory(&mut report, &[&texts, &pages]);
    tell_browser(&mut report, &[(&texts, &texts_measured), (&pages, &pages_measured)]);
    if arguments.iter().any(|argument| argument == "--write") {
        report.write()?;
    }
    Ok(())
}

/// Measures inputs and prints their rows.
fn group(report: &mut Report, inputs: &[Input]) -> Vec<Measured> {
    inputs.iter().map(measure).inspect(|measured| table::row(report, measured)).collect()
}

/// The time for a byte of texts made to cost more than their length: it must not grow with them.
fn tell_hostile(report: &mut Report) {
    table::hostile_heading(report);
    for (name, make) in hostile::SHAPES {
        let times: Vec<Option<f64>> = input::SIZES.iter().map(|(_, bytes)| per_byte(&make(*bytes))).collect();
        table::hostile_row(report, name, &times);
    }
}

/// Nanoseconds for a byte of one text; none for one that is refused, as one of too many lines is.
fn per_byte(text: &str) -> Option<f64> {
    let read = || enclair::parse("bench", black_box(text.as_bytes()));
    read().ok()?;
    let timing = measure::in_turn(&mut [&mut || drop(black_box(read()))], measure::BRIEFLY);
    Some(timing[0].best * 1e9 / text.len() as f64)
}

/// The most memory that the grown inputs take. With a short one the program's own code and tables would weigh more than what is asked.
fn tell_memory(report: &mut Report, groups: &[&[Input]]) {
    const SHORT: usize = 1 << 19;
    report.say("\nmemory at the most while reading, beside the file itself, by the length of the file:");
    for input in groups.iter().flat_map(|inputs| inputs.iter()).filter(|input| input.grown && input.documents[0].len() > SHORT) {
        let measured = memory::of(&input.documents[0]).map_or_else(|| "-".to_owned(), |times| format!("{times:.1}"));
        report.say(format!("  {:<16} {measured:>6}", input.name));
    }
}

/// The same in a browser: single documents that fit into a page.
fn tell_browser(report: &mut Report, groups: &[(&[Input], &[Measured])]) {
    const LONGEST: usize = 2 << 20;
    let all = groups.iter().flat_map(|(inputs, measured)| inputs.iter().zip(measured.iter()));
    let chosen: Vec<_> = all.filter(|(input, measured)| input.documents.len() == 1 && measured.bytes <= LONGEST).collect();
    let documents: Vec<&str> = chosen.iter().map(|(input, _)| input.documents[0].as_str()).collect();
    match browser::times(&documents) {
        Ok(times) => {
            report.say("\nWebAssembly in Chromium, built for size as the viewer is, and its time by the best native one:");
            for ((input, measured), time) in chosen.iter().zip(times) {
                let speed = measured.bytes as f64 / time / 1e6;
                report.say(format!("  {:<16} {speed:>6.1} MB/s {:>6.2}", input.name, time / measured.enclair.best));
            }
        }
        Err(error) => report.say(format!("\nWebAssembly in Chromium was not measured: {error}")),
    }
}

fn measure(input: &Input) -> Measured {
    let documents = &input.documents;
    let mut enclair = || {
        for text in documents {
            let _ = black_box(enclair::parse("bench", black_box(text.as_bytes())));
        }
    };
    let mut copy = || {
        for text in documents {
            black_box(black_box(text.as_bytes()).to_vec());
        }
    };
    let mut lines = || {
        for text in documents {
            black_box(memchr::memchr_iter(b'\n', black_box(text.as_bytes())).count());
        }
    };
    let mut dom_smoothie = || {
        for text in documents {
            black_box(read_as_article(black_box(text)));
        }
    };
    let mut works: Vec<&mut dyn FnMut()> = vec![&mut enclair, &mut copy, &mut lines];
    if input.is_page {
        works.push(&mut dom_smoothie);
    }
    let timings = measure::in_turn(&mut works, measure::BUDGET);
    Measured {
        name: input.name.clone(),
        bytes: documents.iter().map(String::len).sum(),
        grown: input.grown,
        enclair: timings[0],
        copy: timings[1],
        lines: timings[2],
        dom_smoothie: timings.get(3).copied(),
    }
}

/// What `dom_smoothie` makes of a page; `None` where it finds no article. Both answers are its work and count.
fn read_as_article(page: &str) -> Option<dom_smoothie::Article> {
    dom_smoothie::Readability::new(page, None, None).and_then(|mut reader| reader.parse()).ok()
}
