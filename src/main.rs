//! The viewer's entry point: sets the panic hook and mounts the page.

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(enclair::ui::App);
}
