//! The traits of web frameworks, one file each.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(all(feature = "axum", feature = "html"))]
mod docs_router;
#[cfg(any(feature = "tower", feature = "actix-web"))]
mod reply_layer;
#[cfg(feature = "reqwest")]
pub mod reqwest;
#[cfg(feature = "tower")]
pub mod tower;
#[cfg(feature = "utoipa")]
pub mod utoipa;

#[cfg(all(feature = "axum", feature = "html"))]
pub use docs_router::docs_router;
#[cfg(any(feature = "tower", feature = "actix-web"))]
pub use reply_layer::ReplyLayer;
