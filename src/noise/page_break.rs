//! Page lines.
//!
//! Transmission cut a long telegram into pages and put a line such as `BAGHDAD 00004006  002.2 OF 007` between them,
//! in the middle of sentences. Post and number are read, never compared with a list. What survives: a sentence that
//! names a page (`page 3 of 7 missing`) and the section line that opens a section.
//!
//! Until the 1990s the line was `PAGE 02        STATE   150591`, and the classification stood alone at the foot of one
//! page and the head of the next. Such a word goes when nothing but blank lines parts it from a page line; the one above
//! the first page stays, since it may be the only one that a copy has.

mod inside;

pub(crate) use inside::cut;

use super::{Reason, is_blank_or_gone};
use crate::line::Line;
use crate::shape::Shape;

pub(super) const WHY: &str = "Transmission cut the telegram into pages and put this line between two of them; it is no part of the text, which goes on across it.";

/// How many lines, blank ones among them, the foot of a page and the head of the next may have between their words.
const FOOT: usize = 16;

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], verdicts: &mut [Option<Reason>]) {
    let mut first = true;
    for at in 0..shapes.len() {
        match &shapes[at] {
            Shape::Page(_) => verdicts[at] = Some(Reason::PageBreak),
            Shape::ArchivePage(page) => {
                verdicts[at] = Some(Reason::PageBreak);
                if !first {
                    let above = (at.saturating_sub(FOOT)..at).rev();
                    levels(above, 2, lines, shapes, verdicts);
                }
                if page.page > 1 {
                    levels(at + 1..(at + 1 + FOOT / 2).min(lines.len()), 1, lines, shapes, verdicts);
                }
                first = false;
            }
            _ => {}
        }
    }
}

/// Takes out the levels that stand alone on their lines, up to `most` of them, as long as nothing else comes between.
fn levels(
    places: impl Iterator<Item = usize>,
    most: usize,
    lines: &[Line<'_>],
    shapes: &[Shape],
    verdicts: &mut [Option<Reason>],
) {
    let mut found = 0;
    for at in places {
        // What stands beyond another page line belongs to that one.
        if matches!(shapes[at], Shape::Page(_) | Shape::ArchivePage(_)) {
            break;
        }
        let level = matches!(&shapes[at], Shape::Classification(line) if line.serial.is_none() && line.section.is_none());
        if level && verdicts[at].is_none() && found < most {
            verdicts[at] = Some(Reason::PageBreak);
            found += 1;
        } else if !is_blank_or_gone(lines, verdicts, at) {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "CONFIDENTIAL\n\nPAGE 01        ROME    01196  082030Z\n\n42\nACTION EUR-12\n\nINFO  OCT-01  ISO-00  /013 W\n                       ---------------------     099491\nR 082015Z MAR 74\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 3344\nC O N F I D E N T I A L ROME 1196\n\nE.O. 11652: GDS\nTAGS: PFOR, IT\nSUBJ: THE FERRY\n\n1. THE MINISTER SAID THAT THE FERRY WOULD SAIL AS SOON AS THE\n";

    fn read(rest: &str) -> crate::Parsed {
        let parsed = crate::parse("ferry", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        parsed
    }

    /// Two levels at the foot of a page, one at the head of the next, and none that a line of the text stands between.
    #[test]
    fn a_page_has_so_many_levels_around_its_line() {
        let page = "PAGE 02        ROME    01196  082030Z\n";
        let level = "CONFIDENTIAL\n\n";
        for (above, below, gone) in [
            (level.repeat(2), level.to_owned(), 3),
            (level.repeat(3), level.repeat(2), 3),
            (format!("{level}THAT IS WHAT HE SAID.\n\n"), String::new(), 0),
            (String::new(), "\n".repeat(super::FOOT / 2 - 1) + level, 1),
            (String::new(), "\n".repeat(super::FOOT / 2) + level, 0),
        ] {
            let parsed = read(&format!("HARBOR WAS OPEN.\n\n{above}{page}{below}\n2. THE CREW WAS NOT PAID.\n"));
            let breaks = parsed.record.removed.iter().filter(|entry| entry.reason == "page-break").count();
            assert_eq!(breaks, gone + 2, "{above}{below}");
        }
    }

    #[test]
    fn a_sentence_goes_on_across_the_page_line_and_its_classifications() {
        for foot in [
            "CONFIDENTIAL\n\n\nCONFIDENTIAL\n\nPAGE 02        ROME    01196  082030Z\n\n",
            "CONFIDENTIAL\n\nPAGE 02        ROME    01196  082030Z\nCONFIDENTIAL\n\n",
            "\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02 ROME 01196 01 OF 01 082030Z\n",
            "PAGE 02        ROME    01196  082030Z\n",
        ] {
            let parsed = read(&format!("{foot}WIND ALLOWED IT.\nVOLPE\n\nCONFIDENTIAL\n\nNNN\n"));
            let cable = &parsed.record.cables[0];
            assert_eq!(
                cable.body[0].text, "THE MINISTER SAID THAT THE FERRY WOULD SAIL AS SOON AS THE WIND ALLOWED IT.",
                "{foot}"
            );
            assert_eq!(cable.body[1].text, "VOLPE");
            assert_eq!(cable.header[0].role, "classification-line");
            assert!(parsed.record.removed.iter().all(|entry| entry.reason == "page-break"));
        }
    }

    #[test]
    fn the_heading_of_the_message_centre_has_roles() {
        let parsed = read("WIND ALLOWED IT.\nVOLPE\n");
        let roles: Vec<&str> = parsed.record.cables[0].header.iter().map(|line| line.role.as_str()).collect();
        assert_eq!(roles[1..5], ["heading-text", "distribution", "distribution", "message-number"]);
    }

    #[test]
    fn a_level_in_the_text_stays() {
        let parsed = read("WIND ALLOWED IT. THE LETTER IS STAMPED\n\nSECRET\n\nIN RED.\n2. END.\nVOLPE\n");
        assert!(parsed.record.removed.iter().all(|entry| entry.line < 5), "{:?}", parsed.record.removed);
    }
}
