//! Browsers that one test leaves to the next: to start one takes longer than most tests do.
//!
//! A test gets its browser with one empty window, as new as it can be told from within: [`Browser::clear`]. A test that fails
//! leaves none. `WebKitGTK`'s is quickly started, and so each test has its own there.

use std::sync::{Mutex, PoisonError};

use tokio::runtime::{Builder, Runtime};

use crate::browser::Browser;
use crate::driver::Guard;
use crate::engine::{Engine, Kind};

/// A browser with what its connection lives in.
pub(crate) struct Seat {
    pub(crate) runtime: Runtime,
    pub(crate) browser: Browser,
}

static IDLE: Mutex<Vec<Seat>> = Mutex::new(Vec::new());

/// A browser that nobody uses, or a new one.
pub(crate) fn take(engine: &dyn Engine) -> Seat {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    idle.unwrap_or_else(|| start(engine, &Guard::keeper().unwrap_or(Guard::Test)))
}

/// A browser of the test's own, which nobody had before.
pub(crate) fn own(engine: &dyn Engine) -> Seat {
    start(engine, &Guard::Test)
}

fn start(engine: &dyn Engine, guard: &Guard) -> Seat {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let browser = runtime.block_on(Browser::start(engine, guard));
    Seat { runtime, browser }
}

/// Leaves a browser to the next test, or ends it where none should have it.
pub(crate) fn give(seat: Seat) {
    let Seat { runtime, browser } = seat;
    let is_lent = browser.kind != Kind::Webkit && browser.is_kept();
    if is_lent && runtime.block_on(browser.clear()).is_ok() {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(Seat { runtime, browser });
    } else {
        runtime.block_on(browser.quit());
    }
}
