//! The title of a cable, and the choice between the cables of one file.

use leptos::prelude::*;

use super::Open;
use crate::ui::state::{State, TITLE_ID};
use crate::ui::text;

/// Reason code of a title that a website gave to its copy.
const SITE_TITLE: &str = "site-title";

/// The subject; without one the message reference number, and a line that says so.
pub fn title(open: &Open) -> AnyView {
    let cable = open.cable();
    if let Some(subject) = cable.subject.clone() {
        let number = cable.mrn.as_ref().map(text::spaced);
        return view! {
            <h1 id=TITLE_ID tabindex="-1" data-field="subject">{subject}</h1>
            <p class="sub">{number}</p>
        }
        .into_any();
    }
    let title = cable.mrn.as_ref().map_or_else(|| text::UNTITLED.to_owned(), text::spaced);
    let site = open.parsed().record.removed.iter().find(|removed| removed.reason == SITE_TITLE);
    let site = site.map(|site| {
        let words = site.text.trim().to_owned();
        view! { {text::PUBLISHED_AS}<q><bdi>{words}</bdi></q>"." }
    });
    view! {
        <h1 id=TITLE_ID tabindex="-1">{title}</h1>
        <p class="sub">{text::NO_SUBJECT}{site}</p>
    }
    .into_any()
}

/// The cables of the file, when it has more than one.
pub fn choice(state: State, open: &Open) -> Option<AnyView> {
    let here = open.index();
    let file = open.file();
    let cables = &open.parsed().record.cables;
    if cables.len() < 2 {
        return None;
    }
    let buttons: Vec<_> = cables
        .iter()
        .enumerate()
        .map(|(index, cable)| {
            let name = cable.mrn.as_ref().map_or_else(|| text::UNTITLED.to_owned(), text::spaced);
            let current = (index == here).then_some("true");
            view! {
                <li>
                    <button type="button" class="link" aria-current=current on:click=move |_| state.open(file, index)>
                        {name}
                    </button>
                </li>
            }
        })
        .collect();
    Some(view! { <nav class="choice" aria-label=text::CABLES><ul>{buttons}</ul></nav> }.into_any())
}
