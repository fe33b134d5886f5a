#[cfg(feature = "json")]
use alloc::vec::Vec;

#[cfg(feature = "json")]
use serde_json::Value;

#[cfg(feature = "json")]
use crate::PartnerError;

/// Collects what an error has for the fault's `data`.
#[derive(Debug)]
pub struct Data {
    #[cfg(feature = "json")]
    items: Vec<Value>,
}

#[cfg(feature = "json")]
impl Data {
    /// What an error has for the fault's `data`.
    pub(crate) fn of(error: &dyn PartnerError) -> Vec<Value> {
        let mut data = Self { items: Vec::new() };
        error.__data(&mut data);
        data.items
    }

    /// What one field has for the fault's `data`.
    pub(crate) fn of_field<T: serde::Serialize>(field: &T) -> Vec<Value> {
        let mut data = Self { items: Vec::new() };
        data.put(field);
        data.items
    }

    /// Adds a field marked `#[pc(data)]`: an array gives its items, null none, anything else one.
    pub fn put<T: serde::Serialize + ?Sized>(&mut self, field: &T) {
        match serde_json::to_value(field) {
            Ok(Value::Array(items)) => self.items.extend(items),
            Ok(Value::Null) | Err(_) => {}
            Ok(item) => self.items.push(item),
        }
    }
}
