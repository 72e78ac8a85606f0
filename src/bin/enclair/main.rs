//! The `enclair` command: reads cables and prints them in the format asked for. It writes nothing to disk.

mod arguments;
mod files;
mod progress;
mod read;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Read { format, removed, encoding, jobs, files } => {
            read::all(read::Wanted { format, removed, encoding }, jobs, &files)
        }
        Command::Id { texts } => ids(&texts),
        Command::Schema => schema(),
        Command::Completions { shell } => completions(shell),
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

fn schema() -> anyhow::Result<bool> {
    io::stdout().lock().write_all(enclair::export::schema()?.as_bytes())?;
    Ok(true)
}

fn completions(shell: clap_complete::Shell) -> anyhow::Result<bool> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "enclair", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(true)
}
