//! What other crates ask for, one file each.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "tracing")]
pub(crate) mod tracing;
