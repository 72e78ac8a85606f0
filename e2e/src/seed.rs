//! The real cable and what is known to be true of it. It stays outside the project: only its path is here.

use std::path::PathBuf;

use serde::Deserialize;

use crate::page::Page;
use crate::{devtools, files, site};

/// The real cable with the facts worked out by hand.
#[derive(Debug)]
pub struct Seed {
    /// The file as it was scraped.
    pub path: PathBuf,
    /// What a right reading of it holds.
    pub truth: Truth,
}

/// The facts used here, under the names of the file they stand in.
#[derive(Debug, Deserialize)]
pub struct Truth {
    /// `08BAGHDAD4006`
    pub canonical_reference: String,
    /// `Embassy Baghdad`
    pub origin: String,
    /// `SECRET`
    pub classification: String,
    /// Numbered paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Headings between them.
    pub headings: Vec<Line>,
    /// Questions that head a part of a paragraph; ` / ` stands for a line end.
    pub question_headings_inside_para_16: Vec<Line>,
    /// Everything that is no part of the cable, blank lines included.
    pub noise_lines: Vec<Noise>,
    /// Places where the copy lost words.
    pub lost_text: Vec<Lost>,
}

/// A numbered paragraph.
#[derive(Debug, Deserialize)]
pub struct Paragraph {
    /// Its number.
    pub number: u32,
    /// Its portion marking.
    pub marking: String,
    /// Its first five words.
    pub first5: Vec<String>,
    /// Its last five words, items included.
    pub last5: Vec<String>,
    /// How many `--` items belong to it.
    pub dash_items: usize,
}

/// A line of text.
#[derive(Debug, Deserialize)]
pub struct Line {
    /// As it stands.
    pub text: String,
}

/// A line that is no part of the cable.
#[derive(Debug, Deserialize)]
pub struct Noise {
    /// As it stands.
    pub text: String,
}

/// A place where words are missing.
#[derive(Debug, Deserialize)]
pub struct Lost {
    /// `short-line-tail` for a torn sentence.
    pub kind: String,
}

/// Runs `scenario` with the real cable dropped on the page and read.
///
/// # Panics
/// When the scenario does, or the cable is missing where it must not be.
pub fn run(scenario: impl AsyncFnOnce(&Page, &Seed)) {
    let Some(seed) = find() else { return };
    crate::run(async |page| {
        devtools::drop_files(page, &[&seed.path]).await;
        page.wait_cable(&seed.truth.canonical_reference).await;
        scenario(page, &seed).await;
    });
}

/// The real cable, or `None`, said aloud, where it is not at hand.
///
/// # Panics
/// When it is missing although `CI` is set and `ENCLAIR_NO_CORPUS` is not 1.
pub fn find() -> Option<Seed> {
    let folder = site::root().join("../shared/corpus/seed");
    let path = folder.join("cable.txt");
    if !path.is_file() {
        let excused = std::env::var("ENCLAIR_NO_CORPUS").is_ok_and(|value| value == "1");
        assert!(
            std::env::var_os("CI").is_none() || excused,
            "The real cable is missing: {}. Set ENCLAIR_NO_CORPUS=1 to go without it.",
            path.display()
        );
        eprintln!("The real cable is not at {}: only the synthetic sample is tested.", path.display());
        return None;
    }
    let truth = serde_json::from_str(&files::read(&folder.join("truth.json"))).expect("truth.json should be readable");
    // The browser is given the path, and knows no `..`.
    let path = path.canonicalize().expect("the real cable should be readable");
    Some(Seed { path, truth })
}
