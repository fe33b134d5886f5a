//! Declare, answer and understand REST API errors.
//!
//! `#[derive(PartnerError)]` reads a code, a status and a message from the variants of an enum. A service
//! gets `Display`, `Error`, the HTTP reply and its JSON from it, a client the way back into the typed
//! value, and both a catalogue that knows every error before it happens. The compiler checks codes and
//! statuses, within a type and across crates. [`PartnerCenterError`] declares the whole documented table
//! of Microsoft's Partner Center through the same derive.
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
//! # Guide
//!
//! The module `guide` of this documentation has the reference of the attribute, the wire format, and
//! chapters that build a service with axum or actix-web and a client with reqwest.
//!
//! # Features
//!
//! | feature | provides | needs |
//! |---|---|---|
//! | `serde` | [`Body`], `Serialize` for kinds | serde, arrayvec, itoa |
//! | `json` (default) | [`Fault`], [`Decode`], `#[pc(data)]`, `#[pc(decode)]` | `serde`, `serde_json` |
//! | `http` | [`Reply`], [`Failure`], [`Challenge`] | `json`, http, httpdate, std |
//! | `axum` | `IntoResponse` for [`Reply`], [`PartnerCenterError`] and types with the flag `#[pc(axum)]` | `http`, axum |
//! | `actix-web` | `ResponseError` for [`Reply`], [`PartnerCenterError`] and types with the flag `#[pc(actix_web)]`, [`ReplyLayer`] | `http`, actix-web, mediatype |
//! | `tower` | [`ReplyLayer`] for tower and axum | `http`, mediatype, tower-layer, tower-service, http-body |
//! | `utoipa` | `IntoResponses` for types with the flag `#[pc(utoipa)]`, `ToSchema` for [`Fault`], the module [`utoipa`](mod@utoipa) | `http`, utoipa |
//! | `reqwest` | [`reqwest::ResponseExt`](mod@reqwest), `ClientError` | `http`, reqwest |
//! | `tracing` | an event for each reply | `http`, tracing |
//! | `document` | [`document`](mod@document), [`assert_locked!`], [`assert_exported!`], [`assert_translated!`] | `json`, csv-core, fluent-langneg, pulldown-cmark, similar, strsim, unicode-ident, std |
//! | `html` | [`Document::to_html`](document::Document::to_html); with `axum` [`docs_router`] | `document`, maud |
//! | `cli` | the program `partner-error` | `html`, `http`, clap and what prints to a terminal |
//!
//! Without default features the crate is `no_std` with `alloc`, and its only dependency is its macros.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
// Generated code names the crate, also inside this crate.
extern crate self as partner_error;

mod catalogue;
#[cfg(feature = "document")]
pub mod document;
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
#[cfg(any(feature = "document", feature = "tower", feature = "actix-web"))]
mod weight;
#[cfg(feature = "serde")]
mod wire;

// The name has the version in it, so that only the derive of the same version finds it.
#[doc(hidden)]
#[path = "derive/mod.rs"]
pub mod __private_0_1;

#[cfg(feature = "http")]
pub use self::http::{Challenge, Failure, InvalidChallenge, Recognition, Reply};
pub use catalogue::{Catalogue, Entry, Envelope, InvalidStatus, Retry, Status};
pub use error::{HasKind, Kind, Message, PartnerError};
#[cfg(any(feature = "tower", feature = "actix-web"))]
pub use frameworks::ReplyLayer;
#[cfg(all(feature = "axum", feature = "html"))]
pub use frameworks::docs_router;
#[cfg(feature = "reqwest")]
pub use frameworks::reqwest;
#[cfg(feature = "tower")]
pub use frameworks::tower;
#[cfg(feature = "utoipa")]
pub use frameworks::utoipa;
pub use partner_center::{PartnerCenterError, PartnerCenterErrorKind};
pub use partner_error_macros::PartnerError;
pub use template::{Captures, Template, TemplateError};
#[cfg(feature = "serde")]
pub use wire::Body;
#[cfg(feature = "json")]
pub use wire::{Decode, Fault};
