//! The trait, what the derive implements, and the message.

mod data;
mod declare;
mod limited;
mod partner_error;

pub use data::Data;
pub use declare::{Declare, display};
#[cfg(feature = "serde")]
pub(crate) use partner_error::Short;
pub use partner_error::{Message, PartnerError};
