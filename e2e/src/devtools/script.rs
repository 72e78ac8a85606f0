//! Drops and pastes made by script, where the driver has no way to make them as a hand would. The page can tell
//! (`isTrusted` is false), but it is given the same data.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::By;

use super::{Told, listen, told};
use crate::page::Page;

/// The first arguments of each script: the point, then what is dropped.
const DRAG: &str = "
    const drag = (data, x, y) => {
        const place = document.elementFromPoint(x, y) ?? document.body;
        for (const kind of ['dragenter', 'dragover', 'drop']) {
            place.dispatchEvent(new DragEvent(kind, {
                bubbles: true, cancelable: true, composed: true, dataTransfer: data, clientX: x, clientY: y,
            }));
        }
    };";

pub(super) async fn drop_files(page: &Page, files: &[&Path], at: (u32, u32)) -> Told {
    // Real files of the disk come into a page through an input alone; this one is the test's own.
    let make = "
        const input = document.createElement('input');
        input.type = 'file'; input.multiple = true; input.id = 'e2e-drop'; input.hidden = false;
        document.body.append(input);
        return null;";
    page.js::<Value>(make, vec![]).await;
    let input = page.session().find(By::Css("#e2e-drop")).await.expect("the input was just made");
    let paths: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    input.send_keys(paths.join("\n").as_str()).await.expect("the input should take the files");
    listen(page, "drop").await;
    let script = format!(
        "{DRAG}
        const input = document.getElementById('e2e-drop');
        const data = new DataTransfer();
        for (const file of input.files) data.items.add(file);
        input.remove();
        drag(data, arguments[0], arguments[1]);
        return null;"
    );
    page.js::<Value>(&script, vec![json!(at.0), json!(at.1)]).await;
    told(page, "drop").await
}

pub(super) async fn drop_text(page: &Page, text: &str) -> Told {
    listen(page, "drop").await;
    let script = format!(
        "{DRAG}
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        drag(data, 200, 300);
        return null;"
    );
    page.js::<Value>(&script, vec![json!(text)]).await;
    told(page, "drop").await
}

/// The end of each script: `data` is pasted.
const PASTE: &str = "
    const place = document.activeElement ?? document.body;
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    // Firefox takes no data when such an event is made.
    Object.defineProperty(event, 'clipboardData', { value: data });
    place.dispatchEvent(event);
    return null;";

pub(super) async fn paste(page: &Page, flavours: &[(&str, &str)]) -> Told {
    listen(page, "paste").await;
    let script = format!(
        "const data = new DataTransfer();
        for (const [kind, text] of arguments[0]) data.setData(kind, text);
        {PASTE}"
    );
    page.js::<Value>(&script, vec![json!(flavours)]).await;
    told(page, "paste").await
}

pub(super) async fn paste_file(page: &Page, name: &str, bytes: &[u8]) {
    let script = format!(
        "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
        {PASTE}"
    );
    page.js::<Value>(&script, vec![json!(name), json!(bytes)]).await;
}
