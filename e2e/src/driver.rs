//! A driver process, and who ends it.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
#[cfg(unix)]
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::engine::Engine;

/// What a keeper is told when the session is ended and the folder is taken care of.
pub const DONE: &str = "done";

/// A driver process; it ends when it is dropped, and its browser with it if the session was ended before.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Kept open for the browser's window.
    _display: Option<Display>,
}

/// Who ends a driver and its browser.
#[derive(Debug, Clone)]
pub enum Guard {
    /// The test that started it.
    Test,
    /// A program of this kind, when the tests have ended, in whatever way: for a browser that one test leaves to the next.
    Keeper(PathBuf),
}

impl Guard {
    /// The keeper that cargo has built beside the tests' program; none beside any other program.
    #[must_use]
    pub fn keeper() -> Option<Self> {
        // `target/debug/deps/all-0123456789abcdef` and `target/debug/keeper`.
        let program = std::env::current_exe().ok()?;
        let keeper = program.parent()?.parent()?.join(format!("keeper{}", std::env::consts::EXE_SUFFIX));
        keeper.is_file().then_some(Self::Keeper(keeper))
    }

    /// The driver's command, begun by whoever guards it.
    fn command(&self, driver: Command, port: u16, folder: &Path) -> Command {
        let Self::Keeper(program) = self else {
            let mut driver = driver;
            driver.stdin(Stdio::null());
            return driver;
        };
        let mut command = Command::new(program);
        command.arg(folder).arg(port.to_string()).arg(driver.get_program()).args(driver.get_args()).stdin(Stdio::piped());
        for (name, value) in driver.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command
    }
}

/// How long a driver may take to listen, on a machine that builds something else at the same time.
const DEADLINE: Duration = Duration::from_secs(30);

impl Driver {
    /// Starts the driver; what it and the browser put aside goes into `folder`, so that it goes away with it.
    pub(crate) fn start(engine: &dyn Engine, folder: &Path, guard: &Guard) -> Self {
        // A port that was free a moment ago can be taken by another test's driver: then this one ends at once.
        let tries = std::iter::repeat_with(|| Self::try_start(engine, folder, guard)).take(5);
        let started = tries.flatten().next();
        started.unwrap_or_else(|| panic!("The browser's driver does not listen. {}", engine.advice()))
    }

    fn try_start(engine: &dyn Engine, folder: &Path, guard: &Guard) -> Option<Self> {
        let port = free_port();
        let display = engine.display();
        let mut command = guard.command(engine.driver(port, folder), port, folder);
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        // A group of its own, with which everything that it starts can be ended.
        #[cfg(unix)]
        command.process_group(0);
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.unwrap_or_else(|error| panic!("The browser's driver did not start: {error}. {}", engine.advice()));
        let mut driver = Self { process, port, _display: display };
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

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Whether a keeper guards it.
    pub(crate) fn is_kept(&self) -> bool {
        self.process.stdin.is_some()
    }

    /// Ends the driver together with a browser that it cannot end: left alone, that would outlive the tests.
    pub(crate) fn end_all(&self) {
        if cfg!(unix) {
            // Where there is no such program, the driver alone is ended, when it is dropped.
            let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.process.id())]).status();
        }
    }

    /// Tells the keeper, if there is one, which session it may have to end.
    pub(crate) fn note(&mut self, session: &str) {
        if let Some(keeper) = &mut self.process.stdin {
            // A keeper that is gone has ended the driver; the test will hear of that soon enough.
            let _ = writeln!(keeper, "{session}");
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended on its own; there is nothing to do about an error here.
        if let Some(mut keeper) = self.process.stdin.take() {
            let _ = writeln!(keeper, "{DONE}");
        } else {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
