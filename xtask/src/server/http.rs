//! As much of HTTP/1.1 as a static site needs: GET and HEAD, one request for each connection.

use super::mime::content_type;
use super::path::{Found, find};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

/// A head longer than this is no browser's; reading on would only fill memory.
const MAX_HEAD_BYTES: u64 = 64 * 1024;

/// Browsers open connections ahead of need and leave them silent; their threads must end some day.
const SILENCE_LIMIT: Duration = Duration::from_secs(30);

/// The first line of a request.
pub(super) struct Request {
    pub(super) method: String,
    pub(super) target: String,
}

/// A whole answer.
pub(super) struct Reply {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

/// Reads a request's head; `None` when the connection closes before it is whole or it makes no sense.
pub(super) fn read_request(stream: &TcpStream) -> io::Result<Option<Request>> {
    stream.set_read_timeout(Some(SILENCE_LIMIT))?;
    let mut head = BufReader::new(stream).take(MAX_HEAD_BYTES);
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let request = Request { method: method.to_owned(), target: target.to_owned() };
    // The headers change nothing here, but closing a connection with unread bytes resets it in the reader's face.
    let mut line = String::new();
    while head.read_line(&mut line)? > 0 && !line.trim().is_empty() {
        line.clear();
    }
    Ok(Some(request))
}

/// What to say to `request`.
pub(super) fn answer(request: &Request, root: &Path, prefix: &str) -> Reply {
    if request.method != "GET" && request.method != "HEAD" {
        return Reply::text("405 Method Not Allowed", "Only GET and HEAD are answered here.\n")
            .with("Allow", "GET, HEAD".to_owned());
    }
    match find(root, prefix, &request.target) {
        Found::File(file) => match fs::read(&file) {
            Ok(body) => Reply::new("200 OK", content_type(&file), body),
            Err(error) => Reply::text("500 Internal Server Error", &format!("The file could not be read: {error}\n")),
        },
        Found::Redirect(to) => Reply::text("308 Permanent Redirect", "").with("Location", to),
        Found::Nothing => Reply::text("404 Not Found", &format!("Nothing is here. The site is at {prefix}\n")),
    }
}

impl Reply {
    pub(super) fn new(status: &'static str, content_type: &str, body: Vec<u8>) -> Self {
        let headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            // A rebuilt site must show at once; the file names carry their hashes, so nothing is lost.
            ("Cache-Control", "no-cache".to_owned()),
            ("Connection", "close".to_owned()),
        ];
        Self { status, headers, body }
    }

    pub(super) fn text(status: &'static str, message: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", message.as_bytes().to_vec())
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Sends the answer; without its body when only the head was asked for.
    pub(super) fn send(&self, mut stream: &TcpStream, head_only: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", self.status, self.body.len());
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if !head_only {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}
