//! The table, and the verdict.

use std::time::Duration;

use crate::Outcome;
use crate::sentences::LANGUAGES;
use crate::template::TEMPLATES;

/// Noise that may be left, of all noise, in hundredths of a percent.
const NOISE_LEFT: usize = 50;

/// What some readings come to together.
#[derive(Default)]
struct Sum {
    pages: usize,
    cable: usize,
    lost: usize,
    noise: usize,
    left: usize,
    wrong: usize,
    took: Duration,
}

impl Sum {
    fn of<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Self {
        outcomes.fold(Self::default(), |mut sum, outcome| {
            sum.pages += 1;
            sum.cable += outcome.words.cable;
            sum.lost += outcome.words.lost.len();
            sum.noise += outcome.words.noise;
            sum.left += outcome.words.left.len();
            sum.wrong += usize::from(!outcome.wrong.is_empty());
            sum.took += outcome.took;
            sum
        })
    }

    fn peer<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Self {
        outcomes.filter_map(|outcome| outcome.peer.as_ref()).fold(Self::default(), |mut sum, (words, took)| {
            sum.pages += 1;
            sum.cable += words.cable;
            sum.lost += words.lost.len();
            sum.noise += words.noise;
            sum.left += words.left.len();
            sum.took += *took;
            sum
        })
    }

    fn row(&self, name: &str, metadata: bool) {
        let percent = |part: usize, whole: usize| part as f64 * 100.0 / whole.max(1) as f64;
        let right = if metadata { format!("{:.1} %", percent(self.pages - self.wrong, self.pages)) } else { "–".to_owned() };
        println!(
            "| {name} | {} | {} | {} | {:.2} % | {right} |",
            self.pages,
            self.cable,
            self.lost,
            percent(self.left, self.noise),
        );
    }
}

/// Prints the table. True when nothing fell below its limit.
pub fn table(outcomes: &[Outcome]) -> bool {
    println!("| | pages | words of the cables | of them lost | noise left | metadata right |");
    println!("|---|---|---|---|---|---|");
    for &(name, _) in TEMPLATES {
        let of = |copy: bool| Sum::of(outcomes.iter().filter(move |outcome| outcome.template == name && outcome.copy == copy));
        of(false).row(name, true);
        of(true).row(&format!("{name}, copied as text"), true);
    }
    for language in LANGUAGES {
        Sum::of(outcomes.iter().filter(|outcome| outcome.language == language)).row(language, true);
    }
    let all = Sum::of(outcomes.iter());
    if outcomes.iter().any(|outcome| outcome.real) {
        Sum::of(outcomes.iter().filter(|outcome| !outcome.real)).row("invented cables", true);
        Sum::of(outcomes.iter().filter(|outcome| outcome.real)).row("real cables", true);
    }
    all.row("**all**", true);
    let pages = Sum::of(outcomes.iter().filter(|outcome| !outcome.copy));
    let peer = Sum::peer(outcomes.iter());
    pages.row("the pages alone", true);
    peer.row("the pages alone, by `dom_smoothie`", false);
    let each = |sum: &Sum| sum.took.as_secs_f64() * 1000.0 / sum.pages.max(1) as f64;
    eprintln!("\nA page took {:.2} ms, `dom_smoothie` {:.2} ms.", each(&pages), each(&peer));
    let held = all.lost == 0 && all.wrong == 0 && all.left * 10_000 <= all.noise * NOISE_LEFT;
    if !held {
        eprintln!("\nA figure is below its limit: no word may be lost, no value misread, and at most 0.5 % of the noise left.");
    }
    held
}

/// Prints what was lost, left or misread, page by page.
pub fn details(outcomes: &[Outcome]) {
    for outcome in outcomes {
        let words = &outcome.words;
        if words.lost.is_empty() && words.left.is_empty() && outcome.wrong.is_empty() {
            continue;
        }
        println!("{}", outcome.name);
        for (what, list) in [("lost", words.lost.join(" ")), ("left", words.left.join(" ")), ("wrong", outcome.wrong.join(", "))]
        {
            if !list.is_empty() {
                println!("    {what}: {list}");
            }
        }
    }
}
