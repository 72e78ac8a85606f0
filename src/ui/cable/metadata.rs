//! The metadata as a table of words. A field that the source does not have has no row: nothing is guessed.
//!
//! Each row says how sure it is and why, leads to its bytes in the source, and can be copied.

use super::Open;
use super::paragraph::way_back;
use super::place::{at_line, block_id, field_id, reference_id};
use crate::cable::{Address, Cable, ClassifiedBy, ExecutiveOrder, Reference, Sections, Transmission};
use crate::ui::element::{Child, Element, button, dynamic, element};
use crate::ui::findings::mark::marks;
use crate::ui::state::State;
use crate::ui::take::copy;
use crate::ui::term::value;
use crate::ui::text;
use crate::ui::text::term as words;
use crate::view;
use crate::view::mention::Target;
use crate::view::run::Guide;
use crate::view::source::Place;
use crate::view::spot::Spot;
use crate::view::terms::Sort;

/// The table.
pub fn table(state: State, open: &Open) -> Element {
    let (cable, guide) = (open.cable(), state.guide(open));
    let rows = [
        cable.mrn.as_ref().map(|mrn| plain("Reference", "mrn", mrn.canonical.clone())),
        cable.origin.as_ref().map(|origin| {
            let name = value(&guide, Sort::Post, &origin.name, &origin.name).set("data-field", "origin");
            row("Origin", "origin", origin.name.clone(), name)
        }),
        cable.from.as_ref().map(|from| plain("From", "from", from.name.clone())),
        addresses("To", "to", &cable.to),
        addresses("Info", "info", &cable.info),
        sent(cable, &guide),
        cable.transmission.as_ref().map(|line| station(line, &guide)),
        cable.classification.as_ref().map(|found| {
            let words = view::classification(found);
            let shown = value(&guide, Sort::Marking, view::level(found.level), &words).set("data-field", "classification");
            row("Classification", "classification", words, shown)
        }),
        cable.classified_by.as_ref().map(|by| classified_by(by, &guide)),
        cable.executive_order.as_ref().map(declassify),
        captions(cable, &guide),
        tags(cable, &guide),
        references(state, open),
        cable.sections.as_ref().map(sections),
        redactions(state, cable),
        Some(copy_of(open)),
    ];
    let rows = rows.into_iter().flatten().map(|row| row.draw(state, open)).collect::<Vec<_>>();
    element("dl").class("metadata").child(rows).child(referred_to_by(state, open))
}

/// A row that is not drawn yet.
struct Row {
    term: &'static str,
    /// The field that stands for it, by its name in the record.
    name: &'static str,
    /// What is copied.
    copied: String,
    value: Element,
}

impl Row {
    fn draw(self, state: State, open: &Open) -> Element {
        let Self { term, name, copied, value } = self;
        let value = value.child(marks(state, open, Spot::Field(name)));
        let grounds = view::ground::of(open.cable(), name);
        let hidden = |words: String| element("span").class("visually-hidden").child(words);
        let show = button("to-source", move || state.pick(&Place::Field(name.to_owned()), true))
            .set("title", text::TO_SOURCE)
            .child(grounds.as_ref().map(words::grounds))
            .child(hidden(words::grounds_of(term)));
        // The word comes from the style sheet: whoever selects the table gets its values alone.
        let copy = button("copy", move || copy(state, copied.clone()))
            .set("data-words", words::COPY)
            .set("aria-label", words::copy(term));
        let from = grounds.as_ref().and_then(words::from).map(|from| element("span").class("gloss explained").child(from));
        element("div")
            // What stands on no line of the source is no place to be led to.
            .set_some("id", grounds.map(|_| field_id(name)))
            .set("tabindex", "-1")
            .set_some("data-ground", grounds.map(|grounds| grounds.ground.code()))
            .child(element("dt").child(term))
            .child(value.child(from))
            .child(element("dd").class("ground").child(grounds.is_some().then_some(show)).child(" ").child(copy))
    }
}

fn row(term: &'static str, name: &'static str, copied: String, value: impl Child) -> Row {
    Row { term, name, copied, value: element("dd").child(value) }
}

/// A row with one value, shown and copied as it is.
fn plain(term: &'static str, name: &'static str, value: String) -> Row {
    row(term, name, value.clone(), element("span").set("data-field", name).child(value))
}

/// A value as it stands in the source.
fn code(name: &'static str, value: impl Child) -> Element {
    element("code").set("data-field", name).child(value)
}

/// What a value means, after it.
fn gloss(words: impl Child) -> Element {
    element("span").class("gloss").child(words)
}

/// Values one after the other, with commas between.
fn with_commas(values: impl Iterator<Item = Element>) -> Vec<Element> {
    let comma = |at: usize| (at > 0).then(|| element("span").child(", "));
    values.enumerate().flat_map(|(at, value)| comma(at).into_iter().chain([value])).collect()
}

fn addresses(term: &'static str, name: &'static str, addresses: &[Address]) -> Option<Row> {
    let item = |address: &Address| {
        element("li").child(address.name.clone()).child(" ").child(address.precedence.clone().map(gloss)).child(left_out(address))
    };
    let names: Vec<&str> = addresses.iter().map(|address| address.name.as_str()).collect();
    let list = || element("ul").set("data-field", name).child(addresses.iter().map(item).collect::<Vec<_>>());
    (!addresses.is_empty()).then(|| row(term, name, names.join("\n"), list()))
}

/// Members that a collective is sent without.
fn left_out(address: &Address) -> Option<Element> {
    let names = address.excluded.join(", ");
    (!names.is_empty()).then(|| gloss(format!("{} {names}", text::LEFT_OUT)).class("gloss explained"))
}

/// How often the publisher took words out, with the way to the first place.
fn redactions(state: State, cable: &Cable) -> Option<Row> {
    let counted = view::redacted(cable)?;
    let first = cable.redactions.first().and_then(|first| at_line(cable, first.line));
    let shown = match cable.body.iter().position(|block| !view::redactions(&block.text).is_empty()).map(block_id).or(first) {
        Some(id) => button("link", move || state.go_to(id.clone())),
        None => element("span"),
    };
    Some(row("Redactions", "redactions", counted.clone(), shown.set("data-field", "redactions").child(counted)))
}

/// What the file is: publication, container, encoding.
fn copy_of(open: &Open) -> Row {
    let source = &open.parsed().record.source;
    let words = format!("{}; {}, {}", text::publication(source.publication), text::container(source.container), source.encoding);
    plain("This copy", "source", words)
}

/// When it was sent: in words, then as the telegram and the record have it.
fn sent(cable: &Cable, guide: &Guide) -> Option<Row> {
    let dtg = cable.dtg.as_ref();
    let at = cable.created.as_deref().or(dtg.and_then(|dtg| dtg.at.as_deref()));
    let moment = at.and_then(view::moment);
    let created = cable.created.clone().map(|created| code("created", created));
    let written = dtg.map(|dtg| code("dtg", group(guide, &dtg.as_written)));
    if created.is_none() && written.is_none() {
        return None;
    }
    let how = dtg.and_then(|dtg| dtg.precedence).map(view::precedence);
    let copied = [moment.clone(), dtg.map(|dtg| dtg.as_written.clone()), cable.created.clone()];
    let shown = element("div")
        .child(moment)
        .child(" ")
        .child(how.map(|how| gloss(value(guide, Sort::Precedence, how, how))))
        .child(element("span").class("as-written").child(written).child(" ").child(created));
    Some(row("Sent", "created", copied.into_iter().flatten().collect::<Vec<_>>().join("; "), shown))
}

/// The date-time group with its time explained.
fn group(guide: &Guide, written: &str) -> Vec<Element> {
    let time = guide.terms.list().iter().find(|term| term.sort == Sort::Time && written.contains(&term.name));
    let Some((before, after)) = time.and_then(|time| written.split_once(&*time.name)) else {
        return vec![element("span").child(written.to_owned())];
    };
    let name = &written[before.len()..written.len() - after.len()];
    let words = |words: &str| element("span").child(words.to_owned());
    vec![words(before), value(guide, Sort::Time, name, name), words(after)]
}

/// The station line, and what its parts say.
fn station(line: &Transmission, guide: &Guide) -> Row {
    let section = line.section.map(|section| format!(", section {section}")).unwrap_or_default();
    let station = value(guide, Sort::Routing, &line.routing_indicator, &line.routing_indicator);
    let means =
        gloss("station ").class("gloss explained").child(station).child(format!(", its message {}{section}", line.serial));
    row("Station line", "transmission", line.as_written.clone(), vec![code("transmission", line.as_written.clone()), means])
}

/// Who classified it, and the reasons with what they mean.
fn classified_by(by: &ClassifiedBy, guide: &Guide) -> Row {
    let who: Vec<_> = [by.name.clone(), by.title.clone()].into_iter().flatten().collect();
    let who = if who.is_empty() { by.as_written.clone() } else { who.join(", ") };
    let reason = |reason: &String| {
        let means = guide.terms.find(Sort::Reason, reason).map(|place| gloss(guide.terms.list()[place].meaning.clone()));
        element("li").child(element("code").child(reason.clone())).child(" ").child(means)
    };
    let reasons = element("ul").class("reasons").child(by.reasons.iter().map(reason).collect::<Vec<_>>());
    let name = element("span").set("data-field", "classified-by").child(who);
    row("Classified by", "classified-by", by.as_written.clone(), vec![name, reasons])
}

fn declassify(order: &ExecutiveOrder) -> Row {
    let until = order.declassify.as_deref().map(|until| view::moment(until).unwrap_or_else(|| until.to_owned()));
    let written = element("span").class("as-written").child(code("executive-order", order.as_written.clone()));
    let copied = until.clone().unwrap_or_else(|| order.as_written.clone());
    row("Declassify on", "executive-order", copied, element("div").child(until).child(" ").child(written))
}

fn captions(cable: &Cable, guide: &Guide) -> Option<Row> {
    let shown = || with_commas(cable.captions.iter().map(|caption| value(guide, Sort::Caption, caption, caption)));
    let field = || element("span").set("data-field", "captions").child(shown());
    (!cable.captions.is_empty()).then(|| row("Captions", "captions", cable.captions.join(", "), field()))
}

fn tags(cable: &Cable, guide: &Guide) -> Option<Row> {
    let codes: Vec<_> = cable.tags.iter().map(|tag| tag.code.as_str()).collect();
    let names: Vec<_> = cable.tags.iter().filter_map(|tag| tag.name.as_deref()).collect();
    let names = (!names.is_empty()).then(|| gloss(names.join("; ")));
    let shown = || with_commas(codes.iter().map(|code| value(guide, Sort::Tag, code, code)));
    (!codes.is_empty())
        .then(|| row("Tags", "tags", codes.join(", "), element("div").child(code("tags", shown())).child(" ").child(names)))
}

/// The reference list; an entry whose cable is open leads to it.
fn references(state: State, open: &Open) -> Option<Row> {
    let references = &open.cable().references;
    let item = |(index, reference): (usize, &Reference)| {
        let label = reference.label.as_ref().map(|label| format!("{label}. "));
        element("li")
            .set("id", reference_id(index))
            .set("tabindex", "-1")
            .child(label)
            .child(reference.as_written.clone())
            .child(open_cable(state, reference.canonical.clone()))
            .child(way_back(state, open, Target::Reference(index)))
    };
    let copied = references.iter().map(|reference| reference.as_written.as_str()).collect::<Vec<_>>().join("\n");
    let list =
        || element("ul").set("data-field", "references").child(references.iter().enumerate().map(item).collect::<Vec<_>>());
    (!references.is_empty()).then(|| row("References", "references", copied, list()))
}

/// The cable with this number, if it is open.
fn open_cable(state: State, canonical: Option<String>) -> leptos::prelude::AnyView {
    dynamic(move || {
        let wanted = canonical.as_deref()?;
        let found =
            state.cables_with(|cable| cable.mrn.as_ref().is_some_and(|mrn| mrn.canonical == wanted)).into_iter().next()?;
        Some(opener(state, found))
    })
}

/// The open cables that refer to this one.
fn referred_to_by(state: State, open: &Open) -> leptos::prelude::AnyView {
    let own = open.cable().mrn.as_ref().map(|mrn| mrn.canonical.clone());
    let here = (open.file(), open.index());
    dynamic(move || {
        let own = own.as_deref()?;
        let refers = |cable: &Cable| cable.references.iter().any(|reference| reference.canonical.as_deref() == Some(own));
        let found: Vec<_> = state.cables_with(refers).into_iter().filter(|(file, cable, _)| (*file, *cable) != here).collect();
        let items = || found.into_iter().map(|found| element("li").child(opener(state, found)));
        Some(element("div").set("data-referred", "").child(element("dt").child(words::REFERRED_TO_BY)).child(
            element("dd").child(element("ul").child(Some(items().collect::<Vec<_>>()).filter(|items| !items.is_empty())?)),
        ))
    })
}

fn opener(state: State, (file, cable, reference): (usize, usize, String)) -> Element {
    button("link opens", move || state.open(file, cable)).set("data-opens", "").child(words::opens(&reference))
}

fn sections(sections: &Sections) -> Row {
    let present: Vec<_> = sections.present.iter().map(ToString::to_string).collect();
    let words = format!("{} of {}", present.join(", "), sections.count);
    let counted = element("span").set("data-field", "sections").child(words.clone());
    row("Sections", "sections", words, element("div").child(counted).child(" ").child(gloss(text::IN_HEADING)))
}
