//! What a careful reader should know about this copy, beside the text.

use leptos::prelude::*;

use super::cable::{Open, at_line};
use super::state::State;
use super::text;
use crate::cable::Finding;

/// From this many on, findings of one kind get a scrolling list of their own, so that what stands below them can be
/// reached.
const MANY: usize = 5;

/// The findings by kind, contradictions first; one that is about a place takes the reader there.
#[component]
pub fn Findings(
    /// The viewer's state.
    state: State,
    /// The cable on the screen.
    open: Open,
) -> impl IntoView {
    let kinds: Vec<_> = by_code(&open.parsed().record.findings).iter().map(|kind| show(state, &open, kind)).collect();
    let none = kinds.is_empty().then(|| view! { <p class="quiet">{text::NO_FINDINGS}</p> });
    view! {
        <section class="findings" id="findings" tabindex="-1">
            <h2>{text::FINDINGS}</h2>
            {none}
            {kinds}
        </section>
    }
}

/// Findings of one kind together, the weightiest kind first, each kind in the order of the record.
fn by_code(findings: &[Finding]) -> Vec<Vec<&Finding>> {
    let mut kinds: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        match kinds.iter_mut().find(|kind| kind[0].code == finding.code && kind[0].severity == finding.severity) {
            Some(kind) => kind.push(finding),
            None => kinds.push(vec![finding]),
        }
    }
    kinds.sort_by_key(|kind| kind[0].severity);
    kinds
}

fn show(state: State, open: &Open, kind: &[&Finding]) -> AnyView {
    let Some(first) = kind.first() else { return ().into_any() };
    let severity = text::severity(first.severity);
    let name = first.code.replace('-', " ");
    let tally = (kind.len() > 1).then(|| view! { <span class="tally">{kind.len()}</span> });
    let entries: Vec<_> = kind.iter().map(|finding| entry(state, open, finding)).collect();
    let many = kind.len() >= MANY;
    view! {
        <div class="finding" data-severity=severity>
            <h3><strong>{severity}</strong>": "{name}{tally}</h3>
            <ul class:many=many>{entries}</ul>
        </div>
    }
    .into_any()
}

fn entry(state: State, open: &Open, finding: &Finding) -> AnyView {
    let message = finding.message.clone();
    let target = finding.lines.and_then(|lines| at_line(open.cable(), lines[0]));
    let message = match target {
        Some(id) => view! { <button type="button" on:click=move |_| state.go_to(id.clone())>{message}</button> }.into_any(),
        None => view! { <p>{message}</p> }.into_any(),
    };
    view! { <li data-finding=finding.code.clone()>{message}</li> }.into_any()
}
