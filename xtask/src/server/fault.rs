//! What can go wrong between a host and a browser, made on purpose: half a deployment, a captive portal, a torn line.

use super::http::Reply;

/// How a file's answer is spoilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 404: the deployment does not have it yet.
    Missing,
    /// 500.
    Broken,
    /// A web page with status 200 in its place, as captive portals and catch-all hosts answer.
    Page,
    /// Half of it.
    Short,
    /// One bit is another.
    Flipped,
    /// Nothing is wrong with it, but it does not come before this is taken back.
    Held,
}

impl Fault {
    /// Every kind that a file is spoilt by.
    pub const ALL: [Self; 5] = [Self::Missing, Self::Broken, Self::Page, Self::Short, Self::Flipped];

    pub(super) fn spoil(self, mut reply: Reply) -> Reply {
        match self {
            Self::Missing => Reply::text("404 Not Found", "Not here yet.\n"),
            Self::Broken => Reply::text("500 Internal Server Error", "Out of order.\n"),
            Self::Page => Reply::new("200 OK", "text/html; charset=utf-8", b"<!doctype html><p>Please log in.".to_vec()),
            Self::Short => {
                reply.body.truncate(reply.body.len() / 2);
                reply
            }
            Self::Flipped => {
                let middle = reply.body.len() / 2;
                if let Some(byte) = reply.body.get_mut(middle) {
                    *byte ^= 1;
                }
                reply
            }
            Self::Held => reply,
        }
    }
}
