//! `named = "..."` renames variants exactly as serde's `rename_all` does.

use partner_error::PartnerError;
use serde::Serialize;

/// Compares the names of the entries with those that serde writes, by one rule.
macro_rules! assert_as_serde {
    ($rule:tt: $($variant:ident)*) => {{
        #[derive(Debug, PartnerError, Serialize)]
        #[pc(named = $rule)]
        #[serde(rename_all = $rule)]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Renamed {
            $(#[pc(status = 400, msg = "Renamed")] $variant,)*
        }

        $({
            let variant = Renamed::$variant;
            let name = serde_json::to_value(&variant).unwrap();
            assert_eq!(variant.entry().name(), name, "{} by {}", stringify!($variant), $rule);
        })*
    }};
}

/// Compares all rules.
macro_rules! assert_all_as_serde {
    ($($variants:tt)*) => {
        assert_as_serde!("lowercase": $($variants)*);
        assert_as_serde!("UPPERCASE": $($variants)*);
        assert_as_serde!("PascalCase": $($variants)*);
        assert_as_serde!("camelCase": $($variants)*);
        assert_as_serde!("snake_case": $($variants)*);
        assert_as_serde!("SCREAMING_SNAKE_CASE": $($variants)*);
        assert_as_serde!("kebab-case": $($variants)*);
        assert_as_serde!("SCREAMING-KEBAB-CASE": $($variants)*);
    };
}

#[test]
fn words() {
    assert_all_as_serde!(Gone IndexNotFound A TooManySearchRequests);
}

#[test]
fn digits_and_acronyms() {
    assert_all_as_serde!(Http2Error HTTPError IOError Error404 V1 Sha256Of3DModels X509);
}

#[test]
fn other_styles() {
    assert_all_as_serde!(index_gone Index_Locked SCREAMING __Hidden Trailing_ lower);
}

#[test]
fn raw_identifiers() {
    assert_all_as_serde!(r#type r#Match r#async);
}

/// Only ASCII letters change their case.
#[test]
fn letters_beyond_ascii() {
    assert_all_as_serde!(Größe MaßÜberschritten NaïveÉtat);
}

#[test]
fn without_a_rule_a_name_stays() {
    #[derive(Debug, PartnerError)]
    #[pc(named)]
    enum Named {
        #[pc(status = 400, msg = "Named")]
        HTTPError,
        #[pc(status = 400, msg = "Named", name = "Any text: at all")]
        Other,
        #[pc(status = 400, msg = "Named")]
        r#Type,
    }

    let names = [Named::HTTPError, Named::Other, Named::Type].map(|named| named.entry().name());
    assert_eq!(names, ["HTTPError", "Any text: at all", "Type"]);
}
