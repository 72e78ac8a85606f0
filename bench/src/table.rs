//! The table, one row at a time, so that a slow machine shows that it is at work.

use crate::Measured;
use crate::measure::Timing;

/// The names of the columns.
pub fn heading() {
    println!(
        "{:<18} {:>10} {:^37} {:>9} {:>29}",
        "", "", "------------- enclair -------------", "dom_sm.", "enclair’s time by that of"
    );
    println!(
        "{:<18} {:>10} {:>10} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>9}",
        "input", "bytes", "ms", "MB/s", "best", "ns/byte", "MB/s", "copy", "lines", "dom_sm."
    );
}

/// One input.
pub fn row(row: &Measured) {
    let speed = |seconds: f64| row.bytes as f64 / seconds / 1e6;
    let times = |other: Timing| row.enclair.median / other.median;
    let peer = |show: &dyn Fn(Timing) -> String| row.dom_smoothie.map_or_else(|| "-".to_owned(), show);
    println!(
        "{:<18} {:>10} {:>10.3} {:>8.1} {:>8.1} {:>8.2} {:>9} {:>9.0} {:>9.0} {:>9}",
        row.name,
        row.bytes,
        row.enclair.median * 1e3,
        speed(row.enclair.median),
        speed(row.enclair.best),
        per_byte(row),
        peer(&|timing| format!("{:.1}", speed(timing.median))),
        times(row.copy),
        times(row.lines),
        peer(&|timing| format!("{:.2}", times(timing))),
    );
}

/// Whether the time for a byte stays the same while the input grows.
pub fn growth(rows: &[Measured], sizes: &str) {
    let grown: Vec<f64> = rows.iter().filter(|row| row.grown).map(per_byte).collect();
    let (Some(first), Some(last)) = (grown.first(), grown.last()) else { return };
    let all: Vec<String> = grown.iter().map(|time| format!("{time:.2}")).collect();
    println!("  time for a byte from {sizes}: {} ns; last to first {:.2} (1 is linear)\n", all.join(", "), last / first);
}

/// What the columns are.
pub fn legend() {
    println!("ms, MB/s and ns/byte are medians, best is the fastest sample; MB are millions of bytes, of one core's own time.");
    println!("copy: to_vec of the bytes. lines: memchr over the line ends. dom_sm.: dom_smoothie, on pages only.");
}

/// Nanoseconds.
fn per_byte(row: &Measured) -> f64 {
    row.enclair.median * 1e9 / row.bytes as f64
}
