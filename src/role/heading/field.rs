//! Which lines without a label go on the field above them.

use super::Open;
use crate::field::{address, classified_by, distribution, executive_order, label, reference, tags};
use crate::limits::LOOK_AHEAD_LINES;
use crate::role::{Role, Sheet, is_part_name, opens_with_part_name, prose};
use crate::shape::Shape;

/// Subjects and reference lists have a few lines; what would make one longer is something else.
const MOST_LINES: usize = 40;

/// The role of a line without a label, if it goes on the field before it. `apart`: a blank line stands between.
pub(super) fn goes_on(sheet: Sheet<'_>, at: usize, open: &Open, apart: bool) -> Option<Role> {
    let role = open.role?;
    let text = sheet.text(at).trim();
    let shape = &sheet.shapes[at];
    let plain = matches!(shape, Shape::Text | Shape::Address(..) | Shape::Attention);
    let item = matches!(shape, Shape::Item(_));
    if open.lines > MOST_LINES && !matches!(role, Role::From | Role::To | Role::Info | Role::Exempt | Role::Distribution) {
        return None;
    }
    let found = match role {
        Role::From | Role::To | Role::Info | Role::Exempt => {
            !apart && (((plain || item) && address::is_address(text)) || (matches!(shape, Shape::Text) && address::is_rest(text)))
        }
        // Blank lines stand between the lines of a list of offices, too.
        Role::Distribution => distribution::is_more_offices(text),
        Role::Drafting => !apart && matches!(shape, Shape::Text) && distribution::is_more_drafting(text),
        Role::ExecutiveOrder => !apart && plain && executive_order::goes_on(&open.text, text),
        Role::Tags => plain && tags_go_on(text, &open.text, apart && !is_over_page(sheet, at)),
        Role::Subject => (plain || item || matches!(shape, Shape::Marked)) && subject_goes_on(sheet, at, open, apart),
        Role::Reference if matches!(shape, Shape::Marked) => reference::is_next_entry(&open.text, text),
        // `2. PARIS 12` under `REF: 1. STATE 12345`: a list by figures.
        Role::Reference if matches!(shape, Shape::Numbered(numbered) if numbered.marking.is_none()) => {
            !apart && text.len() <= 40 && reference::names_telegram(text)
        }
        // `(B) PARIS` / `34, (C) ROME 7`: no paragraph 34.
        Role::Reference if matches!(shape, Shape::Numbered(_)) => !apart && reference::is_torn(&open.text, text),
        Role::Reference => (plain || item) && reference_goes_on(sheet, at, open, apart),
        Role::ClassifiedBy => !is_title(sheet, at) && classifier_goes_on(shape, text, open, apart),
        _ => false,
    };
    found.then_some(role)
}

/// True when a page line stands between this line and the one before, with the blank lines that it has on both sides.
fn is_over_page(sheet: Sheet<'_>, at: usize) -> bool {
    (0..at).rev().take(LOOK_AHEAD_LINES).take_while(|&before| !sheet.written(before)).any(|before| !sheet.kept(before))
}

/// A list that ended with a comma or inside a bracket goes on, over a blank line too; else only known codes do.
fn tags_go_on(text: &str, before: &str, apart: bool) -> bool {
    // `ECON, PHUM, UK SUBJECT: …`: the next label stands on the list's last line.
    let next = label::inside(text, Some(label::Labelled::Tags)).first().map_or(text.len(), |part| part.at);
    let text = text[..next].trim_end();
    let open = before.trim_end().ends_with([',', ';', '/']);
    let bracket = before.matches('(').count() > before.matches(')').count();
    (open && tags::may_go_on(text)) || bracket || (!apart && (tags::is_codes(text) || tags::ends_term(before, text)))
}

/// A subject goes on to the next line; over a blank line, as page lines have on both sides, only when it cannot end where
/// it does (`… MEETING WITH` / `THE PRESIDENT`).
fn subject_goes_on(sheet: Sheet<'_>, at: usize, open: &Open, apart: bool) -> bool {
    let text = sheet.text(at).trim();
    let empty = crate::field::label::subject(&open.text).is_some_and(|from| open.text[from..].trim().is_empty());
    let cut = empty || prose::ends_in_the_middle(open.text.trim_end_matches([' ', '-']));
    let list = matches!(sheet.shapes[at], Shape::Item(_)) && !text.starts_with(['-', '–']);
    // Prose under a subject in capitals is the first paragraph of a cable without numbers.
    let small = |text: &str| text.bytes().filter(u8::is_ascii_lowercase).count();
    let capitals = small(&open.text) == 0 || small(&open.text) * 4 < open.text.len();
    let prose = capitals && text.len() > 40 && small(text) * 2 > text.len();
    let part = is_part_name(text) || opens_with_part_name(text);
    (!apart || cut) && !list && !prose && !part && open.lines < 9 && !(apart && is_underlined(sheet, at))
}

/// A lettered entry goes on a list over blank lines; other lines are wraps, with a number or after a line that cannot end
/// there.
fn reference_goes_on(sheet: Sheet<'_>, at: usize, open: &Open, apart: bool) -> bool {
    let text = sheet.text(at).trim();
    if text.len() > 160 || is_part_name(text) || opens_with_part_name(text) {
        return false;
    }
    if reference::is_entry(text) {
        return true;
    }
    let number = text.bytes().any(|b| b.is_ascii_digit());
    let last = open.text.lines().last().unwrap_or_default().trim_end();
    let bracket = last.matches('(').count() > last.matches(')').count();
    let middle =
        last.ends_with([',', ';', '-', '/', '&']) || prose::ends_in_the_middle(last) || bracket || last.ends_with(" AND");
    let telegram = reference::names_telegram(text);
    if apart {
        let torn = reference::is_torn(&open.text, text);
        return ((telegram && (middle || reference::is_empty(&open.text))) || torn) && text.len() <= 80;
    }
    let small = text.bytes().filter(u8::is_ascii_lowercase).count();
    let prose = text.split(' ').count() >= 7 && small * 2 > text.len();
    let whole = !prose::ends_sentence(text) || small == 0;
    !is_underlined(sheet, at) && (telegram || (!prose && whole && text.len() <= 80 && (number || middle)))
}

/// True for the title of the text's first part, with a rule under it or by its words; in a copy with a blank line after every
/// line nothing else tells it from the field above.
fn is_title(sheet: Sheet<'_>, at: usize) -> bool {
    let next = (at + 1..sheet.lines.len()).take(2).find(|&next| sheet.written(next));
    let text = sheet.text(at).trim();
    // The reasons may stand above the rules around the title.
    let reasons = classified_by::has_reasons(text) || names_more_reasons(text);
    !reasons && (next.is_some_and(|next| matches!(sheet.shapes[next], Shape::Rule)) || is_part_name(text))
}

fn is_underlined(sheet: Sheet<'_>, at: usize) -> bool {
    matches!(sheet.shapes.get(at + 1), Some(Shape::Rule))
}

/// A classifier's field goes on until it has its reasons. In a copy with a blank line after every line, the one that has
/// the reasons is still the field's.
fn classifier_goes_on(shape: &Shape, text: &str, open: &Open, apart: bool) -> bool {
    if open.lines >= LOOK_AHEAD_LINES || matches!(shape, Shape::Numbered(_) | Shape::Rule) {
        return false;
    }
    let deadline = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("DECL")) && text.len() <= 80;
    let wanted = !is_complete(&open.text) || names_more_reasons(text) || deadline;
    let reaches_over = !classified_by::has_reasons(&open.text) && classified_by::has_reasons(text);
    wanted && (!apart || reaches_over)
}

/// `and (d)` under `… for reasons 1.4 (b)`: a list of reasons that was wrapped.
fn names_more_reasons(text: &str) -> bool {
    let list = text.trim_start_matches([',', ' ']);
    let lower = list.to_ascii_lowercase();
    let list =
        lower.strip_prefix("and ").or_else(|| lower.strip_prefix("or ")).or_else(|| lower.strip_prefix("& ")).unwrap_or(&lower);
    let letter = |text: &str| text.len() == 3 && text.starts_with('(') && text.ends_with(')');
    list.get(..3).is_some_and(letter) && list.len() <= 24
}

/// True when a `Classified By` field has its reasons and does not end in the middle of them.
fn is_complete(field: &str) -> bool {
    let end = field.trim_end().to_ascii_lowercase();
    classified_by::has_reasons(field)
        && ![" and", ",", " or", " &", "/", "1.4", "1.5", "reasons", "reason", "("].iter().any(|word| end.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(heading: &str) -> Vec<&'static str> {
        let text = format!(
            "P 041011Z MAR 09\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000150\n{heading}"
        );
        let parsed =
            crate::parse("nets", format!("{text}\n1. (C) The nets were hung to dry.\nDOE\n").as_bytes()).expect("a cable");
        let ends: Vec<usize> = parsed.text.match_indices('\n').map(|(at, _)| at).collect();
        let role = |at: usize| parsed.ledger.rows().find(|row| row.span.start <= at && at < row.span.end).map(|row| row.fate);
        let role = |at: usize| match role(at) {
            Some(crate::ledger::Fate::Kept(role)) => role,
            Some(crate::ledger::Fate::Removed(reason)) => reason,
            None => "",
        };
        let line = |line: usize| role(ends[line] - usize::from(ends[line] > ends[line - 1] + 1));
        (4..4 + heading.lines().count()).map(line).filter(|role| *role != "blank").collect()
    }

    #[test]
    fn a_subject_goes_on_until_prose_a_list_or_a_title() {
        for (heading, second) in [
            ("SUBJECT: THE NETS OF THE\nNORTHERN HARBOR", "subject"),
            ("SUBJECT: THE NETS OF THE\n\nNORTHERN HARBOR", "subject"),
            ("SUBJECT:\n\nNETS", "subject"),
            ("SUBJECT: THE NETS\n\nNORTHERN HARBOR", "heading"),
            ("SUBJECT: THE NETS\nThe nets of the northern harbor were hung to dry on the wall.", "paragraph"),
            ("SUBJECT: The nets\nof the northern harbor, which were hung to dry on the wall", "subject"),
            ("SUBJECT: THE NETS\nand the boats of the harbor", "subject"),
            ("SUBJECT: THE NETS\nSUMMARY", "heading"),
            ("SUBJECT: THE NETS\n(a) DRY", "item"),
            ("SUBJECT: THE NETS\n- DRY", "subject"),
            ("SUBJECT: THE NETS OF McDOE\nThe nets of the northern harbor were hung to dry on the wall.", "paragraph"),
            ("SUBJECT: NETS, boats\nThe nets of the northern harbor were hung to dry on the wall.", "subject"),
            ("SUBJECT: THE NETS\nThe nets of the harbor are dry and clean", "subject"),
            ("SUBJECT: THE NETS\nThe nets of the harbor are dry and clean.", "paragraph"),
            ("SUBJECT: THE NETS\nAND BOATS AND MEN of the old northern harbor", "subject"),
        ] {
            assert_eq!(roles(heading)[1], second, "{heading}");
        }
    }

    #[test]
    fn references_go_on_with_telegrams_and_with_what_their_last_line_leaves_open() {
        for (heading, second) in [
            ("SUBJECT: NETS\nREF: A. LISBON 12\nB. STATE 3456", "reference"),
            ("SUBJECT: NETS\nREF: A. LISBON 12 AND\nPREVIOUS", "reference"),
            ("SUBJECT: NETS\nREF: A. LISBON 12 (NOTAL,\nEXDIS)", "reference"),
            ("SUBJECT: NETS\nREF: A. LISBON 12;\nDOE-EXAMPLE E-MAILS", "reference"),
            ("SUBJECT: NETS\nREF: A. LISBON 12\nDOE-EXAMPLE E-MAILS", "heading"),
            ("SUBJECT: NETS\nREF: A. LISBON 12\nE-MAILS OF MARCH 2", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12,\n\nSTATE 3456", "reference"),
            ("SUBJECT: NETS\nREF:\n\nSTATE 3456", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12\n\nThe nets of March 2", "heading"),
            ("SUBJECT: NETS\nREF: LISBON 12\nThe nets of the harbor were hung to dry on March 2 and were", "paragraph"),
            ("SUBJECT: NETS\nREF: LISBON 12\nSUMMARY", "heading"),
            ("SUBJECT: NETS\nREF: LISBON 12,\nSUMMARY", "heading"),
            ("SUBJECT: NETS\nREF: LISBON 12,\nSUMMARY: They were dry", "heading"),
            ("SUBJECT: NETS\nREF: 1. PARIS 12\n2. ROME 34", "reference"),
            ("SUBJECT: NETS\nREF: 1. PARIS 12\n\n2. ROME 34", "paragraph"),
            ("SUBJECT: NETS\nREF: 1. PARIS 12\n2. The telegram ROME 34 named the nets of the pier", "paragraph"),
            ("SUBJECT: NETS\nREF: LISBON 12\nSUMMARY: They were dry on March 2.", "paragraph"),
            ("SUBJECT: NETS\nREF: LISBON 12\nNETS OF MARCH 2\n---------------", "heading"),
            ("SUBJECT: NETS\nREF: A. LISBON 12 (MEETING\nNOTES)", "reference"),
            ("SUBJECT: NETS\nREF: A. LISBON 12, REPORT BY\nTHE GUILD", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12 AND\nprevious", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12 AND\nPREVIOUS.", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12 AND\n\nSTATE 3456", "reference"),
            ("SUBJECT: NETS\nREF: LISBON 12,\n\nThe nets of the pier", "heading"),
            ("SUBJECT: NETS\nREF: LISBON 12\nMEMO OF MARCH 2 on what was said of the nets", "reference"),
        ] {
            assert_eq!(roles(heading)[2], second, "{heading}");
        }
    }

    /// Lists of addressees may be long; forty lines of references are something else.
    #[test]
    fn references_have_forty_lines_at_most_and_an_entry_has_its_bytes() {
        let list: String = (0..60).map(|at| format!("\nB. ROME {}", 100 + at)).collect();
        let roles_of = roles(&format!("SUBJECT: NETS\nREF: A. LISBON 12{list}"));
        assert_eq!(roles_of.iter().filter(|role| **role == "reference").count(), MOST_LINES + 1);
        let addressees = "AMEMBASSY ROME\n".repeat(60);
        let text = format!(
            "FM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nINFO {addressees}UNCLAS LISBON 000150\nSUBJECT: NETS\n\n1. (U) They are dry.\n"
        );
        let parsed = crate::parse("nets", text.as_bytes()).expect("a cable");
        assert_eq!(parsed.record.cables[0].info.len(), 60);
        for (bytes, role) in [(160, "reference"), (161, "paragraph")] {
            let entry = format!("{:<bytes$}.", "B. STATE 3456").replace("   ", " of");
            assert_eq!(
                roles(&format!("SUBJECT: NETS\nREF: A. LISBON 12\n{}", &entry[entry.len() - bytes..]))[2],
                role,
                "{entry}"
            );
        }
    }

    #[test]
    fn a_classifier_goes_on_until_its_reasons_are_whole() {
        for (rest, role) in [
            ("Classified By: CDA Jane Doe for reasons 1.4 (b)\nand (d).", "classified-by"),
            ("Classified By: CDA Jane Doe for\n\nreasons 1.4 (b) and (d).", "classified-by"),
            ("Classified By: CDA Jane Doe for reasons 1.4 (b) and (d).\nDeclassify on: 03/04/2019", "classified-by"),
            ("Classified By: CDA Jane Doe for reasons 1.4 (b) and (d).\nThe nets are dry.", "paragraph"),
            ("Classified By: CDA Jane Doe, reasons 1.4 (b) and (d).\n\n(e)", "heading"),
            ("Classified By: CDA Jane Doe for reasons 1.4 (b),\n(d)", "classified-by"),
            ("Classified By: CDA Jane Doe\nNets\n----", "heading"),
            ("Classified By: CDA Jane Doe\nSUMMARY", "heading"),
            ("Classified By: CDA Jane Doe\n1. THE NETS WERE HUNG TO DRY.", "paragraph"),
            ("Classified By: CDA Jane Doe for\n\nThe nets are dry.", "paragraph"),
        ] {
            assert_eq!(roles(&format!("SUBJECT: NETS\n{rest}"))[2], role, "{rest}");
        }
        assert!(names_more_reasons("and (d).") && names_more_reasons(", (d)") && names_more_reasons("& (d)"));
        assert!(
            !names_more_reasons("(dx)") && !names_more_reasons("and d") && !names_more_reasons("(d) for the nets of the pier")
        );
    }

    #[test]
    fn tags_go_on_behind_a_comma_or_with_codes() {
        for (heading, second) in [
            ("TAGS: EFIS, PREL,\nPO", "tags"),
            ("TAGS: EFIS, PREL,\n\nPO", "tags"),
            ("TAGS: EFIS, PREL\nECON, PO", "tags"),
            ("TAGS: EFIS, SP (COMMON\nFISHERIES)", "tags"),
            ("TAGS: EFIS, PREL\n\nThe nets are dry.", "paragraph"),
            ("TAGS: EFIS, PREL\n\nECON, PO", "heading"),
        ] {
            assert_eq!(roles(heading)[1], second, "{heading}");
        }
    }
}
