//! What a screen or a page of paper needs, as plain data: no markup, no colours, no DOM.

use crate::Parsed;
use crate::cable::{Block, BlockKind, Cable, Classification, Level, Precedence};
use crate::field::date;

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
    cuts.sort_by_key(|(at, _)| *at);
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

/// Header lines, blocks, trailer lines and what was removed between them, in the order of the source. What was removed
/// inside a block is in its [`pieces`]; mark-up is left out.
#[must_use]
pub fn stretches(parsed: &Parsed, cable: &Cable) -> Vec<Stretch> {
    let inside: std::collections::HashSet<usize> =
        cable.body.iter().flat_map(|block| block.seams.iter().map(|seam| seam.removed)).collect();
    let removed = parsed
        .record
        .removed
        .iter()
        .enumerate()
        .filter(|(at, entry)| entry.reason != "markup" && entry.reason != "paragraph-anchor" && !inside.contains(at));
    let mut removed = removed.map(|(at, entry)| (entry.span.start, at)).peekable();
    let mut out = Vec::new();
    let body = cable.body.first().map_or(parsed.text.len(), |block| block.span.start);
    // Header and trailer lines have line numbers alone; their order and the body's place are enough to interleave.
    let starts = line_starts(&parsed.text);
    let start_of = |line: usize| starts.get(line - 1).copied().unwrap_or_default();
    let header = cable.header.iter().enumerate().map(|(at, line)| (start_of(line.lines[0]).min(body), Stretch::Header(at)));
    let blocks = cable.body.iter().enumerate().map(|(at, block)| (block.span.start, Stretch::Block(at)));
    let end = cable.body.last().map_or(0, |block| block.span.end);
    let trailer = cable.trailer.iter().enumerate().map(|(at, line)| (start_of(line.lines[0]).max(end), Stretch::Trailer(at)));
    for (start, stretch) in header.chain(blocks).chain(trailer) {
        while let Some((_, at)) = removed.next_if(|(place, _)| *place < start) {
            out.push(Stretch::Removed(at));
        }
        out.push(stretch);
    }
    out.extend(removed.map(|(_, at)| Stretch::Removed(at)));
    out
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
}

/// The text of an item without its dash, which a list shows in its own way. Letters and figures stay.
#[must_use]
pub fn without_dash<'a>(block: &Block, text: &'a str) -> &'a str {
    if block.kind != BlockKind::Item {
        return text;
    }
    let bare = text.trim_start_matches(['-', '*', '•', '·', ' ']);
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

/// The reference number with blanks: `08 BAGHDAD 4006`.
#[must_use]
pub fn reference(cable: &Cable) -> Option<String> {
    cable.mrn.as_ref().map(|mrn| format!("{:02} {} {}", mrn.year.rem_euclid(100), mrn.post, mrn.number))
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

/// `2008-12-22T14:57:00Z` as `22 December 2008, 14:57`; what is not such a moment as it is.
#[must_use]
pub fn moment(iso: &str) -> String {
    let spoken = || {
        let (at, _) = date::page_time(iso)?;
        Some(format!("{}, {:02}:{:02}", day(&date::iso(at.date))?, at.hour, at.minute))
    };
    spoken().unwrap_or_else(|| iso.to_owned())
}

/// `2018-12-20` as `20 December 2018`.
#[must_use]
pub fn day(iso: &str) -> Option<String> {
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
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(format!("{} {month} {year}", day.parse::<u8>().ok()?))
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
    add("Sent", cable.created.as_deref().map(|created| format!("{} Zulu{precedence}", moment(created))));
    add("To", joined(cable.to.iter().map(|to| to.name.as_str())));
    add("Info", joined(cable.info.iter().map(|info| info.name.as_str())));
    add("Captions", joined(cable.captions.iter().map(String::as_str)));
    add("Classified by", cable.classified_by.as_ref().map(classified_by));
    add(
        "Declassify on",
        cable
            .executive_order
            .as_ref()
            .and_then(|order| order.declassify.as_deref())
            .map(|on| day(on).unwrap_or_else(|| on.to_owned())),
    );
    add("TAGS", joined(cable.tags.iter().map(|tag| tag.code.as_str())));
    add("References", joined(cable.references.iter().map(|reference| reference.as_written.as_str())));
    add("Sections", cable.sections.as_ref().map(|sections| sections.count.to_string()));
    out
}

fn classified_by(by: &crate::cable::ClassifiedBy) -> String {
    let who: Vec<&str> = by.name.as_deref().into_iter().chain(by.title.as_deref()).collect();
    let reasons = if by.reasons.is_empty() { String::new() } else { format!("; reasons {}", by.reasons.join(", ")) };
    format!("{}{reasons}", who.join(", "))
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let values: Vec<&str> = values.collect();
    (!values.is_empty()).then(|| values.join(", "))
}
