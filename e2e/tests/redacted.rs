//! What a publisher took out: marked as such, the text as it stands, counted above.

use e2e::{files::Files, run, shot};

const CABLE: &str = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO IRAQ COLLECTIVE\nXMT AMEMBASSY AMMAN\nUNCLAS LISBON 000123\n\
    SUBJECT: THE LAMP AND THE ROAD\n\n1. (U) XXXXXXXXXXXX said that the lamp burns, and [NAME REMOVED] left.\n\n\
    2. (U) The keeper of chapter XXX stayed.\n\nEXAMPLE\n";

#[test]
fn redactions_are_shown_as_such_and_counted() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("lamp.txt", CABLE)]).await;
        page.wait_cable("08LISBON123").await;
        let script =
            "return [...document.querySelectorAll('[data-redacted]')].map(e => [e.textContent, e.getAttribute('aria-label')])";
        let marked: Vec<(String, String)> = page.js(script, vec![]).await;
        let name = "taken out by the publisher";
        assert_eq!(marked, [("XXXXXXXXXXXX".to_owned(), name.to_owned()), ("[NAME REMOVED]".to_owned(), name.to_owned())]);
        let words = page.text("[data-kind=paragraph][data-number='1'] .words").await;
        assert_eq!(words, "XXXXXXXXXXXX said that the lamp burns, and [NAME REMOVED] left.");
        assert_eq!(page.text("[data-field=redactions]").await, "2 places");
        shot::keep(page, "redacted.png").await;
    });
}

#[test]
fn the_table_says_what_the_copy_is_and_whom_a_collective_leaves_out() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("lamp.txt", CABLE)]).await;
        page.wait_cable("08LISBON123").await;
        assert_eq!(page.text("[data-field=source]").await, "A copy of unknown origin; plain text, UTF-8");
        let to = page.text("[data-field=to]").await;
        assert!(to.contains("IRAQ COLLECTIVE") && to.contains("without AMEMBASSY AMMAN"), "{to}");
    });
}
