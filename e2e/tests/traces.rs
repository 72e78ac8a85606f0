//! After a cable was read, no word of it and no part of its name is in the browser's profile on the disk.

use std::fs;
use std::path::Path;

use e2e::files::{Files, sample_text};
use e2e::{run_and_look, site};
use xtask::pack::files_below;

/// Words that stand nowhere else in the world.
const CANARY: &str = "QUILL-OF-THE-NINTH-PUFFIN-7F3A1C";
/// The same for the file's name.
const NAME: &str = "name-of-the-ninth-puffin-7f3a1c";

/// Whether a file holds the words, in UTF-8 or UTF-16.
fn holds(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [words.as_bytes(), &wide].iter().any(|form| bytes.windows(form.len()).any(|window| window == *form))
}

fn assert_no_trace(profile: &Path) {
    let files = files_below(profile).expect("the profile can be read");
    // WebKitGTK keeps next to nothing while it is driven.
    assert!(!files.is_empty(), "there is a profile to look into: {files:?}");
    for file in files {
        // A socket, or what is gone in the meantime, holds no text.
        let Ok(bytes) = fs::read(&file) else { continue };
        for words in [CANARY, NAME] {
            assert!(!holds(&bytes, words), "{words} is in {}", file.display());
        }
    }
}

#[test]
fn nothing_of_a_cable_is_on_the_disk_afterwards() {
    let files = Files::new();
    let text = sample_text().replacen("LIGHT WILL SHINE", &format!("LIGHT WILL SHINE {CANARY}"), 2);
    // In the heading and in a paragraph: either could be left by itself.
    let text = text.replacen("He had counted", &format!("He had counted {CANARY}"), 1);
    assert_eq!(text.matches(CANARY).count(), 2, "{} has changed", site::sample().display());
    let path = files.write(&format!("{NAME}.txt"), text);
    run_and_look(
        async |page| {
            page.load().await;
            page.pick(&[&path]).await;
            e2e::wait::until("the canary on the screen", async || page.text("main").await.contains(CANARY).then_some(())).await;
            page.click("[data-toggle=removed]").await;
            page.session().goto(format!("{}?again", page.site().url())).await.expect("the page loads again");
            page.wait_state("empty").await;
        },
        assert_no_trace,
    );
}

#[test]
fn words_are_found_in_both_forms() {
    assert!(holds(b"..abc..", "abc") && holds(b".a\0b\0c\0", "abc") && !holds(b"a-b-c", "abc"));
}
