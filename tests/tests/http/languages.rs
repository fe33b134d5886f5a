//! Messages in the language that a client asks for, over real connections with axum and actix-web.

use std::net::SocketAddr;

use actix_web::web;
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::routing::get;
use partner_error::document::Translations;
use partner_error::reqwest::{ClientError, ResponseExt};
use partner_error::{
    Failure, PartnerCenterError, PartnerError, Recognition, Reply, ReplyLayer, Template,
};
use reqwest::Client;

use crate::actix_web::Service;
use crate::axum::serve;

#[derive(Clone, Debug, PartialEq, PartnerError)]
#[pc(source = "Gates", envelope = detailed, decode, axum, actix_web)]
enum GateError {
    #[pc(code = 1, status = 409, msg = "Gate {gate} is closed until {until:>6}")]
    Closed { gate: u8, until: String },
    #[pc(code = 2, status = 404, msg = "There is nothing here")]
    NoRoute,
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn closed() -> GateError {
    GateError::Closed {
        gate: 3,
        until: "7:30".to_owned(),
    }
}

fn layer() -> ReplyLayer {
    let mut translations = Translations::new(GateError::catalogue(), "en");
    let german = r#"{
        "1": "Bis {until} ist Tor {gate} zu",
        "2": "Hier ist nichts",
        "800064": "Der Warenkorb {0} wird gerade bearbeitet"
    }"#;
    let added = translations.add("de", german).unwrap();
    added
        .add(
            "fr",
            r#"{"1": "La porte {gate} est fermée jusqu'à {until}"}"#,
        )
        .unwrap();
    ReplyLayer::new()
        .translations(translations)
        .otherwise(|_, _| GateError::NoRoute.into())
}

/// A handler that words its reply itself.
fn own_wording() -> Reply {
    let italian = Template::parse("La porta {gate} è chiusa fino alle {until}").unwrap();
    Reply::of(&closed()).wording(&italian, "it")
}

/// What another service answered, in French.
fn passed_on() -> Reply {
    let body = r#"{"code":"1","description":"La porte 3 est fermée","source":"Gates","parameters":{"gate":"3","until":"7:30"}}"#;
    let mut headers = http::HeaderMap::new();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static("fr-CA"));
    let failure = Failure::<GateError>::read(StatusCode::CONFLICT, headers, body);
    failure.into_reply().unwrap()
}

fn foreign() -> Reply {
    Reply::from(PartnerCenterError::CartNotFound)
        .header(header::VARY, HeaderValue::from_static("origin"))
}

/// A reply of a type that the layer has no translations for.
fn other_catalogue() -> Reply {
    #[derive(Debug, PartnerError)]
    #[pc(source = "Locks", code = 1, status = 409, msg = "Lock {0} is jammed")]
    struct Jammed(u8);

    Jammed(5).into()
}

async fn axum_gates() -> SocketAddr {
    let router = Router::new()
        .route("/closed", get(async || closed()))
        .route("/own", get(async || own_wording()))
        .route("/passed-on", get(async || passed_on()))
        .route("/foreign", get(async || foreign()))
        .route("/other", get(async || other_catalogue()))
        .route("/fine", get(async || "fine"))
        .layer(layer());
    serve(router).await
}

fn actix_gates() -> Service {
    fn routes(app: &mut web::ServiceConfig) {
        app.route("/closed", web::get().to(async || Err::<&str, _>(closed())))
            .route(
                "/own",
                web::get().to(async || Err::<&str, _>(own_wording())),
            )
            .route(
                "/passed-on",
                web::get().to(async || Err::<&str, _>(passed_on())),
            )
            .route(
                "/foreign",
                web::get().to(async || Err::<&str, _>(foreign())),
            )
            .route(
                "/other",
                web::get().to(async || Err::<&str, _>(other_catalogue())),
            )
            .route("/fine", web::get().to(async || "fine"));
    }

    Service::inside(layer(), routes)
}

/// Asks for a path, with headers, and expects a failed response.
async fn failure(server: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Failure<GateError> {
    let mut request = Client::new().get(format!("http://{server}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = request.send().await.unwrap();
    match answer.or_failure::<GateError>().await {
        Err(ClientError::Failure(failure)) => failure,
        other => panic!("there should be a failure, not {other:?}"),
    }
}

fn vary(failure: &Failure<GateError>) -> Vec<&str> {
    let values = failure.headers().get_all("Vary").iter();
    values.map(|value| value.to_str().unwrap()).collect()
}

const ENGLISH: (&str, &str) = ("en", "Gate 3 is closed until   7:30");
const GERMAN: (&str, &str) = ("de", "Bis 7:30 ist Tor 3 zu");
const FRENCH: (&str, &str) = ("fr", "La porte 3 est fermée jusqu'à 7:30");

async fn assert_languages(server: SocketAddr) {
    let accept = "Accept-Language";
    let locale = "X-Locale";
    for (headers, (language, description)) in [
        (&[][..], ENGLISH),
        (&[(accept, "de")], GERMAN),
        (&[(accept, "de-AT, en;q=0.5")], GERMAN),
        (&[(accept, "en-GB, de;q=0.9")], ENGLISH),
        (&[(accept, "de;q=0.2, fr;q=0.7, it")], FRENCH),
        (&[(accept, "de;q=0.2"), (accept, "fr;q=0.7")], FRENCH),
        (&[(accept, "it")], ENGLISH),
        (&[(locale, "de-DE")], GERMAN),
        (&[(locale, "de_DE")], GERMAN),
        (&[(accept, "fr"), (locale, "de-DE")], FRENCH),
        (&[(accept, "it"), (locale, "de-DE")], GERMAN),
        (&[(accept, "de;q=0"), (locale, "fr")], FRENCH),
        (&[(accept, "*"), (locale, "de-DE")], GERMAN),
        // Malformed.
        (&[(accept, "de;q=high")], ENGLISH),
        (&[(accept, "de, \"fr\"")], ENGLISH),
        (&[(accept, "de\u{e9}")], ENGLISH),
        (&[(accept, "")], ENGLISH),
        (&[(accept, "de;q=high"), (locale, "fr")], FRENCH),
        (&[(locale, "d e")], ENGLISH),
    ] {
        let failure = failure(server, "/closed", headers).await;
        let shown = &failure.headers()["Content-Language"];
        assert_eq!(shown, language, "{headers:?}");
        assert_eq!(
            failure.fault().unwrap().description,
            description,
            "{headers:?}"
        );
        assert_eq!(failure.error(), Some(&closed()), "{headers:?}");
        assert_eq!(vary(&failure), ["accept-language, x-locale"]);
        let recognition = if language == "en" {
            Recognition::Exact
        } else {
            Recognition::Reworded
        };
        assert_eq!(failure.recognition(), recognition);
    }

    let german = &[(accept, "de")];
    let no_route = failure(server, "/nowhere", german).await;
    assert_eq!(no_route.fault().unwrap().description, "Hier ist nichts");
    assert_eq!(no_route.error(), Some(&GateError::NoRoute));
    let no_route = failure(server, "/nowhere", &[(accept, "fr")]).await;
    assert_eq!(
        no_route.fault().unwrap().description,
        "There is nothing here"
    );
    assert_eq!(no_route.headers()["Content-Language"], "en");

    let own = failure(server, "/own", german).await;
    assert_eq!(own.headers()["Content-Language"], "it");
    assert_eq!(
        own.fault().unwrap().description,
        "La porta 3 è chiusa fino alle 7:30"
    );
    assert_eq!(own.error(), Some(&closed()));

    let passed_on = failure(server, "/passed-on", german).await;
    let languages = passed_on.headers().get_all("Content-Language").iter();
    assert_eq!(languages.collect::<Vec<_>>(), ["de"]);
    assert_eq!(passed_on.fault().unwrap().description, GERMAN.1);
    // The text is that of the other service, in its language.
    let passed_on = failure(server, "/passed-on", &[(accept, "it")]).await;
    assert_eq!(passed_on.headers()["Content-Language"], "fr-CA");
    assert_eq!(
        passed_on.fault().unwrap().description,
        "La porte 3 est fermée"
    );
    assert_eq!(passed_on.error(), Some(&closed()));

    let foreign = failure(server, "/foreign", german).await;
    assert_eq!(foreign.headers()["Content-Language"], "en");
    assert_eq!(vary(&foreign), ["origin", "accept-language, x-locale"]);

    let other = failure(server, "/other", german).await;
    assert_eq!(other.headers().get("Content-Language"), None);
    assert_eq!(other.fault().unwrap().description, "Lock 5 is jammed");

    let fine = Client::new().get(format!("http://{server}/fine"));
    let fine = fine.header(accept, "de").send().await.unwrap();
    assert_eq!(fine.headers().get("Vary"), None);
    assert_eq!(fine.headers().get("Content-Language"), None);
}

#[tokio::test]
async fn axum_answers_in_the_language_of_the_client() {
    assert_languages(axum_gates().await).await;
}

#[tokio::test]
async fn actix_web_answers_in_the_language_of_the_client() {
    let service = actix_gates();
    assert_languages(service.address).await;
}

/// The form and the language are chosen independently of each other.
#[tokio::test]
async fn the_client_chooses_form_and_language() {
    let router = Router::new().route("/closed", get(async || closed()));
    let server = serve(router.layer(layer().negotiate())).await;
    for (accept, languages) in [
        ("application/json", "de"),
        ("application/problem+json", "de"),
        ("application/json", "en"),
        ("application/problem+json", "en"),
    ] {
        let headers = [("Accept", accept), ("Accept-Language", languages)];
        let failure = failure(server, "/closed", &headers).await;
        assert_eq!(failure.headers()["Content-Type"], accept);
        assert_eq!(failure.headers()["Content-Language"], languages);
        assert_eq!(vary(&failure), ["accept, accept-language, x-locale"]);
        assert_eq!(failure.error(), Some(&closed()));
    }
}

/// A service's own form gets the translated reply.
#[tokio::test]
async fn a_form_of_its_own_is_translated() {
    let router = Router::new().route("/closed", get(async || closed()));
    let write = |reply: &Reply| reply.description().into();
    let server = serve(router.layer(layer().write(write))).await;
    let request = Client::new().get(format!("http://{server}/closed"));
    let answer = request
        .header("Accept-Language", "de")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.headers()["Content-Language"], "de");
    assert_eq!(answer.text().await.unwrap(), format!("\"{}\"", GERMAN.1));
}
