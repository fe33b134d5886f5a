//! Names that are made from messages.

use std::fmt::Write;

use partner_error::document::{Document, DocumentEntry};

/// The names that messages get, in a table of their own codes.
fn names(messages: &[(&str, u32)]) -> Vec<String> {
    let mut sheet = "code\tstatus\tmessage\n".to_owned();
    for (message, code) in messages {
        writeln!(sheet, "{code}\t404\t\"{message}\"").unwrap();
    }
    let document = Document::from_csv(&sheet).unwrap();
    let names = messages.iter().map(|(_, code)| {
        let mut entries = document.by_code(*code);
        entries.next().unwrap().name().to_owned()
    });
    names.collect()
}

fn name(message: &str) -> String {
    names(&[(message, 800_064)]).remove(0)
}

/// The parameters of a message.
fn parameters(message: &str) -> Vec<String> {
    let sheet = format!("code\tstatus\tmessage\n1\t404\t{message}\n");
    let document = Document::from_csv(&sheet).unwrap();
    document.entries()[0].parameters().to_vec()
}

#[test]
fn words_of_the_message() {
    for (message, expected) in [
        (
            "Cart {0} is being processed by another request",
            "CartBeingProcessedByAnotherRequest",
        ),
        ("This subscription is not found", "SubscriptionNotFound"),
        ("Invalid offer Id", "InvalidOfferId"),
        // Later sentences and clauses aren't part of it.
        (
            "Unable to create order. There is a limit",
            "UnableToCreateOrder",
        ),
        (
            "Cannot update a subscription before activating it",
            "CannotUpdateSubscription",
        ),
        ("Error: cart is empty", "ErrorCartEmpty"),
        // At most four words count, and none that only connects is the last.
        (
            "Provide a valid domain associated with the partner",
            "ProvideValidDomainAssociated",
        ),
        (
            "Asset cannot be moved to {0} from {1}",
            "AssetCannotBeMoved",
        ),
        // Acronyms, capitals inside words, and apostrophes.
        (
            "MPN Id of the partner's SKUs isn't valid",
            "MpnIdOfPartnerSkus",
        ),
        ("productId is missing", "ProductIdMissing"),
        ("Cart doesn't exist", "CartDoesntExist"),
        ("Cart item(s) gone", "CartItemGone"),
        // Digits never begin a name, and numbers stay apart.
        ("404 page missing", "PageMissing"),
        ("Only 3 of 10 items", "Only3Of10Items"),
        ("Limit 10 20", "Limit10_20"),
        // Letters of any script.
        ("Größe ist ungültig", "GrößeIstUngültig"),
        ("カートは空です", "カートは空です"),
        ("snake_case_field missing", "SnakeCaseFieldMissing"),
    ] {
        assert_eq!(name(message), expected, "{message}");
    }
}

/// Where the message gives no name, it is made from the code.
#[test]
fn messages_without_words() {
    for message in [
        "{0}",
        "404",
        "…!",
        "\u{202e}\u{2066}",
        "is the",
        "Self",
        "🛒",
    ] {
        assert_eq!(name(message), "Error800064", "{message}");
    }
}

#[test]
fn long_words_are_cut_off() {
    let long = "x".repeat(200);
    assert_eq!(name(&long), format!("X{}", "x".repeat(63)));
    assert_eq!(name(&format!("Cart {long} gone")), "Cart");
}

/// All entries of one name have their codes in it, so that the order of rows makes no difference.
#[test]
fn one_name_of_several_messages() {
    let messages = [
        ("Access denied", 2032),
        ("Not found", 7),
        ("Access is denied", 400),
    ];
    assert_eq!(
        names(&messages),
        ["AccessDenied2032", "NotFound", "AccessDenied400"]
    );

    let [denied, missing, denied_too] = messages;
    let reversed = [denied_too, missing, denied];
    assert_eq!(
        names(&reversed),
        ["AccessDenied400", "NotFound", "AccessDenied2032"]
    );
}

/// A name with a code may be the name of another message.
#[test]
fn names_with_codes_are_unique_too() {
    let messages = [
        ("Access denied", 400),
        ("Access denied", 401),
        ("Access denied 400", 7),
    ];
    assert_eq!(
        names(&messages),
        [
            "AccessDenied400Status404",
            "AccessDenied401",
            "AccessDenied400"
        ]
    );

    let sheet = "code,status,name,message\n1,404,,Gone\n1,410,,Gone\n2,410,Gone2,\"Not, now\"\n3,409,Gone1,Here\n";
    let document = Document::from_csv(sheet).unwrap();
    let names: Vec<&str> = document.entries().iter().map(DocumentEntry::name).collect();
    assert_eq!(
        names,
        ["Gone1Status404", "Gone1Status410", "Gone2", "Gone1"]
    );
}

#[test]
fn parameters_by_the_word_before() {
    for (message, expected) in [
        ("Cart {0} is locked until {1}", &["cart", "until"][..]),
        ("item with id {0}", &["item_id"]),
        (
            "productId: {0}, skuId: {1} for a customer with id: {3}",
            &["product_id", "sku_id", "customer_id"],
        ),
        ("Upgrade Id {0}", &["upgrade_id"]),
        ("Invalid id {0}", &["id"]),
        ("the partner's: {0}", &["partner"]),
        ("status='{0}'", &["status"]),
        // Words that name nothing, and those that no field may have for its name.
        ("{1} of {0}", &["argument_0", "argument_1"]),
        ("type {0} of source {1}", &["type_0", "source_1"]),
        // Names in the message are kept, and no other parameter gets them.
        (
            "Cart {cart} or cart {0} or cart {1}",
            &["cart_0", "cart_1", "cart"],
        ),
        ("cart {0} and cart {1}", &["cart", "cart_1"]),
        ("Cart {0}, again {0}", &["cart"]),
        ("{} and {}", &["argument_0", "argument_1"]),
        ("Größe {0}", &["größe"]),
    ] {
        assert_eq!(parameters(message), expected, "{message}");
    }
}
