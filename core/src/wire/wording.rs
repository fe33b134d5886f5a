//! Reads the texts of an entry's fields from a fault.

use alloc::vec::Vec;

use serde_json::Value;

use super::compare_wording;
use super::fault::Fault;
use crate::catalogue::Status;
use crate::template::{Template, Values};

/// The description and the `parameters` of a fault, read by the template of an entry.
#[derive(Debug)]
pub(crate) struct Wording<'a> {
    /// Whether the description is the entry's message.
    pub(crate) agrees: bool,
    pub(crate) texts: Texts<'a>,
}

/// The texts of the fields that the template shows.
#[derive(Debug)]
pub(crate) enum Texts<'a> {
    /// The fault's parameters, in the order of the entry's.
    Parameters(Vec<&'a str>),
    /// The arguments in the description. Empty unless it can be read in exactly one way.
    Arguments(Values<'a>),
}

impl<'a> Wording<'a> {
    /// Reads a fault by the template, the status and the parameters of an entry.
    pub(crate) fn read<'n>(
        template: &Template,
        status: Status,
        names: impl Iterator<Item = &'n str>,
        fault: &'a Fault,
    ) -> Self {
        let mut values = Values::None;
        let agrees = compare_wording::agrees(template, status, &fault.description, &mut values);
        let texts = match parameters(names, fault) {
            Some(parameters) => Texts::Parameters(parameters),
            None => Texts::Arguments(values),
        };
        Self { agrees, texts }
    }

    /// The parameters that the fault has, if it has all of the entry's.
    pub(crate) fn parameters(&self) -> Option<&[&'a str]> {
        match &self.texts {
            Texts::Parameters(sent) => Some(sent),
            Texts::Arguments(_) => None,
        }
    }
}

/// Returns the fault's parameters with these names, if it has all of them.
fn parameters<'a, 'n>(
    mut names: impl Iterator<Item = &'n str>,
    fault: &'a Fault,
) -> Option<Vec<&'a str>> {
    // It is empty in most faults.
    if fault.extra.is_empty() {
        return None;
    }
    let sent = fault.extra("parameters", Value::is_object)?;
    names.try_fold(Vec::new(), |mut texts, name| {
        texts.push(sent.get(name)?.as_str()?);
        Some(texts)
    })
}
