//! The worker that reads beside the page, as `reader.js` keeps it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{ArrayBuffer, Promise, Uint8Array};

use crate::job::{Answer, Ask};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = enclair)]
    fn start() -> Promise;
    #[wasm_bindgen(js_namespace = enclair)]
    fn ask(question: &[u8], body: &ArrayBuffer);
    #[wasm_bindgen(js_namespace = enclair)]
    fn hear() -> Promise;
    #[wasm_bindgen(js_namespace = enclair)]
    fn stop();
}

/// What came of a question.
#[derive(Debug)]
pub enum Heard {
    /// A message.
    Answer(Box<Answer>),
    /// The worker has crashed and is gone.
    Crashed,
    /// It took too long, and was ended.
    Slow,
    /// It was ended because the reader wanted it.
    Stopped,
}

/// Starts the worker unless it runs. False where there is none to be had.
pub async fn ready() -> bool {
    wasm_bindgen_futures::JsFuture::from(start()).await.is_ok_and(|there| there.is_truthy())
}

/// Asks it. The bytes go over to it.
pub fn question(asked: &Ask, body: &ArrayBuffer) {
    ask(&asked.to_bytes(), body);
}

/// Waits for what it says next.
pub async fn next() -> Heard {
    let heard = wasm_bindgen_futures::JsFuture::from(hear()).await.unwrap_or_default();
    if let Some(message) = heard.dyn_ref::<Uint8Array>() {
        return Answer::from_bytes(&message.to_vec()).map_or(Heard::Crashed, |answer| Heard::Answer(Box::new(answer)));
    }
    match heard.as_f64() {
        Some(1.0) => Heard::Slow,
        Some(2.0) => Heard::Stopped,
        _ => Heard::Crashed,
    }
}

/// Ends it at once, and with it all that it holds.
pub fn end() {
    stop();
}
