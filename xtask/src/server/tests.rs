use super::mime::content_type;
use super::path::normal_prefix;
use super::{Fault, Server};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

/// A small site in a folder of its own, with a secret beside it; both go when the test ends.
struct Site {
    folder: PathBuf,
}

impl Site {
    fn new(test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("enclair-server-{test}-{}", std::process::id()));
        let root = folder.join("dist");
        fs::create_dir_all(root.join("samples")).expect("the temporary folder can be made");
        fs::write(root.join("index.html"), "<p>start</p>").expect("a file can be written");
        fs::write(root.join("app.wasm"), b"\0asm").expect("a file can be written");
        fs::write(root.join("samples/a cable.txt"), "1. (U) TEXT").expect("a file can be written");
        fs::write(root.join("samples/index.html"), "samples").expect("a file can be written");
        fs::write(folder.join("secret.txt"), "secret").expect("a file can be written");
        Self { folder }
    }

    fn serve(&self, prefix: &str) -> Server {
        Server::start(&self.folder.join("dist"), prefix, 0).expect("a free port on loopback")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The whole answer to one request, head and body.
fn ask(server: &Server, method: &str, target: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).expect("the server listens");
    write!(stream, "{method} {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("the server reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("the server answers in text");
    answer
}

fn status(server: &Server, target: &str) -> String {
    ask(server, "GET", target).split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn serves_below_any_prefix_and_nothing_outside_it() {
    let site = Site::new("prefix");
    for prefix in ["/", "/enclair/", "/a/b/"] {
        let server = site.serve(prefix);
        assert_eq!(server.url(), format!("http://127.0.0.1:{}{prefix}", server.port()));
        assert!(ask(&server, "GET", prefix).ends_with("<p>start</p>"));
        assert_eq!(status(&server, &format!("{prefix}app.wasm")), "200");
        assert_eq!(status(&server, &format!("{prefix}absent.css")), "404");
    }
    let server = site.serve("a/b");
    assert_eq!(status(&server, "/"), "404");
    assert_eq!(status(&server, "/app.wasm"), "404");
    assert_eq!(status(&server, "/a/bapp.wasm"), "404");
}

#[test]
fn a_folder_without_its_slash_is_redirected_so_that_relative_links_hold() {
    let site = Site::new("redirect");
    let server = site.serve("/a/b/");
    assert!(ask(&server, "GET", "/a/b").contains("\r\nLocation: /a/b/\r\n"));
    assert!(ask(&server, "GET", "/a/b/samples").contains("\r\nLocation: /a/b/samples/\r\n"));
    assert!(ask(&server, "GET", "/a/b/samples/").ends_with("samples"));
}

#[test]
fn no_target_leads_out_of_the_folder() {
    let site = Site::new("traversal");
    let server = site.serve("/");
    for target in [
        "/../secret.txt",
        "/samples/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%00",
        "/%zz",
        "/%",
        "http://127.0.0.1/secret.txt",
    ] {
        assert_eq!(status(&server, target), "404", "{target}");
    }
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_leads_nowhere_outside_either() {
    let site = Site::new("link");
    std::os::unix::fs::symlink(site.folder.join("secret.txt"), site.folder.join("dist/link.txt")).expect("a link can be made");
    assert_eq!(status(&site.serve("/"), "/link.txt"), "404");
}

#[test]
fn names_are_percent_decoded_and_queries_put_aside() {
    let site = Site::new("decode");
    let server = site.serve("/");
    assert!(ask(&server, "GET", "/samples/a%20cable.txt?v=1").ends_with("1. (U) TEXT"));
}

#[test]
fn head_sends_no_body_and_other_methods_are_refused() {
    let site = Site::new("methods");
    let server = site.serve("/");
    let head = ask(&server, "HEAD", "/");
    assert!(head.contains("Content-Length: 12\r\n") && head.ends_with("\r\n\r\n"));
    assert!(ask(&server, "POST", "/").starts_with("HTTP/1.1 405"));
}

#[test]
fn the_log_holds_every_request_in_order_until_it_is_cleared() {
    let site = Site::new("log");
    let server = site.serve("/a/");
    assert!(server.requests().is_empty());
    ask(&server, "GET", "/a/");
    ask(&server, "POST", "/a/upload?x=1");
    ask(&server, "GET", "/elsewhere");
    let expected = [("GET", "/a/"), ("POST", "/a/upload?x=1"), ("GET", "/elsewhere")];
    assert_eq!(server.requests(), expected.map(|(m, t)| (m.to_owned(), t.to_owned())));
    server.clear_requests();
    assert!(server.requests().is_empty());
}

#[test]
fn an_answer_is_spoilt_until_it_is_made_good_again() {
    let site = Site::new("spoil");
    let server = site.serve("/a/");
    for (fault, wanted) in [
        (Fault::Missing, "404"),
        (Fault::Broken, "500"),
        (Fault::Page, "text/html"),
        (Fault::Short, "<p>st"),
        (Fault::Flipped, "200"),
    ] {
        server.spoil("/", Some(fault));
        let answer = ask(&server, "GET", "/a/");
        assert!(!answer.ends_with("<p>start</p>"), "{fault:?}: {answer}");
        assert!(answer.contains(wanted), "{fault:?}: {answer}");
        assert_eq!(status(&server, "/a/samples/index.html"), "200", "{fault:?} is for its own target alone");
    }
    server.spoil("/", None);
    assert!(ask(&server, "GET", "/a/").ends_with("<p>start</p>"));
}

#[test]
fn a_held_answer_comes_once_it_is_let_go() {
    let site = Site::new("held");
    let server = site.serve("/a/");
    server.spoil("/", Some(Fault::Held));
    std::thread::scope(|scope| {
        let asking = scope.spawn(|| ask(&server, "GET", "/a/"));
        while server.requests().is_empty() {
            std::thread::yield_now();
        }
        assert!(!asking.is_finished());
        server.spoil("/", None);
        assert!(asking.join().is_ok_and(|answer| answer.ends_with("<p>start</p>")));
    });
}

#[test]
fn another_folder_is_served_once_it_is_deployed() {
    let site = Site::new("deploy");
    let server = site.serve("/");
    server.deploy(&site.folder.join("dist/samples")).expect("the folder is there");
    assert!(ask(&server, "GET", "/").ends_with("samples"));
}

#[test]
fn a_dropped_server_gives_its_port_back() {
    let site = Site::new("drop");
    let server = site.serve("/");
    let port = server.port();
    drop(server);
    assert!(Server::start(&site.folder.join("dist"), "/", port).is_ok());
}

#[test]
fn types_are_those_a_browser_insists_on() {
    assert_eq!(content_type(Path::new("a-1f2e_bg.wasm")), "application/wasm");
    assert_eq!(content_type(Path::new("A.HTML")), "text/html; charset=utf-8");
    assert_eq!(content_type(Path::new("boot.js")), "text/javascript; charset=utf-8");
    assert_eq!(content_type(Path::new("unknown")), "application/octet-stream");
}

#[test]
fn prefixes_have_one_slash_at_each_end() {
    assert_eq!(["", "/", "a", "/a/b", "a/b//"].map(normal_prefix), ["/", "/", "/a/", "/a/b/", "/a/b/"]);
}
