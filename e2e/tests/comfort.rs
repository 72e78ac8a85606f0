//! Type and colours as a reader likes them: chosen in a menu, kept for the next visit, and there before anything is drawn.

use e2e::contrast::assert_readable;
use e2e::{Page, devtools, run, wait};
use thirtyfour::Key;

async fn open_menu(page: &Page) {
    page.click("[popovertarget=comfort]").await;
    page.element("#comfort:popover-open").await;
}

/// Chooses one of a row; the usual has no name.
async fn choose(page: &Page, row: &str, value: &str) {
    page.click(&format!("#comfort label:has([name={row}][value='{value}'])")).await;
    page.js::<()>("return", vec![]).await;
}

/// How the first paragraph looks: colours of page and ink, face, size, line height, width in letters.
async fn look(page: &Page) -> Vec<String> {
    let script = "
        const words = getComputedStyle(document.querySelector('[data-kind=paragraph] .words'));
        const main = getComputedStyle(document.querySelector('main'));
        return [main.backgroundColor, words.color, words.fontFamily, words.fontSize, words.lineHeight,
            getComputedStyle(document.querySelector('article')).maxWidth];";
    page.js(script, vec![]).await
}

async fn kept(page: &Page) -> Vec<(String, String)> {
    page.js("return Object.entries(localStorage)", vec![]).await
}

#[test]
fn every_choice_changes_the_page_and_all_of_it_is_taken_back_at_once() {
    run(async |page| {
        devtools::media(page, "", "light").await;
        page.open_sample().await;
        let usual = look(page).await;
        open_menu(page).await;
        for (row, value, at) in [
            ("theme", "dark", 0),
            ("theme", "sepia", 0),
            ("face", "sans", 2),
            ("size", "largest", 3),
            ("leading", "loose", 4),
            ("measure", "wide", 5),
        ] {
            choose(page, row, value).await;
            assert_ne!(look(page).await[at], usual[at], "{row} {value}");
        }
        page.click("#comfort [data-reset]").await;
        assert_eq!(look(page).await, usual);
        assert_eq!(kept(page).await, []);
    });
}

#[test]
fn a_choice_of_colours_holds_against_the_systems() {
    run(async |page| {
        page.open_sample().await;
        open_menu(page).await;
        for theme in ["light", "dark", "sepia"] {
            choose(page, "theme", theme).await;
            devtools::media(page, "", "light").await;
            let there = look(page).await;
            assert_readable(page, theme).await;
            devtools::media(page, "", "dark").await;
            assert_eq!(look(page).await, there, "{theme}");
        }
    });
}

#[test]
fn choices_are_kept_for_the_next_visit_and_nothing_else_is() {
    run(async |page| {
        page.open_sample().await;
        open_menu(page).await;
        choose(page, "theme", "sepia").await;
        choose(page, "size", "large").await;
        let before = look(page).await;
        assert_eq!(kept(page).await, [("enclair.comfort".to_owned(), "theme=sepia&size=large".to_owned())]);
        page.load().await;
        page.open_sample().await;
        assert_eq!(look(page).await, before);
        open_menu(page).await;
        let chosen = "return [...document.querySelectorAll('#comfort :checked')].map(e => e.value)";
        assert_eq!(page.js::<Vec<String>>(chosen, vec![]).await, ["sepia", "large", "", "", ""]);
    });
}

/// The ground of the page in every frame from the very first, as the browser is about to draw it.
#[test]
fn no_frame_is_drawn_in_other_colours_than_the_chosen() {
    run(async |page| {
        devtools::media(page, "", "light").await;
        open_menu(page).await;
        choose(page, "theme", "dark").await;
        let watch = "window.__grounds = []; const look = () => {
            if (document.body) __grounds.push(getComputedStyle(document.documentElement).backgroundColor);
            requestAnimationFrame(look); }; requestAnimationFrame(look);";
        devtools::run_first(page, watch).await;
        page.load().await;
        let grounds: Vec<String> = page.js("return [...new Set(__grounds)]", vec![]).await;
        assert_eq!(grounds, ["rgb(18, 17, 16)"]);
    });
}

#[test]
fn rubbish_in_the_store_is_no_harm() {
    run(async |page| {
        page.js::<()>("localStorage.setItem('enclair.comfort', 'theme=%00&size=<b>&=&x')", vec![]).await;
        page.load().await;
        page.open_sample().await;
        let marks = "const { theme, size } = document.documentElement.dataset; return [theme ?? null, size ?? null]";
        assert_eq!(page.js::<[Option<String>; 2]>(marks, vec![]).await, [None, None]);
        page.js::<()>("localStorage.clear()", vec![]).await;
    });
}

#[test]
fn the_keyboard_alone_chooses() {
    run(async |page| {
        page.open_sample().await;
        page.press("t").await;
        page.element("#comfort:popover-open").await;
        page.press(Key::Tab).await;
        page.press(Key::Right).await;
        page.press(Key::Right).await;
        wait::until("dark colours", async || {
            page.js::<bool>("return document.documentElement.dataset.theme === 'dark'", vec![]).await.then_some(())
        })
        .await;
        page.press(Key::Escape).await;
        page.wait_count("#comfort:popover-open", 0).await;
    });
}
