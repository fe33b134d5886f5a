//! Reads which paths of its own crate a source file imports, with `use` or inline.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A source file of a crate.
pub(super) struct SourceFile {
    /// The path below `src`, as in `catalogue/entry.rs`.
    pub(super) path: String,
    pub(super) lines: usize,
    pub(super) imports: Vec<Import>,
    /// The names of its functions, types, constants and macros.
    pub(super) items: Vec<String>,
}

/// A path that a file uses.
#[derive(Debug, Clone)]
pub(super) struct Import {
    /// The module in which it stands: that of the file, or one inside.
    pub(super) within: Vec<String>,
    /// The segments, as written.
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    /// The name under which it is imported. `None` for `*` and for inline paths.
    pub(super) name: Option<String>,
    /// Whether it is a `use`, and whether that is `pub`.
    pub(super) is_use: bool,
    pub(super) is_public: bool,
}

impl Import {
    pub(super) fn text(&self) -> String {
        self.path.join("::")
    }

    pub(super) fn is_glob(&self) -> bool {
        self.is_use && self.name.is_none()
    }
}

impl SourceFile {
    /// Reads a file. Code that is compiled for tests only and the tokens of `quote!` are left out, as are
    /// paths that begin with `$crate`.
    pub(super) fn read(path: &str, text: &str) -> Self {
        let tokens: TokenStream = text
            .parse()
            .unwrap_or_else(|error| panic!("{path} should be Rust: {error}"));
        let mut file = Self {
            path: path.to_owned(),
            lines: text.lines().count(),
            imports: Vec::new(),
            items: Vec::new(),
        };
        let module = file.module();
        file.scan(tokens, &module);
        file
    }

    /// The module of the file: `catalogue::entry`, none for `lib.rs`.
    pub(super) fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        let parts = path.split('/').filter(|part| *part != "lib");
        parts.map(str::to_owned).collect()
    }

    fn scan(&mut self, tokens: TokenStream, within: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        let mut is_for_tests = false;
        while at < tokens.len() {
            if let Some(attribute) = attribute(&tokens[at..]) {
                is_for_tests |= attribute.is_cfg_test;
                at += attribute.length;
                continue;
            }
            if is_for_tests {
                at += item_length(&tokens[at..]);
                is_for_tests = false;
                continue;
            }
            at += self.scan_one(&tokens, at, within);
        }
    }

    /// Reads what begins at a token, and returns how many tokens that takes.
    fn scan_one(&mut self, tokens: &[TokenTree], at: usize, within: &[String]) -> usize {
        let rest = &tokens[at..];
        let word = match &tokens[at] {
            TokenTree::Ident(ident) => ident.to_string(),
            TokenTree::Group(group) => {
                self.scan(group.stream(), within);
                return 1;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => return 1,
        };
        let name = rest.get(1).and_then(ident);
        match (word.as_str(), name) {
            ("mod", Some(name)) => {
                if let Some(TokenTree::Group(body)) = rest.get(2) {
                    let inside = [within, &[name]].concat();
                    self.scan(body.stream(), &inside);
                    return 3;
                }
                2
            }
            ("use", _) if !rest.get(1).is_some_and(|next| is_punct(next, '<')) => {
                let end = rest.iter().position(|token| is_punct(token, ';'));
                let end = end.unwrap_or(rest.len());
                let is_public = is_public(&tokens[..at]);
                let mut imports = Vec::new();
                read_tree(&rest[1..end], &[], &mut imports);
                for (path, name, line) in imports {
                    self.imports.push(Import {
                        within: within.to_vec(),
                        path,
                        line,
                        name,
                        is_use: true,
                        is_public,
                    });
                }
                end
            }
            ("quote" | "quote_spanned" | "parse_quote", None)
                if rest.get(1).is_some_and(|next| is_punct(next, '!')) =>
            {
                3
            }
            (
                "fn" | "struct" | "enum" | "trait" | "const" | "static" | "type" | "union",
                Some(name),
            ) => {
                self.items.push(name);
                2
            }
            ("macro_rules", None) => {
                self.items.extend(rest.get(2).and_then(ident));
                2
            }
            _ => self.scan_path(tokens, at, within),
        }
    }

    /// Reads a path that stands outside of a `use`.
    fn scan_path(&mut self, tokens: &[TokenTree], at: usize, within: &[String]) -> usize {
        let mut path: Vec<String> = ident(&tokens[at]).into_iter().collect();
        let mut length = 1;
        while is_separator(&tokens[at + length..]) {
            let Some(next) = tokens.get(at + length + 2).and_then(ident) else {
                break;
            };
            path.push(next);
            length += 3;
        }
        let is_continued = at > 1 && is_separator(&tokens[at - 2..]);
        let is_callers_crate = at > 0 && is_punct(&tokens[at - 1], '$');
        if path.len() > 1 && !is_continued && !is_callers_crate {
            self.imports.push(Import {
                within: within.to_vec(),
                path,
                line: tokens[at].span().start().line,
                name: None,
                is_use: false,
                is_public: false,
            });
        }
        length
    }
}

struct Attribute {
    length: usize,
    is_cfg_test: bool,
}

fn attribute(tokens: &[TokenTree]) -> Option<Attribute> {
    if !is_punct(tokens.first()?, '#') {
        return None;
    }
    let is_inner = is_punct(tokens.get(1)?, '!');
    let length = if is_inner { 3 } else { 2 };
    let TokenTree::Group(group) = tokens.get(length - 1)? else {
        return None;
    };
    let text = group.stream().to_string();
    let is_bracket = group.delimiter() == Delimiter::Bracket;
    is_bracket.then(|| Attribute {
        length,
        is_cfg_test: !is_inner && text.replace(' ', "") == "cfg(test)",
    })
}

/// The number of tokens of an item: up to a `;` or a block.
fn item_length(tokens: &[TokenTree]) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is_punct(other, ';'),
    };
    let end = tokens.iter().position(ends);
    end.map_or(tokens.len(), |end| end + 1)
}

/// Whether the tokens before a `use` end in `pub` or `pub(...)`.
fn is_public(before: &[TokenTree]) -> bool {
    let mut before = before.iter().rev();
    match before.next() {
        Some(TokenTree::Ident(word)) => word == "pub",
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            matches!(before.next(), Some(TokenTree::Ident(word)) if word == "pub")
        }
        _ => false,
    }
}

/// Lists the paths of a `use`, each with its name and line.
fn read_tree(
    tokens: &[TokenTree],
    prefix: &[String],
    imports: &mut Vec<(Vec<String>, Option<String>, usize)>,
) {
    let mut path = prefix.to_vec();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let line = token.span().start().line;
        match token {
            TokenTree::Ident(_) => {
                path.extend(ident(token));
                at += 1;
                if is_separator(&tokens[at..]) {
                    at += 2;
                    continue;
                }
                let mut name = path.last().cloned();
                if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
                    path.pop();
                    name = path.last().cloned();
                }
                if tokens.get(at).and_then(ident).as_deref() == Some("as") {
                    name = tokens.get(at + 1).and_then(ident);
                    at += 2;
                }
                imports.push((path, name, line));
                path = prefix.to_vec();
            }
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                read_tree(&inner, &path, imports);
                path = prefix.to_vec();
                at += 1;
            }
            TokenTree::Punct(star) if star.as_char() == '*' => {
                imports.push((path, None, line));
                path = prefix.to_vec();
                at += 1;
            }
            // `::std` is another crate's.
            TokenTree::Punct(_) if is_separator(&tokens[at..]) => {
                path.push(String::new());
                at += 2;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => at += 1,
        }
    }
}

/// The name that a token is, without `r#`.
fn ident(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(ident) => Some(ident.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// Whether the tokens begin with `::`.
fn is_separator(tokens: &[TokenTree]) -> bool {
    let is_first = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint);
    matches!(tokens, [first, second, ..] if is_first(first) && is_punct(second, ':'))
}
