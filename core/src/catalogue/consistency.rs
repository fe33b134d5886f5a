//! Rules between catalogues. The derive can't see other types, so it emits a call for each entry, which
//! const evaluation runs. A broken rule panics at the offending literal, with a message that names both
//! sides.

use super::catalogue::Catalogue;
use super::entry::Entry;
use super::status::Status;

/// The number of further mistakes that the message of the first one lists.
const LISTED: usize = 10;

/// A rule for each of a type's own entries.
#[derive(Debug)]
pub enum Rule<'a> {
    /// A code that this catalogue knows has one of the statuses that the catalogue gives it.
    Extends(&'a Catalogue),
    /// No code is both an entry of this catalogue and the type's own.
    Joins(&'a Catalogue),
    /// A code is inside the first ranges and outside the second, unless one of the catalogues knows it.
    /// Both ends of a range count. Without any first range, every code is inside.
    Inside(&'a [&'a Catalogue], &'a [(u32, u32)], &'a [(u32, u32)]),
}

/// An entry with the catalogue that declares it.
#[derive(Clone, Copy)]
struct Found<'a> {
    catalogue: &'a Catalogue,
    entry: &'a Entry,
}

/// How far a search goes.
#[derive(Clone, Copy)]
enum Reach {
    /// To joined catalogues: finds the entries of a catalogue.
    Entries,
    /// To extended catalogues too: finds the codes that have a meaning in a catalogue's code space.
    Codes,
}

/// Refuses the type's own entry at a position if it breaks the rule. The message lists later entries that
/// break it too.
///
/// # Panics
///
/// At the caller's location if the rule is broken.
#[track_caller]
pub const fn check(own: &Catalogue, rule: &Rule<'_>, position: usize) {
    let mut text = Text::new();
    if !broken(own, rule, &own.own()[position], &mut text) {
        return;
    }
    let mut following = position + 1;
    let mut listed = 0;
    while following < own.own().len() {
        let end = text.length;
        text.add(if listed == 0 { "\nalso: " } else { "\n      " });
        if !broken(own, rule, &own.own()[following], &mut text) {
            text.length = end;
        } else if listed == LISTED {
            text.length = end;
            text.add("\n      and more");
            break;
        } else {
            listed += 1;
        }
        following += 1;
    }
    panic!("{}", text.as_str())
}

/// Refuses two joined catalogues if a code is an entry of both. A catalogue that is part of both counts
/// once.
///
/// # Panics
///
/// At the caller's location if there is such a code.
#[track_caller]
pub const fn join_apart(a: &Catalogue, b: &Catalogue) {
    let mut position = 0;
    while position < a.own().len() {
        let entry = &a.own()[position];
        if let Some(other) = find(b, Reach::Entries, entry.code(), None) {
            if !other.catalogue.has_path_of(a) {
                let mut text = Text::new();
                text.subject(entry);
                text.add(" is an entry of both ");
                text.place(a, entry);
                text.add(" and ");
                text.place(other.catalogue, other.entry);
                text.add(": a type cannot pass on both");
                panic!("{}", text.as_str())
            }
        }
        position += 1;
    }
    let mut joined = 0;
    while joined < a.joined().len() {
        join_apart(a.joined()[joined], b);
        joined += 1;
    }
}

/// Refuses two catalogues in one code space if both know a code, but have no status for it in common.
///
/// # Panics
///
/// At the caller's location if there is such a code.
#[track_caller]
pub const fn agree(a: &Catalogue, b: &Catalogue) {
    agree_within(a, a, b);
}

/// [`agree`] for the codes of one catalogue that `a` reaches.
#[track_caller]
const fn agree_within(within: &Catalogue, a: &Catalogue, b: &Catalogue) {
    let mut position = 0;
    while position < within.own().len() {
        let entry = &within.own()[position];
        let code = entry.code();
        // Few codes are known to both, and const evaluation pays for each step.
        if let Some(other) = find(b, Reach::Codes, code, None) {
            let is_alike = find(b, Reach::Codes, code, Some(entry.status())).is_some();
            if !is_alike && !have_common_status(a, b, code) {
                let mut text = Text::new();
                let known = Found {
                    catalogue: within,
                    entry,
                };
                text.clash(a, known, other);
                text.add(": a type cannot extend or pass on both");
                panic!("{}", text.as_str())
            }
        }
        position += 1;
    }
    let mut next = 0;
    while next < within.joined().len() {
        agree_within(within.joined()[next], a, b);
        next += 1;
    }
    let mut next = 0;
    while next < within.extended().len() {
        agree_within(within.extended()[next], a, b);
        next += 1;
    }
}

/// Refuses two transparent variants by which one catalogue is reached, since an entry of it would have
/// two kinds.
///
/// # Panics
///
/// At the caller's location if there is such a catalogue.
#[track_caller]
pub const fn reach_apart(a: (&str, &Catalogue), b: (&str, &Catalogue)) {
    let (a_name, a_catalogue) = a;
    if let Some(both) = reached_by_both(a_catalogue, b.1) {
        let mut text = Text::new();
        text.add("`");
        text.add(both.name());
        text.add("` is passed on by both `");
        text.add(a_name);
        text.add("` and `");
        text.add(b.0);
        text.add("`, so `kind` would have two values for one entry: remove one of the variants, or `kind`");
        panic!("{}", text.as_str())
    }
}

/// The first catalogue that is, or is joined by, both.
const fn reached_by_both<'a>(a: &'a Catalogue, b: &Catalogue) -> Option<&'a Catalogue> {
    if reaches(b, a) {
        return Some(a);
    }
    let mut next = 0;
    while next < a.joined().len() {
        let both = reached_by_both(a.joined()[next], b);
        if both.is_some() {
            return both;
        }
        next += 1;
    }
    None
}

const fn reaches(from: &Catalogue, wanted: &Catalogue) -> bool {
    if from.has_path_of(wanted) {
        return true;
    }
    let mut next = 0;
    while next < from.joined().len() {
        if reaches(from.joined()[next], wanted) {
            return true;
        }
        next += 1;
    }
    false
}

const fn have_common_status(a: &Catalogue, b: &Catalogue, code: u32) -> bool {
    let mut next = 0;
    while next < Status::ALL.len() {
        let status = Some(Status::ALL[next]);
        if find(a, Reach::Codes, code, status).is_some()
            && find(b, Reach::Codes, code, status).is_some()
        {
            return true;
        }
        next += 1;
    }
    false
}

/// Whether an entry breaks a rule. If so, the text says how.
const fn broken(own: &Catalogue, rule: &Rule<'_>, entry: &Entry, text: &mut Text) -> bool {
    let code = entry.code();
    match rule {
        Rule::Extends(base) => {
            let Some(known) = find(base, Reach::Codes, code, None) else {
                return false;
            };
            if find(base, Reach::Codes, code, Some(entry.status())).is_some() {
                return false;
            }
            let declared = Found {
                catalogue: own,
                entry,
            };
            text.clash(base, known, declared);
            text.add(": write `status = ");
            text.number(known.entry.status().as_u16() as u32);
            text.add("`, or another ");
            text.identity(entry);
        }
        Rule::Joins(joined) => {
            let Some(known) = find(joined, Reach::Entries, code, None) else {
                return false;
            };
            text.subject(entry);
            text.add(" (");
            text.status(entry.status());
            text.add(") is declared in ");
            text.place(own, entry);
            text.add(", but ");
            text.place(known.catalogue, known.entry);
            text.add(", which is passed on, has it too (");
            text.status(known.entry.status());
            text.add("): give this type's entry another ");
            text.identity(entry);
            text.add(", or remove it");
        }
        Rule::Inside(bases, codes, reserved) => {
            let is_inside = codes.is_empty() || contain(codes, code);
            if is_inside && !contain(reserved, code) || knows_any(bases, code) {
                return false;
            }
            text.subject(entry);
            text.add(" in ");
            text.place(own, entry);
            if is_inside {
                text.add(" is reserved and must not be used again: ");
            } else {
                text.add(" is outside `codes`, which is ");
                text.ranges(codes);
                text.add(", and no extended catalogue has it: ");
            }
            match next_free(own, bases, codes, reserved) {
                Some(free) => {
                    text.add("the next free code is ");
                    text.number(free);
                }
                None => text.add("there is no free code left"),
            }
        }
    }
    true
}

/// The first entry of a code, with the status if one is given.
const fn find(
    catalogue: &Catalogue,
    reach: Reach,
    code: u32,
    status: Option<Status>,
) -> Option<Found<'_>> {
    let mut positions = catalogue.own_positions(code);
    while let Some(position) = positions.next(catalogue.own()) {
        let entry = &catalogue.own()[position];
        if status.is_none()
            || matches!(status, Some(status) if status.as_u16() == entry.status().as_u16())
        {
            return Some(Found { catalogue, entry });
        }
    }
    let mut next = 0;
    while next < catalogue.joined().len() {
        let found = find(catalogue.joined()[next], reach, code, status);
        if found.is_some() {
            return found;
        }
        next += 1;
    }
    if matches!(reach, Reach::Entries) {
        return None;
    }
    let mut next = 0;
    while next < catalogue.extended().len() {
        let found = find(catalogue.extended()[next], reach, code, status);
        if found.is_some() {
            return found;
        }
        next += 1;
    }
    None
}

const fn knows_any(catalogues: &[&Catalogue], code: u32) -> bool {
    let mut next = 0;
    while next < catalogues.len() {
        if find(catalogues[next], Reach::Codes, code, None).is_some() {
            return true;
        }
        next += 1;
    }
    false
}

const fn contain(ranges: &[(u32, u32)], code: u32) -> bool {
    let mut next = 0;
    while next < ranges.len() {
        if ranges[next].0 <= code && code <= ranges[next].1 {
            return true;
        }
        next += 1;
    }
    false
}

/// The first free code after those in use or, if there is none, the first free code at all.
const fn next_free(
    own: &Catalogue,
    bases: &[&Catalogue],
    codes: &[(u32, u32)],
    reserved: &[(u32, u32)],
) -> Option<u32> {
    let everything: &[(u32, u32)] = &[(0, u32::MAX)];
    let codes = if codes.is_empty() { everything } else { codes };
    let mut used: Option<u32> = None;
    let mut next = 0;
    while next < own.own().len() {
        let code = own.own()[next].code();
        let is_last = match used {
            Some(last) => last < code,
            None => true,
        };
        if is_last && contain(codes, code) && !contain(reserved, code) {
            used = Some(code);
        }
        next += 1;
    }
    let behind = match used {
        Some(last) if last < u32::MAX => free_from(last + 1, own, bases, codes, reserved),
        _ => None,
    };
    match behind {
        Some(code) => Some(code),
        None => free_from(0, own, bases, codes, reserved),
    }
}

const fn free_from(
    start: u32,
    own: &Catalogue,
    bases: &[&Catalogue],
    codes: &[(u32, u32)],
    reserved: &[(u32, u32)],
) -> Option<u32> {
    let mut lowest: Option<u32> = None;
    let mut next = 0;
    while next < codes.len() {
        let (first, last) = codes[next];
        let mut code = if first < start { start } else { first };
        while code <= last {
            let mut above = code;
            let mut range = 0;
            while range < reserved.len() {
                if reserved[range].0 <= above && above <= reserved[range].1 {
                    above = reserved[range].1;
                }
                range += 1;
            }
            let is_free = above == code
                && !contain(reserved, code)
                && find(own, Reach::Codes, code, None).is_none()
                && !knows_any(bases, code);
            if is_free {
                if lowest.is_none() || matches!(lowest, Some(known) if code < known) {
                    lowest = Some(code);
                }
                break;
            }
            if above == u32::MAX {
                break;
            }
            code = above + 1;
        }
        next += 1;
    }
    lowest
}

/// A message that is built in const evaluation.
struct Text {
    bytes: [u8; Self::CAPACITY],
    length: usize,
}

impl Text {
    /// Enough for twelve mistakes with names of a hundred characters.
    const CAPACITY: usize = 8192;

    const fn new() -> Self {
        Self {
            bytes: [0; Self::CAPACITY],
            length: 0,
        }
    }

    const fn add(&mut self, text: &str) {
        self.add_bytes(text.as_bytes());
    }

    /// Adds the text if it fits. A full message says enough.
    const fn add_bytes(&mut self, text: &[u8]) {
        if self.length + text.len() > Self::CAPACITY {
            return;
        }
        let mut next = 0;
        while next < text.len() {
            self.bytes[self.length] = text[next];
            self.length += 1;
            next += 1;
        }
    }

    const fn number(&mut self, number: u32) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.add_bytes(&[b'0' + (number % 10) as u8]);
    }

    /// `code 800064`, or `name index_not_found` where names are codes.
    const fn subject(&mut self, entry: &Entry) {
        self.identity(entry);
        self.add(" ");
        if entry.is_named() {
            self.add_bytes(entry.name_bytes());
        } else {
            self.number(entry.code());
        }
    }

    /// What names the entry on the wire: `code` or `name`.
    const fn identity(&mut self, entry: &Entry) {
        self.add(if entry.is_named() { "name" } else { "code" });
    }

    /// `409 Conflict`.
    const fn status(&mut self, status: Status) {
        self.number(status.as_u16() as u32);
        self.add(" ");
        self.add(status.reason());
    }

    /// `code 1 is 409 Conflict in ..., but 404 Not Found in ...`. The first is known to a code space.
    const fn clash(&mut self, space: &Catalogue, known: Found<'_>, other: Found<'_>) {
        let code = known.entry.code();
        self.subject(known.entry);
        self.add(" is ");
        self.statuses(space, code);
        self.add(" in ");
        self.place(known.catalogue, known.entry);
        self.add(", but ");
        self.status(other.entry.status());
        self.add(" in ");
        self.place(other.catalogue, other.entry);
    }

    /// All statuses of a code: `400 Bad Request or 403 Forbidden`.
    const fn statuses(&mut self, catalogue: &Catalogue, code: u32) {
        let mut is_first = true;
        let mut next = 0;
        while next < Status::ALL.len() {
            let status = Status::ALL[next];
            if find(catalogue, Reach::Codes, code, Some(status)).is_some() {
                if !is_first {
                    self.add(" or ");
                }
                self.status(status);
                is_first = false;
            }
            next += 1;
        }
    }

    /// `` `PartnerCenterError` (`CartBusy`) ``.
    const fn place(&mut self, catalogue: &Catalogue, entry: &Entry) {
        self.add("`");
        self.add(catalogue.name());
        self.add("` (`");
        self.add_bytes(entry.name_bytes());
        self.add("`)");
    }

    /// `` `910000..=910999` and `5` ``.
    const fn ranges(&mut self, ranges: &[(u32, u32)]) {
        let mut next = 0;
        while next < ranges.len() {
            let (first, last) = ranges[next];
            if next > 0 {
                self.add(if next + 1 < ranges.len() {
                    ", "
                } else {
                    " and "
                });
            }
            self.add("`");
            self.number(first);
            if first < last {
                self.add("..=");
                self.number(last);
            }
            self.add("`");
            next += 1;
        }
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "two catalogues disagree",
        }
    }
}
