//! Terms explained in place: on hover, tap and focus, for keyboards with one stop, and in a glossary.

use e2e::files::Files;
use e2e::{Page, devtools, run, wait};
use thirtyfour::Key;

/// The explanation on the screen; empty for none.
async fn card(page: &Page) -> String {
    page.text("#term").await
}

async fn wait_card(page: &Page, words: &str) {
    wait::until(&format!("“{words}” explained"), async || card(page).await.contains(words).then_some(())).await;
}

async fn hover(page: &Page, css: &str) {
    let element = page.element(css).await;
    element.scroll_into_view().await.expect("it can be scrolled to");
    page.session().action_chain().move_to_element_center(&element).perform().await.expect("the pointer moves");
}

async fn focused(page: &Page) -> String {
    page.js("return document.activeElement.innerText ?? ''", vec![]).await
}

const SLT: &str = "[data-number='4'] abbr[data-term]";

#[test]
fn a_term_is_explained_while_it_is_pointed_at_and_the_explanation_can_be_pointed_at() {
    run(async |page| {
        page.open_sample().await;
        hover(page, SLT).await;
        wait_card(page, "Skuggey Lighthouse Trust").await;
        assert!(card(page).await.contains("As the cable explains it on line 22"), "{}", card(page).await);
        hover(page, "#term").await;
        // Longer than it takes an explanation to go.
        page.js::<()>("window.later = false; setTimeout(() => { window.later = true; }, 700)", vec![]).await;
        wait::until("a while", async || page.js::<bool>("return window.later", vec![]).await.then_some(())).await;
        wait_card(page, "Skuggey Lighthouse Trust").await;
        page.press(Key::Escape).await;
        page.wait_count("#term", 0).await;
        hover(page, SLT).await;
        wait_card(page, "Skuggey").await;
        hover(page, "h1").await;
        page.wait_count("#term", 0).await;
    });
}

#[test]
fn a_tap_keeps_it_and_another_takes_it_away() {
    run(async |page| {
        devtools::resize(page, 360, 740, true).await;
        page.open_sample().await;
        page.click(SLT).await;
        wait_card(page, "Skuggey Lighthouse Trust").await;
        page.click("[data-number='9'] .words").await;
        page.wait_count("#term", 0).await;
    });
}

#[test]
fn all_terms_are_one_stop_and_keys_go_from_one_to_the_next() {
    run(async |page| {
        page.open_sample().await;
        let stops = "return document.querySelectorAll('article abbr[data-term][tabindex=\"0\"]').length";
        wait::until("one stop", async || (page.js::<usize>(stops, vec![]).await == 1).then_some(())).await;
        page.press("e").await;
        wait::until("the focus on a term", async || (focused(page).await == "Embassy Reykjavik").then_some(())).await;
        wait_card(page, "Embassy Reykjavik, Iceland").await;
        page.press(Key::Right).await;
        wait::until("the next term", async || (focused(page).await == "routine").then_some(())).await;
        page.press(Key::Right).await;
        wait::until("the one after it", async || (focused(page).await == "141105Z").then_some(())).await;
        wait_card(page, "Zulu").await;
        wait::until("the meaning spoken", async || {
            let spoken = page.text("[role=status]:not(.news)").await;
            spoken.contains("Day 14 of the month, 11:05 Zulu time").then_some(())
        })
        .await;
        assert_eq!(page.js::<usize>(stops, vec![]).await, 1);
        page.press(Key::Left).await;
        wait::until("the one before", async || (focused(page).await == "routine").then_some(())).await;
        page.press(Key::Escape).await;
        page.wait_count("#term", 0).await;
        assert_eq!(focused(page).await, "routine");
    });
}

#[test]
fn the_codes_of_the_heading_are_explained() {
    run(async |page| {
        page.open_sample().await;
        for (css, words) in [
            ("[data-field=captions] abbr:last-of-type", "SIPRNet Distribution"),
            ("[data-field=tags] abbr", "Cultural"),
            ("#field-created .gloss abbr", "Ordinary"),
            ("#field-transmission .gloss abbr", "Embassy Reykjavik"),
            ("[data-field=classification]", "serious damage"),
            ("[data-number='5'] [data-badge]", "serious damage"),
        ] {
            hover(page, css).await;
            wait_card(page, words).await;
            // What is looked at next may lie under the explanation.
            page.press(Key::Escape).await;
            page.wait_count("#term", 0).await;
        }
        assert!(page.text("#field-classified-by").await.contains("Foreign relations or foreign activities"));
    });
}

#[test]
fn what_may_mean_several_things_is_left_bare() {
    run(async |page| {
        let files = Files::new();
        let text = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n\
            1. (U) The GOI and the NSA met the MFA.\nLEE\n";
        page.pick(&[&files.write("lamp.txt", text)]).await;
        page.wait_cable("08LISBON123").await;
        let marked = "return [...document.querySelectorAll('[data-kind=paragraph] abbr')].map(e => e.innerText)";
        assert_eq!(page.js::<Vec<String>>(marked, vec![]).await, ["MFA"]);
    });
}

#[test]
fn the_glossary_lists_them_leads_to_them_and_is_printed() {
    run(async |page| {
        page.open_sample().await;
        page.click(".glossary summary").await;
        let entry = page.text("[data-glossary=SLT]").await;
        assert!(entry.contains("Skuggey Lighthouse Trust"), "{entry}");
        page.click("[data-glossary=SLT] button").await;
        wait::until("the focus on its first place", async || (focused(page).await == "SLT").then_some(())).await;
        page.click(".glossary summary").await;
        if devtools::has_preferences(page) {
            devtools::media(page, "print", "light").await;
            page.wait_count("[data-glossary=SLT]", 1).await;
            page.wait_count("#findings", 0).await;
        }
    });
}
