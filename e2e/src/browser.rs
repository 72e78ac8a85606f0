//! A driver process and a session in it, both of one test alone.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::engine::Engine;

/// A running browser with a fresh profile.
#[derive(Debug)]
pub struct Browser {
    /// The session.
    pub session: WebDriver,
    driver: Driver,
    profile: TempDir,
}

impl Browser {
    /// Starts the engine's driver and a session in it.
    ///
    /// # Panics
    /// When either does not start; the message says what to install.
    pub async fn start(engine: &dyn Engine) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let driver = Driver::start(engine, profile.path());
        let address = format!("http://127.0.0.1:{}", driver.port);
        let wanted = engine.capabilities(profile.path()).expect("the wishes for a session are plain data");
        let session = WebDriver::new(&address, wanted)
            .await
            .unwrap_or_else(|error| panic!("The browser did not start: {error}. {}", engine.advice()));
        Self { session, driver, profile }
    }

    /// Ends the session, the browser and the driver.
    pub async fn quit(self) {
        // A browser that is gone already needs no ending, and the test's own result matters more.
        let _ = self.session.quit().await;
        drop(self.driver);
        drop(self.profile);
    }
}

/// A driver process; it ends when it is dropped.
#[derive(Debug)]
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver; what it and the browser put aside goes into `folder`, so that it goes away with it.
    fn start(engine: &dyn Engine, folder: &Path) -> Self {
        let mut process = engine
            .driver()
            .env("TMPDIR", folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("The browser's driver did not start: {error}. {}", engine.advice()));
        let output = process.stdout.take().expect("the output was asked for");
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| engine.port(&line));
        // The driver must never block on a full pipe, nor die of a closed one.
        std::thread::spawn(move || lines.for_each(drop));
        let port = port.unwrap_or_else(|| panic!("The browser's driver named no port. {}", engine.advice()));
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended on its own; there is nothing to do about an error here.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
