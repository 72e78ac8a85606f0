//! Makes the README's picture, `docs/picture.png`, of the synthetic sample as the built site shows it:
//! `cargo xtask dist`, then `cargo run -p e2e --bin picture`.

use std::fs;

use e2e::{devtools, run, site};
use serde_json::json;

fn main() {
    run(async |page| {
        devtools::media(page, "", "light").await;
        // High enough for the first paragraphs with their badges, and no scroll bars, which each system draws differently.
        devtools::resize(page, 1280, 1400, false).await;
        devtools::send(page, "Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        page.open_sample().await;
        let png = page.session().screenshot_as_png().await.expect("the browser should give a picture");
        let path = site::root().join("docs/picture.png");
        fs::create_dir_all(site::root().join("docs")).expect("docs/ should be writable");
        fs::write(&path, png).expect("docs/picture.png should be writable");
        println!("{} is new. Look at it before you commit it.", path.display());
    });
}
