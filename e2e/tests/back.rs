//! The browser's back button goes from document to document, and its history holds numbers alone.

use e2e::files::Files;
use e2e::{Page, devtools, run, wait};
use serde_json::Value;

fn cable(number: u32, words: &str) -> String {
    let many: String = (1..=30).map(|at| format!("{at}. (U) {words}\n\n")).collect();
    format!(
        "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON {number:06}\nSUBJECT: THE LAMP\n\n{many}LEE\n"
    )
}

async fn go(page: &Page, steps: i32) {
    page.js::<()>("history.go(arguments[0])", vec![steps.into()]).await;
}

/// Where the page is scrolled to, once what comes into view has found its height.
async fn settled(page: &Page) -> i64 {
    let script = "
        const done = arguments[0];
        let last = -1, same = 0;
        const look = () => {
            same = scrollY === last ? same + 1 : 0;
            last = scrollY;
            if (same > 10) done(Math.round(last)); else requestAnimationFrame(look);
        };
        look();";
    page.session().execute_async(script, vec![]).await.expect("frames are drawn").json().as_i64().expect("a number")
}

#[test]
fn back_and_forward_go_from_document_to_document() {
    run(async |page| {
        let files = Files::new();
        let paths = [files.write("a.txt", cable(1, "The lamp is lit.")), files.write("b.txt", cable(2, "The lamp is out."))];
        page.pick(&[&paths[0]]).await;
        page.wait_cable("08LISBON1").await;
        page.js::<()>("document.querySelector(\"[data-number='20']\").scrollIntoView()", vec![]).await;
        let top = settled(page).await;
        assert!(top > 200);
        // Dropped: to choose a file, the driver scrolls to its button.
        devtools::drop_files(page, &[&paths[1]]).await;
        page.wait_cable("08LISBON2").await;
        go(page, -1).await;
        page.wait_cable("08LISBON1").await;
        wait::until("the place that was left", async || {
            let now: i64 = page.js("return Math.round(scrollY)", vec![]).await;
            ((now - top).abs() < 4).then_some(())
        })
        .await;
        go(page, 1).await;
        page.wait_cable("08LISBON2").await;
        go(page, -2).await;
        page.wait_count("[data-cable]", 0).await;
        assert_eq!(page.files().await, ["a.txt", "b.txt"], "the files are still there");
        go(page, 1).await;
        page.wait_cable("08LISBON1").await;
    });
}

#[test]
fn a_link_to_a_paragraph_is_a_step_of_its_own_and_leaves_the_document() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("a.txt", cable(1, "The lamp is lit."))]).await;
        page.wait_cable("08LISBON1").await;
        page.click("[data-number='3'] .number").await;
        wait::until("the address", async || (page.js::<String>("return location.hash", vec![]).await == "#p3").then_some(()))
            .await;
        go(page, -1).await;
        wait::until("the address without it", async || {
            page.js::<String>("return location.hash", vec![]).await.is_empty().then_some(())
        })
        .await;
        page.wait_cable("08LISBON1").await;
    });
}

#[test]
fn the_history_holds_numbers_alone() {
    run(async |page| {
        page.open_sample().await;
        let (state, address, title): (Value, String, String) =
            page.js("return [history.state, location.href, document.title]", vec![]).await;
        assert_eq!(state, serde_json::json!({ "shown": "1.0" }));
        assert_eq!(address.trim_end_matches('/'), page.site().url().trim_end_matches('/'));
        assert!(!address.contains('#') && !title.contains("8431"), "{address} {title}");
    });
}

/// As `WebKit` refuses more than a hundred in ten seconds: who leafs through a list gets there.
#[test]
fn a_document_that_the_browser_refuses_to_note_is_noted_later() {
    run(async |page| {
        let files = Files::new();
        let refuse = "
            const own = history.pushState.bind(history);
            window.refused = 0;
            history.pushState = (...entry) => {
                if (window.refused++ < 2) throw new DOMException('too many', 'SecurityError');
                own(...entry);
            };";
        page.pick(&[&files.write("a.txt", cable(1, "The lamp is lit."))]).await;
        page.wait_cable("08LISBON1").await;
        page.js::<()>(refuse, vec![]).await;
        devtools::drop_files(page, &[&files.write("b.txt", cable(2, "The lamp is out."))]).await;
        page.wait_cable("08LISBON2").await;
        wait::until("the document noted", async || page.js::<bool>("return window.refused > 2", vec![]).await.then_some(()))
            .await;
        go(page, -1).await;
        page.wait_cable("08LISBON1").await;
        go(page, 1).await;
        page.wait_cable("08LISBON2").await;
    });
}
