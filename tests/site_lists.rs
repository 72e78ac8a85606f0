//! What websites and dumps put above their copies: labelled lines, lists and tables of two columns, in any order.
//! What they say is the page's word and stands beside the telegram's own fields; the two are never merged.

use enclair::Parsed;

const CABLE: &str = "VZCZCXYZ0001\nRR RUEHC\nDE RUEHNY #0123 3571457\nZNY CCCCC ZZH\nR 221457Z DEC 08\nFM AMEMBASSY OSLO\n\
    TO RUEHC/SECSTATE WASHDC 0456\nBT\nC O N F I D E N T I A L OSLO 000123\nSIPDIS\nE.O. 12958: DECL: 12/22/2018\n\
    TAGS: PREL, NO\nSUBJECT: FISH QUOTAS IN THE BARENTS SEA\nREF: STATE 12345\n\n1. (C) The Minister spoke of fish.\n\n\
    2. (C) We thanked him for it.\nDOE\n";

/// An extract as newspapers had it: without its transmission lines, its number and its date.
const EXTRACT: &str = "C O N F I D E N T I A L SECTION 01 OF 02\nSIPDIS\nE.O. 12958: DECL: 12/22/2018\nTAGS: PREL, NO\n\
    SUBJECT: FISH QUOTAS\n\n1. (C) The Minister spoke of fish.\n\n2. (C) We thanked him for it.\n";

const VALUES: &[(&str, &str)] = &[
    ("Origin", "Embassy Oslo"),
    ("Classification", "CONFIDENTIAL"),
    ("Released", "2011-08-30 01:44"),
    ("Created", "2008-12-22 14:57"),
    ("Reference ID", "08OSLO123"),
];

fn lists() -> Vec<String> {
    let lines = |line: fn(&str, &str) -> String| VALUES.iter().map(|(label, value)| line(label, value)).collect::<Vec<_>>();
    let mut backwards = lines(|label, value| format!("{label}: {value}\n"));
    backwards.reverse();
    vec![
        lines(|label, value| format!("{label}: {value}\n")).concat(),
        backwards.concat(),
        lines(|label, value| format!("- {label}: {value}\n")).concat(),
        lines(|label, value| format!("{label}\n{value}\n")).concat(),
        lines(|label, value| format!("{label}:\n{value}\n\n")).concat(),
        "Cable reference id: #08OSLO123\nSubject: Fish\nOrigin: Embassy Oslo (Norway)\nCable time: Mon, 22 Dec 2008 14:57 UTC\n\
         Classification: CONFIDENTIAL\nSource: http://cables.example.org/08OSLO123\n"
            .to_owned(),
    ]
}

fn read(text: &str) -> Parsed {
    enclair::parse("copy.txt", text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}: {text}"))
}

#[test]
fn the_telegrams_fields_stay_its_own_under_any_list() {
    let bare = read(CABLE).record.cables.remove(0);
    for list in lists() {
        let cable = read(&format!("{list}\n{CABLE}")).record.cables.remove(0);
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08OSLO123"), "{list}");
        assert_eq!(cable.subject, bare.subject, "{list}");
        assert_eq!(cable.created, bare.created, "{list}");
        assert_eq!((&cable.from, &cable.to, &cable.tags), (&bare.from, &bare.to, &bare.tags), "{list}");
        assert_eq!(cable.references, bare.references, "{list}");
        let texts = |cable: &enclair::record::Cable| cable.body.iter().map(|block| block.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&cable), texts(&bare), "{list}");
    }
}

#[test]
fn an_extract_has_its_number_date_and_origin_from_the_list() {
    for list in lists() {
        let parsed = read(&format!("{list}\n{EXTRACT}"));
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08OSLO123"), "{list}");
        assert_eq!(cable.created.as_deref(), Some("2008-12-22T14:57:00Z"), "{list}");
        assert!(cable.origin.as_ref().is_some_and(|origin| origin.name.starts_with("Embassy Oslo")), "{list}");
        assert_eq!(cable.subject.as_deref(), Some("FISH QUOTAS"), "{list}");
        assert_eq!(cable.tags.len(), 2, "{list}");
    }
}

#[test]
fn a_table_of_two_columns_is_read_as_one_of_a_row() {
    let cells = VALUES.iter().map(|(label, value)| format!("<tr><th>{label}</th><td>{value}</td></tr>")).collect::<String>();
    let row = |tag: &str, cell: fn(&(&str, &str)) -> String| {
        let cells = VALUES.iter().map(|pair| format!("<{tag}>{}</{tag}>", cell(pair))).collect::<String>();
        format!("<tr>{cells}</tr>")
    };
    let wide = row("th", |pair| pair.0.to_owned()) + &row("td", |pair| pair.1.to_owned());
    let named = VALUES.iter().map(|(label, value)| format!("<dt>{label}</dt><dd>{value}</dd>")).collect::<String>();
    let named = format!("</table><dl>{}</dl><table>", named.replace("Reference ID", "Identifier"));
    let renamed = wide.replace("Reference ID", "Identifier");
    for table in [cells, wide, renamed, named] {
        let page =
            format!("<html><head><title>Cables</title></head><body><table>{table}</table><pre>{EXTRACT}</pre></body></html>");
        let cable = read(&page).record.cables.remove(0);
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08OSLO123"), "{table}");
        assert_eq!(cable.created.as_deref(), Some("2008-12-22T14:57:00Z"), "{table}");
        assert_eq!(cable.origin.as_ref().map(|origin| origin.name.as_str()), Some("Embassy Oslo"), "{table}");
    }
}

#[test]
fn the_same_words_without_a_list_are_text() {
    let text = format!("{CABLE}\n").replace(
        "2. (C) We",
        "2. (C) Notes of the talks:\n\nOrigin\nThe dispute is old.\nClassification\nBoats by length.\n\n3. (C) We",
    );
    let parsed = read(&text);
    let body = parsed.record.cables[0].body.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
    for words in ["The dispute is old.", "Boats by length."] {
        assert!(body.contains(words), "{words} of {body}");
    }
    assert_eq!(parsed.record.cables[0].origin.as_ref().map(|origin| origin.name.as_str()), Some("Embassy Oslo"));
}
