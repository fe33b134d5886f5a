#![allow(unexpected_cfgs)]

use partner_error::PartnerError;

/// What the storefront answers.
#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[cfg(any())]
    #[pc(code = -1, status = 200, msg = "{")]
    Never(NoSuchType),
    /// Another request holds the cart.
    ///
    ///   Indented.
    /// Trailing.   
    #[cfg(all())]
    #[cfg_attr(
        all(),
        pc(code = 910_001, status = 409, msg = "Cart {0} is locked until {1}")
    )]
    #[cfg_attr(any(), pc(code = 910_001))]
    CartLocked(u8, #[cfg(any())] NoSuchType, u8),
    #[doc = " Written as an attribute."]
    #[doc = "On two lines.\nOn three."]
    #[doc(alias = "closed")]
    #[pc(code = 910_002, status = 503, msg = "The storefront is closed")]
    Closed,
    /** A block. */
    #[pc(code = 910_003, status = 503, msg = "a")]
    Block,
    #[doc = concat!("Not a ", "literal.")]
    #[pc(code = 910_004, status = 503, msg = "b")]
    Macro,
    // No doc comment.
    #[pc(code = 910_005, status = 503, msg = "c")]
    Plain,
}

fn main() {
    assert_eq!(
        StorefrontError::CartLocked(1, 2).to_string(),
        "Cart 1 is locked until 2"
    );
    let docs: Vec<&str> = StorefrontError::catalogue()
        .own()
        .iter()
        .map(|entry| entry.docs())
        .collect();
    assert_eq!(
        docs[0],
        "Another request holds the cart.\n\n  Indented.\nTrailing."
    );
    assert_eq!(
        docs[1],
        "Written as an attribute.\nOn two lines.\nOn three."
    );
    assert_eq!(docs[2], "A block.");
    assert_eq!(docs[4], "");
    assert_eq!(docs.len(), 5);
}
