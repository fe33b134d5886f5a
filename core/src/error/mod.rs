//! The trait, what the derive implements, and the message.

mod data;
mod declare;
mod kind;
mod limited;
mod partner_error;
mod texts;

pub use data::Data;
pub use declare::{Declare, Form, display, render};
pub use kind::{HasKind, Kind, KindOf, NoKind, kind_of_entry};
#[cfg(feature = "http")]
pub(crate) use limited::Limit;
#[cfg(feature = "serde")]
pub(crate) use partner_error::Short;
#[cfg(feature = "json")]
pub(crate) use partner_error::Whole;
pub use partner_error::{Message, PartnerError};
#[cfg(feature = "http")]
pub(crate) use texts::Texts;
