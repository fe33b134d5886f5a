/// How much of a failure is known from the catalogue.
///
/// A fault finds its entry by the number in its `code`; else by the entry's name, in `errorName` or in
/// `code`; else by a `type` that is the address of the entry's help page. An entry with the status of the
/// response comes before one with another status.
///
/// | | when | [`entry`](crate::Failure::entry), [`kind`](crate::Failure::kind) | [`error`](crate::Failure::error) |
/// |---|---|---|---|
/// | `Exact` | status, code and wording agree | yes | if it can be built |
/// | `Reworded` | status and code agree, the wording does not | yes | from the fault's `parameters`; without them only if the entry has nothing to read and the fault's `source` is the entry's |
/// | `OtherStatus` | only the code or the name agrees | if one entry fits | no |
/// | `Unknown` | nothing agrees | no | no |
///
/// ```
/// use http::{HeaderMap, StatusCode};
/// use partner_error::{Failure, PartnerCenterError, Recognition};
///
/// let recognition = |status, body: &str| {
///     Failure::<PartnerCenterError>::read(status, HeaderMap::new(), body).recognition()
/// };
/// let exact = r#"{"code": 900118, "description": "Invalid Customer Id"}"#;
/// assert_eq!(recognition(StatusCode::BAD_REQUEST, exact), Recognition::Exact);
/// assert_eq!(recognition(StatusCode::NOT_FOUND, exact), Recognition::OtherStatus);
///
/// let by_name = r#"{"errorName": "InvalidCustomerId", "message": "No such customer"}"#;
/// assert_eq!(recognition(StatusCode::BAD_REQUEST, by_name), Recognition::Reworded);
///
/// assert_eq!(recognition(StatusCode::BAD_GATEWAY, "<html>"), Recognition::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Recognition {
    /// Status, code and wording agree with an entry; if not as it stands, then without white space
    /// and full stops at the end. A name, or the address of the help page, may stand for the code.
    Exact,
    /// Status and code agree with an entry, but the wording does not, or was cut off.
    Reworded,
    /// Only the code or the name is that of an entry, or several entries fit.
    OtherStatus,
    /// Nothing agrees.
    Unknown,
}
