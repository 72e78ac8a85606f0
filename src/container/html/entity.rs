//! Character references: what they stand for, and which bytes of the source they are.

use std::borrow::Cow;

use yore::code_pages::CP1252;

use crate::container::markdown;
use crate::span::Span;

/// The longest name of the HTML standard has 31 letters; numbers may be padded with zeros, not usefully beyond.
const LONGEST: usize = 40;

/// Cuts a stretch of text at its character references: each run is either the source itself, borrowed, or one
/// decoded reference, owned: the lines tell the two apart by that.
pub(super) fn runs<'a>(source: &'a str, span: Span, mut run: impl FnMut(Span, Cow<'a, str>)) {
    let text = span.of(source);
    let mut from = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        if at < from {
            continue;
        }
        let Some((length, decoded)) = reference(&text[at..]) else { continue };
        if at > from {
            run(Span::new(span.start + from, span.start + at), Cow::Borrowed(&text[from..at]));
        }
        from = at + length;
        run(Span::new(span.start + at, span.start + from), Cow::Owned(decoded));
    }
    if from < text.len() {
        run(Span::new(span.start + from, span.end), Cow::Borrowed(&text[from..]));
    }
}

/// The reference that `text` begins with: its length in bytes and what it stands for.
fn reference(text: &str) -> Option<(usize, String)> {
    let name = &text[1..];
    match name.strip_prefix('#') {
        Some(number) => numeric(number).map(|(length, c)| (length + 2, c.to_string())),
        None => named(name).map(|(length, decoded)| (length + 1, decoded)),
    }
}

/// `39;`, `x000A;`, `146`: the length of the number with its semicolon, if it has one, and its character.
fn numeric(text: &str) -> Option<(usize, char)> {
    let (prefix, radix) = if text.starts_with(['x', 'X']) { (1, 16) } else { (0, 10) };
    let digits = text.bytes().skip(prefix).take(LONGEST).take_while(|&b| char::from(b).is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let end = prefix + digits;
    let character = match u32::from_str_radix(&text[prefix..end], radix) {
        // Pages of the 1990s give windows-1252's numbers: `&#146;` is an apostrophe. The standard says so, too.
        Ok(number @ 0x80..=0x9f) => CP1252.decode(&[number as u8]).chars().next().unwrap_or_default(),
        Ok(number) => char::from_u32(number).filter(|&c| c != '\0').unwrap_or('\u{fffd}'),
        Err(_) => '\u{fffd}',
    };
    Some((end + usize::from(text[end..].starts_with(';')), character))
}

/// `nbsp;`, `copy`: the length of the name with its semicolon, if it has one, and what it stands for.
fn named(text: &str) -> Option<(usize, String)> {
    let end = text.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let name = &text[..end];
    if text[end..].starts_with(';')
        && let Some(decoded) = with_semicolon(name)
    {
        return Some((end + 1, decoded));
    }
    let known = WITHOUT_SEMICOLON.split_ascii_whitespace().filter(|known| name.starts_with(known));
    let known = known.max_by_key(|known| known.len())?;
    with_semicolon(known).map(|decoded| (known.len(), decoded))
}

/// The commonest ones at once, all others by the table that the Markdown reader has.
fn with_semicolon(name: &str) -> Option<String> {
    let character = match name {
        "amp" | "AMP" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" => "\u{a0}",
        _ => return markdown::character_reference(name),
    };
    Some(character.to_owned())
}

/// Names that the HTML standard knows without their semicolon, too: those of its earliest editions.
const WITHOUT_SEMICOLON: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave \
    Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave \
    Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide \
    eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot \
    nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 \
    sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml";
