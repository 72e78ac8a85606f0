//! Something is dragged over the window: words and a frame say so, every time, and are gone when it is. What is pasted as a
//! file is read as one, or refused with the reason. What came of it is spoken.

use e2e::files::{Files, sample_text};
use e2e::{Page, devtools, run, wait};
use serde_json::json;
use thirtyfour::Key;

/// The event as the browser sends it. Its own commands take a drag that never ended for one that still lasts.
async fn drag(page: &Page, kind: &str) {
    let script = "document.body.dispatchEvent(new DragEvent(arguments[0], { bubbles: true, cancelable: true }))";
    page.js::<()>(script, vec![json!(kind)]).await;
}

#[test]
fn the_frame_comes_with_every_drag_and_goes_with_its_end() {
    run(async |page| {
        let files = Files::new();
        let file = files.write("sample.txt", sample_text());
        for _ in 0..2 {
            drag(page, "dragenter").await;
            let frame = page.element(".drop-frame").await;
            assert!(frame.text().await.expect("it has words").contains("Let go to open it here"));
            drag(page, "dragleave").await;
            page.wait_count(".drop-frame", 0).await;
        }
        drag(page, "dragenter").await;
        page.element(".drop-frame").await;
        page.press(Key::Escape).await;
        page.wait_count(".drop-frame", 0).await;
        drag(page, "dragenter").await;
        page.element(".drop-frame").await;
        page.js::<()>("dispatchEvent(new Event('blur'))", vec![]).await;
        page.wait_count(".drop-frame", 0).await;
        devtools::drop_files(page, &[&file]).await;
        page.wait_cable("09REYKJAVIK8431").await;
        page.wait_count(".drop-frame", 0).await;
    });
}

#[test]
fn a_pasted_file_is_read_and_a_pasted_picture_refused_with_the_reason() {
    run(async |page| {
        devtools::paste_file(page, "sample.txt", sample_text().as_bytes()).await;
        page.wait_cable("09REYKJAVIK8431").await;
        devtools::paste_file(page, "image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").await;
        let told = page.error("not-text").await;
        assert!(told.contains("image.png") && told.contains("picture") && told.contains("text recognition"), "{told}");
        assert_eq!(page.cable().await.as_deref(), Some("09REYKJAVIK8431"), "what is open stays");
    });
}

#[test]
fn what_came_of_it_is_spoken() {
    run(async |page| {
        page.open_sample().await;
        let parsed = enclair::parse("sample.txt", sample_text().as_bytes()).expect("the sample is a cable");
        let numbered = parsed.record.cables[0].body.iter().filter(|block| block.number.is_some()).count();
        let wanted = format!("Read 09REYKJAVIK8431: {numbered} paragraphs, {} lines removed, ", parsed.record.removed.len());
        wait::until(&wanted, async || page.text("[role=status]:not(.news)").await.starts_with(&wanted).then_some(())).await;
    });
}
