//! Rules about the kind of a type.

use crate::diagnostics::{self as say, Report};
use crate::model::Model;

/// The kind doesn't depend on the type's parameters, because it has none.
pub(super) fn kind_without_parameters(model: &Model<'_>, report: &mut Report) {
    let Some(kind) = &model.attrs.kind else {
        return;
    };
    let fields = model.transparent().flat_map(|entry| &entry.fields);
    for field in fields.filter(|field| model.has_parameter(&field.syntax.ty)) {
        report.push(say::kind_of_parameter(&kind.flag, &field.syntax.ty));
    }
}
