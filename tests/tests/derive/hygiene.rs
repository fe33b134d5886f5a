//! Expansions use absolute paths, so they work without a prelude and where the user has taken the names that they
//! could have used.

/// Has no prelude, and declares names that an expansion must not find.
mod bare {
    #![no_implicit_prelude]
    #![deny(warnings, clippy::pedantic)]

    use ::partner_error::PartnerError;

    /// Shadows every path that doesn't begin with `::`.
    pub(super) mod core {}
    /// Likewise.
    pub(super) mod std {}
    /// Likewise.
    pub(super) mod alloc {}
    /// Likewise.
    pub(super) mod partner_error {}
    /// Likewise.
    pub(super) mod serde {}

    /// Shadows the prelude's.
    #[derive(::std::fmt::Debug, ::std::cmp::PartialEq, ::std::clone::Clone)]
    pub(super) struct Option;

    /// Shadows the primitive type.
    #[expect(non_camel_case_types)]
    #[derive(::std::fmt::Debug)]
    pub(super) struct str;

    /// Likewise.
    #[expect(non_camel_case_types)]
    #[derive(::std::fmt::Debug)]
    pub(super) struct usize;

    impl ::std::fmt::Display for Option {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("no option")
        }
    }

    impl ::std::str::FromStr for Option {
        type Err = ();

        fn from_str(text: &::std::primitive::str) -> ::std::result::Result<Self, ()> {
            if text == "no option" {
                ::std::result::Result::Ok(Option)
            } else {
                ::std::result::Result::Err(())
            }
        }
    }

    /// Uses every feature of the derive.
    #[derive(::std::fmt::Debug, PartnerError)]
    #[pc(source = "Bare", codes = 1..=99, reserved = (50, 60..=70), help = "/{code}", decode)]
    pub(super) enum BareError {
        /// A field of each kind.
        #[pc(code = 1, status = 409, msg = "{5}, {name:?} and {2}", retry = later)]
        Everything {
            name: ::std::string::String,
            #[pc(arg = 5)]
            first: Option,
            #[pc(arg = 2)]
            third: u8,
            #[source]
            cause: ::std::option::Option<::std::boxed::Box<dyn ::std::error::Error>>,
            #[pc(internal)]
            kept: (str, usize),
        },

        #[pc(code = 2, status = 404, msg = "{0} of {1}")]
        Read(Option, u8),

        #[pc(code = 3, status = 404, msg = "Full")]
        Data(#[pc(data)] ::std::vec::Vec<u8>),

        #[pc(code = 4, status = 500, msg = "Failed")]
        From(#[from] ::std::fmt::Error),

        #[pc(transparent)]
        Inner(#[from] Inner),

        #[pc(transparent)]
        Boxed(::std::boxed::Box<Borrowed<'static>>),
    }

    /// Declares no `source`.
    #[derive(::std::fmt::Debug, PartnerError)]
    #[pc(code = 1000, status = 404, msg = "Inner", decode)]
    pub(super) struct Inner;

    /// Has a lifetime.
    #[derive(::std::fmt::Debug, PartnerError)]
    #[pc(code = 1001, status = 404, msg = "{0}", decode)]
    pub(super) struct Borrowed<'a>(
        pub(super) u8,
        #[pc(data)] pub(super) ::std::marker::PhantomData<&'a ()>,
    );

    /// Has parameters.
    #[derive(::std::fmt::Debug, PartnerError)]
    #[pc(code = 1002, status = 404, msg = "{0} {1:?}")]
    pub(super) struct Generic<T, U: ::std::marker::Copy>(
        pub(super) T,
        pub(super) ::std::vec::Vec<U>,
    )
    where
        T: ::std::marker::Copy;
}

use std::fmt::Debug;
use std::marker::PhantomData;

use partner_error::{Decode, Entry, Fault, PartnerError};

use bare::{BareError, Borrowed, Generic, Inner};

/// Sends an error, and returns the `Debug` of what the client gets.
fn sent<E: Decode + Debug>(error: &E) -> Option<String> {
    let decoded = E::decode(error.entry(), &Fault::of(error))?;
    Some(format!("{decoded:?}"))
}

#[test]
fn messages_and_sources_need_no_prelude() {
    let everything = BareError::Everything {
        name: "N".to_owned(),
        first: bare::Option,
        third: 3,
        cause: Some("cause".into()),
        kept: (bare::str, bare::usize),
    };
    assert_eq!(everything.to_string(), "no option, \"N\" and 3");
    assert_eq!(everything.entry().help().as_deref(), Some("/1"));
    let source = std::error::Error::source(&everything).map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("cause"));
    assert_eq!(sent(&everything), None);
    assert!(matches!(
        everything,
        BareError::Everything {
            kept: (bare::str, bare::usize),
            ..
        }
    ));
}

#[test]
fn catalogues_need_no_prelude() {
    let names: Vec<&str> = BareError::catalogue().entries().map(Entry::name).collect();
    assert_eq!(
        names,
        ["Everything", "Read", "Data", "From", "Inner", "Borrowed"]
    );
    assert_eq!(
        BareError::catalogue().path(),
        "derive::hygiene::bare::BareError"
    );
    assert_eq!(Inner::catalogue().source(), "partner-error-tests");
}

#[test]
fn conversions_need_no_prelude() {
    assert_eq!(BareError::from(std::fmt::Error).to_string(), "Failed");
    assert_eq!(BareError::from(Inner).to_string(), "Inner");
}

#[test]
fn decoding_needs_no_prelude() {
    let read = BareError::Read(bare::Option, 7);
    assert_eq!(sent(&read).as_deref(), Some("Read(Option, 7)"));
    let data = BareError::Data(vec![1, 2]);
    assert_eq!(sent(&data).as_deref(), Some("Data([1, 2])"));
    let inner = BareError::Inner(Inner);
    assert_eq!(sent(&inner).as_deref(), Some("Inner(Inner)"));
    let borrowed = BareError::Boxed(Box::new(Borrowed(7, PhantomData)));
    assert_eq!(
        sent(&borrowed).as_deref(),
        Some("Boxed(Borrowed(7, PhantomData<&()>))")
    );
}

#[test]
fn parameters_need_no_prelude() {
    let error = Generic(7, vec!["A"]);
    assert_eq!(error.to_string(), "7 [\"A\"]");
    assert_eq!(error.code(), 1002);
}
