//! The third step: the rules, one function each, grouped by subject. Every rule runs, whatever the others find.

mod codes;
mod entries;
mod error_texts;
mod fields;
mod kinds;
mod messages;
mod names;
mod transparent;
mod types;

use crate::diagnostics::Report;
use crate::model::Model;

/// Reports every rule that the type breaks, except those that need to see other types, which are in
/// `expand::consistency`.
pub(crate) fn check(model: &Model<'_>, report: &mut Report) {
    types::supported_type(model, report);
    types::help_placeholders(model, report);
    types::extends_others(model, report);
    types::manual_needed(model, report);
    codes::ranges_hold_codes(model, report);
    codes::pairs_once(model, report);
    names::names_have_text(model, report);
    names::names_once(model, report);
    names::hashes_apart(model, report);
    names::names_not_reserved(model, report);
    kinds::kind_without_parameters(model, report);
    let shared = codes::shared(model);
    codes::codes_shared(&shared, report);
    codes::shares_code_needed(model, &shared, report);
    if model.attrs.extends.is_empty() {
        codes::codes_inside(model, report);
        codes::codes_not_reserved(model, report);
    }
    for entry in &model.entries {
        if entry.is_transparent() {
            transparent::transparent_alone(entry, report);
            transparent::transparent_one_field(entry, report);
            transparent::transparent_field_plain(model, entry, report);
            transparent::transparent_not_foreign(entry, report);
        } else {
            entries::keys_there(model, entry, report);
            entries::status_of_error(entry, report);
            error_texts::error_text_sendable(model, entry, report);
            if let Some(message) = &entry.message {
                fields::fields_used(entry, message, report);
            }
            if let Some(message) = entry
                .message
                .as_ref()
                .filter(|message| !message.is_error_text)
            {
                messages::message_length(message, report);
                messages::message_reads(message, report);
                messages::placeholders_have_fields(entry, message, report);
                messages::sources_hidden(entry, message, report);
                messages::internals_hidden(entry, message, report);
            }
            messages::errors_marked(entry, report);
            fields::numbers_once(entry, report);
            fields::marks_agree(entry, report);
            if !model.is_beside_thiserror {
                fields::one_source(entry, report);
            }
            if model.writes_error() {
                fields::sources_owned(model, entry, report);
            }
            fields::one_data(entry, report);
            fields::one_retry_after(entry, report);
        }
        if model.writes_error() {
            fields::from_alone(entry, report);
        }
    }
}
