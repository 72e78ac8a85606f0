//! Reads scraped diplomatic cables (telegrams of the US State Department): clean paragraphs with their markings, and a
//! ledger that accounts for every byte that was taken out.
//!
//! What it guarantees:
//! - **Every byte is accounted for.** [`Ledger`] rows touch each other from the first byte of the decoded source to the
//!   last; kept text and removed text put back in order give the source again.
//! - **Nothing is invented.** What a copy does not have is `None`. A torn sentence is marked, never mended.
//! - **No panic, linear time**, on any input; no unsafe code, no I/O, no clock.
//!
//! One way through: [`decode`] → [`container`] → [`line`](mod@line) → [`shape`] → [`noise`] and [`role`] → [`ledger`] and [`cable`]
//! → findings → [`view`] and [`export`]. Begin with [`parse`] and [`record::Record`].
//!
//! ```
//! let text = b"DE RUEHXX #0123 0451030\nR 141030Z FEB 08\nUNCLAS LISBON 000123\n\
//!              SUBJECT: LIGHTHOUSE REOPENED\n1. (U) The lighthouse is open again.\nACCEPT.\n";
//! let parsed = enclair::parse("lighthouse.txt", text).unwrap();
//! let cable = &parsed.record.cables[0];
//! assert_eq!(cable.mrn.as_ref().unwrap().canonical, "08LISBON123");
//! assert_eq!(cable.body[0].marking.as_deref(), Some("U"));
//! assert!(parsed.ledger.accounts_for(parsed.text.len()));
//! ```
#![forbid(unsafe_code)]

pub mod cable;
pub mod container;
pub mod decode;
pub mod error;
pub mod export;
pub mod field;
mod finding;
pub mod ledger;
pub mod limits;
pub mod line;
pub mod noise;
pub mod record;
pub mod role;
pub mod shape;
pub mod span;
#[cfg(feature = "app")]
pub mod ui;
pub mod view;

pub use error::Refusal;
pub use ledger::Ledger;

use cable::{ContainerKind, Publication, Record, Source};
use container::Contained;
use decode::Decoded;
use line::Lines;
use noise::{Judged, Reason};

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The source decoded to UTF-8: what all spans point into.
    pub text: String,
    /// Bytes of byte-order mark in front of the text in the file; they are no part of `text`.
    pub bom: usize,
    /// The record of CONTRACT.md.
    pub record: Record,
    /// How every byte of `text` was accounted for.
    pub ledger: Ledger,
}

/// Reads the bytes of one file. `name` is the file's name, for the record only: nothing is concluded from it.
///
/// # Errors
/// A [`Refusal`] when the bytes hold no cable; its text says what was found and what to do.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Parsed, Refusal> {
    let decoded = decode::decode(bytes)?;
    let contained = container::open(&decoded.text);
    let mut lines = line::split(&decoded.text, &contained);
    // A page may break lines without a line end of its source: `x<br>x<br>`.
    if lines.lines.len() > limits::MAX_LINES {
        return Err(Refusal::TooManyLines { lines: lines.lines.len(), limit: limits::MAX_LINES });
    }
    noise::cut_anchors(&mut lines.lines);
    noise::cut_stamps(&mut lines.lines);
    noise::cut_glued(&mut lines.lines);
    let shapes = shape::read(&lines.lines);
    if !cable::is_cable(&shapes) {
        return Err(not_a_cable(&contained, &lines));
    }
    let judged = noise::judge(&lines.lines, &shapes, &contained.regions);
    let layout = role::assign(&lines.lines, &shapes, &judged);
    let booked = ledger::book(&decoded.text, &lines, &judged, &layout);
    let parts = cable::Parts { lines: &lines.lines, shapes: &shapes, layout: &layout, booked: &booked };
    let assembled = cable::assemble(parts);
    let case = finding::Case { decoded: &decoded, lines: &lines.lines, assembled: &assembled, tail: judged.tail };
    let findings = finding::all(case);
    let source = source(name, bytes.len(), &decoded, &contained, &judged);
    let record =
        Record { format: "enclair/1".to_owned(), source, cables: vec![assembled.cable], removed: booked.removed, findings };
    Ok(Parsed { bom: decoded.bom, text: decoded.text, record, ledger: booked.ledger })
}

fn source(name: &str, bytes: usize, decoded: &Decoded, contained: &Contained<'_>, judged: &Judged) -> Source {
    Source {
        name: name.to_owned(),
        bytes,
        encoding: decoded.encoding.to_owned(),
        container: contained.kind,
        publication: publication(contained.kind, &decoded.text, judged),
    }
}

/// The form of publication, where its own marks are there: WikiLeaks' viewer by its title and table class, another
/// website's copy by its labels or notices, and a raw telegram by having neither.
fn publication(container: ContainerKind, text: &str, judged: &Judged) -> Option<Publication> {
    if container == ContainerKind::Html && text.contains("<title>Cable Viewer</title>") {
        return Some(Publication::WikileaksHtml);
    }
    let website = judged.verdicts.iter().flatten().any(|reason| {
        !matches!(reason, Reason::PageBreak | Reason::GarbledDuplicate | Reason::DeclassificationStamp | Reason::Markup)
    });
    if website || container == ContainerKind::Html {
        return Some(Publication::WebCopy);
    }
    (text.contains("VZCZC") || text.contains("\nZNY ") || text.contains("\nZNR ")).then_some(Publication::Raw)
}

fn not_a_cable(contained: &Contained<'_>, lines: &Lines<'_>) -> Refusal {
    let readable = |line: &&line::Line<'_>| {
        let unseen = line.region.is_some_and(|region| contained.regions[region].kind == container::RegionKind::Unseen);
        !unseen
    };
    let text: Vec<&str> = lines.lines.iter().filter(readable).map(|line| line.text.trim_end()).collect();
    Refusal::NotACable {
        what: match contained.kind {
            ContainerKind::Html => "web page",
            ContainerKind::Markdown => "Markdown text",
            ContainerKind::Text => "text",
        },
        missing: "it has too few of a telegram’s own lines, such as a date-time group, a classification line or numbered paragraphs with markings",
        text: text.join("\n"),
    }
}
