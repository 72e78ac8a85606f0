//! The formats of the menu: the same functions that the command prints with.

use crate::export;
use crate::ui::cable::Open;
use crate::ui::state::State;
use crate::ui::text::take as text;

/// A format.
pub struct Format {
    /// Its name in the page, for tests.
    pub code: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// How the file's name ends.
    pub ending: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// True when it holds all open cables.
    pub of_all: bool,
    /// Makes it.
    pub make: fn(&Open, State) -> Option<String>,
}

/// All of them, in the order of the menu.
pub const FORMATS: &[Format] = &[
    Format {
        code: "text",
        name: text::TEXT,
        about: text::TEXT_ABOUT,
        ending: "txt",
        kind: "text/plain;charset=utf-8",
        of_all: false,
        make: |open, _| Some(export::text(&open.parsed().record)),
    },
    Format {
        code: "markdown",
        name: "Markdown",
        about: text::MARKDOWN_ABOUT,
        ending: "md",
        kind: "text/markdown;charset=utf-8",
        of_all: false,
        make: |open, _| export::markdown(&open.parsed().record).ok(),
    },
    Format {
        code: "html",
        name: text::PAGE,
        about: text::PAGE_ABOUT,
        ending: "html",
        kind: "text/html;charset=utf-8",
        of_all: false,
        make: |open, _| Some(export::html(open.parsed())),
    },
    Format {
        code: "json",
        name: "JSON",
        about: text::JSON_ABOUT,
        ending: "json",
        kind: "application/json",
        of_all: false,
        make: |open, _| export::json(&open.parsed().record).ok(),
    },
    Format {
        code: "csl-json",
        name: "CSL-JSON",
        about: text::CSL_ABOUT,
        ending: "csl.json",
        kind: "application/json",
        of_all: false,
        make: |open, _| export::csl_json(&open.parsed().record.cables).ok(),
    },
    Format {
        code: "bibtex",
        name: "BibTeX",
        about: text::BIBTEX_ABOUT,
        ending: "bib",
        kind: "text/plain;charset=utf-8",
        of_all: false,
        make: |open, _| export::bibtex(&open.parsed().record.cables).ok(),
    },
    Format {
        code: "ledger",
        name: text::LEDGER,
        about: text::LEDGER_ABOUT,
        ending: "ledger.tsv",
        kind: "text/tab-separated-values;charset=utf-8",
        of_all: false,
        make: |open, _| Some(export::ledger(open.parsed())),
    },
    Format {
        code: "csv",
        name: text::TABLE,
        about: text::TABLE_ABOUT,
        ending: "csv",
        kind: "text/csv;charset=utf-8",
        of_all: true,
        make: |_, state| {
            let read = state.all_read();
            Some(export::table(read.iter().map(std::convert::AsRef::as_ref)))
        },
    },
];
