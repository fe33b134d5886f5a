//! Writing a message.

use std::fmt::{Display, Write as _};
use std::hint::black_box;

use partner_error::document::Translations;
use partner_error::{PartnerCenterError, PartnerError, Reply};

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

/// The errors that are translated.
#[derive(Debug, PartnerError)]
enum Both {
    #[pc(transparent)]
    Own(#[from] Own),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
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
        Some(1.0),
        &PartnerCenterError::CartBusy { cart_id: cart() },
        &Thiserror::CartBusy { cart_id: cart() },
        &Strum::CartBusy { cart_id: cart() },
    );
    let (until, owner) = (1200, || "dora".to_owned());
    compare(
        table,
        "three arguments",
        Some(1.0),
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
    translated(table);
}

/// Writing a message in another language, for which the template has been found, and finding it.
fn translated(table: &mut Table) {
    const GERMAN: &str = r#"{
        "1": "Bis {until} ist der Warenkorb {cart} von {owner} gesperrt",
        "800064": "Der Warenkorb {0} wird gerade bearbeitet",
        "900118": "Die Kundennummer ist ungültig"
    }"#;
    let mut translations = Translations::new(Both::catalogue(), "en");
    if let Err(error) = translations.add("de", GERMAN) {
        panic!("{error}");
    }
    let fixed = Both::from(PartnerCenterError::InvalidCustomerId);
    let cart_id = "b4c8fdea-cb84-4e5d".to_owned();
    let busy = Both::from(PartnerCenterError::CartBusy { cart_id });
    let locked = Both::from(Own::Locked {
        cart: "b4c8fdea-cb84-4e5d".to_owned(),
        until: 1200,
        owner: "dora".to_owned(),
    });
    for (what, error) in [
        ("no argument", fixed),
        ("one argument", busy),
        ("three arguments", locked),
    ] {
        let error = &error;
        let Some(german) = translations.get(error.entry(), "de") else {
            panic!("there should be a message for {error}");
        };
        let mut text = String::with_capacity(256);
        table.compare(
            &format!("in another language, {what}"),
            work(move || {
                text.clear();
                let _ = black_box(error).render(black_box(german), &mut text);
                black_box(&text);
            }),
            [Peer::new("`Display`", writing(error)).at_most(2.0)],
        );
        let translations = &translations;
        let list = "de-AT, de;q=0.9, en-US;q=0.8, en;q=0.7";
        table.compare(
            &format!("reply in another language, {what}"),
            work(move || {
                let reply = Reply::of(black_box(error));
                black_box(translations.translate(reply, black_box(list)).into_http());
            }),
            [Peer::new(
                "reply",
                work(move || _ = black_box(Reply::of(black_box(error)).into_http())),
            )],
        );
    }
}
