use partner_error::PartnerError;

macro_rules! with_source {
    ($name:ident, $source:ty) => {
        #[derive(Debug, PartnerError)]
        enum $name {
            #[pc(code = 910_001, status = 500, msg = "Storing failed")]
            Failed(#[from] $source),
        }
    };
}

with_source!(Perhaps, Option<std::io::Error>);

fn main() {
    let error = Perhaps::from(std::io::Error::other("disk"));
    assert!(std::error::Error::source(&error).is_some());
}
