//! Limits, each with its reason.

/// Files of this many bytes or more are refused. The longest cable known is under 200 KB and the fattest page
/// around one under 200 KB more; a text eighty times that size is an archive or no cable at all, and would fill the
/// page with more elements than a browser lays out without stuttering.
pub const MAX_INPUT_BYTES: usize = 16_000_000;

/// Texts of more lines than this are refused. What is known of a line takes some hundred bytes beside its text, so that
/// millions of empty lines would need gigabytes; a text of the largest size has 250,000 lines of a telegram's length.
pub const MAX_LINES: usize = 500_000;

/// How many lines a heading, a wrapped banner or a metadata row may run over. Looking further would let one odd line
/// make the work grow with the square of the input.
pub const LOOK_AHEAD_LINES: usize = 6;

/// An archive of more files than this is refused: each would be a line in the viewer's list.
pub const MAX_ENTRIES: usize = 2_000;

/// All files of an archive together are unpacked to no more than this, a few files of [`MAX_INPUT_BYTES`].
pub const MAX_UNPACKED_BYTES: usize = 64_000_000;

/// A file that unpacks to more than this many times its length is taken for one that is made to fill the memory. Cables
/// pack to a third; a text that repeats itself a lot, to a fiftieth.
pub const MAX_RATIO: usize = 200;
