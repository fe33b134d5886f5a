use core::fmt;

/// An HTTP error status: one of the 4xx and 5xx statuses that have a name.
///
/// The statuses are those that the `http` crate names, so every status has a [`name`](Status::name) and
/// a [`reason`](Status::reason). [`Status::new`] returns `None` for any other number.
///
/// ```
/// use partner_error::Status;
///
/// let status = Status::new(409).unwrap();
/// assert_eq!(status, Status::CONFLICT);
/// assert_eq!(status.to_string(), "409 Conflict");
/// assert!(matches!(status, Status::CONFLICT | Status::GONE));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(pub(crate) u16);

/// Declares the constants and their names from one list.
macro_rules! statuses {
    ($($number:literal $constant:ident $name:literal $reason:literal $section:literal;)*) => {
        impl Status {
            $(
                #[doc = concat!("`", $number, " ", $reason, "` (", $section, ").")]
                pub const $constant: Self = Self($number);
            )*

            /// Every status, in ascending order.
            pub const ALL: &'static [Self] = &[$(Self::$constant),*];

            /// Returns the status of this number, or `None` if it isn't an error status or has no name.
            ///
            /// ```
            /// # use partner_error::Status;
            /// assert_eq!(Status::new(404), Some(Status::NOT_FOUND));
            /// assert_eq!(Status::new(200), None);
            /// assert_eq!(Status::new(499), None);
            /// ```
            #[must_use]
            pub const fn new(number: u16) -> Option<Self> {
                match number {
                    $($number)|* => Some(Self(number)),
                    _ => None,
                }
            }

            /// Returns the name as the Partner Center documentation writes it: `"BadRequest"`,
            /// `"ExpectationFailed"`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$constant => $name,)*
                    _ => "",
                }
            }

            /// Returns the reason phrase: `"Bad Request"`, `"Expectation Failed"`. It equals
            /// `http::StatusCode::canonical_reason()` of the same number.
            #[must_use]
            pub const fn reason(self) -> &'static str {
                match self {
                    $(Self::$constant => $reason,)*
                    _ => "",
                }
            }
        }
    };
}

statuses! {
    400 BAD_REQUEST "BadRequest" "Bad Request" "RFC 9110, section 15.5.1";
    401 UNAUTHORIZED "Unauthorized" "Unauthorized" "RFC 9110, section 15.5.2";
    402 PAYMENT_REQUIRED "PaymentRequired" "Payment Required" "RFC 9110, section 15.5.3";
    403 FORBIDDEN "Forbidden" "Forbidden" "RFC 9110, section 15.5.4";
    404 NOT_FOUND "NotFound" "Not Found" "RFC 9110, section 15.5.5";
    405 METHOD_NOT_ALLOWED "MethodNotAllowed" "Method Not Allowed" "RFC 9110, section 15.5.6";
    406 NOT_ACCEPTABLE "NotAcceptable" "Not Acceptable" "RFC 9110, section 15.5.7";
    407 PROXY_AUTHENTICATION_REQUIRED "ProxyAuthenticationRequired" "Proxy Authentication Required" "RFC 9110, section 15.5.8";
    408 REQUEST_TIMEOUT "RequestTimeout" "Request Timeout" "RFC 9110, section 15.5.9";
    409 CONFLICT "Conflict" "Conflict" "RFC 9110, section 15.5.10";
    410 GONE "Gone" "Gone" "RFC 9110, section 15.5.11";
    411 LENGTH_REQUIRED "LengthRequired" "Length Required" "RFC 9110, section 15.5.12";
    412 PRECONDITION_FAILED "PreconditionFailed" "Precondition Failed" "RFC 9110, section 15.5.13";
    413 PAYLOAD_TOO_LARGE "PayloadTooLarge" "Payload Too Large" "RFC 9110, section 15.5.14";
    414 URI_TOO_LONG "UriTooLong" "URI Too Long" "RFC 9110, section 15.5.15";
    415 UNSUPPORTED_MEDIA_TYPE "UnsupportedMediaType" "Unsupported Media Type" "RFC 9110, section 15.5.16";
    416 RANGE_NOT_SATISFIABLE "RangeNotSatisfiable" "Range Not Satisfiable" "RFC 9110, section 15.5.17";
    417 EXPECTATION_FAILED "ExpectationFailed" "Expectation Failed" "RFC 9110, section 15.5.18";
    418 IM_A_TEAPOT "ImATeapot" "I'm a teapot" "RFC 2324, section 2.3.2";
    421 MISDIRECTED_REQUEST "MisdirectedRequest" "Misdirected Request" "RFC 9110, section 15.5.20";
    422 UNPROCESSABLE_ENTITY "UnprocessableEntity" "Unprocessable Entity" "RFC 9110, section 15.5.21";
    423 LOCKED "Locked" "Locked" "RFC 4918, section 11.3";
    424 FAILED_DEPENDENCY "FailedDependency" "Failed Dependency" "RFC 4918, section 11.4";
    425 TOO_EARLY "TooEarly" "Too Early" "RFC 8470, section 5.2";
    426 UPGRADE_REQUIRED "UpgradeRequired" "Upgrade Required" "RFC 9110, section 15.5.22";
    428 PRECONDITION_REQUIRED "PreconditionRequired" "Precondition Required" "RFC 6585, section 3";
    429 TOO_MANY_REQUESTS "TooManyRequests" "Too Many Requests" "RFC 6585, section 4";
    431 REQUEST_HEADER_FIELDS_TOO_LARGE "RequestHeaderFieldsTooLarge" "Request Header Fields Too Large" "RFC 6585, section 5";
    451 UNAVAILABLE_FOR_LEGAL_REASONS "UnavailableForLegalReasons" "Unavailable For Legal Reasons" "RFC 7725, section 3";
    500 INTERNAL_SERVER_ERROR "InternalServerError" "Internal Server Error" "RFC 9110, section 15.6.1";
    501 NOT_IMPLEMENTED "NotImplemented" "Not Implemented" "RFC 9110, section 15.6.2";
    502 BAD_GATEWAY "BadGateway" "Bad Gateway" "RFC 9110, section 15.6.3";
    503 SERVICE_UNAVAILABLE "ServiceUnavailable" "Service Unavailable" "RFC 9110, section 15.6.4";
    504 GATEWAY_TIMEOUT "GatewayTimeout" "Gateway Timeout" "RFC 9110, section 15.6.5";
    505 HTTP_VERSION_NOT_SUPPORTED "HttpVersionNotSupported" "HTTP Version Not Supported" "RFC 9110, section 15.6.6";
    506 VARIANT_ALSO_NEGOTIATES "VariantAlsoNegotiates" "Variant Also Negotiates" "RFC 2295, section 8.1";
    507 INSUFFICIENT_STORAGE "InsufficientStorage" "Insufficient Storage" "RFC 4918, section 11.5";
    508 LOOP_DETECTED "LoopDetected" "Loop Detected" "RFC 5842, section 7.2";
    510 NOT_EXTENDED "NotExtended" "Not Extended" "RFC 2774, section 7";
    511 NETWORK_AUTHENTICATION_REQUIRED "NetworkAuthenticationRequired" "Network Authentication Required" "RFC 6585, section 6";
}

impl Status {
    /// Returns the number: 409 for [`Status::CONFLICT`].
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0
    }
}

/// Writes the number and the reason phrase, as in a status line: `409 Conflict`.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.reason())
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}

impl PartialEq<Status> for u16 {
    fn eq(&self, other: &Status) -> bool {
        *self == other.0
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> Self {
        status.0
    }
}

/// The error of `Status::try_from`: the number isn't an error status, or has no name.
///
/// ```
/// use partner_error::Status;
///
/// let error = Status::try_from(200_u16).unwrap_err();
/// assert_eq!(error.to_string(), "200 isn't an error status: those are the 4xx and 5xx statuses that have a name");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidStatus(u16);

impl fmt::Display for InvalidStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} isn't an error status: those are the 4xx and 5xx statuses that have a name",
            self.0
        )
    }
}

impl core::error::Error for InvalidStatus {}

impl TryFrom<u16> for Status {
    type Error = InvalidStatus;

    fn try_from(number: u16) -> Result<Self, InvalidStatus> {
        Self::new(number).ok_or(InvalidStatus(number))
    }
}

#[cfg(feature = "http")]
impl From<Status> for http::StatusCode {
    fn from(status: Status) -> Self {
        // Every `Status` is a number from 400 to 599, so the default is never taken.
        Self::from_u16(status.0).unwrap_or_default()
    }
}

#[cfg(feature = "http")]
impl TryFrom<http::StatusCode> for Status {
    type Error = InvalidStatus;

    fn try_from(status: http::StatusCode) -> Result<Self, InvalidStatus> {
        Self::try_from(status.as_u16())
    }
}

#[cfg(feature = "http")]
impl PartialEq<http::StatusCode> for Status {
    fn eq(&self, other: &http::StatusCode) -> bool {
        self.0 == other.as_u16()
    }
}

#[cfg(feature = "http")]
impl PartialEq<Status> for http::StatusCode {
    fn eq(&self, other: &Status) -> bool {
        self.as_u16() == other.0
    }
}
