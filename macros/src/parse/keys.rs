//! The keys of `#[pc(...)]`, with the place where each belongs and an example of each.

/// What an attribute is written on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

/// A key of `#[pc(...)]`.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// Whether it describes the type, an entry, a field.
    on_type: bool,
    on_entry: bool,
    on_field: bool,
    /// An example of its use.
    pub(crate) example: &'static str,
}

impl Key {
    const fn of_type(name: &'static str, example: &'static str) -> Self {
        Self {
            name,
            on_type: true,
            on_entry: false,
            on_field: false,
            example,
        }
    }

    const fn of_entry(name: &'static str, example: &'static str) -> Self {
        Self {
            on_type: false,
            on_entry: true,
            ..Self::of_type(name, example)
        }
    }

    const fn of_field(name: &'static str, example: &'static str) -> Self {
        Self {
            on_type: false,
            on_field: true,
            ..Self::of_type(name, example)
        }
    }

    pub(crate) fn belongs(&self, place: Place) -> bool {
        match place {
            Place::Enum => self.on_type,
            Place::Struct => self.on_type || self.on_entry,
            Place::Variant => self.on_entry,
            Place::Field => self.on_field,
        }
    }

    /// Returns the places where it belongs, in words.
    pub(crate) fn home(&self) -> &'static str {
        match (self.on_type, self.on_entry) {
            (true, true) => "on the type or on an entry",
            (true, false) => "on the type",
            (false, true) => "on an entry (a variant, or a struct)",
            (false, false) => "on a field",
        }
    }
}

/// All keys.
pub(crate) const KEYS: &[Key] = &[
    Key {
        on_entry: true,
        ..Key::of_type("source", "source = \"Storefront\"")
    },
    Key::of_type("codes", "codes = 910_000..=910_999"),
    Key::of_type("reserved", "reserved = (910_005, 910_900..=910_999)"),
    Key::of_type("extends", "extends = PartnerCenterError"),
    Key::of_type("help", "help = \"https://example.com/errors/{code}\""),
    Key::of_type("kind", "kind"),
    Key::of_type("envelope", "envelope = detailed"),
    Key::of_type("named", "named = \"snake_case\""),
    Key::of_type("decode", "decode"),
    Key::of_type("axum", "axum"),
    Key::of_type("actix_web", "actix_web"),
    Key::of_type("utoipa", "utoipa"),
    Key::of_type("manual", "manual"),
    Key::of_type("crate", "crate = my_errors::partner_error"),
    Key::of_entry("code", "code = 800_064"),
    Key::of_entry("status", "status = 409"),
    Key::of_entry("msg", "msg = \"Cart {cart} is locked\""),
    Key::of_entry("retry", "retry = later"),
    Key::of_entry("name", "name = \"cart_locked\""),
    Key::of_entry("opaque", "opaque"),
    Key::of_entry("shares_code", "shares_code"),
    Key::of_entry("transparent", "transparent"),
    Key::of_field("arg", "arg = 0"),
    Key::of_field("data", "data"),
    Key::of_field("internal", "internal"),
    Key::of_field("expose", "expose"),
    Key::of_field("retry_after", "retry_after"),
];

/// Returns the key with a name.
pub(crate) fn key(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}
