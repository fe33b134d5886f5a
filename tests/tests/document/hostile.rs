//! Catalogues whose texts mean something in each of the formats.

use partner_error::PartnerError;

/// The texts are those of a page, a script, a sheet and a comment, and turn the direction of what stands behind them.
#[derive(Debug, PartnerError)]
#[pc(
    source = "</script><b>\"&amp;'",
    envelope = detailed,
    help = "https://example.com/?a=1&b=\"#{code}"
)]
pub(crate) enum Hostile {
    /// <script>alert(1)</script> */ alert(2) /*
    /// @ts-expect-error
    #[pc(
        code = 1,
        status = 400,
        msg = "<script>alert('{0}')</script> </script> *bold* _it_ `code` | $x$ \\ &lt;"
    )]
    Page(String),

    /// ```
    /// not closed
    #[pc(code = 2, status = 400, msg = "=1+cmd|' /C calc'!A0")]
    Formula,

    /// `${alert(1)}` {{x}} {% y %}
    #[pc(
        code = 3,
        status = 401,
        msg = "`${{alert(1)}}` \"{a}\" '{b}' {{{{c}}}}"
    )]
    Template { a: String, b: String },

    #[doc = " \u{202e}drawkcab\u{2066} \r\n second\u{2028}line \0"]
    #[pc(code = 4, status = 503, msg = "\u{202e}drawkcab {type}\r\n\t\u{feff}\u{7f} ", retry = later)]
    Direction {
        r#type: String,
        #[pc(data)]
        data: Vec<String>,
    },

    #[pc(
        code = 5,
        status = 400,
        msg = "'quoted', [a link](javascript:alert(1)) ![x](y) ~~no~~ <img src=x onerror=alert(1)> <!-- -->",
        shares_code
    )]
    Quoted,

    #[pc(
        code = 5,
        status = 409,
        msg = " {1} before {0} <userId> @x -y",
        source = "+1",
        shares_code
    )]
    Numbers(String, String),

    #[pc(code = 6, status = 409, msg = "{second} and {3}")]
    Arguments {
        #[pc(arg = 3)]
        first: String,
        second: String,
    },
}

/// Names that are no identifiers, or have a meaning.
#[derive(Debug, PartnerError)]
#[pc(named, envelope = problem)]
pub(crate) enum HostileNames {
    #[pc(name = "__proto__", status = 404, msg = "No {a}")]
    Prototype { a: String },
    #[pc(name = "constructor", status = 404, msg = "No constructor")]
    Constructor,
    #[pc(name = "\"; alert(1); //", status = 404, msg = "No quote")]
    Quote,
    #[pc(name = "a*/b", status = 429, msg = "No comment")]
    Comment,
    #[pc(name = "class", status = 401, msg = "No class")]
    Class,
    #[pc(name = "index_not_found", status = 404, msg = "No index")]
    IndexNotFound,
    #[pc(name = "\u{202e}drawkcab", status = 404, msg = "No direction")]
    Direction,
}
