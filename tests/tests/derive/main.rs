//! The derive: what a type, an entry and a field may declare, and that the expansion fits any module.

mod beside_thiserror;
mod declarations;
mod fields;
mod generics;
mod hygiene;
mod renamed;
