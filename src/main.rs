//! The viewer's entry point: watches for crashes and mounts the page.

fn main() {
    enclair::ui::watch_for_crashes();
    leptos::mount::mount_to_body(enclair::ui::App);
}
