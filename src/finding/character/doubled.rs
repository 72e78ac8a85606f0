//! `double-encoding`: `EspaÃ±a`, `the keeperâ€™s lamp`: text in UTF-8 that somebody read as another encoding and stored again.

use super::{Case, Finding, Seen, Severity, text_lines, word_at};
use crate::bytes::Signs;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let mut seen = Seen::default();
    for (line, text) in text_lines(case, Signs::FURTHER).filter(|(_, text)| !text.is_ascii()) {
        let mut signs = text.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            if signs.peek().is_some_and(|(_, next)| is_doubled(sign, *next)) {
                seen.add(line, word_at(text, at));
            }
        }
    }
    let why = "Letters and quotation marks were stored twice over; they are shown as they are.";
    out.extend(seen.report(case, ("double-encoding", Severity::Warning), "A sign is garbled", why));
}

/// The first two signs that a letter of two or three bytes gives when its bytes are read one by one.
fn is_doubled(sign: char, next: char) -> bool {
    let continues = matches!(next, '\u{80}'..='\u{bf}');
    match sign {
        'Ã' => continues || matches!(next, '‡' | '‰' | 'Š' | 'œ' | 'ž' | 'Ÿ' | '‚' | 'ƒ' | '„' | '†' | '‹' | 'Œ' | 'š' | '›'),
        'Â' => matches!(next, '\u{a0}'..='\u{bf}'),
        'â' => matches!(next, '€' | '\u{80}'),
        'ï' => next == '¿',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn doubled_letters_are_told_from_letters() {
        let found = |text: &str| text.chars().zip(text.chars().skip(1)).filter(|(a, b)| super::is_doubled(*a, *b)).count();
        assert_eq!(found("EspaÃ±a, cafÃ©, the keeperâ€™s lampâ€”and 5Â°"), 5);
        assert_eq!(found("SÃO PAULO, Âncora, pâté, naïve, château, ÂNGELA’s, Nguyễn"), 0);
    }
}
