//! Kinds of types of every shape.

#![deny(warnings, missing_docs, clippy::pedantic)]
#![deny(clippy::missing_inline_in_public_items)]

use std::collections::BTreeSet;

use partner_error::{HasKind, Kind, PartnerCenterError, PartnerCenterErrorKind, PartnerError};

/// What the storefront answers.
#[derive(Debug, PartnerError)]
#[pc(kind)]
#[non_exhaustive]
pub enum StorefrontError<'a, T: Clone, const N: usize>
where
    T: std::fmt::Debug,
{
    /// Another request holds the cart.
    #[pc(
        code = 1,
        status = 409,
        msg = "Cart {cart} is locked by {holder:?}",
        name = "cart_locked"
    )]
    CartLocked {
        /// Which.
        cart: &'a str,
        /// Who.
        holder: T,
    },
    /// There are too few.
    #[pc(code = 2, status = 409, msg = "Some seats are taken", shares_code)]
    SeatsTaken(#[pc(internal)] [u8; N]),
    /// Not here.
    #[pc(code = 2, status = 404, msg = "No such seat", shares_code)]
    #[pc(retry = later)]
    r#Else,
    /// Partner Center's own.
    #[pc(transparent)]
    PartnerCenter(Box<PartnerCenterError>),
    /// Another type's.
    #[pc(transparent)]
    Closed(#[from] inner::Closed),
}

/// Types that can be seen in a part of the crate only.
mod inner {
    /// The storefront is closed.
    #[derive(Debug, partner_error::PartnerError)]
    #[pc(kind = ClosedAs, code = 3, status = 503, msg = "The storefront is closed")]
    pub struct Closed;

    #[derive(Debug, partner_error::PartnerError)]
    #[pc(kind)]
    pub(super) enum StoreError {
        #[pc(code = 4, status = 500, msg = "The store is gone")]
        Gone,
        #[pc(code = 5, status = 500, msg = "The store is full")]
        #[deprecated = "it grows"]
        Full,
    }
}

/// Passes on, and declares nothing itself.
#[derive(Debug, PartnerError)]
#[pc(kind)]
pub enum GatewayError {
    /// Partner Center's own.
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
    /// Another type's.
    #[pc(transparent)]
    Closed(inner::Closed),
}

/// A struct that passes on.
#[derive(Debug, PartnerError)]
#[pc(kind = AnyKind, transparent)]
pub struct Any(pub GatewayError);

/// Its names are keywords.
#[derive(Debug, PartnerError)]
#[pc(kind)]
#[allow(non_camel_case_types)]
pub enum r#type {
    /// Only one.
    #[pc(code = 1, status = 400, msg = "Only one")]
    r#struct,
}

fn assert_round_trip<E: HasKind>() {
    let kinds: Vec<E::Kind> = E::Kind::all().collect();
    let entries: Vec<_> = E::catalogue().entries().collect();
    assert_eq!(kinds.len(), entries.len());
    for (kind, entry) in kinds.iter().zip(&entries) {
        assert!(std::ptr::eq(kind.entry(), *entry));
        assert_eq!(E::Kind::of(entry), Some(*kind));
        assert_eq!(kind.to_string(), entry.name());
    }
    assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len());
}

fn main() {
    type Storefront<'a> = StorefrontError<'a, u8, 3>;
    assert_round_trip::<Storefront<'_>>();
    assert_round_trip::<GatewayError>();
    assert_round_trip::<Any>();
    assert_round_trip::<inner::Closed>();
    assert_round_trip::<inner::StoreError>();
    assert_round_trip::<r#type>();

    let cart = String::from("C-7");
    let locked: Storefront<'_> = StorefrontError::CartLocked {
        cart: &cart,
        holder: 7,
    };
    assert_eq!(locked.kind(), StorefrontErrorKind::CartLocked);
    assert_eq!(locked.kind().to_string(), "cart_locked");
    assert_eq!(
        Storefront::SeatsTaken([1, 2, 3]).kind(),
        StorefrontErrorKind::SeatsTaken
    );
    assert_eq!(Storefront::Else.kind(), StorefrontErrorKind::Else);
    let missing = Storefront::PartnerCenter(Box::new(PartnerCenterError::CartNotFound));
    assert_eq!(
        missing.kind(),
        StorefrontErrorKind::PartnerCenter(PartnerCenterErrorKind::CartNotFound)
    );
    let closed = Storefront::from(inner::Closed);
    assert_eq!(closed.kind(), StorefrontErrorKind::Closed(inner::ClosedAs));
    assert_eq!(
        Any(GatewayError::Closed(inner::Closed)).kind(),
        AnyKind(GatewayErrorKind::Closed(inner::ClosedAs))
    );
    assert_eq!(inner::StoreError::Gone.kind(), inner::StoreErrorKind::Gone);
    assert_eq!(r#type::r#struct.kind(), typeKind::r#struct);

    assert_eq!(size_of::<inner::StoreErrorKind>(), 1);
    assert_eq!(size_of::<inner::ClosedAs>(), 0);
}
