//! The one place that emits events. Without the feature `tracing` these functions do nothing.

use core::error::Error;

/// What identifies an error in an event.
#[cfg(feature = "http")]
pub(crate) struct Identity {
    pub(crate) code: u32,
    pub(crate) name: &'static str,
    pub(crate) status: u16,
}

/// Emits the event for a reply: `ERROR` for 5xx, `DEBUG` for 4xx.
#[cfg(feature = "http")]
pub(crate) fn replied(error: &dyn Error, identity: &Identity) {
    #[cfg(feature = "tracing")]
    events::replied(error, identity);
    #[cfg(not(feature = "tracing"))]
    let _ = (error, identity.code, identity.name, identity.status);
}

/// Emits the event for an item of `data` that cannot be serialised and is left out.
#[cfg(feature = "json")]
pub(crate) fn data_left_out(problem: &(dyn Error + 'static)) {
    #[cfg(feature = "tracing")]
    events::data_left_out(problem);
    #[cfg(not(feature = "tracing"))]
    let _ = problem;
}

/// Emits the event for a further member of a reply that is left out, because the envelope has one of its name.
#[cfg(feature = "http")]
pub(crate) fn member_left_out(name: &str) {
    #[cfg(feature = "tracing")]
    events::member_left_out(name);
    #[cfg(not(feature = "tracing"))]
    let _ = name;
}

#[cfg(feature = "tracing")]
mod events {
    use core::error::Error;
    use core::fmt;

    use super::Identity;

    /// The target of every event, so that one filter covers them all.
    const TARGET: &str = "partner_error";

    pub(super) fn replied(error: &dyn Error, identity: &Identity) {
        let &Identity { code, name, status } = identity;
        let sources = Sources(error);
        if status >= 500 {
            tracing::error!(target: TARGET, code, name, status, %error, debug = ?error, %sources, "{error}");
        } else {
            tracing::debug!(target: TARGET, code, name, status, %error, debug = ?error, %sources, "{error}");
        }
    }

    pub(super) fn data_left_out(problem: &(dyn Error + 'static)) {
        tracing::error!(
            target: TARGET,
            problem,
            "an item of an error's `data` cannot be serialised and is left out"
        );
    }

    pub(super) fn member_left_out(name: &str) {
        tracing::error!(
            target: TARGET,
            name,
            "the member that a reply adds is left out: the envelope has one of this name"
        );
    }

    /// The chain of an error's sources, outermost first: `connection reset: broken pipe`.
    struct Sources<'a>(&'a dyn Error);

    impl fmt::Display for Sources<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let mut next = self.0.source();
            let mut separator = "";
            while let Some(source) = next {
                write!(f, "{separator}{source}")?;
                separator = ": ";
                next = source.source();
            }
            Ok(())
        }
    }
}
