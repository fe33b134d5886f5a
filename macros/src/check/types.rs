//! Rules about the type as a whole.

use syn::Data;

use crate::diagnostics::{self as say, Report};
use crate::model::Model;
use crate::parse::ErrorForm;

/// The type is a struct, or an enum with variants.
pub(super) fn supported_type(model: &Model<'_>, report: &mut Report) {
    match &model.input.data {
        Data::Union(data) => report.push(say::union(&data.union_token)),
        Data::Enum(data) if data.variants.is_empty() => {
            report.push(say::empty_enum(&model.input.ident));
        }
        Data::Enum(_) | Data::Struct(_) => {}
    }
}

pub(super) fn extends_others(model: &Model<'_>, report: &mut Report) {
    for base in model
        .attrs
        .extends
        .iter()
        .filter(|base| base.is_ident(&model.input.ident))
    {
        report.push(say::extends_itself(base));
    }
}

/// `manual` isn't written beside thiserror's `#[error]`, which says the same. An attribute of this name that thiserror
/// can't read is another crate's.
pub(super) fn manual_needed(model: &Model<'_>, report: &mut Report) {
    let Some(flag) = &model.attrs.manual else {
        return;
    };
    let mut texts = model.entries.iter().filter_map(|entry| entry.error);
    if texts.any(|error| !matches!(error.form, ErrorForm::Unknown)) {
        report.push(say::manual_beside_thiserror(flag));
    }
}

pub(super) fn help_placeholders(model: &Model<'_>, report: &mut Report) {
    let Some(help) = &model.attrs.help else {
        return;
    };
    let address = help.value();
    if address.trim().is_empty() {
        report.push(say::help_without_place(help));
    }
    let mut rest = address.as_str();
    while let Some((_, behind)) = rest.split_once(['{', '}']) {
        let is_open = rest[..rest.len() - behind.len()].ends_with('{');
        let end = behind.find(['{', '}']).filter(|_| is_open);
        let Some(name) = end
            .filter(|end| behind[*end..].starts_with('}'))
            .map(|end| &behind[..end])
        else {
            return report.push(say::help_brace(help, is_open));
        };
        if !matches!(name, "code" | "status" | "name") {
            report.push(say::help_placeholder(help, name));
        }
        rest = &behind[name.len() + 1..];
    }
}
