//! Reads the request's header `Accept` (RFC 9110, section 12.5.1).

use mediatype::{MediaType, MediaTypeList, ReadParams, names};

use crate::weight::thousandths;

/// The client's weight for each of the two media types of a fault, in thousandths. 0 means not acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Qualities {
    /// Of `application/json`.
    pub(crate) json: u16,
    /// Of `application/problem+json`.
    pub(crate) problem: u16,
}

impl Qualities {
    /// Reads the value of the header. Returns `None` if any part of it is malformed.
    ///
    /// The most specific media range that matches a media type gives its weight. Other parameters than `q` are
    /// ignored, since `charset=utf-8` is often sent although JSON has no such parameter.
    pub(crate) fn parse(accept: &str) -> Option<Self> {
        let mut json = Quality::default();
        let mut problem = Quality::default();
        for range in MediaTypeList::new(accept) {
            let range = range.ok()?;
            let weight = match range.get_param(names::Q) {
                Some(weight) => thousandths(weight.as_str())?,
                None => 1000,
            };
            json.take(matches(&range, "json", None), weight);
            problem.take(matches(&range, "problem", Some("json")), weight);
        }
        Some(Self {
            json: json.weight,
            problem: problem.weight,
        })
    }
}

/// How a media range matches a media type, the least specific first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// `*/*`.
    Any,
    /// `application/*`.
    Type,
    /// The media type itself.
    Exact,
}

/// The weight of the most specific range so far.
#[derive(Default)]
struct Quality {
    by: Option<Match>,
    weight: u16,
}

impl Quality {
    fn take(&mut self, by: Option<Match>, weight: u16) {
        if by > self.by {
            *self = Self { by, weight };
        } else if by.is_some() && by == self.by {
            self.weight = self.weight.max(weight);
        }
    }
}

/// Returns how a range matches this subtype of `application`, or `None` if it does not.
fn matches(range: &MediaType<'_>, subtype: &str, suffix: Option<&str>) -> Option<Match> {
    let is_application = range.ty.as_str().eq_ignore_ascii_case("application");
    let is_subtype = range.subty.as_str().eq_ignore_ascii_case(subtype);
    let is_suffix = match (range.suffix, suffix) {
        (Some(range), Some(suffix)) => range.as_str().eq_ignore_ascii_case(suffix),
        (None, None) => true,
        _ => false,
    };
    let is_star = range.suffix.is_none() && range.subty.as_str() == "*";
    if is_application && is_subtype && is_suffix {
        Some(Match::Exact)
    } else if is_application && is_star {
        Some(Match::Type)
    } else if range.ty.as_str() == "*" && is_star {
        Some(Match::Any)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Qualities;

    #[test]
    fn the_most_specific_range_decides() {
        for (accept, json, problem) in [
            ("*/*", 1000, 1000),
            ("application/json", 1000, 0),
            ("application/problem+json", 0, 1000),
            ("APPLICATION/Problem+JSON", 0, 1000),
            ("application/*;q=0.5", 500, 500),
            ("application/json;q=0.2, */*", 200, 1000),
            ("*/*;q=0.1, application/problem+json;q=0", 100, 0),
            (
                "text/html, application/xhtml+xml;q=0.9, */*;q=0.8",
                800,
                800,
            ),
            ("application/json; charset=utf-8", 1000, 0),
            ("application/json;q=0.3, application/json;q=0.4", 400, 0),
            (
                "application/json ; q=1.000 ,application/problem+json;q=0.001",
                1000,
                1,
            ),
            ("text/html", 0, 0),
            ("application/json+json", 0, 0),
            ("application/problem", 0, 0),
            ("text/*", 0, 0),
        ] {
            assert_eq!(
                Qualities::parse(accept),
                Some(Qualities { json, problem }),
                "{accept}"
            );
        }
    }

    #[test]
    fn a_malformed_header_gives_none() {
        for accept in [
            "json",
            "application/",
            "application/json;q=2",
            "application/json;q=1.001",
            "application/json;q=0.1234",
            "application/json;q=-1",
            "application/json;q=",
            "application/json;q=half",
            "application/json, @",
            "application json",
        ] {
            assert_eq!(Qualities::parse(accept), None, "{accept}");
        }
    }
}
