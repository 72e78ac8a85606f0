//! All words shown to people.

pub mod choice;
pub mod encoding;
pub mod find;
pub mod list;
pub mod outline;
pub mod source;
pub mod take;
pub mod term;
pub mod work;

use super::summary::Summary;
use super::wording::{count, grouped};
use crate::Parsed;
use crate::cable::{ContainerKind, Publication, Severity};

/// Name of the product.
pub const NAME: &str = "Enclair";
/// Title of the page while nothing is open.
pub const PAGE_TITLE: &str = "Enclair: cables in plain reading";
/// Title of the page while something is open. It says nothing of the document, since titles are kept in histories.
pub const PAGE_TITLE_OPEN: &str = "Cable – Enclair";
/// First link of the page.
pub const SKIP: &str = "Skip to the document";

/// Main heading while nothing is open.
pub const EMPTY_TITLE: &str = "Drop a cable here";
/// What can be dropped.
pub const EMPTY_LEAD: &str = "A saved web page, a text file or Markdown that holds a diplomatic cable. \
    It comes back as its drafter wrote it, with every line that was taken out accounted for.";
/// Button for choosing files.
pub const CHOOSE: &str = "Choose files";
/// Button for the sample.
pub const SAMPLE: &str = "Try a made-up cable";
/// Name of the sample in the list of files.
pub const SAMPLE_NAME: &str = "sample.txt";
/// How to paste.
pub const PASTE_HINT: &str = "Or paste the text of a cable anywhere in this page.";
/// The promise.
pub const PRIVATE: &str = "Nothing you open leaves this computer.";
/// Heading of how to check the promise.
pub const PRIVATE_HOW: &str = "How to check that";
/// How to check the promise.
pub const PRIVATE_CHECK: &str = "Open your browser's developer tools (F12), choose Network, and then open a cable: \
    the list stays as it was, since nothing is asked for and nothing is sent. \
    Or go offline first: the page that is on your screen reads cables just the same.";

/// In the bar: choose files.
pub const OPEN: &str = "Open";
/// In the bar: show removed lines.
pub const REMOVED_TOGGLE: &str = "Removed";
/// In the bar, on narrow screens: fold out the outline.
pub const OUTLINE: &str = "Outline";
/// In the bar: size and face of the type, colours.
pub const COMFORT: &str = "Type and colours";
/// In the bar: help.
pub const HELP: &str = "Help";
/// Opens the panel that shows what left the page.
pub const PROOF: &str = "What leaves this page?";
/// While something is dragged over the window.
pub const DROP_HERE: &str = "Let go to open it here";
/// Under it.
pub const DROP_MORE: &str = "Files, or a selection of text";

/// Spoken while files are read.
pub const READING: &str = "Reading…";
/// Spoken when all removed lines were switched on.
pub const REMOVED_SHOWN: &str = "Removed lines are shown in place.";
/// Spoken when they were switched off.
pub const REMOVED_HIDDEN: &str = "Removed lines are hidden.";
/// Spoken when the text of a file that is no cable is shown.
pub const PLAIN_SPOKEN: &str = "The text is shown as it is. It was not recognised as a cable.";

/// Heading of the list of files.
pub const FILES: &str = "Files";
/// A file that waits.
pub const FILE_WAITING: &str = "reading…";
/// A file that was read.
pub const FILE_READ: &str = "read";
/// A file that was not.
pub const FILE_REFUSED: &str = "could not be read";
/// Name of pasted text in the list of files.
pub const PASTED: &str = "Pasted text";
/// Name of dropped text in the list of files.
pub const DROPPED: &str = "Dropped text";

/// Takes a message away.
pub const DISMISS: &str = "Dismiss";
/// Shows the text of what is no cable.
pub const SHOW_TEXT: &str = "Show its text all the same";
/// Opens a cable that was cut off.
pub const OPEN_CUT: &str = "Read what is there";
/// A link was dropped.
pub const LINK_ALONE: &str = "That is a link, not a document. Nothing was fetched: this page never asks the network \
    for anything. Open the link in its own tab, save the page, and drop the saved file here.";
/// A clipboard or a drop without text and files.
pub const NOTHING_GIVEN: &str = "There was no file and no text in it. Copy the text of a cable, or choose its file.";
/// A folder without files was dropped.
pub const FOLDER: &str =
    "There is no file in this folder that the browser lets the page read. Open it, select the files in it and drop those.";
/// Button for choosing a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";
/// A file that is gone.
pub const FILE_GONE: &str = "The file is not there any more: it was moved, renamed or deleted since it was chosen. \
    Choose it again.";
/// A file that may not be read.
pub const FILE_FORBIDDEN: &str = "The browser was not allowed to read the file. Check that you may read it and that \
    no other program holds it, or copy it to another folder, and choose it again.";
/// A copy that stops in the middle.
pub const CUT: &str = "This copy is cut off: it stops before its end. What is there can be read; for the rest, look \
    for another copy.";

/// Marks the text of what is no cable.
pub const PLAIN_TITLE: &str = "Not a cable: shown as it is";
/// Leaves it.
pub const PLAIN_BACK: &str = "Go back";

/// Banner of a cable without an overall classification.
pub const NO_CLASSIFICATION: &str = "No classification given";
/// Badge of a paragraph without a marking.
pub const NO_MARKING: &str = "no marking";
/// A cable without number.
pub const UNTITLED: &str = "A cable without number";
/// Under the title of a cable without a subject.
pub const NO_SUBJECT: &str = "The copy gives no subject line.";
/// Before the title that a website gave.
pub const PUBLISHED_AS: &str = " It was published under the title ";
/// What the name of a field does.
pub const TO_SOURCE: &str = "Show it in the source";
/// Beside the count of sections.
pub const IN_HEADING: &str = "as the heading counts them";
/// Heading lines, folded.
pub const HEADING_AS_WRITTEN: &str = "Heading as written";
/// Lines after the text.
pub const AFTER_TEXT: &str = "After the text, as written";
/// A gap in the text.
pub const GAP: &str = "text lost here";
/// Name of the choice between the cables of a file.
pub const CABLES: &str = "Cables in this file";
/// Draws the next part of a very long document.
pub const MORE: &str = "Show the next part";
/// The same towards the beginning.
pub const BEFORE: &str = "Show the part before";

/// On paper, where a text is longer than what is drawn of it.
pub const MORE_MISSING: &str = "The text goes on here and was not printed. “Save, cite or print” in the page prints all of it.";
/// The same at the beginning.
pub const BEFORE_MISSING: &str = "What stands before this was not printed. “Save, cite or print” in the page prints all of it.";

/// Heading of the findings.
pub const FINDINGS: &str = "Findings";
/// No findings.
pub const NO_FINDINGS: &str = "Nothing to report: the checks found no contradiction and no loss.";
/// Heading of the counts of markings.
pub const MARKINGS: &str = "Markings";
/// Nothing was removed.
pub const NOTHING_REMOVED: &str = "Nothing was taken out of this file.";
/// Name of the region beside the text.
pub const ABOUT_COPY: &str = "About this copy";

/// Title of the help.
pub const HELP_TITLE: &str = "Keys";
/// Closes the help.
pub const CLOSE: &str = "Close";
/// Switch for the single-key shortcuts.
pub const SHORTCUTS: &str = "Use single keys as shortcuts";
/// What each key does.
pub const KEYS: &[(&str, &str)] = &[
    ("O or Ctrl O", "Choose files"),
    ("Ctrl V", "Open what the clipboard holds"),
    ("J, K", "Go to the next paragraph, or to the one before"),
    ("F", "Find words here and in all open cables; Enter goes on, Shift Enter back"),
    ("S", "Show or hide the source beside the reading"),
    ("R", "Show or hide the removed lines in the text"),
    ("X", "Take out, or put back, what has the focus or is chosen"),
    ("Ctrl Z", "Take that back. Ctrl Shift Z: do it again"),
    ("Q", "Copy the selected words, or this paragraph, with their reference"),
    ("D", "Save, cite or print"),
    ("T", "Type and colours"),
    ("L", "Read aloud, pause, go on, where this system has a voice"),
    ("Ctrl P", "Print"),
    ("↓ ↑", "Go from row to row in a list or in the source"),
    ("E", "Go to the next explained term; Shift E to the one before. Left and Right go on from there"),
    ("?", "Open this help"),
    ("Esc", "Leave what was opened last"),
];
/// Under the keys.
pub const COMMAND_KEY: &str = "On a Mac, ⌘ takes the place of Ctrl.";

/// A switch as an attribute says it.
#[must_use]
pub fn truth(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

/// Leads from a finding at its place to the list.
pub const BACK_TO_FINDINGS: &str = "Back to the findings";
/// Before the members that a collective is sent without.
pub const LEFT_OUT: &str = "without";

/// In which form the cable was published.
#[must_use]
pub fn publication(found: Option<Publication>) -> &'static str {
    match found {
        Some(Publication::WikileaksHtml) => "A page of the leaked cables of 2010 and 2011",
        Some(Publication::CablesCsv) => "The table of all leaked cables",
        Some(Publication::Plusd) => "A page of the public library of diplomacy",
        Some(Publication::Aad) => "A text of the National Archives",
        Some(Publication::Foia) => "A release under the Freedom of Information Act",
        Some(Publication::Raw) => "The telegram as it was sent",
        Some(Publication::WebCopy) => "A website’s copy",
        None => "A copy of unknown origin",
    }
}

/// What holds the text.
#[must_use]
pub fn container(found: ContainerKind) -> &'static str {
    match found {
        ContainerKind::Text => "plain text",
        ContainerKind::Html => "web page",
        ContainerKind::Markdown => "Markdown",
        ContainerKind::Csv => "table",
        ContainerKind::Json => "JSON",
        ContainerKind::Jsonl => "JSON Lines",
    }
}

/// Name of a piece of text that the publisher put in the place of words.
pub const REDACTED: &str = "taken out by the publisher";

/// So many findings of a severity: `2 doubts`.
#[must_use]
pub fn severities(severity: Severity, number: usize) -> String {
    match severity {
        Severity::Error => count(number, "fault", "faults"),
        Severity::Warning => count(number, "doubt", "doubts"),
        Severity::Note => count(number, "note", "notes"),
    }
}

/// How much a finding matters, in a word.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fault",
        Severity::Warning => "Doubt",
        Severity::Note => "Note",
    }
}

/// What the live region says once a cable is on the screen.
#[must_use]
pub fn read_aloud(parsed: &Parsed, cable: usize) -> String {
    let summary = Summary::of(parsed, cable);
    let name = parsed.record.cables.get(cable).and_then(|cable| cable.mrn.as_ref());
    format!(
        "Read {}: {}, {} removed, {}",
        name.map_or("a cable without number", |mrn| mrn.canonical.as_str()),
        count(summary.paragraphs, "paragraph", "paragraphs"),
        count(summary.lines_removed, "line", "lines"),
        count(summary.findings, "finding", "findings"),
    )
}

/// Where something stands in the source.
#[must_use]
pub fn line(line: usize) -> String {
    format!("line {}", grouped(line))
}

/// Unfolds a long entry of the ledger.
#[must_use]
pub fn all_of_it(characters: usize) -> String {
    format!("Show all of it ({})", count(characters, "character", "characters"))
}

/// Entries that are counted but not listed.
#[must_use]
pub fn not_listed(entries: usize) -> String {
    format!("and {} more, which are in the file's ledger but not listed here", grouped(entries))
}

/// Title of the ledger.
#[must_use]
pub fn removed(summary: &Summary) -> String {
    count(summary.lines_removed, "line removed", "lines removed")
}

/// The sum of the ledger.
#[must_use]
pub fn accounted(summary: &Summary) -> String {
    format!("Every byte accounted for: {} of {}", grouped(summary.accounted), grouped(summary.bytes))
}

/// Name of a paragraph's number, which is a link to it.
#[must_use]
pub fn link_to(number: &str) -> String {
    format!("Link to paragraph {number}")
}

/// Says that a cable has signs that nobody sees.
#[must_use]
pub fn unseen(signs: usize) -> String {
    let (signs, stand) = (count(signs, "hidden character", "hidden characters"), if signs == 1 { "stands" } else { "stand" });
    format!(
        "{signs} {stand} in this text. Such signs have no shape, and some turn the order of letters round: each is shown by its code here."
    )
}
