//! The built site, served from this machine below a sub-path.

use std::path::{Path, PathBuf};

use xtask::server::{LoggedRequest, Server};

/// Deep on purpose: a link that starts with a slash, or counts on one folder, breaks here.
const PREFIX: &str = "/a/b/";

/// The workspace's root: where `dist/`, `public/` and `target/` stand.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The synthetic cable that the page offers as its sample.
#[must_use]
pub fn sample() -> PathBuf {
    root().join("public/samples/sample.txt")
}

/// The site on loopback, with a log of every request.
#[derive(Debug)]
pub struct Site {
    server: Server,
}

impl Site {
    /// Serves `dist/`, or the folder that `ENCLAIR_DIST` names, on a free port.
    ///
    /// # Panics
    /// When the site has not been built.
    #[must_use]
    pub fn start() -> Self {
        let dist = std::env::var_os("ENCLAIR_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
        assert!(
            dist.join("index.html").is_file(),
            "The site has not been built: {} is missing. Run `cargo xtask dist` first.",
            dist.join("index.html").display()
        );
        let server = Server::start(&dist, PREFIX, 0).expect("the built site should be servable on loopback");
        Self { server }
    }

    /// Address of the start page.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Every request so far.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.server.requests()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.server.clear_requests();
    }
}
