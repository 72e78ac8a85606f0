use super::{Whole, check};
use enclair::record::Cable;

/// The field, and its entries as `LABEL=CANONICAL` or `LABEL~AS WRITTEN`.
const CASES: &[(&str, &str)] = &[
    ("REF: STATE 12345", "=08STATE12345"),
    ("REF: STATE 012345", "=08STATE12345"),
    ("REFS: STATE 12345; PARIS 12", "=08STATE12345 =08PARIS12"),
    ("REF(S): STATE 12345", "=08STATE12345"),
    ("Ref(s): STATE 12345", "=08STATE12345"),
    ("REFTEL: STATE 12345", "=08STATE12345"),
    ("REFTELS: STATE 12345, PARIS 12", "=08STATE12345 =08PARIS12"),
    ("REFERENCE: STATE 12345", "=08STATE12345"),
    ("REFERENCES: A. STATE 12345", "A=08STATE12345"),
    ("Ref:  06 LISBON 431", "=06LISBON431"),
    ("REF:09 Paris 1635", "=09PARIS1635"),
    ("REF : STATE 12345", "=08STATE12345"),
    ("REF A. STATE 12345\n    B. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. PARIS 1230\n¶B. 1234 AND PREVIOUS", "A=08PARIS1230 B=08PARIS1234"),
    ("REF: A) 431 B) STATE 12345", "A=08LISBON431 B=08STATE12345"),
    ("REF: A. LISBON 4525-91\nB. LISBON 49", "A=91LISBON4525 B=08LISBON49"),
    ("REF: A. A: PARIS 00789/07\nB. B: PARIS 930/07", "A=07PARIS789 B=07PARIS930"),
    ("REF: PARIS 07718 99, PARIS 05986 00", "=99PARIS7718 =00PARIS5986"),
    ("REF: STATE (07) 12345, PARIS 12", "=07STATE12345 =08PARIS12"),
    ("REF: A) 377 PARIS, B) 07 PARIS 12", "A=08PARIS377 B=07PARIS12"),
    ("REF: A - PARIS 12", "A=08PARIS12"),
    ("A. REF PARIS 12\nB. 07 PARIS 34", "A=08PARIS12 B=07PARIS34"),
    ("Ref:  Ref A) Paris 12 B) Paris 34", "A=08PARIS12 B=08PARIS34"),
    ("REF: 07 STATE 12345; A. A)STATE 70789; B. B) SEOUL 114", "=07STATE12345 A=08STATE70789 B=08SEOUL114"),
    ("REF: A) PARIS 12 B) DOE-ROE EMAIL 05/11/07\nB) PARIS 34", "A=08PARIS12 B~DOE-ROE EMAIL 05/11/07 B=08PARIS34"),
    ("REF: A) PARIS 12, B) RIO\n\nDE JANEIRO 34", "A=08PARIS12 B=08RIODEJANEIRO34"),
    ("REF: A) PARIS 12, B)\n\nSTATE 12345", "A=08PARIS12 B=08STATE12345"),
    ("REF: (A) PARIS 12, (B) PARIS\n34, (C) PARIS 56", "A=08PARIS12 B=08PARIS34 C=08PARIS56"),
    ("Refs:  (A) Paris 12\n\n-      (B) Paris 34\n-      (C) Paris 56", "A=08PARIS12 B=08PARIS34 C=08PARIS56"),
    ("REF: A) HO CHI MINH 12 B) PARIS 34", "A=08HOCHIMINHCITY12 B=08PARIS34"),
    ("REF: PARIS CABLES 266 AND 2259 (2007)", "=08PARIS266 =07PARIS2259"),
    // The page line of the cable itself.
    ("REF: A) PARIS 12, B) PARIS 34 LISBON 00000500", "A=08PARIS12 B=08PARIS34"),
    ("REF: A. A) PARIS 12 \\\n \\\n     B. B) PARIS 34 \\", "A=08PARIS12 B=08PARIS34"),
    ("REF: A. STATE 12345\n     B. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. STATE 12345 B. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A) STATE 12345 B) PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: (A) STATE 12345 (B) PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: (A) STATE 12345, (B) PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. STATE 12345; B. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A.STATE 12345 B.PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: a. state 12345\nb. paris 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. A) STATE 12345\nB. B) PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. (A) STATE 12345\nB. (B) PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. STATE 12345\n¶B. PARIS 12\n¶C. ROME 7", "A=08STATE12345 B=08PARIS12 C=08ROME7"),
    ("REF: A: STATE 12345\nB: PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. STATE 12345\n\nB. PARIS 12\n\nC. ROME 7", "A=08STATE12345 B=08PARIS12 C=08ROME7"),
    ("REF: STATE 12345, PARIS 12", "=08STATE12345 =08PARIS12"),
    ("REF: STATE 12345\nPARIS 12", "=08STATE12345 =08PARIS12"),
    ("REF: STATE 12345,\nPARIS 12", "=08STATE12345 =08PARIS12"),
    ("REF: STATE\n12345", "=08STATE12345"),
    ("REF: A. PORT AU\nPRINCE 12\nB. STATE 12345", "A=08PORTAUPRINCE12 B=08STATE12345"),
    ("REF: 07 STATE 12345", "=07STATE12345"),
    ("REF: 2007 STATE 12345", "=07STATE12345"),
    ("REF: '07 STATE 12345", "=07STATE12345"),
    ("REF: (07) STATE 12345", "=07STATE12345"),
    ("REF: STATE 12345 (07)", "=07STATE12345"),
    ("REF: A. 07 LISBON 1806 B. 07 LISBON 1807 AND 08 LISBON 0075", "A=07LISBON1806 B=07LISBON1807 B=08LISBON75"),
    ("REF: PARIS 12 AND 34", "=08PARIS12 =08PARIS34"),
    ("REF: PARIS 12 AND PREVIOUS", "=08PARIS12"),
    ("REF: A. STATE 12345 (NOTAL) B. PARIS 12 (NOTAL)", "A=08STATE12345 B=08PARIS12"),
    ("REF: STATE 12345 NOTAL", "=08STATE12345"),
    ("REF: SECSTATE 12345", "=08STATE12345"),
    ("REF: SEC STATE 12345", "=08STATE12345"),
    ("REF: USUN 12", "=08USUNNEWYORK12"),
    ("REF: UNVIE 12; USNATO 7; USEU BRUSSELS 9", "=08UNVIEVIENNA12 =08USNATO7 =08USEUBRUSSELS9"),
    ("REF: TEL AVIV 12, RIO DE JANEIRO 7, SAO PAULO 9", "=08TELAVIV12 =08RIODEJANEIRO7 =08SAOPAULO9"),
    ("REF: AIT TAIPEI 12", "=08AITTAIPEI12"),
    ("REF: STATE 106206 CIRCULAR", "=08STATE106206"),
    ("REF: LISBON 501", "=07LISBON501"),
    ("REF: LISBON 499", "=08LISBON499"),
    ("REF: A. STATE 12345\nB. SECDEF R162245Z OCT 08", "A=08STATE12345 B~SECDEF R162245Z OCT 08"),
    ("REF: A. DOE-ROE E-MAIL 12/3/07\nB. STATE 12345", "A~DOE-ROE E-MAIL 12/3/07 B=08STATE12345"),
    ("REF: A. ROE/DOE TELCON OF MAY 3\nB. STATE 12345", "A~ROE/DOE TELCON OF MAY 3 B=08STATE12345"),
    ("REF: IIR 6 842 0123 08", "~IIR 6 842 0123 08"),
    ("REF: A. OSC GMP20080112737001\nB. STATE 12345", "A~OSC GMP20080112737001 B=08STATE12345"),
    ("REF: STATE 106206; STATE CA-3400 NOV 2, 1966", "=08STATE106206 ~STATE CA-3400 NOV 2, 1966"),
    ("REF: A. LISBON 449 B. EMAIL FROM J. ROE OF 2/2/08", "A=08LISBON449 B~EMAIL FROM J. ROE OF 2/2/08"),
    ("REF: A. STATE 12345\n     B. PARIS 12 (DOE E-MAIL\n        OF MAY 3)", "A=08STATE12345 B=08PARIS12"),
    (
        "REF: (A) STATE 12345\n     (B) PARIS 12\n     (C) 07 ROME 7\n     (D) OSLO 9",
        "A=08STATE12345 B=08PARIS12 C=07ROME7 D=08OSLO9",
    ),
    ("REF: 1. STATE 12345\n     2. PARIS 12", "=08STATE12345 =08PARIS12"),
    ("REF:\tA. STATE 12345\n\tB. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("(U) REF: STATE 12345", "=08STATE12345"),
    ("(U) REF: A. STATE 12345 B. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: 99 PRETORIA 12315", "=99PRETORIA12315"),
    ("REF: A. 07STATE12345 B. 08PARIS12", "A=07STATE12345 B=08PARIS12"),
    ("REF: A. ISLAMABD 12", "A=08ISLAMABAD12"),
    ("REF: A. STATE 12345\nLISBON 00000500  001.2 OF 002\nB. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    ("REF: A. STATE 12345\n\nLISBON 00000500  001.2 OF 002\n\nB. PARIS 12", "A=08STATE12345 B=08PARIS12"),
    (
        "REF: A. PARIS 1\nB. PARIS 2\nC. PARIS 3\nD. PARIS 4\nE. PARIS 5\nF. PARIS 6\nG. PARIS 7\nH. PARIS 8\nI. PARIS 9\nJ. PARIS 10",
        "A=08PARIS1 B=08PARIS2 C=08PARIS3 D=08PARIS4 E=08PARIS5 F=08PARIS6 G=08PARIS7 H=08PARIS8 I=08PARIS9 J=08PARIS10",
    ),
];

#[test]
fn references_are_read_in_every_form() {
    let read = |&(reference, wanted): &(&str, &str)| {
        let cable = Whole { reference, ..Whole::default() }.read();
        assert_eq!(cable.subject.as_deref(), Some("THE LIGHTHOUSE AND ITS KEEPERS"), "{reference}");
        assert!(cable.classified_by.as_ref().is_some_and(|by| by.name.as_deref() == Some("Jane Doe")), "{reference}");
        (reference.to_owned(), in_short(&cable), wanted.to_owned())
    };
    check(CASES.iter().map(read).collect());
}

/// A heading that has nothing else.
#[test]
fn references_are_read_in_a_bare_heading() {
    for tight in [false, true] {
        let read = |&(reference, wanted): &(&str, &str)| {
            let cable = Whole { reference, ..Whole::bare(tight) }.read();
            (format!("tight {tight}: {reference}"), in_short(&cable), wanted.to_owned())
        };
        check(CASES.iter().map(read).collect());
    }
}

fn in_short(cable: &Cable) -> String {
    let entry = |entry: &enclair::record::Reference| {
        let label = entry.label.as_deref().unwrap_or_default();
        entry.canonical.as_ref().map_or_else(|| format!("{label}~{}", entry.as_written), |found| format!("{label}={found}"))
    };
    cable.references.iter().map(entry).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_follows_a_reference_is_no_part_of_it() {
    for body in [
        "SUMMARY\n-------\n\n1. (C) The lighthouse opens in 2008.",
        "Keepers of 2008\n---------------\n\n1. (C) The lighthouse opens in 2008.",
        "1. (C) The lighthouse opens in 2008.",
        "1. STATE 99 IS OUT OF DATE, AND THE LIGHTHOUSE OPENS.",
        "1. (U) A. STATE 99 is out of date.",
        "(C) The lighthouse of STATE 99 opens in 2008.\n\n1. (C) It does.",
    ] {
        let cable = Whole { classified: "", body, ..Whole::default() };
        let text = cable.text();
        let parsed = enclair::parse("fragment", text.as_bytes()).expect("a cable");
        let found: Vec<_> = parsed.record.cables[0].references.iter().map(|entry| entry.as_written.as_str()).collect();
        assert_eq!(found, ["LISBON 449"], "{text}");
    }
    let cable = Whole { reference: "", ..Whole::default() }.read();
    assert_eq!(cable.references, []);
}
