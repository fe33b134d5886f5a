//! The rules that need to see other types. They are const evaluations in the expansion, and each call has the span of
//! the literal that is wrong if it fails.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::names::transparent;
use crate::model::{Entry, Model};
use crate::parse::Range;

/// Returns the checks that don't depend on the type's parameters. `cargo check` evaluates them.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let extends = model.attrs.extends.iter().map(|base| {
        let rule = quote!(Extends(<#base as __private::Declare>::CATALOGUE));
        calls(model, &rule, |entry| {
            entry
                .attrs
                .status
                .as_ref()
                .map(|status| status.literal.span())
        })
    });
    let known = Known::all(model);
    let joins = joins(model, &known, false);
    let pairs = pairs(&known, false);
    let inside = inside(model);
    let routes = routes_apart(model);
    let blocks = extends.chain([inside, routes]).flatten();
    let blocks = blocks
        .chain(joins)
        .chain((!pairs.is_empty()).then(|| quote!(#(#pairs)*)));
    quote!(#(const _: () = { #blocks };)*)
}

/// Returns the value of the type's `CATALOGUE`. It contains the checks that depend on the type's parameters, so that
/// they happen when the type is instantiated.
pub(crate) fn catalogue(model: &Model<'_>) -> TokenStream {
    let all = Known::all(model);
    if all.is_empty() {
        return quote!(&__own_catalogue());
    }
    let side = |is_joined: bool| {
        let side = all.iter().filter(move |known| known.is_joined == is_joined);
        side.map(|known| &known.catalogue)
    };
    let (joined, extended) = (side(true), side(false));
    let catalogue = quote!(&__own_catalogue().with(&[#(#joined),*], &[#(#extended),*]));
    let joins = joins(model, &all, true);
    let pairs = pairs(&all, true);
    if joins.is_empty() && pairs.is_empty() {
        return catalogue;
    }
    quote!({
        #({ #joins })*
        #(#pairs)*
        #catalogue
    })
}

/// A catalogue that the type extends or joins.
struct Known {
    catalogue: TokenStream,
    is_joined: bool,
    /// Whether it depends on the type's parameters.
    has_parameter: bool,
    span: Span,
}

impl Known {
    fn all(model: &Model<'_>) -> Vec<Self> {
        let extended = model.attrs.extends.iter().map(|base| Self {
            catalogue: quote!(<#base as __private::Declare>::CATALOGUE),
            is_joined: false,
            has_parameter: false,
            span: base.span(),
        });
        let fields = model.transparent().flat_map(|entry| &entry.fields);
        let joined = fields.map(|field| {
            let ty = &field.syntax.ty;
            Self {
                catalogue: transparent(ty, "CATALOGUE"),
                is_joined: true,
                has_parameter: model.has_parameter(ty),
                span: ty.span(),
            }
        });
        extended.chain(joined).collect()
    }
}

/// Returns the checks of one rule, a call for each entry.
fn calls(
    model: &Model<'_>,
    rule: &TokenStream,
    literal: impl Fn(&Entry<'_>) -> Option<Span>,
) -> Option<TokenStream> {
    let calls: Vec<_> = model
        .own()
        .zip(0_usize..)
        .filter_map(|(entry, position)| {
            // The location of the literal, with the hygiene of the expansion.
            let span = literal(entry)?.resolved_at(Span::call_site());
            Some(quote_spanned!(span=> __private::check(__own, __rule, #position);))
        })
        .collect();
    (!calls.is_empty()).then(|| {
        quote! {
            let (__own, __rule) = (&__own_catalogue(), &__private::Rule::#rule);
            #(#calls)*
        }
    })
}

fn code_span(entry: &Entry<'_>) -> Option<Span> {
    entry.attrs.code.as_ref().map(|code| code.literal.span())
}

/// No code belongs both to the type itself and to a catalogue that it joins.
fn joins(model: &Model<'_>, known: &[Known], has_parameter: bool) -> Vec<TokenStream> {
    let joined = known
        .iter()
        .filter(|known| known.is_joined && known.has_parameter == has_parameter);
    let rules = joined.filter_map(|known| {
        let catalogue = &known.catalogue;
        calls(model, &quote!(Joins(#catalogue)), code_span)
    });
    rules.collect()
}

/// Any two catalogues agree, and any two that the type joins have no entry in common.
fn pairs(known: &[Known], has_parameter: bool) -> Vec<TokenStream> {
    let mut pairs = Vec::new();
    for (at, b) in known.iter().enumerate() {
        let before = known[..at].iter();
        for a in before.filter(|a| (a.has_parameter || b.has_parameter) == has_parameter) {
            let span = b.span.resolved_at(Span::call_site());
            let (first, second) = (&a.catalogue, &b.catalogue);
            if a.is_joined && b.is_joined {
                pairs.push(quote_spanned!(span=> __private::join_apart(#first, #second);));
            }
            pairs.push(quote_spanned!(span=> __private::agree(#first, #second);));
        }
    }
    pairs
}

/// The rules of `codes` and `reserved` in a type with `extends`, where the codes of an extended catalogue are allowed.
fn inside(model: &Model<'_>) -> Option<TokenStream> {
    let bases = &model.attrs.extends;
    if bases.is_empty() {
        return None;
    }
    let ranges = |ranges: &[Range]| {
        let bounds = ranges.iter().map(|range| {
            let (first, last) = (range.codes.start(), range.codes.end());
            quote!((#first, #last))
        });
        quote!(&[#(#bounds),*])
    };
    let (codes, reserved) = (ranges(&model.attrs.codes), ranges(&model.attrs.reserved));
    let bases = quote!(&[#(<#bases as __private::Declare>::CATALOGUE),*]);
    calls(model, &quote!(Inside(#bases, #codes, #reserved)), |entry| {
        let code = entry.code()?;
        let is_own = model.has_inside(code) && model.reserving(code).is_none();
        code_span(entry).filter(|_| !is_own)
    })
}

/// With `kind`, no catalogue is reached by two transparent variants, because an entry would have two kinds.
fn routes_apart(model: &Model<'_>) -> Option<TokenStream> {
    let flag = &model.attrs.kind.as_ref()?.flag;
    let fields = model.transparent().flat_map(|entry| {
        let fields = entry.fields.iter();
        fields.map(move |field| (entry.name(), transparent(&field.syntax.ty, "CATALOGUE")))
    });
    let fields: Vec<_> = fields.collect();
    let span = flag.span().resolved_at(Span::call_site());
    let pairs = fields.iter().enumerate().flat_map(|(at, (b_name, b))| {
        fields[..at].iter().map(move |(a_name, a)| {
            quote_spanned! {span=>
                __private::reach_apart(
                    (#a_name, #a),
                    (#b_name, #b),
                );
            }
        })
    });
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then(|| quote!(#(#pairs)*))
}
