//! What stands above the text: the metadata as a table of words, and the heading lines as written.

use leptos::prelude::*;

use super::place::{header_id, trailer_id};
use super::{Open, in_place};
use crate::cable::{Address, Cable, Classification, Dtg, ExecutiveOrder, KeptLine, Precedence, Transmission};
use crate::ui::state::State;
use crate::ui::{text, wording};
use crate::view::Stretch;

/// The metadata. A field that the source does not have has no row: nothing is guessed.
pub fn table(cable: &Cable) -> AnyView {
    let rows: Vec<AnyView> = [
        cable.mrn.as_ref().map(|mrn| row("Reference", field("mrn", mrn.canonical.clone()))),
        cable.origin.as_ref().map(|origin| row("Origin", field("origin", origin.name.clone()))),
        cable.from.as_ref().map(|from| row("From", field("from", from.name.clone()))),
        addresses("To", "to", &cable.to),
        addresses("Info", "info", &cable.info),
        sent(cable),
        cable.transmission.as_ref().map(station),
        cable.classification.as_ref().map(|found| row("Classification", field("classification", overall(found)))),
        classified_by(cable),
        cable.executive_order.as_ref().map(declassify),
        list("Captions", "captions", &cable.captions),
        tags(cable),
        references(cable),
        sections(cable),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <dl class="metadata">{rows}</dl> }.into_any()
}

fn row(term: &'static str, value: impl IntoView + 'static) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value.into_any()}</dd></div> }.into_any()
}

/// A value of the record, alone in its element.
fn field(name: &'static str, value: String) -> AnyView {
    view! { <span data-field=name>{value}</span> }.into_any()
}

/// A value as it stands in the source.
fn code_field(name: &'static str, value: String) -> AnyView {
    view! { <code data-field=name>{value}</code> }.into_any()
}

fn overall(found: &Classification) -> String {
    std::iter::once(text::level(found.level)).chain(found.controls.iter().map(String::as_str)).collect::<Vec<_>>().join("//")
}

fn addresses(term: &'static str, name: &'static str, addresses: &[Address]) -> Option<AnyView> {
    let lines: Vec<_> = addresses
        .iter()
        .map(|address| {
            let precedence =
                address.precedence.as_ref().map(|precedence| view! { <span class="gloss">{precedence.clone()}</span> });
            view! { <li>{address.name.clone()}" "{precedence}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| row(term, view! { <ul data-field=name>{lines}</ul> }))
}

fn list(term: &'static str, name: &'static str, values: &[String]) -> Option<AnyView> {
    (!values.is_empty()).then(|| row(term, field(name, values.join(", "))))
}

/// When it was sent: in words, then as the record has it.
fn sent(cable: &Cable) -> Option<AnyView> {
    let at = cable.created.as_deref().or(cable.dtg.as_ref().and_then(|dtg| dtg.at.as_deref()));
    let words = at.and_then(wording::moment);
    let precedence = cable.dtg.as_ref().and_then(|dtg| dtg.precedence).map(precedence);
    let created = cable.created.clone().map(|created| code_field("created", created));
    let dtg = cable.dtg.as_ref().map(|Dtg { as_written, .. }| code_field("dtg", as_written.clone()));
    (created.is_some() || dtg.is_some()).then(|| {
        row(
            "Sent",
            view! {
                {words}" "{precedence.map(|precedence| view! { <span class="gloss">{precedence}</span> })}
                <span class="as-written">{dtg}" "{created}</span>
            },
        )
    })
}

fn precedence(precedence: Precedence) -> &'static str {
    match precedence {
        Precedence::Flash => "flash",
        Precedence::Immediate => "immediate",
        Precedence::Priority => "priority",
        Precedence::Routine => "routine",
    }
}

/// The station line, and what its parts say.
fn station(line: &Transmission) -> AnyView {
    let section = line.section.map(|section| format!(", section {section}")).unwrap_or_default();
    let gloss = format!("station {}, its message {}{section}", line.routing_indicator, line.serial);
    row(
        "Station line",
        view! { {code_field("transmission", line.as_written.clone())}" "<span class="gloss explained">{gloss}</span> },
    )
}

/// Who classified it, and the reasons with what they mean.
fn classified_by(cable: &Cable) -> Option<AnyView> {
    let by = cable.classified_by.as_ref()?;
    let who: Vec<_> = [by.name.clone(), by.title.clone()].into_iter().flatten().collect();
    let who = if who.is_empty() { by.as_written.clone() } else { who.join(", ") };
    let reasons: Vec<_> = by
        .reasons
        .iter()
        .map(|code| {
            let means = text::reason(code).map(|means| view! { <span class="gloss">{means}</span> });
            view! { <li><code>{code.clone()}</code>" "{means}</li> }
        })
        .collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul class="reasons">{reasons}</ul> });
    Some(row("Classified by", view! { {field("classified-by", who)} {reasons} }))
}

fn declassify(order: &ExecutiveOrder) -> AnyView {
    let words = order.declassify.as_deref().map(|until| wording::moment(until).unwrap_or_else(|| until.to_owned()));
    row(
        "Declassify on",
        view! { {words}" "<span class="as-written">{code_field("executive-order", order.as_written.clone())}</span> },
    )
}

fn tags(cable: &Cable) -> Option<AnyView> {
    let codes: Vec<_> = cable.tags.iter().map(|tag| tag.code.as_str()).collect();
    let names: Vec<_> = cable.tags.iter().filter_map(|tag| tag.name.as_deref()).collect();
    let names = (!names.is_empty()).then(|| view! { <span class="gloss">{names.join("; ")}</span> });
    (!codes.is_empty()).then(|| row("Tags", view! { {code_field("tags", codes.join(", "))}" "{names} }))
}

fn references(cable: &Cable) -> Option<AnyView> {
    let lines: Vec<_> = cable
        .references
        .iter()
        .map(|reference| {
            let label = reference.label.as_ref().map(|label| format!("{label}. "));
            view! { <li>{label}{reference.as_written.clone()}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| row("References", view! { <ul data-field="references">{lines}</ul> }))
}

fn sections(cable: &Cable) -> Option<AnyView> {
    let sections = cable.sections.as_ref()?;
    let present: Vec<_> = sections.present.iter().map(ToString::to_string).collect();
    let gloss = view! { <span class="gloss">{text::IN_HEADING}</span> };
    Some(row("Sections", view! { {field("sections", format!("{} of {}", present.join(", "), sections.count))}" "{gloss} }))
}

/// The heading lines as they stand in the source, and what was removed between them.
pub fn as_written(state: State, open: &Open, stretches: Vec<Stretch>) -> Option<AnyView> {
    let lines: Vec<_> = stretches
        .into_iter()
        .map(|stretch| match stretch {
            Stretch::Header(index) => kept(open.cable().header.get(index), header_id(index)),
            Stretch::Removed(index) => in_place::between(state, open.parsed(), index),
            Stretch::Block(_) | Stretch::Trailer(_) => ().into_any(),
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="as-sent" prop:open=move || state.show_removed()>
                <summary>{text::HEADING_AS_WRITTEN}</summary>
                <div class="kept-lines">{lines}</div>
            </details>
        }
        .into_any()
    })
}

/// A line that is kept after the body.
pub fn trailer_line(cable: &Cable, index: usize) -> AnyView {
    let title = (index == 0).then(|| view! { <h2 class="head">{text::AFTER_TEXT}</h2> });
    view! { {title} {kept(cable.trailer.get(index), trailer_id(index))} }.into_any()
}

fn kept(line: Option<&KeptLine>, id: String) -> AnyView {
    let Some(line) = line else {
        return ().into_any();
    };
    view! {
        <div class="kept-line" id=id tabindex="-1">
            <span class="number">{line.lines[0]}</span>
            <code>{line.text.clone()}</code>
            <span class="role">{line.role.replace('-', " ")}</span>
        </div>
    }
    .into_any()
}
