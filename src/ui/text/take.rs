//! Words of the menu that saves and copies.

/// The button in the bar.
pub const SAVE: &str = "Save";
/// Heading of the formats.
pub const AS_FILE: &str = "Save as a file";
/// Heading of the citations.
pub const CITE: &str = "Copy a citation";
/// A citation style.
pub const CHICAGO: &str = "Chicago";
/// A citation style.
pub const BLUEBOOK: &str = "In the manner of the Bluebook";
/// A citation style.
pub const PLAIN: &str = "In a line";
/// Heading of the quotations.
pub const QUOTE: &str = "Copy the selected words, or this paragraph";
/// A quotation.
pub const QUOTATION: &str = "Quotation";
/// What it is for.
pub const QUOTATION_ABOUT: &str = "with marking and reference";
/// A quotation.
pub const SELECTOR: &str = "Selector";
/// What it is for.
pub const SELECTOR_ABOUT: &str = "JSON for annotation programs";
/// Heading of what can be printed.
pub const ON_PAPER: &str = "Print";
/// The cable alone.
pub const PRINT: &str = "The cable";
/// The cable with its appendix.
pub const PRINT_ALL: &str = "With findings and removed lines";
/// Spoken where the selected words cannot be quoted.
pub const ONE_PARAGRAPH: &str = "Select words of one paragraph to quote them.";
/// A format.
pub const TEXT: &str = "Text";
/// What it is for.
pub const TEXT_ABOUT: &str = "the cleaned cable";
/// What it is for.
pub const MARKDOWN_ABOUT: &str = "for notes and editors";
/// A format.
pub const PAGE: &str = "Web page";
/// What it is for.
pub const PAGE_ABOUT: &str = "stands alone, with findings and removed lines";
/// What it is for.
pub const JSON_ABOUT: &str = "the whole record";
/// What it is for.
pub const CSL_ABOUT: &str = "for reference managers";
/// What it is for.
pub const BIBTEX_ABOUT: &str = "for LaTeX";
/// A format.
pub const LEDGER: &str = "Ledger";
/// What it is for.
pub const LEDGER_ABOUT: &str = "every byte, kept or removed";
/// A format.
pub const TABLE: &str = "Table";
/// What it is for.
pub const TABLE_ABOUT: &str = "all open cables, for spreadsheets";
/// Name of the file with all open cables.
pub const ALL_CABLES: &str = "cables";
/// Spoken when a file went to the browser's downloads.
pub const SAVED: &str = "Saved among your downloads.";
/// Spoken when it could not.
pub const NOT_SAVED: &str = "This browser does not let the page save a file.";
/// Spoken when words are on the clipboard.
pub const COPIED: &str = "Copied.";
/// Spoken when they are not.
pub const NOT_COPIED: &str = "This browser does not let the page copy. Select the words and copy them by hand.";

/// Name of the button that copies a paragraph.
#[must_use]
pub fn quote(number: Option<&str>) -> String {
    number.map_or_else(
        || "Copy this paragraph with its reference".to_owned(),
        |number| format!("Copy paragraph {number} with its marking and reference"),
    )
}
