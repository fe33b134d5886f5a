use serde_json::Value;

use crate::catalogue::{Retry, Status};
use crate::wire::Fault;

/// Returns whether to repeat a request that failed: what the fault's `isRetryable` says, else the policy of
/// the entry, or that of the status where there is no entry.
pub(crate) fn of(fault: Option<&Fault>, of_entry: Option<Retry>, status: Option<Status>) -> Retry {
    let said = fault.and_then(|fault| fault.extra("isRetryable", Value::is_boolean));
    match said.and_then(Value::as_bool) {
        Some(true) => Retry::Later,
        Some(false) => Retry::Never,
        None => of_entry.or(status.map(Retry::of)).unwrap_or(Retry::Never),
    }
}
