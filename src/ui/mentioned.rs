//! Who and what the cable mentions, each with a way to its first place.

use leptos::prelude::AnyView;

use super::cable::{Open, block_id, field_id};
use super::element::{Element, button, element};
use super::state::State;
use super::text::term as text;
use crate::view::mentioned::{self, Mention};
use crate::view::source::Place;

/// The list, folded away.
pub fn mentioned(state: State, open: &Open) -> Option<AnyView> {
    let all = mentioned::of(open.cable(), &state.guide(open).terms, &state.table());
    let groups = [
        ("people", text::PEOPLE, all.people),
        ("posts", text::POSTS, all.posts),
        ("organisations", text::ORGANISATIONS, all.organisations),
        ("dates", text::DATES, all.dates),
    ];
    let count: usize = groups.iter().map(|(.., mentions)| mentions.len()).sum();
    let groups: Vec<Element> =
        groups.into_iter().filter_map(|(code, title, mentions)| group(state, code, title, mentions)).collect();
    let summary = element("summary")
        .child(element("h2").child(text::MENTIONED))
        .child(element("span").class("tally").child(count.to_string()));
    let details = || element("details").class("fold").child(summary).child(groups);
    (count > 0).then(|| element("section").class("mentioned").set("data-mentioned", count.to_string()).child(details()).view())
}

fn group(state: State, code: &'static str, title: &'static str, mentions: Vec<Mention>) -> Option<Element> {
    let rows: Vec<Element> = mentions.into_iter().map(|mention| row(state, mention)).collect();
    let list = |rows: Vec<Element>| element("ul").set("data-mentions", code).child(rows);
    (!rows.is_empty()).then(|| element("div").child(element("h3").child(title)).child(list(rows)))
}

fn row(state: State, mention: Mention) -> Element {
    let Mention { name, about, at } = mention;
    let id = match at {
        Place::Block(index) => block_id(index),
        Place::Field(name) => field_id(&name),
        _ => String::new(),
    };
    let about = (!about.is_empty()).then(|| element("span").class("quiet").child(about));
    let go = button("link", move || state.go_to(id.clone())).child(element("bdi").child(name));
    element("li").child(go).child(" ").child(about)
}
