//! Folders that were dropped: all files in them, and in the folders in those.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Promise};
use web_sys::{File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::file::Chosen;

/// More files than this are not taken from one drop: somebody has dropped a whole disk.
const MOST: usize = 20_000;

/// A folder that was dropped.
#[derive(Debug)]
pub struct Folder(FileSystemEntry);

impl Folder {
    /// Takes hold of an entry, if it is a folder.
    #[must_use]
    pub fn of(entry: FileSystemEntry) -> Option<Self> {
        entry.is_directory().then_some(Self(entry))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// All files in it, however deep. What the browser does not let the page read is left out.
    pub async fn files(self) -> Vec<Chosen> {
        let (mut found, mut waiting) = (Vec::new(), vec![self.0]);
        while let Some(entry) = waiting.pop().filter(|_| found.len() < MOST) {
            if entry.is_directory() {
                let mut inside = entries(entry.unchecked_into()).await;
                // Browsers give them as the disk has them. The last is looked at first.
                inside.sort_by_cached_key(FileSystemEntry::name);
                inside.reverse();
                waiting.extend(inside);
            } else if let Some(file) = file(entry.unchecked_into()).await {
                found.push(Chosen::of(file));
            }
        }
        found
    }
}

/// What stands in a folder. Browsers hand it over in parts, the last of which is empty.
async fn entries(folder: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut out = Vec::new();
    loop {
        let part = told(|done, failed| reader.read_entries_with_callback_and_callback(done, failed)).await;
        let part = part.and_then(|part| part.dyn_into::<Array>().ok()).unwrap_or_default();
        if part.length() == 0 {
            return out;
        }
        out.extend(part.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn file(entry: FileSystemFileEntry) -> Option<File> {
    told(|done, failed| {
        entry.file_with_callback_and_callback(done, failed);
        Ok(())
    })
    .await?
    .dyn_into()
    .ok()
}

/// Waits for one of two calls back.
async fn told(ask: impl Fn(&Function, &Function) -> Result<(), JsValue>) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        if ask(&done, &failed).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}
