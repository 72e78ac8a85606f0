//! Why a job could not be done, in words for the person who asked for it.

use std::fmt;

/// What failed, and what a person can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    advice: String,
}

/// The result of a job.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// Both parts are whole sentences.
    #[must_use]
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failed: {}\nWhat to do: {}", self.what, self.advice)
    }
}

impl std::error::Error for Failure {}
