//! The viewer: what a person sees and does. It shows what the library says and decides nothing about cables itself.
//!
//! `state` holds everything that changes and is alone in changing it; `browser` is alone in calling the browser; `text`
//! has all words. The text of a file reaches the page as text nodes only, never as markup.

mod bar;
mod browser;
mod cable;
mod choice;
mod element;
mod empty;
mod encoding;
mod files;
mod find;
mod findings;
mod help;
mod intake;
mod ledger;
mod markings;
mod mentioned;
mod notice;
mod plain;
mod progress;
mod proof;
mod shortcuts;
mod source;
mod state;
mod summary;
mod take;
mod term;
mod text;
mod warm;
mod wording;
mod worker;

use leptos::prelude::*;

use browser::{page, scroll};
use cable::Open;
use element::{Element, dynamic, element, whenever};
use state::{Screen, State};
use summary::Summary;

/// Id of the main region, for the skip link.
const MAIN: &str = "main";

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    let open = Memo::new(move |_| state.open_cable());
    whenever(move || page::set_state(state.name()));
    whenever(move || page::set_title(if state.current().is_some() { text::PAGE_TITLE_OPEN } else { text::PAGE_TITLE }));
    intake::paste::listen(state);
    shortcuts::listen(state);
    page::on_anchor(move || state.go_to_anchor());
    source::marks(state);
    find::marks(state);
    term::keep_stop(state);
    page::on_back(move |row| state.went(row));
    warm::warm(state);
    scroll::listen(cable::BLOCK, move |block, above| {
        state.set_here(block);
        source::follow_reading(state, block, above);
    });
    // The click goes there by itself: the address is no place to note where somebody reads.
    let skip = element("a").class("skip").set("href", "#main").click(move || state.go_to(MAIN.to_owned()));
    let banner = dynamic(move || open.get().map(|open| cable::banner(open.cable().classification.as_ref())));
    let beside = move || open.get().filter(|_| state.draws_beside());
    let outline = dynamic(move || beside().and_then(|open| cable::outline(state, &open)));
    let room = element("div")
        .class("room")
        .follow("data-source", move || (state.source_open() && open.with(Option::is_some)).then_some(""))
        .child(element("div").class("side").child(files::files(state)).child(outline))
        .child(main_region(state, open))
        .child(dynamic(move || open.get().filter(|_| state.source_open()).map(|open| source::pane(state, open))))
        .child(dynamic(move || beside().map(|open| about(state, &open))));
    vec![
        skip.child(text::SKIP).view(),
        element("header")
            .class("app")
            .child(bar::bar(state))
            .child(find::bar(state))
            .child(dynamic(move || open.get().map(|open| markings::picked_out(state, &open))))
            .child(banner)
            .child(take::menu(state))
            .view(),
        intake::drop_zone::drop_zone(state),
        room.view(),
        dynamic(move || open.get().map(|open| footer(&open))),
        help::help(state),
        progress::progress(state),
        element("p").class("visually-hidden").set("role", "status").child(dynamic(move || state.spoken())).view(),
    ]
}

fn main_region(state: State, open: Memo<Option<Open>>) -> Element {
    let shown = dynamic(move || match (state.screen(), open.get()) {
        (Screen::Plain { file, .. }, _) => plain::plain(state, file),
        (Screen::Cable { .. }, Some(open)) => cable::reading(state, open),
        _ => empty::empty(state),
    });
    element("main").set("id", MAIN).set("tabindex", "-1").child(notice::notices(state)).child(shown).child(term::card(state))
}

/// What is known about this copy, beside the text.
fn about(state: State, open: &Open) -> Element {
    element("aside")
        .set("aria-label", text::ABOUT_COPY)
        .child(findings::findings(state, open))
        .child(markings::markings(state, open))
        .child(term::glossary(state, open))
        .child(mentioned::mentioned(state, open))
        .child(ledger::ledger(state, open))
        .child(encoding::encoding(state, open))
}

fn footer(open: &Open) -> Element {
    let words = text::accounted(&Summary::of(open.parsed(), open.index()));
    element("footer").class("app").child(element("p").child(words))
}
