use partner_error::{Decode, Fault, PartnerError};

/// Fields named as the variables of the expansion.
#[derive(Debug, PartnerError)]
#[pc(decode)]
#[pc(
    code = 910_001,
    status = 409,
    msg = "{out}, {wording}, {inner}, {form}, {wire}, {data}, {f}, {entry}, {fault}, {position}"
)]
struct Everything {
    out: u8,
    wording: u8,
    inner: u8,
    form: u8,
    wire: u8,
    data: u8,
    f: u8,
    entry: u8,
    fault: u8,
    position: u8,
}

#[derive(Debug, PartnerError)]
#[pc(decode)]
enum Others {
    #[pc(
        code = 1,
        status = 409,
        msg = "{field0:?}, {field1}, {template:>2}, {code}, {status}"
    )]
    Entry {
        field0: u8,
        field1: u8,
        template: u8,
        code: u8,
        status: u8,
    },
    #[pc(
        code = 2,
        status = 409,
        msg = "{field1}, {name}, {message}, {argument}"
    )]
    Message {
        field1: u8,
        name: u8,
        message: u8,
        argument: u8,
    },
    #[pc(code = 3, status = 409, msg = "{out}")]
    Kept {
        out: u8,
        #[pc(data)]
        data: Vec<u8>,
    },
    #[pc(code = 4, status = 409, msg = "{f}")]
    Hidden {
        f: u8,
        #[source]
        source: std::fmt::Error,
        #[pc(internal)]
        inner: u8,
    },
    #[pc(transparent)]
    Inner { inner: Everything },
    #[pc(code = 5, status = 409, msg = "built")]
    From {
        #[from]
        from: std::fmt::Error,
    },
}

fn main() {
    let error = Others::Inner {
        inner: Everything {
            out: 0,
            wording: 1,
            inner: 2,
            form: 3,
            wire: 4,
            data: 5,
            f: 6,
            entry: 7,
            fault: 8,
            position: 9,
        },
    };
    assert_eq!(error.to_string(), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
    let read = Others::decode(error.entry(), &Fault::of(&error)).unwrap();
    assert_eq!(format!("{read:?}"), format!("{error:?}"));

    let error = Others::Entry {
        field0: 0,
        field1: 1,
        template: 2,
        code: 3,
        status: 4,
    };
    assert_eq!(error.to_string(), "0, 1,  2, 3, 4");
    let error = Others::Kept {
        out: 1,
        data: vec![1, 2],
    };
    let read = Others::decode(error.entry(), &Fault::of(&error)).unwrap();
    assert_eq!(format!("{read:?}"), format!("{error:?}"));
    assert!(std::error::Error::source(&Others::from(std::fmt::Error)).is_some());
}
