//! `Challenge`, from any header and from any cid. A challenge is the same when it is written and read, alone and among
//! others.
#![no_main]

use http::HeaderValue;
use libfuzzer_sys::fuzz_target;
use partner_error::Challenge;

fuzz_target!(|input: (&str, &str)| {
    let (header, cid) = input;
    for challenge in [header.parse(), Challenge::new(cid)].into_iter().flatten() {
        let written = challenge.to_string();
        assert_eq!(written.parse(), Ok(challenge.clone()));
        assert_eq!(
            format!("Basic realm=\"a, b\", {written}").parse(),
            Ok(challenge.clone())
        );
        assert_eq!(HeaderValue::from(challenge), written);
    }
    if let Err(error) = header.parse::<Challenge>() {
        assert!(!error.to_string().contains(char::is_control));
    }
});
