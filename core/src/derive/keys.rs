//! The keys of `#[pc(...)]`, as an editor shows them. No expansion that is compiled uses them.

#![allow(non_upper_case_globals)]

macro_rules! keys {
    ($($docs:literal $key:ident = $example:literal;)*) => {
        $(
            #[doc = $docs]
            #[doc = concat!("\n\n`", $example, "`")]
            pub const $key: () = ();
        )*
    };
}

keys! {
    "The `source` on the wire, which names the answering service." source = "source = \"Storefront\"";
    "Every code that this type declares must lie inside." codes = "codes = 910_000..=910_999";
    "Codes that no entry may have, such as retired ones." reserved = "reserved = (910_005, 910_900..=910_999)";
    "Other catalogues in the same space of codes: a code that one of them has keeps its status." extends = "extends = PartnerCenterError";
    "The address of each entry's help page. It may contain `{code}`, `{status}` and `{name}`." help = "help = \"https://example.com/errors/{code}\"";
    "Generates an enum that says which entry an error is." kind = "kind";
    "The JSON form of the answers: `documented`, `detailed` or `problem`." envelope = "envelope = detailed";
    "On the wire, codes are the names of the entries." named = "named = \"snake_case\"";
    "Implements `Decode`, so that a client can build the value." decode = "decode";
    "Implements axum's `IntoResponse`." axum = "axum";
    "Implements actix-web's `ResponseError`." actix_web = "actix_web";
    "Implements utoipa's `IntoResponses`." utoipa = "utoipa";
    "`Display` and `Error` are implemented elsewhere." manual = "manual";
    "The number that names the error on the wire." code = "code = 800_064";
    "The HTTP status, an error's: from 400 to 599." status = "status = 409";
    "The message, with placeholders for fields." msg = "msg = \"Cart {cart} is locked\"";
    "Whether repeating the request may help: `never`, `later` or `when_asked`." retry = "retry = later";
    "The name of the entry, if it differs from that of the variant." name = "name = \"cart_locked\"";
    "With `decode`: clients recognise the entry, but no value is built." opaque = "opaque";
    "Allows the code to be used again with another status." shares_code = "shares_code";
    "The entry is that of the only field, whose catalogue becomes part of this one." transparent = "transparent";
    "The field is the placeholder with this number." arg = "arg = 0";
    "The field is sent in the fault's `data`." data = "data";
    "The field is never sent." internal = "internal";
    "Allows a placeholder to show this source." expose = "expose";
    "The field is sent as the header `Retry-After`." retry_after = "retry_after";
}
