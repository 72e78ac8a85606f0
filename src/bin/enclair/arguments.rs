//! What the command understands, and its help.

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use enclair::decode::Encoding;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Blue.on_default().bold())
    .usage(AnsiColor::Blue.on_default().bold())
    .literal(AnsiColor::Green.on_default().bold());

/// Reads scraped diplomatic cables: clean paragraphs with their markings, and every removed line accounted for.
///
/// A cable is a telegram of the US State Department. Copies of them on the web carry the website's menus, notices and footers,
/// and what transmission put between their pages. This program takes out what is not the cable's, says line by line what it took
/// out and why, and marks the places where words are likely lost. It adds nothing, asks no network, and writes nothing to disk.
#[derive(Parser)]
#[command(name = "enclair", version, about, after_long_help = EXAMPLES, styles = STYLES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Print the cables that files and folders hold.
    ///
    /// Texts, web pages, Markdown, tables (cables.csv), JSON exports, and ZIP archives or gzip files of them: what a file is shows in
    /// its bytes; its name and ending say nothing. What is printed has the order of the arguments, and of the paths below a folder,
    /// however many files are read at a time.
    #[command(after_long_help = READ_AFTER)]
    Read {
        /// How to print each cable.
        #[arg(long, value_enum, default_value_t = Format::Text, value_name = "FORMAT")]
        format: Format,
        /// Print only what was taken out, one line each: line, reason and text, with tabs between them.
        #[arg(long)]
        removed: bool,
        /// Read the files in this encoding, whatever their bytes speak for.
        #[arg(long, value_name = "NAME", value_parser = encoding)]
        encoding: Option<Encoding>,
        /// Read so many files at a time; 0 takes all cores.
        #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
        jobs: usize,
        /// Files to read, and folders with all files below them, hidden ones left out; `-` is standard input.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Print the canonical message reference number of each argument, or `-` where there is none.
    ///
    /// A number may be written as copies and catalogues have it: `08 Baghdad 4006`, `2008BAGHDAD04006`. Exit status 1 says that at
    /// least one argument is none.
    Id {
        /// A number as written, such as `08 Baghdad 4006`.
        #[arg(required = true, value_name = "TEXT")]
        texts: Vec<String>,
    },
    /// Print the JSON Schema of the record that `read --format json` prints.
    ///
    /// A line of `read --format jsonl` meets it, too.
    Schema,
    /// Print the completion script of a shell
    ///
    /// bash:  source <(enclair completions bash)
    /// zsh:   enclair completions zsh > "${fpath[1]}/_enclair"
    /// fish:  enclair completions fish > ~/.config/fish/completions/enclair.fish
    #[command(verbatim_doc_comment)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

fn encoding(name: &str) -> Result<Encoding, String> {
    let names = Encoding::ALL.map(|one| format!("\"{}\"", one.name())).join(", ");
    Encoding::named(name).ok_or_else(|| format!("it is none of {names}"))
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The cleaned cable, a paragraph a line.
    Text,
    /// The record, indented.
    Json,
    /// One record a line, one line a cable: for folders and tables.
    Jsonl,
    /// The cleaned cable as Markdown.
    Markdown,
    /// A page that stands alone, with findings and removed lines as an appendix.
    Html,
    /// The citation for reference managers and citation processors.
    CslJson,
    /// The citation for LaTeX and reference managers.
    Bibtex,
    /// How every byte was accounted for: start, end, kept or removed, role or reason.
    Ledger,
}

const EXAMPLES: &str = "\
Examples:
  enclair read cable.html                          the cable as a text
  enclair read --removed cable.html                what was taken out of the page, and why
  enclair read --format jsonl cables/ > all.jsonl  a folder, on all cores, a cable a line
  curl -s https://example.org/cable | enclair read --format markdown -
  enclair id '08 Baghdad 4006'                     08BAGHDAD4006

enclair schema describes the record; the project's docs/noise.md has the reasons of removal,
docs/findings.md the findings.";

const READ_AFTER: &str = "\
Output:
  Text, Markdown, HTML and citations follow each other as they are; give one file where they shall
  stand alone. With json each file is one record, with jsonl each cable. The ledger has a row for
  each stretch of the decoded source: START, END, kept or removed, and its role or the reason, with
  tabs between them; the rows touch and have every byte once.

Exit status:
  0  All files were read.
  1  At least one could not be read, or is not readable as a cable: standard error says which and
     why, standard output has nothing of it. The files after it are read all the same.
  2  The arguments make no sense.

Examples:
  enclair read cable.txt
  enclair read --format json cable.html | jq '.cables[0].subject'
  enclair read --format jsonl cables/ > cables.jsonl
  duckdb -c \"select source.name, cables[1].subject from read_json('cables.jsonl')\"
  enclair read --format ledger cable.html |
    awk '$3 == \"removed\" { bytes += $2 - $1 } END { print bytes }'";
