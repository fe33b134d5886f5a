//! `IntoResponse` for replies, for the documented catalogue, and for types derived with the flag `axum`.

pub use ::axum::response::{IntoResponse, Response};

use crate::http::Reply;
use crate::partner_center::PartnerCenterError;

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        self.into_http().map(::axum::body::Body::from)
    }
}

impl IntoResponse for PartnerCenterError {
    fn into_response(self) -> Response {
        Reply::of(&self).into_response()
    }
}

/// Implements `IntoResponse` for a derived type.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([$($generics:tt)*] $type:ty [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private_0_1::axum::IntoResponse for $type $($bounds)* {
            fn into_response(self) -> $crate::__private_0_1::axum::Response {
                $crate::__private_0_1::axum::IntoResponse::into_response(
                    $crate::Reply::of(&self),
                )
            }
        }
    };
}
