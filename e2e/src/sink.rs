//! A place on this machine that notes whatever reaches it: connections, requests and packets. It stands for the stranger's
//! server in the tests that try to send something.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// How often a sink's threads look whether they are still wanted.
const PAUSE: Duration = Duration::from_millis(10);

/// What has reached a sink.
#[derive(Debug, Default)]
struct Count {
    connections: AtomicUsize,
    requests: AtomicUsize,
    packets: AtomicUsize,
    is_over: AtomicBool,
}

/// One port on loopback, for TCP and UDP alike.
#[derive(Debug)]
pub struct Sink {
    count: Arc<Count>,
    port: u16,
}

impl Sink {
    /// Opens a sink.
    ///
    /// # Panics
    /// When loopback has no port that is free for both.
    #[must_use]
    pub fn open() -> Self {
        let (tcp, udp) = (0..50)
            .find_map(|_| {
                let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
                let udp = UdpSocket::bind(tcp.local_addr().ok()?).ok()?;
                Some((tcp, udp))
            })
            .expect("a port that is free for TCP and UDP");
        let port = tcp.local_addr().expect("a bound socket has an address").port();
        let count = Arc::new(Count::default());
        let (for_tcp, for_udp) = (Arc::clone(&count), Arc::clone(&count));
        tcp.set_nonblocking(true).expect("a listener can be asked without waiting");
        udp.set_read_timeout(Some(PAUSE)).expect("a socket can be asked with a limit");
        thread::spawn(move || listen(&tcp, &for_tcp));
        thread::spawn(move || {
            let mut packet = [0; 2048];
            while !for_udp.is_over.load(Ordering::SeqCst) {
                if udp.recv_from(&mut packet).is_ok() {
                    for_udp.packets.fetch_add(1, Ordering::SeqCst);
                }
            }
        });
        Self { count, port }
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The worst that has reached it, in a word.
    #[must_use]
    pub fn verdict(&self) -> &'static str {
        let any = |count: &AtomicUsize| count.load(Ordering::SeqCst) > 0;
        if any(&self.count.requests) {
            "SENT"
        } else if any(&self.count.packets) {
            "packets"
        } else if any(&self.count.connections) {
            "connection"
        } else {
            "nothing"
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.count.is_over.store(true, Ordering::SeqCst);
    }
}

fn listen(tcp: &TcpListener, count: &Arc<Count>) {
    while !count.is_over.load(Ordering::SeqCst) {
        match tcp.accept() {
            Ok((stream, _)) => {
                count.connections.fetch_add(1, Ordering::SeqCst);
                let count = Arc::clone(count);
                thread::spawn(move || answer(stream, &count));
            }
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// Notes a request as soon as one byte of it is there, and lets anybody read the answer.
fn answer(mut stream: TcpStream, count: &Count) {
    let _ = stream.set_nonblocking(false);
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    let mut head = [0; 4096];
    if stream.read(&mut head).is_ok_and(|length| length > 0) {
        count.requests.fetch_add(1, Ordering::SeqCst);
        let reply = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        let _ = stream.write_all(reply.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait_for(sink: &Sink, wanted: &str) {
        let start = std::time::Instant::now();
        while sink.verdict() != wanted {
            assert!(start.elapsed() < Duration::from_secs(10), "{wanted}");
            thread::sleep(PAUSE);
        }
    }

    #[test]
    fn connections_requests_and_packets_are_told_apart() {
        let sink = Sink::open();
        assert_eq!(sink.verdict(), "nothing");
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, sink.port())).expect("it listens");
        wait_for(&sink, "connection");
        let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a socket");
        udp.send_to(b"x", (Ipv4Addr::LOCALHOST, sink.port())).expect("a packet");
        wait_for(&sink, "packets");
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("it reads");
        wait_for(&sink, "SENT");
    }
}
