//! Replies and failures, alone and over sockets, with axum and with actix-web.

mod actix_layer;
mod actix_web;
mod axum;
mod concurrent;
mod docs_router;
mod documented;
mod exchange;
mod failure;
mod into_reply;
mod languages;
mod layer;
mod openapi;
mod port;
mod recognition;
mod reply;
mod reqwest;
