//! All tests of the built site in one program, so that its browsers serve one test after the other.
//!
//! A file is one behaviour: `cargo test -p e2e ledger::`.

mod access;
mod aloud;
mod back;
mod choice;
mod comfort;
mod contrast;
mod drop;
mod encoding;
mod fields;
mod find;
mod findings;
mod grey;
mod hidden;
mod hostile;
mod inherited;
mod intake;
mod keyboard;
mod leak;
mod ledger;
mod long;
mod looks;
mod markings;
mod mentioned;
mod offline;
mod payloads;
mod pictures;
mod print;
mod quiet;
mod redacted;
mod references;
mod reflow;
mod refused;
mod same;
mod sample;
mod seed;
mod several;
mod single;
mod source;
mod start;
mod take;
mod terms;
mod traces;
mod tree;
mod worker;
