//! The viewer: what a person sees and does. It shows what the library says and decides nothing about cables itself.
//!
//! `state` holds everything that changes and is alone in changing it; `browser` is alone in calling the browser; `text`
//! has all words. The text of a file reaches the page as text nodes only, never as markup.

mod bar;
mod browser;
mod cable;
mod empty;
mod files;
mod findings;
mod help;
mod intake;
mod ledger;
mod markings;
mod notice;
mod plain;
mod shortcuts;
mod state;
mod summary;
mod text;
mod wording;

use leptos::ev::MouseEvent;
use leptos::html::Input;
use leptos::prelude::*;

pub use browser::crash::watch as watch_for_crashes;

use bar::Bar;
use browser::{page, scroll};
use cable::{Banner, CableView, Open, Outline};
use empty::Empty;
use files::Files;
use findings::Findings;
use help::Help;
use intake::drop_zone::DropZone;
use ledger::LedgerView;
use markings::Markings;
use notice::Notices;
use plain::Plain;
use state::{Screen, State};
use summary::Summary;

/// Id of the main region, for the skip link.
const MAIN: &str = "main";

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    let input = NodeRef::<Input>::new();
    let open = Memo::new(move |_| state.open_cable());
    Effect::new(move || page::set_state(state.name()));
    Effect::new(move || page::set_title(if state.current().is_some() { text::PAGE_TITLE_OPEN } else { text::PAGE_TITLE }));
    // The address stays as it is: it is no place to note where somebody reads.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        state.go_to(MAIN.to_owned());
    };
    intake::paste::listen(state);
    shortcuts::listen(state, input);
    scroll::listen(cable::BLOCK, move |block| state.set_here(block));
    view! {
        <a class="skip" href="#main" on:click=skip>{text::SKIP}</a>
        <header class="app">
            <Bar state input/>
            {move || open.get().map(|open| view! { <Banner classification=open.cable().classification.clone()/> })}
        </header>
        <DropZone state/>
        <div class="room">
            <div class="side">
                <Files state/>
                {move || open.get().map(|open| view! { <Outline state open/> })}
            </div>
            <main id=MAIN tabindex="-1">
                <Notices state/>
                {move || main_region(state, input, open.get())}
            </main>
            {move || open.get().map(|open| about(state, open))}
        </div>
        {move || open.get().map(footer)}
        <Help state/>
        <p class="visually-hidden" role="status">{move || state.spoken()}</p>
    }
}

fn main_region(state: State, input: NodeRef<Input>, open: Option<Open>) -> AnyView {
    match (state.screen(), open) {
        (Screen::Plain { file, .. }, _) => view! { <Plain state file/> }.into_any(),
        (Screen::Cable { .. }, Some(open)) => view! { <CableView state open/> }.into_any(),
        _ => view! { <Empty state input/> }.into_any(),
    }
}

/// What is known about this copy, beside the text.
fn about(state: State, open: Open) -> impl IntoView {
    view! {
        <aside aria-label=text::ABOUT_COPY>
            <Findings state open=open.clone()/>
            <LedgerView state open=open.clone()/>
            <Markings open/>
        </aside>
    }
}

fn footer(open: Open) -> impl IntoView {
    let words = text::accounted(&Summary::of(open.parsed(), open.index()));
    view! { <footer class="app"><p>{words}</p></footer> }
}
