//! Who and what a cable mentions, with a way to the first place of each.

use e2e::{run, wait};

#[test]
fn people_posts_and_dates_lead_to_where_they_stand() {
    run(async |page| {
        page.open_sample().await;
        page.click(".mentioned summary").await;
        for (kind, words) in [
            ("people", "Aurelia Thistlewick Ambassador"),
            ("people", "THISTLEWICK"),
            ("posts", "Embassy Reykjavik"),
            ("posts", "Embassy Oslo"),
            ("dates", "June 21"),
            ("dates", "May 12"),
        ] {
            let listed = page.text(&format!("[data-mentions={kind}]")).await;
            assert!(listed.contains(words), "{kind}: {listed}");
        }
        let script = "
            const found = [...document.querySelectorAll('[data-mentions=dates] button')].find(e => e.innerText === 'June 14');
            found.click();";
        page.js::<()>(script, vec![]).await;
        wait::until("the focus on paragraph 8", async || {
            page.js::<bool>("return document.activeElement.dataset.number === '8'", vec![]).await.then_some(())
        })
        .await;
    });
}
