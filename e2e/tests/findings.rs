//! Findings: faults, doubts and notes, each leading to its place and back, and a mark at the place itself.

use e2e::{Page, files::Files, run, shot, wait};

/// A fault at a paragraph, a doubt at the station line and at a paragraph, a note at the order, and a doubt without a place.
const CABLE: &str = "DE RUEHFR #0123 0451030\nR 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\n\
    E.O. 12598: DECL: 02/14/2018\nSUBJECT: THE LAMP AND THE ROAD\n\n\
    1. (C) The lamp burns.  Please see paragraph 9.\n\n2. (S) The road is open.\n\n-- The harbor,s end of it.\n\nEXAMPLE\n";

async fn open(page: &Page, files: &Files) {
    page.pick(&[&files.write("lamp.txt", CABLE)]).await;
    page.wait_cable("08LISBON123").await;
}

/// Whether the focus is at an element that matches, inside the window.
async fn wait_focus(page: &Page, css: &str) {
    let script = "
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        return element.matches(arguments[0]) && shown(element) && box.top >= 0 && box.bottom <= innerHeight;";
    wait::until(&format!("the focus at {css}"), async || page.js::<bool>(script, vec![css.into()]).await.then_some(())).await;
}

#[test]
fn they_come_as_faults_doubts_and_notes_each_once_in_the_page() {
    run(async |page| {
        let files = Files::new();
        open(page, &files).await;
        let titles: Vec<String> =
            page.js("return [...document.querySelectorAll('#findings h3')].map(e => e.textContent)", vec![]).await;
        assert_eq!(titles, ["1 fault", "3 doubts", "2 notes"]);
        let mut codes = page.reading().await.findings;
        codes.sort();
        let wanted = [
            "comma-for-apostrophe",
            "heading-line-missing",
            "marking-above-overall",
            "order-unknown",
            "paragraph-unknown",
            "station-mismatch",
        ];
        assert_eq!(codes, wanted);
        shot::keep(page, "findings.png").await;
    });
}

#[test]
fn a_finding_stands_at_its_place() {
    run(async |page| {
        let files = Files::new();
        open(page, &files).await;
        // At the value of the heading, behind the paragraph, and in the list behind the item.
        for (place, code) in [
            ("#field-transmission", "station-mismatch"),
            ("#field-executive-order", "order-unknown"),
            ("[data-kind=paragraph][data-number='1'] +", "paragraph-unknown"),
            ("[data-kind=paragraph][data-number='2'] +", "marking-above-overall"),
            ("[data-kind=item] + li", "comma-for-apostrophe"),
        ] {
            let places = format!("[data-cable] {place} [data-finding='{code}'], [data-cable] {place}[data-finding='{code}']");
            let found = page.count(&places).await;
            assert_eq!(found, 1, "{place} {code}");
        }
        // It is no part of the paragraph's words.
        let words = page.text("[data-kind=paragraph][data-number='2'] .words").await;
        assert_eq!(words, "The road is open.");
    });
}

#[test]
fn a_finding_leads_to_its_place_and_back() {
    run(async |page| {
        let files = Files::new();
        open(page, &files).await;
        page.click("#findings [data-code='marking-above-overall'] button").await;
        wait_focus(page, "[data-cable] [data-finding='marking-above-overall'] > p").await;
        let sentence = page.text("[data-cable] [data-finding='marking-above-overall'] > p").await;
        assert!(
            sentence.starts_with("Paragraph 2 is marked (S), which is above the cable’s own C O N F I D E N T I A L."),
            "{sentence}"
        );
        shot::keep(page, "finding-at-its-place.png").await;
        page.click("[data-cable] [data-finding='marking-above-overall'] button").await;
        wait_focus(page, "#findings [data-code='marking-above-overall']").await;
    });
}
