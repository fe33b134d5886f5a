//! What is known of errors before one happens: entries, and the catalogues that hold them.

mod catalogue;
mod consistency;
mod entry;
mod envelope;
mod index;
mod retry;
mod rows;
mod status;

pub use catalogue::Catalogue;
pub use consistency::{Rule, agree, check, join_apart, reach_apart};
pub use entry::Entry;
pub use envelope::Envelope;
pub use index::Index;
pub use retry::Retry;
pub use rows::Rows;
pub use status::{InvalidStatus, Status};
