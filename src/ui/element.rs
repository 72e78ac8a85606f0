//! Elements of the page, all of one type.
//!
//! With `view!` every element is a type of its own, made of its name, its attributes and its children, and brings its
//! own copy of the code that draws, redraws and removes it. That is fast where a page changes all the time; here most
//! of it is drawn once, and those copies were more than half of the bundle. So the page is put together from one type
//! of element, Leptos' own, with its attributes and children behind boxes. It has a second merit: `view!` hands
//! subtrees that never change to the browser as HTML, and this writes text nodes and attributes only.

use std::borrow::Cow;

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event;

use crate::export::{is_unseen, name_of_unseen};

/// Words: of the viewer, or of a file.
type Words = Cow<'static, str>;

/// An element that is being put together. It goes from call to call, so it is no bigger than a pointer.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this name. Names are written here and never come from a file.
#[must_use]
#[inline(never)]
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// A button with a class.
#[must_use]
pub fn button(class: &'static str, act: impl FnMut() + 'static) -> Element {
    element("button").set("type", "button").set("class", class).click(act)
}

impl Element {
    /// Gives it a class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.set("class", class)
    }

    /// Gives it an attribute.
    #[must_use]
    pub fn set(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.attribute(name, value.into())
    }

    /// Gives it an attribute if there is a value.
    #[must_use]
    pub fn set_some(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        match value {
            Some(value) => self.attribute(name, value.into()),
            None => self,
        }
    }

    /// Gives it an attribute that follows what `value` reads; none while that is `None`.
    #[must_use]
    pub fn follow(self, name: &'static str, mut value: impl FnMut() -> Option<&'static str> + Send + 'static) -> Self {
        self.reactive(name, Box::new(move || value().map(Words::Borrowed)))
    }

    /// The same with words that are made when they are asked for.
    #[must_use]
    pub fn follow_words(self, name: &'static str, mut value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.reactive(name, Box::new(move || value().map(Words::Owned)))
    }

    /// Calls `act` on an event.
    #[must_use]
    pub fn on(self, name: &'static str, act: impl FnMut(ev::Event) + 'static) -> Self {
        self.listener(name, Box::new(act))
    }

    /// Calls `act` on a click, in place of what the browser would do.
    #[must_use]
    pub fn click(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// Puts something into it, after what is already there.
    #[must_use]
    pub fn child(mut self, child: impl Child) -> Self {
        child.push(&mut self.0.children);
        self
    }

    /// The element as a view.
    #[must_use]
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        leptos::html::custom(tag).child(children).add_any_attr(attributes).into_any()
    }

    // What is called from everywhere is not copied to everywhere.

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Words) -> Self {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    #[inline(never)]
    fn reactive(mut self, name: &'static str, value: Box<dyn FnMut() -> Option<Words> + Send>) -> Self {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    #[inline(never)]
    fn listener(mut self, name: &'static str, act: Box<dyn FnMut(ev::Event)>) -> Self {
        self.0.attributes.push(event::on(ev::Custom::<ev::Event>::new(name), act).into_any_attr());
        self
    }
}

/// What can stand in an element.
pub trait Child {
    /// Adds it to the children.
    fn push(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn push(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for Element {
    fn push(self, children: &mut Vec<AnyView>) {
        children.push(self.view());
    }
}

impl Child for Words {
    #[inline(never)]
    fn push(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &'static str {
    fn push(self, children: &mut Vec<AnyView>) {
        Words::Borrowed(self).push(children);
    }
}

/// Words of a file, or words with a number in them. A sign that nobody sees, or that turns the order of letters round,
/// stands in an element that shows its name and lets it work no further; the words themselves stay as they are.
impl Child for String {
    fn push(self, children: &mut Vec<AnyView>) {
        let mut rest = self.as_str();
        while let Some((at, sign)) = rest.char_indices().find(|(_, letter)| is_unseen(*letter)) {
            let (before, after) = rest.split_at(at);
            let (sign_words, after) = after.split_at(sign.len_utf8());
            Words::Owned(before.to_owned()).push(children);
            let sign_words = Words::Owned(sign_words.to_owned());
            element("span").class("unseen").set("data-unseen", name_of_unseen(sign)).child(sign_words).push(children);
            rest = after;
        }
        if rest.len() == self.len() {
            Words::Owned(self).push(children);
        } else if !rest.is_empty() {
            Words::Owned(rest.to_owned()).push(children);
        }
    }
}

impl<C: Child> Child for Option<C> {
    fn push(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.push(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn push(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.push(children);
        }
    }
}

/// A part of the page that is drawn again whenever a signal it reads changes.
pub fn dynamic<C: Child>(mut draw: impl FnMut() -> C + Send + 'static) -> AnyView {
    drawn_by(Box::new(move || {
        let mut children = Vec::new();
        draw().push(&mut children);
        children
    }))
}

#[inline(never)]
fn drawn_by(draw: Box<dyn FnMut() -> Vec<AnyView> + Send>) -> AnyView {
    draw.into_any()
}

/// Does something outside of the elements, now and again whenever a signal that it reads changes.
pub fn whenever(act: impl FnMut() + 'static) {
    done_by(Box::new(act));
}

#[inline(never)]
fn done_by(act: Box<dyn FnMut()>) {
    Effect::new(act);
}
