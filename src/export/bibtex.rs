//! BibTeX: an entry a cable, as LaTeX and the reference managers read it.

use std::fmt::{self, Write};

use super::citation::{KIND, SERIES, Work};
use super::key::keys;
use crate::record::Cable;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// All cables as `@techreport` entries, since BibTeX knows no cables: the sender is the author, as an institution, and the
/// reference number is both key and number.
///
/// # Errors
/// When a text cannot be written, which a string in memory gives no cause for.
pub fn bibtex(cables: &[Cable]) -> Result<String, fmt::Error> {
    let mut out = String::new();
    for (cable, key) in cables.iter().zip(keys(cables)) {
        entry(&mut out, &Work::of(cable), &key)?;
    }
    Ok(out)
}

fn entry(out: &mut String, work: &Work, key: &str) -> fmt::Result {
    if !out.is_empty() {
        out.push('\n');
    }
    writeln!(out, "@techreport{{{key},")?;
    // Braces twice: the name of an institution is no name of a person, and a title's capitals are its own.
    let mut double = |name: &str, text: Option<&str>| match text {
        Some(text) => writeln!(out, "  {name} = {{{{{}}}}},", escape(text)),
        None => Ok(()),
    };
    double("author", work.author.as_deref())?;
    double("title", work.title.as_deref().or(work.number.as_deref()))?;
    double("institution", Some(SERIES))?;
    writeln!(out, "  type = {{{KIND}}},")?;
    if let Some(number) = &work.number {
        writeln!(out, "  number = {{{}}},", escape(number))?;
    }
    if let Some(date) = work.date {
        writeln!(out, "  year = {{{}}},", date.year)?;
        if let Some(month) = date.month.and_then(|month| MONTHS.get(month.checked_sub(1)?)) {
            writeln!(out, "  month = {month},")?;
        }
        if let Some(day) = date.day {
            writeln!(out, "  day = {{{day}}},")?;
        }
    }
    if let Some(classification) = &work.classification {
        writeln!(out, "  note = {{Classification: {}}},", escape(classification))?;
    }
    out.push_str("}\n");
    Ok(())
}

/// The text with every sign that TeX would take for a command written as a command for that sign.
///
/// BibTeX counts braces and knows no backslash before them: so a brace of the text becomes a word.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '|' => out.push_str("\\textbar{}"),
            '#' | '$' | '%' | '&' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_is_left_that_tex_would_obey() {
        assert_eq!(escape("50% of R&D: a_b #1 $5"), "50\\% of R\\&D: a\\_b \\#1 \\$5");
        assert_eq!(escape("\\input{x}"), "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}");
        let hostile = escape("}, note = {\\write18{rm}} @x{^~\"<>|");
        let (mut depth, mut lowest) = (0i32, 0);
        for c in hostile.chars() {
            depth += i32::from(c == '{') - i32::from(c == '}');
            lowest = lowest.min(depth);
        }
        assert_eq!((depth, lowest), (0, 0), "{hostile}");
    }
}
