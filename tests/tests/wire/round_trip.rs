//! Every documented error is read back as the value that was sent. If its message is ambiguous or was cut off, no
//! value is built. A different value is never built.

use std::collections::BTreeSet;

use partner_error::{Catalogue, Decode, Entry, Fault, PartnerCenterError, PartnerError, Status};
use proptest::prelude::*;
use proptest::sample::select;

use partner_error_tests::splits::splits;

/// A variant that has fields.
#[derive(Clone, Copy, Debug)]
struct Variant {
    name: &'static str,
    /// The number of fields.
    fields: usize,
    /// Builds the value from its fields, in declaration order.
    build: fn(&[String]) -> PartnerCenterError,
}

/// Lists variants with their fields in declaration order, which is the order of placeholders.
macro_rules! variants {
    ($($name:ident { $($field:ident),* })*) => {
        const VARIANTS: &[Variant] = &[$(
            Variant {
                name: stringify!($name),
                fields: [$(stringify!($field)),*].len(),
                build: |arguments| {
                    let mut arguments = arguments.iter().cloned();
                    PartnerCenterError::$name { $($field: arguments.next().unwrap()),* }
                },
            }
        ),*];
    };
}

variants! {
    SubscriptionUpdateNotAllowed { offer_id }
    ItemNotSupportedByOffersApi { item_id }
    AssetStatusChangeNotAllowed { new_status, current_status }
    LegacyOrderCancellationNotAllowed { order_id, customer_id }
    CartBusy { cart_id }
    CartAlreadySubmitted { cart_id }
    CustomerUnderReview { help_link }
    CustomerUnderReviewAlternate { help_link }
    DurationNotSupported { duration }
    RemainingSeatsExceeded { requested_seats, remaining_seats, catalog_id }
    RemainingAssetsExceeded { requested_assets, remaining_assets }
    TransferInProgress { transfer_id }
    TransferNotProcessable { transfer_id, state }
    TransferBusy { transfer_id }
    UpgradeInProgress { upgrade_id }
    UpgradeAlreadyCompleted { upgrade_id }
    UpgradeCustomerMismatch { customer_id, upgrade_id }
    PurchaseBlockedByPendingUpgrade { upgrade_id }
    PurchaseBlockedByRunningUpgrade { upgrade_id }
    PurchaseBlockedByFailedUpgrade { upgrade_id }
    CancellationWindowPassed { days }
    PartnerAgreementNotAccepted { admin_search, dashboard }
    InvalidEnumValue { value, help_link }
    TransferPartnerNotEnabled { partner }
    TransferNationalCloudNotSupported { partner, national_cloud }
    AadSubscriptionsNotFound { tenant_id, source_provisioning_id }
    AvailabilityRetrievalFailed { product_id, sku_id, customer_id }
    ProgramNotActive { program }
}

impl Variant {
    fn entry(&self) -> &'static Entry {
        let mut own = catalogue().own().iter();
        own.find(|entry| entry.name() == self.name).unwrap()
    }

    /// The texts around the placeholders.
    fn texts(&self) -> Vec<&'static str> {
        texts(self.entry())
    }
}

fn catalogue() -> &'static Catalogue {
    PartnerCenterError::catalogue()
}

fn has_placeholders(entry: &Entry) -> bool {
    entry.template().placeholders().len() > 0
}

/// Returns the texts around an entry's placeholders. No documented text with placeholders has other braces.
fn texts(entry: &'static Entry) -> Vec<&'static str> {
    let written: &'static str = entry.template().to_string().leak();
    let pieces = written.split('{').enumerate();
    pieces
        .map(|(at, piece)| match piece.split_once('}') {
            Some((_, text)) if at > 0 => text,
            _ => piece,
        })
        .collect()
}

/// Removes white space and full stops at the end.
fn without_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || c == '.')
}

fn through_json(fault: &Fault) -> Fault {
    serde_json::from_str(&serde_json::to_string(fault).unwrap()).unwrap()
}

/// Sends an error, and returns what the client builds.
fn sent(error: &PartnerCenterError) -> Option<PartnerCenterError> {
    PartnerCenterError::decode(error.entry(), &through_json(&Fault::of(error)))
}

/// Returns whether the message determines its arguments, in a slow and obvious way.
fn is_readable(entry: &'static Entry, message: &str) -> bool {
    let texts = texts(entry);
    let ends_in_argument = texts.last() == Some(&"");
    let may_be_cut_off =
        message.ends_with('…') && (ends_in_argument || message.chars().count() == 1024);
    !may_be_cut_off && splits(message, &texts).len() == 1
}

/// Any text, often with pieces of templates in it.
fn argument(texts: Vec<&'static str>) -> impl Strategy<Value = String> {
    let words: Vec<&str> = texts.iter().flat_map(|text| text.split(' ')).collect();
    let piece = prop_oneof![
        4 => any::<String>(),
        2 => proptest::collection::vec(any::<char>(), 1..5).prop_map(String::from_iter),
        4 => select(texts).prop_map(str::to_owned),
        2 => select(words).prop_map(str::to_owned),
        4 => select(vec!["…", "{", "}", "{0}", "{1}", ".", "\n", "\r\n", "\0", " ", "\u{feff}", "\"", "\\"])
            .prop_map(str::to_owned),
        1 => (any::<char>(), 850_usize..1024).prop_map(|(c, times)| c.to_string().repeat(times)),
    ];
    prop_oneof![
        1 => "[a-z0-9-]{1,36}",
        3 => proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat()),
    ]
}

fn variant_and_arguments() -> impl Strategy<Value = (Variant, Vec<String>)> {
    select(VARIANTS).prop_flat_map(|variant| {
        let argument = argument(variant.texts());
        let arguments = proptest::collection::vec(argument, variant.fields);
        (Just(variant), arguments)
    })
}

#[test]
fn the_list_has_every_variant_with_placeholders() {
    let listed: BTreeSet<(&str, usize)> = VARIANTS
        .iter()
        .map(|variant| (variant.name, variant.fields))
        .collect();
    let declared: BTreeSet<(&str, usize)> = catalogue()
        .own()
        .iter()
        .filter(|entry| has_placeholders(entry))
        .map(|entry| (entry.name(), entry.template().placeholders().len()))
        .collect();
    assert_eq!(listed, declared);
    assert_eq!(VARIANTS.len(), declared.len());
}

#[test]
fn the_list_names_the_variants_that_it_builds() {
    for variant in VARIANTS {
        let arguments = vec![String::new(); variant.fields];
        assert_eq!((variant.build)(&arguments).entry(), variant.entry());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn arguments_come_back_if_there_is_one_way_to_read_them(
        (variant, arguments) in variant_and_arguments(),
    ) {
        let error = (variant.build)(&arguments);
        let message = error.message().to_string();
        let expected = is_readable(error.entry(), &message).then(|| error.clone());
        prop_assert_eq!(sent(&error), expected);
    }

    /// A fault that is read and written again stays the same.
    #[test]
    fn faults_come_back((variant, arguments) in variant_and_arguments()) {
        let fault = Fault::of(&(variant.build)(&arguments));
        prop_assert_eq!(through_json(&fault), fault);
    }

    /// Some services end messages differently. Then the value is the same, or there is none.
    #[test]
    fn what_stands_behind_the_last_text_does_not_count(
        (variant, arguments) in variant_and_arguments(),
        behind in "[ \r\n\t.]{1,3}",
    ) {
        prop_assume!(variant.texts().last().is_some_and(|text| !without_end(text).is_empty()));
        let error = (variant.build)(&arguments);
        let mut fault = Fault::of(&error);
        fault.description.push_str(&behind);
        let decoded = PartnerCenterError::decode(error.entry(), &fault);
        prop_assert!(
            decoded.is_none() || decoded == Some(error),
            "{:?} was read as {decoded:?}", fault.description
        );
    }

    /// A fault that is decoded with the wrong entry never gives a value with another message.
    #[test]
    fn other_entries_read_only_what_is_there(
        (variant, arguments) in variant_and_arguments(),
        other in select(VARIANTS),
    ) {
        let fault = Fault::of(&(variant.build)(&arguments));
        if let Some(decoded) = PartnerCenterError::decode(other.entry(), &fault) {
            prop_assert_eq!(decoded.entry(), other.entry());
            let message = decoded.to_string();
            prop_assert_eq!(without_end(&message), without_end(&fault.description));
        }
    }

    #[test]
    fn any_text_is_read_without_panic(entry in 0_usize..159, description in any::<String>()) {
        let entry = &catalogue().own()[entry];
        let fault = Fault::new(entry.code().to_string(), description);
        let decoded = PartnerCenterError::decode(entry, &fault);
        prop_assert_eq!(decoded.is_some(), !has_placeholders(entry));
    }
}

#[test]
fn entries_without_placeholders_come_back() {
    let entries: Vec<&'static Entry> = catalogue()
        .own()
        .iter()
        .filter(|entry| !has_placeholders(entry))
        .collect();
    assert_eq!(entries.len() + VARIANTS.len(), 159);
    for entry in entries {
        let fault = Fault::new(entry.code().to_string(), "");
        // There are no arguments to read, so the wording doesn't matter.
        let error = PartnerCenterError::decode(entry, &fault).unwrap();
        assert_eq!(error.entry(), entry);
        assert_eq!(error.to_string(), entry.template().to_string());
        assert_eq!(sent(&error), Some(error));
    }
}

#[test]
fn plain_arguments_come_back() {
    for variant in VARIANTS {
        let arguments: Vec<String> = (0..variant.fields)
            .map(|at| format!("b4c8fdea-{at}"))
            .collect();
        let error = (variant.build)(&arguments);
        assert_eq!(sent(&error), Some(error));
    }
}

#[test]
fn empty_arguments_come_back() {
    for variant in VARIANTS {
        let error = (variant.build)(&vec![String::new(); variant.fields]);
        assert_eq!(sent(&error), Some(error));
    }
}

#[test]
fn an_argument_that_has_a_separator_in_it_is_not_read() {
    let error = PartnerCenterError::AssetStatusChangeNotAllowed {
        new_status: "active from today".to_owned(),
        current_status: "suspended".to_owned(),
    };
    assert_eq!(
        error.to_string(),
        "Asset status cannot be changed to active from today from suspended"
    );
    assert_eq!(sent(&error), None);
}

#[test]
fn a_separator_at_the_edge_of_an_argument_is_not_read() {
    // `0, skuId:` may end the first argument or begin the second.
    let error = PartnerCenterError::AvailabilityRetrievalFailed {
        product_id: ", skuId: ".to_owned(),
        sku_id: String::new(),
        customer_id: "C".to_owned(),
    };
    assert_eq!(sent(&error), None);
}

#[test]
fn one_argument_may_hold_the_whole_message() {
    let inner = "Cart C-7 is being processed by another request".to_owned();
    let error = PartnerCenterError::CartBusy { cart_id: inner };
    assert_eq!(sent(&error), Some(error));
}

#[test]
fn full_stops_of_an_argument_are_kept() {
    for cart_id in ["C.", "C..", ".", "..", "C. ", " ", "\n"] {
        let cart_id = cart_id.to_owned();
        let error = PartnerCenterError::CartAlreadySubmitted { cart_id };
        assert_eq!(sent(&error), Some(error));
    }
}

#[test]
fn a_message_without_its_full_stop_is_read() {
    let submitted = PartnerCenterError::CartAlreadySubmitted {
        cart_id: "C-7".to_owned(),
    };
    let fault = Fault::new("800065", "Cannot checkout an already submitted cart C-7");
    assert_eq!(
        PartnerCenterError::decode(submitted.entry(), &fault),
        Some(submitted)
    );
}

/// A full stop of the argument looks the same.
#[test]
fn a_message_that_ends_otherwise_is_read_without_its_end() {
    let submitted = |cart_id: &str| PartnerCenterError::CartAlreadySubmitted {
        cart_id: cart_id.to_owned(),
    };
    let read = |description: &str| {
        let fault = Fault::new("800065", description);
        PartnerCenterError::decode(submitted("").entry(), &fault)
    };
    let exact = "Cannot checkout an already submitted cart C-7..";
    assert_eq!(read(exact), Some(submitted("C-7.")));
    let longer = "Cannot checkout an already submitted cart C-7.. ";
    assert_eq!(read(longer), Some(submitted("C-7")));
}

/// A cut argument would look like a whole one.
#[test]
fn a_message_that_was_cut_off_is_not_read() {
    let text = "Transfer  is being processed by another request".len();
    let transfer = |chars: usize| PartnerCenterError::TransferBusy {
        transfer_id: "x".repeat(chars),
    };
    assert_eq!(sent(&transfer(1024 - text)), Some(transfer(1024 - text)));
    assert_eq!(sent(&transfer(1025 - text)), None);

    let link = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at ".len();
    let review = |chars: usize| PartnerCenterError::CustomerUnderReview {
        help_link: "x".repeat(chars),
    };
    assert_eq!(sent(&review(1024 - link)), Some(review(1024 - link)));
    assert_eq!(sent(&review(1025 - link)), None);
}

#[test]
fn an_argument_that_looks_cut_off_is_not_read_at_the_end() {
    let at_the_end = PartnerCenterError::DurationNotSupported {
        duration: "P1M…".to_owned(),
    };
    assert_eq!(sent(&at_the_end), None);

    let before_text = PartnerCenterError::TransferBusy {
        transfer_id: "T…".to_owned(),
    };
    assert_eq!(sent(&before_text), Some(before_text));
}

#[test]
fn entries_of_other_catalogues_are_not_decoded() {
    /// An entry like a documented one, in another catalogue.
    #[derive(Debug, PartnerError)]
    enum Storefront {
        #[pc(
            code = 800_064,
            status = 409,
            msg = "Cart {0} is being processed by another request"
        )]
        CartBusy(String),
    }

    let busy = Storefront::CartBusy("C-7".to_owned());
    let fault = Fault::of(&busy);
    assert_eq!(PartnerCenterError::decode(busy.entry(), &fault), None);

    let documented = catalogue().get(Status::CONFLICT, 800_064).unwrap();
    let cart_id = "C-7".to_owned();
    assert_eq!(
        PartnerCenterError::decode(documented, &fault),
        Some(PartnerCenterError::CartBusy { cart_id })
    );
}
