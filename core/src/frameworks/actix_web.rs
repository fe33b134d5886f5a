//! `ResponseError` for replies, for the documented catalogue, and for types derived with the flag
//! `actix_web`.

pub use actix_web::http::StatusCode;
pub use actix_web::{HttpResponse, ResponseError};

use crate::catalogue::Status;
use crate::error::PartnerError;
use crate::http::Reply;
use crate::partner_center::PartnerCenterError;

impl ResponseError for Reply {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(self.clone())
    }
}

impl ResponseError for PartnerCenterError {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(Reply::of(self))
    }
}

/// Converts a status to the type of the older http crate that actix-web uses.
#[must_use]
pub fn status_code(status: Status) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Makes the response of a reply, with the entry and the reply among its extensions.
#[must_use]
pub fn response(reply: Reply) -> HttpResponse {
    let entry = reply.entry();
    let (mut parts, body) = reply.into_http().into_parts();
    let mut response = HttpResponse::build(status_code(entry.status()));
    for (name, value) in &parts.headers {
        response.insert_header((name.as_str(), value.as_bytes()));
    }
    let mut response = response.body(body);
    response.extensions_mut().insert(entry);
    if let Some(reply) = parts.extensions.remove::<Reply>() {
        response.extensions_mut().insert(reply);
    }
    response
}

/// Implements `ResponseError` for a derived type.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ([$($generics:tt)*] $type:ty [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private_0_1::actix_web::ResponseError for $type $($bounds)* {
            fn status_code(&self) -> $crate::__private_0_1::actix_web::StatusCode {
                $crate::__private_0_1::actix_web::status_code(
                    $crate::PartnerError::status(self),
                )
            }

            fn error_response(&self) -> $crate::__private_0_1::actix_web::HttpResponse {
                $crate::__private_0_1::actix_web::response($crate::Reply::of(self))
            }
        }
    };
}
