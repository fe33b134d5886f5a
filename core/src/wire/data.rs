//! The `data` of an error. The entry knows whether it has any; most have none.

use alloc::vec::Vec;

use serde_json::Value;

use crate::catalogue::Entry;
use crate::error::{Data, PartnerError};

/// Returns the items of `data`.
#[inline]
pub(crate) fn of(error: &dyn PartnerError, entry: &Entry) -> Vec<Value> {
    collect(error, entry, Data::as_values).map_or_else(Vec::new, Data::into_values)
}

/// Returns `data` as the text of a JSON array, empty if there is none.
#[inline]
pub(crate) fn text_of(error: &dyn PartnerError, entry: &Entry) -> Vec<u8> {
    collect(error, entry, Data::as_text).map_or_else(Vec::new, Data::into_text)
}

#[inline]
fn collect(error: &dyn PartnerError, entry: &Entry, new: fn() -> Data) -> Option<Data> {
    entry.has_data().then(|| {
        let mut data = new();
        error.__data(&mut data);
        data
    })
}
