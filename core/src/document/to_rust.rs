//! A document as the Rust that declares it.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::document::Document;
use super::entry::DocumentEntry;
use super::json::fnv1a;
use super::rust_fields::Fields;
use super::text::is_disturbing;
use crate::catalogue::{Envelope, Retry};

/// The longest list of keys on one line, as rustfmt has it.
const MOST_WIDTH: usize = 70;

impl Document {
    /// Returns Rust that declares the errors: an enum that derives `PartnerError`. It compiles as it is, with
    /// `partner-error` and its default features as the only dependency.
    ///
    /// A document doesn't know the types of fields, so each is a `String`, and `data` is a `Vec<String>`. The
    /// document of the enum is this one, except where Rust or the derive allows less:
    ///
    /// - The name of the enum, and the names of variants and fields are made of the letters, digits and `_` in the
    ///   names here. A name that then isn't the variant's is kept by the key `name`, but that of a second entry of the
    ///   same name gets its code and its status behind it.
    /// - A field isn't called `source`, which is the cause of an error: it gets a `_` behind it.
    /// - The help pages are kept if they follow one pattern of code, status and name.
    /// - Format specs such as `{total:>8.2}` aren't in a document.
    ///
    /// A document without entries, an empty message, and one of more than 1,024 characters are refused by the derive.
    ///
    /// ```
    /// use partner_error::document::Document;
    ///
    /// let sheet = "code,status,message\n7,404,There is no shelf {0}\n8,409,\"The shelf is full\"\n";
    /// assert_eq!(
    ///     Document::from_csv(sheet)?.to_rust(),
    ///     r#"use partner_error::PartnerError;
    ///
    /// /// The errors of the catalogue `ImportedError`.
    /// #[derive(Clone, Debug, PartialEq, Eq, PartnerError)]
    /// pub enum ImportedError {
    ///     #[pc(code = 7, status = 404, msg = "There is no shelf {0}")]
    ///     NoShelf { shelf: String },
    ///     #[pc(code = 8, status = 409, msg = "The shelf is full")]
    ///     ShelfFull,
    /// }
    /// "#
    /// );
    /// # Ok::<(), partner_error::document::DocumentError>(())
    /// ```
    #[must_use]
    pub fn to_rust(&self) -> String {
        let variants = Variants::of(self);
        let mut rust = String::with_capacity(256 * self.entries().len() + 256);
        rust.push_str("use partner_error::PartnerError;\n\n");
        let name = type_name(self.name());
        let docs = format!("The errors of the catalogue `{}`.", self.name());
        write_docs(&docs, "", &mut rust);
        rust.push_str("#[derive(Clone, Debug, PartialEq, Eq, PartnerError)]\n");
        let keys = self.keys(&variants);
        if !keys.is_empty() {
            write_attribute(&keys, "", &mut rust);
        }
        rust.push_str(&format!("pub enum {name} {{\n"));
        for (entry, variant) in self.entries().iter().zip(&variants.names) {
            self.write_variant(entry, variant, &variants, &mut rust);
        }
        rust.push_str("}\n");
        rust
    }

    /// The keys of the type.
    fn keys(&self, variants: &Variants) -> Vec<String> {
        let mut keys = Vec::new();
        if let Some(source) = self.source() {
            keys.push(format!("source = {}", literal(source)));
        }
        let envelope = self.known_envelope();
        if envelope != Envelope::Documented {
            keys.push(format!("envelope = {}", envelope.as_str()));
        }
        if self.is_named() {
            let named = if variants.is_snake_case {
                "named = \"snake_case\""
            } else {
                "named"
            };
            keys.push(named.to_owned());
        }
        if let Some(help) = &variants.help {
            keys.push(format!("help = {}", literal(help)));
        }
        keys
    }

    fn write_variant(
        &self,
        entry: &DocumentEntry,
        variant: &Variant,
        variants: &Variants,
        rust: &mut String,
    ) {
        const INDENT: &str = "    ";
        let fields = Fields::of(entry);
        let mut keys = Vec::new();
        if !self.is_named() || entry.code() != fnv1a(&variant.entry_name) {
            keys.push(format!("code = {}", entry.code()));
        }
        keys.push(format!("status = {}", entry.status().as_u16()));
        keys.push(format!("msg = {}", literal(&fields.message)));
        if variant.has_own_name {
            keys.push(format!("name = {}", literal(&variant.entry_name)));
        }
        if self.source().unwrap_or_default() != entry.source() {
            keys.push(format!("source = {}", literal(entry.source())));
        }
        if entry.retry() != Retry::of(entry.status()) {
            keys.push(format!("retry = {}", entry.retry().as_str()));
        }
        if variants.shared_codes.contains(&entry.code()) {
            keys.push("shares_code".to_owned());
        }
        write_docs(entry.docs(), INDENT, rust);
        write_attribute(&keys, INDENT, rust);
        fields.write(&variant.name, INDENT, rust);
    }
}

struct Variant {
    name: String,
    /// The name of the entry.
    entry_name: String,
    /// Whether the entry needs the key `name`.
    has_own_name: bool,
}

/// What has to be known of all entries.
struct Variants {
    names: Vec<Variant>,
    /// Whether the names are those of the variants in snake case.
    is_snake_case: bool,
    shared_codes: BTreeSet<u32>,
    help: Option<String>,
}

impl Variants {
    fn of(document: &Document) -> Self {
        let entries = document.entries();
        let mut codes: BTreeMap<u32, usize> = BTreeMap::new();
        for entry in entries {
            *codes.entry(entry.code()).or_default() += 1;
        }
        codes.retain(|_, count| *count > 1);
        let (mut taken, mut entry_names) = (BTreeSet::new(), BTreeSet::new());
        let mut names: Vec<Variant> = entries
            .iter()
            .map(|entry| {
                let (code, status) = (entry.code(), entry.status().as_u16());
                let unique = |name: String, taken: &mut BTreeSet<String>| {
                    let mut unique = name.clone();
                    if taken.contains(&unique) {
                        unique = format!("{name}{code}_{status}");
                    }
                    while !taken.insert(unique.clone()) {
                        unique.push('_');
                    }
                    unique
                };
                let entry_name = unique(entry.name().to_owned(), &mut entry_names);
                let name = unique(camel_case(&entry_name), &mut taken);
                Variant {
                    name,
                    entry_name,
                    has_own_name: false,
                }
            })
            .collect();
        let is_snake_case = document.is_named()
            && !names.is_empty()
            && names
                .iter()
                .all(|variant| snake_case(&variant.name) == variant.entry_name);
        for variant in &mut names {
            variant.has_own_name = !is_snake_case && variant.name != variant.entry_name;
        }
        Self {
            names,
            is_snake_case,
            shared_codes: codes.into_keys().collect(),
            help: help_pattern(entries),
        }
    }
}

/// The pattern that all help pages follow, with code, status and name as placeholders.
fn help_pattern(entries: &[DocumentEntry]) -> Option<String> {
    // What stands for the code in one of them may be a fixed text in another.
    let mut patterns = entries.first().into_iter().chain(entries.last());
    patterns.find_map(|entry| {
        let pattern = help_pattern_of(entry)?;
        let follows = |entry: &DocumentEntry| {
            let page = pattern
                .replace("{code}", &entry.code_text())
                .replace("{status}", &entry.status().as_u16().to_string())
                .replace("{name}", entry.name());
            entry.help() == Some(page.as_str())
        };
        entries.iter().all(follows).then_some(pattern)
    })
}

fn help_pattern_of(entry: &DocumentEntry) -> Option<String> {
    let help = entry.help()?;
    // A pattern has no other braces.
    if help.contains(['{', '}']) {
        return None;
    }
    let (code, status) = (entry.code_text(), entry.status().as_u16().to_string());
    let mut values = [
        (entry.name(), "{name}"),
        (&*code, "{code}"),
        (&*status, "{status}"),
    ];
    // A longer text may contain a shorter one.
    values.sort_by_key(|(value, _)| core::cmp::Reverse(value.len()));
    let mut pattern = help.to_owned();
    for (value, placeholder) in values {
        let is_part = "{name}{code}{status}".contains(value);
        if !is_part {
            pattern = pattern.replace(value, placeholder);
        }
    }
    Some(pattern)
}

/// The name of a catalogue as the name of a type.
fn type_name(name: &str) -> String {
    let name = camel_case(name);
    // The derive, and a type that it uses by its name.
    if ["PartnerError", "String", "Vec"].contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A name as that of a type or of a variant: itself if it is one, else its words.
fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut ends_in_digit = false;
    for word in name.split(|c: char| c == '_' || !unicode_ident::is_xid_continue(c)) {
        let mut chars = word.chars();
        let Some(first) = chars.next() else { continue };
        if ends_in_digit && first.is_ascii_digit() {
            // Between digits, it is part of the name of a type.
            camel.push('_');
        }
        camel.extend(first.to_uppercase());
        let rest = chars.as_str();
        let is_shouted = name.contains('_') && !word.contains(char::is_lowercase);
        if is_shouted {
            camel.extend(rest.chars().flat_map(char::to_lowercase));
        } else {
            camel.push_str(rest);
        }
        ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
    }
    if camel == "Self" || !camel.starts_with(unicode_ident::is_xid_start) {
        camel.insert_str(0, "Error");
    }
    camel
}

/// The name of a variant in snake case, as the derive makes it.
fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 8);
    for (at, c) in name.char_indices() {
        if c.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// A string literal. Marks that turn the direction of text are escaped.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// Writes an attribute, on one line if it is short enough.
fn write_attribute(keys: &[String], indent: &str, rust: &mut String) {
    let line = keys.join(", ");
    if line.chars().count() <= MOST_WIDTH {
        rust.push_str(&format!("{indent}#[pc({line})]\n"));
        return;
    }
    rust.push_str(&format!("{indent}#[pc(\n"));
    for (place, key) in keys.iter().enumerate() {
        let comma = if place + 1 < keys.len() { "," } else { "" };
        rust.push_str(&format!("{indent}    {key}{comma}\n"));
    }
    rust.push_str(&format!("{indent})]\n"));
}

/// Writes docs as comments, or as an attribute if a comment can't hold them.
pub(super) fn write_docs(docs: &str, indent: &str, rust: &mut String) {
    if docs.is_empty() {
        return;
    }
    let is_bare = |line: &str| !line.contains(|c: char| c.is_control() || is_disturbing(c));
    if docs.split('\n').all(is_bare) {
        for line in docs.split('\n').map(str::trim_end) {
            let space = if line.is_empty() { "" } else { " " };
            rust.push_str(&format!("{indent}///{space}{line}\n"));
        }
    } else {
        // The derive removes one space, as it does from a comment.
        let docs = format!(" {}", docs.replace('\n', "\n "));
        rust.push_str(&format!("{indent}#[doc = {}]\n", literal(&docs)));
    }
}
