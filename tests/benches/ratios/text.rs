//! Writing a message.

use std::fmt::{Display, Write as _};
use std::hint::black_box;

use partner_error::{PartnerCenterError, PartnerError};

use crate::measure::{Peer, Table, Work, work};

#[derive(Debug, thiserror::Error)]
enum Thiserror {
    #[error("Invalid Customer Id")]
    InvalidCustomerId,
    #[error("Cart {cart_id} is being processed by another request")]
    CartBusy { cart_id: String },
    #[error("Cart {cart} is locked until {until} by {owner}")]
    Locked {
        cart: String,
        until: u32,
        owner: String,
    },
}

#[derive(Debug, strum::Display)]
enum Strum {
    #[strum(to_string = "Invalid Customer Id")]
    InvalidCustomerId,
    #[strum(to_string = "Cart {cart_id} is being processed by another request")]
    CartBusy { cart_id: String },
    #[strum(to_string = "Cart {cart} is locked until {until} by {owner}")]
    Locked {
        cart: String,
        until: u32,
        owner: String,
    },
}

#[derive(Debug, PartnerError)]
enum Own {
    #[pc(
        code = 1,
        status = 409,
        msg = "Cart {cart} is locked until {until} by {owner}"
    )]
    Locked {
        cart: String,
        until: u32,
        owner: String,
    },
}

/// Writes a value into a buffer with enough capacity.
fn writing(value: &impl Display) -> Work<'_> {
    let mut text = String::with_capacity(256);
    work(move || {
        text.clear();
        let _ = write!(text, "{}", black_box(value));
        black_box(&text);
    })
}

fn compare(
    table: &mut Table,
    what: &str,
    at_most: Option<f64>,
    ours: &impl Display,
    thiserror: &impl Display,
    strum: &impl Display,
) {
    assert_eq!(ours.to_string(), thiserror.to_string());
    assert_eq!(ours.to_string(), strum.to_string());
    let finished = ours.to_string();
    table.compare(
        &format!("`Display`, {what}"),
        writing(ours),
        [
            Peer::new("thiserror", writing(thiserror)).at_most(at_most),
            Peer::new("strum", writing(strum)),
            Peer::new("the finished text", writing(&finished)),
        ],
    );
}

pub(crate) fn measure(table: &mut Table) {
    compare(
        table,
        "no argument",
        None,
        &PartnerCenterError::InvalidCustomerId,
        &Thiserror::InvalidCustomerId,
        &Strum::InvalidCustomerId,
    );
    let cart = || "b4c8fdea-cb84-4e5d".to_owned();
    compare(
        table,
        "one argument",
        Some(1.1),
        &PartnerCenterError::CartBusy { cart_id: cart() },
        &Thiserror::CartBusy { cart_id: cart() },
        &Strum::CartBusy { cart_id: cart() },
    );
    let (until, owner) = (1200, || "dora".to_owned());
    compare(
        table,
        "three arguments",
        Some(1.1),
        &Own::Locked {
            cart: cart(),
            until,
            owner: owner(),
        },
        &Thiserror::Locked {
            cart: cart(),
            until,
            owner: owner(),
        },
        &Strum::Locked {
            cart: cart(),
            until,
            owner: owner(),
        },
    );
}
