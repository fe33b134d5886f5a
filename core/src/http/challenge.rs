use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use http::HeaderValue;

/// The `WWW-Authenticate` header of a documented answer: `OAuth realm=urn:cpsvc:cpid:{cid}`.
///
/// ```
/// use partner_error::Challenge;
///
/// let challenge = Challenge::new("7d0f4b6c")?;
/// assert_eq!(challenge.to_string(), "OAuth realm=urn:cpsvc:cpid:7d0f4b6c");
/// assert_eq!(challenge.to_string().parse(), Ok(challenge));
/// # Ok::<(), partner_error::InvalidChallenge>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Challenge {
    cid: String,
}

const SCHEME: &str = "OAuth";
const REALM: &str = "urn:cpsvc:cpid:";

impl Challenge {
    /// Makes the challenge for a cid.
    ///
    /// # Errors
    ///
    /// If the cid is empty, or contains anything but ASCII letters, digits and `-._~:`. Other characters could
    /// end the realm or the header.
    ///
    /// ```
    /// use partner_error::Challenge;
    ///
    /// let error = Challenge::new("7d0f\r\nSet-Cookie: a=b").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     r#""7d0f\r\nSet-Cookie: a=b" is no cid: write ASCII letters, digits and `-._~:` alone"#
    /// );
    /// ```
    pub fn new(cid: impl Into<String>) -> Result<Self, InvalidChallenge> {
        let cid = cid.into();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:".contains(c);
        if cid.is_empty() || !cid.chars().all(is_plain) {
            return Err(InvalidChallenge(Problem::Cid(cid)));
        }
        Ok(Self { cid })
    }

    /// The cid.
    #[must_use]
    pub fn cid(&self) -> &str {
        &self.cid
    }

    /// Finds the challenge in a header that may contain several (RFC 9110, section 11.6.1).
    pub(crate) fn find(header: &str) -> Option<Self> {
        let mut is_ours = false;
        items(header).find_map(|item| {
            // A scheme is written before its first parameter and applies to the following ones.
            let parameter = match item.split_once(char::is_whitespace) {
                Some((scheme, rest)) if !scheme.contains('=') && !rest.trim().starts_with('=') => {
                    is_ours = scheme.eq_ignore_ascii_case(SCHEME);
                    rest
                }
                _ => item,
            };
            let (name, realm) = parameter.split_once('=')?;
            let is_realm = name.trim().eq_ignore_ascii_case("realm");
            let cid = realm.trim().trim_matches('"').strip_prefix(REALM)?;
            (is_ours && is_realm).then(|| Self::new(cid).ok()).flatten()
        })
    }
}

/// Splits a header at its commas, except at those inside quotes.
fn items(header: &str) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let items = header.split(move |c: char| {
        let was_escaped = core::mem::take(&mut is_escaped);
        match c {
            '"' if !was_escaped => is_quoted = !is_quoted,
            '\\' if is_quoted && !was_escaped => is_escaped = true,
            _ => {}
        }
        c == ',' && !is_quoted
    });
    items.map(str::trim)
}

impl fmt::Display for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME} realm={REALM}{}", self.cid)
    }
}

impl FromStr for Challenge {
    type Err = InvalidChallenge;

    /// Reads the value of the header. Names may be in any case, and the realm may be quoted.
    fn from_str(header: &str) -> Result<Self, InvalidChallenge> {
        Self::find(header).ok_or_else(|| InvalidChallenge(Problem::Header(header.to_owned())))
    }
}

impl From<Challenge> for HeaderValue {
    fn from(challenge: Challenge) -> Self {
        // `new` accepts visible ASCII only, so the default is never taken.
        Self::try_from(format!("{challenge}")).unwrap_or(Self::from_static(SCHEME))
    }
}

/// The reason why a text isn't a [`Challenge`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidChallenge(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Cid(String),
    Header(String),
}

impl fmt::Display for InvalidChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Cid(cid) => write!(
                f,
                "{cid:?} is no cid: write ASCII letters, digits and `-._~:` alone"
            ),
            Problem::Header(header) => write!(
                f,
                "{header:?} has no challenge of the form `{SCHEME} realm={REALM}...`"
            ),
        }
    }
}

impl core::error::Error for InvalidChallenge {}
