//! The fields of the cable: the telegram's own words first, the page's where the telegram has none. The two are never
//! merged into one value; where they differ, a check says so.

use super::telegram::{Telegram, fields};
use super::{
    Address, Block, BlockKind, Cable, Classification, ClassifiedBy, Dtg, Level, Origin, Page, Parts, Reference, Sections,
    Transmission,
};
use crate::field::classification::ClassificationLine;
use crate::field::date::Moment;
use crate::field::{address, classified_by, executive_order, label, mrn, post, reference, tags};
use crate::role::{self, Role};
use crate::shape::Shape;

pub(super) fn merge(parts: Parts<'_>, page: &Page, telegram: &Telegram) -> Cable {
    let sent = telegram.dtg.as_ref().and_then(|(dtg, ..)| dtg.at).or(page.row.created);
    let day = page.day.map(crate::field::date::iso);
    let year =
        sent.map(|moment| moment.date.year()).or(page.day.map(time::Date::year)).or(page.row.mrn.as_ref().map(|mrn| mrn.year));
    let mut cable = Cable {
        mrn: page.row.mrn.clone().or_else(|| own_mrn(telegram, year)),
        created: sent.map(|moment| moment.to_string()).or(day),
        classification: classification(page, telegram),
        origin: page.row.origin.as_deref().map(origin),
        dtg: telegram.dtg.as_ref().map(|(dtg, written, _)| Dtg {
            as_written: written.clone(),
            precedence: dtg.precedence,
            at: dtg.at.map(|moment| moment.to_string()),
        }),
        transmission: transmission(parts, telegram, sent),
        sections: sections(telegram),
        ..Cable::default()
    };
    addresses(parts, &mut cable);
    cable.origin = cable.origin.take().or_else(|| own_origin(cable.mrn.as_ref(), cable.from.as_ref()));
    labelled(parts, year, &mut cable);
    if cable.references.is_empty() {
        cable.references = page.row.references.as_deref().map(listed).unwrap_or_default();
    }
    cable
}

/// The references of a table's column: `66STATE106206|66STATE1`.
fn listed(column: &str) -> Vec<Reference> {
    let entries = column.split(['|', ';', ',']).map(str::trim).filter(|entry| !entry.is_empty());
    let reference = |entry: &str| Reference {
        label: None,
        as_written: entry.to_owned(),
        canonical: mrn::parse(entry).map(|mrn| mrn.canonical),
    };
    entries.map(reference).collect()
}

/// The number that the classification line gives (`BAGHDAD 004006`), or a page line (`BAGHDAD 00004006  002 OF 007`), with
/// the year of the date-time group.
fn own_mrn(telegram: &Telegram, year: Option<i32>) -> Option<super::Mrn> {
    let year = year?;
    if let Some((line, _)) = telegram.classifications.iter().find(|(line, _)| line.serial.is_some()) {
        return Some(mrn::build(line.mrn_as_written.as_deref()?, year, line.post.as_deref()?, line.serial?));
    }
    let (page, _) = telegram.pages.first()?;
    Some(mrn::build(&format!("{} {:08}", page.post, page.serial), year, &page.post, page.serial))
}

/// The classification line's level and controls, or the page's. `SENSITIVE` and `NOFORN` on lines of their own under
/// it are controls, too.
///
/// Some pages have the text of another cable under their own header (88BAGHDAD28 is CONFIDENTIAL, the text that it shows is
/// a SECRET telegram of the Department): then the line says nothing of the cable that the page names.
fn classification(page: &Page, telegram: &Telegram) -> Option<Classification> {
    let claimed = page.row.classification.clone();
    // A line that counts sections or names the message is the telegram's own; a bare word may be a copyist's.
    let own = telegram.classifications.iter().map(|(line, _)| line).find(|line| line.serial.is_some() || line.section.is_some());
    let own = own.filter(|line| claimed.is_none() || !names_another(page, line));
    let bare = || telegram.classifications.first().map(|(line, _)| line.classification.clone());
    own.map(|line| line.classification.clone()).or(claimed).or_else(bare)
}

/// True when a classification line names another message than the page does.
fn names_another(page: &Page, line: &ClassificationLine) -> bool {
    let (Some(claimed), Some(post), Some(serial)) = (&page.row.mrn, &line.post, line.serial) else { return false };
    let own = mrn::build("", claimed.year, post, serial);
    own.number != claimed.number && own.post != claimed.post
}

fn origin(name: &str) -> Origin {
    // Archives write the post alone (`ROME`), or the country before it (`ITALY ROME`).
    let last = name.rsplit(' ').next().unwrap_or(name);
    let post = post::by_display(name).or_else(|| post::by_name(name)).or_else(|| post::by_name(last));
    Origin {
        name: name.to_owned(),
        post: post.map(|post| post.name.to_owned()),
        country: post.map(|post| post.country).filter(|country| country.len() == 2).map(str::to_owned),
    }
}

/// Without a page's word for it, the post of the telegram's own number, or of its sender.
fn own_origin(mrn: Option<&super::Mrn>, from: Option<&Address>) -> Option<Origin> {
    let named = mrn.and_then(|mrn| post::by_name(&mrn.post));
    named.or_else(|| post::by_name(&from?.name)).map(|post| origin(post.display))
}

fn transmission(parts: Parts<'_>, telegram: &Telegram, sent: Option<Moment>) -> Option<Transmission> {
    let (station, _) = telegram.station.as_ref()?;
    let at = parts.shapes.iter().position(|shape| matches!(shape, Shape::Station(_)))?;
    Some(Transmission {
        as_written: parts.lines[at].text.trim().to_owned(),
        routing_indicator: station.indicator.clone(),
        serial: station.serial.clone(),
        section: station.section,
        filed: sent.and_then(|moment| station.filed(moment.date.year())).map(|moment| moment.to_string()),
    })
}

fn sections(telegram: &Telegram) -> Option<Sections> {
    let mut present: Vec<u32> =
        telegram.classifications.iter().filter_map(|(line, _)| line.section).map(|(section, _)| section).collect();
    let count = telegram.classifications.iter().find_map(|(line, _)| line.section).map(|(_, count)| count)?;
    present.sort_by_cached_key(|&section| section as usize);
    present.dedup();
    Some(Sections { count, present })
}

/// FM, TO, INFO and XMT: each line is one addressee, but for wraps and for lines that have lost their ends.
fn addresses(parts: Parts<'_>, cable: &mut Cable) {
    for (role, text) in address_lines(parts) {
        for found in address::split(&text).into_iter().filter_map(address::parse) {
            match role {
                Role::From if cable.from.is_none() => cable.from = Some(found),
                Role::To => cable.to.push(found),
                Role::Info => cable.info.push(found),
                Role::Exempt => exempt(cable, &found),
                _ => {}
            }
        }
    }
}

/// The lines of the address block without their labels, wrapped ones joined.
fn address_lines(parts: Parts<'_>) -> Vec<(Role, String)> {
    /// A line without a routing indicator, in a block where all have one, is a wrap when the line above it is full.
    const FULL: usize = 62;
    let mut out: Vec<(Role, String)> = Vec::new();
    for at in 0..parts.layout.body {
        let Some(placed) = parts.layout.placed[at] else { continue };
        if !matches!(placed.role, Role::From | Role::To | Role::Info | Role::Exempt) {
            continue;
        }
        let from = match parts.shapes[at] {
            Shape::Address(_, from) => from,
            _ => 0,
        };
        let text = parts.lines[at].text.get(from..).unwrap_or_default().trim();
        let wrap = |above: &str| address::is_rest(text) || (above.len() >= FULL && above.contains('/') && !text.contains('/'));
        match out.last_mut() {
            Some((role, above)) if *role == placed.role && from == 0 && wrap(above) => {
                above.push(' ');
                above.push_str(text);
            }
            _ => out.push((placed.role, text.to_owned())),
        }
    }
    out
}

/// A name that is left out belongs to the collective named last.
fn exempt(cable: &mut Cable, found: &Address) {
    let block = if cable.info.is_empty() { &mut cable.to } else { &mut cable.info };
    let collective = block.iter().rposition(|address| address.name.contains("COLLECTIVE") || address.name.starts_with("ALL "));
    let at = collective.or(block.len().checked_sub(1));
    if let Some(address) = at.and_then(|at| block.get_mut(at)) {
        address.excluded.push(found.name.clone());
    }
}

fn labelled(parts: Parts<'_>, year: Option<i32>, cable: &mut Cable) {
    captions(parts, cable);
    let first = |role| fields(parts, role).into_iter().next();
    cable.executive_order = first(Role::ExecutiveOrder).and_then(|field| executive_order::parse(&field.flowing(), year));
    cable.classified_by = classifier(parts);
    if let (Some(order), Some(by)) = (&mut cable.executive_order, &cable.classified_by) {
        order.declassify = order.declassify.take().or_else(|| executive_order::declassify_on(&by.as_written, year));
    }
    for field in fields(parts, Role::Tags) {
        let label = tags::label(&field.text).or_else(|| tags::is_word(&field.text).then_some(4)).unwrap_or_default();
        for tag in tags::parse(&field.text[label..]) {
            if !cable.tags.contains(&tag) {
                cable.tags.push(tag);
            }
        }
    }
    controls(cable);
    cable.subject = subject(parts);
    references(parts, year, cable);
}

fn captions(parts: Parts<'_>, cable: &mut Cable) {
    for at in 0..parts.layout.body {
        if parts.layout.placed[at].is_none() {
            continue;
        }
        let captions = match &parts.shapes[at] {
            Shape::Captions(from) => crate::field::caption::line(&parts.lines[at].text[*from..]).unwrap_or_default(),
            Shape::Classification(line) => line.captions.clone(),
            _ => continue,
        };
        for caption in captions {
            if !cable.captions.contains(&caption) {
                cable.captions.push(caption);
            }
        }
    }
}

/// The classifier's field; where the reasons stand under a label of their own (`DERIVED FROM: …`), those too.
fn classifier(parts: Parts<'_>) -> Option<ClassifiedBy> {
    let mut found: Option<ClassifiedBy> = None;
    for field in fields(parts, Role::ClassifiedBy) {
        let Some(by) = classified_by::parse(&field.flowing()) else { continue };
        match &mut found {
            // References that stand under the label say nothing of a person.
            None => found = Some(by),
            Some(first) if first.reasons.is_empty() => {
                if first.name.is_none() && by.name.is_some() {
                    (first.name, first.title) = (by.name, by.title);
                }
                first.reasons = by.reasons;
            }
            Some(_) => {}
        }
    }
    found
}

/// Older telegrams name the classifier in one of their first paragraphs: `1. (U) CLASSIFIED BY … REASON: 1.5 (D).`, or
/// `1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY …`
pub(super) fn classifier_in_text(body: &[Block]) -> Option<ClassifiedBy> {
    const FIRST: usize = 4;
    const LONGEST: usize = 600;
    let texts: Vec<&str> =
        body.iter().filter(|block| block.kind == BlockKind::Paragraph).map(|block| block.text.as_str()).take(FIRST + 1).collect();
    let named = texts.iter().enumerate().take(FIRST).filter(|(_, text)| text.len() <= LONGEST);
    let named = named.filter_map(|(at, text)| Some((at, &text[classifier_at(text)?..])));
    // The reasons may stand on a line that was taken for a paragraph of its own.
    let read = |(at, text): (usize, &str)| {
        let next =
            texts.get(at + 1).filter(|next| next.len() <= 80 && !classified_by::has_reasons(text)).copied().unwrap_or_default();
        classified_by::parse(format!("{text} {next}").trim())
    };
    named.filter_map(read).find(|by| !by.reasons.is_empty())
}

/// Where a paragraph names its classifier: at its start, or behind a first sentence that marks the whole text.
fn classifier_at(text: &str) -> Option<usize> {
    const NEAR: usize = 60;
    let sentence = text.match_indices(". ").map(|(at, _)| at + 1).take_while(|at| *at < NEAR);
    let behind = sentence.filter(|at| text[..*at].to_ascii_uppercase().contains("ENTIRE TEXT"));
    std::iter::once(0).chain(behind).find(|at| classified_by::label(&text[*at..]).is_some())
}

/// The SUBJECT field without its label.
fn subject(parts: Parts<'_>) -> Option<String> {
    let field = fields(parts, Role::Subject).into_iter().next();
    let written = field.map(|field| field.flowing());
    let written = written.or_else(|| unlabelled_subject(parts))?;
    let from = label::subject(&written).or_else(|| written.starts_with("SUBJECT ").then_some(8)).unwrap_or_default();
    let subject = written[from..].trim().trim_end_matches(';').trim_end();
    (!subject.is_empty()).then(|| subject.to_owned())
}

/// A subject that has lost its label: lines in capitals between TAGS and REF or `Classified By`, which nothing else can be.
fn unlabelled_subject(parts: Parts<'_>) -> Option<String> {
    let entries: Vec<_> = parts.heading.iter().filter(|entry| entry.role != Role::Blank).collect();
    let tags = entries.iter().rposition(|entry| entry.role == Role::Tags)?;
    let rest = &entries[tags + 1..];
    let count = rest.iter().take_while(|entry| entry.role == Role::HeadingText).count();
    let next = rest.get(count).map(|entry| entry.role);
    let words = rest[..count].iter().map(|entry| entry.text.trim()).collect::<Vec<_>>().join(" ");
    let capitals = !words.bytes().any(|b| b.is_ascii_lowercase()) && words.split(' ').count() > 1 && words.len() <= 300;
    let attention = [" FOR ", " PASS ", "PASS TO"].iter().any(|word| words.contains(word));
    let framed = matches!(next, Some(Role::Reference | Role::ClassifiedBy));
    (count > 0 && framed && capitals && !attention && !role::is_part_name(&words)).then_some(words)
}

/// `NOFORN` and `SENSITIVE` on lines of their own are controls of the classification above them, too.
fn controls(cable: &mut Cable) {
    let Some(classification) = &mut cable.classification else { return };
    for (caption, control) in [("NOFORN", "NOFORN"), ("ORCON", "ORCON"), ("SENSITIVE", "SBU")] {
        // Above an unclassified text SENSITIVE makes it SBU; above a classified one it is a caption and no more.
        let applies = caption != "SENSITIVE" || classification.level == Level::Unclassified;
        let there = applies && cable.captions.iter().any(|known| known == caption);
        if there && !classification.controls.iter().any(|known| known == control) {
            classification.controls.push(control.to_owned());
        }
    }
}

/// A heading has one list of references, at most one for each of its letters. Every word of a list costs a look into the
/// table of posts, so that a text made of nothing but lists must not be read as such.
const MOST_LISTS: usize = 64;

fn references(parts: Parts<'_>, year: Option<i32>, cable: &mut Cable) {
    let home = reference::Home {
        year,
        post: cable.mrn.as_ref().map(|mrn| mrn.post.as_str()),
        number: cable.mrn.as_ref().map(|mrn| mrn.number),
    };
    for field in fields(parts, Role::Reference).iter().take(MOST_LISTS) {
        let label = reference::label(&field.text).unwrap_or_default();
        cable.references.extend(reference::parse(&field.text[label..], home));
    }
}
