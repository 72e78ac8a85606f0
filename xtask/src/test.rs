//! `cargo xtask test`: every check, in the order in which a mistake is found soonest.

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::{browser_tests, deny, dist, fuzz, lighthouse, process, project, setup, wasm};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

/// A named check.
#[derive(Clone, Copy)]
struct Step {
    name: &'static str,
    run: fn() -> Outcome,
}

const BUILD_CHECKS: [Step; 14] = [
    Step { name: "The real cable", run: corpus },
    Step { name: "Set-up", run: setup::for_everything },
    Step { name: "Format", run: format },
    Step { name: "The crates: licences, sources, advisories", run: deny::run },
    Step { name: "Lints, native", run: lints_native },
    Step { name: "Lints, wasm32", run: lints_wasm },
    Step { name: "Documentation", run: documentation },
    Step { name: "Tests, native", run: tests_native },
    Step { name: "The fuzz targets, shortly", run: fuzz_shortly },
    Step { name: "The site and its size", run: dist::run },
    Step { name: "The single file", run: dist::single_file },
    Step { name: "Mark-up, and Lighthouse's marks", run: lighthouse::run },
    Step { name: "Benchmarks compile", run: benchmarks },
    Step { name: "The score: words lost, noise left", run: score },
];

/// The end-to-end tests in one engine.
fn end_to_end_in(engine: Engine) -> Step {
    match engine {
        Engine::Chromium => Step { name: "End to end, in Chromium", run: || end_to_end(Engine::Chromium) },
        Engine::Firefox => Step { name: "End to end, in Firefox", run: || end_to_end(Engine::Firefox) },
        Engine::Webkit => Step { name: "End to end, in WebKitGTK", run: || end_to_end(Engine::Webkit) },
    }
}

/// Runs every check and stops at the first that fails.
///
/// # Errors
/// The failure of that check.
pub fn run_all() -> Outcome {
    let mut steps = Vec::from(BUILD_CHECKS);
    steps.extend(Engine::here().into_iter().map(end_to_end_in));
    run_steps(&steps)
}

/// Builds the site and runs the end-to-end tests alone, in these engines.
///
/// # Errors
/// When one of them fails.
pub fn run_end_to_end(engines: &[Engine]) -> Outcome {
    setup::for_browsers(engines)?;
    let mut steps = vec![Step { name: "The site", run: dist::build }];
    steps.extend(engines.iter().copied().map(end_to_end_in));
    run_steps(&steps)
}

fn run_steps(steps: &[Step]) -> Outcome {
    let start = Instant::now();
    let mut times = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n=== {} of {}: {}", index + 1, steps.len(), step.name);
        let step_start = Instant::now();
        (step.run)()?;
        times.push((step.name, step_start.elapsed()));
        println!("=== {}: passed in {}", step.name, seconds(step_start.elapsed()));
    }
    println!("\nEverything passed, in {}:", seconds(start.elapsed()));
    for (name, time) in times {
        println!("  {:>8}  {name}", seconds(time));
    }
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Under CI a missing corpus would let tests pass that have looked at nothing.
fn corpus() -> Outcome {
    let cable = project::real_cable();
    if cable.is_file() {
        println!("  {} is there.", cable.display());
        Ok(())
    } else if project::may_go_without_corpus() {
        println!("  It is not; the tests that read it have nothing to read. The synthetic cables are read all the same.");
        Ok(())
    } else {
        Err(Failure::new(
            format!("{} is missing, and under CI it must be there.", cable.display()),
            "Put the shared folder beside the project, or set ENCLAIR_NO_CORPUS=1 to go without it knowingly.",
        ))
    }
}

fn format() -> Outcome {
    process::run(process::cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn lints_native() -> Outcome {
    cargo(
        &["clippy", "--workspace", "--all-targets", "--features", "enclair/cli,xtask/weigh"],
        &["--", "--deny", "warnings"],
        "Mend what clippy names, or allow it at that place with a reason.",
    )
}

fn lints_wasm() -> Outcome {
    let route =
        wasm::ready_route().ok_or_else(|| Failure::new("No compiler for wasm32 is ready.", "Run `cargo xtask setup`."))?;
    route.refresh_target()?;
    let mut command = route.clippy();
    route.prepare(&mut command, &[]);
    command
        .args([
            "clippy",
            "--package",
            "enclair",
            "--lib",
            "--bin",
            "app",
            "--features",
            "app",
            // The profile of the site: what it builds for the compiler's own use serves the site's build too.
            "--profile",
            "wasm",
            "--target",
            wasm::TARGET,
        ])
        .args(["--", "--deny", "warnings"]);
    process::run(&mut command, "Mend what clippy names, or allow it at that place with a reason.")
}

fn documentation() -> Outcome {
    let mut command = process::cargo();
    command.args(["doc", "--package", "enclair", "--lib", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings");
    process::run(&mut command, "Mend the doc comments that rustdoc names.")
}

fn tests_native() -> Outcome {
    cargo(
        &["test", "--package", "enclair", "--package", "xtask", "--features", "enclair/cli"],
        &[],
        "Look at the first failed test above; run it alone with `cargo test --features cli NAME`.",
    )
}

fn fuzz_shortly() -> Outcome {
    fuzz::run(None, fuzz::SMOKE_SECONDS)
}

fn score() -> Outcome {
    run_score(&[])
}

/// Scores the reading of cables in pages and writes the table.
///
/// # Errors
/// When a figure is below its limit.
pub fn write_score() -> Outcome {
    run_score(&["--write", "docs/score.md"])
}

fn run_score(options: &[&str]) -> Outcome {
    cargo(
        &["run", "--quiet", "--release", "--package", "bench", "--bin", "score", "--"],
        options,
        "See which words, page by page: `cargo run --release -p bench --bin score -- --left`.",
    )
}

/// Builds the site, measures in the browser how long a reader waits, and writes the table.
///
/// # Errors
/// When the site is not built, or no cable is seen.
pub fn write_speed() -> Outcome {
    run_steps(&[
        Step { name: "The site", run: dist::build },
        Step { name: "Set-up: browser", run: || setup::for_browsers(&[Engine::Chromium]) },
        Step { name: "How long a reader waits", run: measure_speed },
    ])
}

fn measure_speed() -> Outcome {
    cargo(&["run", "--package", "e2e", "--bin", "speed", "--"], &["--write"], "See what became of the cable on the page.")
}

fn benchmarks() -> Outcome {
    cargo(&["check", "--package", "bench", "--all-targets"], &[], "Mend bench/ so that it compiles again.")
}

/// Makes pictures of every state of the page, and pages of paper as pictures where `pdftoppm` is at hand.
///
/// # Errors
/// When the site is not built, or a state cannot be reached.
pub fn pictures() -> Outcome {
    setup::for_browsers(&[Engine::Chromium])?;
    let folder = project::target().join("e2e");
    cargo(&["test", "--package", "e2e", "--test", "all", "pictures::"], &[], "Build the site first: `cargo xtask dist`.")?;
    if let Some(program) = process::find("pdftoppm") {
        let papers = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        for paper in papers.filter(|path| path.extension().is_some_and(|end| end == "pdf")) {
            let mut command = Command::new(&program);
            command.args(["-r", "80", "-png"]).arg(&paper).arg(paper.with_extension(""));
            process::run(&mut command, "The PDF itself can be looked at all the same.")?;
        }
    }
    println!("The pictures are in {}. Look at them.", folder.display());
    Ok(())
}

fn end_to_end(engine: Engine) -> Outcome {
    print_skips(engine);
    browser_tests::run(engine)
}

/// The tests that this engine cannot run, each with the reason.
fn print_skips(engine: Engine) {
    let list = fs::read_to_string(project::root().join("e2e/skips.tsv")).unwrap_or_default();
    let lines: Vec<_> = list.lines().filter_map(|line| line.strip_prefix(engine.name())?.strip_prefix('\t')).collect();
    println!("  {} tests are not for {}{}", lines.len(), engine.name(), if lines.is_empty() { "." } else { ":" });
    for line in lines {
        println!("    {}", line.replace('\t', ": "));
    }
}

fn cargo(arguments: &[&str], last: &[&str], advice: &str) -> Outcome {
    let mut command: Command = process::cargo();
    command.args(arguments);
    // A lock file that does not fit its manifests is mended on a person's machine, and an error under CI.
    if project::is_ci() {
        command.arg("--locked");
    }
    command.args(last);
    process::run(&mut command, advice)
}
