//! Timing: many samples, taken in turn.
//!
//! What is measured is processor time of this thread, not time on the wall: it says what one core has to do, also on a
//! machine that does other things at once. What others do to the caches still shows, so the best sample stands beside
//! the median.

use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// A sample is at least this long, or the clock's own cost would be part of it: short work is repeated within one sample.
const SAMPLE: Duration = Duration::from_millis(2);

/// About how long one input is measured.
pub const BUDGET: Duration = Duration::from_secs(4);

/// The same where only the best sample is wanted.
pub const BRIEFLY: Duration = Duration::from_millis(500);

/// At least so many samples, however slow the work is, and at most so many, however fast.
const ROUNDS: (u32, u32) = (5, 201);

/// How long one run takes.
#[derive(Clone, Copy)]
pub struct Timing {
    /// Seconds: half of the samples were shorter.
    pub median: f64,
    /// Seconds: the shortest sample.
    pub best: f64,
}

/// Times the works in turn, one sample of each in every round, so that a slow spell of the machine falls on all of them.
pub fn in_turn(works: &mut [&mut dyn FnMut()], budget: Duration) -> Vec<Timing> {
    let repeats: Vec<u32> = works.iter_mut().map(|work| repeats(work)).collect();
    // The first round warms up and is only counted against the budget.
    let begun = Instant::now();
    round(works, &repeats);
    let rounds = (budget.as_secs_f64() / begun.elapsed().as_secs_f64()) as u32;
    let rounds: Vec<Vec<f64>> = (0..rounds.clamp(ROUNDS.0, ROUNDS.1)).map(|_| round(works, &repeats)).collect();
    (0..works.len()).map(|work| timing(rounds.iter().map(|round| round[work]).collect())).collect()
}

/// How often the work is done in one sample.
fn repeats(work: &mut dyn FnMut()) -> u32 {
    let once = sample(work, 1).max(1e-9);
    (SAMPLE.as_secs_f64() / once).ceil() as u32
}

fn round(works: &mut [&mut dyn FnMut()], repeats: &[u32]) -> Vec<f64> {
    works.iter_mut().zip(repeats).map(|(work, &repeats)| sample(work, repeats)).collect()
}

/// Seconds for one run, from this many.
fn sample(work: &mut dyn FnMut(), repeats: u32) -> f64 {
    let begun = ThreadTime::now();
    for _ in 0..repeats {
        work();
    }
    begun.elapsed().as_secs_f64() / f64::from(repeats)
}

fn timing(mut samples: Vec<f64>) -> Timing {
    samples.sort_by(f64::total_cmp);
    Timing { median: samples[samples.len() / 2], best: samples[0] }
}
