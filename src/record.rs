//! The record of CONTRACT.md as types: what `enclair read --format json` prints and the viewer exports.
//!
//! Absent is `None` or an empty list, never a guess. Spans are byte ranges into the decoded source, lines count
//! from 1 and ranges of lines are inclusive at both ends.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// First and last line, both included, counted from 1.
pub type Lines = [usize; 2];

/// One source file, read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Record of enclair"))]
pub struct Record {
    /// Version of this shape: `enclair/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "enclair/1")))]
    pub format: String,
    /// The file it was read from.
    pub source: Source,
    /// The cables found in it: one or more.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub cables: Vec<Cable>,
    /// Everything that was taken out, in the order of the source.
    pub removed: Vec<Removed>,
    /// What a careful reader should know about this copy.
    pub findings: Vec<Finding>,
}

/// Where a record comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The file's name without folders, `-` for standard input.
    pub name: String,
    /// Length of the file in bytes, before decoding.
    pub bytes: usize,
    /// Name of the encoding it was read in, such as `UTF-8` or `windows-1252`.
    pub encoding: String,
    /// What holds the text.
    pub container: ContainerKind,
    /// In which form the cable was published, where its marks are there to see.
    pub publication: Option<Publication>,
}

/// What holds the text of the cable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ContainerKind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Comma-separated values, a row a cable.
    Csv,
    /// One JSON value: an object, or an array of them.
    Json,
    /// JSON lines: an object a line.
    Jsonl,
}

/// Form of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Publication {
    /// A later copy on some website, with that site's own words around it.
    WebCopy,
    /// A page of WikiLeaks' cable viewer of 2010 and 2011.
    WikileaksHtml,
    /// `cables.csv`, the table of all cables.
    CablesCsv,
    /// A page of WikiLeaks' library of cables of the 1970s and later (PLUSD).
    Plusd,
    /// A text of the National Archives' database, 1973 to 1979 (AAD).
    Aad,
    /// Released under the Freedom of Information Act.
    Foia,
    /// The telegram as it was sent, without any publisher's words.
    Raw,
}

/// One cable.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cable {
    /// Message reference number.
    pub mrn: Option<Mrn>,
    /// When it was sent, ISO 8601, only as precise as the source.
    pub created: Option<String>,
    /// Overall classification.
    pub classification: Option<Classification>,
    /// Who sent it.
    pub origin: Option<Origin>,
    /// The station line (`DE RUEHGB #4006/01 3571457`).
    pub transmission: Option<Transmission>,
    /// Date-time group.
    pub dtg: Option<Dtg>,
    /// The FM line.
    pub from: Option<Address>,
    /// Action addressees.
    pub to: Vec<Address>,
    /// Information addressees.
    pub info: Vec<Address>,
    /// Captions such as `SIPDIS`, `NODIS`, in the order of the source.
    pub captions: Vec<String>,
    /// Sections named in the heading.
    pub sections: Option<Sections>,
    /// The executive-order line.
    pub executive_order: Option<ExecutiveOrder>,
    /// Who classified it, and why.
    pub classified_by: Option<ClassifiedBy>,
    /// Traffic Analysis by Geography and Subject.
    pub tags: Vec<Tag>,
    /// The SUBJECT line of the telegram; never a website's title.
    pub subject: Option<String>,
    /// The REF line's entries.
    pub references: Vec<Reference>,
    /// Every kept line above the body, as written.
    pub header: Vec<KeptLine>,
    /// What is kept after the last block of the body.
    pub trailer: Vec<KeptLine>,
    /// Paragraphs, items, headings, preformatted text and the signature, in order.
    pub body: Vec<Block>,
    /// Short forms that the text itself explains.
    pub acronyms: Vec<Acronym>,
    /// Words that the publisher took out before the release, as they show.
    #[serde(default)]
    pub redactions: Vec<Redaction>,
}

/// Message reference number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mrn {
    /// As it stands in the source.
    pub as_written: String,
    /// `08BAGHDAD4006`: two digits of the year, post without blanks, serial without leading zeros.
    pub canonical: String,
    /// Post name without blanks.
    pub post: String,
    /// Four-digit year.
    pub year: i32,
    /// Serial number of the post in that year.
    pub number: u32,
}

/// Level of classification, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Level {
    /// No classification; also sensitive but unclassified material.
    Unclassified,
    /// Restricted (older and foreign use), and Limited Official Use.
    Restricted,
    /// Confidential.
    Confidential,
    /// Secret.
    Secret,
    /// Top secret.
    TopSecret,
}

/// Overall classification of a cable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Classification {
    /// Level.
    pub level: Level,
    /// Controls that go with it, such as `NOFORN`.
    pub controls: Vec<String>,
    /// As it stands in the telegram, or in the page's metadata where the telegram has none.
    pub as_written: String,
}

/// Who sent the cable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin {
    /// Name as the page gives it, such as `Embassy Baghdad`.
    pub name: String,
    /// Canonical post name, such as `BAGHDAD`, where the post is known.
    pub post: Option<String>,
    /// ISO 3166 two-letter code of the country the post is in.
    pub country: Option<String>,
}

/// The station line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Transmission {
    /// As it stands in the source.
    pub as_written: String,
    /// Routing indicator of the sending station.
    pub routing_indicator: String,
    /// Station serial number: the message number modulo 10,000, as written.
    pub serial: String,
    /// Section number, where one is given.
    pub section: Option<u32>,
    /// When it was filed, with the year of the date-time group.
    pub filed: Option<String>,
}

/// Urgency of a telegram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Precedence {
    /// Z.
    Flash,
    /// O.
    Immediate,
    /// P.
    Priority,
    /// R.
    Routine,
}

/// Date-time group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dtg {
    /// As it stands in the source.
    pub as_written: String,
    /// Precedence for the action addressees.
    pub precedence: Option<Precedence>,
    /// ISO 8601, in UTC.
    pub at: Option<String>,
}

/// One addressee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Address {
    /// As it stands in the source.
    pub as_written: String,
    /// Routing indicator before the slash.
    pub routing: Option<String>,
    /// The plain-language address alone.
    pub name: String,
    /// Precedence for this addressee, in lower case.
    pub precedence: Option<String>,
    /// Running number of messages to this addressee.
    pub number: Option<String>,
    /// Members left out of a collective (XMT).
    pub excluded: Vec<String>,
}

/// Sections as the heading counts them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sections {
    /// How many there should be.
    pub count: u32,
    /// Which of them have a heading line here.
    pub present: Vec<u32>,
}

/// The executive-order line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExecutiveOrder {
    /// Number of the order, as written.
    pub order: Option<String>,
    /// `2018-12-20`, `OADR`, `N/A` …
    pub declassify: Option<String>,
    /// As it stands in the source.
    pub as_written: String,
}

/// Who classified the cable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClassifiedBy {
    /// As it stands in the source, wraps joined.
    pub as_written: String,
    /// Name of the classifier.
    pub name: Option<String>,
    /// Title or office.
    pub title: Option<String>,
    /// `1.4(b)` …
    pub reasons: Vec<String>,
}

/// One TAGS code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tag {
    /// The code in capitals.
    pub code: String,
    /// What it stands for, where the table has it.
    pub name: Option<String>,
}

/// One entry of the REF line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// `A`, `B` … where the list is lettered.
    pub label: Option<String>,
    /// As it stands in the source.
    pub as_written: String,
    /// Canonical message reference number, where certain.
    pub canonical: Option<String>,
}

/// A line kept as written outside the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeptLine {
    /// What it is, such as `station-line` or `classified-by`.
    pub role: String,
    /// As written, without the line end.
    pub text: String,
    /// Where it stands.
    pub lines: Lines,
    /// From its first byte to its last. A source without line ends has many such lines on its line 1.
    #[serde(skip)]
    pub span: Span,
}

/// What a block of the body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text, numbered or not.
    Paragraph,
    /// A list item; it belongs to the paragraph before it.
    Item,
    /// A heading, a question heading among them.
    Heading,
    /// A table or other text whose line ends matter.
    Preformatted,
    /// The signature.
    Signature,
}

/// One block of the body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Paragraph number as printed.
    pub number: Option<u32>,
    /// Portion marking in canonical short form (`S/NF`).
    pub marking: Option<String>,
    /// Portion marking as printed between its brackets (`S//NF`).
    pub marking_as_written: Option<String>,
    /// One flowing string without number and marking: wraps joined, page breaks bridged, words unchanged.
    pub text: String,
    /// Where it stands.
    pub lines: Lines,
    /// From its first byte to its last, whatever was removed in between included.
    pub span: Span,
    /// Byte offsets into `text` where words are likely lost in the source.
    pub gaps: Vec<usize>,
    /// The named part that it is in: `summary`, `comment`, `action-request` …
    #[serde(default)]
    pub part: Option<String>,
    /// Where in `text` something was removed: the viewer shows it there on request.
    #[serde(skip)]
    pub seams: Vec<Seam>,
}

/// A place inside a block's text where lines were removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seam {
    /// Byte offset into the block's text.
    pub at: usize,
    /// Index into [`Record::removed`].
    pub removed: usize,
}

/// A short form explained by the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Acronym {
    /// `MEK`
    pub short: String,
    /// `Mujahedin e-Khalq`
    pub long: String,
    /// Line on which the explanation is complete.
    pub line: usize,
}

/// A place where the publisher took words out before the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Redaction {
    /// What stands in their place: `XXXXXXXXXXXX`, `[NAME REMOVED]`.
    pub text: String,
    /// Line that it stands on.
    pub line: usize,
}

/// A line, or a part of one, that was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Removed {
    /// Line it starts on.
    pub line: usize,
    /// Where it stands in the source.
    pub span: Span,
    /// Reason code, such as `page-break`.
    pub reason: Cow<'static, str>,
    /// The text taken out, as written.
    pub text: String,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Severity {
    /// Fault: two statements of the copy cannot both be right, or the copy is not whole.
    Error,
    /// Doubt: something is likely missing or altered.
    Warning,
    /// Worth knowing.
    Note,
}

/// Something a careful reader should know about this copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Stable code, such as `text-lost`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// One or two sentences for a person.
    pub message: String,
    /// Where, if at one place.
    pub lines: Option<Lines>,
    /// The same in bytes. A page may have all of its text on one line of its source.
    #[serde(skip)]
    pub span: Option<Span>,
}
