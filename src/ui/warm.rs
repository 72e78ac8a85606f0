//! Getting ready while the reader looks for a file.
//!
//! A browser compiles a function of the program when it is first called, and the first cable would wait for all of them:
//! half of its time. It looks for a font when a letter of it is first drawn, which takes as long again. So the made-up cable
//! is read, drawn and laid out once, out of sight and a part at a time, as long as nobody has asked for anything.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{AnyView, Mountable, Owner, Render};
use leptos::task::spawn_local;

use super::browser::rehearse;
use super::cable::{self, Open};
use super::element::{dynamic, element};
use super::intake::sample::SAMPLE;
use super::state::State;
use super::text::SAMPLE_NAME;

/// Between two parts, in milliseconds: what the reader does in the meantime comes first.
const PAUSE: u32 = 12;

/// The parts of the page that are drawn.
const PARTS: [fn(State, &Open) -> AnyView; 4] = [
    |_, open| {
        let name = element("span").class("open-file").child(SAMPLE_NAME);
        let bar = element("div").class("bar").child(name);
        element("div").child(cable::banner(open.cable().classification.as_ref())).child(bar).view()
    },
    |state, open| cable::reading(state, open.clone()),
    |state, open| super::about(state, open).view(),
    |state, open| {
        let open = open.clone();
        dynamic(move || cable::outline(state, &open))
    },
];

/// Begins.
pub fn warm(state: State) {
    spawn_local(async move {
        // The rules of noise first: they are the larger half of the parser.
        let mut parsed = None;
        let sample = SAMPLE.as_bytes();
        for text in [&sample[..sample.len() / 8], sample] {
            TimeoutFuture::new(PAUSE).await;
            if !state.nothing_given() {
                return;
            }
            parsed = crate::parse(SAMPLE_NAME, text).ok();
        }
        let Some(open) = parsed.and_then(|parsed| Open::new(usize::MAX, 0, Arc::new(parsed))) else { return };
        for part in PARTS {
            TimeoutFuture::new(PAUSE).await;
            if !state.nothing_given() {
                return;
            }
            let Some(stage) = rehearse::stage() else { return };
            let owner = Owner::new();
            owner.with(|| part(state, &open).build().mount(&stage, None));
            for part in rehearse::parts(&stage) {
                TimeoutFuture::new(PAUSE).await;
                if !state.nothing_given() {
                    return;
                }
                rehearse::lay_out(&stage, &part);
            }
            owner.cleanup();
        }
    });
}
