//! The start: before anything is opened, without scripts, and where the viewer's program does not arrive.

use e2e::{devtools, run, run_unloaded};
use xtask::server::Fault;

#[test]
fn the_empty_page_says_what_to_do_and_that_nothing_leaves() {
    run(async |page| {
        let words = page.text("body").await;
        for wanted in ["Drop a cable", "paste", "Nothing you open leaves this computer", "made-up cable"] {
            assert!(words.contains(wanted), "“{wanted}” is missing: {words}");
        }
        assert_eq!(page.count("h1").await, 1);
        let inputs: usize = page.js("return document.querySelectorAll('input[type=file]').length", vec![]).await;
        assert_eq!(inputs, 1, "one file input");
        let script = "const e = document.querySelector('input[type=file]');
            return e.multiple && getComputedStyle(e).display !== 'none'";
        assert!(page.js::<bool>(script, vec![]).await, "for several files, and not hidden from those who need it");
    });
}

#[test]
fn without_scripts_the_page_says_what_is_missing() {
    run_unloaded(async |page| {
        devtools::scripts(page, false).await;
        page.session().goto(page.site().url()).await.expect("the page should load without scripts");
        let words = page.text("body").await;
        assert!(words.contains("JavaScript"), "{words}");
        assert!(words.matches(". ").count() >= 1, "what it is for and what to do: {words}");
    });
}

#[test]
fn without_the_program_the_page_says_what_to_do() {
    run_unloaded(async |page| {
        page.site().spoil(".wasm", Some(Fault::Missing));
        page.session().goto(page.site().url()).await.expect("the page itself should load");
        page.wait_state("error").await;
        let words = page.text("body").await;
        assert!(words.to_lowercase().contains("reload"), "{words}");
    });
}

#[test]
fn when_the_program_stops_the_page_says_so_and_takes_nothing_more() {
    // It is loaded again at the end, and the witness of requests would say so.
    run_unloaded(async |page| {
        page.session().goto(page.site().url()).await.expect("the page should load");
        page.wait_state("empty").await;
        // What is thrown when the program comes to a place that it cannot go on from: this program is nothing but such a place.
        let script = "const text = '0061736d0100000001040160000003020100070501016600000a05010300000b';
            const bytes = Uint8Array.from(text.match(/../g), (byte) => parseInt(byte, 16));
            // All of it the page's own: Firefox runs a test's script beside the page, and reports its errors there.
            const { Instance, Module } = window.WebAssembly;
            window.setTimeout(new Instance(new Module(bytes)).exports.f);";
        page.js::<()>(script, vec![]).await;
        let words = page.error("crash").await;
        assert!(words.contains("Start again") && words.contains("is not read"), "{words}");
        page.wait_state("error").await;
        let sample = "[...document.querySelectorAll('main button')].find((e) => e.textContent.includes('made-up')).click()";
        page.js::<()>(sample, vec![]).await;
        assert_eq!(page.count("article").await, 0, "what stands under the message does nothing any more");
        page.click("#crash button").await;
        page.wait_state("empty").await;
        assert_eq!(page.count("#crash").await, 0);
    });
}
