//! One strip of the source: its line number, its words, and why they went if they did.

use leptos::prelude::AnyView;

use super::STRIP;
use crate::Parsed;
use crate::choice::PUT_BACK;
use crate::ledger::Fate;
use crate::noise::READERS_CHOICE;
use crate::ui::element::{Child, element};
use crate::ui::summary::MARKUP;
use crate::ui::text::{choice, source as text};
use crate::view::source::Strip;

/// Id of a strip.
#[must_use]
pub fn strip_id(strip: usize) -> String {
    format!("strip-{strip}")
}

/// Draws a strip. Its line end stands behind its element, so that the reason is on its last line.
pub fn draw(parsed: &Parsed, strips: &[Strip], index: usize, out: &mut Vec<AnyView>) {
    let Some(strip) = strips.get(index) else { return };
    let whole = strip.span.of(&parsed.text);
    let words = whole.trim_end_matches(['\n', '\r']);
    let end = &whole[words.len()..];
    let (tag, fate, why) = match strip.fate {
        Fate::Kept(PUT_BACK) => ("span", "kept", Some(choice::BACK_BY_YOU.to_owned())),
        Fate::Kept(_) => ("span", "kept", None),
        Fate::Removed(MARKUP) => ("span", MARKUP, None),
        Fate::Removed(reason) => ("del", "removed", Some(choice::reason(reason))),
    };
    if strip.fresh {
        let number = element("button").set("type", "button").class("line").set("tabindex", "-1");
        let number = number.set(STRIP, index.to_string()).set("aria-label", text::line(strip.line, why.as_deref()));
        number.child(strip.line.to_string()).push(out);
    }
    if !words.is_empty() {
        element(tag)
            .set("id", strip_id(index))
            .set(STRIP, index.to_string())
            .set("data-fate", fate)
            .set_some("data-choice", matches!(strip.fate, Fate::Kept(PUT_BACK) | Fate::Removed(READERS_CHOICE)).then_some(""))
            .set_some("data-why", why)
            .child(words.to_owned())
            .push(out);
    }
    if !end.is_empty() {
        // The browser breaks lines at `\n` alone.
        "\n".repeat(end.bytes().filter(|byte| *byte == b'\n').count().max(1)).push(out);
    }
}
