//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

/// Long enough for a machine that builds something else at the same time.
const DEADLINE: Duration = Duration::from_secs(60);
/// Between two looks: shorter than a person notices.
const PAUSE: Duration = Duration::from_millis(20);

/// Looks again and again until `look` finds something, and gives it back.
///
/// # Panics
/// When the deadline passes; the message names `what` was waited for.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(start.elapsed() < DEADLINE, "Waited {} s in vain: {what}.", DEADLINE.as_secs());
        tokio::time::sleep(PAUSE).await;
    }
}
