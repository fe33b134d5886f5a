/// Collects the `data` of an error's fault: as values for a [`Fault`](crate::Fault), or as JSON text.
///
/// Whatever depends on the form of the items is done by [`put`](Data::put), which only the expansions of
/// types with a `#[pc(data)]` field call. A program without such a field links neither the conversion to
/// values nor the printing of numbers.
#[derive(Debug)]
pub struct Data {
    #[cfg(feature = "json")]
    form: json::Form,
}

#[cfg(feature = "json")]
mod json {
    use alloc::vec::Vec;

    use serde::ser::{Error as _, Impossible, Serialize, SerializeSeq, SerializeTuple, Serializer};
    use serde_json::{Error, Value};

    use super::Data;

    /// The form in which items are kept.
    #[derive(Debug)]
    pub(super) enum Form {
        Values(Vec<Value>),
        /// The text of an array, without the bracket that closes it; empty if there is no item.
        Text(Vec<u8>),
    }

    impl Data {
        /// Keeps the items as values.
        pub(crate) const fn as_values() -> Self {
            let form = Form::Values(Vec::new());
            Self { form }
        }

        /// Keeps the items as JSON text.
        pub(crate) const fn as_text() -> Self {
            let form = Form::Text(Vec::new());
            Self { form }
        }

        /// Returns the items, if they were kept as values.
        pub(crate) fn into_values(self) -> Vec<Value> {
            match self.form {
                Form::Values(values) => values,
                Form::Text(_) => Vec::new(),
            }
        }

        /// Returns the text of a JSON array, empty if there is no item, if the items were kept as text.
        pub(crate) fn into_text(self) -> Vec<u8> {
            match self.form {
                Form::Text(mut text) if !text.is_empty() => {
                    text.push(b']');
                    text
                }
                _ => Vec::new(),
            }
        }

        /// Adds a field marked `#[pc(data)]`: an array adds its items, null adds none, anything else adds
        /// one. An item that can't be serialised is left out and traced.
        pub fn put<T: Serialize + ?Sized>(&mut self, field: &T) {
            match serde_json::to_value(field) {
                Ok(Value::Array(items)) => items.into_iter().for_each(|item| self.push(item)),
                Ok(Value::Null) => {}
                Ok(item) => self.push(item),
                Err(problem) if field.serialize(Each(self)).is_err() => left_out(&problem),
                Err(_) => {}
            }
        }

        /// Adds an item of a list.
        fn put_item<T: Serialize + ?Sized>(&mut self, item: &T) {
            match serde_json::to_value(item) {
                Ok(item) => self.push(item),
                Err(problem) => left_out(&problem),
            }
        }

        fn push(&mut self, item: Value) {
            match &mut self.form {
                Form::Values(values) => values.push(item),
                Form::Text(text) => {
                    text.push(if text.is_empty() { b'[' } else { b',' });
                    // Writing a `Value` does not fail.
                    text.extend(serde_json::to_vec(&item).unwrap_or_default());
                }
            }
        }
    }

    fn left_out(problem: &Error) {
        crate::trace::data_left_out(problem);
    }

    /// Adds the items of a list one by one, and refuses everything else.
    struct Each<'a>(&'a mut Data);

    impl SerializeSeq for Each<'_> {
        type Ok = ();
        type Error = Error;

        fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
            self.0.put_item(item);
            Ok(())
        }

        fn end(self) -> Result<(), Error> {
            Ok(())
        }
    }

    impl SerializeTuple for Each<'_> {
        type Ok = ();
        type Error = Error;

        fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
            SerializeSeq::serialize_element(self, item)
        }

        fn end(self) -> Result<(), Error> {
            Ok(())
        }
    }

    fn not_a_list<T>() -> Result<T, Error> {
        Err(Error::custom("not a list"))
    }

    /// The methods of a serializer for everything but lists.
    macro_rules! refuse {
        ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
            $(
                fn $method(self, $(_: $argument),*) -> Result<$ok, Error> {
                    not_a_list()
                }
            )*
        };
    }

    type Name = &'static str;

    impl Serializer for Each<'_> {
        type Ok = ();
        type Error = Error;
        type SerializeSeq = Self;
        type SerializeTuple = Self;
        type SerializeTupleStruct = Impossible<(), Error>;
        type SerializeTupleVariant = Impossible<(), Error>;
        type SerializeMap = Impossible<(), Error>;
        type SerializeStruct = Impossible<(), Error>;
        type SerializeStructVariant = Impossible<(), Error>;

        fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
            Ok(self)
        }

        fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
            Ok(self)
        }

        fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
            value.serialize(self)
        }

        fn serialize_newtype_struct<T: Serialize + ?Sized>(
            self,
            _: Name,
            value: &T,
        ) -> Result<(), Error> {
            value.serialize(self)
        }

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: Name,
            _: u32,
            _: Name,
            _: &T,
        ) -> Result<(), Error> {
            not_a_list()
        }

        refuse! {
            serialize_bool(bool) -> ();
            serialize_i8(i8) -> ();
            serialize_i16(i16) -> ();
            serialize_i32(i32) -> ();
            serialize_i64(i64) -> ();
            serialize_u8(u8) -> ();
            serialize_u16(u16) -> ();
            serialize_u32(u32) -> ();
            serialize_u64(u64) -> ();
            serialize_f32(f32) -> ();
            serialize_f64(f64) -> ();
            serialize_char(char) -> ();
            serialize_str(&str) -> ();
            serialize_bytes(&[u8]) -> ();
            serialize_none() -> ();
            serialize_unit() -> ();
            serialize_unit_struct(Name) -> ();
            serialize_unit_variant(Name, u32, Name) -> ();
            serialize_tuple_struct(Name, usize) -> Self::SerializeTupleStruct;
            serialize_tuple_variant(Name, u32, Name, usize) -> Self::SerializeTupleVariant;
            serialize_map(Option<usize>) -> Self::SerializeMap;
            serialize_struct(Name, usize) -> Self::SerializeStruct;
            serialize_struct_variant(Name, u32, Name, usize) -> Self::SerializeStructVariant;
        }
    }
}
