//! A paragraph without a marking shows the one that it inherits, in a look of its own, on the screen and on paper; it is never
//! unclassified by default.

use e2e::{Page, files::Files, run};

const CABLE: &str = "R 141030Z FEB 08\nS E C R E T LISBON 000123\nNOFORN\nSUBJECT: THE LAMP AND THE ROAD\n\n\
    1. (U) The lamp burns.\n\n2. The road is open.\n\n3. (S/NF) The boat is in.\n\nEXAMPLE\n";

async fn badge(page: &Page, number: u32) -> (String, String, String, bool, String) {
    let script = "
        const block = document.querySelector(`[data-kind=paragraph][data-number='${arguments[0]}']`);
        const badge = block.querySelector('[data-badge]');
        return [badge.textContent, badge.dataset.look, badge.getAttribute('aria-label'), 'inherited' in badge.dataset,
            getComputedStyle(badge).fontStyle + ' ' + getComputedStyle(badge).backgroundColor];";
    page.js(script, vec![number.into()]).await
}

#[test]
fn an_unmarked_paragraph_shows_what_it_inherits() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("lamp.txt", CABLE)]).await;
        page.wait_cable("08LISBON123").await;
        let (own, inherited) = (badge(page, 3).await, badge(page, 2).await);
        assert_eq!((own.0.as_str(), own.1.as_str(), own.3), ("S/NF", "secret", false));
        assert_eq!((inherited.0.as_str(), inherited.1.as_str(), inherited.3), ("S/NF", "secret", true));
        assert_eq!(inherited.2, "No marking of its own: Secret, No Foreign Nationals, like the whole cable");
        assert_ne!(own.4, inherited.4, "the two look the same");
        // The record has no marking there, and the page says so to whoever asks it.
        let recorded = "return document.querySelector(\"[data-number='2']\").dataset.marking ?? ''";
        assert_eq!(page.js::<String>(recorded, vec![]).await, "");
    });
}
