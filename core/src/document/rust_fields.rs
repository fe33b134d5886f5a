//! The fields of an entry in Rust, and its message with placeholders for them.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::entry::DocumentEntry;

/// The fields of a variant.
pub(super) struct Fields {
    shown: Vec<Field>,
    /// Whether they are numbered and not named.
    is_tuple: bool,
    /// The text of the literal.
    pub(super) message: String,
    has_data: bool,
}

struct Field {
    name: String,
    /// The placeholder that the field fills, if it isn't the one of its name or position.
    number: Option<usize>,
}

impl Fields {
    pub(super) fn of(entry: &DocumentEntry) -> Self {
        let template = entry.template();
        let placeholders: Vec<&str> = template.placeholders().collect();
        // Each placeholder with its parameter, by the position of the parameter. What isn't listed comes behind.
        let mut parameters: Vec<(&str, Vec<&str>)> = Vec::new();
        let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
        let shown: Vec<(&str, &str)> = entry.placeholders_with_parameters(&placeholders);
        for name in entry.parameters() {
            positions.entry(name).or_insert_with(|| {
                parameters.push((name, Vec::new()));
                parameters.len() - 1
            });
        }
        for (placeholder, parameter) in shown {
            let position = *positions.entry(parameter).or_insert_with(|| {
                parameters.push((parameter, Vec::new()));
                parameters.len() - 1
            });
            parameters[position].1.push(placeholder);
        }
        // A field that no message shows has no place in a declaration.
        parameters.retain(|(_, placeholders)| !placeholders.is_empty());

        let is_tuple = parameters
            .iter()
            .enumerate()
            .all(|(position, (name, _))| *name == position.to_string());
        let mut names = Names::default();
        let mut new_names: BTreeMap<&str, String> = BTreeMap::new();
        let mut fields = Vec::new();
        for (position, (parameter, placeholders)) in parameters.iter().enumerate() {
            let name = if is_tuple {
                (*parameter).to_owned()
            } else {
                names.field(parameter)
            };
            // A field fills one number. Other placeholders for it get its name.
            let mut numbers = placeholders.iter().filter_map(|text| text.parse().ok());
            let first: Option<usize> = numbers.clone().next();
            let number = numbers.find(|number| *number == position).or(first);
            let shown = match number {
                Some(number) if is_tuple => number.to_string(),
                _ => name.clone(),
            };
            for placeholder in placeholders {
                let is_number = number.is_some() && placeholder.parse().ok() == number;
                if !is_number && *placeholder != shown {
                    new_names.insert(placeholder, shown.clone());
                }
            }
            let number = number.filter(|number| *number != position);
            fields.push(Field { name, number });
        }
        Self {
            message: message(entry, &new_names),
            shown: fields,
            is_tuple,
            has_data: entry.has_data(),
        }
    }

    /// Writes the variant.
    pub(super) fn write(&self, variant: &str, indent: &str, rust: &mut String) {
        if self.shown.is_empty() && !self.has_data {
            rust.push_str(&format!("{indent}{variant},\n"));
            return;
        }
        let attribute = |field: &Field| {
            let number = field.number;
            number.map(|number| format!("#[pc(arg = {number})]"))
        };
        let mut members: Vec<(Option<String>, String)> = Vec::new();
        for field in &self.shown {
            let member = if self.is_tuple {
                "String".to_owned()
            } else {
                format!("{}: String", raw(&field.name))
            };
            members.push((attribute(field), member));
        }
        // A unit variant with `data` has a named field, too.
        let is_tuple = self.is_tuple && !self.shown.is_empty();
        if self.has_data {
            let is_taken = |name: &str| self.shown.iter().any(|field| field.name == name);
            let mut name = "data".to_owned();
            while is_taken(&name) {
                name.push('_');
            }
            let member = if is_tuple {
                "Vec<String>".to_owned()
            } else {
                format!("{name}: Vec<String>")
            };
            members.push((Some("#[pc(data)]".to_owned()), member));
        }
        let (open, close) = if is_tuple { ("(", ")") } else { (" {", "}") };
        let is_short = members.iter().all(|(attribute, _)| attribute.is_none());
        let space = if is_tuple { "" } else { " " };
        let line: Vec<&str> = members.iter().map(|(_, member)| member.as_str()).collect();
        let line = line.join(", ");
        // Rustfmt leaves so much room for fields on one line.
        if is_short && line.chars().count() <= 35 {
            rust.push_str(&format!(
                "{indent}{variant}{open}{space}{line}{space}{close},\n"
            ));
            return;
        }
        rust.push_str(&format!("{indent}{variant}{open}\n"));
        for (attribute, member) in members {
            if let Some(attribute) = attribute {
                rust.push_str(&format!("{indent}    {attribute}\n"));
            }
            rust.push_str(&format!("{indent}    {member},\n"));
        }
        rust.push_str(&format!("{indent}{close},\n"));
    }
}

impl DocumentEntry {
    /// Each placeholder with the parameter that it shows. A placeholder of which nothing is known shows one of its own
    /// name.
    fn placeholders_with_parameters<'a>(
        &'a self,
        placeholders: &[&'a str],
    ) -> Vec<(&'a str, &'a str)> {
        let shown = self.shown_parameters();
        let with_parameter = placeholders.iter().map(|placeholder| {
            let parameter = shown.parameter(placeholder);
            (*placeholder, parameter.unwrap_or(placeholder))
        });
        with_parameter.collect()
    }
}

/// The message with the placeholders renamed, and with the braces of its text doubled.
fn message(entry: &DocumentEntry, new_names: &BTreeMap<&str, String>) -> String {
    let template = entry.template();
    if new_names.is_empty() {
        return format!("{template:#}");
    }
    let pattern = template.pattern();
    let mut message = String::with_capacity(pattern.text.len() + 16);
    let mut at = 0;
    let push = |text: &str, message: &mut String| {
        message.push_str(&text.replace('{', "{{").replace('}', "}}"));
    };
    for (start, end, argument) in pattern.holes {
        push(&pattern.text[at..*start], &mut message);
        let placeholder = template.name(*argument);
        let name = new_names.get(placeholder).map(String::as_str);
        message.push_str(&format!("{{{}}}", name.unwrap_or(placeholder)));
        at = *end;
    }
    push(&pattern.text[at..], &mut message);
    message
}

/// The names of the fields so far.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    fn field(&mut self, parameter: &str) -> String {
        let letters = |c: &char| *c == '_' || unicode_ident::is_xid_continue(*c);
        let replaced = parameter.chars().map(|c| if letters(&c) { c } else { '_' });
        let mut name: String = replaced.collect();
        if !is_identifier(&name) {
            name.insert_str(0, "argument_");
        }
        // `source` would be the cause, and the others are no names even if they are raw.
        while self.taken.contains(&name)
            || ["source", "self", "Self", "super", "crate", "_"].contains(&name.as_str())
        {
            name.push('_');
        }
        self.taken.insert(name.clone());
        name
    }
}

/// Whether a text is written like an identifier. It may be a keyword.
pub(super) fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    let starts_well = first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c));
    starts_well && text != "_" && chars.all(unicode_ident::is_xid_continue)
}

/// An identifier, raw if it is a keyword.
pub(super) fn raw(name: &str) -> String {
    if super::parameter_names::is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}
