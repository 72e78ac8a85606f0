//! How many paragraphs carry which marking; each marking picks its paragraphs out.

use leptos::prelude::AnyView;

use super::cable::{Look, Open, in_words};
use super::element::{Element, button, dynamic, element};
use super::state::State;
use super::text::{self, outline as words};
use crate::cable::BlockKind;
use crate::view;

/// A marking with its words and how many paragraphs carry it. Those without one have an empty marking.
type Count = (String, String, usize);

/// The markings of the paragraphs, in the order in which they first appear.
fn counts(open: &Open) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for block in open.cable().body.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let marking = block.marking.clone().unwrap_or_default();
        if marking.is_empty() && block.number.is_none() {
            continue;
        }
        match counts.iter_mut().find(|(known, ..)| *known == marking) {
            Some((.., count)) => *count += 1,
            None => {
                let words = if marking.is_empty() { text::NO_MARKING.to_owned() } else { in_words(&marking) };
                counts.push((marking, words, 1));
            }
        }
    }
    counts
}

/// The list, beside the text.
pub fn markings(state: State, open: &Open) -> Option<AnyView> {
    let rows: Vec<_> = counts(open).into_iter().map(|count| row(state, count)).collect();
    let several = (rows.len() > 1).then(|| element("p").class("quiet").child(words::HOW));
    let list = element("section").class("markings").child(element("h2").child(text::MARKINGS)).child(several);
    (!rows.is_empty()).then(|| list.child(element("ul").child(rows)).view())
}

fn row(state: State, (marking, words, count): Count) -> Element {
    let look = if marking.is_empty() { "none" } else { Look::of_marking(&marking).name() };
    let (pressed, key) = (marking.clone(), marking.clone());
    let pick = button("pick", move || state.toggle_only(&marking))
        .set("data-pick", key)
        .follow("aria-pressed", move || Some(text::truth(state.only().contains(&pressed))))
        .child(element("span").class("bar-mark").set("data-look", look))
        .child(element("span").child(words))
        .child(" ")
        .child(element("span").class("tally").child(count.to_string()));
    element("li").child(pick)
}

/// Says under the bar what is picked out, wherever the reader is, with the way back: nothing stands back without a word.
pub fn picked_out(state: State, open: &Open) -> AnyView {
    let counts = counts(open);
    let under: Vec<Option<String>> =
        view::outline::counted_under(&open.cable().body).into_iter().map(|marking| marking.map(str::to_owned)).collect();
    let paragraphs: Vec<Option<String>> = open
        .cable()
        .body
        .iter()
        .zip(under)
        .filter(|(block, _)| block.kind == BlockKind::Paragraph)
        .map(|(_, marking)| marking)
        .collect();
    dynamic(move || {
        let only = state.only();
        let names: Vec<String> =
            counts.iter().filter(|(marking, ..)| only.contains(marking)).map(|(_, words, _)| words.clone()).collect();
        let back = paragraphs.iter().filter(|marking| state.stands_back(marking.as_deref())).count();
        let folds = state.folds();
        (!names.is_empty()).then(|| {
            element("section")
                .class("picked-out")
                .set("data-picked-out", back.to_string())
                .set("aria-label", text::MARKINGS)
                .child(element("p").child(words::picked_out(&names, back, folds)))
                .child(
                    button("button", move || state.set_folds(!folds))
                        .set("data-act", "fold")
                        .set("aria-pressed", text::truth(folds))
                        .child(words::FOLD),
                )
                .child(button("button", move || state.show_all()).set("data-act", "all").child(words::SHOW_ALL))
        })
    })
}
