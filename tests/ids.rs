//! Malformed ids have one canonical form; where two would do they have none.

use enclair::field::mrn::identify;

/// Posts of the parser's own table.
fn posts() -> Vec<&'static str> {
    include_str!("../src/field/data/posts.tsv").lines().filter_map(|line| line.split('\t').next()).collect()
}

fn canonical(id: &str) -> Option<String> {
    identify(id).map(|mrn| mrn.canonical)
}

#[test]
fn every_malformed_id_has_its_canonical_form() {
    let mut wrong = Vec::new();
    for line in include_str!("ids.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (written, wanted) = line.split_once('\t').expect(line);
        let found = canonical(written);
        if found.as_deref().unwrap_or("-") != wanted {
            wrong.push(format!("{written}: {found:?}, not {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_id_of_every_post_is_itself() {
    for post in posts() {
        let id = format!("08{post}12");
        assert_eq!(canonical(&id), Some(id.clone()));
        let long = format!("2008 {} 000012", post.to_ascii_lowercase());
        assert_eq!(canonical(&long), Some(id), "{long}");
    }
}

/// One letter lost or swapped with the next leads back to the post or to none, but never to another one, unless
/// the slip is itself the name of a post.
#[test]
fn a_slip_in_a_name_never_leads_to_another_post() {
    let (mut right, mut all) = (0, 0);
    let posts = posts();
    for post in posts.iter().copied().filter(|post| post.len() > 4) {
        for at in (0..post.len()).step_by(2) {
            let (before, after) = post.split_at(at);
            let swapped: String = after.chars().take(2).collect::<Vec<_>>().into_iter().rev().collect();
            for slip in [format!("{before}{}", &after[1..]), format!("{before}{swapped}{}", after.get(2..).unwrap_or_default())] {
                let found = identify(&format!("08{slip}12")).map(|mrn| mrn.post);
                let known = posts.iter().any(|other| found.as_deref() == Some(*other));
                all += 1;
                right += usize::from(found.as_deref() == Some(post));
                let other = known && found.as_deref() != Some(post);
                assert!(!other || near_to_both(&slip, found.as_deref().unwrap_or_default()), "{slip}: {found:?}, not {post}");
            }
        }
    }
    assert!(right * 100 >= all * 97, "{right} of {all}");
}

/// A slip may be the other post's own name, or a spelling of it in the table.
fn near_to_both(slip: &str, other: &str) -> bool {
    let line = include_str!("../src/field/data/posts.tsv").lines().find(|line| line.split('\t').next() == Some(other));
    let spelled = line.is_some_and(|line| {
        line.split('\t').next_back().is_some_and(|all| all.replace(' ', "").split(',').any(|one| one == slip))
    });
    slip == other || spelled
}

/// A row of `cables.csv` with this id, and a telegram of Lisbon under it.
fn row(id: &str) -> enclair::Parsed {
    let head = "R 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 475";
    let body = "UNCLAS LISBON 000500\n\nSIPDIS\n\nSUBJECT: THE LAMP\n\n1. (U) The lamp is lit.\nDOE\n";
    let source = format!("\"7\",\"2/22/2008 14:57\",\"{id}\",\"Embassy Lisbon\",\"UNCLASSIFIED\",\"\",\"{head}\",\"{body}\"\n");
    enclair::parse("cables.csv", source.as_bytes()).expect("a table")
}

#[test]
fn a_malformed_id_leaves_its_table_a_table() {
    for id in ["08LISBON500", "08SECTION01OF02LISBON500", "08LISBON000500ZDK502", "08EFTOLISBON500", "08LISBN500"] {
        let parsed = row(id);
        let cable = &parsed.record.cables[0];
        assert_eq!(parsed.record.source.container, enclair::record::ContainerKind::Csv, "{id}");
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08LISBON500"), "{id}");
        assert_eq!(cable.origin.as_ref().map(|origin| origin.name.as_str()), Some("Embassy Lisbon"), "{id}");
        assert!(
            parsed.record.findings.iter().all(|finding| finding.code != "mrn-mismatch"),
            "{id}: {:?}",
            parsed.record.findings
        );
    }
}

#[test]
fn an_id_that_cannot_be_read_is_reported_and_kept() {
    for id in ["08LISBON", "08AQNA272", "082OF5", "08LOMA500"] {
        let parsed = row(id);
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08LISBON500"), "{id}");
        assert!(cable.header.iter().any(|line| line.text == id), "{id}: {:?}", cable.header);
        let told: Vec<_> = parsed.record.findings.iter().filter(|finding| finding.code == "mrn-mismatch").collect();
        assert!(told.len() == 1 && told[0].message.contains(id), "{id}: {told:?}");
        let span = told[0].span.expect("a place");
        assert_eq!(&parsed.text[span.start..span.end], id);
    }
}
