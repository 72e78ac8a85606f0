//! Where the numbers were taken: without that they are no result.

use std::process::Command;

/// The processor and the compiler, in a line each.
pub fn describe() -> String {
    format!("processor: {}\ncompiler:  {}", processor(), compiler())
}

/// The model as Linux names it; virtual machines often give no more than a family.
fn processor() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    model.map_or_else(|| format!("unknown ({})", std::env::consts::ARCH), |(_, name)| name.trim().to_owned())
}

fn compiler() -> String {
    let version = Command::new("rustc").arg("--version").output();
    version.map_or_else(|_| "unknown".to_owned(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
