//! The page and the data of a catalogue, served by axum and fetched over a connection.

use axum::Router;
use partner_error::document::Document;
use partner_error::{PartnerCenterError, PartnerError, docs_router};
use reqwest::{Client, StatusCode};

use crate::axum::serve;

#[tokio::test]
async fn page_and_data_are_served() {
    let catalogue = PartnerCenterError::catalogue();
    let document = Document::of(catalogue);
    // A service that has a state takes it, too.
    let router: Router = Router::new()
        .nest("/errors", docs_router(catalogue))
        .with_state(7_u8);
    let address = serve(router).await;
    let client = Client::new();

    for (path, text, media_type) in [
        ("/errors", document.to_html(), "text/html; charset=utf-8"),
        (
            "/errors/catalogue.json",
            document.to_string(),
            "application/json",
        ),
        (
            "/errors/errors.ts",
            document.to_typescript(),
            "text/plain; charset=utf-8",
        ),
    ] {
        let url = format!("http://{address}{path}");
        let response = client.get(&url).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let headers = response.headers().clone();
        assert_eq!(headers["content-type"], media_type);
        assert_eq!(headers["cache-control"], "no-cache");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        let tag = headers["etag"].to_str().unwrap();
        assert_eq!(response.text().await.unwrap(), text);

        for known in [
            tag.to_owned(),
            format!("\"other\", W/{tag}"),
            "*".to_owned(),
        ] {
            let request = client.get(&url).header("If-None-Match", &known);
            let response = request.send().await.unwrap();
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{known}");
            assert_eq!(response.headers()["etag"], tag);
            assert_eq!(response.text().await.unwrap(), "");
        }
        let request = client.get(&url).header("If-None-Match", "\"other\"");
        assert_eq!(request.send().await.unwrap().status(), StatusCode::OK);

        let response = client.head(&url).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()["content-length"], text.len().to_string());

        let response = client.post(&url).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[tokio::test]
async fn page_of_a_nested_service() {
    let catalogue = PartnerCenterError::catalogue();
    let router = Router::new().nest_service("/errors", docs_router(catalogue));
    let address = serve(router).await;
    for path in ["/errors", "/errors/"] {
        let response = reqwest::get(format!("http://{address}{path}"))
            .await
            .unwrap();
        let page = Document::of(catalogue).to_html();
        assert_eq!(response.text().await.unwrap(), page, "{path}");
    }
}
