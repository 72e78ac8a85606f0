//! Character references: what they stand for, and which bytes of the source they are.

use std::borrow::Cow;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::span::Span;

/// The longest reference of the HTML standard has 33 bytes; numeric ones may be padded with zeros, not usefully beyond.
const LONGEST: usize = 40;

/// Cuts a stretch of text at its character references: each run is either the source itself or one decoded reference.
pub(super) fn runs(source: &str, span: Span) -> Vec<(Span, Cow<'_, str>)> {
    let text = span.of(source);
    let mut out = Vec::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        if at < from {
            continue;
        }
        let Some((length, decoded)) = reference(&text[at..]) else { continue };
        if at > from {
            out.push((Span::new(span.start + from, span.start + at), Cow::Borrowed(&text[from..at])));
        }
        from = at + length;
        out.push((Span::new(span.start + at, span.start + from), Cow::Owned(decoded)));
    }
    if from < text.len() {
        out.push((Span::new(span.start + from, span.end), Cow::Borrowed(&text[from..])));
    }
    out
}

/// The reference that `text` begins with: its length in bytes and what it stands for. The tokenizer knows the table;
/// what it left of the tail tells how much of the text the reference took.
fn reference(text: &str) -> Option<(usize, String)> {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let stop = text[1..end].find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).map_or(end, |at| at + 1);
    let with_semicolon = text[stop..].starts_with(';');
    let candidate = &text[..stop + usize::from(with_semicolon)];
    let decoded = numeric(candidate).or_else(|| decode(candidate))?;
    if decoded == candidate {
        return None;
    }
    // A reference without semicolon (`&ampx`) leaves a tail of the candidate as it is.
    let first = decoded.chars().next().map_or(0, char::len_utf8);
    let tail = if with_semicolon && !decoded.ends_with(';') {
        0
    } else {
        candidate.bytes().rev().zip(decoded[first..].bytes().rev()).take_while(|(a, b)| a == b).count()
    };
    Some((candidate.len() - tail, decoded[..decoded.len() - tail].to_owned()))
}

/// The common case, without the tokenizer: `&#39;`, `&#x000A;`. Numbers that the standard maps to something else than
/// the character of that number are left to the tokenizer.
fn numeric(candidate: &str) -> Option<String> {
    let digits = candidate.strip_prefix("&#")?.strip_suffix(';')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    let plain = matches!(number, 0x0a | 0x20..=0x7e | 0xa0..=0xd7ff | 0xe000..=0xfdcf | 0xfdf0..=0xfffd);
    plain.then(|| char::from_u32(number)).flatten().map(String::from)
}

/// By the tokenizer, of the very type that reads the page: another would be linked a second time.
fn decode(candidate: &str) -> Option<String> {
    let emitter = DefaultEmitter::<usize>::new_with_span();
    match Tokenizer::new_with_emitter(candidate, emitter).next() {
        Some(Ok(Token::String(text))) => Some(String::from_utf8_lossy(&text.value).into_owned()),
        _ => None,
    }
}
