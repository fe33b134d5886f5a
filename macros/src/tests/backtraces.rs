//! Backtraces beside thiserror, which needs a nightly compiler for them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::derive;

/// Returns the messages of the errors in an expansion.
fn errors(variant: &TokenStream) -> Vec<String> {
    let expansion = derive(quote!(enum StoreError { #variant })).to_string();
    let messages = expansion.split("compile_error ! { \"").skip(1);
    let messages = messages.filter_map(|rest| Some(rest.split_once("\" }")?.0.to_owned()));
    messages.collect()
}

#[test]
fn backtraces_need_no_use() {
    let fields = quote!(
        #[from]
        io::Error,
        Backtrace
    );
    let marked = quote!(#[from] io::Error, #[backtrace] Option<Arc<Trace>>);
    for fields in [fields, marked] {
        let variant = quote! {
            #[error("not stored")]
            #[pc(code = 1, status = 500)]
            NotStored(#fields)
        };
        assert_eq!(errors(&variant), [""; 0]);
    }
}

#[test]
fn backtraces_are_not_sent() {
    let shown = errors(&quote! {
        #[error("not stored: {backtrace}")]
        #[pc(code = 1, status = 500)]
        NotStored { backtrace: Backtrace }
    });
    assert_eq!(
        shown,
        [
            "this `#[error]` can't be the message of `NotStored` that is sent to clients, because it shows the \
          backtrace `backtrace`: add `msg = \\\"...\\\"` to its `#[pc(...)]`"
        ]
    );
    let in_message = errors(&quote! {
        #[error("not stored")]
        #[pc(code = 1, status = 500, msg = "not stored: {trace:?}")]
        NotStored { #[backtrace] trace: Arc<Trace> }
    });
    assert_eq!(
        in_message,
        [
            "in `msg`, the placeholder `{trace}` at character 13 would send the backtrace `trace` to clients: remove it"
        ]
    );
}

#[test]
fn a_source_with_a_backtrace_is_a_source() {
    let shown = errors(&quote! {
        #[error("not stored: {source}")]
        #[pc(code = 1, status = 500, msg = "not stored")]
        NotStored { #[backtrace] source: anyhow::Error }
    });
    assert_eq!(shown, [""; 0]);
    let in_message = errors(&quote! {
        #[error("not stored")]
        #[pc(code = 1, status = 500, msg = "not stored: {source}")]
        NotStored { #[backtrace] source: anyhow::Error }
    });
    assert_eq!(
        in_message,
        [
            "in `msg`, the placeholder `{source}` at character 13 would send the source `source` to clients: remove \
          it, or write `#[pc(expose)]` on the field if clients may read it"
        ]
    );
}
