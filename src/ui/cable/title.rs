//! The title of a cable, and the choice between the cables of one file.

use leptos::prelude::AnyView;

use super::Open;
use crate::cable::Cable;
use crate::export;
use crate::ui::element::{Element, button, element};
use crate::ui::state::{State, TITLE_ID};
use crate::ui::text;
use crate::view;

/// Reason code of a title that a website gave to its copy.
const SITE_TITLE: &str = "site-title";

/// The subject; without one the message reference number, and a line that says so.
pub fn title(open: &Open) -> Vec<Element> {
    let heading = element("h1").set("id", TITLE_ID).set("tabindex", "-1");
    let under = element("p").class("sub");
    match open.cable().subject.clone() {
        Some(subject) => {
            vec![heading.set("data-field", "subject").child(subject), under.child(view::reference(open.cable()))]
        }
        None => vec![heading.child(number(open.cable())), without_subject(under, open)],
    }
}

/// Says how many signs nobody would see, where there are any.
pub fn unseen(open: &Open) -> Option<Element> {
    let count = export::unseen_in(open.cable());
    (count > 0).then(|| element("p").class("sub").set("data-hidden", count.to_string()).child(text::unseen(count)))
}

fn number(cable: &Cable) -> String {
    view::reference(cable).unwrap_or_else(|| text::UNTITLED.to_owned())
}

/// Says that there is no subject, and under which title a website published its copy.
fn without_subject(line: Element, open: &Open) -> Element {
    let line = line.child(text::NO_SUBJECT);
    let site = open.parsed().removed_of(open.index()).map(|(_, removed)| removed).find(|removed| removed.reason == SITE_TITLE);
    match site {
        None => line,
        Some(site) => {
            let words = element("bdi").child(site.text.trim().to_owned());
            line.child(text::PUBLISHED_AS).child(element("q").child(words)).child(".")
        }
    }
}

/// The cables of the file, when it has more than one.
pub fn choice(state: State, open: &Open) -> Option<AnyView> {
    let (here, file) = (open.index(), open.file());
    let cables = &open.parsed().record.cables;
    let entry = |(index, cable): (usize, &Cable)| {
        let open = button("link", move || state.open(file, index)).child(number(cable));
        element("li").child(open.set_some("aria-current", (index == here).then_some("true")))
    };
    let list = || element("ul").child(cables.iter().enumerate().map(entry).collect::<Vec<_>>());
    (cables.len() > 1).then(|| element("nav").class("choice").set("aria-label", text::CABLES).child(list()).view())
}
