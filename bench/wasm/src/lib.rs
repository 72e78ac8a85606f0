//! The parser alone as WebAssembly, for measuring it in a browser: no viewer, and no glue that would count.
//!
//! A page gives the bytes eight at a time, which needs no pointer between the two, and that is not measured.

use std::cell::RefCell;

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Forgets the bytes given before.
#[unsafe(no_mangle)]
pub extern "C" fn clear() {
    INPUT.with_borrow_mut(Vec::clear);
}

/// Adds the first `count` of eight bytes, the lowest first.
#[unsafe(no_mangle)]
pub extern "C" fn push(low: u32, high: u32, count: usize) {
    let eight = u64::from(low) | u64::from(high) << 32;
    INPUT.with_borrow_mut(|input| input.extend(eight.to_le_bytes().iter().take(count)));
}

/// Reads the bytes and gives the number of blocks of the first cable: 0 when they are none.
#[unsafe(no_mangle)]
pub extern "C" fn read() -> usize {
    INPUT.with_borrow(|input| enclair::parse("bench", input).map_or(0, |parsed| parsed.record.cables[0].body.len()))
}
