use partner_error::PartnerError;
use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;

type BoxError = Box<dyn Error + Send + Sync + 'static>;

#[derive(Debug, PartnerError)]
enum SourceError {
    #[pc(code = 1, status = 500, msg = "plain")]
    Plain(#[source] io::Error),
    #[pc(code = 2, status = 500, msg = "boxed")]
    Boxed(#[source] Box<dyn Error>),
    #[pc(code = 3, status = 500, msg = "sent")]
    Sent(#[source] Box<dyn Error + Send>),
    #[pc(code = 4, status = 500, msg = "shared")]
    Shared(#[source] Box<dyn Error + Send + Sync>),
    #[pc(code = 5, status = 500, msg = "alias")]
    Alias(#[from] BoxError),
    #[pc(code = 6, status = 500, msg = "counted")]
    Counted(#[source] Arc<dyn Error + Send + Sync>),
    #[pc(code = 7, status = 500, msg = "perhaps")]
    Perhaps(#[source] Option<io::Error>),
    #[pc(code = 8, status = 500, msg = "perhaps boxed")]
    PerhapsBoxed(#[source] std::option::Option<Box<dyn Error + Send + Sync>>),
    #[pc(code = 9, status = 500, msg = "from perhaps")]
    FromPerhaps(#[from] Option<fmt::Error>),
    #[pc(code = 10, status = 500, msg = "static")]
    Static(#[source] &'static io::Error),
    #[pc(code = 11, status = 500, msg = "of cart {cart}: {cause}, {2:?}")]
    Exposed {
        cart: u8,
        #[source]
        #[pc(expose)]
        cause: io::Error,
        number: u8,
    },
    #[pc(code = 12, status = 500, msg = "from a struct")]
    Struct {
        #[from]
        cause: std::num::ParseIntError,
    },
    #[pc(code = 13, status = 500, msg = "both marks")]
    Both(
        #[source]
        #[from]
        std::num::ParseFloatError,
    ),
    #[pc(code = 14, status = 500, msg = "boxed error")]
    BoxedError(#[source] Box<io::Error>),
    #[pc(code = 15, status = 500, msg = "safe to unwind")]
    UnwindSafe(#[source] Box<dyn Error + Send + Sync + std::panic::UnwindSafe>),
    #[pc(code = 16, status = 500, msg = "counted, and not sent")]
    NotSent(#[source] std::rc::Rc<dyn Error>),
    #[pc(code = 17, status = 500, msg = "a pointer of another crate's")]
    Report(#[source] Report),
}

/// Points to an error without being one, as `anyhow::Error` does.
#[derive(Debug)]
struct Report(Box<dyn Error + Send + Sync>);

impl std::ops::Deref for Report {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

fn disk() -> io::Error {
    io::Error::other("disk")
}

#[derive(Debug)]
struct Disk;

impl fmt::Display for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("disk")
    }
}

impl Error for Disk {}

fn parse(text: &str) -> Result<u8, SourceError> {
    let number = text.parse::<u8>()?;
    text.parse::<f32>()?;
    Ok(number)
}

fn main() {
    use SourceError::*;
    let all = [
        Plain(disk()),
        Boxed(disk().into()),
        Sent(Box::new(disk())),
        Shared(disk().into()),
        SourceError::from(BoxError::from(disk())),
        Counted(Arc::new(disk())),
        Perhaps(Some(disk())),
        PerhapsBoxed(Some(disk().into())),
        Exposed {
            cart: 1,
            cause: disk(),
            number: 2,
        },
        BoxedError(Box::new(disk())),
        UnwindSafe(Box::new(Disk)),
        NotSent(std::rc::Rc::new(disk())),
        Report(self::Report(disk().into())),
    ];
    for error in &all {
        assert_eq!(error.source().unwrap().to_string(), "disk");
        let is_disk = error.source().unwrap().is::<io::Error>();
        let is_other = matches!(error, Counted(_) | NotSent(_) | BoxedError(_) | UnwindSafe(_));
        assert!(is_disk || is_other);
    }
    assert_eq!(all[8].to_string(), "of cart 1: disk, 2");
    assert!(Perhaps(None).source().is_none());
    assert!(PerhapsBoxed(None).source().is_none());
    assert!(SourceError::from(fmt::Error).source().is_some());
    assert_eq!(parse("x").unwrap_err().code(), 12);
    assert_eq!(parse("1").unwrap(), 1);
}
