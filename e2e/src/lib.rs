//! The built site in a real browser: what the tests in `tests/` share.
//!
//! [`run()`] gives a test its own server, a browser as good as new ([`browser::Browser::clear`]) and the page, loaded;
//! [`page::Page`] says what a reader sees there and does. Nothing in here waits by the clock: every wait is for a condition, with a
//! deadline and a sentence for when it is missed.
//!
//! `cargo test -p e2e` runs all of it, after `cargo xtask dist` has built the site; `cargo test -p e2e ledger::` one
//! behaviour. Pictures and the screens of failed tests are kept under `target/e2e/`. It heeds:
//!
//! | variable | meaning |
//! |---|---|
//! | `ENCLAIR_DIST` | the built site to test, instead of `dist/` |
//! | `ENCLAIR_ENGINE` | `chromium` (where nothing is said), `firefox` or `webkit` |
//! | `CHROMEDRIVER`, `GECKODRIVER` | the driver, instead of that on the PATH |
//! | `CI` | the real cable is required |
//! | `ENCLAIR_NO_CORPUS=1` | not even then |

pub mod axe;
pub mod browser;
pub mod contrast;
pub mod devtools;
pub mod display;
pub mod driver;
pub mod engine;
pub mod fault;
pub mod files;
pub mod page;
pub mod payload;
mod pool;
pub mod probe;
pub mod reading;
pub mod run;
pub mod seed;
pub mod shot;
pub mod sink;
pub mod site;
pub mod skip;
pub mod wait;
pub mod watch;

pub use page::Page;
pub use run::{run, run_and_look, run_unloaded};
