//! HTTP in both directions: what a server replies, and what a client makes of a failed response.

#[cfg(any(feature = "tower", feature = "actix-web"))]
mod accept;
mod challenge;
mod failure;
mod ids;
mod into_reply;
mod line;
mod recognise;
mod recognition;
mod reply;
mod retry_after;
mod retry_policy;

#[cfg(any(feature = "tower", feature = "actix-web"))]
pub(crate) use accept::Qualities;
pub use challenge::{Challenge, InvalidChallenge};
pub use failure::Failure;
#[cfg(any(feature = "tower", feature = "actix-web"))]
pub(crate) use ids::{CORRELATION_ID, REQUEST_ID};
pub use recognition::Recognition;
pub use reply::Reply;
