use partner_error::PartnerError;
use std::error::Error;
use std::fmt::{self, Debug, Display};

/// The bounds follow from how each field is used.
#[derive(Debug, PartnerError)]
enum Storing<T, E> {
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(T),
    #[pc(code = 910_002, status = 500, msg = "Storing {0:?} failed")]
    Failed(Vec<T>, #[source] E),
    #[pc(code = 910_003, status = 500, msg = "Storing failed")]
    Perhaps(#[source] Option<Box<E>>),
}

#[derive(Debug, PartnerError)]
enum Borrowed<'a, 'b: 'a, T: ?Sized + 'a>
where
    T: Clone,
{
    #[pc(
        code = 910_001,
        status = 409,
        msg = "Cart {cart} is locked until {until}"
    )]
    CartLocked { cart: &'a T, until: &'b str },
}

#[derive(Debug, PartnerError)]
enum Counted<const N: usize, T = String> {
    #[pc(code = 910_001, status = 409, msg = "Carts {0:?} are locked by {1}")]
    CartsLocked([u8; N], T),
}

#[derive(Debug, PartnerError)]
enum Wrapper<E> {
    #[pc(transparent)]
    Inner(#[from] E),
    #[pc(code = 910_009, status = 500, msg = "Wrapping failed")]
    Failed,
}

trait Shop {
    type Cart;
}

#[derive(Debug)]
struct Books;

impl Shop for Books {
    type Cart = u64;
}

#[derive(Debug, PartnerError)]
enum Projected<S: Shop>
where
    S::Cart: Debug,
{
    #[pc(code = 910_001, status = 409, msg = "Cart {0} is locked")]
    CartLocked(S::Cart),
    #[pc(code = 910_002, status = 409, msg = "The shop is closed")]
    Closed(#[pc(internal)] S),
}

/// Nothing is asked of a parameter that no message shows.
#[derive(Debug, PartnerError)]
enum Kept<T> {
    #[pc(code = 910_001, status = 409, msg = "The cart is locked")]
    CartLocked(#[pc(internal)] T),
}

#[derive(Debug)]
struct Mute;

fn message<E: PartnerError>(error: &E) -> String {
    error.to_string()
}

fn generic<T: Display + Debug>(cart: T) -> Box<dyn Error>
where
    T: 'static,
{
    Box::new(Storing::<T, fmt::Error>::CartLocked(cart))
}

fn main() {
    assert_eq!(generic(7).to_string(), "Cart 7 is locked");
    let error = Storing::Failed(vec![1, 2], fmt::Error);
    assert_eq!(message(&error), "Storing [1, 2] failed");
    assert!(error.source().is_some());
    let error = Storing::<u8, fmt::Error>::Perhaps(None);
    assert!(error.source().is_none());
    let error = Storing::<u8, fmt::Error>::Perhaps(Some(Box::new(fmt::Error)));
    assert!(error.source().is_some());

    let until = String::from("noon");
    let error = Borrowed::CartLocked {
        cart: &7,
        until: &until,
    };
    assert_eq!(message(&error), "Cart 7 is locked until noon");

    let error: Counted<2> = Counted::CartsLocked([1, 2], "Ada".into());
    assert_eq!(message(&error), "Carts [1, 2] are locked by Ada");

    let error = Wrapper::from(Storing::<u8, fmt::Error>::CartLocked(7));
    assert_eq!(message(&error), "Cart 7 is locked");
    assert_eq!(
        Wrapper::<Storing<u8, fmt::Error>>::catalogue()
            .entries()
            .count(),
        4
    );
    assert_eq!(message(&Wrapper::<Kept<u8>>::Failed), "Wrapping failed");

    assert_eq!(
        message(&Projected::<Books>::CartLocked(7)),
        "Cart 7 is locked"
    );
    assert_eq!(message(&Projected::Closed(Books)), "The shop is closed");
    assert_eq!(message(&Kept::CartLocked(Mute)), "The cart is locked");
}
