//! Comments and indentation are for those who read the sources; the site goes without.

/// A script without its comments and its indentation. Only comments that have lines to themselves are taken out, so no
/// text and no regular expression is ever mistaken for one; a script with a text over several lines stays as it is.
#[must_use]
pub fn script(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut in_comment = false;
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let ends = line.ends_with("*/");
        if !(in_comment || begins || line.is_empty() || line.starts_with("//")) {
            out.push_str(line);
            out.push('\n');
        }
        in_comment = (in_comment || begins) && !ends;
    }
    out
}

/// A page or a style sheet without comments, indentation and empty lines.
#[must_use]
pub fn markup(text: &str, comment: [&str; 2]) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(comment[0]) {
        kept.push_str(before);
        rest = after.split_once(comment[1]).map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        let text = "// a\n/** b\n * c */\n  const d = \"// e\"; // f\n\n  g(/*h*/);\n";
        assert_eq!(script(text), "const d = \"// e\"; // f\ng(/*h*/);\n");
        let template = "const a = `x\n  // y\n`;\n";
        assert_eq!(script(template), template);
    }

    #[test]
    fn pages_and_style_sheets_lose_comments_only() {
        assert_eq!(markup("<p>a\n  <!-- b\n c --> d</p>\n\n", ["<!--", "-->"]), "<p>a\nd</p>\n");
        assert_eq!(markup("p { a: b } /* c */\n  q {}", ["/*", "*/"]), "p { a: b }\nq {}\n");
    }
}
