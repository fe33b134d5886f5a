use partner_error::{Decode, Fault, PartnerError};

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum StorefrontError {
    #[pc(code = 1, status = 409, msg = "list")]
    List(#[pc(data)] Vec<u8>),
    #[pc(code = 2, status = 409, msg = "one of {cart}")]
    One {
        cart: u8,
        #[pc(data)]
        holder: String,
    },
    #[pc(code = 3, status = 409, msg = "none")]
    Perhaps(#[pc(data)] Option<u8>),
    #[pc(code = 4, status = 409, msg = "shown {0}")]
    Shown(#[pc(data)] u8),
    #[pc(code = 5, status = 409, msg = "hidden")]
    Hidden(#[pc(data)] u8, #[pc(internal)] u8),
    #[pc(code = 6, status = 409, msg = "nothing")]
    Nothing,
}

#[derive(Debug)]
struct Holder<'a>(&'a str);

#[derive(Debug, PartnerError)]
#[pc(code = 7, status = 409, msg = "borrowed {1}")]
struct Borrowed<'a>(#[pc(data)] &'a str, &'a str);

fn main() {
    use StorefrontError::*;
    let one = One {
        cart: 1,
        holder: "Ada".into(),
    };
    for (error, items) in [
        (List(vec![1, 2]), 2),
        (one, 1),
        (Perhaps(None), 0),
        (Shown(1), 1),
        (Nothing, 0),
    ] {
        let fault = Fault::of(&error);
        assert_eq!(fault.data.len(), items);
        let read = StorefrontError::decode(error.entry(), &fault).unwrap();
        assert_eq!(format!("{read:?}"), format!("{error:?}"));
    }
    let hidden = Hidden(1, 2);
    assert!(StorefrontError::decode(hidden.entry(), &Fault::of(&hidden)).is_none());
    let holder = Holder("Ada");
    assert_eq!(Fault::of(&Borrowed(holder.0, "Eve")).data, ["Ada"]);
}
