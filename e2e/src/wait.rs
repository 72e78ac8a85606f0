//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

/// Long enough for a machine that builds something else at the same time.
const DEADLINE: Duration = Duration::from_secs(180);
/// Between the first two looks.
const SHORTEST: Duration = Duration::from_millis(5);
/// Between two looks later on: shorter than a person notices, and long enough to leave the processor to the browser.
const LONGEST: Duration = Duration::from_millis(80);

/// Looks again and again until `look` finds something, and gives it back.
///
/// # Panics
/// When the deadline passes; the message names `what` was waited for.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    let mut pause = SHORTEST;
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(start.elapsed() < DEADLINE, "Waited {} s in vain: {what}.", DEADLINE.as_secs());
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST);
    }
}
