//! Portion markings: the `(S//NF)` in front of a paragraph.

use crate::record::Level;

/// A portion marking as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// Canonical short form: level and controls joined by one slash, `S/NF`.
    pub short: String,
    /// As written between its brackets.
    pub as_written: String,
    /// Level of classification.
    pub level: Level,
    /// Bytes of the text that the marking takes, brackets included.
    pub length: usize,
}

/// What a marking says, for a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// The level in words: `Secret`.
    pub level: Level,
    /// True for unclassified text that is held back all the same (FOUO, SBU, LOU).
    pub controlled: bool,
    /// The words it stands for: `For Official Use Only`.
    pub words: &'static str,
}

/// Levels as a portion marking writes them: as written, short form, level, in words.
const LEVELS: &[(&str, &str, Level, &str)] = &[
    ("U", "U", Level::Unclassified, "Unclassified"),
    ("C", "C", Level::Confidential, "Confidential"),
    ("S", "S", Level::Secret, "Secret"),
    ("TS", "TS", Level::TopSecret, "Top Secret"),
    ("SBU", "SBU", Level::Unclassified, "Sensitive But Unclassified"),
    ("FOUO", "FOUO", Level::Unclassified, "For Official Use Only"),
    ("LOU", "LOU", Level::Unclassified, "Limited Official Use"),
    ("OUO", "OUO", Level::Unclassified, "Official Use Only"),
    ("UNCLAS", "U", Level::Unclassified, "Unclassified"),
    ("UNCLASS", "U", Level::Unclassified, "Unclassified"),
    ("UNCLASSIFIED", "U", Level::Unclassified, "Unclassified"),
    ("CONFIDENTIAL", "C", Level::Confidential, "Confidential"),
    ("SECRET", "S", Level::Secret, "Secret"),
    ("SNF", "S/NF", Level::Secret, "Secret"),
    ("CNF", "C/NF", Level::Confidential, "Confidential"),
];

/// Controls of a portion marking, as written and in short form.
const CONTROLS: &[(&str, &str)] = &[
    ("NF", "NF"),
    ("N", "NF"),
    ("NOFORN", "NF"),
    ("FOUO", "FOUO"),
    ("SBU", "SBU"),
    ("OC", "OC"),
    ("ORCON", "OC"),
    ("PR", "PR"),
    ("PROPIN", "PR"),
    ("FGI", "FGI"),
    ("MOD", "FGI"),
    ("SI", "SI"),
    ("RD", "RD"),
    ("FRD", "FRD"),
    ("RELIDO", "RELIDO"),
    ("LES", "LES"),
    ("NODIS", "NODIS"),
    ("EXDIS", "EXDIS"),
];

/// The longest marking met is under 60 bytes; a bracket that does not close within that is text.
const LONGEST: usize = 80;

/// Reads a portion marking at the start of `text`: an opening bracket, a level, controls, a closing bracket.
///
/// ```
/// use enclair::field::marking::parse;
/// let short = |text| parse(text).map(|marking| marking.short);
/// assert_eq!(short("(S//NF) Text").as_deref(), Some("S/NF"));
/// assert_eq!(short("(C - ENTIRE TEXT) Text").as_deref(), Some("C"));
/// assert_eq!(short("(U.S.) officials"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<Marking> {
    let inner = text.strip_prefix('(')?;
    let close = inner.bytes().take(LONGEST).position(|b| b == b')')?;
    let as_written = inner[..close].trim();
    let (short, level) = read(as_written)?;
    Some(Marking { short, as_written: as_written.to_owned(), level, length: close + 2 })
}

/// Reads the marking of a paragraph whose number stands before it. There a level and an unknown control in capitals
/// (`(C/INTERNAL)`) are a marking, too; elsewhere `(S/CT)` is an office.
#[must_use]
pub fn after_number(text: &str) -> Option<Marking> {
    parse(text).or_else(|| {
        let inner = text.strip_prefix('(')?;
        let close = inner.bytes().take(LONGEST).position(|b| b == b')')?;
        let as_written = inner[..close].trim();
        let (level, control) = as_written.split_once('/')?;
        let control = control.trim_start_matches('/').trim();
        let known = (3..=20).contains(&control.len()) && control.bytes().all(|b| b.is_ascii_uppercase());
        let (mut short, level) = read(level).filter(|_| known)?;
        short.push('/');
        short.push_str(control);
        Some(Marking { short, as_written: as_written.to_owned(), level, length: close + 2 })
    })
}

/// Reads what stands between the brackets: canonical short form and level.
#[must_use]
pub fn read(inner: &str) -> Option<(String, Level)> {
    let upper = inner.trim().to_ascii_uppercase();
    // `N/SF` is `S/NF` with two letters swapped (one real cable).
    let upper = if upper == "N/SF" { "S/NF" } else { upper.as_str() };
    let upper = upper.strip_suffix("ENTIRE TEXT").map_or(upper, |start| start.trim_end_matches([' ', '-']));
    let end = upper.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(upper.len());
    let (_, short, level, _) = LEVELS.iter().find(|(written, ..)| *written == &upper[..end])?;
    let mut out = (*short).to_owned();
    let mut rest = upper[end..].trim_start_matches(['/', ' ', '-', ',']);
    while !rest.is_empty() {
        let end = rest.find(['/', ' ', '-', ',']).unwrap_or(rest.len());
        let word = &rest[..end];
        if matches!(word, "REL" | "RELEASABLE") {
            let to = rest[end..].trim_start_matches([' ', '/']);
            to.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b',' | b'/')).then_some(())?;
            out.push_str("/REL ");
            out.push_str(to);
            break;
        }
        let (_, short) = CONTROLS.iter().find(|(written, _)| *written == word)?;
        out.push('/');
        out.push_str(short);
        rest = rest[end..].trim_start_matches(['/', ' ', '-', ',']);
    }
    Some((out, *level))
}

/// True for a marking that says it holds for the whole text: `C - ENTIRE TEXT`.
///
/// ```
/// assert!(enclair::field::marking::is_for_entire_text("C - ENTIRE TEXT"));
/// assert!(!enclair::field::marking::is_for_entire_text("C/NF"));
/// ```
#[must_use]
pub fn is_for_entire_text(as_written: &str) -> bool {
    as_written.to_ascii_uppercase().ends_with("ENTIRE TEXT")
}

/// What a canonical short form stands for.
///
/// ```
/// let explained = enclair::field::marking::explain("FOUO").unwrap();
/// assert_eq!((explained.words, explained.controlled), ("For Official Use Only", true));
/// ```
#[must_use]
pub fn explain(short: &str) -> Option<Explained> {
    let level = short.split('/').next()?;
    let (_, _, level, words) = LEVELS.iter().find(|(written, ..)| *written == level)?;
    let controlled = *level == Level::Unclassified && short != "U";
    Some(Explained { level: *level, controlled, words })
}

/// The controls of a canonical short form, in words: `S/NF` gives `No Foreign Nationals`.
#[must_use]
pub fn controls_in_words(short: &str) -> Vec<String> {
    short
        .split('/')
        .skip(1)
        .map(|control| match control {
            "NF" => "No Foreign Nationals".to_owned(),
            "FOUO" => "For Official Use Only".to_owned(),
            "SBU" => "Sensitive But Unclassified".to_owned(),
            "OC" => "Originator Controlled".to_owned(),
            "PR" => "Proprietary Information".to_owned(),
            "FGI" => "Foreign Government Information".to_owned(),
            "RD" => "Restricted Data".to_owned(),
            "FRD" => "Formerly Restricted Data".to_owned(),
            "LES" => "Law Enforcement Sensitive".to_owned(),
            other => other.strip_prefix("REL ").map_or_else(|| other.to_owned(), |to| format!("Releasable {to}")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As written and canonical, from the counts of 13,567 real paragraphs.
    const CASES: &[(&str, &str)] = &[
        ("(U)", "U"),
        ("(c)", "C"),
        ("( C )", "C"),
        ("(S/NF)", "S/NF"),
        ("(S//NF)", "S/NF"),
        ("(S/NOFORN)", "S/NF"),
        ("(S-NF)", "S/NF"),
        ("(C NF)", "C/NF"),
        ("(SNF)", "S/NF"),
        ("(N/SF)", "S/NF"),
        ("(SBU)", "SBU"),
        ("(SBU/NF)", "SBU/NF"),
        ("(FOUO)", "FOUO"),
        ("(S//FGI//NF)", "S/FGI/NF"),
        ("(C - ENTIRE TEXT)", "C"),
        ("(U//FOUO)", "U/FOUO"),
        ("(S/REL NATO)", "S/REL NATO"),
        ("(S//REL TO USA, FVEY)", "S/REL TO USA, FVEY"),
        ("(C/Rel Aus)", "C/REL AUS"),
        ("(LOU)", "LOU"),
        ("(secret//rel germany)", "S/REL GERMANY"),
    ];

    #[test]
    fn markings_have_one_short_form() {
        for (written, short) in CASES {
            assert_eq!(parse(written).map(|marking| marking.short).as_deref(), Some(*short), "{written}");
        }
    }

    #[test]
    fn words_in_brackets_are_no_markings() {
        for text in
            ["(U.S.)", "(Iran)", "(China)", "(SCIRI) members", "(S", "(see para 3)", "(C) (", "()", "(a)", "(NSA)", "(CF)"]
        {
            let marking = parse(text);
            assert!(marking.is_none() || text.starts_with("(C)"), "{text} read as {marking:?}");
        }
    }
}
