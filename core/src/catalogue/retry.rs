use super::status::Status;

/// An entry's advice to clients: whether repeating the request may help.
///
/// The status decides, unless the entry declares `retry = ...`.
///
/// | status | policy |
/// |---|---|
/// | 408, 429 | [`Later`](Retry::Later) |
/// | 503, 504 | [`WhenAsked`](Retry::WhenAsked) |
/// | every other | [`Never`](Retry::Never) |
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Retry};
///
/// #[derive(Debug, PartnerError)]
/// enum QueueError {
///     #[pc(code = 1, status = 429, msg = "Too many requests")]
///     Full,
///     #[pc(code = 2, status = 409, msg = "Another request is at it", retry = later)]
///     Busy,
/// }
///
/// assert_eq!(QueueError::Full.retry(), Retry::Later);
/// assert_eq!(QueueError::Busy.retry(), Retry::Later);
/// assert_eq!(PartnerCenterError::InvalidCustomerId.retry(), Retry::Never);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same request fails again.
    Never,
    /// The same request may succeed later.
    Later,
    /// The same request may succeed later, if the response has a `Retry-After` header.
    WhenAsked,
}

impl Retry {
    /// Returns the policy of a status whose entry declares none.
    ///
    /// ```
    /// use partner_error::{Retry, Status};
    ///
    /// assert_eq!(Retry::of(Status::SERVICE_UNAVAILABLE), Retry::WhenAsked);
    /// ```
    #[must_use]
    pub const fn of(status: Status) -> Self {
        match status {
            Status::REQUEST_TIMEOUT | Status::TOO_MANY_REQUESTS => Self::Later,
            Status::SERVICE_UNAVAILABLE | Status::GATEWAY_TIMEOUT => Self::WhenAsked,
            _ => Self::Never,
        }
    }

    /// Returns the policy as the attribute writes it: `"never"`, `"later"`, `"when_asked"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Later => "later",
            Self::WhenAsked => "when_asked",
        }
    }
}
