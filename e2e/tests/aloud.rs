//! Reading aloud: with voices of this machine alone, paragraph by paragraph, and not offered where there are none.

use e2e::{Page, devtools, run_unloaded, wait};
use serde_json::json;

/// A speech synthesis that notes what it is given and speaks when it is told to. No test machine has a voice to count on.
const SYNTHESIS: &str = "
    const voices = arguments_here.map(([name, localService]) => ({ name, lang: 'en-GB', localService, default: false }));
    window.__said = [];
    const synthesis = new EventTarget();
    Object.assign(synthesis, {
        paused: false,
        getVoices: () => voices,
        speak(one) { __said.push([one.text, one.voice.name]); synthesis.now = one; },
        cancel() { synthesis.now = null; },
        pause() { synthesis.paused = true; },
        resume() { synthesis.paused = false; },
        finish() { synthesis.now?.dispatchEvent(new Event('end')); },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };";

/// Runs on a page whose browser has these voices: the name, and whether it is one of the machine's own.
fn with_voices(voices: &[(&str, bool)], scenario: impl AsyncFnOnce(&Page)) {
    let source = SYNTHESIS.replace("arguments_here", &json!(voices).to_string());
    run_unloaded(async |page| {
        devtools::run_first(page, &source).await;
        page.load().await;
        page.open_sample().await;
        scenario(page).await;
        e2e::probe::assert_quiet(page).await;
    });
}

async fn said(page: &Page) -> Vec<(String, String)> {
    page.js("return __said", vec![]).await
}

/// The block that is marked as spoken.
async fn marked(page: &Page) -> Option<String> {
    page.js("return document.querySelector('[data-spoken]')?.id ?? null", vec![]).await
}

async fn begin(page: &Page) {
    page.press("l").await;
    page.element("#aloud-stop").await;
}

#[test]
fn a_voice_of_this_machine_reads_paragraph_after_paragraph_and_marks_it() {
    with_voices(&[("From afar", false), ("At home", true)], async |page| {
        begin(page).await;
        let first = marked(page).await.expect("the first block is marked");
        page.js::<()>("speechSynthesis.finish()", vec![]).await;
        page.js::<()>("speechSynthesis.finish()", vec![]).await;
        wait::until("the next paragraph", async || (said(page).await.len() == 3).then_some(())).await;
        assert_ne!(marked(page).await.as_deref(), Some(first.as_str()));
        let said = said(page).await;
        assert!(said.iter().all(|(_, voice)| voice == "At home"), "{said:?}");
        assert!(said[0].0.starts_with("Paragraph 1. Unclassified. "), "{said:?}");
        assert!(!said.iter().any(|(words, _)| words.contains("Take out") || words.contains("Quote")), "{said:?}");
        page.click("#aloud-stop").await;
        assert_eq!(marked(page).await, None);
        page.wait_count("#aloud", 0).await;
    });
}

#[test]
fn it_pauses_and_goes_on() {
    with_voices(&[("At home", true)], async |page| {
        page.click("[popovertarget=comfort]").await;
        page.click("#aloud-start").await;
        page.element("#aloud-stop").await;
        page.click_control("pause").await;
        page.click_control("go on").await;
        page.press("l").await;
        page.click_control("go on").await;
        page.click_control("stop").await;
    });
}

#[test]
fn another_cable_silences_it() {
    with_voices(&[("At home", true)], async |page| {
        begin(page).await;
        let files = e2e::files::Files::new();
        let other =
            "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000012\nSUBJECT: LAMPS\n\n1. (U) Lit.\n";
        page.pick(&[&files.write("other.txt", other)]).await;
        page.wait_cable("08LISBON12").await;
        page.wait_count("#aloud", 0).await;
        assert!(page.js::<bool>("return speechSynthesis.now === null", vec![]).await);
    });
}

#[test]
fn without_a_voice_of_this_machine_it_is_not_offered() {
    for voices in [&[][..], &[("From afar", false)]] {
        with_voices(voices, async |page| {
            page.click("[popovertarget=comfort]").await;
            page.element("#comfort:popover-open").await;
            assert_eq!(page.count("#aloud-start").await, 0);
            page.press("l").await;
            assert_eq!(said(page).await, []);
        });
    }
}
