use partner_error::{Entry, PartnerError, Retry, Status};

#[derive(Debug, PartnerError)]
#[pc(
    source = "Storefront",
    codes = (910_000..=910_099, 910_500..910_600, 7, 0x1_0000..=0x1_FFFF,),
    reserved = (910_005, 910_090..=910_099, 910_600..910_700),
    help = "https://example.com/{status}/{code}#{name}",
)]
enum StorefrontError {
    #[pc(
        code = 910_001,
        status = 409,
        msg = "locked",
        shares_code,
        source = "Carts"
    )]
    CartLocked,
    #[pc(code = 910_001, status = 404, msg = "gone", shares_code)]
    CartGone,
    #[pc(code = 910_001, status = 410, msg = "gone for ever", shares_code)]
    CartGoneForEver,
    #[pc(code = 910_599, status = 500, msg = "a", retry = never)]
    Never,
    #[pc(code = 7, status = 0x1f7, msg = "b", retry = later, shares_code)]
    Later,
    #[pc(code = 0x1_0001u32, status = 503, msg = "c", retry = when_asked)]
    WhenAsked,
    #[pc(code = 0b111, status = 511, msg = "d", shares_code)]
    #[pc(retry = later)]
    Binary,
    #[pc(code = 910_002, status = 418, msg = "teapot")]
    #[pc()]
    Teapot,
}

#[derive(Debug, PartnerError)]
enum Bounds {
    #[pc(code = 0, status = 400, msg = "least")]
    Least,
    #[pc(code = 4_294_967_295, status = 511, msg = "most")]
    Most,
}

fn main() {
    let own = StorefrontError::catalogue().own();
    let retries: Vec<Retry> = own.iter().map(Entry::retry).collect();
    let (never, later, asked) = (Retry::Never, Retry::Later, Retry::WhenAsked);
    assert_eq!(
        retries,
        [never, never, never, never, later, asked, later, never]
    );
    assert_eq!(own[0].source(), "Carts");
    assert_eq!(own[1].source(), "Storefront");
    assert_eq!(
        own[1].help().as_deref(),
        Some("https://example.com/404/910001#CartGone")
    );
    assert_eq!(own[7].status(), Status::IM_A_TEAPOT);
    let catalogue = StorefrontError::catalogue();
    assert_eq!(catalogue.by_code(910_001).count(), 3);
    assert_eq!(catalogue.get(Status::NOT_FOUND, 910_001), Some(&own[1]));
    assert_eq!(catalogue.get(Status::CONFLICT, 910_002), None);
    assert_eq!(Bounds::Least.code(), 0);
    assert_eq!(Bounds::Most.code(), u32::MAX);
    assert_eq!(StorefrontError::Later.status(), 503);
    assert_eq!(Bounds::catalogue().source(), env!("CARGO_PKG_NAME"));
}
