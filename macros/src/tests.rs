//! Tests of the expansion: its text for one type, its size, and that no tokens make it panic.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::{env, fs};

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use proptest::prelude::*;
use quote::quote;

use crate::derive;

mod backtraces;
mod placeholders;
mod ui_cases;

/// A type that uses everything. `src/tests/expansion.rs` is its expansion.
fn representative() -> TokenStream {
    quote! {
        /// What the storefront answers when a request fails.
        #[pc(
            source = "Storefront",
            codes = 910_000..=910_999,
            help = "https://example.com/errors/{code}",
            decode
        )]
        pub enum StorefrontError<T> {
            /// Another request holds the cart.
            #[pc(code = 910_002, status = 409, msg = "Cart {cart} is locked until {until:>5}", retry = later)]
            CartLocked { cart: T, until: u32 },

            /// The card issuer refused the charge.
            #[pc(code = 910_001, status = 402, msg = "Payment was declined")]
            Declined(#[source] std::io::Error),

            #[pc(code = 910_003, status = 400, msg = "{0} items of the order are wrong")]
            Items(usize, #[pc(data)] Vec<Item>),

            #[pc(transparent)]
            PartnerCenter(#[from] PartnerCenterError),
        }
    }
}

#[test]
fn expansion() {
    let expanded = rustfmt(&unwrapped(derive(representative())).to_string());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/expansion.rs");
    if env::var_os("EXPANSION").is_some_and(|mode| mode == "update") {
        fs::write(path, &expanded).unwrap();
    }
    let reviewed = fs::read_to_string(path).unwrap();
    assert_eq!(
        expanded, reviewed,
        "the expansion is not the one in {path}: review it, and write it with `EXPANSION=update`"
    );
}

/// What an editor gets of a type, also of one that breaks a rule.
#[test]
fn editor() {
    let input: syn::DeriveInput = syn::parse_quote! {
        #[pc(source = "Storefront", cod)]
        enum StorefrontError<T> {
            #[pc(code = 1, status = 409, msg = "Cart {cart} is locked until {until:>5}, says {0}")]
            CartLocked { cart: T, until: u32, #[pc(internal)] note: String },
            #[pc(transparent)]
            PartnerCenter(PartnerCenterError),
        }
    };
    let mut report = crate::diagnostics::Report::default();
    let written = crate::parse::Written::read(&input, &mut report);
    let expressions = crate::expand::expressions(&crate::model::Model::new(&written));
    assert!(!report.is_empty());
    let expected = quote! {
        #[allow(unused)]
        fn __editor<T>(this: &StorefrontError<T>) {
            use __private::keys::*;
            source; cod; code; status; msg; transparent; internal;
            match this {
                StorefrontError::CartLocked { cart, until, .. } => _ = ::core::format_args!(
                    "Cart {cart} is locked until {until:>5}, says {0}"
                ),
                _ => {}
            }
        }
    };
    assert_eq!(expressions.to_string(), expected.to_string());
}

/// The library explains every key to editors, with the example that error messages give.
#[test]
fn keys_are_those_of_the_library() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/src/derive/keys.rs");
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("    \""));
    let explained = lines.map(|line| line.split_once("\" ").unwrap().1.to_owned());
    // `crate` is a keyword, and no constant.
    let keys = crate::parse::KEYS.iter().filter(|key| key.name != "crate");
    let keys = keys.map(|key| format!("{} = {:?};", key.name, key.example));
    assert_eq!(explained.collect::<Vec<_>>(), keys.collect::<Vec<_>>());
}

/// Counts tokens. The two delimiters of a group count as well.
fn count(tokens: TokenStream) -> usize {
    let counts = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => 2 + count(group.stream()),
        _ => 1,
    });
    counts.sum()
}

/// Counts the tokens that one more entry adds to the expansion. The slots of the index are one literal and don't count.
fn tokens_an_entry(entry: impl Fn(u32) -> TokenStream) -> usize {
    let tokens = |entries| {
        let variants = (0..entries).map(&entry);
        count(unwrapped(derive(quote!(enum Shelf { #(#variants,)* }))))
    };
    tokens(11) - tokens(10)
}

/// Compile time grows with the number of tokens, so an entry has as few as possible.
#[test]
fn an_entry_is_a_row_and_an_arm() {
    let fixed = tokens_an_entry(|code| {
        let name = Ident::new(&format!("V{code}"), Span::call_site());
        quote!(#[pc(code = #code, status = 404, msg = "No such shelf")] #name)
    });
    // `0x1_194_00002_0000000d_00000000,` and `Shelf::V1 => 1,`. The texts of all are one literal.
    assert_eq!(fixed, 2 + 8);
    let shown = tokens_an_entry(|code| {
        let name = Ident::new(&format!("V{code}"), Span::call_site());
        quote!(#[pc(code = #code, status = 404, msg = "There is no shelf {0}")] #name(u32))
    });
    // In addition `{ .. }`, the hole and its name, and the arm that renders the message.
    assert_eq!(shown, 2 + 8 + 4 + 16 + 28);
}

/// The source line of a UI test would be as long as the name.
#[test]
fn a_long_name_is_refused() {
    let refused = |bytes: usize| {
        let name = "n".repeat(bytes);
        let shelf = quote!(
            #[pc(code = 1, status = 404, msg = "No such shelf", name = #name)]
            NoShelf
        );
        derive(quote!(enum Shelf { #shelf })).to_string()
    };
    assert!(!refused(1024).contains("compile_error"));
    let expected = "this name has 1025 bytes, but a name has at most 1024: shorten it";
    assert!(refused(1025).contains(expected));
}

/// Replaces `::partner_error::__json! { "..." }` by its content, which it passes through, because rustfmt doesn't
/// format the content of macros.
fn unwrapped(tokens: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = Vec::new();
    let mut rest = tokens.into_iter();
    while let Some(tree) = rest.next() {
        match tree {
            TokenTree::Ident(ident) if ident == "__json" => {
                trees.truncate(trees.len() - "::".len() - 1 - "::".len());
                let Some(TokenTree::Group(group)) = rest.nth(1) else {
                    panic!("`__json` is not a macro call");
                };
                trees.extend(unwrapped(group.stream()).into_iter().skip(1));
            }
            TokenTree::Group(group) => {
                let inner = unwrapped(group.stream());
                trees.push(Group::new(group.delimiter(), inner).into());
            }
            other => trees.push(other),
        }
    }
    trees.into_iter().collect()
}

fn rustfmt(source: &str) -> String {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is installed: `rustup component add rustfmt`");
    let input = rustfmt.stdin.take().unwrap().write_all(source.as_bytes());
    input.unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success(), "rustfmt refuses the expansion");
    String::from_utf8(output.stdout).unwrap()
}

/// A word that may mean something to the derive.
fn word() -> impl Strategy<Value = TokenTree> {
    let keys = crate::parse::KEYS.iter().map(|key| key.name);
    let words: Vec<_> = keys
        .chain(["never", "Base", "self", "true", "async", "_", "extend", "x"])
        .collect();
    prop::sample::select(words).prop_map(|word| Ident::new(word, Span::call_site()).into())
}

fn literal() -> impl Strategy<Value = TokenTree> {
    let text = prop_oneof![
        any::<String>(),
        "[{}a:0-9?<>.$ ]{0,12}",
        Just("{a} {0} {".to_owned()),
    ];
    prop_oneof![
        any::<u64>().prop_map(Literal::u64_unsuffixed),
        (0..600_u16).prop_map(Literal::u16_unsuffixed),
        any::<i32>().prop_map(Literal::i32_unsuffixed),
        any::<u8>().prop_map(Literal::u8_suffixed),
        (0.0..1e9).prop_map(Literal::f64_suffixed),
        text.prop_map(|text| Literal::string(&text)),
        any::<char>().prop_map(Literal::character),
        any::<Vec<u8>>().prop_map(|bytes| Literal::byte_string(&bytes)),
    ]
    .prop_map(TokenTree::from)
}

fn punct() -> impl Strategy<Value = TokenTree> {
    let spacing = prop_oneof![Just(Spacing::Alone), Just(Spacing::Joint)];
    let chars: Vec<char> = "=,.:<>!#$&*+-/;?@^|~%".chars().collect();
    (prop::sample::select(chars), spacing).prop_map(|(c, spacing)| Punct::new(c, spacing).into())
}

/// Tokens of all kinds, with enough commas and `key =` to get past the parser.
fn tokens() -> impl Strategy<Value = TokenStream> {
    let comma = || Just(TokenTree::from(Punct::new(',', Spacing::Alone)));
    let equals = || Just(TokenTree::from(Punct::new('=', Spacing::Alone)));
    let leaf = prop_oneof![4 => word(), 3 => literal(), 2 => comma(), 3 => equals(), 2 => punct()];
    let tree = leaf.prop_recursive(3, 24, 6, |inner| {
        let delimiter = prop::sample::select(vec![
            Delimiter::Parenthesis,
            Delimiter::Brace,
            Delimiter::Bracket,
            Delimiter::None,
        ]);
        (delimiter, prop::collection::vec(inner, 0..6)).prop_map(|(delimiter, inner)| {
            Group::new(delimiter, inner.into_iter().collect()).into()
        })
    });
    prop::collection::vec(tree, 0..12).prop_map(|trees| trees.into_iter().collect())
}

/// Returns how many derives to try. A few hundred take a second or two. `DERIVES=10000` tries more.
fn cases() -> u32 {
    let number = env::var("DERIVES")
        .ok()
        .and_then(|number| number.parse().ok());
    number.unwrap_or(500)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// Whatever the attributes contain, the derive doesn't panic and writes impls.
    #[test]
    fn never_panics_on_an_enum(on_type in tokens(), on_variant in tokens(), on_field in tokens()) {
        let expanded = derive(quote! {
            #[pc(#on_type)]
            enum Random {
                #[pc(#on_variant)]
                First { #[pc(#on_field)] a: u32, b: String },
                #[pc(code = 1, status = 409, msg = "{0}", #on_variant)]
                Second(#[pc(#on_field)] u32),
            }
        });
        prop_assert!(expanded.to_string().contains("Declare for Random"));
    }

    #[test]
    fn never_panics_on_a_struct(on_type in tokens(), on_entry in tokens(), on_field in tokens()) {
        let expanded = derive(quote! {
            #[pc(#on_type, #on_entry)]
            struct Random(#[pc(#on_field)] u32);
        });
        prop_assert!(expanded.to_string().contains("Declare for Random"));
    }

    #[test]
    fn never_panics_beside_thiserror(on_entry in tokens(), in_error in tokens(), text in ".{0,20}") {
        let expanded = derive(quote! {
            enum Random {
                #[error(#in_error)]
                #[pc(#on_entry)]
                First { a: u32, source: String },
                #[error(#text)]
                #[pc(code = 1, status = 409)]
                Second(u32),
                #[error(#text, #in_error)]
                #[pc(code = 2, status = 409)]
                Third(u32),
            }
        });
        prop_assert!(!expanded.to_string().contains("Display for Random"));
    }
}
