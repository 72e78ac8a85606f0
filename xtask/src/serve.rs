//! `cargo xtask serve`: from nothing to an address.

use crate::failure::{Failure, Outcome};
use crate::server::Server;
use crate::{dist, fresh, project};
use std::io;

/// The port, and how many after it are tried when it is taken.
const USUAL_PORTS: std::ops::Range<u16> = 8080..8100;

/// Builds the site and serves it on this machine until the process is ended.
///
/// # Errors
/// When the site cannot be built or no port can be had.
pub fn run(port: Option<u16>) -> Outcome {
    if fresh::is_fresh() {
        println!("The site in dist/ is newer than its sources: it is served as it is.");
    } else {
        dist::build()?;
    }
    let server = match port {
        Some(port) => start(port),
        None => USUAL_PORTS.map(start).find(Result::is_ok).unwrap_or_else(|| start(0)),
    };
    let server = server.map_err(|error| {
        Failure::new(
            format!("The site could not be served: {error}."),
            "Choose another port: `cargo xtask serve --port 0` takes any free one.",
        )
    })?;
    println!("\nEnclair is at {}  (this machine alone can reach it; Ctrl-C ends it)", server.url());
    server.wait();
    Ok(())
}

fn start(port: u16) -> io::Result<Server> {
    Server::start(&project::dist(), "/", port)
}
