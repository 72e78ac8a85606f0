//! Mentions lead to what they mention, and back: references, paragraphs, other open cables.

use e2e::files::Files;
use e2e::{Page, run, wait};

async fn wait_focus(page: &Page, id: &str) {
    wait::until(&format!("the focus on {id}"), async || {
        page.js::<bool>("return document.activeElement.id === arguments[0]", vec![id.into()]).await.then_some(())
    })
    .await;
}

/// Clicks the mention with these words.
async fn follow(page: &Page, words: &str) {
    let script = "
        const found = [...document.querySelectorAll('.mention')].find(e => e.innerText === arguments[0]);
        found?.scrollIntoView({ block: 'center' });
        found?.setAttribute('data-test', '');";
    page.js::<()>(script, vec![words.into()]).await;
    page.click("[data-test]").await;
    page.js::<()>("document.querySelector('[data-test]')?.removeAttribute('data-test')", vec![]).await;
}

#[test]
fn a_reference_leads_to_its_entry_and_back() {
    run(async |page| {
        page.open_sample().await;
        follow(page, "ref B").await;
        wait_focus(page, "reference-1").await;
        assert!(page.text("#reference-1").await.contains("OSLO 8210"));
        page.wait_count(".way-back", 1).await;
        let name = page.element(".way-back").await.attr("aria-label").await.expect("an attribute");
        assert_eq!(name.as_deref(), Some("Back to paragraph 6"));
        page.click(".way-back").await;
        wait::until("the focus on paragraph 6", async || {
            page.js::<bool>("return document.activeElement.dataset.number === '6'", vec![]).await.then_some(())
        })
        .await;
        page.wait_count(".way-back", 0).await;
        assert_eq!(page.js::<String>("return location.hash", vec![]).await, "");
    });
}

#[test]
fn a_paragraph_that_is_named_is_led_to() {
    run(async |page| {
        page.open_sample().await;
        follow(page, "para 8").await;
        wait::until("the focus on paragraph 8", async || {
            page.js::<bool>("return document.activeElement.dataset.number === '8'", vec![]).await.then_some(())
        })
        .await;
        page.wait_count("[data-number='8'] .way-back", 1).await;
    });
}

#[test]
fn an_open_cable_and_those_that_refer_to_it_lead_to_each_other() {
    run(async |page| {
        page.open_sample().await;
        page.wait_count("[data-opens]", 0).await;
        let files = Files::new();
        let text = "R 141030Z FEB 08\nFM AMEMBASSY REYKJAVIK\nTO SECSTATE WASHDC\nUNCLAS REYKJAVIK 008876\nSUBJECT: PUFFINS\n\n\
            1. (U) The puffins are at sea.\nLEE\n";
        page.pick(&[&files.write("puffins.txt", text)]).await;
        page.wait_cable("08REYKJAVIK8876").await;
        assert!(page.text("[data-referred]").await.contains("Open 09 REYKJAVIK 8431"));
        page.click("[data-referred] [data-opens]").await;
        page.wait_cable("09REYKJAVIK8431").await;
        page.wait_count("[data-referred]", 0).await;
        page.click("#reference-0 [data-opens]").await;
        page.wait_cable("08REYKJAVIK8876").await;
    });
}
