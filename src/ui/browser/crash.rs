//! What happens when the program itself fails: a message in the page, since nothing of the viewer runs any more.

use std::panic::{self, PanicHookInfo};

use super::page;

/// Id of the message that `index.html` holds ready, hidden until then.
const MESSAGE: &str = "crash";

/// Shows the crash message of `index.html` whenever the program panics; the details go to the console.
///
/// The message stands in the page from the start because a panic leaves nothing that could still draw one.
pub fn watch() {
    panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    console_error_panic_hook::hook(info);
    page::set_state("error");
    if let Some(message) = page::element(MESSAGE) {
        // Whoever looks for errors by this attribute must not find one before there is one.
        let _ = message.set_attribute("data-error", "crash");
        let _ = message.remove_attribute("hidden");
    }
}
