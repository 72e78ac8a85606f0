//! The list of files that were given, each with what became of it.

use std::sync::Arc;

use leptos::prelude::AnyView;

use leptos::prelude::{Get, Memo};

use super::browser::rove;
use super::element::{Element, button, dynamic, element};
use super::state::State;
use super::text::list as words;
use super::{text, wording};
use crate::error::Refusal;
use crate::view::list::{self, Listed, Order, Twin};
use crate::{Choices, Parsed};

/// What became of a file.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Not read yet.
    Waiting,
    /// Read.
    Read(Arc<Parsed>),
    /// Read, but it holds no cable that can be shown.
    Refused(Arc<Refusal>),
    /// It could not be read: the kind of the message, and why.
    Unreadable(&'static str, &'static str),
}

/// One file of the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Given by the state.
    pub id: usize,
    /// The file's name.
    pub name: String,
    /// Its length in bytes, where known.
    pub size: Option<u64>,
    /// What became of it.
    pub outcome: Outcome,
    /// What the reader put back and took out by hand.
    pub choices: Choices,
    /// What the list says of its cables.
    pub listed: Arc<Vec<Listed>>,
}

impl Entry {
    /// True when the same file was given twice.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        // What was read from the same text in the same way is the same, and need not be compared.
        let same = match (&self.outcome, &other.outcome) {
            (Outcome::Read(one), Outcome::Read(two)) => {
                one.text == two.text && one.encoding() == two.encoding() && self.choices == other.choices
            }
            (Outcome::Refused(one), Outcome::Refused(two)) => one.to_string() == two.to_string() && one.text() == two.text(),
            (Outcome::Unreadable(one, _), Outcome::Unreadable(two, _)) => one == two,
            _ => false,
        };
        same && self.name == other.name
    }

    /// Notes what became of it.
    pub fn settle(&mut self, outcome: Outcome) {
        self.listed = match &outcome {
            Outcome::Read(parsed) => {
                (0..parsed.record.cables.len()).filter_map(|cable| list::listed(parsed, cable)).collect::<Vec<_>>().into()
            }
            _ => Arc::default(),
        };
        self.outcome = outcome;
    }

    fn state(&self) -> &'static str {
        match &self.outcome {
            Outcome::Waiting => text::FILE_WAITING,
            Outcome::Read(_) => text::FILE_READ,
            Outcome::Refused(_) | Outcome::Unreadable(..) => text::FILE_REFUSED,
        }
    }

    fn why(&self) -> Option<String> {
        match &self.outcome {
            Outcome::Waiting | Outcome::Read(_) => None,
            Outcome::Refused(refusal) => Some(refusal.to_string()),
            Outcome::Unreadable(_, why) => Some((*why).to_owned()),
        }
    }
}

/// From this many rows on they can be sorted and searched.
const MANY: usize = 4;

/// How many rows are drawn before the rest is asked for.
pub const PAGE: usize = 100;

/// Id of the list.
const LIST: &str = "files-list";

/// A row of the list: a cable of a file, or a file without one.
#[derive(Clone, Copy)]
struct Row<'a> {
    entry: &'a Entry,
    cable: usize,
    listed: Option<&'a Listed>,
}

/// The list of files, a row a cable; a click opens a cable that was read, or shows the text of what is none.
pub fn files(state: State) -> AnyView {
    let any = Memo::new(move |_| !state.files().is_empty());
    let many = Memo::new(move |_| state.files().iter().map(|entry| entry.listed.len().max(1)).sum::<usize>() >= MANY);
    dynamic(move || {
        any.get().then(|| {
            element("section")
                .class("files")
                .set("aria-labelledby", "files-title")
                .child(element("h2").set("id", "files-title").child(text::FILES))
                .child(dynamic(move || many.get().then(|| controls(state))))
                .child(dynamic(move || rows(state)))
        })
    })
}

/// The field that searches the list, and the order.
fn controls(state: State) -> Element {
    let field = element("input")
        .set("type", "search")
        .set("aria-label", words::FILTER)
        .set("placeholder", words::FILTER)
        .set("autocomplete", "off")
        .set("data-filter", "")
        .on("input", move |event| state.filter_list(leptos::prelude::event_target_value(&event)));
    let orders = words::ORDERS.iter().map(|(_, name)| element("option").child(*name)).collect::<Vec<_>>();
    let order = element("select").set("aria-label", words::ORDER).set("data-sort", "").child(orders).on("change", move |event| {
        let chosen = leptos::prelude::event_target_value(&event);
        let order = words::ORDERS.iter().find(|(_, name)| *name == chosen).map_or(Order::Given, |(order, _)| *order);
        state.sort_list(order);
    });
    element("div").class("list-controls").child(field).child(order)
}

/// The rows that are wanted, in the order that is wanted.
fn rows(state: State) -> Vec<AnyView> {
    let files = state.files();
    let rows: Vec<Row<'_>> = files.iter().flat_map(rows_of).collect();
    let listed: Vec<Option<&Listed>> = rows.iter().map(|row| row.listed).collect();
    let (order, filter, shown) = state.list();
    let twins = list::twins(&listed);
    let wanted = |at: &usize| list::matches(rows[*at].listed, &rows[*at].entry.name, &filter);
    let places: Vec<usize> = list::sorted(&listed, order).into_iter().filter(wanted).collect();
    let drawn = places.iter().take(shown).map(|&at| {
        let twin = twins[at].map(|twin| {
            let (Twin::Text(first) | Twin::Number(first)) = twin;
            words::twin(twin, &wording::shown(&rows[first].entry.name))
        });
        item(state, rows[at], rows.len() == 1, twin)
    });
    let drawn: Vec<Element> = drawn.collect();
    let more = places.len().saturating_sub(shown);
    let told = (rows.len() >= MANY).then(|| {
        element("p")
            .class("quiet")
            .set("role", "status")
            .set("data-listed", places.len().to_string())
            .child(words::listed(places.len(), rows.len()))
    });
    let ul =
        element("ul").set("id", LIST).set("data-files", "").on("keydown", |event| rove::step(&event, LIST, ".link")).child(drawn);
    let more = (more > 0).then(|| button("button", move || state.list_more()).child(words::more(more)));
    let mut out: Vec<AnyView> = told.map(Element::view).into_iter().collect();
    out.push(ul.view());
    out.extend(more.map(Element::view));
    out
}

fn rows_of(entry: &Entry) -> Vec<Row<'_>> {
    match entry.listed.len() {
        0 => vec![Row { entry, cable: 0, listed: None }],
        _ => entry.listed.iter().enumerate().map(|(cable, listed)| Row { entry, cable, listed: Some(listed) }).collect(),
    }
}

fn item(state: State, row: Row<'_>, alone: bool, twin: Option<String>) -> Element {
    let entry = row.entry;
    let size = match entry.size {
        Some(size) => format!("{} · {}", wording::size(size), entry.state()),
        None => entry.state().to_owned(),
    };
    let quiet = |words: String| element("span").class("file-about").child(words);
    let name = || element("bdi").class("file-name").child(wording::shown(&entry.name));
    let li = match row.listed.filter(|_| !alone) {
        None => element("li").child(opener(state, row, name())).child(quiet(size)),
        Some(listed) => {
            let title = listed.subject.as_ref().or(listed.reference.as_ref()).map(|title| element("bdi").child(title.clone()));
            let facts = [listed.classification, listed.reference.as_deref(), listed.day.as_deref()];
            element("li")
                .child(opener(state, row, title.unwrap_or_else(name)))
                .child(quiet(facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")))
                .child(element("span").class("file-about").child(name()))
        }
    };
    let note = |words: String| element("span").class("file-why").child(words);
    let twin = twin.map(|words| note(words).set("data-twin", ""));
    let li = li.child(entry.why().map(note)).child(twin);
    if row.cable == 0 { li.set("data-file", entry.name.clone()) } else { li }
}

/// The title as a button, where there is something to open.
fn opener(state: State, row: Row<'_>, title: Element) -> Element {
    let (id, cable) = (row.entry.id, row.cable);
    let read = match &row.entry.outcome {
        Outcome::Read(_) => true,
        Outcome::Refused(refusal) if refusal.text().is_some() => false,
        _ => return title,
    };
    let open = move || if read { state.open(id, cable) } else { state.open_plain(id) };
    button("link", open).follow("aria-current", move || (state.current_row() == Some((id, cable))).then_some("true")).child(title)
}
