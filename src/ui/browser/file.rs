//! Files and texts as the browser hands them over, before anything is read.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{ArrayBuffer, Reflect, Uint8Array};
use web_sys::{DataTransfer, File, FileList, HtmlInputElement};

use super::folder::Folder;
use super::page;

/// Id of the one file input of the page.
pub const INPUT: &str = "files";

/// Something that a reader gave to the page.
#[derive(Debug)]
pub enum Given {
    /// A file, not read yet.
    File(Chosen),
    /// Text, pasted or dropped; `html` where it came with its markup.
    Text {
        /// As `text/html`.
        html: Option<String>,
        /// As `text/plain`.
        plain: Option<String>,
    },
    /// A folder.
    Folder(Folder),
    /// A link without any text of a document.
    Link,
    /// Nothing that could be read.
    Nothing,
}

/// A file that was chosen, dropped or pasted: a hold on it, not its bytes.
#[derive(Debug, Clone)]
pub struct Chosen(File);

/// The bytes of a file, in the browser's memory: the program takes them over, or the worker does.
#[derive(Debug, Clone)]
pub struct Bytes(pub ArrayBuffer);

/// Why a file gives no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBytes {
    /// It is not there any more.
    Gone,
    /// It may not be read.
    Forbidden,
}

impl Chosen {
    /// A file of the browser's.
    #[must_use]
    pub fn of(file: web_sys::File) -> Self {
        Self(file)
    }

    /// The file's name without folders.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its length in bytes, known without reading it.
    #[must_use]
    pub fn size(&self) -> u64 {
        // Sizes come as the numbers of JavaScript, which are whole far beyond any file.
        self.0.size() as u64
    }

    /// Reads the whole file.
    ///
    /// # Errors
    /// What the browser says when the file is gone or may not be read.
    pub async fn read(&self) -> Result<Bytes, NoBytes> {
        let read = JsFuture::from(self.0.array_buffer()).await;
        read.map(|bytes| Bytes(bytes.unchecked_into())).map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() == Some("NotFoundError") { NoBytes::Gone } else { NoBytes::Forbidden }
        })
    }
}

impl Bytes {
    /// A copy of bytes of the program's.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Uint8Array::from(bytes).buffer())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.byte_length() as usize
    }

    /// The first two.
    #[must_use]
    pub fn first(&self) -> [u8; 2] {
        let view = Uint8Array::new(&self.0);
        if view.length() < 2 { [0; 2] } else { [view.get_index(0), view.get_index(1)] }
    }

    /// All of them, in the program's memory.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        Uint8Array::new(&self.0).to_vec()
    }
}

/// The files chosen in the file input. Its value is emptied, so that the same file can be chosen again.
#[must_use]
pub fn take() -> Vec<Given> {
    let Some(input) = input() else { return Vec::new() };
    let files = files(input.files());
    input.set_value("");
    files
}

/// Opens the browser's own dialogue for choosing files.
pub fn open_picker() {
    if let Some(input) = input() {
        input.click();
    }
}

/// The same for a folder: the one input takes folders while its dialogue opens.
pub fn open_folder_picker() {
    const FOLDERS: &str = "webkitdirectory";
    if let Some(input) = input() {
        let _ = input.set_attribute(FOLDERS, "");
        input.click();
        let _ = input.remove_attribute(FOLDERS);
    }
}

fn input() -> Option<HtmlInputElement> {
    page::element(INPUT)?.dyn_into().ok()
}

/// What a drop or a paste carries: files if there are any, else text.
#[must_use]
pub fn given(data: &DataTransfer) -> Vec<Given> {
    let folders = folders(data);
    let mut found = files(data.files());
    if !folders.is_empty() {
        let is_folder =
            |given: &Given| matches!(given, Given::File(file) if folders.iter().any(|folder| folder.name() == file.name()));
        found.retain(|given| !is_folder(given));
        found.extend(folders.into_iter().map(Given::Folder));
    }
    if found.is_empty() {
        found.push(text(data));
    }
    found
}

fn files(list: Option<FileList>) -> Vec<Given> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).map(|file| Given::File(Chosen(file))).collect()
}

/// Browsers list a folder among the files, where it cannot be told from an empty one but by asking for its entry.
fn folders(data: &DataTransfer) -> Vec<Folder> {
    let items = data.items();
    (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok().flatten()).filter_map(Folder::of).collect()
}

fn text(data: &DataTransfer) -> Given {
    let read = |kind| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let (html, plain, link) = (read("text/html"), read("text/plain"), read("text/uri-list"));
    let link_alone = link.is_some_and(|link| plain.as_deref().is_none_or(|plain| plain.trim() == link.trim()));
    match (html, plain) {
        _ if link_alone => Given::Link,
        (None, None) => Given::Nothing,
        (html, plain) => Given::Text { html, plain },
    }
}
