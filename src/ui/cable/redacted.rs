//! What the publisher put in the place of words: marked as such, with its text as it stands.

use leptos::prelude::AnyView;

use crate::ui::element::{Child, element};
use crate::ui::text;
use crate::view::redactions;

/// Words, each redaction among them in a mark of its own.
pub fn push(words: String, out: &mut Vec<AnyView>) {
    let places = redactions(&words);
    if places.is_empty() {
        return words.push(out);
    }
    let mut from = 0;
    for place in places {
        words[from..place.start].to_owned().push(out);
        element("span")
            .class("redacted")
            .set("role", "group")
            .set("aria-label", text::REDACTED)
            .set("title", text::REDACTED)
            .set("data-redacted", "")
            .child(words[place.clone()].to_owned())
            .push(out);
        from = place.end;
    }
    words[from..].to_owned().push(out);
}
