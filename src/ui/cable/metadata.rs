//! The metadata as a table of words. A field that the source does not have has no row: nothing is guessed.

use super::place::field_id;
use crate::cable::{Address, Cable, ClassifiedBy, ExecutiveOrder, Reference, Sections, Transmission};
use crate::ui::element::{Child, Element, button, element};
use crate::ui::state::State;
use crate::ui::text;
use crate::view;
use crate::view::source::Place;

/// The table. The name of each row shows where in the source it is read from.
pub fn table(state: State, cable: &Cable) -> Element {
    let rows = [
        cable.mrn.as_ref().map(|mrn| row("Reference", "mrn", field("mrn", mrn.canonical.clone()))),
        cable.origin.as_ref().map(|origin| row("Origin", "origin", field("origin", origin.name.clone()))),
        cable.from.as_ref().map(|from| row("From", "from", field("from", from.name.clone()))),
        addresses("To", "to", &cable.to),
        addresses("Info", "info", &cable.info),
        sent(cable),
        cable.transmission.as_ref().map(station),
        cable
            .classification
            .as_ref()
            .map(|found| row("Classification", "classification", field("classification", view::classification(found)))),
        cable.classified_by.as_ref().map(classified_by),
        cable.executive_order.as_ref().map(declassify),
        captions(cable),
        tags(cable),
        references(&cable.references),
        cable.sections.as_ref().map(sections),
    ];
    let rows = rows.into_iter().flatten().map(|row| row.draw(state)).collect::<Vec<_>>();
    element("dl").class("metadata").child(rows)
}

/// A row that is not drawn yet.
struct Row {
    term: &'static str,
    /// The field that stands for it, by its name in the record.
    name: &'static str,
    value: Element,
}

impl Row {
    fn draw(self, state: State) -> Element {
        let Self { term, name, value } = self;
        let show = button("to-source", move || state.pick(&Place::Field(name.to_owned()), true)).set("title", text::TO_SOURCE);
        let term = element("dt").child(show.child(term));
        element("div").set("id", field_id(name)).set("tabindex", "-1").child(term).child(value)
    }
}

fn row(term: &'static str, name: &'static str, value: impl Child) -> Row {
    Row { term, name, value: element("dd").child(value) }
}

/// A value of the record, alone in its element.
fn field(name: &'static str, value: String) -> Element {
    element("span").set("data-field", name).child(value)
}

/// A value as it stands in the source.
fn code(name: &'static str, value: String) -> Element {
    element("code").set("data-field", name).child(value)
}

/// What a value means, after it.
fn gloss(words: impl Child) -> Element {
    element("span").class("gloss").child(words)
}

/// A list of values; none, no row.
fn list(term: &'static str, name: &'static str, items: Vec<Element>) -> Option<Row> {
    (!items.is_empty()).then(|| row(term, name, element("ul").set("data-field", name).child(items)))
}

fn addresses(term: &'static str, name: &'static str, addresses: &[Address]) -> Option<Row> {
    let item =
        |address: &Address| element("li").child(address.name.clone()).child(" ").child(address.precedence.clone().map(gloss));
    list(term, name, addresses.iter().map(item).collect())
}

/// When it was sent: in words, then as the record has it.
fn sent(cable: &Cable) -> Option<Row> {
    let dtg = cable.dtg.as_ref();
    let at = cable.created.as_deref().or(dtg.and_then(|dtg| dtg.at.as_deref()));
    let created = cable.created.clone().map(|created| code("created", created));
    let written = dtg.map(|dtg| code("dtg", dtg.as_written.clone()));
    if created.is_none() && written.is_none() {
        return None;
    }
    let how = dtg.and_then(|dtg| dtg.precedence).map(|how| gloss(view::precedence(how)));
    let value = element("div")
        .child(at.and_then(view::moment))
        .child(" ")
        .child(how)
        .child(element("span").class("as-written").child(written).child(" ").child(created));
    Some(row("Sent", "created", value))
}

/// The station line, and what its parts say.
fn station(line: &Transmission) -> Row {
    let section = line.section.map(|section| format!(", section {section}")).unwrap_or_default();
    let means = format!("station {}, its message {}{section}", line.routing_indicator, line.serial);
    let written = code("transmission", line.as_written.clone());
    row("Station line", "transmission", vec![written, element("span").class("gloss explained").child(means)])
}

/// Who classified it, and the reasons with what they mean.
fn classified_by(by: &ClassifiedBy) -> Row {
    let who: Vec<_> = [by.name.clone(), by.title.clone()].into_iter().flatten().collect();
    let who = if who.is_empty() { by.as_written.clone() } else { who.join(", ") };
    let reason = |reason: &String| {
        element("li").child(element("code").child(reason.clone())).child(" ").child(text::reason(reason).map(gloss))
    };
    let reasons = element("ul").class("reasons").child(by.reasons.iter().map(reason).collect::<Vec<_>>());
    row("Classified by", "classified-by", vec![field("classified-by", who), reasons])
}

fn declassify(order: &ExecutiveOrder) -> Row {
    let until = order.declassify.as_deref().map(|until| view::moment(until).unwrap_or_else(|| until.to_owned()));
    let written = element("span").class("as-written").child(code("executive-order", order.as_written.clone()));
    row("Declassify on", "executive-order", element("div").child(until).child(" ").child(written))
}

fn captions(cable: &Cable) -> Option<Row> {
    (!cable.captions.is_empty()).then(|| row("Captions", "captions", field("captions", cable.captions.join(", "))))
}

fn tags(cable: &Cable) -> Option<Row> {
    let codes: Vec<_> = cable.tags.iter().map(|tag| tag.code.as_str()).collect();
    let names: Vec<_> = cable.tags.iter().filter_map(|tag| tag.name.as_deref()).collect();
    let names = (!names.is_empty()).then(|| gloss(names.join("; ")));
    let value = element("div").child(code("tags", codes.join(", "))).child(" ").child(names);
    (!codes.is_empty()).then(|| row("Tags", "tags", value))
}

fn references(references: &[Reference]) -> Option<Row> {
    let item = |reference: &Reference| {
        let label = reference.label.as_ref().map(|label| format!("{label}. "));
        element("li").child(label).child(reference.as_written.clone())
    };
    list("References", "references", references.iter().map(item).collect())
}

fn sections(sections: &Sections) -> Row {
    let present: Vec<_> = sections.present.iter().map(ToString::to_string).collect();
    let counted = field("sections", format!("{} of {}", present.join(", "), sections.count));
    row("Sections", "sections", element("div").child(counted).child(" ").child(gloss(text::IN_HEADING)))
}
