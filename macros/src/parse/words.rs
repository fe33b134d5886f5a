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

/// Renames a variant by one of the rules. As in serde, each upper-case letter begins a word.
pub(crate) fn rename(variant: &str, rule: &str) -> String {
    let separated = |separator: char| {
        let mut name = String::new();
        for (at, c) in variant.char_indices() {
            if at > 0 && c.is_uppercase() {
                name.push(separator);
            }
            name.extend(c.to_lowercase());
        }
        name
    };
    match rule {
        "lowercase" => variant.to_lowercase(),
        "UPPERCASE" => variant.to_uppercase(),
        "camelCase" => {
            let mut chars = variant.chars();
            let first = chars.next().into_iter().flat_map(char::to_lowercase);
            first.chain(chars.as_str().chars()).collect()
        }
        "snake_case" => separated('_'),
        "SCREAMING_SNAKE_CASE" => separated('_').to_uppercase(),
        "kebab-case" => separated('-'),
        "SCREAMING-KEBAB-CASE" => separated('-').to_uppercase(),
        _ => variant.to_owned(),
    }
}
