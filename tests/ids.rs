//! Malformed ids have one canonical form; where two would do they have none.
use enclair::field::mrn::identify;
#[test]
fn every_malformed_id_has_its_canonical_form() {
    let table = include_str!("ids.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (written, canonical) = line.split_once('\t').expect(line);
        let found = identify(written).map(|mrn| mrn.canonical);
        if found.as_deref().unwrap_or("-") != canonical {
            wrong.push(format!("{written}: {found:?}, not {canonical}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
