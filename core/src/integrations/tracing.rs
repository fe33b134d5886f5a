//! One event for each reply that is made.

use core::error::Error;
use core::fmt;

use crate::PartnerError;

/// Emits the event: `ERROR` for 5xx, `DEBUG` for 4xx.
pub(crate) fn replied(error: &dyn PartnerError) {
    let entry = error.entry();
    let (code, name, status) = (entry.code(), entry.name(), entry.status().as_u16());
    let sources = Sources(error.source());
    if status >= 500 {
        tracing::error!(code, name, status, %sources, "{error}");
    } else {
        tracing::debug!(code, name, status, %sources, "{error}");
    }
}

/// An item of an error's `data` that cannot be serialised was left out.
pub(crate) fn left_out(problem: &(dyn Error + 'static)) {
    tracing::error!(
        problem,
        "an item of an error's `data` cannot be serialised, and is left out"
    );
}

/// The chain of sources, from the outermost: `connection reset: broken pipe`.
struct Sources<'a>(Option<&'a (dyn Error + 'static)>);

impl fmt::Display for Sources<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut next = self.0;
        let mut separator = "";
        while let Some(source) = next {
            write!(f, "{separator}{source}")?;
            separator = ": ";
            next = source.source();
        }
        Ok(())
    }
}
