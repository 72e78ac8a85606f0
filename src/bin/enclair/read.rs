//! Reading many files at a time, and printing what they hold in their order.
//!
//! One thread brings the documents, batch after batch, while the others read and print the batch before. So no more than two batches
//! are in memory, however many files there are.

use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use anyhow::Context;
use enclair::decode::Encoding;
use enclair::{Parsed, archive, export};
use rayon::prelude::*;

use crate::arguments::Format;
use crate::{files, progress};

/// What is to be printed of each cable.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) format: Format,
    pub(crate) removed: bool,
    pub(crate) encoding: Option<Encoding>,
}

/// A document to be read: a file, or a file of an archive.
struct Document {
    /// What messages call it: the path as it was given, and the file of the archive behind it.
    path: String,
    /// What the record calls it.
    name: String,
    /// Its bytes, or why there are none.
    bytes: Result<Vec<u8>, String>,
    /// It is the last one of its file.
    last: bool,
}

/// A batch is full with so many documents or so many bytes: enough for all cores, and little memory.
const DOCUMENTS: usize = 256;
const BYTES: usize = 8 << 20;

/// Reads every file; one that cannot be read does not stop the ones after it. True when all were read.
pub(crate) fn all(wanted: Wanted, jobs: usize, arguments: &[String]) -> anyhow::Result<bool> {
    let files = files::below(arguments);
    let bar = progress::bar(files.len());
    let readers = rayon::ThreadPoolBuilder::new().num_threads(jobs).build()?;
    let mut out = io::stdout().lock();
    let mut all_read = true;
    let outcome = thread::scope(|scope| {
        let (sender, batches) = sync_channel::<Vec<Document>>(0);
        scope.spawn(move || Batch::new(&sender).fill(&files));
        for batch in batches {
            let printed: Vec<_> = readers.install(|| batch.par_iter().map(|document| print(wanted, document)).collect());
            for (document, printed) in batch.iter().zip(printed) {
                match printed {
                    Ok(text) => out.write_all(text.as_bytes())?,
                    Err(reason) => {
                        bar.suspend(|| eprintln!("enclair: {}: {reason}", document.path));
                        all_read = false;
                    }
                }
                bar.inc(u64::from(document.last));
            }
        }
        out.flush()
    });
    bar.finish_and_clear();
    outcome?;
    Ok(all_read)
}

/// The documents that are brought next.
struct Batch<'a> {
    sender: &'a SyncSender<Vec<Document>>,
    documents: Vec<Document>,
    bytes: usize,
}

/// Nobody waits for documents any more.
struct Gone;

impl<'a> Batch<'a> {
    fn new(sender: &'a SyncSender<Vec<Document>>) -> Self {
        Self { sender, documents: Vec::new(), bytes: 0 }
    }

    fn fill(mut self, files: &[String]) {
        for file in files {
            if self.add_file(file).is_err() {
                return;
            }
        }
        _ = self.send();
    }

    fn add_file(&mut self, file: &str) -> Result<(), Gone> {
        let own = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
        let bytes = match bytes_of(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                let bytes = Err(format!("{error:#}"));
                return self.add(Document { path: file.to_owned(), name: own.into_owned(), bytes, last: true });
            }
        };
        let mut documents = archive::documents(&own, &bytes).peekable();
        while let Some((name, bytes)) = documents.next() {
            let path = format!("{file}{}", name.strip_prefix(&*own).unwrap_or_default());
            let bytes = bytes.map(std::borrow::Cow::into_owned).map_err(|refusal| refusal.to_string());
            self.add(Document { path, name, bytes, last: documents.peek().is_none() })?;
        }
        Ok(())
    }

    fn add(&mut self, document: Document) -> Result<(), Gone> {
        self.bytes += document.bytes.as_ref().map_or(0, Vec::len);
        self.documents.push(document);
        if self.documents.len() < DOCUMENTS && self.bytes < BYTES { Ok(()) } else { self.send() }
    }

    fn send(&mut self) -> Result<(), Gone> {
        self.bytes = 0;
        self.sender.send(std::mem::take(&mut self.documents)).map_err(|_| Gone)
    }
}

fn bytes_of(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file).context("the file cannot be opened");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
    Ok(bytes)
}

/// What is printed of a document, or why it has nothing to print.
fn print(wanted: Wanted, document: &Document) -> Result<String, String> {
    let bytes = document.bytes.as_ref().map_err(String::clone)?;
    let parsed = enclair::parse_as(&document.name, bytes, wanted.encoding, &mut |_| ()).map_err(|refusal| refusal.to_string())?;
    written(wanted, &parsed).map_err(|error| format!("{error:#}"))
}

fn written(wanted: Wanted, parsed: &Parsed) -> anyhow::Result<String> {
    if wanted.removed {
        return Ok(export::removed(&parsed.record));
    }
    Ok(match wanted.format {
        Format::Text => export::text(&parsed.record),
        Format::Json => export::json(&parsed.record)?,
        Format::Jsonl => export::json_lines(parsed)?,
        Format::Markdown => export::markdown(&parsed.record)?,
        Format::Html => export::html(parsed),
        Format::CslJson => export::csl_json(&parsed.record.cables)?,
        Format::Bibtex => export::bibtex(&parsed.record.cables)?,
        Format::Ledger => export::ledger(parsed),
    })
}
