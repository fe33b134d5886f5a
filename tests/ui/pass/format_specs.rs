use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum FormatError {
    #[pc(code = 1, status = 409, msg = "{0:?} {1:>8.2} {2:#x} {2:#x}")]
    Some(&'static str, f64, u32),
    #[pc(
        code = 2,
        status = 409,
        msg = "{a:*^9} {b:+} {c:#010b} {d:e} {e:#?} {g:<4}|{h:^4}|"
    )]
    More {
        a: &'static str,
        b: i8,
        c: u8,
        d: f64,
        e: Option<u8>,
        g: u8,
        h: char,
    },
    #[pc(
        code = 3,
        status = 409,
        msg = "{cart } is {until :>5 }| {{cart}} {{}}}}"
    )]
    Spaces { cart: u8, until: u8 },
    #[pc(
        code = 4,
        status = 409,
        msg = "{0:X} {1:o} {2:x?} {3:E} {4:.0} {5:03} {6:é>3}"
    )]
    Numbers(u8, u8, [u8; 2], f32, f64, i16, u8),
    #[pc(code = 5, status = 409, msg = "{0:p}")]
    Pointer(&'static u8),
    #[pc(
        code = 6,
        status = 409,
        msg = "{cart}, {until}, {cart} and {cart} until {until}"
    )]
    Repeated { cart: u8, until: u8 },
    #[pc(code = 7, status = 409, msg = "{} {0} {}")]
    Mixed(u8, u8),
    #[pc(code = 8, status = 409, msg = r#"{0} "is" \ raw"#)]
    Raw(u8),
    #[pc(
        code = 9,
        status = 409,
        msg = "line
        break \
        and {0} \u{20AC}"
    )]
    Lines(u8),
    #[pc(code = 10, status = 409, msg = "größer als {größe}")]
    Unicode { größe: u8 },
    #[pc(
        code = 11,
        status = 409,
        msg = "{cart:}>5}{cart:{<5}{until}{cart}{until:.}{until:?}{1:03}"
    )]
    Several { cart: u8, until: u8 },
}

fn main() {
    use FormatError::*;
    static SEVEN: u8 = 7;
    assert_eq!(Some("a", 1.0, 255).to_string(), "\"a\"     1.00 0xff 0xff");
    let more = More {
        a: "mid",
        b: 1,
        c: 5,
        d: 1500.0,
        e: None,
        g: 1,
        h: 'h',
    };
    assert_eq!(
        more.to_string(),
        "***mid*** +1 0b00000101 1.5e3 None 1   | h  |"
    );
    assert_eq!(
        Numbers(10, 8, [10, 11], 1.0, 2.5, -7, 1).to_string(),
        "A 10 [a, b] 1E0 2 -07 éé1"
    );
    assert_eq!(Pointer(&SEVEN).to_string(), format!("{:p}", &SEVEN));
    let spaces = Spaces { cart: 1, until: 2 };
    assert_eq!(spaces.to_string(), "1 is     2| {cart} {}}");
    let repeated = Repeated { cart: 1, until: 2 };
    assert_eq!(repeated.to_string(), "1, 2, 1 and 1 until 2");
    assert_eq!(repeated.entry().template().placeholders().count(), 2);
    assert_eq!(Mixed(1, 2).to_string(), "1 1 2");
    assert_eq!(Raw(1).to_string(), r#"1 "is" \ raw"#);
    assert_eq!(Lines(1).to_string(), "line\n        break and 1 €");
    assert_eq!(Unicode { größe: 1 }.to_string(), "größer als 1");
    let several = Several { cart: 1, until: 2 };
    assert_eq!(several.to_string(), "}}}}11{{{{2122002");
    let template = several.entry().template();
    assert_eq!(
        template.to_string(),
        "{cart}{cart}{until}{cart}{until}{until}{1}"
    );
    let placeholders: Vec<_> = template.placeholders().collect();
    assert_eq!(placeholders, ["1", "cart", "until"]);
    let documented = Some("a", 1.0, 255).entry().template().to_string();
    assert_eq!(documented, "{0} {1} {2} {2}");
}
