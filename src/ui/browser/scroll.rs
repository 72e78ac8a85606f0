//! Which element the reader has under the bar.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;

/// How far below the top of the window the line is that counts as read: under the bar and the banner.
const LINE: f32 = 140.0;

/// Tells the number in the id of the element (`PREFIX-12`) that crosses that line, whenever the page is scrolled.
pub fn listen(prefix: &'static str, at: impl Fn(usize) + 'static) {
    let _ = window_event_listener(ev::scroll, move |_| {
        if let Some(number) = under_the_bar(prefix) {
            at(number);
        }
    });
}

fn under_the_bar(prefix: &str) -> Option<usize> {
    let window = web_sys::window()?;
    let middle = window.inner_width().ok()?.as_f64()? / 2.0;
    let element = window.document()?.element_from_point(middle as f32, LINE)?;
    let element = element.closest(&format!("[id^={prefix}-]")).ok().flatten()?;
    element.id().strip_prefix(prefix)?.strip_prefix('-')?.parse().ok()
}
