//! The commands and their help.

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::{deny, dist, fuzz, lighthouse, mutants, project, serve, setup, test};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   Set up what is missing, build the site, serve it on this machine and print the address.
                     Without --port: 8080, or the next free port.
  dist               Build the site into dist/: static files that work below any path. Prints what a first
                     visit loads, and fails when that is over its ceiling.
  dist --single-file Build the site, and of it dist-single/enclair.html: the whole viewer in one page that runs
                     from a disk without a network, with its SHA-256 beside it.
  test               Every check: format, lints, documentation, native tests, the fuzz targets for some seconds, the
                     site with its size, the benchmarks' build, the score, and the end-to-end tests in each
                     engine.
  lighthouse         Hold the mark-up of the built page to the standard, and see what marks Lighthouse gives it; under
                     100 for accessibility or good practice it fails. Part of `test`.
  pictures           Pictures of every state of the built site, into target/e2e/.
  e2e [--engine E]   The end-to-end tests alone, against a site built just before, in all three engines or in one:
                     chromium, firefox or webkit. Part of `test`.
  speed              Build the site, measure in Chromium how long a reader waits, and write that into docs/performance.md.
  score              Set cables into pages of ten kinds in nine languages, count what is lost and what is left, and
                     write docs/score.md. Part of `test`, there without writing.
  fuzz [TARGET] [--seconds N]
                     Try what a coverage-guided fuzzer makes on what must hold for any input: each target, or the
                     named one (pipeline, page, dump, field, reread), for N seconds (60). Part of `test`, shortly.
  mutants [--shard K/N] [FILES…]
                     Break src/noise and src/role, or the named files, in every small way that cargo-mutants knows, and see
                     whether a test notices. What none notices must stand in docs/mutants.md with the reason why it
                     cannot matter. Takes hours; `--shard 0/20` is every twentieth. No part of `test`.
  deny               Hold the crates of both lock files to deny.toml: licences, sources, bans, and advisories where their
                     database can be had. Part of `test`.
  setup              Only set up what `test` needs.
  help               This text.

What is missing is set up first: it says what it brings, from where, and how long that may take. Nothing is
brought twice. Tools go to the folder enclair/ in your cache folder; xtask/src/versions.rs pins them.

Environment: CI=true makes the real cable in ../shared a must; ENCLAIR_NO_CORPUS=1 lifts that again.
ENCLAIR_ADVISORIES=1 makes the database of advisories a must.
CHROMEDRIVER and GECKODRIVER name drivers that are not on the PATH.
";

/// Does what the arguments (without the program's name) ask for.
///
/// # Errors
/// When the job fails or the arguments make no sense.
pub fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["serve"] => serve::run(None),
        ["serve", "--port", port] => serve::run(Some(port_number(port)?)),
        ["dist"] => dist::run(),
        ["dist", "--single-file"] => dist::run_single_file(),
        ["test"] => test::run_all(),
        ["lighthouse"] => lighthouse::run(),
        ["pictures"] => test::pictures(),
        ["e2e"] => test::run_end_to_end(&Engine::here()),
        ["e2e", "--engine", name] => test::run_end_to_end(&[Engine::named(name)?]),
        ["speed"] => test::write_speed(),
        ["score"] => test::write_score(),
        ["deny"] => deny::run(),
        ["fuzz", rest @ ..] => run_fuzz(rest),
        ["mutants", rest @ ..] => run_mutants(rest),
        ["setup"] => setup::for_everything(),
        _ => Err(Failure::new(format!("`cargo xtask {}` is no command.", arguments.join(" ")), "See `cargo xtask help`.")),
    }
}

/// `[TARGET] [--seconds N]`
fn run_fuzz(words: &[&str]) -> Outcome {
    let (target, rest) = match words {
        [target, rest @ ..] if !target.starts_with('-') => (Some(*target), rest),
        rest => (None, rest),
    };
    if let Some(target) = target.filter(|target| !fuzz::TARGETS.contains(target)) {
        return Err(Failure::new(
            format!("\"{target}\" is no fuzz target."),
            format!("Choose one of: {}.", fuzz::TARGETS.join(", ")),
        ));
    }
    let seconds = match rest {
        [] => 60,
        ["--seconds", number] => {
            number.parse().map_err(|_| Failure::new(format!("\"{number}\" is no number of seconds."), "Give a whole number."))?
        }
        _ => {
            return Err(Failure::new(
                format!("`cargo xtask fuzz {}` is no command.", words.join(" ")),
                "See `cargo xtask help`.",
            ));
        }
    };
    fuzz::run(target, seconds)
}

/// `[--shard K/N] [FILES…]`
fn run_mutants(words: &[&str]) -> Outcome {
    let (shard, files) = match words {
        ["--shard", shard, files @ ..] => (Some(*shard), files),
        files => (None, files),
    };
    let is_shard = |shard: &str| shard.split_once('/').is_some_and(|(k, n)| k.parse::<u32>().is_ok() && n.parse::<u32>().is_ok());
    if let Some(wrong) = shard.filter(|shard| !is_shard(shard)) {
        return Err(Failure::new(format!("\"{wrong}\" is no shard."), "Give its number and how many there are, such as 0/20."));
    }
    if let Some(wrong) = files.iter().find(|file| !project::root().join(file).is_file()) {
        return Err(Failure::new(format!("\"{wrong}\" is no file."), "Name files from the project's folder: src/noise/tail.rs."));
    }
    mutants::run(shard, files)
}

fn port_number(word: &str) -> Outcome<u16> {
    word.parse()
        .map_err(|_| Failure::new(format!("\"{word}\" is no port."), "Give a number from 0 to 65535; 0 lets the system choose."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(line: &str) -> Outcome {
        run(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn help_is_no_failure_and_rubbish_is() {
        assert_eq!(outcome(""), Ok(()));
        assert_eq!(outcome("--help"), Ok(()));
        assert!(outcome("sevre").is_err());
        assert!(outcome("e2e --engine lynx").is_err());
        assert!(outcome("serve --port eighty").is_err());
        assert!(outcome("serve --port 70000").is_err());
        assert!(outcome("fuzz elsewhere").is_err());
        assert!(outcome("fuzz page --seconds soon").is_err());
        assert!(outcome("mutants src/noise/no-such-file.rs").is_err());
        assert!(outcome("mutants --shard some").is_err());
    }
}
