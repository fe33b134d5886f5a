//! The impls of a type that breaks no rule.
//!
//! What does not depend on the type is a function of the library; here stand one table, one match
//! over it, and the few arms that fields need.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{LitStr, Path, Token};

use crate::across;
use crate::bounds::{Bounds, optional};
use crate::decode;
use crate::model::{Entry, Field, Model};
use crate::table;
use crate::template;

/// Everything that the derive generates.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let library = model.library();
    let private = private(&library);
    let entries = table::expand(model);
    let across = across::expand(model);
    let bounds = declare_bounds(model);
    let declare = declare(model, &bounds);
    let display = display(model, &bounds);
    let error = error(model);
    let from = from(model);
    let decode = decode::expand(model, &library);
    let frameworks = frameworks(model, &library);
    quote! {
        #[allow(deprecated, unused_qualifications)]
        const _: () = {
            use #private as __private;

            #entries
            #across
            #declare
            #display
            #error
            #from
            #decode
            #frameworks
        };
    }
}

/// The library's module for expansions. Its name has the version, so that nothing else relies on it.
pub(crate) fn private(library: &Path) -> TokenStream {
    let version = concat!(
        "__private_",
        env!("CARGO_PKG_VERSION_MAJOR"),
        "_",
        env!("CARGO_PKG_VERSION_MINOR"),
    );
    let module = Ident::new(version, Span::call_site());
    quote!(#library::#module)
}

/// A variable of the expansion's own. Its context keeps it apart from the user's variables, its name
/// from constants, which a pattern would be taken for.
pub(crate) fn variable(name: &str) -> Ident {
    Ident::new(&format!("__{name}"), Span::mixed_site())
}

/// The catalogue, which row a value is, and its message.
fn declare(model: &Model<'_>, bounds: &Bounds<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let catalogue = across::catalogue(model);
    let entry = entry_body(model);
    let (wording, f) = (variable("wording"), variable("f"));
    let render = render_body(model, &wording, &f);
    let data = data_method(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Declare for #ident #ty_generics #bounds {
            const CATALOGUE: &'static __private::Catalogue = #catalogue;

            fn entry(&self) -> &'static __private::Entry {
                #entry
            }

            fn render(
                &self,
                #wording: ::core::option::Option<&__private::Template>,
                #f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                #render
            }

            #data
        }
    }
}

fn entry_body(model: &Model<'_>) -> TokenStream {
    let inner = variable("inner");
    let has_own = model.own().next().is_some();
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let (before, after) = has_own.then(|| (quote!(return), quote!())).unzip();
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } =>
                #before #(<#ty as __private::Declare>::entry(#inner))* #after,
        }
    });
    if !has_own {
        return quote!(match self { #(#transparent)* });
    }
    let mut own = TokenStream::new();
    for (entry, position) in model.own().zip(0_usize..) {
        entry.pattern(&mut own);
        <Token![=>]>::default().to_tokens(&mut own);
        Literal::usize_unsuffixed(position).to_tokens(&mut own);
        <Token![,]>::default().to_tokens(&mut own);
    }
    quote! {
        &__ENTRIES[match self {
            #own
            #(#transparent)*
        }]
    }
}

fn members<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = syn::Member> + 'a {
    entry.fields.iter().map(Field::member)
}

fn field_types<'a>(entry: &'a Entry<'_>) -> impl Iterator<Item = &'a syn::Type> + 'a {
    entry.fields.iter().map(|field| &field.syntax.ty)
}

fn render_body(model: &Model<'_>, wording: &Ident, f: &Ident) -> TokenStream {
    let inner = variable("inner");
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } =>
                #(<#ty as __private::Declare>::render(#inner, #wording, #f))*,
        }
    });
    let mut has_fixed = false;
    let mut shown = Vec::new();
    for (entry, position) in model.own().zip(0_usize..) {
        let arguments = entry.arguments();
        if arguments.is_empty() {
            has_fixed = true;
            continue;
        }
        let path = entry.path();
        let pattern = entry.shown_fields().map(bind);
        let values = arguments.iter().map(|(field, spec)| argument(field, spec));
        let position = Literal::usize_unsuffixed(position);
        shown.push(quote! {
            #path { #(#pattern,)* .. } => __render(#position, &[#(#values),*], #wording, #f),
        });
    }
    let fixed =
        has_fixed.then(|| quote!(_ => __private::Declare::entry(self).render(#wording, &[], #f),));
    quote! {
        match self {
            #(#shown)*
            #(#transparent)*
            #fixed
        }
    }
}

/// `cart: __0`, in a pattern.
fn bind(field: &Field<'_>) -> TokenStream {
    let (member, variable) = (field.member(), field.variable());
    quote!(#member: #variable)
}

/// A field as an argument of the message, behind its format spec.
fn argument(field: &Field<'_>, spec: &str) -> TokenStream {
    let variable = field.variable();
    if spec.is_empty() {
        return variable.to_token_stream();
    }
    let format = LitStr::new(&format!("{{:{spec}}}"), variable.span());
    let value = match template::spec_trait(spec) {
        // The pointer that is in the field, not the one to it.
        "Pointer" => quote!(*#variable),
        _ => variable.to_token_stream(),
    };
    quote_spanned!(variable.span()=> &::core::format_args!(#format, #value))
}

/// What messages and `data` ask of field types. The `Display` impl needs it too.
fn declare_bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(&model.input.generics);
    for entry in model.own() {
        for (field, spec) in entry.arguments() {
            let required = format_ident!("{}", template::spec_trait(spec));
            bounds.field(&field.syntax.ty, quote!(::core::fmt::#required));
        }
        if let Some(field) = entry.data_field() {
            bounds.field(&field.syntax.ty, quote!(__private::Serialize));
        }
    }
    for field in model.transparent().flat_map(|entry| &entry.fields) {
        bounds.field(&field.syntax.ty, quote!(__private::Declare));
    }
    bounds
}

fn data_method(model: &Model<'_>) -> Option<TokenStream> {
    let data = variable("data");
    let inner = variable("inner");
    let fields: Vec<_> = model
        .own()
        .filter_map(|entry| Some((entry, entry.data_field()?)))
        .collect();
    let transparent = model.transparent().map(|entry| {
        let (path, members) = (entry.path(), members(entry));
        let ty = field_types(entry);
        quote! {
            #path { #(#members: #inner),* } => #(<#ty as __private::Declare>::data(#inner, #data))*,
        }
    });
    let own = fields.iter().map(|(entry, field)| {
        let (path, pattern, variable) = (entry.path(), bind(field), field.variable());
        quote!(#path { #pattern, .. } => #data.put(#variable),)
    });
    let other = (fields.len() < model.own().count()).then(|| quote!(_ => {}));
    let method = quote! {
        fn data(&self, #data: &mut __private::Data) {
            match self {
                #(#own)*
                #(#transparent)*
                #other
            }
        }
    };
    let flag = fields
        .first()
        .and_then(|(_, field)| field.attrs.data.as_ref());
    match flag {
        Some(flag) => Some(with_json(&model.library(), flag, "#[pc(data)]", &method)),
        None => model.transparent().next().map(|_| method),
    }
}

/// The path of one of the library's macros, found where a flag stands, so that its error is too.
fn at_flag(library: &Path, name: &str, flag: &Ident) -> TokenStream {
    let span = flag.span().resolved_at(Span::call_site());
    let name = Ident::new(name, span);
    let path = quote_spanned!(span=> #library::#name).into_iter();
    path.map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    })
    .collect()
}

/// An expansion that the library lets through where its feature `json` is on.
pub(crate) fn with_json(
    library: &Path,
    flag: &Ident,
    written: &str,
    expansion: &TokenStream,
) -> TokenStream {
    let macro_path = at_flag(library, "__json", flag);
    quote_spanned!(flag.span()=> #macro_path! { #written #expansion })
}

fn display(model: &Model<'_>, bounds: &Bounds<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let f = variable("f");
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #bounds {
            fn fmt(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __private::display(self, #f)
            }
        }
    }
}

fn error(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    let (source, inner) = (variable("source"), variable("inner"));
    let mut arms = Vec::new();
    for entry in &model.entries {
        let (path, field) = (entry.path(), entry.fields.first());
        if let Some(field) = field.filter(|_| entry.is_transparent()) {
            bounds.field(&field.syntax.ty, quote!(::core::error::Error));
            let member = field.member();
            arms.push(quote!(#path { #member: #inner } => ::core::error::Error::source(#inner),));
        } else if let Some(field) = entry.source_field() {
            let ty = optional(&field.syntax.ty);
            bounds.field(
                ty.unwrap_or(&field.syntax.ty),
                quote!(::core::error::Error + 'static),
            );
            let member = field.member();
            let some = ty.map(|_| quote!(.as_ref()?));
            let span = field.source_span().resolved_at(Span::call_site());
            let dyn_error = quote_spanned! {span=>
                ::core::option::Option::Some(#source #some.as_dyn_error())
            };
            arms.push(quote!(#path { #member: #source, .. } => #dyn_error,));
        }
    }
    bounds.itself(quote!(::core::fmt::Debug));
    bounds.itself(quote!(::core::fmt::Display));
    let method = (!arms.is_empty()).then(|| {
        let other =
            (arms.len() < model.entries.len()).then(|| quote!(_ => ::core::option::Option::None,));
        let has_own_source = model.own().any(|entry| entry.source_field().is_some());
        let import = has_own_source.then(|| {
            quote!(
                use __private::AsDynError as _;
            )
        });
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #import
                match self {
                    #(#arms)*
                    #other
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::error::Error for #ident #ty_generics #bounds {
            #method
        }
    }
}

/// One `From` for each field that is marked so.
fn from(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, where_clause) = model.input.generics.split_for_impl();
    let source = variable("source");
    let impls = model.entries.iter().filter_map(|entry| {
        let field = entry.field_from().filter(|_| entry.fields.len() == 1)?;
        let (path, member) = (entry.path(), field.member());
        let ty = optional(&field.syntax.ty);
        let value = match ty {
            Some(_) => quote!(::core::option::Option::Some(#source)),
            None => source.to_token_stream(),
        };
        let ty = ty.unwrap_or(&field.syntax.ty);
        Some(quote_spanned! {field.source_span()=>
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ty> for #ident #ty_generics #where_clause {
                fn from(#source: #ty) -> Self {
                    #path { #member: #value }
                }
            }
        })
    });
    quote!(#(#impls)*)
}

/// What makes the type an answer of a framework. The impl is the library's, behind its feature.
pub(crate) fn frameworks(model: &Model<'_>, library: &Path) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.input.generics.split_for_impl();
    let mut bounds = Bounds::new(&model.input.generics);
    bounds.itself(quote!(#library::PartnerError));
    let flags = [
        (&model.attrs.axum, "__axum"),
        (&model.attrs.actix_web, "__actix_web"),
    ];
    let impls = flags.into_iter().filter_map(|(flag, name)| {
        let macro_path = at_flag(library, name, flag.as_ref()?);
        Some(quote!(#macro_path! { [#impl_generics] #ident #ty_generics [#bounds] }))
    });
    quote!(#(#impls)*)
}
