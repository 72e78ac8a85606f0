//! Light and dark, narrow and wide: everything can be read, and nothing has to be scrolled for sideways.

use e2e::contrast::assert_readable;
use e2e::files::Files;
use e2e::{Page, devtools, run};
async fn background(page: &Page) -> String {
    let script = "return [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor)
        .find(colour => colour !== 'rgba(0, 0, 0, 0)') ?? 'none'";
    page.js(script, vec![]).await
}

#[test]
fn light_and_dark_are_two_and_both_can_be_read() {
    run(async |page| {
        let mut backgrounds = Vec::new();
        for scheme in ["light", "dark"] {
            devtools::media(page, "", scheme).await;
            page.load().await;
            backgrounds.push(background(page).await);
            assert_readable(page, &format!("{scheme}, empty")).await;
            page.open_sample().await;
            page.click("[data-toggle=removed]").await;
            page.element("[data-cable] [data-removed]").await;
            let files = Files::new();
            devtools::drop_files(page, &[&files.write("nothing.txt", "")]).await;
            page.error("empty").await;
            assert_readable(page, &format!("{scheme}, reading")).await;
        }
        assert_ne!(backgrounds[0], backgrounds[1]);
    });
}

#[test]
fn the_readers_choice_of_colours_is_followed_while_reading() {
    run(async |page| {
        devtools::media(page, "", "light").await;
        page.open_sample().await;
        let (light, before) = (background(page).await, page.reading().await);
        devtools::media(page, "", "dark").await;
        e2e::wait::until("dark colours", async || (background(page).await != light).then_some(())).await;
        assert_eq!(page.reading().await, before);
    });
}

/// Fails when the page is wider than the window, and names what sticks out.
async fn assert_fits(page: &Page, what: &str) {
    let script = "
        const wide = document.scrollingElement.scrollWidth > document.documentElement.clientWidth;
        if (!wide) return [];
        return [...document.querySelectorAll('body *')]
            .filter(e => shown(e) && e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
            .map(e => `${e.tagName} ${e.className} ${e.innerText?.slice(0, 40) ?? ''}`);";
    let wide: Vec<String> = page.js(script, vec![]).await;
    assert!(wide.is_empty(), "{what}: {wide:#?}");
}

#[test]
fn on_a_phone_nothing_is_wider_than_the_screen() {
    run(async |page| {
        for width in [390, 320] {
            devtools::resize(page, width, 844, true).await;
            page.load().await;
            assert_fits(page, &format!("{width}, empty")).await;
            page.open_sample().await;
            assert_fits(page, &format!("{width}, reading")).await;
            page.press("r").await;
            page.element("[data-cable] [data-removed]").await;
            let files = Files::new();
            let name = format!("{}.txt", "a-name-that-never-ends".repeat(8));
            devtools::drop_files(page, &[&files.write(&name, "")]).await;
            page.error("empty").await;
            assert_fits(page, &format!("{width}, all removed lines and a message")).await;
        }
    });
}

#[test]
fn on_a_phone_everything_is_still_there() {
    run(async |page| {
        page.open_sample().await;
        let wide = page.reading().await;
        devtools::resize(page, 390, 844, true).await;
        let narrow = page.reading().await;
        assert_eq!(narrow.blocks, wide.blocks);
        assert_eq!(narrow.fields, wide.fields);
        assert_eq!((narrow.count, narrow.findings), (wide.count, wide.findings));
    });
}

#[test]
fn text_at_twice_its_size_still_fits() {
    run(async |page| {
        page.open_sample().await;
        // Twice the size at 1280 is what browsers do to 640 at the same size.
        devtools::resize(page, 640, 500, false).await;
        assert_fits(page, "200 %").await;
    });
}

#[test]
fn nothing_moves_when_a_cable_comes() {
    run(async |page| {
        let places = async || {
            let script = "
                return ['.brand', '.file-button', '.help', '.room', 'main'].map((name) => {
                    const box = document.querySelector(name).getBoundingClientRect();
                    return [name, Math.round(box.left + scrollX), Math.round(box.top + scrollY)];
                })";
            page.js::<Vec<(String, i32, i32)>>(script, vec![]).await
        };
        let before = places().await;
        page.open_sample().await;
        assert_eq!(places().await, before);
    });
}
