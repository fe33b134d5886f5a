//! Names as codes: one of the base's is declared anew, and its others are passed on by another type.

use company_errors::SearchError;
use partner_error::{Body, Decode, Fault, PartnerError, Status};

/// Has the name and the status of the base's, and its own message.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shop", named = "snake_case", extends = SearchError)]
enum OfferSearchError {
    #[pc(status = 404, msg = "No offers are indexed")]
    IndexNotFound,
}

#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Shop", named = "snake_case", decode)]
enum ProductSearchError {
    #[pc(status = 409, msg = "The index is being built")]
    IndexNotReady,

    #[pc(transparent)]
    Search(#[from] SearchError),
}

pub(crate) fn print() -> Result<(), serde_json::Error> {
    for entry in ProductSearchError::catalogue().entries() {
        println!("{entry} · {}", entry.source());
    }
    let names = |name| ProductSearchError::catalogue().by_name(name).count();
    println!("{} {}", names("too_many_terms"), names("index_not_found"));

    let redeclared = serde_json::to_string(&Body::of(&OfferSearchError::IndexNotFound))?;
    println!("{redeclared}");
    let error = ProductSearchError::from(SearchError::TooManyTerms { terms: 9 });
    let body = serde_json::to_string(&Body::of(&error))?;
    println!("{body}");
    let fault: Fault = serde_json::from_str(&body)?;
    println!("{:?}", ProductSearchError::decode(error.entry(), &fault));
    assert_eq!(error.status(), Status::BAD_REQUEST);
    assert_eq!(ProductSearchError::IndexNotReady.status(), Status::CONFLICT);
    Ok(())
}
