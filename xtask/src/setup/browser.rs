//! Chromium (or Chrome) with its driver, for the end-to-end tests.

use super::{Location, Part, debian};
use crate::failure::Outcome;
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser that the tests can drive.
#[derive(Debug, Clone, Copy)]
pub struct Browser;

const PROGRAMS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where installers put Chrome without touching the PATH.
const USUAL_PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

impl Part for Browser {
    fn name(&self) -> String {
        "Chromium with its driver".to_owned()
    }

    fn plan(&self) -> String {
        "Debian's packages chromium and chromium-driver (as root), 400 MB unpacked, 1 to 3 minutes".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        let driver = std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| process::find("chromedriver"))?;
        let driver = major_version(&driver)?;
        // Where a browser does not tell (on Windows it opens a window instead), the driver will, should they differ.
        let fits = browsers().any(|browser| cfg!(windows) || major_version(&browser).is_some_and(|own| own == driver));
        fits.then_some(Location::Known)
    }

    fn install(&self) -> Outcome {
        if debian::is_here() {
            return debian::install(&["chromium", "chromium-driver"]);
        }
        Err(debian::not_here(
            "A Chromium or Chrome with a chromedriver of the same version",
            "Install Chrome, and the matching chromedriver from https://googlechromelabs.github.io/chrome-for-testing/ \
             (on macOS: `brew install --cask google-chrome chromedriver`). Put chromedriver on the PATH, or name it in \
             CHROMEDRIVER, and run this again.",
        ))
    }
}

/// The browser that the tests drive, if it is there.
#[must_use]
pub fn program() -> Option<PathBuf> {
    browsers().next()
}

fn browsers() -> impl Iterator<Item = PathBuf> {
    let usual = USUAL_PLACES.iter().map(PathBuf::from).filter(|file| file.is_file());
    PROGRAMS.iter().filter_map(|program| process::find(program)).chain(usual)
}

/// `Chromium 156.0.8078.79 built on Debian` and `ChromeDriver 156.0.8078.79 (…)` are both 156.
fn major_version(program: &Path) -> Option<u32> {
    major_version_in(&process::answer(Command::new(program).arg("--version"))?)
}

fn major_version_in(answer: &str) -> Option<u32> {
    answer.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major_version_in;

    #[test]
    fn browser_and_driver_tell_their_version_each_in_its_way() {
        assert_eq!(major_version_in("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"), Some(156));
        assert_eq!(major_version_in("ChromeDriver 156.0.8078.79 (abc)"), Some(156));
        assert_eq!(major_version_in("Google Chrome for Testing 155.0.1.2"), Some(155));
        assert_eq!(major_version_in("no version"), None);
    }
}
