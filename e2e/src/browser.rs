//! A driver process and a session in it, both of one test alone.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::engine::{Engine, Kind};

/// The folder of the profile that downloads go to.
pub(crate) const DOWNLOADS: &str = "downloads";

/// A running browser with a fresh profile.
#[derive(Debug)]
pub struct Browser {
    /// The session.
    pub session: WebDriver,
    /// Which engine it is made of.
    pub kind: Kind,
    driver: Driver,
    profile: TempDir,
}

impl Browser {
    /// Starts the engine's driver and a session in it.
    ///
    /// # Panics
    /// When either does not start; the message says what to install.
    pub async fn start(engine: &dyn Engine) -> Self {
        // On a machine with much else to do, a browser now and then fails to come up in its driver's time.
        match Self::try_start(engine).await {
            Ok(browser) => browser,
            Err(_) => Self::try_start(engine)
                .await
                .unwrap_or_else(|error| panic!("The browser did not start: {error}. {}", engine.advice())),
        }
    }

    async fn try_start(engine: &dyn Engine) -> WebDriverResult<Self> {
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        std::fs::create_dir(profile.path().join(DOWNLOADS)).ok();
        let driver = Driver::start(engine, profile.path());
        let address = format!("http://127.0.0.1:{}", driver.port);
        let session = WebDriver::new(&address, engine.capabilities(profile.path())?).await?;
        Ok(Self { session, kind: engine.kind(), driver, profile })
    }

    /// The folder of the browser's profile, which goes away with it.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// The folder that downloads go to.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.profile.path().join(DOWNLOADS)
    }

    /// Ends the session, the browser and the driver. The profile stays until the folder is dropped.
    pub async fn quit(self) -> TempDir {
        // A browser that is gone already needs no ending, and the test's own result matters more.
        let _ = self.session.quit().await;
        drop(self.driver);
        self.profile
    }
}

/// A driver process; it ends when it is dropped.
#[derive(Debug)]
struct Driver {
    process: Child,
    port: u16,
}

/// How long a driver may take to listen, on a machine that builds something else at the same time.
const DEADLINE: Duration = Duration::from_secs(30);

impl Driver {
    /// Starts the driver; what it and the browser put aside goes into `folder`, so that it goes away with it.
    fn start(engine: &dyn Engine, folder: &Path) -> Self {
        // A port that was free a moment ago can be taken by another test's driver: then this one ends at once.
        let tries = std::iter::repeat_with(|| Self::try_start(engine, folder)).take(5);
        let started = tries.flatten().next();
        started.unwrap_or_else(|| panic!("The browser's driver does not listen. {}", engine.advice()))
    }

    fn try_start(engine: &dyn Engine, folder: &Path) -> Option<Self> {
        let port = free_port();
        let process = engine.driver(port, folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.unwrap_or_else(|error| panic!("The browser's driver did not start: {error}. {}", engine.advice()));
        let mut driver = Self { process, port };
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            let has_ended = driver.process.try_wait().is_ok_and(|ended| ended.is_some());
            if has_ended {
                return None;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Some(driver);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended on its own; there is nothing to do about an error here.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
