//! The table, and the verdict.

use std::fmt::Write as _;
use std::time::Duration;

use crate::Outcome;
use crate::sentences::LANGUAGES;
use crate::template::TEMPLATES;

/// Noise that may be left, in hundredths of a percent of all noise.
const NOISE_LEFT: usize = 50;

/// What the file with the table begins with.
const HEAD: &str = "\
# The score

```
cargo xtask score
```

sets cables into pages as websites build them, reads the pages, and prints this table. It fails when a word of a cable is
lost, when more than 0.5 % of the website's words are left, or when a value is read another way than in the cable by itself.
`cargo xtask test` does the same.

- **Cables**: the invented ones in `bench/cables`, and the real ones of `../shared/corpus/html`, of which the words of the
  telegram alone are taken.
- **Pages**: ten kinds of sites, from a newspaper to tables of 2003 (`bench/src/score/template.rs`), each in nine languages, with
  what such sites say (`bench/src/score/sentences.txt`): above the cable, below it, in one page of three between two
  paragraphs, and in one of four glued to the last line. Each page is read as HTML and as the text that somebody copied
  out of it. The choices are the same in every run.
- **Words** have a letter or a digit, and count as often as they stand. What was kept is all text of the heading, the body and
  the trailer, compared with the same of the cable read by itself.
- **Metadata** is right when number, date-time group, classification, origin, sender, addressees, order, classifier, TAGS, subject,
  references, captions and the markings of all paragraphs are those of the cable read by itself.
- `dom_smoothie` is the reader view of browsers in Rust, on the same pages in the same run.

";

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
        outcomes.fold(Self::default(), |sum, outcome| {
            let wrong = usize::from(!outcome.wrong.is_empty());
            sum.and(&outcome.words, outcome.took, wrong)
        })
    }

    fn peer<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> Self {
        let read = outcomes.filter_map(|outcome| outcome.peer.as_ref());
        read.fold(Self::default(), |sum, (words, took)| sum.and(words, *took, 0))
    }

    fn and(mut self, words: &crate::compare::Words, took: Duration, wrong: usize) -> Self {
        self.pages += 1;
        self.cable += words.cable;
        self.lost += words.lost.len();
        self.noise += words.noise;
        self.left += words.left.len();
        self.wrong += wrong;
        self.took += took;
        self
    }

    fn row(&self, name: &str, metadata: bool) -> String {
        let right = percent(self.pages - self.wrong, self.pages);
        let right = if metadata { format!("{right:.1} %") } else { "–".to_owned() };
        let left = percent(self.left, self.noise);
        format!("| {name} | {} | {} | {} | {left:.2} % | {right} |\n", self.pages, self.cable, self.lost)
    }

    fn each(&self) -> f64 {
        self.took.as_secs_f64() * 1000.0 / self.pages.max(1) as f64
    }

    fn holds(&self) -> bool {
        self.lost == 0 && self.wrong == 0 && self.left * 10_000 <= self.noise * NOISE_LEFT
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

/// The table, and true when nothing fell below its limit.
pub fn table(outcomes: &[Outcome]) -> (String, bool) {
    let sum = |choose: &dyn Fn(&&Outcome) -> bool| Sum::of(outcomes.iter().filter(|outcome| choose(outcome)));
    let mut out = HEAD.to_owned();
    out.push_str("| | pages | words of the cables | of them lost | noise left | metadata right |\n|---|---|---|---|---|---|\n");
    for &(name, _) in TEMPLATES {
        out.push_str(&sum(&|outcome| outcome.template == name && !outcome.copy).row(name, true));
        out.push_str(&sum(&|outcome| outcome.template == name && outcome.copy).row(&format!("{name}, copied as text"), true));
    }
    for language in LANGUAGES {
        out.push_str(&sum(&|outcome| outcome.language == language).row(&format!("all in `{language}`"), true));
    }
    let (invented, real) = (sum(&|outcome| !outcome.real), sum(&|outcome| outcome.real));
    out.push_str(&invented.row("all of invented cables", true));
    if real.pages > 0 {
        out.push_str(&real.row("all of real cables", true));
    }
    let pages = sum(&|outcome| !outcome.copy);
    let peer = Sum::peer(outcomes.iter());
    out.push_str(&pages.row("**all pages, without the copies**", true));
    out.push_str(&peer.row("**the same pages, by `dom_smoothie`**", false));
    let _ = writeln!(out, "\nA page took {:.2} ms, and {:.2} ms by `dom_smoothie`.", pages.each(), peer.each());
    (out, invented.holds() && real.holds())
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
