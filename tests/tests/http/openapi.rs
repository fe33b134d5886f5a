//! What an OpenAPI document says of errors, by utoipa.

use partner_error::utoipa::{Problem, Responses, responses};
use partner_error::{Fault, Kind, PartnerCenterError, PartnerCenterErrorKind, PartnerError};
use serde_json::{Value, json};
use utoipa::openapi::ComponentsBuilder;
use utoipa::{IntoResponses, PartialSchema};

#[derive(Debug, PartnerError)]
#[pc(source = "Depot", kind, utoipa)]
#[expect(dead_code, reason = "only the catalogue is used")]
enum DepotError {
    /// The gate opens again in the morning.
    #[pc(code = 930_100, status = 409, msg = "Gate {gate} is closed", retry = later)]
    GateClosed { gate: u8 },
    #[pc(code = 930_101, status = 409, msg = "Shelf {0} is full")]
    ShelfFull(String),
    #[pc(code = 930_102, status = 401, msg = "Sign in first")]
    SignedOut,
    #[pc(transparent)]
    PartnerCenter(PartnerCenterError),
}

/// A type whose answers are problems, and whose codes are names.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Index",
    named = "snake_case",
    envelope = problem,
    help = "https://example.com/errors/{name}",
    utoipa
)]
#[expect(dead_code, reason = "only the catalogue is used")]
enum IndexError {
    #[pc(status = 404, msg = "There is no index `{uid}`")]
    IndexNotFound { uid: String },
}

/// What `GET /gates/{gate}` answers when it fails.
struct GateFailures;

impl IntoResponses for GateFailures {
    fn responses() -> Responses {
        responses::<DepotError>([
            DepotErrorKind::GateClosed,
            DepotErrorKind::PartnerCenter(PartnerCenterErrorKind::CartBusy),
        ])
    }
}

fn json_of(responses: &Responses) -> Value {
    serde_json::to_value(responses).unwrap()
}

#[test]
fn an_operation_documents_the_entries_that_it_answers() {
    let expected = json!({
        "409": {
            "description": "Conflict\n\
                - `800064` CartBusy: Cart {0} is being processed by another request\n\
                - `930100` GateClosed: Gate {gate} is closed",
            "headers": {
                "Retry-After": {
                    "schema": { "type": "string" },
                    "description": "When the request may be repeated: seconds, or an HTTP date.",
                },
            },
            "content": {
                "application/json": {
                    "schema": { "$ref": "#/components/schemas/Fault" },
                    "examples": {
                        "GateClosed": {
                            "summary": "Gate {gate} is closed",
                            "description": "The gate opens again in the morning.",
                            "value": {
                                "code": "930100",
                                "description": "Gate {gate} is closed",
                                "source": "Depot",
                            },
                        },
                        "CartBusy": {
                            "summary": "Cart {0} is being processed by another request",
                            "description": PartnerCenterErrorKind::CartBusy.entry().docs(),
                            "value": {
                                "code": "800064",
                                "description": "Cart {0} is being processed by another request",
                                "source": "PartnerFD",
                            },
                        },
                    },
                },
            },
        },
    });
    assert_eq!(json_of(&GateFailures::responses()), expected);
}

#[test]
fn a_type_documents_all_its_entries() {
    let responses = json_of(&DepotError::responses());
    let examples = responses.as_object().unwrap().values().map(|response| {
        let examples = &response["content"]["application/json"]["examples"];
        examples.as_object().unwrap().len()
    });
    assert_eq!(
        examples.sum::<usize>(),
        DepotError::catalogue().entries().count()
    );
    assert_eq!(
        responses["401"]["headers"]["WWW-Authenticate"]["schema"],
        json!({ "type": "string" })
    );
}

#[test]
fn problems_have_their_media_type_and_schema() {
    let expected = json!({
        "404": {
            "description": "Not Found\n- `index_not_found`: There is no index `{uid}`",
            "content": {
                "application/problem+json": {
                    "schema": { "$ref": "#/components/schemas/Problem" },
                    "examples": {
                        "index_not_found": {
                            "summary": "There is no index `{uid}`",
                            "value": {
                                "type": "https://example.com/errors/index_not_found",
                                "title": "Index not found",
                                "status": 404,
                                "detail": "There is no index `{uid}`",
                                "code": "index_not_found",
                                "source": "Index",
                                "errorName": "index_not_found",
                                "isRetryable": false,
                                "parameters": { "uid": "{uid}" },
                            },
                        },
                    },
                },
            },
        },
    });
    assert_eq!(json_of(&IndexError::responses()), expected);
}

/// Each required member of a schema is in every example, and each member of an example is in the schema.
#[test]
fn examples_fit_their_schemas() {
    let components = ComponentsBuilder::new().schema_from::<Fault>();
    let components = components.schema_from::<Problem>().build();
    let components = serde_json::to_value(components).unwrap();
    for responses in [DepotError::responses(), IndexError::responses()] {
        let responses = json_of(&responses);
        for response in responses.as_object().unwrap().values() {
            for content in response["content"].as_object().unwrap().values() {
                let name = content["schema"]["$ref"].as_str().unwrap();
                let name = name.strip_prefix("#/components/schemas/").unwrap();
                let schema = &components["schemas"][name];
                for example in content["examples"].as_object().unwrap().values() {
                    let value = example["value"].as_object().unwrap();
                    for member in schema["required"].as_array().unwrap() {
                        assert!(
                            value.contains_key(member.as_str().unwrap()),
                            "{member} of {value:?}"
                        );
                    }
                    for member in value.keys() {
                        assert!(
                            schema["properties"].get(member).is_some(),
                            "{member} of {name}"
                        );
                    }
                }
            }
        }
    }
    assert_eq!(
        serde_json::to_value(Fault::schema()).unwrap()["required"],
        json!(["code", "description"])
    );
}
