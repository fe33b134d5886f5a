/// The JSON form in which a fault is written. A type chooses it by `#[pc(envelope = ...)]`.
///
/// | envelope | members | `Content-Type` |
/// |---|---|---|
/// | `Documented` | `code`, `description`, `data`, `source` | `application/json` |
/// | `Detailed` | the same, then `errorName`, `isRetryable`, `parameters` | `application/json` |
/// | `Problem` | RFC 9457's `type`, `title`, `status`, `detail`, then `code`, `data`, `source`, `errorName`, `isRetryable`, `parameters` | `application/problem+json` |
///
/// ```
/// use partner_error::{Envelope, PartnerCenterError, PartnerError};
///
/// assert_eq!(PartnerCenterError::catalogue().envelope(), Envelope::Documented);
/// assert_eq!(Envelope::Problem.content_type(), "application/problem+json");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Envelope {
    /// The form of the Partner Center documentation.
    #[default]
    Documented,
    /// The documented form, and which error it is with its parameters, so that a client gets the whole
    /// value back whatever the wording.
    Detailed,
    /// Problem details for HTTP APIs (RFC 9457).
    Problem,
}

impl Envelope {
    /// Returns the media type of such a body.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Documented | Self::Detailed => "application/json",
            Self::Problem => "application/problem+json",
        }
    }

    /// Returns the envelope as the attribute writes it: `"documented"`, `"detailed"`, `"problem"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Detailed => "detailed",
            Self::Problem => "problem",
        }
    }
}
