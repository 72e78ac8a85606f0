//! Firefox, for the end-to-end tests.

use super::{Location, Part, debian};
use crate::failure::Outcome;
use crate::process;
use std::path::Path;

/// Firefox in any version that geckodriver knows, that is, any of today's.
#[derive(Debug, Clone, Copy)]
pub struct Firefox;

/// Where installers put it without touching the PATH.
const USUAL_PLACES: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];

impl Part for Firefox {
    fn name(&self) -> String {
        "Firefox".to_owned()
    }

    fn plan(&self) -> String {
        "Debian's package firefox-esr (as root), 250 MB unpacked, about 1 minute".to_owned()
    }

    fn locate(&self) -> Option<Location> {
        let known = ["firefox-esr", "firefox"].iter().any(|program| process::find(program).is_some());
        let usual = USUAL_PLACES.iter().any(|place| Path::new(place).is_file());
        (known || usual).then_some(Location::Known)
    }

    fn install(&self) -> Outcome {
        if debian::is_here() {
            return debian::install(&["firefox-esr"]);
        }
        Err(debian::not_here("Firefox", "Install it from https://www.mozilla.org/firefox, and run this again."))
    }
}
