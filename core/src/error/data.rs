/// Collects what an error has for the fault's `data`.
#[derive(Debug)]
pub struct Data {
    #[cfg(feature = "json")]
    pub(crate) items: alloc::vec::Vec<serde_json::Value>,
}

#[cfg(feature = "json")]
mod json {
    use serde::ser::{Error as _, Impossible, Serialize, SerializeSeq, SerializeTuple, Serializer};
    use serde_json::{Error, Value};

    use super::Data;

    impl Data {
        /// Adds a field marked `#[pc(data)]`: an array gives its items, null none, anything else one.
        /// An item that cannot be serialised is left out, and traced.
        pub fn put<T: Serialize + ?Sized>(&mut self, field: &T) {
            match serde_json::to_value(field) {
                Ok(Value::Array(items)) => self.items.extend(items),
                Ok(Value::Null) => {}
                Ok(item) => self.items.push(item),
                Err(problem) if field.serialize(Each(self)).is_err() => left_out(&problem),
                Err(_) => {}
            }
        }

        /// Adds an item of a list.
        fn put_item<T: Serialize + ?Sized>(&mut self, item: &T) {
            match serde_json::to_value(item) {
                Ok(item) => self.items.push(item),
                Err(problem) => left_out(&problem),
            }
        }
    }

    fn left_out(problem: &Error) {
        crate::trace::data_left_out(problem);
    }

    /// Adds the items of a list, each for itself; refuses what is no list.
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

    fn no_list<T>() -> Result<T, Error> {
        Err(Error::custom("it is no list"))
    }

    /// The methods of a serializer for what is no list.
    macro_rules! refuse {
        ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
            $(
                fn $method(self, $(_: $argument),*) -> Result<$ok, Error> {
                    no_list()
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
            no_list()
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
