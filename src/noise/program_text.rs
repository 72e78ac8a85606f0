//! What a browser would not have shown: scripts, signs of HTML and armour of keys that came along in a plain-text copy.
//!
//! `var disqus_shortname = 'example'; (function() {`, `&nbsp;&raquo;`. Telegrams have no braces, and an ampersand in one
//! (`R&D`, `A&E`) stands in a word.

use super::Sure;
use super::folded::Folded;
use crate::bytes::Signs;

const STATEMENTS: &[&str] = &[
    "var ",
    "let ",
    "const ",
    "function",
    "window.",
    "document.",
    "(function",
    "$(",
    "jquery",
    "gtag(",
    "dataLayer",
    "<script",
    "</script",
    "<!--",
    "-->",
    "googletag",
    "@media",
    "@import",
    "_gaq",
];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let sign = |b: u8| matches!(b, b'{' | b'}' | b';' | b'<' | b'&');
    if !text.has_any(Signs::of("{}<;&")) || !text.text.bytes().any(sign) {
        return None;
    }
    let code = STATEMENTS.iter().any(|start| text.text.starts_with(start)) && text.text.contains(['{', '=', '(', '<', '>']);
    let braces = text.text.len() > 1 && text.text.chars().all(|c| matches!(c, '{' | '}' | '(' | ')' | ';' | ' ' | ','));
    (code || braces || is_only_references(text.text)).then_some(Sure::Certain)
}

/// Character references and nothing else.
fn is_only_references(text: &str) -> bool {
    let mut rest = text.trim();
    let mut count = 0;
    while let Some(reference) = rest.strip_prefix('&') {
        let Some((name, after)) = reference.split_once(';') else { return false };
        if name.is_empty() || name.len() > 10 || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#') {
            return false;
        }
        rest = after.trim_start();
        count += 1;
    }
    count > 0 && rest.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::noise::{Reason, by_words};

    #[test]
    fn code_goes_and_text_stays() {
        for text in ["var disqus_shortname = 'example'; (function() {", "&nbsp;&raquo;", "&#x000A;", "})();"] {
            assert!(by_words(text).is_some_and(|(reason, _)| reason == Reason::Markup), "{text}");
        }
        for text in ["function of the committee; the rest was", "R&D; the Minister", "let them go; they stayed", "&c.; and more"]
        {
            assert_eq!(by_words(text), None, "{text}");
        }
    }

    #[test]
    fn signs_of_programs_alone_are_no_words() {
        for text in ["{ }", "});", "<!-- nets -->", "document.write('x');", "&nbsp;", "&nbsp; &#160;", "&abcdefghij;"] {
            assert_eq!(super::judge(&super::Folded::new(text)), Some(super::Sure::Certain), "{text}");
        }
        for text in
            [";", "var nets; boats", "nets & boats", "& so on;", "&nbsp; nets", "&nosuchreference;", "&;", "{ nets }", "()", ""]
        {
            assert_eq!(super::judge(&super::Folded::new(text)), None, "{text}");
        }
        assert!(!super::is_only_references("") && !super::is_only_references("  "));
    }
}
