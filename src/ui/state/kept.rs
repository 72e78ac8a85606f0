//! One value of the state, and all that follows it.
//!
//! Leptos' signals bring their code along once for every type of value, and a page has a dozen types. Here the type is of the
//! value alone: what follows it is tied to a trigger, which is the same for all.

use std::fmt;
use std::sync::{PoisonError, RwLock};

use leptos::prelude::*;

/// A value that the page follows. It is made once for the page, stays as long, and goes about as a copy, as a signal does.
pub(super) struct Kept<T: 'static>(&'static Place<T>);

struct Place<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T: Send + Sync> Kept<T> {
    pub(super) fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Place { value: RwLock::new(value), changed: ArcTrigger::new() })))
    }

    /// Whoever calls this is called again when the value changes.
    pub(super) fn track(self) {
        self.0.changed.track();
    }

    pub(super) fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(look)
    }

    pub(super) fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }

    pub(super) fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = self.update_untracked(change);
        self.0.changed.notify();
        result
    }

    /// Changes it, and nobody is told.
    pub(super) fn update_untracked<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Clone + Send + Sync> Kept<T> {
    pub(super) fn get(self) -> T {
        self.with(T::clone)
    }

    pub(super) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: Default + Send + Sync> Default for Kept<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept")
    }
}
