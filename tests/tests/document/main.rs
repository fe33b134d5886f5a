//! The catalogue as data: the lock file and its comparison with a catalogue.

mod contract;
mod lock;
mod locked;
