//! The letters of a reference list: `A.`, `A)`, `(A)`, `a.`, `REF A:`, doubled `A. (A)`, a pilcrow in front or not.

/// A letter of the list with its signs: the letter in capitals, and where its entry begins.
fn letter(text: &str) -> Option<(char, usize)> {
    // A dash in front is how older telegrams wrote an indent: `-      (B) STATE 12345`.
    let rest = text.strip_prefix('-').filter(|rest| rest.starts_with(' ')).unwrap_or(text);
    let rest = rest.trim_start_matches(['¶', '\u{fffd}', ' ', '\u{a0}']);
    let word = |word: &&str| rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)).map(|_| &rest[word.len()..]);
    let rest = ["REFTEL ", "REF "].iter().find_map(word).unwrap_or(rest);
    let (open, rest) = rest.strip_prefix(['(', '[']).map_or((false, rest), |rest| (true, rest.trim_start()));
    let first = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = &rest[1..];
    let sign = rest.trim_start_matches(' ').chars().next()?;
    // `A - LISBON 28`.
    if let Some(dash) = rest.strip_prefix(" - ").filter(|_| !open) {
        return Some((first.to_ascii_uppercase(), text.len() - dash.len()));
    }
    let closes = if open { matches!(sign, ')' | ']') } else { matches!(sign, '.' | ')' | ':') };
    // A blank before the sign is a slip of lists in brackets only (`( A )`): `A .` is an initial.
    if !closes || (!open && rest.starts_with(' ')) {
        return None;
    }
    let rest = rest.trim_start_matches(' ')[1..].trim_start_matches(['.', ':']);
    Some((first.to_ascii_uppercase(), text.len() - rest.len()))
}

/// True when a text begins with a letter of a list.
pub(super) fn opens(text: &str) -> bool {
    letter(text).is_some_and(|(first, _)| first <= 'C')
}

/// True for a line that is an entry of a list: a letter with its sign, and words behind it.
pub(super) fn begins_line(line: &str) -> bool {
    letter(line).is_some_and(|(_, length)| line.len() > length + 2)
}

/// The letter of the last entry.
pub(super) fn last_letter(field: &str) -> Option<char> {
    entries(field).last().and_then(|(letter, _)| *letter)
}

/// True for a line that begins with the letter after `last`.
pub(super) fn is_next(last: char, line: &str) -> bool {
    letter(line).is_some_and(|(first, _)| first as u32 == last as u32 + 1)
}

/// Cuts the field at the letters of its list. They rise, so that an initial (`MEMO BY J. DOE`) is none of them. A list
/// without letters is cut at its line ends.
pub(super) fn entries(text: &str) -> Vec<(Option<char>, String)> {
    let mut out: Vec<(Option<char>, String)> = Vec::new();
    let mut last: Option<char> = None;
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let found = text.is_char_boundary(at).then(|| begins(text, at, last)).flatten();
        let Some((first, length)) = found else {
            at += 1;
            continue;
        };
        push(&mut out, last, &text[start..at]);
        last = Some(first);
        start = at + length;
        // `A. (A)`: the letter may stand twice.
        if let Some((again, more)) = letter(&text[start..]).filter(|(again, _)| *again == first) {
            debug_assert_eq!(again, first);
            start += more;
        }
        at = start;
    }
    push(&mut out, last, &text[start..]);
    out
}

/// The letter that begins an entry here, if one does: at the start of the field or of a line, or behind a blank or a sign
/// where the list goes on by the very next letter.
fn begins(text: &str, at: usize, last: Option<char>) -> Option<(char, usize)> {
    let before = text[..at].chars().next_back();
    if !before.is_none_or(|c| matches!(c, ' ' | '\n' | ';' | ',' | '.' | '\u{a0}')) || text[at..].starts_with([' ', '\n']) {
        return None;
    }
    let (first, length) = letter(&text[at..])?;
    let opens_line = text[..at].trim_end_matches([' ', '\u{a0}']).is_empty() || text[..at].trim_end_matches(' ').ends_with('\n');
    let fits = match last {
        None if text[..at].trim().is_empty() => first <= 'C',
        // `REF: BEIJING 1761 B. BEIJING 1691`: the first entry has lost its letter.
        // `REF: 07 STATE 12345; A. STATE 23456`: a list behind an entry without a letter.
        None if first == 'A' && text[..at].trim_end().ends_with([';', ',']) => goes_on(&text[at + length..]),
        None => first == 'B' && text[..at].contains(|c: char| c.is_ascii_digit()) && goes_on(&text[at + length..]),
        // A letter may stand on two lines: `B) DOE-ROE E-MAIL` / `B) STATE 12345`.
        Some(last) if opens_line => first >= last && (first as u32) - (last as u32) <= 3,
        Some(last) => first as u32 == last as u32 + 1 && goes_on(&text[at + length..]),
    };
    fits.then_some((first, length))
}

/// True when an entry inside a line names something by number. `E-MAIL A. DOE TO B. ROE` has initials.
fn goes_on(rest: &str) -> bool {
    let (line, next) = rest.split_once('\n').unwrap_or((rest, ""));
    let entry = if line.trim().is_empty() { rest.trim_start() } else { line };
    // `(C) LAGOS` / `01583`: the number stands on the next line.
    let wrapped =
        || super::cited::opens(&format!("{} {}", line.trim(), next.trim_start().split('\n').next().unwrap_or_default()));
    entry.chars().take(60).any(|c| c.is_ascii_digit()) || (line.len() <= 24 && !next.is_empty() && wrapped())
}

fn push(out: &mut Vec<(Option<char>, String)>, label: Option<char>, text: &str) {
    let parts: Vec<&str> = if label.is_some() { vec![text] } else { text.split('\n').collect() };
    let mut open = false;
    for part in parts {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        let ends_open =
            part.ends_with([',', '-', '(', '/']) || part.ends_with(" AND") || !part.contains(|c: char| c.is_ascii_digit());
        match out.last_mut() {
            // A line that ended in the middle goes on: `STATE` / `12345`.
            Some((None, before)) if open && label.is_none() => {
                before.push(' ');
                before.push_str(&part);
            }
            _ if part.is_empty() => continue,
            _ => out.push((label, part)),
        }
        open = ends_open;
    }
}
