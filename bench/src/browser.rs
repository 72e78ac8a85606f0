//! The same parser as WebAssembly in Chromium, built for size as the viewer is.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::input;

const SCRIPT: &str = include_str!("browser.js");

/// Seconds for each input, the best of several; an error where there is no Chromium or no compiler for wasm32.
pub fn times(inputs: &[&str]) -> Result<Vec<f64>, Box<dyn Error>> {
    let module = STANDARD.encode(fs::read(build()?)?);
    let inputs: Vec<String> = inputs.iter().map(|input| format!("\"{}\"", STANDARD.encode(input))).collect();
    let page = format!(
        "<!doctype html><body><script>const WASM = \"{module}\", INPUTS = [{}];\n{SCRIPT}</script></body>",
        inputs.join(", ")
    );
    let folder = env::temp_dir().join(format!("enclair-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let file = folder.join("page.html");
    fs::write(&file, page)?;
    let shown = show(&file, &folder);
    fs::remove_dir_all(&folder)?;
    let shown = shown?;
    let times = shown.split_once("times:").and_then(|(_, rest)| rest.split_once(":end")).map(|(times, _)| times);
    let times = times.ok_or_else(|| format!("The browser measured nothing: {:.300}", shown))?;
    Ok(times.split(',').map(str::parse).collect::<Result<_, _>>()?)
}

/// Builds the module with the profile of the viewer.
fn build() -> Result<PathBuf, Box<dyn Error>> {
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--package", "bench-wasm", "--profile", "wasm", "--target", "wasm32-unknown-unknown"])
        .current_dir(input::project())
        .status()?;
    if !status.success() {
        return Err("The parser cannot be built for wasm32.".into());
    }
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| input::project().join("target"), PathBuf::from);
    Ok(target.join("wasm32-unknown-unknown/wasm/bench_wasm.wasm"))
}

/// What the page holds once its script has run.
fn show(page: &Path, folder: &Path) -> Result<String, Box<dyn Error>> {
    let output = Command::new("chromium")
        .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", page.display()))
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
