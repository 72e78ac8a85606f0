//! One test, one server, one browser: set up, run, and torn down whatever happens.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Duration;

use crate::browser::Browser;
use crate::engine;
use crate::page::Page;
use crate::probe;
use crate::shot;
use crate::site::Site;
use crate::skip;

/// A test that takes longer hangs; this ends it with a message instead of CI's own limit.
const TIME_LIMIT: Duration = Duration::from_secs(240);

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
/// When the scenario does, or takes longer than four minutes.
pub fn run_unloaded(scenario: impl AsyncFnOnce(&Page)) {
    run_and_look(scenario, |_| ());
}

/// As [`run_unloaded`]; then `look` is given the browser's profile as it was left on the disk.
///
/// # Panics
/// When either does.
pub fn run_and_look(scenario: impl AsyncFnOnce(&Page), look: impl FnOnce(&Path)) {
    let engine = engine::chosen();
    if let Some(reason) = skip::here(engine.kind()) {
        println!("Not in {}: {reason}", engine.kind().name());
        return;
    }
    let site = Site::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let page = runtime.block_on(async { Page::new(Browser::start(engine).await, site) });
    // The browser has to be ended in any case: left alone, it outlives the test run.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let ended = tokio::time::timeout(TIME_LIMIT, scenario(&page)).await;
            assert!(ended.is_ok(), "The test did not end within {} s.", TIME_LIMIT.as_secs());
        });
    }));
    let profile = runtime.block_on(async {
        if outcome.is_err() {
            shot::failure(&page).await;
        }
        page.close().await
    });
    if let Err(cause) = outcome {
        resume_unwind(cause);
    }
    look(profile.path());
}
