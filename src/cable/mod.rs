//! The cable: the model, and how it is put together from lines with roles.

mod model;

pub use model::*;
