//! Getting ready while the reader looks for a file.
//!
//! A browser compiles a function of the program when it is first called, and the first cable would wait for all of them:
//! half of its time. So the made-up cable is read and drawn once, out of the page and a part at a time, as long as nobody
//! has asked for anything.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{AnyView, Owner, Render};
use leptos::task::spawn_local;

use super::cable::{self, Open};
use super::element::dynamic;
use super::intake::sample::SAMPLE;
use super::state::State;

/// Between two parts, in milliseconds: what the reader does in the meantime comes first.
const PAUSE: u32 = 30;

/// The parts of the page that are drawn.
const PARTS: [fn(State, &Open) -> AnyView; 3] = [
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
            parsed = crate::parse(super::text::SAMPLE_NAME, text).ok();
        }
        let Some(open) = parsed.and_then(|parsed| Open::new(usize::MAX, 0, Arc::new(parsed))) else { return };
        for part in PARTS {
            TimeoutFuture::new(PAUSE).await;
            if !state.nothing_given() {
                return;
            }
            let owner = Owner::new();
            drop(owner.with(|| part(state, &open).build()));
            owner.cleanup();
        }
    });
}
