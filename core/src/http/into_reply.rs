//! Passes another service's error on.

use http::header::{CONTENT_LANGUAGE, RETRY_AFTER, WWW_AUTHENTICATE};

use super::failure::Failure;
use super::ids::{CORRELATION_ID, OTHER_CORRELATION_ID, OTHER_REQUEST_ID, REQUEST_ID};
use super::recognition::Recognition;
use super::reply::Reply;
use crate::trace::{self, Identity};
use crate::wire::{Answer, Decode};

impl<E: Decode + 'static> Failure<E> {
    /// Returns a reply with the same error, so that a service in between can pass it on. The reply has the entry's
    /// code and source, and the description, the parameters, the `data` and the other members of the fault, in the
    /// envelope of `E`.
    ///
    /// The headers `Retry-After`, `WWW-Authenticate`, `Content-Language` and those of the ids are passed on. All
    /// others belong to the response that carried the failure.
    ///
    /// # Errors
    ///
    /// The failure itself, unless its recognition is [`Exact`](Recognition::Exact) or
    /// [`Reworded`](Recognition::Reworded).
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use partner_error::{Failure, PartnerCenterError};
    ///
    /// let body = r#"{"code":800064,"description":"Der Warenkorb C-7 wird gerade bearbeitet","source":"PartnerFD"}"#;
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::CONFLICT, HeaderMap::new(), body);
    /// let reply = failure.into_reply()?;
    /// assert_eq!(reply.status(), 409_u16);
    /// assert_eq!(reply.description(), "Der Warenkorb C-7 wird gerade bearbeitet");
    ///
    /// let failure = Failure::<PartnerCenterError>::read(StatusCode::BAD_GATEWAY, HeaderMap::new(), "<html>");
    /// assert!(failure.into_reply().is_err());
    /// # Ok::<(), Failure<PartnerCenterError>>(())
    /// ```
    pub fn into_reply(self) -> Result<Reply, Self> {
        let is_recognised = matches!(
            self.recognition(),
            Recognition::Exact | Recognition::Reworded
        );
        let known = self.entry().zip(self.fault()).filter(|_| is_recognised);
        let Some((entry, fault)) = known else {
            return Err(self);
        };
        trace::replied(
            &self,
            &Identity {
                code: entry.code(),
                name: entry.name(),
                status: entry.status().as_u16(),
            },
        );
        let error = self.error().map(|error| error as _);
        let answer = Answer::passed_on(entry, E::catalogue(), fault, error);
        let passed_on = [
            RETRY_AFTER,
            WWW_AUTHENTICATE,
            CONTENT_LANGUAGE,
            CORRELATION_ID,
            OTHER_CORRELATION_ID,
            REQUEST_ID,
            OTHER_REQUEST_ID,
        ];
        let mut headers = http::HeaderMap::new();
        for name in passed_on {
            for value in self.headers().get_all(&name) {
                headers.append(name.clone(), value.clone());
            }
        }
        Ok(Reply::with(answer, headers))
    }
}
