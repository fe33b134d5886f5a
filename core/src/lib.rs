//! Declare, answer and understand REST API errors.
//!
//! `#[derive(PartnerError)]` reads a code, a status and a message on each variant of an enum, and
//! gives it everything a service must say about such an error, and everything a client can know of
//! it: `Display` and `Error`, the code and the status, a row in a catalogue, the JSON on the wire,
//! and the way back from that JSON into the value. [`PartnerCenterError`] is the whole documented
//! table of Microsoft's Partner Center, declared through the same derive.
//!
//! ```
//! use partner_error::{PartnerCenterError, PartnerError, Status};
//!
//! /// What the storefront answers when a request fails.
//! #[derive(Debug, PartnerError)]
//! #[pc(source = "Storefront", codes = 910_000..=910_999)]
//! pub enum StorefrontError {
//!     /// Another request holds the cart.
//!     #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}")]
//!     CartLocked { cart: String, until: String },
//!
//!     /// The card issuer refused the charge.
//!     #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
//!     Declined(#[source] std::io::Error),
//!
//!     #[pc(transparent)]
//!     PartnerCenter(#[from] PartnerCenterError),
//! }
//!
//! let error = StorefrontError::from(PartnerCenterError::CartBusy { cart_id: "C-7".into() });
//! assert_eq!(error.status(), Status::CONFLICT);
//! assert_eq!(error.to_string(), "Cart C-7 is being processed by another request");
//! assert_eq!(StorefrontError::catalogue().entries().count(), 161);
//! ```
//!
//! # Features
//!
//! | feature | gives | needs |
//! |---|---|---|
//! | `serde` | [`Body`] | serde, arrayvec, itoa |
//! | `json` (default) | [`Fault`], [`Decode`], `#[pc(data)]`, `#[pc(decode)]` | serde, `serde_json` |
//! | `http` | [`Reply`], [`Failure`], [`Challenge`] | `json`, http, std |
//! | `axum` | `IntoResponse` for [`Reply`] and, by the flag `#[pc(axum)]`, for derived types | `http`, axum-core |
//! | `actix-web` | `ResponseError` for [`Reply`] and, by the flag `#[pc(actix_web)]`, for derived types | `http`, actix-web |
//! | `tracing` | an event for each reply that is made | `http`, tracing |
//! | `document` | [`lock`](mod@lock), [`assert_locked!`] | `json`, std |
//!
//! The module `guide` of this documentation has a service in axum, one in actix-web, and a client with
//! reqwest that retries by advice.
//!
//! Without default features the crate is `no_std` with `alloc`, and depends on its macros alone.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
// The derive's expansions name the crate, in this crate too.
extern crate self as partner_error;

mod catalogue;
#[cfg(feature = "document")]
mod document;
mod error;
mod frameworks;
#[cfg(all(doc, not(doctest)))]
pub mod guide;
#[cfg(feature = "http")]
mod http;
mod partner_center;
mod template;
#[cfg(feature = "json")]
mod trace;
#[cfg(feature = "serde")]
mod wire;

// Named for the version: the derive of the same version finds it, and nobody else relies on it.
#[doc(hidden)]
#[path = "derive/mod.rs"]
pub mod __private_0_1;

#[cfg(feature = "http")]
pub use self::http::{Challenge, Failure, InvalidChallenge, Recognition, Reply};
pub use catalogue::{Catalogue, Entry, Envelope, InvalidStatus, Retry, Status};
#[cfg(feature = "document")]
pub use document::lock;
pub use error::{HasKind, Kind, Message, PartnerError};
pub use partner_center::{PartnerCenterError, PartnerCenterErrorKind};
pub use partner_error_macros::PartnerError;
pub use template::{Captures, Template, TemplateError};
#[cfg(feature = "serde")]
pub use wire::Body;
#[cfg(feature = "json")]
pub use wire::{Decode, Fault};
