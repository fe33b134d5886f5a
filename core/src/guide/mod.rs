//! Guides: whole programs, and why they are as they are. Their code is tested.

#[doc = include_str!("axum.md")]
pub mod axum {}

#[doc = include_str!("actix_web.md")]
pub mod actix_web {}

#[doc = include_str!("reqwest.md")]
pub mod reqwest {}
