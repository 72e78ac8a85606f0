//! Measures how fast cables are read, in bytes per second on one core, and prints a table.
//!
//! `cargo run --release -p bench`
//!
//! Every number stands beside others of the same run: a plain copy of the bytes and a count of their lines as floors, and
//! for web pages `dom_smoothie`, the reader view of browsers in Rust. Nothing is asserted about time. What is checked is
//! that the inputs are what their names say: an input that is not read as one whole cable ends the run.

mod hostile;
mod input;
mod machine;
mod measure;
mod table;

use std::error::Error;
use std::hint::black_box;

use input::Input;
use measure::Timing;

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
    let seed = input::seed()?;
    let texts = input::texts(&seed)?;
    let pages = input::pages(&seed)?;
    println!("{}\n", machine::describe());
    table::heading();
    for inputs in [texts, pages] {
        table::growth(&group(&inputs), "64 KB to 15 MB");
    }
    for inputs in input::hostile() {
        table::growth(&group(&inputs), "64 KB to 1 MB");
    }
    table::legend();
    Ok(())
}

/// Measures inputs and prints their rows.
fn group(inputs: &[Input]) -> Vec<Measured> {
    inputs.iter().map(measure).inspect(table::row).collect()
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
    let timings = measure::in_turn(&mut works);
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
