//! A static file server for the built site: loopback only, reading only, and it remembers every request.
//!
//! The site must work below any path (`/`, `/enclair/`, `/a/b/`), so the server takes a prefix and answers
//! nothing outside it. The log is what lets a test say "after the page had loaded, nothing was asked for".

mod fault;
mod http;
mod mime;
mod path;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use fault::Fault;

/// How often it is looked whether a held answer may go.
const PAUSE: Duration = Duration::from_millis(10);

/// A request as it arrived: its method and its target (path with query, still percent-encoded), in that order.
pub type LoggedRequest = (String, String);

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

/// What every connection's thread needs.
#[derive(Debug)]
struct Shared {
    /// Canonical, so that a symbolic link cannot lead out of it unseen.
    root: Mutex<PathBuf>,
    /// By the end of the target: `app_bg.wasm`.
    faults: Mutex<BTreeMap<String, Fault>>,
    /// Starts and ends with a slash.
    prefix: String,
    log: Mutex<Vec<LoggedRequest>>,
    stopping: AtomicBool,
}

impl Shared {
    fn log(&self) -> MutexGuard<'_, Vec<LoggedRequest>> {
        locked(&self.log)
    }

    fn fault(&self, target: &str) -> Option<Fault> {
        let path = target.split('?').next().unwrap_or_default();
        locked(&self.faults).iter().find(|(end, _)| path.ends_with(end.as_str())).map(|(_, fault)| *fault)
    }
}

/// What is shared stays true even if a thread that held it panicked: it is only ever changed whole.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// Serves the folder `root` on 127.0.0.1 below `prefix` (`"/"`, `"/a/b/"`; slashes at the ends may be left out).
    ///
    /// Port 0 lets the system choose a free one; [`Server::url`] tells which.
    ///
    /// # Errors
    /// When `root` is not a folder that can be read, or the port is taken.
    pub fn start(root: &Path, prefix: &str, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root: Mutex::new(root.canonicalize()?),
            faults: Mutex::default(),
            prefix: path::normal_prefix(prefix),
            log: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let for_thread = Arc::clone(&shared);
        let accepting = thread::spawn(move || accept(&listener, &for_thread));
        Ok(Self { shared, address, accepting: Some(accepting) })
    }

    /// The address of the start page, with the prefix and a final slash: `http://127.0.0.1:8080/a/b/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.shared.prefix)
    }

    /// Scheme, host and port without a final slash: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port in use.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request so far, in the order of arrival, refused and unanswerable ones included.
    ///
    /// A request is logged before it is answered: when a browser has the answer, the log has the request.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.shared.log().clone()
    }

    /// Forgets the requests so far, so that a test can look at what comes after this moment alone.
    pub fn clear_requests(&self) {
        self.shared.log().clear();
    }

    /// Serves another folder from now on, as a new deployment does.
    ///
    /// # Errors
    /// When it is not a folder that can be read.
    pub fn deploy(&self, root: &Path) -> io::Result<()> {
        *locked(&self.shared.root) = root.canonicalize()?;
        Ok(())
    }

    /// Spoils the answers for targets that end in `end` from now on; `None` makes them good again.
    pub fn spoil(&self, end: &str, fault: Option<Fault>) {
        let mut faults = locked(&self.shared.faults);
        match fault {
            Some(fault) => drop(faults.insert(end.to_owned(), fault)),
            None => drop(faults.remove(end)),
        }
    }

    /// Serves until the process is ended from outside.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // The thread ends only by a panic, which has been reported on standard error already.
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // `accept` blocks: a connection of our own wakes it, and it sees the flag.
        if TcpStream::connect(self.address).is_ok() {
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        thread::spawn(move || serve_one(&stream, &shared));
    }
}

/// One connection carries one request: a loopback connection costs nothing, and a closed one cannot hang a test.
fn serve_one(stream: &TcpStream, shared: &Shared) {
    let Ok(Some(request)) = http::read_request(stream) else {
        return;
    };
    shared.log().push((request.method.clone(), request.target.clone()));
    while shared.fault(&request.target) == Some(Fault::Held) && !shared.stopping.load(Ordering::SeqCst) {
        thread::sleep(PAUSE);
    }
    let root = locked(&shared.root).clone();
    let reply = http::answer(&request, &root, &shared.prefix);
    let reply = match shared.fault(&request.target) {
        Some(fault) => fault.spoil(reply),
        None => reply,
    };
    // A browser may close its end early (a navigation away); there is nobody left to tell.
    let _ = reply.send(stream, request.method == "HEAD");
}

#[cfg(test)]
mod tests;
