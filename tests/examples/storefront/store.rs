//! The store, whose operations can fail.

use std::collections::BTreeMap;
use std::time::Duration;

use partner_error::PartnerCenterError;

use super::errors::{CardRefused, Price, StorefrontError};

fn charge(limit: Price, total: Price) -> Result<(), CardRefused> {
    (total <= limit).then_some(()).ok_or(CardRefused(limit))
}

/// The offers, with the price of a seat.
const OFFERS: [(&str, Price); 2] = [("office-e3", Price(2_290)), ("visio-p1", Price(490))];

pub(crate) struct Store {
    carts: BTreeMap<String, Cart>,
    /// The seats of each offer that are paid for and have no user yet.
    free_seats: BTreeMap<String, usize>,
}

enum Cart {
    Empty,
    Filled {
        offer: &'static str,
        seats: usize,
        total: Price,
    },
    Locked {
        until: String,
    },
    Submitted,
}

impl Store {
    /// Returns a store with these carts, all empty.
    pub(crate) fn with_carts(ids: impl IntoIterator<Item = String>) -> Self {
        Self {
            carts: ids.into_iter().map(|id| (id, Cart::Empty)).collect(),
            free_seats: BTreeMap::new(),
        }
    }

    /// Returns the cart if it may be changed.
    fn open(&mut self, id: &str) -> Result<&mut Cart, StorefrontError> {
        let found = self.carts.get_mut(id);
        let cart = found.ok_or(PartnerCenterError::CartNotFound)?;
        let id = id.to_owned();
        match cart {
            Cart::Empty | Cart::Filled { .. } => Ok(cart),
            Cart::Submitted => Err(PartnerCenterError::CartAlreadySubmitted { cart_id: id }.into()),
            Cart::Locked { until } => Err(StorefrontError::CartLocked {
                cart: id,
                until: until.clone(),
                wait: Duration::from_secs(60),
            }),
        }
    }

    pub(crate) fn lock(&mut self, id: &str, until: String) -> Result<String, StorefrontError> {
        *self.open(id)? = Cart::Locked { until };
        Ok(format!("cart {id} is yours"))
    }

    pub(crate) fn fill(
        &mut self,
        id: &str,
        offer: &str,
        seats: usize,
    ) -> Result<String, StorefrontError> {
        let cart = self.open(id)?;
        let mut offers = OFFERS.into_iter();
        let (offer, price) = offers
            .find(|(known, _)| *known == offer)
            .ok_or(PartnerCenterError::InvalidOfferId)?;
        let total = Price(price.0.saturating_mul(seats));
        *cart = Cart::Filled {
            offer,
            seats,
            total,
        };
        Ok(format!("{seats} seats of {offer}, {total}"))
    }

    pub(crate) fn check_out(&mut self, id: &str, limit: Price) -> Result<String, StorefrontError> {
        let cart = self.open(id)?;
        let Cart::Filled {
            offer,
            seats,
            total,
        } = *cart
        else {
            return Err(StorefrontError::CartEmpty(id.to_owned()));
        };
        charge(limit, total)
            .map_err(|reason| StorefrontError::PaymentDeclined { total, reason })?;
        *cart = Cart::Submitted;
        let free = self.free_seats.entry(offer.to_owned()).or_default();
        *free = free.saturating_add(seats);
        Ok(format!("{total} paid"))
    }

    /// Gives every user a seat, or none of them.
    pub(crate) fn assign(
        &mut self,
        offer: &str,
        users: &[String],
    ) -> Result<String, StorefrontError> {
        let paid = self.free_seats.get_mut(offer);
        let free = paid.ok_or(PartnerCenterError::SubscriptionNotFound)?;
        if users.len() > *free {
            return Err(StorefrontError::SeatsUnavailable {
                offer: offer.to_owned(),
                free: *free,
                seatless: users[*free..].to_vec(),
            });
        }
        *free -= users.len();
        Ok(format!("{offer} for {}", users.join(", ")))
    }
}
