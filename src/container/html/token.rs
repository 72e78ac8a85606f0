//! The tags, comments and declarations of a page with their places; what stands between them is text.
//!
//! It follows the tokenizer of the HTML standard (<https://html.spec.whatwg.org/#tokenization>) as far as the place of
//! mark-up goes: quoted attributes may hold `>`, `<` before anything but a letter is text, a script ends at its own end
//! tag. A tag that never ends is text up to the end of the page, as a telegram's `<` would be. It is our own because a
//! whole tokenizer with its table of references weighs 31 KB in the first visit and this a tenth of it; the tests hold it
//! to html5gum token by token.

use crate::span::Span;

/// A piece of mark-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Where it stands, from `<` to behind `>`.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind<'a>,
}

/// What a piece of mark-up is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A start tag: its name as written, and its attributes.
    Start(&'a str, Attributes<'a>),
    /// An end tag.
    End(&'a str),
    /// A comment, a doctype or another declaration.
    Other,
}

/// The values of those attributes of a start tag that say what the element is, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Attributes<'a> {
    /// Of `class`.
    pub(super) class: Option<&'a str>,
    /// Of `id`.
    pub(super) id: Option<&'a str>,
    /// Of `role`.
    pub(super) role: Option<&'a str>,
}

/// One attribute: name and value, both as written.
type Attribute<'a> = (&'a str, &'a str);

fn is_space(b: u8) -> bool {
    matches!(b, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

impl<'a> Attributes<'a> {
    /// Reads the attributes that `rest` begins with, and what follows the tag's `>`; none when the tag never ends.
    fn read(mut rest: &'a str) -> Option<(Self, &'a str)> {
        let mut found = Self::default();
        while let Some((name, value)) = next(&mut rest)? {
            // Of several with one name the first counts.
            for (known, place) in [("class", &mut found.class), ("id", &mut found.id), ("role", &mut found.role)] {
                if place.is_none() && known.eq_ignore_ascii_case(name) {
                    *place = Some(value);
                }
            }
        }
        rest.get(1..).map(|behind| (found, behind))
    }
}

/// The next attribute; `Some(None)` at the end of the tag, which `rest` then begins with, and `None` when the source ends
/// before the tag does.
fn next<'a>(rest: &mut &'a str) -> Option<Option<Attribute<'a>>> {
    let text = *rest;
    let bytes = text.as_bytes();
    let from = bytes.iter().position(|&b| !is_space(b) && b != b'/')?;
    if bytes[from] == b'>' {
        *rest = &text[from..];
        return Some(None);
    }
    // A `=` in front is part of the name.
    let length = bytes[from + 1..].iter().position(|&b| is_space(b) || matches!(b, b'/' | b'>' | b'='))? + 1;
    let end = from + length;
    let name = &text[from..end];
    let spaces = |from: usize| bytes[from..].iter().take_while(|&&b| is_space(b)).count();
    let sign = end + spaces(end);
    if bytes.get(sign) != Some(&b'=') {
        *rest = &text[end..];
        return Some(Some((name, "")));
    }
    let from = sign + 1 + spaces(sign + 1);
    let (value, after) = match *bytes.get(from)? {
        quote @ (b'"' | b'\'') => {
            let length = memchr::memchr(quote, &bytes[from + 1..])?;
            (&text[from + 1..from + 1 + length], from + 1 + length + 1)
        }
        _ => {
            let length = bytes[from..].iter().position(|&b| is_space(b) || b == b'>')?;
            (&text[from..from + length], from + length)
        }
    };
    *rest = &text[after..];
    Some(Some((name, value)))
}

/// The tokens of a page, in order.
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The element whose content is no mark-up, when one has just begun.
    raw: Option<&'a str>,
}

/// The tokens of a page.
pub(super) fn tokens(source: &str) -> Tokens<'_> {
    Tokens { source, at: 0, raw: None }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            self.at += end_of_raw(&self.source[self.at..], name)?;
        }
        loop {
            let rest = self.source.get(self.at..)?;
            let start = self.at + memchr::memchr(b'<', rest.as_bytes())?;
            let mark = &self.source[start..];
            match token(mark) {
                Found::Text => self.at = start + 1,
                Found::Endless => {
                    self.at = self.source.len();
                    return None;
                }
                Found::Mark(kind, length) => {
                    self.at = start + length;
                    if let Kind::Start(name, _) = kind {
                        self.raw = is_raw(name).then_some(name);
                    }
                    return Some(Token { span: Span::new(start, self.at), kind });
                }
            }
        }
    }
}

enum Found<'a> {
    /// `<` that begins no mark-up.
    Text,
    /// A tag without an end.
    Endless,
    /// A token and its length in bytes.
    Mark(Kind<'a>, usize),
}

/// The token that `mark`, which starts with `<`, begins with.
fn token(mark: &str) -> Found<'_> {
    let bytes = mark.as_bytes();
    match (bytes.get(1), bytes.get(2)) {
        (Some(first), _) if first.is_ascii_alphabetic() => tag(mark, 1, Kind::Start),
        (Some(b'/'), Some(first)) if first.is_ascii_alphabetic() => tag(mark, 2, |name, _| Kind::End(name)),
        (Some(b'/'), Some(_)) | (Some(b'?'), _) => declaration(mark),
        (Some(b'!'), _) if mark.starts_with("<!--") => comment(mark),
        (Some(b'!'), _) => declaration(mark),
        _ => Found::Text,
    }
}

fn tag<'a>(mark: &'a str, from: usize, kind: impl Fn(&'a str, Attributes<'a>) -> Kind<'a>) -> Found<'a> {
    let ends = |&b: &u8| is_space(b) || matches!(b, b'/' | b'>');
    let Some(length) = mark.as_bytes()[from..].iter().position(ends) else { return Found::Endless };
    let name = &mark[from..from + length];
    // Most tags have no attributes.
    if mark.as_bytes()[from + length] == b'>' {
        return Found::Mark(kind(name, Attributes::default()), from + length + 1);
    }
    match Attributes::read(&mark[from + length..]) {
        Some((attributes, rest)) => Found::Mark(kind(name, attributes), mark.len() - rest.len()),
        None => Found::Endless,
    }
}

/// `<!doctype html>`, `<?xml …?>`, `</>`: up to the next `>`, or all there is.
fn declaration(mark: &str) -> Found<'_> {
    Found::Mark(Kind::Other, mark.find('>').map_or(mark.len(), |at| at + 1))
}

/// A comment ends at `-->` or `--!>`; `<!-->` and `<!--->` are whole comments. One that never ends is mark-up up to the
/// end of the page, as browsers have it.
fn comment(mark: &str) -> Found<'_> {
    let text = &mark["<!--".len()..];
    let empty = [">", "->"].into_iter().find(|end| text.starts_with(end));
    let length = empty.map(str::len).or_else(|| {
        let ends = |at: &usize| text[..*at].ends_with("--") || text[..*at].ends_with("--!");
        memchr::memchr_iter(b'>', text.as_bytes()).find(ends).map(|at| at + 1)
    });
    Found::Mark(Kind::Other, length.map_or(mark.len(), |length| length + "<!--".len()))
}

/// Elements whose content is text up to their own end tag, whatever it looks like.
fn is_raw(name: &str) -> bool {
    const RAW: [&str; 8] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];
    // Most tags' names begin with another letter.
    let may_be = name.as_bytes().first().is_some_and(|first| matches!(first | 0x20, b's' | b't' | b'x' | b'i' | b'n'));
    may_be && RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name))
}

/// How many bytes of `text` belong to a raw element: up to the `<` of its end tag. A script may hold another in a
/// comment (`<!-- <script> … </script> -->`), which does not end it.
fn end_of_raw(text: &str, name: &str) -> Option<usize> {
    let script = name.eq_ignore_ascii_case("script");
    let (mut comment, mut inner) = (false, false);
    for at in memchr::memchr2_iter(b'<', b'>', text.as_bytes()) {
        let rest = &text.as_bytes()[at..];
        if rest[0] == b'>' {
            if comment && text[..at].ends_with("--") {
                (comment, inner) = (false, false);
            }
        } else if script && rest.starts_with(b"<!--") {
            comment = true;
        } else if script && comment && !inner && opens(rest, b"<", name) {
            inner = true;
        } else if opens(rest, b"</", name) {
            if !inner {
                return Some(at);
            }
            inner = false;
        }
    }
    None
}

/// Whether a tag of this name begins here.
fn opens(rest: &[u8], sign: &[u8], name: &str) -> bool {
    let Some(rest) = rest.strip_prefix(sign) else { return false };
    rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && rest.get(name.len()).is_some_and(|c| matches!(c, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>'))
}
