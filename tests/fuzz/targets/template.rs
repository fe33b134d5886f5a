//! `Template::parse`, `capture` and `render`.
//!
//! A template is the same when it is written and parsed. What is captured from a message gives that message; what is
//! captured from a rendered message are its arguments.
#![no_main]

use std::fmt::Display;

use libfuzzer_sys::{Corpus, fuzz_target};
use partner_error::Template;

fuzz_target!(|input: (&str, Vec<&str>, &str)| -> Corpus {
    let (text, arguments, message) = input;
    let Ok(template) = Template::parse(text) else {
        return Corpus::Keep;
    };
    assert_eq!(Template::parse(&format!("{template:#}")).unwrap(), template);

    let render = |arguments: &[&str]| {
        let arguments: Vec<&dyn Display> =
            arguments.iter().map(|text| text as &dyn Display).collect();
        let mut rendered = String::new();
        let result = template.render(&arguments, &mut rendered);
        result.map(|()| rendered)
    };
    if let Some(captures) = template.capture(message) {
        let captured: Vec<&str> = captures.iter().map(|(_, text)| text).collect();
        assert_eq!(render(&captured).as_deref(), Ok(message));
    }
    let arity = template.placeholders().len();
    let rendered = render(&arguments);
    assert_eq!(rendered.is_ok(), arguments.len() == arity);
    if let Ok(rendered) = rendered {
        if let Some(captures) = template.capture(&rendered) {
            let captured: Vec<&str> = captures.iter().map(|(_, text)| text).collect();
            assert_eq!(captured, arguments, "{rendered}");
        }
    }
    Corpus::Keep
});
