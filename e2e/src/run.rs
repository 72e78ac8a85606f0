//! One test, one server, one browser: set up, run, and given back or torn down, whatever happens.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::engine::{self, Engine};
use crate::page::Page;
use crate::pool::{self, Seat};
use crate::probe;
use crate::shot;
use crate::site::Site;
use crate::skip;

/// A test that takes longer, even beside other work, hangs; this ends it with a message instead of CI's own limit.
const TIME_LIMIT: Duration = Duration::from_secs(600);

/// Runs `scenario` on the loaded page in the engine of this run. Whatever it did, nothing may have been asked of any server since
/// the page was loaded, and the console must be free of errors.
///
/// # Panics
/// When the scenario does, or the page was not quiet. A screenshot of that moment is kept under `target/e2e/failed/`.
pub fn run(scenario: impl AsyncFnOnce(&Page)) {
    run_unloaded(async |page| {
        page.load().await;
        scenario(page).await;
        probe::assert_quiet(page).await;
    });
}

/// As [`run`], before the page is loaded and without the check at the end.
///
/// # Panics
/// When the scenario does, or takes longer than ten minutes.
pub fn run_unloaded(scenario: impl AsyncFnOnce(&Page)) {
    let Some(engine) = engine_of_this_test() else { return };
    let (seat, outcome) = play(pool::take(engine), scenario);
    match outcome {
        Ok(()) => pool::give(seat),
        Err(cause) => {
            seat.runtime.block_on(seat.browser.quit());
            resume_unwind(cause);
        }
    }
}

/// As [`run_unloaded`], in a browser that no test had before; then `look` is given its profile as it was left on the disk.
///
/// # Panics
/// When either does.
pub fn run_and_look(scenario: impl AsyncFnOnce(&Page), look: impl FnOnce(&Path)) {
    let Some(engine) = engine_of_this_test() else { return };
    let (seat, outcome) = play(pool::own(engine), scenario);
    let profile = seat.runtime.block_on(seat.browser.quit());
    if let Err(cause) = outcome {
        resume_unwind(cause);
    }
    look(profile.path());
}

/// The engine of this run; `None`, said aloud, where this test is not for it.
fn engine_of_this_test() -> Option<&'static dyn Engine> {
    let engine = engine::chosen();
    let reason = skip::here(engine.kind());
    if let Some(reason) = reason {
        println!("Not in {}: {reason}", engine.kind().name());
    }
    reason.is_none().then_some(engine)
}

/// Plays the scenario against a server of its own, and gives the browser back whatever happened: left alone, it would outlive
/// the test.
fn play(seat: Seat, scenario: impl AsyncFnOnce(&Page)) -> (Seat, thread::Result<()>) {
    let Seat { runtime, browser } = seat;
    let page = Page::new(browser, Site::start());
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let ended = tokio::time::timeout(TIME_LIMIT, scenario(&page)).await;
            assert!(ended.is_ok(), "The test did not end within {} s.", TIME_LIMIT.as_secs());
        });
    }));
    if outcome.is_err() {
        runtime.block_on(shot::failure(&page));
    }
    (Seat { runtime, browser: page.into_browser() }, outcome)
}
