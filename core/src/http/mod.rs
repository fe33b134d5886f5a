//! HTTP in both directions: what a server replies, and what a client makes of a failed response.

#[cfg(any(feature = "tower", feature = "actix-web"))]
mod accept;
mod challenge;
mod failure;
pub(crate) mod ids;
mod into_reply;
mod line;
mod recognise;
mod recognition;
mod reply;
pub(crate) mod retry_after;
pub(crate) mod retry_policy;

#[cfg(any(feature = "tower", feature = "actix-web"))]
pub(crate) use accept::Qualities;
pub use challenge::{Challenge, InvalidChallenge};
pub use failure::Failure;
#[cfg(any(feature = "tower", feature = "actix-web"))]
pub(crate) use ids::{CORRELATION_ID, REQUEST_ID};
#[cfg(feature = "document")]
pub(crate) use recognise::{Known, Lookup, Recognised, recognise};
pub use recognition::Recognition;
pub use reply::Reply;
