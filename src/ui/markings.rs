//! How many paragraphs carry which marking.

use leptos::prelude::*;

use super::cable::{Open, in_words};
use super::text;
use crate::cable::BlockKind;

/// The markings of the numbered paragraphs, the most frequent first.
#[component]
pub fn Markings(
    /// The cable on the screen.
    open: Open,
) -> impl IntoView {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for block in open.cable().body.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let words = match &block.marking {
            Some(marking) => in_words(marking),
            None if block.number.is_some() => text::NO_MARKING.to_owned(),
            None => continue,
        };
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, count)) => *count += 1,
            None => counts.push((words, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rows: Vec<_> = counts
        .into_iter()
        .map(|(words, count)| view! { <li><span>{words}</span>" "<span class="tally">{count}</span></li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="markings">
                <h2>{text::MARKINGS}</h2>
                <ul>{rows}</ul>
            </section>
        }
    })
}
