//! Macros around the code that a flag generates. If the feature is on, they pass the code through. If it is off, they
//! are an error that names the feature. So the derive itself needs no features.

#[cfg(feature = "json")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($flag:literal $($expansion:tt)*) => { $($expansion)* };
}

#[cfg(not(feature = "json"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($flag:literal $($expansion:tt)*) => {
        ::core::compile_error!(::core::concat!(
            "`",
            $flag,
            "` needs the feature `json` of partner-error, which is off: write \
             `partner-error = { version = \"0.1\", features = [\"json\"] }` in Cargo.toml"
        ));
    };
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($expansion:tt)*) => {
        ::core::compile_error!(
            "`#[pc(axum)]` needs the feature `axum` of partner-error, which is off: write \
             `partner-error = { version = \"0.1\", features = [\"axum\"] }` in Cargo.toml"
        );
    };
}

#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ($($expansion:tt)*) => {
        ::core::compile_error!(
            "`#[pc(actix_web)]` needs the feature `actix-web` of partner-error, which is off: write \
             `partner-error = { version = \"0.1\", features = [\"actix-web\"] }` in Cargo.toml"
        );
    };
}

#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($expansion:tt)*) => {
        ::core::compile_error!(
            "`#[pc(utoipa)]` needs the feature `utoipa` of partner-error, which is off: write \
             `partner-error = { version = \"0.1\", features = [\"utoipa\"] }` in Cargo.toml"
        );
    };
}

/// The impls of every kind: `Display` and `Debug` write the name, and so does `Serialize` with the feature
/// `serde`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __kind {
    ($kind:ident) => {
        $crate::__kind_fmt! { $kind }

        #[automatically_derived]
        impl $crate::__private_0_1::Serialize for $kind {
            fn serialize<S: $crate::__private_0_1::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private_0_1::Serializer::serialize_str(
                    serializer,
                    $crate::Kind::entry(*self).name(),
                )
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __kind {
    ($kind:ident) => {
        $crate::__kind_fmt! { $kind }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __kind_fmt {
    ($kind:ident) => {
        #[automatically_derived]
        impl ::core::fmt::Display for $kind {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad($crate::Kind::entry(*self).name())
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Debug for $kind {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad($crate::Kind::entry(*self).name())
            }
        }
    };
}
