//! What HTML's elements do to the text: which break the line, which hold no text, which say what they are.

use std::borrow::Cow;

use super::token::Attributes;
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
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr"
    )
}

/// Elements whose content is not meant to be read.
pub(super) fn is_unseen(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "template"
            | "noscript"
            | "iframe"
            | "object"
            | "svg"
            | "math"
            | "select"
            | "audio"
            | "video"
    )
}

/// What the tags of an element do to the line.
pub(super) fn layout(name: &str) -> Layout {
    match name {
        "br" | "tr" | "td" | "th" | "li" | "dt" | "dd" | "option" | "button" | "label" | "caption" => Layout::Line,
        "p" | "div" | "pre" | "blockquote" | "section" | "article" | "header" | "footer" | "nav" | "aside" | "main" | "form"
        | "fieldset" | "figure" | "figcaption" | "table" | "thead" | "tbody" | "tfoot" | "ul" | "ol" | "dl" | "hr" | "h1"
        | "h2" | "h3" | "h4" | "h5" | "h6" | "body" | "html" | "head" | "title" | "dialog" | "details" | "summary" | "center"
        | "address" | "script" | "style" | "iframe" | "textarea" => Layout::Block,
        _ => Layout::Inline,
    }
}

/// What an element says it is, and whether only a class or id says so.
pub(super) fn region(name: &str, attributes: Attributes<'_>) -> Option<(RegionKind, bool)> {
    if is_unseen(name) {
        return Some((RegionKind::Unseen, false));
    }
    by_name_of_class(name, attributes).or_else(|| by_role(attributes)).or_else(|| by_element(name))
}

fn by_element(name: &str) -> Option<(RegionKind, bool)> {
    let kind = match name {
        "nav" | "aside" | "header" => RegionKind::Navigation,
        "footer" => RegionKind::Footer,
        "dialog" => RegionKind::Dialog,
        _ => return None,
    };
    Some((kind, false))
}

fn by_role(attributes: Attributes<'_>) -> Option<(RegionKind, bool)> {
    let role = in_small_letters(attributes.role?);
    let kind = match &*role {
        "navigation" | "menu" | "menubar" | "banner" | "search" | "complementary" | "toolbar" => RegionKind::Navigation,
        "contentinfo" => RegionKind::Footer,
        "dialog" | "alertdialog" => RegionKind::Dialog,
        _ => return None,
    };
    Some((kind, false))
}

/// What sites call by this word in classes and ids.
fn by_class_word(word: &str) -> Option<RegionKind> {
    Some(match word {
        "cookie" | "cookies" | "consent" | "gdpr" => RegionKind::Cookies,
        "newsletter" | "subscribe" | "subscription" => RegionKind::Newsletter,
        "share" | "sharing" | "social" | "sharedaddy" => RegionKind::Share,
        "comments" | "respond" | "disqus" => RegionKind::Comments,
        "related" | "recommended" => RegionKind::Related,
        "ad" | "ads" | "advert" | "advertisement" | "sponsored" => RegionKind::Advertisement,
        "nav" | "navbar" | "navigation" | "menu" | "breadcrum" | "breadcrumbs" | "sidebar" | "widget" => RegionKind::Navigation,
        "footer" | "copyright" => RegionKind::Footer,
        _ => return None,
    })
}

/// By a word of its class or id. The elements that hold a whole page are left out: their classes tell of the page.
fn by_name_of_class(name: &str, attributes: Attributes<'_>) -> Option<(RegionKind, bool)> {
    if matches!(name, "html" | "body" | "main" | "article") {
        return None;
    }
    [attributes.class, attributes.id].into_iter().flatten().find_map(|value| {
        in_small_letters(value).split(|c: char| !c.is_ascii_alphanumeric()).find_map(by_class_word).map(|kind| (kind, true))
    })
}

/// The value of an attribute in lower case, at most its first 256 characters.
fn in_small_letters(value: &str) -> Cow<'_, str> {
    const LONGEST: usize = 256;
    if value.len() <= LONGEST && !value.bytes().any(|b| b.is_ascii_uppercase()) {
        return Cow::Borrowed(value);
    }
    value.chars().take(LONGEST).map(|c| c.to_ascii_lowercase()).collect()
}
