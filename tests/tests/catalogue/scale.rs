//! An enum of 2,000 entries compiles, and each of them is found.

use partner_error::{Catalogue, Entry, PartnerError, Status};
use seq_macro::seq;

seq!(N in 0..1000 {
    /// As large as catalogues get, without consecutive codes.
    #[derive(Debug, PartnerError)]
    #[pc(source = "Storefront")]
    enum StorefrontError {
        #(
            #[pc(code = N, status = 404, msg = "There is no shelf {0}", shares_code)]
            Missing~N(u32),
            #[pc(code = N, status = 409, msg = "A shelf is locked", shares_code)]
            Locked~N,
        )*
    }
});

fn catalogue() -> &'static Catalogue {
    StorefrontError::catalogue()
}

#[test]
fn there_are_2000_entries() {
    assert_eq!(catalogue().own().len(), 2000);
    assert_eq!(catalogue().entries().count(), 2000);
}

#[test]
fn every_entry_is_found_by_status_and_code() {
    for entry in catalogue().own() {
        assert_eq!(catalogue().get(entry.status(), entry.code()), Some(entry));
        assert_eq!(catalogue().get(Status::GONE, entry.code()), None);
    }
    assert_eq!(catalogue().get(Status::NOT_FOUND, 1000), None);
}

#[test]
fn every_entry_is_found_by_code() {
    for code in 0..1000 {
        let names: Vec<&str> = catalogue().by_code(code).map(Entry::name).collect();
        assert_eq!(names, [format!("Missing{code}"), format!("Locked{code}")]);
    }
    assert_eq!(catalogue().by_code(1000).count(), 0);
}

#[test]
fn every_value_has_its_own_entry() {
    let last = StorefrontError::Missing999(7);
    assert_eq!(last.to_string(), "There is no shelf 7");
    assert_eq!(last.entry().name(), "Missing999");
    seq!(N in 0..1000 {
        let errors = [#((StorefrontError::Missing~N(N), StorefrontError::Locked~N),)*];
    });
    for (code, (missing, locked)) in (0..).zip(errors) {
        assert_eq!(
            (missing.code(), missing.status()),
            (code, Status::NOT_FOUND)
        );
        assert_eq!(missing.to_string(), format!("There is no shelf {code}"));
        assert_eq!((locked.code(), locked.status()), (code, Status::CONFLICT));
    }
}
