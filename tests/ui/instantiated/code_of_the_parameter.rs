use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
enum StorefrontError<E> {
    #[pc(code = 800_064, status = 409, msg = "The cart is busy")]
    CartBusy,
    #[pc(transparent)]
    Other(#[from] E),
}

fn main() {
    let error = StorefrontError::<partner_error::PartnerCenterError>::CartBusy;
    println!(
        "{:?}",
        <StorefrontError<partner_error::PartnerCenterError>>::catalogue()
    );
    println!("{error}");
}
