//! What HTML's elements do to the text: which break the line, which hold no text, which say what they are.

use html5gum::StartTag;

use crate::container::RegionKind;

/// What a tag does to the line it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Nothing.
    Inline,
    /// Ends it.
    Line,
    /// Ends it and sets the next one apart.
    Block,
}

/// Elements that never have an end tag (HTML standard, "void elements").
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Elements whose content is not meant to be read.
pub(super) fn is_unseen(name: &[u8]) -> bool {
    matches!(
        name,
        b"head"
            | b"script"
            | b"style"
            | b"template"
            | b"noscript"
            | b"iframe"
            | b"object"
            | b"svg"
            | b"math"
            | b"select"
            | b"audio"
            | b"video"
    )
}

/// What the tags of an element do to the line.
pub(super) fn layout(name: &[u8]) -> Layout {
    match name {
        b"br" | b"tr" | b"td" | b"th" | b"li" | b"dt" | b"dd" | b"option" | b"button" | b"label" | b"caption" => Layout::Line,
        b"p" | b"div" | b"pre" | b"blockquote" | b"section" | b"article" | b"header" | b"footer" | b"nav" | b"aside"
        | b"main" | b"form" | b"fieldset" | b"figure" | b"figcaption" | b"table" | b"thead" | b"tbody" | b"tfoot" | b"ul"
        | b"ol" | b"dl" | b"hr" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"body" | b"html" | b"head" | b"title"
        | b"dialog" | b"details" | b"summary" | b"center" | b"address" | b"script" | b"style" | b"iframe" | b"textarea" => {
            Layout::Block
        }
        _ => Layout::Inline,
    }
}

/// What an element says it is, and whether only a class or id says so.
pub(super) fn region(tag: &StartTag<usize>) -> Option<(RegionKind, bool)> {
    let name: &[u8] = &tag.name;
    if is_unseen(name) {
        return Some((RegionKind::Unseen, false));
    }
    by_name_of_class(tag).or_else(|| by_role(tag)).or_else(|| by_element(name))
}

fn by_element(name: &[u8]) -> Option<(RegionKind, bool)> {
    let kind = match name {
        b"nav" | b"aside" | b"header" => RegionKind::Navigation,
        b"footer" => RegionKind::Footer,
        b"dialog" => RegionKind::Dialog,
        _ => return None,
    };
    Some((kind, false))
}

fn by_role(tag: &StartTag<usize>) -> Option<(RegionKind, bool)> {
    let role = attribute(tag, b"role")?;
    let kind = match role.as_str() {
        "navigation" | "menu" | "menubar" | "banner" | "search" | "complementary" | "toolbar" => RegionKind::Navigation,
        "contentinfo" => RegionKind::Footer,
        "dialog" | "alertdialog" => RegionKind::Dialog,
        _ => return None,
    };
    Some((kind, false))
}

/// Words that sites use in classes and ids, and what they call so.
const CLASS_WORDS: &[(&str, RegionKind)] = &[
    ("cookie", RegionKind::Cookies),
    ("cookies", RegionKind::Cookies),
    ("consent", RegionKind::Cookies),
    ("gdpr", RegionKind::Cookies),
    ("newsletter", RegionKind::Newsletter),
    ("subscribe", RegionKind::Newsletter),
    ("subscription", RegionKind::Newsletter),
    ("share", RegionKind::Share),
    ("sharing", RegionKind::Share),
    ("social", RegionKind::Share),
    ("sharedaddy", RegionKind::Share),
    ("comments", RegionKind::Comments),
    ("respond", RegionKind::Comments),
    ("disqus", RegionKind::Comments),
    ("related", RegionKind::Related),
    ("recommended", RegionKind::Related),
    ("ad", RegionKind::Advertisement),
    ("ads", RegionKind::Advertisement),
    ("advert", RegionKind::Advertisement),
    ("advertisement", RegionKind::Advertisement),
    ("sponsored", RegionKind::Advertisement),
    ("nav", RegionKind::Navigation),
    ("navbar", RegionKind::Navigation),
    ("navigation", RegionKind::Navigation),
    ("menu", RegionKind::Navigation),
    ("breadcrumb", RegionKind::Navigation),
    ("breadcrumbs", RegionKind::Navigation),
    ("sidebar", RegionKind::Navigation),
    ("widget", RegionKind::Navigation),
    ("footer", RegionKind::Footer),
    ("copyright", RegionKind::Footer),
];

/// By a word of its class or id. The elements that hold a whole page are left out: their classes tell of the page.
fn by_name_of_class(tag: &StartTag<usize>) -> Option<(RegionKind, bool)> {
    if matches!(&**tag.name, b"html" | b"body" | b"main" | b"article") {
        return None;
    }
    [b"class".as_slice(), b"id"].iter().find_map(|key| {
        let value = attribute(tag, key)?;
        value
            .split(|c: char| !c.is_ascii_alphanumeric())
            .find_map(|word| CLASS_WORDS.iter().find(|(known, _)| *known == word))
            .map(|&(_, kind)| (kind, true))
    })
}

/// The value of an attribute in lower case, at most its first 256 bytes.
fn attribute(tag: &StartTag<usize>, key: &[u8]) -> Option<String> {
    let value = &tag.attributes.get(key)?.value;
    Some(String::from_utf8_lossy(&value[..value.len().min(256)]).to_ascii_lowercase())
}
