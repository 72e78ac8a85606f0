//! Several cables: a list that says what each is, sorted, searched, with duplicates noticed, and quick for a thousand files.

use std::time::Instant;

use e2e::files::{Files, sample_text};
use e2e::{Page, devtools, run, shot, wait};
use thirtyfour::Key;

fn cable(day: u32, level: &str, post: &str, number: u32, subject: &str, words: &str) -> String {
    format!(
        "R {day:02}1030Z FEB 08\nFM AMEMBASSY {post}\nTO SECSTATE WASHDC\n{level} {post} {number:06}\nSUBJECT: {subject}\n\n\
         1. (U) {words}\nEXAMPLE\n"
    )
}

/// The names in the list as they stand now, those out of sight left out.
async fn listed(page: &Page) -> Vec<String> {
    page.files().await
}

async fn wait_listed(page: &Page, wanted: &[&str]) {
    wait::until(&format!("the list {wanted:?}"), async || (listed(page).await == wanted).then_some(())).await;
}

async fn choose(page: &Page, order: &str) {
    let script = "const e = document.querySelector('[data-sort]'); e.value = arguments[0]; e.dispatchEvent(new Event('change'))";
    page.js::<()>(script, vec![order.into()]).await;
}

/// Five files, two of which have the same words.
async fn open_five(page: &Page, files: &Files) {
    let given = [
        ("a.txt", cable(14, "UNCLAS", "LISBON", 12, "LIGHTHOUSE REOPENED", "The lamp is lit.")),
        ("b.txt", cable(12, "S E C R E T", "OSLO", 7, "PUFFINS AT SEA", "The puffins are out.")),
        ("c.txt", cable(16, "C O N F I D E N T I A L", "LISBON", 13, "A NEW KEEPER", "The keeper is new.")),
        ("d.txt", cable(14, "UNCLAS", "LISBON", 12, "LIGHTHOUSE REOPENED", "The lamp\nis lit.")),
        ("e.txt", "No cable at all.\n".to_owned()),
    ];
    let paths: Vec<_> = given.iter().map(|(name, text)| files.write(name, text)).collect();
    page.pick(&paths.iter().map(AsRef::as_ref).collect::<Vec<_>>()).await;
    page.wait_cable("08LISBON12").await;
    wait_listed(page, &["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]).await;
}

#[test]
fn the_list_says_what_each_is_and_comes_in_any_order() {
    run(async |page| {
        let files = Files::new();
        open_five(page, &files).await;
        page.wait_state("reading").await;
        let second = page.text("[data-file='b.txt']").await;
        for words in ["PUFFINS AT SEA", "SECRET", "08 OSLO 7", "12 February 2008", "b.txt"] {
            assert!(second.contains(words), "{second}");
        }
        assert!(page.text("[data-file='d.txt'] [data-twin]").await.contains("Same words as a.txt"));
        assert!(page.text("[data-file='e.txt']").await.contains("could not be read"));
        page.wait_count("[data-twin]", 1).await;
        choose(page, "Newest first").await;
        wait_listed(page, &["c.txt", "a.txt", "d.txt", "b.txt", "e.txt"]).await;
        choose(page, "Most secret first").await;
        wait_listed(page, &["b.txt", "c.txt", "a.txt", "d.txt", "e.txt"]).await;
        choose(page, "By subject").await;
        wait_listed(page, &["c.txt", "a.txt", "d.txt", "b.txt", "e.txt"]).await;
        devtools::media(page, "", "light").await;
        page.press(Key::Escape).await;
        shot::keep(page, "several-desktop.png").await;
        if devtools::has_preferences(page) {
            devtools::media(page, "", "dark").await;
            shot::keep(page, "several-dark.png").await;
            devtools::media(page, "", "light").await;
        }
        devtools::resize(page, 390, 844, true).await;
        page.js::<()>("scrollTo(0, 0)", vec![]).await;
        shot::keep(page, "several-phone.png").await;
    });
}

#[test]
fn the_list_is_searched_and_walked_by_keyboard() {
    run(async |page| {
        let files = Files::new();
        open_five(page, &files).await;
        page.click("[data-filter]").await;
        page.press("lisbon 14 feb").await;
        wait_listed(page, &["a.txt", "d.txt"]).await;
        assert_eq!(page.text("[data-listed]").await, "2 of 5 entries");
        // Letters in the field are no shortcuts.
        page.wait_count("#source", 0).await;
        for _ in "lisbon 14 feb".chars() {
            page.press(Key::Backspace).await;
        }
        wait_listed(page, &["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]).await;
        page.js::<()>("document.querySelector(\"[data-file='a.txt'] button\").focus()", vec![]).await;
        page.press(Key::Down).await;
        page.press(Key::Enter).await;
        page.wait_cable("08OSLO7").await;
        let current: String = page.js("return document.querySelector('[data-files] [aria-current]').innerText", vec![]).await;
        assert_eq!(current, "PUFFINS AT SEA");
    });
}

#[test]
fn each_cable_of_a_file_has_its_row() {
    run(async |page| {
        let files = Files::new();
        let one = |number| cable(14, "UNCLAS", "LISBON", number, "LIGHTHOUSE REOPENED", "The lamp is lit.");
        let csv = |number: u32| {
            format!(
                "\"{number}\",\"2/14/2008 10:30\",\"08LISBON{number}\",\"Embassy Lisbon\",\"UNCLASSIFIED\",\"\",\"x\",\"{}\"\n",
                one(number)
            )
        };
        let path = files.write("dump.csv", [12, 13, 14, 15].map(csv).concat());
        page.pick(&[&path]).await;
        page.wait_cable("08LISBON12").await;
        page.wait_count("[data-files] li", 4).await;
        assert_eq!(page.files().await, ["dump.csv"]);
        page.click("[data-files] li:nth-child(3) button").await;
        page.wait_cable("08LISBON14").await;
    });
}

#[test]
fn a_dropped_folder_gives_all_its_files() {
    run(async |page| {
        let files = Files::new();
        let first = files.write("a.txt", cable(14, "UNCLAS", "LISBON", 12, "LIGHTHOUSE REOPENED", "The lamp is lit."));
        let folder = first.parent().expect("the folder").to_owned();
        std::fs::create_dir_all(folder.join("more/deeper")).expect("folders");
        let other = cable(12, "S E C R E T", "OSLO", 7, "PUFFINS AT SEA", "The puffins are out.");
        std::fs::write(folder.join("more/deeper/b.txt"), other).expect("a file");
        devtools::drop_files(page, &[&folder]).await;
        page.wait_cable("08LISBON12").await;
        wait_listed(page, &["a.txt", "b.txt"]).await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

/// The time is printed and not judged: machines differ. docs/performance.md has the table.
#[test]
fn a_thousand_files_are_all_listed() {
    run(async |page| {
        let files = Files::new();
        let paths = files.thousand();
        let began = Instant::now();
        page.pick(&paths.iter().map(AsRef::as_ref).collect::<Vec<_>>()).await;
        wait::until("all of them listed", async || {
            let listed: String = page.js("return document.querySelector('[data-listed]')?.dataset.listed ?? ''", vec![]).await;
            (listed == "1000" && page.state().await == "reading").then_some(())
        })
        .await;
        println!("1,000 files of {} bytes listed in {:.2} s", sample_text().len(), began.elapsed().as_secs_f64());
        page.wait_count("[data-files] li", 100).await;
        page.click(".files > .button").await;
        page.wait_count("[data-files] li", 200).await;
        page.click("[data-filter]").await;
        page.press("1999").await;
        wait_listed(page, &["cable 0999.txt"]).await;
        page.click("[data-file='cable 0999.txt'] button").await;
        page.wait_cable("09REYKJAVIK1999").await;
    });
}
