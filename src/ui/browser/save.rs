//! Files to the reader's disk, and words to the clipboard. Both stay on this machine: a file goes through an address that
//! only this page knows, and only for the moment of saving.

use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, js_sys};

use super::page;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<js_sys::Promise, JsValue>;
}

/// How long the address of a file is kept: browsers read it a moment after the click.
const KEPT: u32 = 30_000;

/// Saves a text as a file. False when the browser refuses.
#[must_use]
pub fn file(name: &str, kind: &str, text: &str) -> bool {
    try_file(name, kind, text).is_some()
}

fn try_file(name: &str, kind: &str, text: &str) -> Option<()> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = page::document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_download(name);
    link.click();
    spawn_local(async move {
        TimeoutFuture::new(KEPT).await;
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// Puts words on the clipboard and tells whether that was possible: a browser may forbid it.
pub fn copy(words: String, done: impl FnOnce(bool) + 'static) {
    let Ok(written) = write_text(&words) else { return done(false) };
    spawn_local(async move { done(js_sys::futures::JsFuture::from(written).await.is_ok()) });
}
