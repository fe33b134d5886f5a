//! Tests of `partner-error`.

/// The code in the README is tested, too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// So is that in the guides.
#[cfg(doctest)]
mod guide {
    #[doc = include_str!("../../core/src/guide/axum.md")]
    struct Axum;

    #[doc = include_str!("../../core/src/guide/actix_web.md")]
    struct ActixWeb;

    #[doc = include_str!("../../core/src/guide/reqwest.md")]
    struct Reqwest;
}

pub mod catalogues;
pub mod measured;
pub mod ratio;
