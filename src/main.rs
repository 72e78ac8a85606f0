//! The viewer's entry point: mounts the page. Should the program stop, boot.js says so.

fn main() {
    leptos::mount::mount_to_body(enclair::ui::App);
}
