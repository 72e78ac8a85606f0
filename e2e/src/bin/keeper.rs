//! Starts a driver for the tests, and ends it, its browser and their folder when the tests are gone, in whatever way.
//!
//! The tests' program ends without a last word: what a browser that is left to the next test would need at the end cannot be
//! done there. This program hears of the end because its input is closed.
//!
//! `keeper FOLDER PORT PROGRAM ARGUMENTS…`. Each line of its input is the name of a session, or `done`: all is ended already.

use std::env;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio, exit};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use e2e::driver::DONE;

/// How often it is looked whether the driver still runs.
const PAUSE: Duration = Duration::from_millis(50);
/// Long enough for a browser to end on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(30);

fn main() {
    let mut arguments = env::args_os().skip(1);
    let (Some(folder), Some(port), Some(program)) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("keeper FOLDER PORT PROGRAM ARGUMENTS…");
        exit(2);
    };
    let Ok(driver) = Command::new(program).args(arguments).stdin(Stdio::null()).spawn() else { exit(1) };
    let driver = Arc::new(Mutex::new(driver));
    watch(Arc::clone(&driver));
    let (mut sessions, mut is_done) = (Vec::new(), false);
    for line in io::stdin().lines().map_while(Result::ok) {
        if line == DONE {
            is_done = true;
        } else {
            sessions.push(line);
        }
    }
    if !is_done {
        for session in sessions {
            // A browser that is gone already needs no ending.
            let _ = end(&port.to_string_lossy(), &session);
        }
    }
    let mut driver = driver.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = driver.kill();
    let _ = driver.wait();
    if !is_done {
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// Ends this program with the driver, so that the tests notice when the driver does not come up.
fn watch(driver: Arc<Mutex<Child>>) {
    thread::spawn(move || {
        loop {
            thread::sleep(PAUSE);
            let ended = driver.lock().unwrap_or_else(PoisonError::into_inner).try_wait();
            if ended.is_ok_and(|ended| ended.is_some()) {
                exit(1);
            }
        }
    });
}

/// Ends a session, and with it the browser.
fn end(port: &str, session: &str) -> io::Result<()> {
    let port = port.parse().map_err(io::Error::other)?;
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    // The answer comes when the browser is gone.
    stream.read(&mut [0; 64]).map(drop)
}
