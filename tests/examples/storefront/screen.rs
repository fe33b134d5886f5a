//! What is seen of it: a table of exchanges.

use std::fmt::Display;
use std::io::{self, IsTerminal, StdoutLock, Write};

use axum::http::Response;
use partner_error::{Failure, PartnerError, Recognition};

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

    /// Two columns of the table.
    fn row(&mut self, colour: u8, left: impl Display, right: impl Display) -> io::Result<()> {
        self.line(colour, format!("    {left:<28} {right}"))
    }

    /// A request.
    pub(crate) fn request(&mut self, request: &str, body: &str) -> io::Result<()> {
        self.exchanges += 1;
        let number = self.exchanges;
        self.line(BOLD, format!("\n{number:>2}  {request:<28} {body}"))
    }

    /// Its answer, and what the client makes of that.
    pub(crate) fn answer(
        &mut self,
        answer: Result<Response<Vec<u8>>, Failure<StorefrontError>>,
        expected: Option<&str>,
    ) -> io::Result<()> {
        let failure = match answer {
            Ok(response) => {
                self.misunderstood += usize::from(expected.is_some());
                let body = String::from_utf8_lossy(response.body());
                return self.row(GREEN, response.status().to_string(), body);
            }
            Err(failure) => failure,
        };
        let body = String::from_utf8_lossy(failure.body());
        self.row(RED, failure.status().to_string(), body)?;
        if let Some(delay) = failure.retry_after() {
            self.row(DIM, "Retry-After", delay.as_secs())?;
        }
        let name = failure.entry().map(partner_error::Entry::name);
        if failure.recognition() != Recognition::Exact || name != expected {
            self.misunderstood += 1;
            return self.row(RED, "client misunderstood", failure);
        }
        match (failure.error(), failure.entry()) {
            (Some(error), _) => self.row(GREEN, "client got", format!("{error:?}")),
            // A source is not sent, so that the value cannot be built.
            (None, Some(entry)) => self.row(GREEN, "client got, without source", entry),
            (None, None) => Ok(()),
        }
    }

    /// What the catalogue knows of a code, before any error happens.
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

    /// Whether the client understood everything.
    pub(crate) fn conclude(&mut self) -> io::Result<bool> {
        let (exchanges, misunderstood) = (self.exchanges, self.misunderstood);
        let text = format!("\n{exchanges} exchanges, {misunderstood} misunderstood");
        let colour = if misunderstood == 0 { GREEN } else { RED };
        self.line(colour, text)?;
        Ok(misunderstood == 0)
    }
}
