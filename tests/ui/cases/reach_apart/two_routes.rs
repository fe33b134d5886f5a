use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(kind, code = 1, status = 404, msg = "There is no index")]
struct IndexNotFound;

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum ReadError {
    #[pc(transparent)]
    NotFound(IndexNotFound),
}

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum WriteError {
    #[pc(transparent)]
    NotFound(IndexNotFound),
}

#[derive(Debug, PartnerError)]
enum WithoutKind {
    #[pc(transparent)]
    Read(ReadError),
    #[pc(transparent)]
    Write(WriteError),
}

#[derive(Debug, PartnerError)]
#[pc(kind)]
enum WithKind {
    #[pc(transparent)]
    Read(ReadError),
    #[pc(transparent)]
    Write(WriteError),
}

fn main() {}
