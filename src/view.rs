//! What a screen or a page of paper needs, as plain data: no markup, no colours, no DOM.

pub mod find;
pub mod ground;
pub mod inherited;
pub mod list;
pub mod mention;
pub mod mentioned;
pub mod outline;
pub mod run;
pub mod source;
pub mod spot;
pub mod terms;

pub use inherited::inherited;

use crate::Parsed;
use crate::cable::{Address, Block, BlockKind, Cable, Classification, Finding, KeptLine, Level, Mrn, Precedence, Reference};
use crate::field::post;
use crate::role::Role;

/// A piece of a block's text as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the cable.
    Text(&'a str),
    /// Words are likely lost here.
    Gap,
    /// Index into `record.removed`: something was taken out here.
    Removed(usize),
}

/// A stretch of the reading, in the order of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stretch {
    /// Index into `cable.header`.
    Header(usize),
    /// Index into `cable.body`.
    Block(usize),
    /// Index into `cable.trailer`.
    Trailer(usize),
    /// Index into `record.removed`: stands between the stretches around it.
    Removed(usize),
}

/// The text of a block cut at its gaps and at the places where something was removed, in order.
#[must_use]
pub fn pieces(block: &Block) -> Vec<Piece<'_>> {
    let gaps = block.gaps.iter().map(|&at| (at, Piece::Gap));
    let seams = block.seams.iter().map(|seam| (seam.at, Piece::Removed(seam.removed)));
    let mut cuts: Vec<(usize, Piece<'_>)> = seams.chain(gaps).collect();
    cuts.sort_by_cached_key(|(at, _)| *at);
    let mut out = Vec::with_capacity(cuts.len() * 2 + 1);
    let mut from = 0;
    for (at, piece) in cuts {
        if let Some(text) = block.text.get(from..at).filter(|text| !text.is_empty()) {
            out.push(Piece::Text(text));
            from = at;
        }
        out.push(piece);
    }
    if let Some(text) = block.text.get(from..).filter(|text| !text.is_empty()) {
        out.push(Piece::Text(text));
    }
    out
}

/// Header lines, blocks, trailer lines and what was removed between them, in the order of the source, of the cable at
/// `cable`. What was removed inside a block is in its [`pieces`]; mark-up is left out.
#[must_use]
pub fn stretches(parsed: &Parsed, cable: usize) -> Vec<Stretch> {
    let Some(found) = parsed.record.cables.get(cable) else { return Vec::new() };
    let own = parsed.parts.get(cable).map_or(0..0, |part| part.removed.clone());
    let mut inside = vec![false; own.len()];
    for seam in found.body.iter().flat_map(|block| &block.seams) {
        if let Some(inside) = seam.removed.checked_sub(own.start).and_then(|at| inside.get_mut(at)) {
            *inside = true;
        }
    }
    let removed = parsed
        .removed_of(cable)
        .filter(|(at, entry)| entry.reason != "markup" && entry.reason != "paragraph-anchor" && !inside[at - own.start]);
    let mut removed = removed.map(|(at, entry)| (entry.span.start, at)).peekable();
    let header = found.header.iter().enumerate().map(|(at, line)| (line.span.start, Stretch::Header(at)));
    let blocks = found.body.iter().enumerate().map(|(at, block)| (block.span.start, Stretch::Block(at)));
    let trailer = found.trailer.iter().enumerate().map(|(at, line)| (line.span.start, Stretch::Trailer(at)));
    let kept: Vec<(usize, Stretch)> = header.chain(blocks).chain(trailer).collect();
    // What was removed stands before the kept line that follows it in the source: an export may have the text first.
    let mut places: Vec<usize> = (0..kept.len()).collect();
    places.sort_by_cached_key(|&at| kept[at].0);
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); kept.len()];
    for at in places {
        while let Some((_, entry)) = removed.next_if(|(place, _)| *place < kept[at].0) {
            before[at].push(entry);
        }
    }
    let stretches = kept
        .iter()
        .zip(before)
        .flat_map(|((_, kept), before)| before.into_iter().map(Stretch::Removed).chain(std::iter::once(*kept)));
    stretches.chain(removed.map(|(_, at)| Stretch::Removed(at))).collect()
}

/// The text of an item without its dash or bullet, which a list shows in its own way. Letters and figures stay, and so
/// does a minus after the dash.
#[must_use]
pub fn without_dash<'a>(block: &Block, text: &'a str) -> &'a str {
    const SIGNS: [char; 7] = ['-', '*', '•', '·', '▪', '–', '—'];
    let sign = text.chars().next().filter(|sign| block.kind == BlockKind::Item && SIGNS.contains(sign));
    let bare = sign.map_or(text, |sign| text.trim_start_matches(sign).trim_start_matches(' '));
    if bare.is_empty() { text } else { bare }
}

/// The title: the subject, or the reference number with blanks (`08 BAGHDAD 4006`), or a word for neither.
#[must_use]
pub fn title(cable: &Cable) -> String {
    match (&cable.subject, &cable.mrn) {
        (Some(subject), _) => subject.clone(),
        (None, Some(_)) => reference(cable).unwrap_or_default(),
        (None, None) => "Cable without subject and number".to_owned(),
    }
}

/// What a reader has changed in this reading, in sentences: no export is silent about it.
pub fn changes(findings: &[Finding]) -> impl Iterator<Item = &str> {
    let by_reader = |finding: &&Finding| finding.code.ends_with("-by-reader");
    findings.iter().filter(by_reader).map(|finding| finding.message.as_str())
}

/// The reference number with blanks: `08 BAGHDAD 4006`, `07 PORT LOUIS 1423`.
#[must_use]
pub fn reference(cable: &Cable) -> Option<String> {
    let mrn = cable.mrn.as_ref()?;
    Some(format!("{:02} {} {}", mrn.year.rem_euclid(100), post_name(cable, mrn), mrn.number))
}

/// The post's name with its blanks, where the number, the classification line, the FM line or the page writes them; else
/// as the canonical number has it.
fn post_name(cable: &Cable, mrn: &Mrn) -> String {
    let in_number = mrn.as_written.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let in_number = in_number.split(|c: char| c.is_ascii_digit()).next().map(str::to_owned);
    let lines = cable.header.iter().filter(|line| line.role == Role::ClassificationLine.code());
    let in_lines = lines.filter_map(|line| crate::field::classification::line(line.text.trim())?.post);
    let after_kind = |name: &str| name.split_once(' ').map(|(_, place)| place.to_owned());
    let from = cable.from.as_ref().and_then(|from| after_kind(&from.name));
    let origin = cable.origin.as_ref().and_then(|origin| after_kind(&origin.name));
    let spaced = in_number.into_iter().chain(in_lines).chain(from).chain(origin);
    let mut spaced = spaced.map(|name| name.trim().to_ascii_uppercase());
    spaced.find(|name| name.contains(' ') && post::squeeze(name) == mrn.post).unwrap_or_else(|| mrn.post.clone())
}

/// The lines of the heading that are the telegram's, as written: all but the values of a page's table.
pub fn heading_lines(cable: &Cable) -> impl Iterator<Item = &str> {
    let own = |line: &&KeptLine| line.role != Role::PageMetadata.code();
    cable.header.iter().filter(own).map(|line| line.text.as_str())
}

/// The classification in plain words: `SECRET//NOFORN`.
#[must_use]
pub fn classification(classification: &Classification) -> String {
    let level = level(classification.level);
    let parts: Vec<&str> = std::iter::once(level).chain(classification.controls.iter().map(String::as_str)).collect();
    parts.join("//")
}

/// A level in capitals.
#[must_use]
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Unclassified => "UNCLASSIFIED",
        Level::Restricted => "RESTRICTED",
        Level::Confidential => "CONFIDENTIAL",
        Level::Secret => "SECRET",
        Level::TopSecret => "TOP SECRET",
    }
}

/// A precedence as a word.
#[must_use]
pub fn precedence(precedence: Precedence) -> &'static str {
    match precedence {
        Precedence::Flash => "flash",
        Precedence::Immediate => "immediate",
        Precedence::Priority => "priority",
        Precedence::Routine => "routine",
    }
}

/// A moment of the record (ISO 8601) for people, only as precise as it is given; `None` for what is no such moment.
///
/// ```
/// use enclair::view::moment;
/// assert_eq!(moment("2008-12-22T14:57:00Z").as_deref(), Some("22 December 2008, 14:57 UTC"));
/// assert_eq!(moment("1975-03").as_deref(), Some("March 1975"));
/// assert_eq!(moment("OADR"), None);
/// ```
#[must_use]
pub fn moment(iso: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (day, time) = iso.split_once('T').map_or((iso, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let month = parts.next().map(|month| month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)));
    let day = parts.next().map(str::parse::<u32>);
    let mut out = match (month, day) {
        (None, _) => year.to_owned(),
        (Some(Some(month)), None) => format!("{month} {year}"),
        (Some(Some(month)), Some(Ok(day))) => format!("{day} {month} {year}"),
        _ => return None,
    };
    if let Some(clock) = time.and_then(|time| time.get(..5)) {
        out.push_str(", ");
        out.push_str(clock);
        out.push_str(" UTC");
    }
    Some(out)
}

/// What the heading says, as label and value, in the order in which a reader asks.
#[must_use]
pub fn facts(cable: &Cable) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    let mut add = |label: &'static str, value: Option<String>| {
        out.extend(value.filter(|value| !value.is_empty()).map(|value| (label, value)))
    };
    add("Reference", reference(cable));
    add(
        "From",
        cable.origin.as_ref().map(|origin| origin.name.clone()).or_else(|| cable.from.as_ref().map(|from| from.name.clone())),
    );
    let precedence =
        cable.dtg.as_ref().and_then(|dtg| dtg.precedence).map_or_else(String::new, |found| format!(", {}", precedence(found)));
    add(
        "Sent",
        cable.created.as_deref().map(|created| format!("{}{precedence}", moment(created).unwrap_or_else(|| created.to_owned()))),
    );
    add("To", addressees(&cable.to));
    add("Info", addressees(&cable.info));
    add("Redactions", redacted(cable));
    add("Unmarked", inherited::in_words(cable));
    add("Captions", joined(cable.captions.iter().map(String::as_str)));
    add("Classified by", cable.classified_by.as_ref().map(classified_by));
    add("E.O.", cable.executive_order.as_ref().map(|order| order_line(&order.as_written).to_owned()));
    add(
        "Declassify on",
        cable
            .executive_order
            .as_ref()
            .and_then(|order| order.declassify.as_deref())
            .map(|on| moment(on).unwrap_or_else(|| on.to_owned())),
    );
    add("TAGS", joined(cable.tags.iter().map(|tag| tag.code.as_str())));
    let references: Vec<String> = cable.references.iter().map(labelled).collect();
    add("References", joined(references.iter().map(String::as_str)));
    add("Sections", cable.sections.as_ref().map(|sections| sections.count.to_string()));
    out
}

/// The executive-order line as written, without the label that stands before it as the fact's own.
fn order_line(written: &str) -> &str {
    written.find(|c: char| c.is_ascii_digit() && c != '0').map_or(written, |at| &written[at..])
}

/// `A. 08 REYKJAVIK 8876`: the cable's text speaks of `ref A`.
fn labelled(reference: &Reference) -> String {
    match &reference.label {
        Some(label) => format!("{label}. {}", reference.as_written),
        None => reference.as_written.clone(),
    }
}

fn classified_by(by: &crate::cable::ClassifiedBy) -> String {
    let who: Vec<&str> = by.name.as_deref().into_iter().chain(by.title.as_deref()).collect();
    let reasons = if by.reasons.is_empty() { String::new() } else { format!("; reasons {}", by.reasons.join(", ")) };
    format!("{}{reasons}", who.join(", "))
}

/// Names of addressees, those left out of a collective with it: `IRAQ COLLECTIVE (not AMEMBASSY AMMAN)`.
fn addressees(addresses: &[Address]) -> Option<String> {
    let name = |address: &Address| match address.excluded.as_slice() {
        [] => address.name.clone(),
        excluded => format!("{} (not {})", address.name, excluded.join(", ")),
    };
    let names: Vec<String> = addresses.iter().map(name).collect();
    joined(names.iter().map(String::as_str))
}

/// Where in a text the publisher took words out.
#[must_use]
pub fn redactions(text: &str) -> Vec<std::ops::Range<usize>> {
    crate::field::redaction::find(text)
}

/// How often the publisher took words out: `3 places`.
#[must_use]
pub fn redacted(cable: &Cable) -> Option<String> {
    match cable.redactions.len() {
        0 => None,
        1 => Some("1 place".to_owned()),
        count => Some(format!("{count} places")),
    }
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let values: Vec<&str> = values.collect();
    (!values.is_empty()).then(|| values.join(", "))
}
