use alloc::vec::Vec;

use serde_json::Value;

use crate::catalogue::Entry;
use crate::error::{Data, PartnerError};

/// What an error has for the fault's `data`.
#[inline]
pub(crate) fn of(error: &dyn PartnerError, entry: &Entry) -> Vec<Value> {
    // Of most entries it is known that they have none.
    if entry.has_data {
        collect(error)
    } else {
        Vec::new()
    }
}

fn collect(error: &dyn PartnerError) -> Vec<Value> {
    let mut data = Data { items: Vec::new() };
    error.__data(&mut data);
    data.items
}
