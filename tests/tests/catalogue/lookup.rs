//! What a catalogue says about itself and the catalogues that it passes on.

use partner_error::{Catalogue, Entry, Envelope, PartnerCenterError, PartnerError, Status};

#[derive(Debug, PartnerError)]
#[pc(codes = (10..=19, 30..40), reserved = (12, 15..=16), envelope = detailed)]
enum ShelfError {
    #[pc(
        code = 10,
        status = 404,
        msg = "There is no shelf {shelf} in {0}",
        name = "Missing"
    )]
    ShelfNotFound {
        hall: String,
        shelf: u8,
        #[pc(internal)]
        clerk: u32,
        #[pc(data)]
        others: Vec<u8>,
    },
    #[pc(code = 11, status = 409, msg = "{1} waits for {1} and {0:?}")]
    Full(u8, #[pc(data)] String),
}

#[derive(Debug, PartnerError)]
#[pc(named, envelope = problem)]
enum HallError {
    #[pc(status = 404, msg = "There is no hall", name = "Missing")]
    HallNotFound,
    #[pc(transparent)]
    Shelf(#[from] ShelfError),
    #[pc(transparent)]
    PartnerCenter(#[from] PartnerCenterError),
}

fn names(catalogues: &[&Catalogue]) -> Vec<&'static str> {
    catalogues.iter().map(|joined| joined.name()).collect()
}

#[test]
fn joined() {
    assert_eq!(
        names(HallError::catalogue().joined()),
        ["ShelfError", "PartnerCenterError"]
    );
    assert_eq!(names(ShelfError::catalogue().joined()), [""; 0]);
    assert!(std::ptr::eq(
        HallError::catalogue().joined()[0].own(),
        ShelfError::catalogue().own()
    ));
}

#[test]
fn ranges() {
    assert_eq!(ShelfError::catalogue().codes(), [10..=19, 30..=39]);
    assert_eq!(ShelfError::catalogue().reserved(), [12..=12, 15..=16]);
    assert_eq!(HallError::catalogue().codes(), []);
    assert_eq!(HallError::catalogue().reserved(), []);
    assert_eq!(PartnerCenterError::catalogue().codes(), []);
}

#[test]
fn by_name_looks_everywhere() {
    let find = |name| {
        HallError::catalogue()
            .by_name(name)
            .map(Entry::status)
            .collect::<Vec<_>>()
    };
    let missing = HallError::catalogue().by_name("Missing");
    let templates: Vec<_> = missing.map(|entry| entry.template().to_string()).collect();
    assert_eq!(
        templates,
        ["There is no hall", "There is no shelf {shelf} in {0}"]
    );
    assert_eq!(find("CartBusy"), [Status::CONFLICT]);
    // The names of the variants are not those of the entries, and neither are parts or other cases.
    for unknown in ["ShelfNotFound", "Shelf", "cartbusy", "Cart", ""] {
        assert_eq!(find(unknown).len(), 0, "{unknown}");
    }
}

#[test]
fn every_documented_entry_by_name() {
    for entry in PartnerCenterError::catalogue().own() {
        let found: Vec<_> = PartnerCenterError::catalogue()
            .by_name(entry.name())
            .collect();
        assert_eq!(found, [entry]);
    }
}

#[test]
fn envelope_and_names() {
    let facts = |catalogue: &Catalogue| (catalogue.envelope(), catalogue.is_named());
    assert_eq!(facts(ShelfError::catalogue()), (Envelope::Detailed, false));
    assert_eq!(facts(HallError::catalogue()), (Envelope::Problem, true));
    assert_eq!(
        facts(PartnerCenterError::catalogue()),
        (Envelope::Documented, false)
    );
}

#[test]
fn parameters_and_data() {
    let facts = |entry: &'static Entry| (entry.parameters().collect::<Vec<_>>(), entry.has_data());
    let own = ShelfError::catalogue().own();
    assert_eq!(facts(&own[0]), (vec!["hall", "shelf"], true));
    assert_eq!(facts(&own[1]), (vec!["0", "1"], true));
    assert_eq!(facts(&HallError::catalogue().own()[0]), (vec![], false));

    let missing = HallError::from(ShelfError::ShelfNotFound {
        hall: "A".to_owned(),
        shelf: 7,
        clerk: 3,
        others: vec![8],
    });
    let expected = [("hall", "A".to_owned()), ("shelf", "7".to_owned())];
    assert_eq!(missing.parameters(), expected);
    assert_eq!(HallError::HallNotFound.parameters(), []);
    let full = ShelfError::Full(7, "B".to_owned());
    assert_eq!(
        full.parameters(),
        [("0", "7".to_owned()), ("1", "B".to_owned())]
    );
}
