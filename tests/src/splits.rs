//! A slow and obvious way to read a message, to compare the library's with.

/// Returns the ways to split a message into `texts` with arguments between them, as the arguments of each way. At
/// most two, since more make no difference.
#[must_use]
pub fn splits<'m>(message: &'m str, texts: &[&str]) -> Vec<Vec<&'m str>> {
    match texts {
        [only] if message == *only => vec![Vec::new()],
        [] | [_] => Vec::new(),
        [head, others @ ..] => match message.strip_prefix(head) {
            Some(rest) => splits_behind(rest, others),
            None => Vec::new(),
        },
    }
}

/// Like [`splits`], but an argument comes first.
fn splits_behind<'m>(rest: &'m str, texts: &[&str]) -> Vec<Vec<&'m str>> {
    let [next, others @ ..] = texts else {
        return Vec::new();
    };
    if others.is_empty() {
        let argument = rest.strip_suffix(next);
        return argument
            .map(|argument| vec![argument])
            .into_iter()
            .collect();
    }
    let ends = (0..=rest.len()).filter(|end| rest.is_char_boundary(*end));
    let ways = ends.flat_map(|end| {
        let (argument, behind) = rest.split_at(end);
        let ways = behind
            .strip_prefix(next)
            .map_or_else(Vec::new, |behind| splits_behind(behind, others));
        ways.into_iter().map(move |mut way| {
            way.insert(0, argument);
            way
        })
    });
    ways.take(2).collect()
}
