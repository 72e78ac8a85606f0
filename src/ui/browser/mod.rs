//! The browser's own interfaces, wrapped in small functions: nothing else in the viewer calls `web_sys`.

pub mod dialog;
pub mod drag;
pub mod file;
pub mod find;
pub mod focus;
pub mod folder;
pub mod highlight;
pub mod keys;
mod listen;
pub mod mark;
pub mod page;
pub mod paste;
pub mod rehearse;
pub mod rove;
pub mod save;
pub mod scroll;
pub mod storage;
pub mod term;
pub mod worker;
