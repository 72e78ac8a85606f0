//! A Markdown copy: pulldown-cmark tells which bytes are text; the rest is Markdown's own syntax.
//!
//! Only syntax that cannot be the telegram's is taken out: the signs of headings, emphasis, links, quotes, tables and
//! fences, raw HTML tags, and a break between blank lines. The number of an ordered list is the telegram's paragraph
//! number, a bullet is its item and a row of dashes right above or under a text its rule, so these stay as written.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Chunk, ChunkKind, Contained, Hint};
use crate::record::ContainerKind;
use crate::span::Span;

/// LF, CR, or both together end a line.
const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// What a character reference such as `&eacute;` stands for, given its name: the Markdown reader has HTML's table, so
/// pages are read by it, too, and it is linked once.
pub(super) fn character_reference(name: &str) -> Option<String> {
    let written = format!("&{name};");
    let text = Parser::new(&written).find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    })?;
    (!text.starts_with('&')).then_some(text)
}

/// A stretch whose meaning one event tells: text, or a sign that must not be taken for the telegram's.
struct Piece<'a> {
    span: Span,
    kind: ChunkKind<'a>,
    hint: Hint,
}

impl<'a> Piece<'a> {
    fn text(span: Span, text: impl Into<Cow<'a, str>>, hint: Hint) -> Self {
        Self { span, kind: ChunkKind::Verbatim(text.into()), hint }
    }
}

/// Cuts a Markdown text into chunks.
pub(super) fn open(source: &str) -> Contained<'_> {
    let mut chunks = Vec::new();
    let mut at = 0;
    for Piece { span, kind, hint } in pieces(source) {
        if span.start < at || span.is_empty() {
            continue;
        }
        syntax(source, Span::new(at, span.start), hint, &mut chunks);
        at = span.end;
        chunks.push(Chunk { span, kind, region: None, hint });
    }
    syntax(source, Span::new(at, source.len()), Hint::Body, &mut chunks);
    Contained { kind: ContainerKind::Markdown, chunks, regions: Vec::new(), records: Vec::new() }
}

/// The source with LF for each CR that stands alone: the Markdown reader knows no such line ends. Places stay the same.
fn with_line_feeds(source: &str) -> Cow<'_, str> {
    let mut bytes = source.as_bytes().to_vec();
    let lone: Vec<usize> = memchr::memchr_iter(b'\r', &bytes).filter(|&at| bytes.get(at + 1) != Some(&b'\n')).collect();
    if lone.is_empty() {
        return Cow::Borrowed(source);
    }
    for at in lone {
        bytes[at] = b'\n';
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(source), Cow::Owned)
}

/// The texts of all events, the list markers and the breaks, in the order of the source.
fn pieces(source: &str) -> Vec<Piece<'_>> {
    let readable = with_line_feeds(source);
    let mut out = Vec::new();
    let (mut row, mut column, mut heading, mut comment) = (0u16, 0u16, false, false);
    for (event, range) in Parser::new_ext(&readable, Options::ENABLE_TABLES).into_offset_iter() {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Start(Tag::Heading { .. }) => heading = true,
            Event::End(TagEnd::Heading(_)) => heading = false,
            Event::Start(Tag::Table(_)) => (row, column) = (0, 0),
            Event::Start(Tag::TableHead | Tag::TableRow) => (row, column) = (row.saturating_add(1), 0),
            Event::End(TagEnd::Table) => row = 0,
            Event::Start(Tag::TableCell) => column = column.saturating_add(1),
            Event::Start(Tag::Item) => out.extend(marker(source, span)),
            Event::Start(Tag::HtmlBlock) => comment = span.of(source).trim_start().starts_with("<!--"),
            Event::End(TagEnd::HtmlBlock) => comment = false,
            Event::Rule => out.push(rule(source, content(source, span))),
            Event::Start(Tag::Link { dest_url, .. }) => out.extend(bracket(source, span, &dest_url)),
            Event::Text(text) if !comment => {
                let hint = match (row, heading) {
                    (1.., _) => Hint::Cell { row, column },
                    (_, true) => Hint::Heading,
                    _ => Hint::Body,
                };
                let written = span.of(source);
                let text = if *text == *written { Cow::Borrowed(written) } else { Cow::Owned(text.into_string()) };
                out.push(Piece::text(span, text, hint));
            }
            Event::Code(_) => {
                let inner = span.of(source);
                let ticks = inner.bytes().take_while(|&b| b == b'`').count();
                let span = Span::new(span.start + ticks, span.end.saturating_sub(ticks));
                out.push(Piece::text(span, span.of(source), Hint::Body));
            }
            _ => {}
        }
    }
    out
}

/// The marker of a list item (`3. `, `- `), blanks after it included.
fn marker(source: &str, item: Span) -> Option<Piece<'_>> {
    let text = item.of(source);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].starts_with(['.', ')', '-', '*', '+']).then_some(digits + 1)?;
    let blanks = text[sign..].bytes().take_while(|&b| b == b' ').count().min(4);
    let span = Span::new(item.start, item.start + sign + blanks);
    Some(Piece::text(span, span.of(source), Hint::Body))
}

/// A break. Alone between blank lines it is the page's; right above or under a text it is the telegram's rule.
fn rule(source: &str, span: Span) -> Piece<'_> {
    let above = line_above(&source[..span.start]).is_some_and(|above| line_above(above).is_some());
    let below = line_below(&source[span.end..]).is_some_and(|below| line_below(below).is_some());
    match above && below {
        true => Piece { span, kind: ChunkKind::Inline, hint: Hint::Body },
        false => Piece::text(span, span.of(source), Hint::Body),
    }
}

/// The opening bracket of a link that has its line for itself and leads to another page (`[Source](https://…)`). It is
/// made a part of that line that gives no text, so that the ledger joins label and address into one entry where the line
/// goes. Without a line end after the link there is nothing to join: its three parts stay entries of their own.
fn bracket<'a>(source: &'a str, link: Span, address: &str) -> Option<Piece<'a>> {
    const LONGEST_LABEL: usize = 40;
    let (label, _) = link.of(source).strip_prefix('[')?.split_once(']')?;
    let simple = !label.trim().is_empty() && label.len() <= LONGEST_LABEL && !label.contains(['[', '!', '\n', '\r']);
    let leads_away = address.starts_with("https://") || address.starts_with("http://");
    let after = &source[link.end..];
    let ended = !after.is_empty() && line_below(after).is_some();
    let alone = ended && line_above(&source[..link.start]).is_some();
    let span = Span::new(link.start, link.start + 1);
    (simple && leads_away && alone).then(|| Piece::text(span, String::new(), Hint::Body))
}

/// The text before the line that ends here, when that line holds nothing but blanks so far.
fn line_above(before: &str) -> Option<&str> {
    let before = before.trim_end_matches([' ', '\t']);
    let above = before.strip_suffix("\r\n").or_else(|| before.strip_suffix(LINE_ENDS));
    above.or(before.is_empty().then_some(before))
}

/// The text after the line that begins here, when that line holds nothing but blanks.
fn line_below(after: &str) -> Option<&str> {
    let after = after.trim_start_matches([' ', '\t']);
    let below = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(LINE_ENDS));
    below.or(after.is_empty().then_some(after))
}

/// The span without white space at its end.
fn content(source: &str, span: Span) -> Span {
    Span::new(span.start, span.start + span.of(source).trim_end().len())
}

/// What stands between two texts: line ends and blanks are the text's, dashes under a heading are the telegram's rule,
/// everything else is syntax.
fn syntax<'a>(source: &'a str, span: Span, hint: Hint, chunks: &mut Vec<Chunk<'a>>) {
    let mut at = span.start;
    while at < span.end {
        let line = first_line(Span::new(at, span.end).of(source));
        let sign = line.trim();
        let lead = line.len() - line.trim_start().len();
        let mut push = |length: usize, kind: ChunkKind<'a>| {
            if length > 0 {
                chunks.push(Chunk { span: Span::new(at, at + length), kind, region: None, hint });
                at += length;
            }
        };
        if sign.is_empty() || is_rule(sign) {
            push(line.len(), ChunkKind::Verbatim(Cow::Borrowed(line)));
            continue;
        }
        let kind = if sign.contains('|') && matches!(hint, Hint::Cell { .. }) { ChunkKind::LineBreak } else { ChunkKind::Inline };
        let rest = &line[lead + sign.len()..];
        if rest.contains(LINE_ENDS) {
            push(lead + sign.len(), kind);
            push(rest.len(), ChunkKind::Verbatim(Cow::Borrowed(rest)));
        } else {
            push(line.len(), kind);
        }
    }
}

/// The first line of `text` with its line end: LF, CRLF or CR.
fn first_line(text: &str) -> &str {
    let end = text.find(LINE_ENDS).map_or(text.len(), |at| at + if text[at..].starts_with("\r\n") { 2 } else { 1 });
    &text[..end]
}

/// A row of at least three dashes or equal signs: Markdown's setext underline, and the telegram's rule.
fn is_rule(sign: &str) -> bool {
    sign.len() >= 3 && (sign.bytes().all(|b| b == b'-') || sign.bytes().all(|b| b == b'='))
}

#[cfg(test)]
mod tests {
    use crate::cable::ContainerKind;
    use crate::ledger::Fate;

    /// Role or reason of the first ledger row with this text.
    fn fate(body: &str, text: &str) -> &'static str {
        let head =
            "# Tea\n\nDE RUEHLI #0123 0631011\nP 041011Z MAR 09\n**UNCLAS** LISBON 000123\n\n1\\. (U) The boats came in.\n";
        let parsed = crate::parse("tea.md", format!("{head}{body}").as_bytes()).expect("a cable");
        assert_eq!(parsed.record.source.container, ContainerKind::Markdown);
        let row = parsed.ledger.rows().find(|row| row.span.of(&parsed.text).trim() == text);
        match row.unwrap_or_else(|| panic!("{text:?} has no row of its own in {body:?}")).fate {
            Fate::Kept(code) | Fate::Removed(code) => code,
        }
    }

    #[test]
    fn a_break_between_blank_lines_is_the_pages_and_a_row_of_dashes_at_a_text_is_the_telegrams() {
        assert_eq!(fate("\n---\n\n2\\. (U) They left.\n", "---"), "markup");
        assert_eq!(fate("\r\n* * *\r\n\r\n2\\. (U) They left.\r\n", "* * *"), "markup");
        assert_eq!(fate("\n---", "---"), "markup");
        assert_eq!(fate("\nTea and Boats\n-----\n\n2\\. (U) They left.\n", "-----"), "rule");
        assert_eq!(fate("\n-----\nTea and Boats\n\n2\\. (U) They left.\n", "-----"), "rule");
    }

    #[test]
    fn an_escape_inside_a_name_leaves_the_signature_whole() {
        assert_eq!(fate("\nLOFTUS\\-WREN\n\n---\n", "LOFTUS"), "signature");
        assert_eq!(fate("\nLOFTUS\\-WREN\n\n---\n", "-WREN"), "signature");
    }

    #[test]
    fn a_link_on_its_own_line_goes_with_its_address() {
        let link = "[Source](https://example.org/cables/1)";
        assert_eq!(fate(&format!("\nEXAMPLE\n\n{link}\n"), link), "link-label");
        assert_eq!(fate(&format!("\nEXAMPLE\n\n{link}"), "Source"), "link-label");
    }

    #[test]
    fn a_link_inside_a_sentence_leaves_its_words() {
        let body = "\n2\\. (U) See [the source](https://example.org/cables/1) for more.\n";
        assert_eq!(fate(body, "the source"), "paragraph");
        assert_eq!(fate(body, "](https://example.org/cables/1)"), "markup");
    }
}
