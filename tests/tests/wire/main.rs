//! The JSON form of an error: how a fault is written, read, and decoded to the typed value.

mod body;
mod corpus;
mod data;
mod decode;
mod decode_generics;
mod envelopes;
mod faults;
mod parameters;
mod round_trip;
