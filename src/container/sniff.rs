//! Which container: by counting what only that container has.

use crate::bytes;
use crate::record::ContainerKind;

/// Tags that pages are made of. A telegram has `<` at most as `<< END OF DOCUMENT >>`.
const TAGS: &[&str] = &[
    "html",
    "head",
    "body",
    "div",
    "p",
    "table",
    "tr",
    "td",
    "th",
    "pre",
    "code",
    "a",
    "span",
    "br",
    "h1",
    "h2",
    "h3",
    "title",
    "meta",
    "link",
    "script",
    "style",
    "article",
    "main",
    "section",
    "nav",
    "header",
    "footer",
    "ul",
    "ol",
    "li",
    "b",
    "i",
    "em",
    "strong",
    "blockquote",
];

/// Tells what holds a single document, from its text.
///
/// ```
/// use enclair::{cable::ContainerKind, container::sniff};
/// assert_eq!(sniff("<p>S E C R E T</p><p>SIPDIS</p>"), ContainerKind::Html);
/// assert_eq!(sniff("S E C R E T\nSIPDIS\n"), ContainerKind::Text);
/// assert_eq!(sniff("# A cable\n\n**SECRET**\n\n1\\. (U) Text"), ContainerKind::Markdown);
/// ```
#[must_use]
pub fn sniff(source: &str) -> ContainerKind {
    if is_html(source) {
        ContainerKind::Html
    } else if is_markdown(source) {
        ContainerKind::Markdown
    } else {
        ContainerKind::Text
    }
}

/// True where what [`sniff`] told from single signs may be a text that speaks of tags or is set with stars: a page that
/// does not open as one, or Markdown.
#[must_use]
pub fn is_doubtful(kind: ContainerKind, source: &str) -> bool {
    kind == ContainerKind::Markdown || (kind == ContainerKind::Html && !opens_as_page(source))
}

fn opens_as_page(source: &str) -> bool {
    let head = source.trim_start();
    // `<?xml version='1.0' encoding='utf-8' ?>`: WikiLeaks' viewer of 2010 wrote it above its pages.
    let behind = head.strip_prefix("<?xml").and_then(|declaration| declaration.split_once("?>"));
    let head = behind.map_or(head, |(_, behind)| behind.trim_start());
    ["<!doctype html", "<html", "<!-- saved from url"]
        .iter()
        .any(|mark| head.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
}

/// Elements whose words nobody is meant to read.
const HIDING: [&str; 4] = ["script", "style", "textarea", "iframe"];

/// A page: it opens as one, or has three tags, one of which closes. `thinks that <script> is Latin`: where an element hides
/// its words and never ends, a page would hide all that follows.
fn is_html(source: &str) -> bool {
    if opens_as_page(source) {
        return true;
    }
    let (mut tags, mut closing, mut hidden) = (0, 0, None);
    for at in memchr::memchr_iter(b'<', source.as_bytes()) {
        let rest = &source[at + 1..];
        let (name, closes) = rest.strip_prefix('/').map_or((rest, false), |name| (name, true));
        let end = name.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len());
        let is = |tag: &&str| tag.eq_ignore_ascii_case(&name[..end]);
        let is_tag = TAGS.iter().any(is) && matches!(name.as_bytes().get(end), Some(b'>' | b' ' | b'\n' | b'\r' | b'\t' | b'/'));
        tags += usize::from(is_tag);
        closing += usize::from(is_tag && closes);
        match (HIDING.iter().position(is), closes) {
            (hiding, true) if hiding == hidden => hidden = None,
            (hiding, false) => hidden = hidden.or(hiding),
            _ => {}
        }
    }
    tags >= 3 && closing >= 1 && hidden.is_none()
}

/// Markdown: two kinds of its marks, or one kind three times. A telegram has none of them.
fn is_markdown(source: &str) -> bool {
    // Most texts have none of these signs.
    let signed = memchr::memchr3(b'*', b']', b'|', source.as_bytes()).is_some();
    if !signed && !has_opening(source) {
        return false;
    }
    let mut counts = [0usize; 7];
    // A mail that quotes a cable has the mark on most lines, or on many in a row: `> 1. (U) Text`.
    let (mut written, mut quoted, mut row, mut longest) = (0usize, 0usize, 0usize, 0usize);
    let ends = memchr::memchr2_iter(b'\n', b'\r', source.as_bytes()).chain([source.len()]);
    let mut start = 0;
    for end in ends {
        let line = bytes::trim_start(&source[start..end]);
        start = (end + 1).min(source.len());
        let Some(first) = line.as_bytes().first() else { continue };
        written += 1;
        row = if *first == b'>' { row + 1 } else { 0 };
        longest = longest.max(row);
        // The other signs are those that a line begins with, and most lines begin with a letter.
        let opened = matches!(first, b'>' | b'#' | b'0'..=b'9' | b'\\' | b'`' | b'~');
        if !signed && !opened {
            continue;
        }
        let line = bytes::trim_end(line);
        if signed && memchr::memchr3(b'*', b']', b'|', line.as_bytes()).is_some() {
            counts[1] += usize::from(has_bold(line));
            counts[2] += usize::from(line.contains("](http") || line.contains("](/"));
            counts[3] += usize::from(is_table_rule(line));
        }
        if !opened {
            continue;
        }
        quoted += usize::from(line.starts_with('>'));
        counts[0] += usize::from(is_atx_heading(line));
        counts[4] += usize::from(is_escaped_number(line));
        counts[5] += usize::from(line.starts_with("```") || line.starts_with("~~~"));
        counts[6] += usize::from(line.starts_with("> "));
    }
    let kinds = counts.iter().filter(|&&n| n > 0).count();
    let mail = (quoted >= 6 && quoted * 2 >= written) || longest >= 12;
    mail || kinds >= 2 || counts[..6].iter().any(|&n| n >= 3)
}

/// True when a line begins with a sign of Markdown, or a number may be escaped.
fn has_opening(source: &str) -> bool {
    let bytes = source.as_bytes();
    let begins_line = |at: usize| !bytes[..at].iter().rfind(|b| !matches!(b, b' ' | b'\t')).is_some_and(u8::is_ascii_graphic);
    memchr::memchr3_iter(b'>', b'#', b'\\', bytes).any(|at| bytes[at] == b'\\' || begins_line(at))
        || memchr::memchr2_iter(b'`', b'~', bytes).any(begins_line)
}

fn is_atx_heading(line: &str) -> bool {
    let hashes = line.bytes().take_while(|&b| b == b'#').count();
    (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
}

fn has_bold(line: &str) -> bool {
    line.find("**").is_some_and(|at| {
        let rest = &line[at + 2..];
        !rest.starts_with(['*', ' ']) && !rest.is_empty() && rest.contains("**")
    })
}

fn is_table_rule(line: &str) -> bool {
    line.contains('|') && line.contains("---") && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '))
}

fn is_escaped_number(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && line[digits..].starts_with("\\.")
}
