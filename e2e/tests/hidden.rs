//! Signs that nobody sees, or that turn the order of letters round: each is shown by its code wherever a file's words
//! stand, is counted, and has no say over the words around it.

use e2e::files::Files;
use e2e::payload::SIGNS;
use e2e::{Page, devtools, run, shot};

fn cable(subject: &str, words: &str) -> String {
    format!(
        "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000012\n\
         SUBJECT: {subject}\n\n1. (C) {words}\n\n2. (S) The last words.\nEXAMPLE\n"
    )
}

async fn codes(page: &Page, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0] + ' [data-unseen]')].filter(e => e.getBoundingClientRect().width > 10).map(e => e.dataset.unseen)";
    page.js(script, vec![css.into()]).await
}

#[test]
fn each_is_shown_by_its_code_and_all_are_counted() {
    run(async |page| {
        let files = Files::new();
        let words: String = SIGNS.iter().enumerate().map(|(at, sign)| format!("word{at}{sign}end ")).collect();
        let words = format!("{words}and no more.");
        page.pick(&[&files.write("signs.txt", cable("LAMPS", &words))]).await;
        page.wait_cable("08LISBON12").await;
        let wanted: Vec<String> = SIGNS.iter().map(|sign| format!("U+{:04X}", u32::from(*sign))).collect();
        assert_eq!(codes(page, "[data-number='1']").await, wanted);
        assert!(page.text("[data-hidden]").await.starts_with("40 hidden characters"), "{}", page.text("[data-hidden]").await);
        // The words themselves are as the file has them: what is copied is what was written.
        let there: String = page.js("return document.querySelector(\"[data-number='1'] .words\").textContent", vec![]).await;
        assert_eq!(there, words);
        page.press("s").await;
        page.element("#source").await;
        assert_eq!(codes(page, "#source").await, wanted);
        devtools::media(page, "", "light").await;
        shot::keep(page, "hidden-desktop.png").await;
    });
}

/// Where the first letters of two pieces of the page stand from left to right.
async fn order(page: &Page, css: &str, words: &[&str]) -> Vec<String> {
    let script = "
        const [css, words] = arguments;
        const walker = document.createTreeWalker(document.querySelector(css), NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node; (node = walker.nextNode());) for (const word of words) {
            const at = node.data.indexOf(word);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            found.push([Math.round(box.top / 20), box.left, word]);
        }
        return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(one => one[2]);";
    page.js(script, vec![css.into(), words.into()]).await
}

#[test]
fn no_sign_turns_the_words_around_it() {
    run(async |page| {
        let files = Files::new();
        let turned = cable("LAMPS \u{202e}OF OSLO", "Before \u{202e}within and after.");
        page.pick(&[&files.write("turned.txt", turned)]).await;
        page.wait_cable("08LISBON12").await;
        let words = ["Before", "within", "after"];
        assert_eq!(order(page, "[data-number='1'] .words", &words).await, words);
        assert_eq!(order(page, "h1", &["LAMPS", "OF", "OSLO"]).await, ["LAMPS", "OF", "OSLO"]);
        let badges = "return [...document.querySelectorAll('[data-cable] [data-badge]')].map(e => e.textContent)";
        assert_eq!(page.js::<Vec<String>>(badges, vec![]).await, ["C", "S"]);
        assert_eq!(page.text("[data-banner]").await, "CONFIDENTIAL");
    });
}

#[test]
fn a_name_that_would_look_like_another_shows_what_it_hides() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("cable\u{202e}txt.exe", cable("LAMPS", "Lit."))]).await;
        page.wait_cable("08LISBON12").await;
        for place in ["[data-files]", ".open-file"] {
            let name = page.text(place).await;
            assert!(name.contains("cable\u{fffd}txt.exe"), "{place}: {name}");
        }
        assert_eq!(page.count("[data-hidden]").await, 0, "there is none in the cable itself");
    });
}

/// Words of another script keep their own order, and take nothing else along.
#[test]
fn words_of_other_scripts_are_set_apart() {
    run(async |page| {
        let files = Files::new();
        page.pick(&[&files.write("arabic.txt", cable("LAMPS", "The sign said مصباح (lamp) 12, no more."))]).await;
        page.wait_cable("08LISBON12").await;
        let words = ["The", "(lamp", "more"];
        assert_eq!(order(page, "[data-number='1'] .words", &words).await, words);
        assert_eq!(page.count("[data-unseen]").await, 0);
    });
}
