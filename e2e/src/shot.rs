//! Pictures of the page, kept under the workspace's `target/e2e/`.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use crate::page::Page;
use crate::{devtools, site};

/// How long a browser may take for a picture of what failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// The path of `name` under `target/e2e/`; its folder exists afterwards.
///
/// # Panics
/// When the folder cannot be made.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    let path = site::root().join("target/e2e").join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).expect("target/e2e should be writable");
    }
    path
}

/// Keeps the window as it stands, as a PNG called `name`.
///
/// # Panics
/// When the browser gives no picture or it cannot be written.
pub async fn keep(page: &Page, name: &str) {
    let png = page.session().screenshot_as_png().await.expect("the browser should give a picture");
    fs::write(path(name), png).expect("target/e2e should be writable");
}

/// Keeps the whole page, from its top to its end, in a window of this width; the window keeps that height.
///
/// # Panics
/// As [`keep`].
pub async fn keep_whole(page: &Page, name: &str, width: u32, phone: bool) {
    let height: u32 = page.js("return Math.ceil(document.scrollingElement.scrollHeight)", vec![]).await;
    devtools::resize(page, width, height, phone).await;
    keep(page, name).await;
}

/// Keeps what a failed test left on the screen, named after the test. Never fails itself: the test has.
pub(crate) async fn failure(page: &Page) {
    let requests = page.site().requests();
    let last: Vec<_> = requests.iter().rev().take(12).rev().map(|(method, target)| format!("{method} {target}")).collect();
    eprintln!("What was asked of the server last: {last:?}");
    let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
    let picture = async {
        // WebKitGTK gives a picture with the next frame, and of a page at rest there is none.
        let stir = "document.body?.animate([{ opacity: 1 }, { opacity: 0.99 }], 5000); return null";
        page.session().execute(stir, vec![]).await?;
        page.session().screenshot_as_png().await
    };
    let png = match tokio::time::timeout(PATIENCE, picture).await {
        Ok(Ok(png)) => png,
        // WebKitGTK's driver says of the script that a page crashed in that its result could not be parsed.
        Ok(Err(error)) => return eprintln!("Nothing is on the screen; where the session is gone, the page has crashed: {error}"),
        Err(_) => return eprintln!("The browser gives no picture: it hangs."),
    };
    let path = path(&format!("failed/{test}.png"));
    if fs::write(&path, png).is_ok() {
        eprintln!("What was on the screen: {}", path.display());
    }
}
