//! The storefront under a thousand clients at once, some of which cut their connections or send nonsense.
//!
//! `cargo build --release --examples && cargo run --release --example soak -- 600` runs for ten minutes. Each answer has to be that of
//! its own request: the id in the header, and the value in the message. It prints the memory of the
//! service each ten seconds, and exits with 1 if an answer was mixed up or lost, or if memory grew.

use std::error::Error;
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use http::StatusCode;
use reqwest::Client;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

const CLIENTS: u64 = 1000;
const PORT: u16 = 18_417;
/// How long an answer may take until it counts as lost.
const PATIENCE: Duration = Duration::from_secs(60);

/// Bodies that no handler takes.
const HOSTILE: &[&[u8]] = &[
    b"\xff\xfe\x00{",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"{\"code\":1e999}",
    b"\"\\ud800\"",
    b"[1, {}, null]",
    b"",
];

#[derive(Default)]
struct Counts {
    right: AtomicU64,
    refused: AtomicU64,
    cut: AtomicU64,
    mixed: AtomicU64,
    lost: AtomicU64,
}

/// The service, which ends with the value.
struct Service(Child);

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
}

impl Service {
    fn start() -> Result<Self, Box<dyn Error>> {
        let program = std::env::current_exe()?.with_file_name("storefront");
        let mut command = Command::new(&program);
        command.args(["--serve", &PORT.to_string()]);
        let child = command.stdout(Stdio::null()).spawn();
        let child = child.map_err(|error| format!("{}: {error}", program.display()))?;
        Ok(Self(child))
    }

    /// The memory that it uses, in KiB.
    fn memory(&self) -> Result<u64, Box<dyn Error>> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        let words = line.and_then(|line| line.split_whitespace().nth(1));
        Ok(words.ok_or("there is no VmRSS")?.parse()?)
    }
}

/// One client. Each of its requests has an id and a value that no other has.
async fn visit(number: u64, counts: Arc<Counts>, until: Instant) {
    let address = SocketAddr::from(([127, 0, 0, 1], PORT));
    let client = Client::new();
    let mut request = 0;
    while Instant::now() < until {
        request += 1;
        let id = format!("{number}-{request}");
        match request % 10 {
            3 => match cut(address, &id).await {
                Ok(()) => _ = counts.cut.fetch_add(1, Relaxed),
                Err(_) => _ = counts.lost.fetch_add(1, Relaxed),
            },
            7 => {
                let body = HOSTILE[(number + request) as usize % HOSTILE.len()];
                match ask(&client, address, &id, body.to_vec()).await {
                    Ok((status, answer))
                        if status.is_client_error() && answer["code"].is_string() =>
                    {
                        counts.refused.fetch_add(1, Relaxed);
                    }
                    Ok(_) => _ = counts.mixed.fetch_add(1, Relaxed),
                    Err(_) => _ = counts.lost.fetch_add(1, Relaxed),
                }
            }
            _ => {
                let body = format!("{{\"limit_in_cents\":\"{id}\"}}").into_bytes();
                let value = format!("string \"{id}\"");
                match ask(&client, address, &id, body).await {
                    Ok((status, answer))
                        if status == StatusCode::UNPROCESSABLE_ENTITY
                            && answer["description"]
                                .as_str()
                                .is_some_and(|text| text.contains(&value))
                            && answer["id"] == id =>
                    {
                        counts.right.fetch_add(1, Relaxed);
                    }
                    Ok((status, answer)) => {
                        eprintln!("{id}: {status} {answer}");
                        counts.mixed.fetch_add(1, Relaxed);
                    }
                    Err(error) => {
                        eprintln!("{id}: {error}");
                        counts.lost.fetch_add(1, Relaxed);
                    }
                }
            }
        }
    }
}

/// Pays with something that is no amount. Returns the body with the id of the header in it.
async fn ask(
    client: &Client,
    address: SocketAddr,
    id: &str,
    body: Vec<u8>,
) -> Result<(StatusCode, Value), Box<dyn Error + Send + Sync>> {
    let request = client
        .post(format!("http://{address}/carts/C-7/checkout"))
        .header("MS-RequestId", id)
        .header("Content-Type", "application/json")
        .timeout(PATIENCE)
        .body(body);
    let answer = request.send().await?;
    let status = answer.status();
    let sent = answer.headers().get("MS-RequestId").cloned();
    let mut value: Value = serde_json::from_slice(&answer.bytes().await?)?;
    let sent = sent.and_then(|id| id.to_str().ok().map(str::to_owned));
    value["id"] = sent.into();
    Ok((status, value))
}

/// Sends a part of a request, or reads a part of its answer, and goes away.
async fn cut(address: SocketAddr, id: &str) -> io::Result<()> {
    let mut stream = timeout(PATIENCE, TcpStream::connect(address)).await??;
    let body = format!("[\"user-{id}\"]");
    let whole = format!(
        "PUT /offers/offer-{id}/users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let end = whole.len() - id.len() % 3 * 20;
    stream.write_all(&whole.as_bytes()[..end]).await?;
    if end == whole.len() {
        let mut start = [0; 12];
        timeout(PATIENCE, stream.read_exact(&mut start)).await??;
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let seconds = std::env::args()
        .nth(1)
        .map_or(Ok(10), |text| text.parse())?;
    // A connection has two ends, and those that were cut linger.
    rlimit::increase_nofile_limit(20_000)?;
    let service = Service::start()?;
    while TcpStream::connect(("127.0.0.1", PORT)).await.is_err() {
        sleep(Duration::from_millis(50)).await;
    }
    let counts = Arc::new(Counts::default());
    let begun = Instant::now();
    let until = begun + Duration::from_secs(seconds);
    let visits = (0..CLIENTS).map(|number| tokio::spawn(visit(number, Arc::clone(&counts), until)));
    let visits: Vec<_> = visits.collect();
    let mut memory = Vec::new();
    while Instant::now() < until {
        sleep(Duration::from_secs(10).min(until - Instant::now().min(until))).await;
        memory.push(service.memory()?);
        println!(
            "{:4} s  {:9} right  {:8} refused  {:8} cut  {} mixed up  {} lost  {} KiB",
            begun.elapsed().as_secs(),
            counts.right.load(Relaxed),
            counts.refused.load(Relaxed),
            counts.cut.load(Relaxed),
            counts.mixed.load(Relaxed),
            counts.lost.load(Relaxed),
            memory[memory.len() - 1],
        );
    }
    for visit in visits {
        visit.await?;
    }
    // The first tenth is that of the start.
    let settled = &memory[memory.len().div_ceil(10).min(memory.len() - 1)..];
    let (first, last) = (settled[0], settled[settled.len() - 1]);
    println!("memory: {first} KiB, then {last} KiB");
    let is_flat = last <= first + first / 4;
    let are_right = counts.mixed.load(Relaxed) + counts.lost.load(Relaxed) == 0;
    Ok(if is_flat && are_right {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
