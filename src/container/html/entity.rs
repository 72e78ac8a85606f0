//! Character references: what they stand for, and which bytes of the source they are.

use yore::code_pages::CP1252;

use crate::container::markdown;
use crate::span::Span;

/// The longest name of the HTML standard has 31 letters; numbers may be padded with zeros, not usefully beyond.
const LONGEST: usize = 40;

/// A stretch of text between references, or one of these.
pub(super) enum Run<'a> {
    Source(&'a str),
    Reference(Decoded),
}

/// What a reference stands for: nearly always one sign.
pub(super) enum Decoded {
    Sign(char),
    Signs(String),
}

/// Cuts a stretch of text at its character references.
pub(super) fn runs<'a>(source: &'a str, span: Span, mut run: impl FnMut(Span, Run<'a>)) {
    let text = span.of(source);
    let mut from = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        if at < from {
            continue;
        }
        let Some((length, decoded)) = reference(&text[at..]) else { continue };
        if at > from {
            run(Span::new(span.start + from, span.start + at), Run::Source(&text[from..at]));
        }
        from = at + length;
        run(Span::new(span.start + at, span.start + from), Run::Reference(decoded));
    }
    if from < text.len() {
        run(Span::new(span.start + from, span.end), Run::Source(&text[from..]));
    }
}

/// The reference that `text` begins with: its length in bytes and what it stands for.
fn reference(text: &str) -> Option<(usize, Decoded)> {
    let name = &text[1..];
    match name.strip_prefix('#') {
        Some(number) => numeric(number).map(|(length, sign)| (length + 2, Decoded::Sign(sign))),
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
fn named(text: &str) -> Option<(usize, Decoded)> {
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
fn with_semicolon(name: &str) -> Option<Decoded> {
    Some(Decoded::Sign(match name {
        "amp" | "AMP" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        _ => return markdown::character_reference(name).map(Decoded::Signs),
    }))
}

/// Names that the HTML standard knows without their semicolon, too: those of its earliest editions.
const WITHOUT_SEMICOLON: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave \
    Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave \
    Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide \
    eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot \
    nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 \
    sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml";
