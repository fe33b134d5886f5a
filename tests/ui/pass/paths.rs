//! Messages show paths by their `display`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum FileError<'a> {
    #[pc(code = 910_001, status = 404, msg = "There is no {0}, {0:?}")]
    NoFile(PathBuf),
    #[pc(code = 910_002, status = 403, msg = "{a} and {b:>6} and {c} and {d}")]
    Denied {
        a: &'a Path,
        b: Box<Path>,
        c: Arc<PathBuf>,
        d: Cow<'a, Path>,
    },
}

mod routes {
    /// Another type with the same name.
    #[derive(Debug)]
    pub struct Path(pub u32);

    impl std::fmt::Display for Path {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "/{}", self.0)
        }
    }
}

#[derive(Debug, PartnerError)]
#[pc(code = 910_003, status = 404, msg = "There is no {path} and no {0}")]
struct NoRoute {
    path: routes::Path,
}

/// Not an error with a path, but one that is decoded.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(decode, code = 910_004, status = 404, msg = "There is no {}")]
struct NoFile(PathBuf);

fn main() {
    let error = FileError::NoFile("a/b".into());
    assert_eq!(error.to_string(), "There is no a/b, \"a/b\"");
    let error = FileError::Denied {
        a: Path::new("a"),
        b: Path::new("b").into(),
        c: Arc::new("c".into()),
        d: Cow::Borrowed(Path::new("d")),
    };
    assert_eq!(error.to_string(), "a and      b and c and d");
    let error = NoRoute { path: routes::Path(7) };
    assert_eq!(error.to_string(), "There is no /7 and no /7");

    let error = NoFile("a/b".into());
    let fault = partner_error::Fault::of(&error);
    let decoded: Option<NoFile> = partner_error::Decode::decode(error.entry(), &fault);
    assert_eq!(decoded, Some(error));
}
