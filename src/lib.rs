//! Reads scraped diplomatic cables (telegrams of the US State Department): clean paragraphs with their markings, and a
//! ledger that accounts for every byte that was taken out.
//!
//! What it guarantees:
//! - **Every byte is accounted for.** [`Ledger`] rows touch each other from the first byte of the decoded source to the
//!   last; kept text and removed text put back in order give the source again.
//! - **Nothing is invented.** What a copy does not have is `None`. A torn sentence is marked, never mended.
//! - **No panic, linear time**, on any input; no unsafe code, no I/O, no clock.
//!
//! # A tour
//!
//! [`parse`] takes the bytes of one file and gives back a [`Parsed`]:
//!
//! - [`Parsed::record`], a [`record::Record`]: the cables with their metadata and [blocks](record::Block), what was
//!   [removed](record::Removed) and what was [found](record::Finding). It is what `enclair read --format json` prints.
//! - [`Parsed::text`], the source in UTF-8, which every [`span::Span`] points into.
//! - [`Parsed::ledger`], a [`Ledger`]: for every byte of that text whether it was kept, as what, or removed, and why.
//!
//! ```
//! let text = b"DE RUEHXX #0123 0451030\nR 141030Z FEB 08\nUNCLAS LISBON 000123\n\
//!              SUBJECT: LIGHTHOUSE REOPENED\n1. (U) The lighthouse is open again.\nACCEPT.\n";
//! let parsed = enclair::parse("lighthouse.txt", text)?;
//! let cable = &parsed.record.cables[0];
//! assert_eq!(cable.mrn.as_ref().unwrap().canonical, "08LISBON123");
//! assert_eq!(cable.body[0].marking.as_deref(), Some("U"));
//! assert!(parsed.ledger.accounts_for(parsed.text.len()));
//! # Ok::<(), enclair::Refusal>(())
//! ```
//!
//! What is no cable is refused with a sentence that says what was found and what to do: [`Refusal`]. A ZIP archive or a gzip file is
//! several documents or a packed one: [`archive::documents`] gives them one by one.
//!
//! ```
//! for (name, document) in enclair::archive::documents("essay.txt", b"It was a dark and stormy night.") {
//!     let refusal = enclair::parse(&name, &document?).unwrap_err();
//!     assert!(refusal.to_string().starts_with("No cable was found"));
//! }
//! # Ok::<(), enclair::Refusal>(())
//! ```
//!
//! [`export`] writes a record as text, JSON, Markdown, a page, a citation or a table; [`view`] gives what a screen needs as plain
//! data. [`field`] has the parsers for single values, which are of use by themselves:
//!
//! ```
//! assert_eq!(enclair::field::mrn::parse("EFTO LISBON 123"), None);
//! assert_eq!(enclair::field::mrn::identify("08 Baghdad 4006").unwrap().canonical, "08BAGHDAD4006");
//! let group = enclair::field::dtg::parse("R 221457Z DEC 08").unwrap();
//! assert_eq!(group.at.unwrap().to_string(), "2008-12-22T14:57:00Z");
//! ```
//!
//! The other modules are the steps in between, each with what it takes and gives:
//! [`decode`] → [`container`] → [`line`](mod@line) → [`shape`] → [`noise`] and [`role`] → [`ledger`] and [`cable`]. They are public so
//! that they can be read, tested and built upon; `ARCHITECTURE.md` has the map.
//!
//! # Features
//!
//! None is on by default: the library alone needs no system and no browser.
//!
//! | feature | what it adds | for whom |
//! |---|---|---|
//! | `cli` | the binary `enclair`, and `schema` | who reads files with the command: `cargo install enclair --features cli` |
//! | `schema` | `export::schema`, the JSON Schema of the record, made from its types | who checks records elsewhere |
//! | `app` | the module `ui` and the binary `app`, for wasm32 alone | the viewer, which `cargo xtask dist` builds in the repository |
//!
//! The oldest compiler that it is built with is Rust 1.90.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

/// The README's example, compiled as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod archive;
mod bytes;
pub mod cable;
pub mod choice;
pub mod container;
pub mod decode;
pub mod error;
pub mod export;
pub mod field;
mod finding;
pub mod job;
pub mod ledger;
pub mod limits;
pub mod line;
pub mod noise;
mod part;
pub mod record;
pub mod role;
pub mod shape;
pub mod span;
#[cfg(feature = "app")]
pub mod ui;
pub mod view;

pub use choice::Choices;
pub use error::Refusal;
pub use ledger::Ledger;

use std::ops::Range;

use bytes::Signs;
use cable::{Cable, ContainerKind, Finding, Publication, Record, Removed, Source};
use container::Contained;
use decode::{Decoded, Encoding, Known};
use line::{Line, Lines};
use noise::{Judged, Reason};
use span::Span;

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
    /// What belongs to each cable of the record. The parts touch each other and have every byte of `text`.
    pub parts: Vec<Share>,
    /// What else is known of how the text was decoded.
    origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    encoding: Encoding,
    known: Known,
    replaced: Vec<Span>,
}

/// What of a file belongs to one of its cables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The stretch of the source that it was read from.
    pub span: Span,
    /// Its entries of [`Record::removed`].
    pub removed: Range<usize>,
    /// Its entries of [`Record::findings`].
    pub findings: Range<usize>,
}

impl Parsed {
    /// Reads the same text again as a reader chose. Without a choice, the same comes out.
    ///
    /// # Errors
    /// A [`Refusal`] when what was chosen leaves no cable.
    pub fn reread(&self, choices: &Choices) -> Result<Self, Refusal> {
        let Origin { encoding, known, replaced } = self.origin.clone();
        let decoded = Decoded { text: self.text.clone(), encoding, known, bom: self.bom, replaced };
        read(&self.record.source.name, self.record.source.bytes, decoded, choices, &mut |_| ())
    }

    /// The encoding that the file was read in, and how that is known.
    #[must_use]
    pub fn encoding(&self) -> (Encoding, Known) {
        (self.origin.encoding, self.origin.known)
    }

    /// What was taken out of the part of the file that the cable at `cable` was read from, each with its place in
    /// [`Record::removed`].
    pub fn removed_of(&self, cable: usize) -> impl Iterator<Item = (usize, &Removed)> {
        let range = self.parts.get(cable).map_or(0..0, |part| part.removed.clone());
        let entries = self.record.removed.get(range.clone()).unwrap_or_default();
        range.zip(entries)
    }

    /// What a careful reader should know about the cable at `cable`.
    #[must_use]
    pub fn findings_of(&self, cable: usize) -> &[Finding] {
        let range = self.parts.get(cable).map_or(0..0, |part| part.findings.clone());
        self.record.findings.get(range).unwrap_or_default()
    }
}

/// Reads the bytes of one file. `name` is the file's name, for the record only: nothing is concluded from it.
///
/// # Errors
/// A [`Refusal`] when the bytes hold no cable; its text says what was found and what to do.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Parsed, Refusal> {
    parse_as(name, bytes, None, &mut |_| ())
}

/// The same, in the encoding that a reader names, and with word of how far the reading has come: `watch` is given percent.
///
/// # Errors
/// As [`parse`].
pub fn parse_as(name: &str, bytes: &[u8], encoding: Option<Encoding>, watch: Watch<'_>) -> Result<Parsed, Refusal> {
    read(name, bytes.len(), decode::decode(bytes, encoding)?, &Choices::default(), watch)
}

/// Is told how much of a document has been read, in percent. What each step takes of the whole is as measured on long texts.
pub type Watch<'a> = &'a mut dyn FnMut(usize);

/// The way from text to record.
fn read(name: &str, bytes: usize, decoded: Decoded, choices: &Choices, watch: Watch<'_>) -> Result<Parsed, Refusal> {
    let (contained, mut lines, parts) = match cut(&decoded.text, false, choices, watch) {
        // `labels his shells with <script>…</script>`: a cable may speak of tags, and is no page then. What a page's scripts
        // hold would be left out of it.
        Err((kind, why)) if container::is_doubtful(kind, &decoded.text) => {
            cut(&decoded.text, true, choices, watch).map_err(|_| why)?
        }
        cut => cut.map_err(|(_, why)| why)?,
    };
    let mut reading = Reading::new(&decoded, &contained, choices);
    for part in parts {
        let end = reading.add(&mut lines, part);
        watch(50 + end * 50 / decoded.text.len().max(1));
    }
    let source = reading.source(name, bytes, &lines.lines);
    let Reading { cables, removed, findings, ledger, shares, .. } = reading;
    let record = Record { format: "enclair/1".to_owned(), source, cables, removed, findings };
    let origin = Origin { encoding: decoded.encoding, known: decoded.known, replaced: decoded.replaced };
    Ok(Parsed { bom: decoded.bom, text: decoded.text, record, ledger, parts: shares, origin })
}

/// A document in lines and parts, as what holds it was told.
type Opened<'a> = (Contained<'a>, Lines<'a>, Vec<part::Part>);

/// Cuts what publishers put into the lines out of them, and the lines into cables; or says what was taken to hold none.
/// `as_text` has it read as plain text, whatever signs it has.
fn cut<'a>(text: &'a str, as_text: bool, choices: &Choices, watch: Watch<'_>) -> Result<Opened<'a>, (ContainerKind, Refusal)> {
    let (contained, mut lines) = line::read_as(text, as_text);
    watch(15);
    // A page may break lines without a line end of its source: `x<br>x<br>`.
    if lines.lines.len() > limits::MAX_LINES {
        return Err((contained.kind, Refusal::TooManyLines { lines: lines.lines.len(), limit: limits::MAX_LINES }));
    }
    let spared = choices.spared(&lines.lines);
    noise::cut_anchors(&mut lines.lines);
    noise::cut_pages(&mut lines.lines);
    noise::cut_stamps(&mut lines.lines);
    noise::cut_glued(&mut lines.lines);
    choices.restore(&mut lines.lines, spared);
    shape::mend_lost_ends(&mut lines.lines);
    let parts = part::cut(&mut lines, &contained.records, cable::is_cable);
    watch(50);
    if parts.iter().any(|part| cable::is_cable(&part.shapes)) {
        return Ok((contained, lines, parts));
    }
    Err((contained.kind, not_a_cable(&contained, &lines)))
}

/// A file while its parts are read, one after the other.
struct Reading<'a> {
    decoded: &'a Decoded,
    contained: &'a Contained<'a>,
    choices: &'a Choices,
    regions: part::Regions<'a>,
    books: ledger::Books<'a>,
    cables: Vec<Cable>,
    removed: Vec<Removed>,
    findings: Vec<Finding>,
    ledger: Ledger,
    shares: Vec<Share>,
    /// True once a line was taken out that only a website has.
    website: bool,
}

impl<'a> Reading<'a> {
    fn new(decoded: &'a Decoded, contained: &'a Contained<'a>, choices: &'a Choices) -> Self {
        Self {
            decoded,
            contained,
            choices,
            regions: part::Regions::new(&contained.regions),
            books: ledger::Books::new(&decoded.text),
            cables: Vec::new(),
            removed: Vec::new(),
            findings: Vec::new(),
            ledger: Ledger::default(),
            shares: Vec::new(),
            website: false,
        }
    }

    /// Reads a part as a cable of its own, and gives the byte that it ends at.
    fn add(&mut self, lines: &mut Lines<'_>, part: part::Part) -> usize {
        let (shapes, markup) = (&part.shapes, &mut lines.markup[part.markup]);
        let lines = &mut lines.lines[part.lines];
        let regions = self.regions.own(lines, markup);
        let mut judged = noise::judge(lines, shapes, &regions);
        // Where a copy comes from does not hang on a reader's choices.
        self.website |= is_of_website(&judged);
        self.choices.overrule(lines, &mut judged);
        let layout = role::assign(lines, shapes, &judged);
        let booked = self.books.book(ledger::Stretch { lines, markup }, &judged, &layout);
        let assembled = cable::assemble(cable::Parts { lines, shapes, layout: &layout, booked: &booked, heading: &[] });
        let span = booked.ledger.span();
        let is_cable = cable::is_cable(shapes);
        let (tail, doubtful) = (judged.tail, judged.doubtful.as_slice());
        let case = finding::Case {
            decoded: self.decoded,
            span,
            lines,
            assembled: &assembled,
            is_cable,
            spliced: part.spliced,
            tail,
            doubtful,
            verdicts: &judged.verdicts,
            put_back: &judged.put_back,
        };
        let findings = finding::all(case);
        self.shares.push(Share {
            span,
            removed: self.removed.len()..self.removed.len() + booked.removed.len(),
            findings: self.findings.len()..self.findings.len() + findings.len(),
        });
        self.cables.push(assembled.cable);
        // Most files have one cable, and its list is taken as it is.
        if self.removed.is_empty() {
            self.removed = booked.removed;
        } else {
            self.removed.extend(booked.removed);
        }
        self.findings.extend(findings);
        self.ledger.append(booked.ledger);
        span.end
    }

    fn source(&self, name: &str, bytes: usize, lines: &[Line<'_>]) -> Source {
        Source {
            name: name.to_owned(),
            bytes,
            encoding: self.decoded.encoding.name().to_owned(),
            container: self.contained.kind,
            publication: publication(self.contained.kind, &self.decoded.text, lines, self.website),
        }
    }
}

/// True when something was taken out that only a website's copy has.
fn is_of_website(judged: &Judged) -> bool {
    let own = |reason: &Reason| {
        matches!(reason, Reason::PageBreak | Reason::GarbledDuplicate | Reason::DeclassificationStamp | Reason::Markup)
    };
    judged.verdicts.iter().flatten().any(|reason| !own(reason))
}

/// The form of publication, where its own marks are there: WikiLeaks' viewer by its title and table class, another
/// website's copy by its labels or notices, and a raw telegram by having neither.
fn publication(container: ContainerKind, text: &str, lines: &[Line<'_>], website: bool) -> Option<Publication> {
    // The lines of a plain text have all of its signs but for line ends.
    let may_have = |mark: &str| {
        let signs = Signs::of(mark);
        container != ContainerKind::Text || lines.iter().any(|line| line.signs().has_all(signs))
    };
    let archive = cable::archive(text, may_have);
    match container {
        ContainerKind::Html if text.contains("<title>Cable Viewer</title>") => Some(Publication::WikileaksHtml),
        ContainerKind::Csv => Some(Publication::CablesCsv),
        ContainerKind::Text | ContainerKind::Html | ContainerKind::Markdown if archive.is_some() => archive,
        ContainerKind::Json | ContainerKind::Jsonl => None,
        ContainerKind::Html => Some(Publication::WebCopy),
        _ if website => Some(Publication::WebCopy),
        _ if !may_have("Z") => None,
        _ => (text.contains("VZCZC") || text.contains("\nZNY ") || text.contains("\nZNR ")).then_some(Publication::Raw),
    }
}

fn not_a_cable(contained: &Contained<'_>, lines: &Lines<'_>) -> Refusal {
    let readable = |line: &&Line<'_>| {
        let unseen = line.region().is_some_and(|region| contained.regions[region as usize].kind == container::RegionKind::Unseen);
        !unseen
    };
    let text: Vec<&str> = lines.lines.iter().filter(readable).map(|line| line.text.trim_end()).collect();
    Refusal::NotACable {
        what: match contained.kind {
            ContainerKind::Html => "web page",
            ContainerKind::Markdown => "Markdown text",
            ContainerKind::Csv => "table",
            ContainerKind::Json | ContainerKind::Jsonl => "JSON export",
            ContainerKind::Text => "text",
        },
        missing: "it has too few of a telegram’s own lines, such as a date-time group, a classification line or numbered paragraphs with markings",
        text: text.join("\n"),
    }
}
