//! The words that some keys take as values.

/// The values of `retry`, with the variants of the library's `Retry`.
pub(crate) const RETRIES: &[(&str, &str)] = &[
    ("never", "Never"),
    ("later", "Later"),
    ("when_asked", "WhenAsked"),
];

/// The values of `envelope`, with the variants of the library's `Envelope`.
pub(crate) const ENVELOPES: &[(&str, &str)] = &[
    ("documented", "Documented"),
    ("detailed", "Detailed"),
    ("problem", "Problem"),
];

/// The values of `named`: the rules of serde's `rename_all`.
pub(crate) const RENAME_RULES: &[&str] = &[
    "lowercase",
    "UPPERCASE",
    "PascalCase",
    "camelCase",
    "snake_case",
    "SCREAMING_SNAKE_CASE",
    "kebab-case",
    "SCREAMING-KEBAB-CASE",
];

/// Renames a variant by one of the rules. As in serde, each upper-case letter begins a word,
/// and only ASCII letters change their case.
pub(crate) fn rename(variant: &str, rule: &str) -> String {
    let snake_case = || {
        let mut name = String::new();
        for (at, c) in variant.char_indices() {
            if at > 0 && c.is_uppercase() {
                name.push('_');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    };
    match rule {
        "lowercase" => variant.to_ascii_lowercase(),
        "UPPERCASE" => variant.to_ascii_uppercase(),
        "camelCase" => {
            let mut chars = variant.chars();
            let first = chars.next().map(|first| first.to_ascii_lowercase());
            first.into_iter().chain(chars).collect()
        }
        "snake_case" => snake_case(),
        "SCREAMING_SNAKE_CASE" => snake_case().to_ascii_uppercase(),
        "kebab-case" => snake_case().replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => snake_case().to_ascii_uppercase().replace('_', "-"),
        _ => variant.to_owned(),
    }
}
