//! The `enclair` command: reads cables and prints them in the format asked for. It writes nothing to disk.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand, ValueEnum};
use enclair::{Parsed, export};

/// Reads scraped diplomatic cables: clean paragraphs with their markings, and every removed line accounted for.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the cable that each file holds.
    ///
    /// Exit code 0: read. 1: at least one file is not readable as a cable; the reason is on standard error. 2: usage.
    Read {
        /// How to print it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Print only what was taken out, one line each: line, reason, text.
        #[arg(long)]
        removed: bool,
        /// Files to read; `-` is standard input.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Print the canonical message reference number of each argument, or `-` where there is none.
    Id {
        /// A number as written, such as `08 Baghdad 4006`.
        #[arg(required = true, value_name = "TEXT")]
        texts: Vec<String>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The cleaned cable, a paragraph a line.
    Text,
    /// The record, indented.
    Json,
    /// One record a line, one line a cable.
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

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Read { format, removed, files } => read(format, removed, &files),
        Command::Id { texts } => ids(&texts),
    };
    match outcome {
        Ok(all_read) if all_read => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("enclair: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Somebody downstream has seen enough (`enclair read … | head`).
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Reads every file; one that cannot be read does not stop the ones after it. True when all were read.
fn read(format: Format, removed: bool, files: &[String]) -> anyhow::Result<bool> {
    let mut out = io::stdout().lock();
    let mut all_read = true;
    for file in files {
        let bytes = match bytes_of(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("enclair: {file}: {error:#}");
                all_read = false;
                continue;
            }
        };
        let own = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
        for (name, document) in enclair::archive::documents(&own, &bytes) {
            match document.and_then(|document| enclair::parse(&name, &document)) {
                Ok(parsed) => out.write_all(print(&parsed, format, removed)?.as_bytes())?,
                Err(refusal) => {
                    // The path as it was given, and the file of the archive behind it.
                    eprintln!("enclair: {file}{}: {refusal}", name.strip_prefix(&*own).unwrap_or_default());
                    all_read = false;
                }
            }
        }
    }
    out.flush()?;
    Ok(all_read)
}

fn bytes_of(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file).context("the file cannot be opened");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
    Ok(bytes)
}

fn print(parsed: &Parsed, format: Format, removed: bool) -> anyhow::Result<String> {
    if removed {
        return Ok(export::removed(&parsed.record));
    }
    Ok(match format {
        Format::Text => export::text(&parsed.record),
        Format::Json => export::json(&parsed.record)?,
        Format::Jsonl => export::json_lines(parsed)?,
        Format::Markdown => export::markdown(&parsed.record)?,
        Format::Html => export::html(parsed),
        Format::CslJson => export::csl_json(&parsed.record.cables)?,
        Format::Bibtex => export::bibtex(&parsed.record.cables)?,
        Format::Ledger => export::ledger(parsed),
    })
}

fn ids(texts: &[String]) -> anyhow::Result<bool> {
    let mut out = io::stdout().lock();
    let mut all_read = true;
    for text in texts {
        let canonical = enclair::field::mrn::identify(text).map(|mrn| mrn.canonical);
        all_read &= canonical.is_some();
        writeln!(out, "{}", canonical.as_deref().unwrap_or("-"))?;
    }
    Ok(all_read)
}
