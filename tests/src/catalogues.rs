//! The same catalogue, declared in different ways.

use std::fmt::Write as _;

/// A way to declare errors.
pub struct Way {
    /// The name of its package.
    pub package: &'static str,
    /// Its name in a table.
    pub title: &'static str,
    /// The dependencies in its manifest, if it isn't this project.
    pub dependencies: Option<&'static str>,
    enumeration: fn(u32) -> String,
}

/// The position in [`WAYS`] of the way that the ratios compare with.
pub const PEER: usize = 2;

/// This project first, as it is and with all that a client needs, then the alternatives that a user would choose from.
pub const WAYS: [Way; 5] = [
    Way {
        package: "ours",
        title: "partner-error",
        dependencies: None,
        enumeration: |entries| ours(entries, ""),
    },
    Way {
        package: "ours_for_clients",
        title: "with `decode` and `kind`",
        dependencies: None,
        enumeration: |entries| ours(entries, "#[pc(decode, kind)]\n"),
    },
    Way {
        package: "by_thiserror",
        title: "thiserror and two matches",
        dependencies: Some("thiserror = \"2\"\n"),
        enumeration: thiserror,
    },
    Way {
        package: "by_snafu",
        title: "snafu and two matches",
        dependencies: Some("snafu = \"0.9\"\n"),
        enumeration: snafu,
    },
    Way {
        package: "by_hand",
        title: "by hand",
        dependencies: Some(""),
        enumeration: by_hand,
    },
];

impl Way {
    /// Returns a crate that declares this number of entries, each documented. One in five has placeholders, about as
    /// in the documented table.
    #[must_use]
    pub fn declare(&self, entries: u32) -> String {
        (self.enumeration)(entries)
    }

    /// Returns the dependencies of [`program`](Self::program), beside the library with the errors.
    #[must_use]
    pub fn program_dependencies(&self, library: &str) -> String {
        match self.dependencies {
            None => library.to_owned(),
            Some(dependencies) => format!(
                "{dependencies}serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
            ),
        }
    }

    /// Returns a program that prints one of the errors, its code and its status, and its JSON.
    #[must_use]
    pub fn program(&self) -> String {
        let package = self.package;
        let json = match self.dependencies {
            None => {
                "    let json = partner_error::Body::of(&error).to_json();\n    \
                 let json = String::from_utf8_lossy(&json);\n"
            }
            Some(_) => {
                "    let (code, description) = (error.code().to_string(), error.to_string());\n    \
                 let json = serde_json::to_string(&Fault { code, description, source: \"program\" }).unwrap();\n"
            }
        };
        let before = match self.dependencies {
            None => "use partner_error::PartnerError as _;\n",
            Some(_) => {
                "#[derive(serde::Serialize)]\nstruct Fault {\n    code: String,\n    description: String,\n    \
                 source: &'static str,\n}\n"
            }
        };
        format!(
            "{before}fn main() {{\n    let error = std::hint::black_box({package}::E::V1);\n{json}    \
             println!(\"{{error}} {{}} {{}} {{json}}\", error.code(), error.status());\n}}\n"
        )
    }
}

fn message(number: u32) -> (String, &'static [&'static str]) {
    match number % 10 {
        0 => (
            format!("Cart {{cart}} number {number} is busy with another request"),
            &["cart"],
        ),
        5 => (
            format!("Asset {number} cannot be changed to {{to}} from {{from}}"),
            &["to", "from"],
        ),
        _ => (
            format!("Request {number} cannot be processed, for it is not active"),
            &[],
        ),
    }
}

fn status(number: u32) -> u16 {
    [400, 403, 404, 409, 500][number as usize % 5]
}

/// The variants, each with its attribute.
fn variants(entries: u32, attribute: impl Fn(u32, &str) -> String) -> String {
    let mut code = String::new();
    for number in 0..entries {
        let (text, fields) = message(number);
        let attribute = attribute(number, &text);
        let _ = write!(code, "    /// Entry {number}.\n{attribute}    V{number}");
        if !fields.is_empty() {
            let fields: Vec<String> = fields
                .iter()
                .map(|name| format!("{name}: String"))
                .collect();
            let _ = write!(code, " {{ {} }}", fields.join(", "));
        }
        code.push_str(",\n");
    }
    code
}

/// The codes and the statuses, each in a match.
fn matches(entries: u32) -> String {
    let method = |name, ty, value: &dyn Fn(u32) -> u32| {
        let arms = (0..entries).map(|number| {
            format!(
                "            Self::V{number} {{ .. }} => {},\n",
                value(number)
            )
        });
        let arms: String = arms.collect();
        format!(
            "    pub fn {name}(&self) -> {ty} {{\n        match self {{\n{arms}        }}\n    }}\n"
        )
    };
    let code = method("code", "u32", &|number| 100_000 + number);
    let status = method("status", "u16", &|number| u32::from(status(number)));
    format!("impl E {{\n{code}{status}}}\n")
}

/// `keys` is the attribute of the type.
fn ours(entries: u32, keys: &str) -> String {
    let variants = variants(entries, |number, text| {
        let (code, status) = (100_000 + number, status(number));
        format!("    #[pc(code = {code}, status = {status}, msg = {text:?})]\n")
    });
    format!("#[derive(Debug, partner_error::PartnerError)]\n{keys}pub enum E {{\n{variants}}}\n")
}

fn thiserror(entries: u32) -> String {
    let variants = variants(entries, |_, text| format!("    #[error({text:?})]\n"));
    let matches = matches(entries);
    format!("#[derive(Debug, thiserror::Error)]\npub enum E {{\n{variants}}}\n{matches}")
}

fn snafu(entries: u32) -> String {
    let display = |_, text: &str| format!("    #[snafu(display({text:?}))]\n");
    let variants = variants(entries, display);
    let matches = matches(entries);
    format!("#[derive(Debug, snafu::Snafu)]\npub enum E {{\n{variants}}}\n{matches}")
}

fn by_hand(entries: u32) -> String {
    let variants = variants(entries, |_, _| String::new());
    let arms = (0..entries).map(|number| {
        let (text, fields) = message(number);
        let pattern = match fields {
            [] => String::new(),
            fields => format!(" {{ {} }}", fields.join(", ")),
        };
        format!("            Self::V{number}{pattern} => write!(f, {text:?}),\n")
    });
    let arms: String = arms.collect();
    let matches = matches(entries);
    format!(
        "use std::fmt;\n\n#[derive(Debug)]\npub enum E {{\n{variants}}}\n\
         impl fmt::Display for E {{\n    \
         fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        \
         match self {{\n{arms}        }}\n    }}\n}}\n\
         impl std::error::Error for E {{}}\n{matches}"
    )
}
