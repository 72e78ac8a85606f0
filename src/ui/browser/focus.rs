//! Moving the reader to a place in the page.

use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::page;

/// Scrolls to the element with this id and focuses it, once what has just changed is drawn.
///
/// Closed `details` around it are opened: a place that was asked for must be visible.
pub fn go_to(id: String) {
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        if let Some(element) = page::element(&id) {
            open_around(&element);
            let place = ScrollIntoViewOptions::new();
            // A part of the text, and whatever fills the window, is read from its beginning: it stands at the reader's line then.
            let tall = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(600.0) / 2.0;
            let tall = element.get_bounding_client_rect().height() > tall;
            place.set_block(if tall || id.starts_with("block-") {
                ScrollLogicalPosition::Start
            } else {
                ScrollLogicalPosition::Center
            });
            element.scroll_into_view_with_scroll_into_view_options(&place);
            focus(&element);
        }
    });
}

/// Scrolls to the top of the page and focuses the element with this id, once it is drawn.
pub fn start_at(id: &'static str) {
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        if let Some(element) = page::element(id) {
            focus(&element);
        }
    });
}

/// Brings the element with this id into the middle of the pane around it, once it is drawn. The page stays where it is.
pub fn bring_up(pane: &'static str, id: String) {
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        if let (Some(pane), Some(element)) = (page::element(pane), page::element(&id)) {
            let (pane_box, own) = (pane.get_bounding_client_rect(), element.get_bounding_client_rect());
            let by = own.top() - pane_box.top() - pane_box.height() / 3.0;
            if own.top() < pane_box.top() + 24.0 || own.bottom() > pane_box.bottom() - 24.0 {
                pane.set_scroll_top(pane.scroll_top() + by as i32);
            }
        }
    });
}

/// Scrolls the page to the element with this id, once it is drawn, and leaves the focus where it is.
pub fn keep_at(id: String) {
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        if let Some(element) = page::element(&id).filter(|_| !id.ends_with("-0")) {
            element.scroll_into_view();
        }
    });
}

/// Focuses the element with this id where the page stands: for when the focused element goes away.
pub fn stay_at(id: &str) {
    if let Some(element) = page::element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.focus_with_options(&still);
    }
}

fn open_around(element: &Element) {
    let mut inside = element.parent_element();
    while let Some(details) = inside.and_then(|element| element.closest("details").ok().flatten()) {
        let _ = details.set_attribute("open", "");
        inside = details.parent_element();
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
