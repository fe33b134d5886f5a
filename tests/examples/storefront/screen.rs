//! What is shown: a table of requests and responses.

use std::fmt::Display;
use std::io::{self, IsTerminal, StdoutLock, Write};

use axum::http::StatusCode;
use partner_error::{Failure, Kind, PartnerError};

use super::client::Request;
use super::errors::StorefrontError;

pub(crate) const BOLD: u8 = 1;
pub(crate) const DIM: u8 = 2;
pub(crate) const RED: u8 = 31;
pub(crate) const GREEN: u8 = 32;
pub(crate) const PLAIN: u8 = 0;

pub(crate) struct Screen {
    out: StdoutLock<'static>,
    in_colour: bool,
    exchanges: usize,
    misunderstood: usize,
}

impl Screen {
    pub(crate) fn new() -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let out = io::stdout().lock();
        Self {
            in_colour: out.is_terminal() && !no_colour,
            out,
            exchanges: 0,
            misunderstood: 0,
        }
    }

    pub(crate) fn line(&mut self, colour: u8, text: impl Display) -> io::Result<()> {
        if self.in_colour {
            writeln!(self.out, "\x1b[{colour}m{text}\x1b[0m")
        } else {
            writeln!(self.out, "{text}")
        }
    }

    /// Shows two columns of the table.
    fn row(&mut self, colour: u8, left: impl Display, right: impl Display) -> io::Result<()> {
        self.line(colour, format!("    {left:<28} {right}"))
    }

    /// Shows a request.
    pub(crate) fn request(&mut self, request: &Request) -> io::Result<()> {
        self.exchanges += 1;
        let (number, body) = (self.exchanges, request.body);
        let line = format!("{} {}", request.method, request.path);
        self.line(BOLD, format!("\n{number:>2}  {line:<28} {body}"))
    }

    /// Shows a successful response.
    pub(crate) fn success(
        &mut self,
        status: StatusCode,
        body: &str,
        expected: Option<&str>,
    ) -> io::Result<()> {
        self.misunderstood += usize::from(expected.is_some());
        self.row(GREEN, status.to_string(), body)
    }

    /// Shows a failed response, and what the client makes of it.
    pub(crate) fn failure(
        &mut self,
        failure: &Failure<StorefrontError>,
        expected: Option<&str>,
    ) -> io::Result<()> {
        let body = String::from_utf8_lossy(failure.body());
        self.row(RED, failure.status().to_string(), body)?;
        if let Some(delay) = failure.retry_after() {
            self.row(DIM, "Retry-After", delay.as_secs())?;
        }
        let Some(kind) = failure
            .kind()
            .filter(|kind| Some(kind.entry().name()) == expected)
        else {
            self.misunderstood += 1;
            return self.row(RED, "client misunderstood", failure);
        };
        match failure.error() {
            Some(error) => self.row(GREEN, "client got", format!("{error:?}")),
            // A source and an internal field are not sent, so the value can't be built.
            None => self.row(GREEN, "client got the kind", kind),
        }
    }

    /// Shows what the catalogue knows about a code.
    pub(crate) fn look_up(&mut self, code: u32) -> io::Result<()> {
        self.line(BOLD, format!("\n ?  {code}"))?;
        for entry in StorefrontError::catalogue().by_code(code) {
            let (docs, source, retry) = (entry.docs(), entry.source(), entry.retry().as_str());
            self.line(PLAIN, format!("    {entry}"))?;
            self.line(
                DIM,
                format!("    {docs}\n    source {source}, retry {retry}"),
            )?;
        }
        Ok(())
    }

    /// Returns whether the client understood everything.
    pub(crate) fn conclude(&mut self) -> io::Result<bool> {
        let (exchanges, misunderstood) = (self.exchanges, self.misunderstood);
        let text = format!("\n{exchanges} exchanges, {misunderstood} misunderstood");
        let colour = if misunderstood == 0 { GREEN } else { RED };
        self.line(colour, text)?;
        Ok(misunderstood == 0)
    }
}
