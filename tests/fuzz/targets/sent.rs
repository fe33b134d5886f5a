//! Any value, sent in any envelope with any further members: what comes back is that value, or none.
//!
//! The entry is always known, and a value whose parameters are in the body comes back.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use partner_error::{Envelope, Failure, PartnerError, Recognition, Reply, Template};
use partner_error_fuzz::ShelfError;

fuzz_target!(|input: (ShelfError, u8, Vec<(&str, &str)>, Option<&str>)| {
    let (mut error, envelope, extra, wording) = input;
    if let ShelfError::SlowDown {
        delay: Some(delay), ..
    } = &mut error
    {
        // The header has whole seconds, and no more than 2^31 of them are read.
        *delay = Duration::from_secs(delay.as_secs() % (1 << 31));
    }
    let envelope = match envelope % 3 {
        0 => Envelope::Documented,
        1 => Envelope::Detailed,
        _ => Envelope::Problem,
    };
    let mut reply = Reply::of(&error).envelope(envelope);
    for (name, value) in extra {
        // Members that the reader would take for the entry or for parameters of the fault.
        let plain = name.replace(['_', '-'], "").to_ascii_lowercase();
        if !["errorname", "parameters", "type", "data"].contains(&plain.as_str()) {
            reply = reply.extra(name, value);
        }
    }
    if let Some(template) = wording.and_then(|text| Template::parse(text).ok()) {
        reply = reply.wording(&template, "x");
    }
    let is_reworded = reply.headers().contains_key("content-language");
    let (parts, body) = reply.into_http().into_parts();
    let failure = Failure::<ShelfError>::read(parts.status, parts.headers, body.clone());
    let text = String::from_utf8(body).expect("JSON is UTF-8");
    assert_eq!(failure.entry(), Some(error.entry()), "{text}");
    assert_ne!(failure.recognition(), Recognition::OtherStatus);

    match failure.error() {
        Some(built) if is_reworded && envelope == Envelope::Documented => {
            // Another wording may be read as the message of other arguments.
            assert_eq!(built.entry(), error.entry());
        }
        Some(built) => assert_eq!(built, &error, "{text}"),
        None => assert!(
            envelope == Envelope::Documented || matches!(error, ShelfError::Formatted(..)),
            "{error:?} from {text}"
        ),
    }
});
