//! How a field marked `#[pc(data)]` is written to the fault and read back.

use std::collections::BTreeMap;
use std::fmt::Debug;

use partner_error::{Body, Decode, Entry, Fault, PartnerError};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};

/// The fault of an entry without placeholders.
fn fault(entry: &Entry, data: &Value) -> Fault {
    let mut fault = Fault::new(entry.code().to_string(), entry.template().to_string());
    fault.data.clone_from(data.as_array().unwrap());
    fault.source = Some(entry.source().to_owned());
    fault
}

fn body(error: &dyn PartnerError) -> String {
    serde_json::to_string(&Body::of(error)).unwrap()
}

fn written(fault: &Fault) -> String {
    serde_json::to_string(fault).unwrap()
}

/// An error with `data` of any type.
#[derive(Debug, PartialEq, PartnerError)]
#[pc(source = "Storefront", decode)]
#[pc(code = 7, status = 409, msg = "Some shelves are full")]
struct ShelvesFull<T>(#[pc(data)] T);

/// What shelves are told of with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Shelf {
    name: String,
    books: u32,
}

fn shelf(name: &str, books: u32) -> Shelf {
    let name = name.to_owned();
    Shelf { name, books }
}

/// Checks the `data` of a fault, and that the field is read back.
fn assert_data<T>(field: T, data: &Value)
where
    T: Debug + PartialEq + Serialize + DeserializeOwned,
{
    let error = ShelvesFull(field);
    let expected = fault(error.entry(), data);
    assert_eq!(Fault::of(&error), expected);
    assert_eq!(body(&error), written(&expected));
    assert_eq!(Body::of(&error).to_json(), body(&error).into_bytes());

    let sent: Fault = serde_json::from_str(&written(&expected)).unwrap();
    assert_eq!(ShelvesFull::decode(error.entry(), &sent), Some(error));
}

#[test]
fn an_array_gives_its_items() {
    assert_data(
        vec![shelf("A", 9), shelf("B", 7)],
        &json!([{"name": "A", "books": 9}, {"name": "B", "books": 7}]),
    );
    assert_data(vec![shelf("A", 9)], &json!([{"name": "A", "books": 9}]));
    assert_data(vec!["A".to_owned(), "B".to_owned()], &json!(["A", "B"]));
    assert_data([1, 2, 3], &json!([1, 2, 3]));
    assert_data((1, "A".to_owned()), &json!([1, "A"]));
    assert_data(vec![Some(1), None], &json!([1, null]));
    assert_data(vec![None::<u8>], &json!([null]));
}

/// Lines of a cart. Always written as a list, but read from a number of lines, too.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "LinesOrCount")]
struct Lines(Vec<u32>);

#[derive(Deserialize)]
#[serde(untagged)]
enum LinesOrCount {
    Lines(Vec<u32>),
    Count(u32),
}

impl From<LinesOrCount> for Lines {
    fn from(read: LinesOrCount) -> Self {
        match read {
            LinesOrCount::Lines(lines) => Self(lines),
            LinesOrCount::Count(count) => Self((1..=count).collect()),
        }
    }
}

/// The only item is the only line, and not the number of lines.
#[test]
fn a_form_that_is_never_written_is_not_read() {
    assert_data(Lines(vec![3]), &json!([3]));
}

#[test]
fn nothing_gives_no_item() {
    assert_data(Vec::<Shelf>::new(), &json!([]));
    assert_data(None::<Shelf>, &json!([]));
    assert_data((), &json!([]));
    assert_data([(); 0], &json!([]));
}

#[test]
fn anything_else_gives_one_item() {
    assert_data(shelf("A", 9), &json!([{"name": "A", "books": 9}]));
    assert_data(Some(shelf("A", 9)), &json!([{"name": "A", "books": 9}]));
    assert_data(String::new(), &json!([""]));
    assert_data(false, &json!([false]));
    assert_data(-1.5, &json!([-1.5]));
    assert_data(BTreeMap::from([("A".to_owned(), 9)]), &json!([{"A": 9}]));
    assert_data(BTreeMap::<String, u8>::new(), &json!([{}]));
}

#[test]
fn arrays_within_arrays_are_items() {
    assert_data(vec![vec![1, 2], vec![3]], &json!([[1, 2], [3]]));
    assert_data(vec![vec![1, 2]], &json!([[1, 2]]));
    assert_data(vec![Vec::<u8>::new()], &json!([[]]));
    assert_data(Vec::<Vec<u8>>::new(), &json!([]));
    assert_data(vec![vec![Vec::<u8>::new()]], &json!([[[]]]));
    assert_data(Some(vec![vec![1]]), &json!([[1]]));
}

/// A short list.
fn list<S: Strategy>(item: S) -> impl Strategy<Value = Vec<S::Value>> {
    proptest::collection::vec(item, 0..4)
}

proptest! {
    #[test]
    fn lists_come_back(
        texts in list(any::<String>()),
        optional in list(any::<Option<bool>>()),
        nested in list(list(any::<u8>())),
        deep in list(list(list(any::<u8>()))),
    ) {
        let data = json!([texts, optional, nested, deep]);
        assert_data(texts, &data[0]);
        assert_data(optional, &data[1]);
        assert_data(nested, &data[2]);
        assert_data(deep, &data[3]);
    }
}

#[test]
fn data_that_does_not_fit_is_not_decoded() {
    type Shelves = ShelvesFull<Vec<Shelf>>;
    let entry = &Shelves::catalogue().own()[0];
    let decode = |data: &Value| Shelves::decode(entry, &fault(entry, data));
    assert_eq!(
        decode(&json!([{"name": "A", "books": 9}])),
        Some(ShelvesFull(vec![shelf("A", 9)]))
    );
    assert_eq!(decode(&json!(["A"])), None);
    assert_eq!(decode(&json!([{"name": "A"}])), None);
    assert_eq!(decode(&json!([null])), None);
}

#[test]
fn a_member_that_a_later_version_adds_is_ignored() {
    let list = ShelvesFull(vec![shelf("A", 9)]);
    let one = ShelvesFull(shelf("A", 9));
    let data = json!([{"name": "A", "books": 9, "aisle": 3}]);
    let fault = |entry| fault(entry, &data);
    assert_eq!(
        ShelvesFull::decode(list.entry(), &fault(list.entry())),
        Some(list)
    );
    assert_eq!(
        ShelvesFull::decode(one.entry(), &fault(one.entry())),
        Some(one)
    );
}

/// Is deserialised from an object, from null, or from an array.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Option<Aisle>")]
struct Place {
    aisle: Value,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Aisle {
    aisle: Value,
}

impl From<Option<Aisle>> for Place {
    fn from(place: Option<Aisle>) -> Self {
        let aisle = place.map_or_else(|| json!("none"), |place| place.aisle);
        Self { aisle }
    }
}

/// A value is only built from the form in which it is written, even if it could be deserialised from others.
#[test]
fn data_in_another_form_is_not_decoded() {
    fn decode<T: Debug + Serialize + DeserializeOwned>(data: &Value) -> Option<T> {
        let entry = &ShelvesFull::<T>::catalogue().own()[0];
        ShelvesFull::decode(entry, &fault(entry, data)).map(|ShelvesFull(field)| field)
    }
    let place = |aisle| Some(Place { aisle });
    assert_eq!(decode(&json!([{"aisle": 7}])), place(json!(7)));
    // A place is written as an object, so neither the absence of items nor an array can be one.
    assert_eq!(decode::<Place>(&json!([])), None);
    assert_eq!(decode::<Place>(&json!([null])), None);
    assert_eq!(decode::<Place>(&json!([[7]])), None);
    assert_eq!(decode::<Place>(&json!([7])), None);
    assert_eq!(decode::<Value>(&json!([])), Some(Value::Null));
    assert_eq!(decode::<Value>(&json!([null])), Some(json!([null])));
    assert_eq!(decode::<Value>(&json!([[7]])), Some(json!([[7]])));
    assert_eq!(decode::<Value>(&json!([7])), Some(json!(7)));
    assert_eq!(decode::<Vec<Vec<u8>>>(&json!([[]])), Some(vec![vec![]]));
}

/// A name, or a value that cannot be serialised.
#[derive(Debug)]
struct Fragile(Option<&'static str>);

impl Serialize for Fragile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(name) => serializer.serialize_str(name),
            None => Err(serde::ser::Error::custom("broken")),
        }
    }
}

/// An error whose `data` cannot always be serialised.
#[derive(Debug, PartnerError)]
#[pc(
    source = "Storefront",
    code = 8,
    status = 409,
    msg = "Some shelves are broken"
)]
struct ShelvesBroken<T>(#[pc(data)] T);

#[test]
fn data_that_cannot_be_serialised_is_left_out() {
    let broken = ShelvesBroken(Fragile(None));
    let expected = fault(broken.entry(), &json!([]));
    assert_eq!(Fault::of(&broken), expected);
    assert_eq!(body(&broken), written(&expected));
}

#[test]
fn an_item_that_cannot_be_serialised_is_left_out() {
    let items = [Some("A"), None, Some("B")];
    let broken = ShelvesBroken(items.map(Fragile));
    let data = json!(["A", "B"]);
    let expected = fault(broken.entry(), &data);
    assert_eq!(Fault::of(&broken), expected);
    assert_eq!(body(&broken), written(&expected));
}
