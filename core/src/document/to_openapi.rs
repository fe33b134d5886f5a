//! A document as components of an OpenAPI document.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::document::Document;
use super::entry::DocumentEntry;
use crate::catalogue::{Envelope, Retry, Status};

impl Document {
    /// Returns the `components` object of an OpenAPI 3.1 document, as JSON: the schema of the bodies, `Fault` or
    /// `Problem`, and a response for each status, with an example for each entry. The response of the catalogue
    /// `StorefrontError` with 409 is `StorefrontErrorConflict`; an operation refers to it by
    /// `{"$ref": "#/components/responses/StorefrontErrorConflict"}`.
    ///
    /// It has the same schemas and examples as the feature `utoipa`, for services that write their document in another
    /// way.
    ///
    /// ```
    /// use partner_error::PartnerError;
    /// use partner_error::document::Document;
    ///
    /// #[derive(Debug, PartnerError)]
    /// enum ShelfError {
    ///     #[pc(code = 7, status = 404, msg = "There is no shelf {0}")]
    ///     NoShelf(u32),
    /// }
    ///
    /// let components = Document::of(ShelfError::catalogue()).to_openapi();
    /// let components: serde_json::Value = serde_json::from_str(&components)?;
    /// let content = &components["responses"]["ShelfErrorNotFound"]["content"]["application/json"];
    /// assert_eq!(content["schema"]["$ref"], "#/components/schemas/Fault");
    /// assert_eq!(content["examples"]["NoShelf"]["value"]["code"], "7");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_openapi(&self) -> String {
        let is_problem = self.known_envelope() == Envelope::Problem;
        let (name, schema) = if is_problem {
            ("Problem", problem())
        } else {
            ("Fault", fault())
        };
        let mut by_status: BTreeMap<Status, Vec<&DocumentEntry>> = BTreeMap::new();
        for entry in self.entries() {
            by_status.entry(entry.status()).or_default().push(entry);
        }
        // The names of components have no other characters.
        let letters = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let base: String = self.name().chars().filter(letters).collect();
        let responses: Map<String, Value> = by_status
            .iter()
            .map(|(status, entries)| {
                let key = format!("{base}{}", status.name());
                (key, self.response(*status, entries, name))
            })
            .collect();
        let components = json!({ "schemas": { name: schema }, "responses": responses });
        format!("{components:#}\n")
    }

    fn response(&self, status: Status, entries: &[&DocumentEntry], schema: &str) -> Value {
        let mut description = status.reason().to_string();
        let mut examples = Map::new();
        for entry in entries {
            let (code, message) = (entry.code_text(), entry.template());
            let line = if self.is_named() {
                format!("\n- `{code}`: {message}")
            } else {
                format!("\n- `{code}` {}: {message}", entry.name())
            };
            description.push_str(&line);
            let value: Option<Value> = serde_json::from_str(&self.example(entry)).ok();
            let mut example = json!({ "summary": message.to_string(), "value": value });
            if !entry.docs().is_empty() {
                example["description"] = entry.docs().into();
            }
            // Two types may have an entry of this name.
            let name = if examples.contains_key(entry.name()) {
                format!("{}{code}", entry.name())
            } else {
                entry.name().to_string()
            };
            examples.insert(name, example);
        }
        let media_type = self.known_envelope().content_type();
        let schema = format!("#/components/schemas/{schema}");
        let mut response = json!({
            "description": description,
            "content": { media_type: { "schema": { "$ref": schema }, "examples": examples } },
        });
        let mut header = |name: &str, description: &str| {
            response["headers"][name] =
                json!({ "schema": { "type": "string" }, "description": description });
        };
        if entries.iter().any(|entry| entry.retry() != Retry::Never) {
            let description = "When the request may be repeated: seconds, or an HTTP date.";
            header("Retry-After", description);
        }
        if status == Status::UNAUTHORIZED {
            header("WWW-Authenticate", "How the client must authenticate.");
        }
        response
    }
}

fn fault() -> Value {
    json!({
        "type": "object",
        "description": "What is answered when a request fails.",
        "required": names(&["code", "description"]),
        "properties": with_details(json!({
            "code": text("The code that names the error."),
            "description": text("The message, for a person to read."),
        })),
    })
}

/// Problem details as RFC 9457 has them.
fn problem() -> Value {
    let status = json!({ "type": "integer", "description": "The HTTP status." });
    json!({
        "type": "object",
        "description": "Problem details (RFC 9457) of a request that failed.",
        "required": names(&["type", "title", "status", "detail", "code"]),
        "properties": with_details(json!({
            "type": text("The address of the error's help page, or `about:blank`."),
            "title": text("What kind of problem it is."),
            "status": status,
            "detail": text("The message, for a person to read."),
            "instance": text("An address that identifies this occurrence."),
            "code": text("The code that names the error."),
        })),
    })
}

/// Adds the members that all envelopes have in common.
fn with_details(mut properties: Value) -> Value {
    properties["data"] = json!({
        "type": "array",
        "items": {},
        "description": "Further facts about the error.",
    });
    properties["source"] = text("The service that the error comes from.");
    properties["errorName"] = text("The name of the error.");
    properties["isRetryable"] = json!({
        "type": "boolean",
        "description": "Whether the request may be repeated.",
    });
    properties["parameters"] = json!({
        "type": "object",
        "additionalProperties": { "type": "string" },
        "description": "The parameters of the message, by name, as text.",
    });
    properties
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

/// An array of names. In `json!`, older versions of `serde_json` need `vec!` for it.
fn names(names: &[&str]) -> Value {
    names.iter().copied().map(Value::from).collect()
}
