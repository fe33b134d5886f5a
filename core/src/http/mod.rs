//! HTTP in both directions: what a server replies, and what a client makes of a failed response.

mod challenge;
mod failure;
mod ids;
mod line;
mod recognition;
mod reply;

pub use challenge::{Challenge, InvalidChallenge};
pub use failure::Failure;
pub use recognition::Recognition;
pub use reply::Reply;
