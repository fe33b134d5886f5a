//! Templates, the messages that they make, and the arguments that are read back from a message.

mod message;
mod placeholders;
mod template;
