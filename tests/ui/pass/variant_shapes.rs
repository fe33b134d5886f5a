use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError {
    #[pc(code = 1, status = 409, msg = "unit")]
    Unit,
    #[pc(code = 2, status = 409, msg = "empty tuple")]
    EmptyTuple(),
    #[pc(code = 3, status = 409, msg = "empty struct")]
    EmptyStruct {},
    #[pc(code = 4, status = 409, msg = "tuple of {0} and {1}")]
    Tuple(u8, &'static str),
    #[pc(code = 5, status = 409, msg = "struct of {first} and {1}")]
    Struct { first: u8, second: char },
    #[pc(code = 6, status = 409, msg = "{} then {}, {2} at last")]
    Next(u8, u8, u8),
    #[pc(
        code = 7,
        status = 409,
        msg = "for a customer with id: {3}, skuId: {0}"
    )]
    Numbered {
        sku: u8,
        #[pc(arg = 3)]
        customer: u8,
    },
}

fn main() {
    use StorefrontError::*;
    let all: [(StorefrontError, &str); 7] = [
        (Unit, "unit"),
        (EmptyTuple(), "empty tuple"),
        (EmptyStruct {}, "empty struct"),
        (Tuple(1, "two"), "tuple of 1 and two"),
        (
            Struct {
                first: 1,
                second: 'b',
            },
            "struct of 1 and b",
        ),
        (Next(1, 2, 3), "1 then 2, 3 at last"),
        (
            Numbered {
                sku: 1,
                customer: 2,
            },
            "for a customer with id: 2, skuId: 1",
        ),
    ];
    for (at, (error, message)) in all.iter().enumerate() {
        assert_eq!(error.to_string(), *message);
        assert_eq!(error.entry(), &StorefrontError::catalogue().own()[at]);
    }
}
