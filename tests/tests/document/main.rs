//! The catalogue as data: the lock file and its comparison with a catalogue.

mod lock;
mod locked;
