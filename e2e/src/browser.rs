//! A browser: a session in a driver of its own, with a profile of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::devtools;
use crate::driver::{Driver, Guard};
use crate::engine::{Engine, Kind};

/// The folder of the profile that downloads go to.
pub(crate) const DOWNLOADS: &str = "downloads";

/// How long a browser may take to end. One that hangs does not, and its driver waits with it.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a script in the page may take before it is given up; less than the two minutes after which a driver is.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(100);

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
    pub async fn start(engine: &dyn Engine, guard: &Guard) -> Self {
        // On a machine with much else to do, a browser now and then fails to come up in its driver's time.
        match Self::try_start(engine, guard).await {
            Ok(browser) => browser,
            Err(_) => Self::try_start(engine, guard)
                .await
                .unwrap_or_else(|error| panic!("The browser did not start: {error}. {}", engine.advice())),
        }
    }

    async fn try_start(engine: &dyn Engine, guard: &Guard) -> WebDriverResult<Self> {
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        std::fs::create_dir(profile.path().join(DOWNLOADS)).ok();
        let mut driver = Driver::start(engine, profile.path(), guard);
        let session = WebDriver::new(&driver.address(), engine.capabilities(profile.path())?).await?;
        driver.note(&session.session_id().to_string());
        // Thirty seconds are a driver's own idea; a hostile cable takes longer to be drawn on a machine with much else to do.
        session.set_script_timeout(SCRIPT_PATIENCE).await?;
        devtools::open_wide(&session, engine.kind()).await?;
        Ok(Self { session, kind: engine.kind(), driver, profile })
    }

    /// Takes back all that a test did to the browser, and leaves it with one empty window that knows no history.
    ///
    /// What a test's page has stored stays, under an address that no other test is given: [`crate::site`].
    ///
    /// # Errors
    /// When the browser refuses anything of it; then it is of no more use.
    pub async fn clear(&self) -> WebDriverResult<()> {
        let old = self.session.windows().await?;
        let new = self.session.new_tab().await?;
        for window in old {
            self.session.switch_to_window(window).await?;
            self.session.close_window().await?;
        }
        self.session.switch_to_window(new).await?;
        devtools::reset(&self.session, self.kind).await?;
        for file in std::fs::read_dir(self.downloads()).into_iter().flatten().flatten() {
            std::fs::remove_file(file.path()).ok();
        }
        Ok(())
    }

    /// Whether it ends with the tests even if nobody ends it.
    pub(crate) fn is_kept(&self) -> bool {
        self.driver.is_kept()
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
        let ended = tokio::time::timeout(PATIENCE, self.session.clone().quit()).await;
        if !matches!(ended, Ok(Ok(()))) {
            // Gone already, or hanging. Dropped as it is, the session would ask the driver again, for two minutes.
            let _ = self.session.leak();
            self.driver.end_all();
        }
        drop(self.driver);
        self.profile
    }
}
