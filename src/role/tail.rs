//! What stands after the body: end marks, and lines of unknown meaning behind the site's own.

use super::body::{is_downgrading_group, is_name};
use super::{Placed, Role, Sheet};
use crate::field::{classification, date, mrn};
use crate::shape::Shape;

/// Places the lines after the body and returns the first of them.
pub(super) fn assign(sheet: Sheet<'_>, body: usize, placed: &mut [Option<Placed>]) -> usize {
    let end = sheet.judged.tail.min(sheet.lines.len());
    for at in end..sheet.lines.len() {
        if sheet.written(at) {
            let role = match &sheet.shapes[at] {
                Shape::EndMark => Role::EndMark,
                Shape::Attribute(..) | Shape::AttributeValue(_) => Role::ArchiveAttribute,
                Shape::PartHeading => Role::ArchiveHeading,
                _ => Role::Unplaced,
            };
            placed[at] = Some(Placed { role, starts: true });
        }
    }
    let mut trailer = end.max(body);
    while trailer > body {
        let at = trailer - 1;
        if sheet.written(at) {
            let role = match &sheet.shapes[at] {
                Shape::EndMark => Role::EndMark,
                // The level alone after the signature marks the end of the text.
                Shape::Classification(line) if line.serial.is_none() && line.section.is_none() => Role::EndMark,
                Shape::Attribute(..) | Shape::AttributeValue(_) => Role::ArchiveAttribute,
                Shape::PartHeading => Role::ArchiveHeading,
                _ if is_end(sheet.text(at)) => Role::EndMark,
                _ => break,
            };
            placed[at] = Some(Placed { role, starts: true });
        }
        trailer = at;
    }
    footer(sheet, body, trailer, placed).unwrap_or(trailer)
}

/// What copyists and stations write under a telegram: `=====CABLE ENDS=====`, `<< END OF DOCUMENT >>`, `NNNNMAFVVZCZ`,
/// `2004CARACA02200 - CONFIDENTIAL`, the date alone, a caption that has come down from the heading, `GP-3` of telegrams
/// before 1972.
fn is_end(line: &str) -> bool {
    const ENDS: &[&str] = &[
        "CABLE ENDS",
        "END CABLE",
        "END OF CABLE",
        "END CABLE TEXT",
        "END OF DOCUMENT",
        "END OF MESSAGE",
        "MINIMIZE CONSIDERED",
    ];
    let text = line.trim();
    if text.len() > 80 {
        return false;
    }
    let bare = text.trim_matches(['=', '-', '*', '<', '>', '_', '#', '.', ' ']);
    let level = ["LIMITED OFFICIAL USE", ">", "<"].contains(&text);
    // `NOTE: NOT PASSED TO ABOVE ADDRESSEE(S)`, `NOTE BY OC/T: HEADING AS RECEIVED.`: the message centre's remark.
    let note = text.starts_with("NOTE")
        && ["ADDRESSEE", "OC/T", "AS RECEIVED", "NOT PASSED", "CORRECTION TO FOLLOW"].iter().any(|word| text.contains(word));
    let sign = text.starts_with("NNNN") && text.len() <= 16 && text.bytes().all(|b| b.is_ascii_uppercase());
    let number = text.split_once(" - ").is_some_and(|(id, level)| {
        let level = level.strip_prefix("Classification: ").unwrap_or(level);
        mrn::parse(id).is_some() && classification::parse(level).is_some_and(|(_, length)| length == level.len())
    });
    let date = text.len() == 10 && text.as_bytes()[4] == b'-' && date::declassification(text, None).is_some();
    let caption = matches!(text, "SIPDIS" | "NOFORN" | "SENSITIVE" | "EXDIS" | "NODIS");
    level
        || note
        || sign
        || number
        || date
        || caption
        || is_downgrading_group(text)
        || ENDS.iter().any(|end| end.eq_ignore_ascii_case(bare))
}

/// The note of a post's website on the classified network stands under the signature at some posts: `Visit Ankara's
/// Classified Web Site at http://www.state.sgov.gov/p/eur/ankara/`. It is the cable's, and no part of its last paragraph.
fn footer(sheet: Sheet<'_>, body: usize, trailer: usize, placed: &mut [Option<Placed>]) -> Option<usize> {
    const LINES: usize = 4;
    let written: Vec<usize> = (body..trailer).rev().filter(|&at| sheet.written(at)).take(LINES + 1).collect();
    let is_site = |at: usize| {
        let text = sheet.text(at).to_ascii_lowercase();
        ["http", "www.", "sgov", "website", "web site", "siprnet"].iter().any(|word| text.contains(word))
    };
    let lines = written.iter().take_while(|&&at| is_site(at)).count();
    let (&name, &first) = (written.get(lines)?, written.get(lines.checked_sub(1)?)?);
    let opens = sheet.text(first).trim_start().to_ascii_lowercase();
    let visits = ["visit", "for more", "see ", "please visit", "(u) visit", "website"].iter().any(|word| opens.starts_with(word));
    let text = sheet.text(name).trim();
    let signed = is_name(text) && !text.contains(char::is_lowercase);
    if !(visits && signed) {
        return None;
    }
    for at in first..trailer {
        if sheet.written(at) {
            placed[at] = Some(Placed { role: Role::Unplaced, starts: true });
        }
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::is_end;
    use crate::Choices;

    /// A reader puts back what stood among the entries of a menu.
    #[test]
    fn an_end_mark_that_is_put_back_behind_the_text_ends_the_telegram() {
        let page = "<html><body><pre>P 041011Z MAR 09\nFM AMEMBASSY LISBON\nUNCLAS LISBON 000123\nSUBJECT: NETS\n\n\
                    1. (U) The nets are dry.\nDOE\n</pre><footer><p>NNNN</p></footer></body></html>";
        let parsed = crate::parse("nets.html", page.as_bytes()).expect("a cable");
        let mark = parsed.record.removed.iter().find(|removed| removed.text.contains("NNNN")).expect("it is removed");
        let mut choices = Choices::default();
        choices.put_back(mark.span);
        let parsed = parsed.reread(&choices).expect("a cable");
        let trailer: Vec<_> =
            parsed.record.cables[0].trailer.iter().map(|line| (line.role.as_str(), line.text.as_str())).collect();
        assert_eq!(trailer, [("end-mark", "NNNN")]);
    }

    #[test]
    fn end_marks_are_told_from_text() {
        for text in [
            "=======================CABLE ENDS============================",
            "<< END OF DOCUMENT >>",
            "End Cable Text",
            "NNNNMAFVVZCZ",
            "2004CARACA02200 - CONFIDENTIAL",
            "04CARACAS2200 - SECRET//NOFORN",
            "2008-02-22",
            "SIPDIS",
            "GP-3",
            "2002LISBON01748 - Classification: SECRET",
            "LIMITED OFFICIAL USE",
            "NOTE: NOT PASSED TO ABOVE ADDRESSEE(S)",
            "NOTE BY OC/T:  HEADING AS RECEIVED.  CORRECTION TO FOLLOW.",
        ] {
            assert!(is_end(text), "{text}");
        }
        for text in [
            "THE END",
            "END SUMMARY",
            "END TEXT.",
            "CROCKER",
            "NNNNOTHING IS SAID",
            "05 PARIS - A TOWN",
            "The cable ends here.",
            "NOTE: THE KEEPER ASKED NOT TO BE NAMED.",
            "NOTED AS RECEIVED BY THE KEEPER'S WIFE ON THE EVENING OF THE SAME DAY, WHICH WAS A SUNDAY.",
            "",
        ] {
            assert!(!is_end(text), "{text}");
        }
    }

    #[test]
    fn an_end_mark_fills_its_line_and_is_no_longer() {
        for text in ["NOFORN", "NODIS", "<", "END CABLE", "MINIMIZE CONSIDERED", "NNNN", "2008-02-22"] {
            assert!(is_end(text), "{text}");
        }
        for text in [
            "NOFORN nets",
            "NNNNABCDEFGHIJKLMN",
            "NNNN nets",
            "2008-02-2",
            "2008/02/22",
            "20080-2-22",
            "NOTE: ALL IS WELL",
            "AS RECEIVED",
            "04CARACAS2200 - SECRET NETS",
            "NETS - SECRET",
        ] {
            assert!(!is_end(text), "{text}");
        }
        let long = |dots: usize| format!("{:=<dots$}", "END CABLE");
        assert!(is_end(&long(80)) && !is_end(&long(81)));
    }
}
