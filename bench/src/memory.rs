//! The memory that reading a file takes, measured by a process of its own that does nothing else.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::{env, fs};

/// The argument by which this program is asked to be that process.
pub const ARGUMENT: &str = "--memory-of";

/// How much more memory the process had at most while it read the document, for each byte of the document; none where the system does
/// not say it.
pub fn of(document: &str) -> Option<f64> {
    let file = env::temp_dir().join(format!("enclair-bench-{}.txt", std::process::id()));
    fs::write(&file, document).ok()?;
    let output = std::process::Command::new(env::current_exe().ok()?).arg(ARGUMENT).arg(&file).output();
    fs::remove_file(&file).ok()?;
    String::from_utf8(output.ok()?.stdout).ok()?.trim().parse().ok()
}

/// Reads the file and prints the measure.
pub fn report(file: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(file)?;
    let before = kilobytes("VmRSS:")?;
    black_box(enclair::parse("bench", black_box(&bytes))?);
    println!("{}", (kilobytes("VmHWM:")? - before) * 1024.0 / bytes.len() as f64);
    Ok(())
}

/// A line of what Linux says of this process.
fn kilobytes(name: &str) -> Result<f64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let value = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("not said")?;
    Ok(value.trim().trim_end_matches(" kB").parse()?)
}
