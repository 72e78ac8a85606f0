//! The whole viewer in one file, opened from the disk as somebody without a network opens it.

use std::path::Path;

use e2e::{Page, devtools, files, probe, run_unloaded, seed, site, wait};
use enclair::export;

/// Makes the file of the site that is built, and opens it from the disk; the site's server is stopped before.
async fn open(page: &Page, folder: &Path) {
    let file = folder.join("enclair.html");
    xtask::pack::single::write(&site::dist(), &file).expect("the single file is made");
    page.site().stop();
    page.session().goto(format!("file://{}", file.display())).await.expect("the file opens");
    page.wait_state("empty").await;
}

#[test]
fn it_reads_a_cable_from_the_disk_and_saves_what_the_command_prints() {
    run_unloaded(async |page| {
        let folder = tempfile::tempdir().expect("a folder");
        open(page, folder.path()).await;
        assert_eq!(page.js::<String>("return document.characterSet", vec![]).await, "windows-1252");
        let downloads = devtools::keep_downloads(page).await;
        let real = seed::find().map(|seed| seed.path);
        for path in [site::sample()].into_iter().chain(real) {
            page.pick(&[&path]).await;
            page.wait_cable(&files::reference(&path)).await;
            page.click("[data-toggle=take]").await;
            page.click("[data-export=json]").await;
            let saved = downloads.join(format!("{}.json", files::reference(&path)));
            let own = export::json(&files::record(&path)).expect("JSON");
            // WebKitGTK gives the file its name before it is whole.
            let is_whole = || saved.metadata().is_ok_and(|file| file.len() >= own.len() as u64);
            wait::until("the record", async || is_whole().then_some(())).await;
            assert_eq!(std::fs::read_to_string(&saved).expect("text"), own);
        }
        probe::assert_no_complaints(page).await;
    });
}

#[test]
fn it_reads_a_large_file_and_one_beyond_ascii() {
    run_unloaded(async |page| {
        let folder = tempfile::tempdir().expect("a folder");
        open(page, folder.path()).await;
        let own = files::Files::new();
        let large = own.write("large.txt", files::long_cable(400_000));
        page.pick(&[&large]).await;
        page.wait_cable(&files::reference(&large)).await;
        let latin = files::fixture("encoding/windows-1252/input.txt");
        page.pick(&[&latin]).await;
        page.wait_cable(&files::reference(&latin)).await;
        let words = page.reading().await.words();
        let record = files::record(&latin);
        let paragraph = record.cables[0].body.iter().find(|block| !block.text.is_ascii()).expect("letters beyond ASCII");
        let last = paragraph.text.split(' ').find(|word| !word.is_ascii()).expect("a word");
        assert!(words.contains(last), "{last} is not in {words}");
        probe::assert_no_complaints(page).await;
    });
}
