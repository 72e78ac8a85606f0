//! The worker's side: the same program without a page, called by `reader.js`.
//!
//! Numbers alone go to and fro, places in the program's own memory, so that the worker needs nothing of what ties the program
//! to a browser.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::job;

thread_local!(static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });

#[wasm_bindgen]
extern "C" {
    /// Hands over a message: where it stands in memory, and its length. Only the worker has this function.
    #[wasm_bindgen(js_namespace = enclair)]
    fn tell(at: usize, length: usize);
}

/// Makes room for a question and the bytes that it is about; gives its place in memory.
#[wasm_bindgen]
pub fn room(length: usize) -> usize {
    ROOM.with_borrow_mut(|room| {
        *room = vec![0; length];
        room.as_ptr() as usize
    })
}

/// Does what stands there: a question of this length, and after it the bytes. False where it makes no sense.
#[wasm_bindgen]
pub fn work(question: usize) -> bool {
    let room = ROOM.take();
    room.split_at_checked(question).is_some_and(|(question, body)| {
        job::work(question, body, &mut |answer| {
            let message = answer.to_bytes();
            tell(message.as_ptr() as usize, message.len());
        })
    })
}
