//! OpenAPI with utoipa: the responses of an operation that fails, and the schemas of their bodies.
//!
//! `#[pc(utoipa)]` implements [`IntoResponses`] with all entries of a type. [`responses`] documents only
//! the ones that an operation answers. The responses refer to the schema `Fault`, or to `Problem` where the
//! envelope of the type is [`Envelope::Problem`]: list it among the components.
//!
//! ```
//! use partner_error::{Fault, PartnerError};
//! use utoipa::openapi::RefOr;
//! use utoipa::{IntoResponses, OpenApi};
//!
//! #[derive(Debug, PartnerError)]
//! #[pc(source = "Storefront", kind, utoipa)]
//! enum StorefrontError {
//!     #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked")]
//!     CartLocked { cart: String },
//!     #[pc(code = 910_002, status = 402, msg = "Payment was declined")]
//!     Declined,
//! }
//!
//! /// What `GET /carts/{cart}` answers when it fails.
//! struct CartFailures;
//!
//! impl IntoResponses for CartFailures {
//!     fn responses() -> partner_error::utoipa::Responses {
//!         partner_error::utoipa::responses::<StorefrontError>([StorefrontErrorKind::CartLocked])
//!     }
//! }
//!
//! let all = StorefrontError::responses();
//! assert_eq!(all.keys().collect::<Vec<_>>(), ["402", "409"]);
//!
//! let some = CartFailures::responses();
//! let RefOr::T(conflict) = &some["409"] else { unreachable!() };
//! let RefOr::T(content) = &conflict.content["application/json"] else { unreachable!() };
//! assert!(content.examples.contains_key("CartLocked"));
//!
//! // With utoipa's macros: `#[utoipa::path(get, path = "/carts/{cart}", responses(CartFailures))]`, and
//! // `#[openapi(components(schemas(Fault)))]`.
//! ```

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

pub use utoipa::IntoResponses;
use utoipa::openapi::example::{Example, ExampleBuilder};
use utoipa::openapi::schema::{AdditionalProperties, Schema, SchemaType};
use utoipa::openapi::{
    ArrayBuilder, ContentBuilder, HeaderBuilder, Object, ObjectBuilder, Ref, RefOr, Response,
    ResponseBuilder, Type,
};
use utoipa::{PartialSchema, ToSchema};

use crate::catalogue::{Catalogue, Entry, Envelope, Retry, Status};
use crate::error::{HasKind, Kind, PartnerError};
use crate::wire::{Answer, Fault};

/// The responses of an operation, by status, as utoipa takes them.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// Returns the responses of an operation that answers these entries of a type: one for each status, with
/// one example for each entry.
///
/// The responses have the media type of the type's envelope, `Retry-After` where an entry may be repeated,
/// and `WWW-Authenticate` for the status 401. The message of an example has the names of the placeholders in
/// it.
#[must_use]
pub fn responses<E: HasKind>(kinds: impl IntoIterator<Item = E::Kind>) -> Responses {
    of_entries(E::catalogue(), kinds.into_iter().map(Kind::entry))
}

/// Returns the responses for all entries of a type.
#[must_use]
pub fn all_responses<E: PartnerError>() -> Responses {
    of_entries(E::catalogue(), E::catalogue().entries())
}

fn of_entries(
    catalogue: &'static Catalogue,
    entries: impl Iterator<Item = &'static Entry>,
) -> Responses {
    let mut by_status: BTreeMap<Status, Vec<&'static Entry>> = BTreeMap::new();
    for entry in entries {
        let known = by_status.entry(entry.status()).or_default();
        if !known.contains(&entry) {
            known.push(entry);
        }
    }
    let responses = by_status.into_iter();
    responses
        .map(|(status, mut entries)| {
            // As in a document.
            if catalogue.is_named() {
                entries.sort_by_key(|entry| entry.name());
            } else {
                entries.sort_by_key(|entry| entry.code());
            }
            let response = response(catalogue, status, &entries);
            (status.as_u16().to_string(), RefOr::T(response))
        })
        .collect()
}

fn response(catalogue: &'static Catalogue, status: Status, entries: &[&'static Entry]) -> Response {
    let schema = match catalogue.envelope() {
        Envelope::Problem => Problem::name(),
        _ => Fault::name(),
    };
    let mut examples: BTreeMap<String, Example> = BTreeMap::new();
    let mut description = String::from(status.reason());
    for entry in entries {
        let code = if catalogue.is_named() {
            String::from(entry.name())
        } else {
            entry.code().to_string()
        };
        let example = Answer::example(entry, catalogue).to_json();
        // A `String` takes everything.
        let _ = if catalogue.is_named() {
            write!(description, "\n- `{code}`: {}", entry.template())
        } else {
            write!(
                description,
                "\n- `{code}` {}: {}",
                entry.name(),
                entry.template()
            )
        };
        let example = ExampleBuilder::new()
            .summary(entry.template().to_string())
            // What was just written is JSON.
            .value(serde_json::from_slice(&example).ok());
        let example = match entry.docs() {
            "" => example,
            docs => example.description(docs),
        };
        // Two types may have an entry of this name.
        let name = if examples.contains_key(entry.name()) {
            format!("{}{code}", entry.name())
        } else {
            entry.name().to_string()
        };
        examples.insert(name, example.build());
    }
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(schema)))
        .examples_from_iter(examples)
        .build();
    let mut response = ResponseBuilder::new()
        .description(description)
        .content(catalogue.envelope().content_type(), content);
    if entries.iter().any(|entry| entry.retry() != Retry::Never) {
        let header = HeaderBuilder::new()
            .schema(Some(Object::with_type(Type::String)))
            .description(Some(
                "When the request may be repeated: seconds, or an HTTP date.",
            ));
        response = response.header("Retry-After", header.build());
    }
    if status == Status::UNAUTHORIZED {
        let header = HeaderBuilder::new()
            .schema(Some(Object::with_type(Type::String)))
            .description(Some("How the client must authenticate."));
        response = response.header("WWW-Authenticate", header.build());
    }
    response.build()
}

/// The schema of [`Envelope::Problem`], the problem details of RFC 9457. The schema of the other envelopes
/// is [`Fault`]'s.
#[derive(Clone, Copy, Debug)]
pub struct Problem;

impl ToSchema for Problem {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Problem")
    }
}

impl PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        let problem = ObjectBuilder::new()
            .description(Some("Problem details (RFC 9457) of a request that failed."))
            .property(
                "type",
                text("The address of the error's help page, or `about:blank`."),
            )
            .required("type")
            .property("title", text("What kind of problem it is."))
            .required("title")
            .property(
                "status",
                ObjectBuilder::new()
                    .schema_type(Type::Integer)
                    .description(Some("The HTTP status.")),
            )
            .required("status")
            .property("detail", text("The message, for a person to read."))
            .required("detail")
            .property(
                "instance",
                text("An address that identifies this occurrence."),
            )
            .property("code", text("The code that names the error."))
            .required("code");
        details(problem).into()
    }
}

impl ToSchema for Fault {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Fault")
    }
}

impl PartialSchema for Fault {
    fn schema() -> RefOr<Schema> {
        let fault = ObjectBuilder::new()
            .description(Some("What is answered when a request fails."))
            .property("code", text("The code that names the error."))
            .required("code")
            .property("description", text("The message, for a person to read."))
            .required("description");
        details(fault).into()
    }
}

/// The members that all envelopes have in common.
fn details(object: ObjectBuilder) -> ObjectBuilder {
    let any = Schema::Object(Object::with_type(SchemaType::AnyValue));
    let texts = Object::with_type(Type::String);
    object
        .property(
            "data",
            ArrayBuilder::new()
                .items(RefOr::T(any))
                .description(Some("Further facts about the error.")),
        )
        .property("source", text("The service that the error comes from."))
        .property("errorName", text("The name of the error."))
        .property(
            "isRetryable",
            ObjectBuilder::new()
                .schema_type(Type::Boolean)
                .description(Some("Whether the request may be repeated.")),
        )
        .property(
            "parameters",
            ObjectBuilder::new()
                .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(
                    texts,
                )))))
                .description(Some("The parameters of the message, by name, as text.")),
        )
}

fn text(description: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
}

/// Implements `IntoResponses` for a derived type.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ([$($generics:tt)*] $type:ty [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private_0_1::utoipa::IntoResponses for $type $($bounds)* {
            fn responses() -> $crate::__private_0_1::utoipa::Responses {
                $crate::__private_0_1::utoipa::all_responses::<Self>()
            }
        }
    };
}
