//! Makes the fault that a client would read from the body of an error.

use alloc::string::ToString;
use core::convert::Infallible;

use serde_json::{Map, Value};

use super::envelopes::{self, Facts, Key, Output};
use super::fault::Fault;
use crate::error::PartnerError;

impl Fault {
    /// Returns the fault that a client would read from the body of an error. `extra` contains the members of the
    /// type's envelope that aren't documented ones.
    ///
    /// ```
    /// use partner_error::{Fault, PartnerCenterError};
    ///
    /// let fault = Fault::of(&PartnerCenterError::InvalidCustomerId);
    /// assert_eq!(fault.code, "900118");
    /// assert_eq!(fault.description, "Invalid Customer Id");
    /// assert_eq!(fault.source.as_deref(), Some("PartnerFD"));
    /// ```
    #[must_use]
    pub fn of(error: &dyn PartnerError) -> Self {
        let catalogue = error.__catalogue();
        let facts = Facts::of(error.entry(), catalogue);
        let fault = Self::new("", "");
        let mut members = Members { fault, error };
        let Ok(()) = envelopes::write(catalogue.envelope(), &facts, &mut members);
        members.fault
    }
}

/// Stores members in the same fields as reading the body does.
struct Members<'a> {
    fault: Fault,
    error: &'a dyn PartnerError,
}

impl Members<'_> {
    fn extra(&mut self, key: Key, value: Value) {
        self.fault.extra.insert(key.name.to_string(), value);
    }
}

impl Output for Members<'_> {
    type Error = Infallible;

    fn text(&mut self, key: Key, text: &str) -> Result<(), Infallible> {
        let text = text.to_string();
        match key.name {
            "code" => self.fault.code = text,
            "source" => self.fault.source = Some(text),
            _ => self.extra(key, text.into()),
        }
        Ok(())
    }

    fn number(&mut self, key: Key, number: u16) -> Result<(), Infallible> {
        self.extra(key, number.into());
        Ok(())
    }

    fn flag(&mut self, key: Key, flag: bool) -> Result<(), Infallible> {
        self.extra(key, flag.into());
        Ok(())
    }

    fn message(&mut self, _: Key) -> Result<(), Infallible> {
        self.fault.description = self.error.message().to_string();
        Ok(())
    }

    fn data(&mut self, _: Key) -> Result<(), Infallible> {
        self.fault.data = super::data::of(self.error, self.error.entry());
        Ok(())
    }

    fn parameters(&mut self, key: Key) -> Result<(), Infallible> {
        let parameters = self.error.parameters().into_iter();
        let parameters = parameters.map(|(name, text)| (name.to_string(), text.into()));
        let parameters: Map<_, _> = parameters.collect();
        self.extra(key, parameters.into());
        Ok(())
    }
}
