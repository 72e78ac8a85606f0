//! The header of a mail that carries a cable: `From: Jane Doe <jane@example.org>`, `Sent: …`, `To: …`, `Subject: FW: …` above the
//! telegram, once or once for each time that it was passed on.
//!
//! It goes as a whole, and only above the first line that the telegram itself has: a cable may quote a mail, header and all.
//! Two things prove a mail: it names its sender under `From:`, and it has an address with `@` or says when it was `Sent:`.
//! What survives: `FM AMEMBASSY OSLO`, and the labels of message systems, which have neither:
//! `From: AMEMBASSY OSLO` / `Action: WASHDC, SECSTATE` / `Subject: …`.

use super::Reason;
use crate::bytes::Signs;
use crate::line::Line;
use crate::shape::Shape;

pub(super) const WHY: &str =
    "The header of the mail that passed the cable on: its sender, receivers and subject are not the telegram’s.";

/// Labels of a mail's header. Those that mail programs add for each other begin with `X-` or `Content-`.
const LABELS: &[&str] = &[
    "from",
    "sent",
    "date",
    "to",
    "cc",
    "bcc",
    "subject",
    "importance",
    "priority",
    "sensitivity",
    "attachments",
    "reply-to",
    "return-path",
    "received",
    "delivered-to",
    "message-id",
    "mime-version",
    "in-reply-to",
    "references",
    "user-agent",
    "thread-topic",
    "thread-index",
    "organization",
];

/// A header is no longer than this, folded lines and all.
const LONGEST: usize = 60;

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], verdicts: &mut [Option<Reason>]) {
    let last = shapes.iter().rposition(Shape::is_telegram).unwrap_or(0);
    let mut at = 0;
    while at < last {
        // It begins with a label, as hardly a line does.
        let length = if lines[at].signs().has_any(Signs::of(":")) { header_at(&lines[at..last]) } else { 0 };
        if length == 0 {
            if shapes[at].is_telegram() {
                return;
            }
            at += 1;
            continue;
        }
        let first = if at > 0 && is_banner(&lines[at - 1].text) { at - 1 } else { at };
        for verdict in verdicts.iter_mut().take(at + length).skip(first) {
            *verdict = Some(Reason::MailHeader);
        }
        at += length;
    }
}

/// How many lines the header takes that begins here; 0 where none does.
fn header_at(lines: &[Line<'_>]) -> usize {
    let (mut length, mut labels) = (0, 0);
    let (mut sender, mut proof) = (false, false);
    for (at, line) in lines.iter().take(LONGEST).enumerate() {
        let text = line.text.trim_end();
        match label(text) {
            Some(label) => {
                labels += 1;
                sender |= label == "from";
                proof |= label == "sent" || (matches!(label, "from" | "to" | "cc") && names_mailbox(text));
            }
            // A list of receivers that was folded: indented, or behind a line that ends in the sign between two of them.
            None if at > 0 && !text.is_empty() && is_folded(&lines[at - 1].text, text) => {}
            None => break,
        }
        length = at + 1;
    }
    if sender && proof && labels >= 3 { length } else { 0 }
}

fn label(text: &str) -> Option<&'static str> {
    let (name, _) = text.split_once(':')?;
    let name = name.trim_matches('*');
    if let Some(known) = LABELS.iter().find(|known| known.eq_ignore_ascii_case(name)) {
        return Some(known);
    }
    let programs =
        ["x-", "content-"].iter().any(|start| name.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)));
    (programs && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then_some("x-")
}

/// `jane@example.org`, in angle or square brackets or without.
fn names_mailbox(text: &str) -> bool {
    text.split([' ', '<', '>', '[', ']', ';', ',', ':', '(', ')']).any(|word| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.starts_with('.'))
    })
}

fn is_folded(before: &str, text: &str) -> bool {
    text.starts_with([' ', '\t']) || (before.trim_end().ends_with([';', ',']) && (text.contains(';') || names_mailbox(text)))
}

/// `----- Original Message -----`, `---------- Forwarded message ----------`, `Begin forwarded message:`
fn is_banner(text: &str) -> bool {
    let words = text.trim_matches(|c: char| c == '-' || c == ':' || c.is_whitespace());
    ["original message", "forwarded message", "begin forwarded message"].iter().any(|known| known.eq_ignore_ascii_case(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CABLE: &str = "R 221457Z DEC 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 0456\nC O N F I D E N T I A L OSLO 000123\n\
        SIPDIS\nE.O. 12958: DECL: 12/22/2018\nTAGS: PREL, NO\nSUBJECT: FISH QUOTAS\n\n1. (C) The Minister spoke of fish.\n\n2. (C) We thanked him.\nDOE\n";

    fn read(above: &str) -> (Vec<String>, crate::Parsed) {
        let parsed = crate::parse("mail.txt", format!("{above}{CABLE}").as_bytes()).expect("a cable");
        let removed = parsed.record.removed.iter().filter(|entry| entry.reason == "mail-header");
        (removed.map(|entry| entry.text.trim().to_owned()).collect(), parsed)
    }

    #[test]
    fn the_header_of_a_mail_goes_and_the_telegrams_own_fields_stay() {
        for (above, lines) in [
            (
                "From: Jane Doe <jane@example.org>\nSent: Monday, November 29, 2010 10:12 AM\nTo: Richard Roe; Desk\nSubject: FW: a cable\n\n",
                4,
            ),
            (
                "From: Doe, Jane\nSent: 29 November 2010 10:12\nTo: Roe, Richard\nCc: Desk\nSubject: FW: a cable\nImportance: High\n\n",
                6,
            ),
            (
                "See below.\n\n-----Original Message-----\nFrom: Doe, Jane [mailto:jane@example.org]\nSent: Monday\nTo: Roe\nSubject: a cable\n\n",
                5,
            ),
            (
                "Begin forwarded message:\n\nFrom: Jane Doe <jane@example.org>\nDate: 29 November 2010\nTo: roe@example.org\nSubject: a cable\n\n",
                4,
            ),
            (
                "Return-Path: <jane@example.org>\nReceived: from mail.example.org\n\tby mx.example.org; Mon, 29 Nov 2010\nFrom: Jane <jane@example.org>\nTo: roe@example.org,\n desk@example.org\nSubject: a cable\nMIME-Version: 1.0\nContent-Type: text/plain\nX-Mailer: Post 1\n\n",
                10,
            ),
            ("From: Jane <jane@example.org>\nTo: Roe, Richard;\nDoe, John; Example, Ana\nSubject: a cable\n\n", 4),
            (
                "From: A <a@example.org>\nTo: b@example.org\nSubject: FW: x\n\nLook!\n\nFrom: C <c@example.org>\nTo: a@example.org\nSubject: x\n\n",
                6,
            ),
        ] {
            let (removed, parsed) = read(above);
            assert_eq!(removed.len(), lines, "{above}: {removed:?}");
            let cable = &parsed.record.cables[0];
            assert_eq!(cable.from.as_ref().map(|from| from.name.as_str()), Some("AMEMBASSY OSLO"), "{above}");
            assert_eq!(cable.to.iter().map(|to| to.name.as_str()).collect::<Vec<_>>(), ["SECSTATE WASHDC"], "{above}");
            assert_eq!(cable.subject.as_deref(), Some("FISH QUOTAS"), "{above}");
        }
    }

    #[test]
    fn labels_of_message_systems_and_mails_in_a_cable_stay() {
        for above in [
            "From: AMEMBASSY OSLO\nAction: WASHDC, SECSTATE\nSubject: FISH QUOTAS\n",
            "From: Norway Oslo\nTo: Department of State\nDate: 1974 March 7\nSubject: FISH QUOTAS\n",
            "From: the desk\nTo: all who read\n",
            "Sent: Monday\nTo: roe@example.org\nSubject: a cable\n",
        ] {
            assert_eq!(read(above).0, Vec::<String>::new(), "{above}");
        }
        let inside = format!(
            "{CABLE}3. (C) Text of the mail:\nFrom: Jane <jane@example.org>\nTo: roe@example.org\nSubject: fish\n4. (C) End.\n"
        );
        let parsed = crate::parse("mail.txt", inside.as_bytes()).expect("a cable");
        assert!(parsed.record.removed.iter().all(|entry| entry.reason != "mail-header"));
    }

    #[test]
    fn a_mailbox_has_a_name_and_a_host() {
        for text in ["jane@example.org", "To: <jane@example.org>;", "Cc: Jane [jane@example.org]"] {
            assert!(names_mailbox(text), "{text}");
        }
        for text in ["@example.org", "jane@example", "jane@.org", "twelve nets @ 3 each", "jane.example.org"] {
            assert!(!names_mailbox(text), "{text}");
        }
    }

    #[test]
    fn receivers_are_folded_under_their_label() {
        assert!(
            is_folded("To: Jane", "  John") && is_folded("To: Jane;", "John; Ana") && is_folded("To: Jane,", "a@example.org")
        );
        for (before, text) in [("To: Jane", "John; Ana"), ("To: Jane;", "John"), ("Subject: Nets", "The nets are dry.")] {
            assert!(!is_folded(before, text), "{before} / {text}");
        }
    }

    #[test]
    fn words_above_a_mail_go_where_they_announce_it() {
        for text in ["-----Original Message-----", "---------- Forwarded message ----------", "Begin forwarded message:"] {
            assert!(is_banner(text), "{text}");
        }
        assert!(!is_banner("The original message was lost") && !is_banner("") && !is_banner("-----"));
        assert_eq!((label("X-Mailer: Example"), label("**From:** Jane"), label("X- Y: z")), (Some("x-"), Some("from"), None));
        assert_eq!((label("Dear Jane: yes"), label("no label")), (None, None));
    }
}
