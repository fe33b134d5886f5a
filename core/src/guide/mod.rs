//! The guide: the reference of the attribute, and a chapter for each task.
//!
//! Every code block in the guide is compiled and run by the tests of the crate.
//!
//! | chapter | answers |
//! |---|---|
//! | [`attribute`] | What does each key of `#[pc(...)]` mean? How are messages written? What is generated? |
//! | [`wire`] | What does the JSON look like? What can be read? When does a response become a typed error again? |
//! | [`catalogue`] | How do I look up an error by its code? What does the Partner Center catalogue contain? |
//! | [`thiserror`] | How does a service with thiserror enums get codes? |
//! | [`names`] | How do I declare a service whose codes are names instead of numbers? |
//! | [`axum`] | How do I answer errors in axum, those of extractors and the router included? |
//! | [`actix_web`] | How do I do the same in actix-web? |
//! | [`reqwest`] | How does a client read errors, and when does it retry? |
//! | [`between`] | How does a service pass on the errors of a service that it calls? |
//! | [`shared_crate`] | How do a service and its clients share one enum? |
//! | [`openapi`] | How does an OpenAPI document list the errors of each operation? |
//! | [`many_teams`] | How do several teams share one space of codes? |
//! | [`lock`] | How do I notice that a change would break clients? |
//! | [`program`] | How do I look up an error, compare two catalogues or convert one in a terminal? |
//! | [`import`] | How does a table of errors in a documentation or a spreadsheet become a catalogue? |
//! | [`export`] | How do support, front ends and documentation get the facts of a catalogue? |
//! | [`page`] | How do people without Rust read the errors in a browser? |
//! | [`translate`] | How do I answer in the client's language? What does a translator write? |
//! | [`compiler_errors`] | What does the derive refuse, and why? |
//! | [`architecture`] | How is the library built? What happens to one error on its way? |
//! | [`versions`] | What does a version promise? How do I move to the next one? |
//! | [`features`] | What does each feature add, and what does it depend on? |

#[doc = include_str!("attribute.md")]
pub mod attribute {}

#[doc = include_str!("wire.md")]
pub mod wire {}

#[doc = include_str!("catalogue.md")]
pub mod catalogue {}

#[doc = include_str!("thiserror.md")]
pub mod thiserror {}

#[doc = include_str!("names.md")]
pub mod names {}

#[doc = include_str!("axum.md")]
pub mod axum {}

#[doc = include_str!("actix_web.md")]
pub mod actix_web {}

#[doc = include_str!("reqwest.md")]
pub mod reqwest {}

#[doc = include_str!("between.md")]
pub mod between {}

#[doc = include_str!("shared_crate.md")]
pub mod shared_crate {}

#[doc = include_str!("openapi.md")]
pub mod openapi {}

#[doc = include_str!("many_teams.md")]
pub mod many_teams {}

#[doc = include_str!("lock.md")]
pub mod lock {}

#[doc = include_str!("program.md")]
pub mod program {}

#[doc = include_str!("import.md")]
pub mod import {}

#[doc = include_str!("export.md")]
pub mod export {}

#[doc = include_str!("page.md")]
pub mod page {}

#[doc = include_str!("translate.md")]
pub mod translate {}

#[doc = include_str!("compiler_errors.md")]
pub mod compiler_errors {}

#[doc = include_str!("architecture.md")]
pub mod architecture {}

#[doc = include_str!("versions.md")]
pub mod versions {}

#[doc = include_str!("features.md")]
pub mod features {}
