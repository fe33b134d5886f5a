/// How much of a failure is known from the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Recognition {
    /// Status, code and wording agree with an entry; if not as it stands, then without white space
    /// and full stops at the end.
    Exact,
    /// Status and code agree with an entry, but the wording does not, or was cut off.
    Reworded,
    /// Only the code is that of an entry, or of several.
    OtherStatus,
    /// Nothing agrees.
    Unknown,
}
