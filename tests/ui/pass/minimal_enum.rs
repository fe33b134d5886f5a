use partner_error::{PartnerError, Retry, Status};

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked,
}

fn main() {
    let error = StorefrontError::CartLocked;
    assert_eq!(error.to_string(), "The cart is locked");
    assert_eq!(error.code(), 910_001);
    assert_eq!(error.status(), Status::CONFLICT);
    assert_eq!(error.retry(), Retry::Never);
    assert!(std::error::Error::source(&error).is_none());

    let entry = error.entry();
    assert_eq!(entry.name(), "CartLocked");
    assert_eq!(entry.docs(), "");
    assert_eq!(entry.help(), None);
    assert_eq!(
        StorefrontError::catalogue().own(),
        std::slice::from_ref(entry)
    );
    assert_eq!(StorefrontError::catalogue().name(), "StorefrontError");
    assert!(
        StorefrontError::catalogue()
            .path()
            .ends_with("::StorefrontError")
    );
}
