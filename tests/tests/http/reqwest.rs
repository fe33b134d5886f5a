//! A client with reqwest: what it makes of responses as they come over a real connection.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener};
use std::thread;
use std::time::Duration;

use ::partner_error::reqwest::{ClientError, ResponseExt};
use partner_error::{Failure, PartnerCenterError, PartnerCenterErrorKind};

type Error = ClientError<PartnerCenterError>;

const BUSY: &str =
    r#"{"code":800064,"description":"Cart C-7 is being processed by another request"}"#;

/// Answers one request: reads its head, hands the connection over, and closes it.
fn server(answer: impl FnOnce(&mut dyn FnMut(&[u8]) -> bool) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            connection.read_exact(&mut byte).unwrap();
            head.extend(byte);
        }
        answer(&mut |bytes| connection.write_all(bytes).is_ok());
        let _ = connection.shutdown(Shutdown::Both);
    });
    address
}

async fn get(address: SocketAddr) -> Result<::reqwest::Response, Error> {
    let response = ::reqwest::get(format!("http://{address}/")).await?;
    response.or_failure().await
}

async fn failure(address: SocketAddr) -> Failure<PartnerCenterError> {
    match get(address).await {
        Err(ClientError::Failure(failure)) => failure,
        other => panic!("there should be a failure, not {other:?}"),
    }
}

#[tokio::test]
async fn a_failed_response_is_a_typed_failure() {
    let address = server(|send| {
        let length = BUSY.len();
        let head = format!(
            "HTTP/1.1 409 Conflict\r\nRetry-After: 2\r\nContent-Length: {length}\r\n\r\n{BUSY}"
        );
        send(head.as_bytes());
    });
    let error = get(address).await.unwrap_err();
    assert_eq!(error.kind(), Some(PartnerCenterErrorKind::CartBusy));
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
    assert_eq!(
        error.to_string(),
        "409 Conflict · 800064 CartBusy · Cart C-7 is being processed by another request"
    );
    let failure = error.failure().unwrap();
    assert_eq!(failure.body(), BUSY.as_bytes());
    assert!(!failure.is_truncated());
    let busy = PartnerCenterError::CartBusy {
        cart_id: "C-7".to_owned(),
    };
    assert_eq!(failure.error(), Some(&busy));
}

/// The second piece is sent only after the first was read: nothing reads ahead.
#[tokio::test]
async fn a_success_is_left_streaming() {
    let (first_was_read, wait) = std::sync::mpsc::channel();
    let address = server(move |send| {
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
        wait.recv().unwrap();
        send(b"other");
    });
    let mut response = get(address).await.unwrap();
    assert_eq!(response.chunk().await.unwrap().unwrap(), "first");
    first_was_read.send(()).unwrap();
    assert_eq!(response.chunk().await.unwrap().unwrap(), "other");
}

#[tokio::test]
async fn an_endless_body_is_read_up_to_the_limit() {
    let address = server(|send| {
        send(b"HTTP/1.1 500 Internal Server Error\r\n\r\n");
        // Ends when the client closes the connection.
        while send(&[b'x'; 4096]) {}
    });
    let failure = failure(address).await;
    let limit = Failure::<PartnerCenterError>::MAX_FAULT_BYTES;
    assert_eq!(failure.body(), "x".repeat(limit).as_bytes());
    assert!(failure.is_truncated());
}

#[tokio::test]
async fn a_broken_connection_keeps_what_came() {
    let address = server(|send| {
        send(b"HTTP/1.1 409 Conflict\r\nContent-Length: 1000\r\nMS-RequestId: r-1\r\n\r\n{\"code\":8000");
    });
    let failure = failure(address).await;
    assert_eq!(failure.status(), 409);
    assert_eq!(failure.request_id(), Some("r-1"));
    assert_eq!(failure.body(), b"{\"code\":8000");
    assert!(failure.is_truncated());
}

#[tokio::test]
async fn without_a_response_it_is_a_transport_error() {
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let error = get(address).await.unwrap_err();
    assert!(matches!(&error, ClientError::Transport(error) if error.is_connect()));
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), None);
    assert_eq!(error.kind(), None);
}
