//! Dragging into the window and dropping there.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{DragEvent, Event};

use super::file::{self, Given};
use super::listen::listen as on;

/// Watches for anything dragged over the window.
///
/// `over` is told when something to drop comes into the window (`true`) and when it is gone (`false`); `dropped` gets
/// what was dropped. What is dragged from the page itself, such as words of the document, is left alone.
pub fn listen(over: impl Fn(bool) + Clone + 'static, dropped: impl Fn(Vec<Given>) + 'static) {
    let drag = Drag::default();
    let watch = drag.clone();
    on("dragstart", move |_: Event| watch.own.set(true));
    let watch = drag.clone();
    on("dragend", move |_: Event| watch.own.set(false));
    let (watch, tell) = (drag.clone(), over.clone());
    on("dragenter", move |event: DragEvent| watch.enter(&event, &tell));
    let watch = drag.clone();
    on("dragover", move |event: DragEvent| watch.accept(&event));
    let (watch, tell) = (drag.clone(), over.clone());
    on("dragleave", move |_: Event| watch.leave(&tell));
    let (watch, tell) = (drag.clone(), over.clone());
    on("blur", move |_: Event| watch.end(&tell));
    on("drop", move |event: DragEvent| {
        if drag.own.get() {
            return;
        }
        event.prevent_default();
        drag.end(&over);
        if let Some(data) = event.data_transfer() {
            dropped(file::given(&data));
        }
    });
}

/// A drag under way. Enter and leave come for every element on the way, so they are counted: only the last leave
/// means that the window was left.
#[derive(Clone, Default)]
struct Drag {
    depth: Rc<Cell<i32>>,
    own: Rc<Cell<bool>>,
}

impl Drag {
    fn enter(&self, event: &DragEvent, over: &impl Fn(bool)) {
        if !self.own.get() {
            event.prevent_default();
            self.depth.set(self.depth.get() + 1);
            over(true);
        }
    }

    /// Without this, the browser would open the file itself and the page with the document would be gone.
    fn accept(&self, event: &DragEvent) {
        if self.own.get() {
            return;
        }
        event.prevent_default();
        if let Some(data) = event.data_transfer() {
            data.set_drop_effect("copy");
        }
    }

    fn leave(&self, over: &impl Fn(bool)) {
        self.depth.set(self.depth.get() - 1);
        if self.depth.get() <= 0 {
            self.end(over);
        }
    }

    fn end(&self, over: &impl Fn(bool)) {
        self.depth.set(0);
        over(false);
    }
}
