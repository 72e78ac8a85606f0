//! Faults put into the worker from outside, as a browser or a mistake in the program may bring them. The built program has no
//! switch for it: what is changed is what the page says to the worker, or whether it can say anything.

use serde_json::json;

use crate::page::Page;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing goes wrong, and what is asked is counted.
    None,
    /// The program in the worker runs out of memory, and so ends with a trap as it does at a panic.
    Crash,
    /// It never answers a question.
    Silence,
    /// It never starts.
    NoStart,
    /// The browser has no workers.
    NoWorker,
}

/// Brings a fault about from now on, or takes it away.
pub async fn bring(page: &Page, fault: Fault) {
    let script = "
        window.__own ??= { post: Worker.prototype.postMessage, Worker, asked: 0 };
        const { post, Worker: Own } = window.__own;
        const fault = arguments[0];
        window.Worker = fault === 'NoWorker' ? class { constructor() { throw new Error('no workers here'); } } : Own;
        Own.prototype.postMessage = function (message, ...rest) {
            if (message.module) return fault === 'NoStart' ? undefined : post.call(this, message, ...rest);
            window.__own.asked += 1;
            if (fault === 'Silence') return undefined;
            // A length that no memory has room for.
            const question = fault === 'Crash' ? { length: 0x7fff0000 } : message.question;
            return post.call(this, { ...message, question }, ...rest);
        };";
    page.js::<()>(script, vec![json!(format!("{fault:?}"))]).await;
}

/// How many questions the worker was asked since the first fault was brought about.
pub async fn asked(page: &Page) -> usize {
    page.js("return window.__own.asked", vec![]).await
}

/// Makes the program's patience end after a moment: of its waits, those of ten seconds and more.
pub async fn hurry(page: &Page) {
    let script = "
        const own = window.setTimeout;
        window.setTimeout = (act, wait, ...rest) => own(act, wait >= 10000 ? 300 : wait, ...rest);";
    page.js::<()>(script, vec![]).await;
}
