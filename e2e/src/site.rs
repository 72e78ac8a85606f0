//! The built site, served from this machine below a sub-path.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use xtask::server::{Fault, LoggedRequest, Server};

/// Deep on purpose: a link that starts with a slash, or counts on one folder, breaks here.
const PREFIX: &str = "/a/b/";

/// The workspace's root: where `dist/`, `public/` and `target/` stand.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The built site: `dist/`, or the folder that `ENCLAIR_DIST` names.
#[must_use]
pub fn dist() -> PathBuf {
    std::env::var_os("ENCLAIR_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The synthetic cable that the page offers as its sample.
#[must_use]
pub fn sample() -> PathBuf {
    root().join("public/samples/sample.txt")
}

/// The addresses that this program's tests were given so far.
static GIVEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The site on loopback, with a log of every request.
#[derive(Debug)]
pub struct Site {
    url: String,
    /// `None` once it is stopped.
    server: Mutex<Option<Server>>,
}

impl Site {
    /// Serves `dist/`, or the folder that `ENCLAIR_DIST` names, on a free port.
    ///
    /// # Panics
    /// When the site has not been built.
    #[must_use]
    pub fn start() -> Self {
        let dist = dist();
        assert!(
            dist.join("index.html").is_file(),
            "The site has not been built: {} is missing. Run `cargo xtask dist` first.",
            dist.join("index.html").display()
        );
        Self::of(&dist, PREFIX)
    }

    /// Serves a folder below a path.
    ///
    /// # Panics
    /// When that is no folder.
    #[must_use]
    pub fn of(folder: &Path, prefix: &str) -> Self {
        let start = || Server::start(folder, prefix, 0).expect("the site should be servable on loopback");
        // What a page stores belongs to its address, and the browser may be the next test's: no address is given twice.
        let is_new = |server: &Server| GIVEN.lock().unwrap_or_else(PoisonError::into_inner).insert(server.url());
        let server = std::iter::repeat_with(start).find(is_new).expect("loopback has many ports");
        Self { url: server.url(), server: Mutex::new(Some(server)) }
    }

    /// Address of the start page.
    #[must_use]
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Every request so far; none once the server is gone.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.ask(Server::requests).unwrap_or_default()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.ask(Server::clear_requests);
    }

    /// Serves another folder from now on, as a new deployment does.
    ///
    /// # Panics
    /// When that is no folder.
    pub fn deploy(&self, folder: &Path) {
        self.ask(|server| server.deploy(folder).expect("the new version should be a folder"));
    }

    /// Spoils the answers for targets that end in `end`, or makes them good again.
    pub fn spoil(&self, end: &str, fault: Option<Fault>) {
        self.ask(|server| server.spoil(end, fault));
    }

    /// Ends the server: its port is closed from now on.
    pub fn stop(&self) {
        drop(self.lock().take());
    }

    fn ask<T>(&self, question: impl FnOnce(&Server) -> T) -> Option<T> {
        self.lock().as_ref().map(question)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Server>> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
