//! `weigh DIST CEILING`: prints what a first visit to the site in a folder loads, and fails when it is above the ceiling.
//!
//! A program of its own, because the compressors take longer to build than all of `cargo xtask`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use xtask::sizes::{self, Weight};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (dist, ceiling) = match arguments.as_slice() {
        [dist] => (PathBuf::from(dist), Some(sizes::CEILING)),
        [dist, ceiling] => (PathBuf::from(dist), ceiling.parse().ok()),
        _ => (PathBuf::new(), None),
    };
    let Some(ceiling) = ceiling else {
        eprintln!("Which folder? Call it as `weigh dist`, or with a ceiling in bytes as `weigh dist 300000`.");
        return ExitCode::from(2);
    };
    match weights(&dist) {
        Ok(weights) => report(&weights, ceiling),
        Err(error) => {
            eprintln!("The site in {} cannot be weighed: {error}.", dist.display());
            ExitCode::FAILURE
        }
    }
}

fn report(weights: &[Weight], ceiling: usize) -> ExitCode {
    println!("\n{}", sizes::table(weights));
    match sizes::verdict(weights, ceiling) {
        Ok(sentence) => {
            println!("{sentence}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn weights(dist: &Path) -> io::Result<Vec<Weight>> {
    let root = dist.canonicalize()?;
    let mut weights = Vec::new();
    for file in sizes::first_visit(&root)? {
        let bytes = std::fs::read(&file)?;
        let name = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
        weights.push(Weight { name, raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? });
    }
    weights.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    Ok(weights)
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> io::Result<usize> {
    // Quality 11 with the largest window of the format: what servers that compress ahead of time use.
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed.len())
}
