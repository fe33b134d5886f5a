//! A storefront that sells through Partner Center, with errors of its own beside the documented ones.
//!
//! `cargo run --example storefront` makes a sale in which much goes wrong. Each error is shown as the
//! HTTP answer that it gives, and read back from that answer as a client would. The exit code is 1 if
//! the client ever understands anything but what was raised.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Display};
use std::io::{self, IsTerminal, StdoutLock, Write};
use std::process::ExitCode;

use partner_error::{Body, Decode, Entry, Fault, PartnerCenterError, PartnerError, Status};

// The domain: what can go wrong, and the store in which it does.

/// What the storefront answers when a request fails.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Storefront", codes = 910_000..=910_999, decode)]
enum StorefrontError {
    /// Another request holds the cart, until the time given at the latest.
    #[pc(code = 910_001, status = 409, msg = "Cart {cart} is locked until {until}", retry = later)]
    CartLocked { cart: String, until: String },

    /// There is nothing to pay for.
    #[pc(code = 910_002, status = 422, msg = "Cart {0} is empty")]
    CartEmpty(String),

    /// Why is for the log alone: a source is never sent.
    #[pc(code = 910_003, status = 402, msg = "Payment of {total} was declined")]
    PaymentDeclined {
        total: Price,
        #[source]
        reason: CardRefused,
    },

    /// Nobody was given a seat; `data` lists those for whom there is none.
    #[pc(code = 910_004, status = 409, msg = "{offer} has {free} free seats")]
    SeatsUnavailable {
        offer: String,
        free: usize,
        #[pc(data)]
        seatless: Vec<String>,
    },

    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

/// What the card's issuer says, and the customer need not read.
#[derive(Debug, PartialEq)]
struct CardRefused(Price);

impl Display for CardRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the limit of the card is {}", self.0)
    }
}

impl Error for CardRefused {}

fn charge(limit: Price, total: Price) -> Result<(), CardRefused> {
    (total <= limit).then_some(()).ok_or(CardRefused(limit))
}

/// In cents.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Price(usize);

impl Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} EUR", self.0 / 100, self.0 % 100)
    }
}

/// What there is to buy, with the price of a seat.
const OFFERS: [(&str, Price); 2] = [("office-e3", Price(2_290)), ("visio-p1", Price(490))];

struct Store {
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
    /// The cart, if it may be changed.
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
            }),
        }
    }

    fn lock(&mut self, id: &str, until: &str) -> Result<String, StorefrontError> {
        let until = until.to_owned();
        *self.open(id)? = Cart::Locked { until };
        Ok(format!("cart {id} is yours"))
    }

    fn fill(&mut self, id: &str, offer: &str, seats: usize) -> Result<String, StorefrontError> {
        let cart = self.open(id)?;
        let mut offers = OFFERS.into_iter();
        let (offer, price) = offers
            .find(|(known, _)| *known == offer)
            .ok_or(PartnerCenterError::InvalidOfferId)?;
        let total = Price(price.0 * seats);
        *cart = Cart::Filled {
            offer,
            seats,
            total,
        };
        Ok(format!("{seats} seats of {offer}, {total}"))
    }

    fn check_out(&mut self, id: &str, limit: Price) -> Result<String, StorefrontError> {
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
        *self.free_seats.entry(offer.to_owned()).or_default() += seats;
        Ok(format!("{total} paid"))
    }

    /// Gives every user a seat, or none of them.
    fn assign(&mut self, offer: &str, users: &[&str]) -> Result<String, StorefrontError> {
        let paid = self.free_seats.get_mut(offer);
        let free = paid.ok_or(PartnerCenterError::SubscriptionNotFound)?;
        if users.len() > *free {
            return Err(StorefrontError::SeatsUnavailable {
                offer: offer.to_owned(),
                free: *free,
                seatless: users[*free..].iter().map(ToString::to_string).collect(),
            });
        }
        *free -= users.len();
        Ok(format!("{offer} for {}", users.join(", ")))
    }
}

// The server: an error becomes an answer.

struct Answer {
    status: u16,
    content_type: &'static str,
    body: String,
}

impl Answer {
    fn of(error: &dyn PartnerError) -> serde_json::Result<Self> {
        Ok(Self {
            status: error.status().as_u16(),
            content_type: "application/json",
            body: serde_json::to_string(&Body::of(error))?,
        })
    }
}

// The client: an answer becomes an error. A number and a text are all that it has.

/// As much of the error as the answer tells.
struct Failure {
    entry: Option<&'static Entry>,
    error: Option<StorefrontError>,
}

impl Failure {
    fn read(status: u16, body: &str) -> serde_json::Result<Self> {
        let fault: Fault = serde_json::from_str(body)?;
        let pair = Status::new(status).zip(fault.number());
        let entry = pair.and_then(|(status, code)| StorefrontError::catalogue().get(status, code));
        let error = entry.and_then(|entry| StorefrontError::decode(entry, &fault));
        Ok(Self { entry, error })
    }
}

// What is seen of it.

const BOLD: u8 = 1;
const DIM: u8 = 2;
const RED: u8 = 31;
const GREEN: u8 = 32;
const PLAIN: u8 = 0;

struct Screen {
    out: StdoutLock<'static>,
    in_colour: bool,
    is_understood: bool,
}

impl Screen {
    fn new() -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let out = io::stdout().lock();
        Self {
            in_colour: out.is_terminal() && !no_colour,
            out,
            is_understood: true,
        }
    }

    fn line(&mut self, colour: u8, text: impl Display) -> io::Result<()> {
        if self.in_colour {
            writeln!(self.out, "\x1b[{colour}m{text}\x1b[0m")
        } else {
            writeln!(self.out, "{text}")
        }
    }

    /// A request, its answer, and what the client makes of that.
    fn exchange(
        &mut self,
        request: &str,
        result: Result<String, StorefrontError>,
    ) -> Result<(), Box<dyn Error>> {
        self.line(BOLD, format!("\n> {request}"))?;
        let raised = match result {
            Ok(done) => return Ok(self.line(GREEN, format!("  200 OK: {done}"))?),
            Err(raised) => raised,
        };
        let answer = Answer::of(&raised)?;
        let (status, reason) = (answer.status, raised.status().reason());
        self.line(RED, format!("  HTTP/1.1 {status} {reason}"))?;
        self.line(DIM, format!("  Content-Type: {}\n", answer.content_type))?;
        self.line(PLAIN, format!("  {}\n", answer.body))?;
        if let Some(source) = raised.source() {
            self.line(DIM, format!("  log: {raised}: {source}"))?;
        }
        let received = Failure::read(status, &answer.body)?;
        self.conclude(&raised, received)?;
        Ok(())
    }

    fn conclude(&mut self, raised: &StorefrontError, received: Failure) -> io::Result<()> {
        match (received.error, received.entry) {
            (Some(error), _) if error == *raised => {
                self.line(GREEN, format!("  client got, as raised: {error:?}"))
            }
            // A source is not sent, so that the value cannot be built.
            (None, Some(entry)) if entry == raised.entry() && raised.source().is_some() => {
                self.line(GREEN, format!("  client got, without source: {entry}"))
            }
            other => {
                self.is_understood = false;
                self.line(RED, format!("  client misunderstood: {other:?}"))
            }
        }
    }

    /// What the catalogue knows of a code, before any error happens.
    fn look_up(&mut self, code: u32) -> io::Result<()> {
        self.line(BOLD, format!("\n? {code}"))?;
        for entry in StorefrontError::catalogue().by_code(code) {
            let (docs, source, retry) = (entry.docs(), entry.source(), entry.retry().as_str());
            self.line(PLAIN, format!("  {entry}"))?;
            self.line(DIM, format!("  {docs}\n  source {source}, retry {retry}"))?;
        }
        Ok(())
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut store = Store {
        carts: ["C-7", "C-8"].map(|id| (id.to_owned(), Cart::Empty)).into(),
        free_seats: BTreeMap::new(),
    };
    let (small, large) = (Price(5_000), Price(50_000));
    let users = ["ada", "ben", "cleo", "dora", "emil"];

    let mut screen = Screen::new();
    screen.exchange("put office-e3 into C-9", store.fill("C-9", "office-e3", 3))?;
    screen.exchange("put office-e9 into C-7", store.fill("C-7", "office-e9", 3))?;
    screen.exchange("check out C-7", store.check_out("C-7", small))?;
    screen.exchange("put office-e3 into C-7", store.fill("C-7", "office-e3", 3))?;
    screen.exchange("check out C-7", store.check_out("C-7", small))?;
    screen.exchange("pay with another card", store.check_out("C-7", large))?;
    screen.exchange("check out C-7", store.check_out("C-7", large))?;
    screen.exchange("assign visio-p1", store.assign("visio-p1", &users))?;
    screen.exchange("assign office-e3", store.assign("office-e3", &users))?;
    screen.exchange("assign fewer", store.assign("office-e3", &users[..3]))?;
    screen.exchange("lock C-8", store.lock("C-8", "12:30"))?;
    screen.exchange("put visio-p1 into C-8", store.fill("C-8", "visio-p1", 1))?;

    screen.look_up(910_001)?;
    screen.look_up(800_064)?;
    Ok(ExitCode::from(u8::from(!screen.is_understood)))
}
