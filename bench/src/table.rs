//! The table, one row at a time, so that a slow machine shows that it is at work.

use std::error::Error;
use std::fs;

use crate::Measured;
use crate::input;
use crate::measure::Timing;

/// What was printed so far.
#[derive(Default)]
pub struct Report {
    text: String,
}

impl Report {
    /// Prints a line and keeps it.
    pub fn say(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref().trim_end_matches(' ');
        println!("{line}");
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Puts all that was printed in its place in docs/performance.md.
    pub fn write(&self) -> Result<(), Box<dyn Error>> {
        const BEGIN: &str = "<!-- bench -->\n```\n";
        const END: &str = "```\n<!-- /bench -->";
        let file = input::project().join("docs/performance.md");
        let text = fs::read_to_string(&file)?;
        let (before, rest) = text.split_once(BEGIN).ok_or("docs/performance.md has no place for the table.")?;
        let (_, after) = rest.split_once(END).ok_or("docs/performance.md has no end of the table.")?;
        Ok(fs::write(&file, format!("{before}{BEGIN}{}{END}{after}", self.text))?)
    }
}

/// The names of the columns.
pub fn heading(report: &mut Report) {
    report.say(format!(
        "{:<18} {:>10} {:^37} {:>9} {:>29}",
        "", "", "------------- enclair -------------", "dom_sm.", "enclair’s time by that of"
    ));
    report.say(format!(
        "{:<18} {:>10} {:>10} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>9}",
        "input", "bytes", "ms", "MB/s", "best", "ns/byte", "MB/s", "copy", "lines", "dom_sm."
    ));
}

/// One input.
pub fn row(report: &mut Report, row: &Measured) {
    let speed = |seconds: f64| row.bytes as f64 / seconds / 1e6;
    let times = |other: Timing| row.enclair.median / other.median;
    let peer = |show: &dyn Fn(Timing) -> String| row.dom_smoothie.map_or_else(|| "-".to_owned(), show);
    report.say(format!(
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
    ));
}

/// Whether the time for a byte stays the same while the input grows.
pub fn growth(report: &mut Report, rows: &[Measured], sizes: &str) {
    let grown: Vec<f64> = rows.iter().filter(|row| row.grown).map(per_byte).collect();
    let least = grown.iter().copied().fold(f64::INFINITY, f64::min);
    let most = grown.iter().copied().fold(0.0, f64::max);
    let all: Vec<String> = grown.iter().map(|time| format!("{time:.2}")).collect();
    report.say(format!(
        "  time for a byte from {sizes}: {} ns; first to last {:.2}, least to most {:.2} (1 is flat)\n",
        all.join(", "),
        grown.last().copied().unwrap_or_default() / grown.first().copied().unwrap_or(1.0),
        most / least,
    ));
}

/// The names of the columns of the table of hostile texts.
pub fn hostile_heading(report: &mut Report) {
    report.say("\ntime for a byte of hostile texts in ns, the best sample, by their length; last to first and to the second:");
    let sizes: String = input::SIZES.iter().map(|(name, _)| format!("{name:>9}")).collect();
    report.say(format!("  {:<18}{sizes}", ""));
}

/// One shape of hostile texts.
pub fn hostile_row(report: &mut Report, name: &str, times: &[Option<f64>]) {
    let shown: String =
        times.iter().map(|time| time.map_or_else(|| format!("{:>9}", "refused"), |time| format!("{time:>9.2}"))).collect();
    let known: Vec<f64> = times.iter().flatten().copied().collect();
    let last = known.last().copied().unwrap_or_default();
    let ratio = |at: usize| known.get(at).map_or_else(|| format!("{:>8}", "-"), |first| format!("{:>8.2}", last / first));
    report.say(format!("  {name:<18}{shown}{}{}", ratio(0), ratio(1)));
}

/// What the columns are.
pub fn legend(report: &mut Report) {
    report.say("ms, MB/s and ns/byte are medians, best is the fastest sample; MB are millions of bytes, of one core's own time.");
    report.say("copy: to_vec of the bytes. lines: memchr over the line ends. dom_sm.: dom_smoothie, on pages only.");
}

/// Nanoseconds.
fn per_byte(row: &Measured) -> f64 {
    row.enclair.median * 1e9 / row.bytes as f64
}
