//! The documented Partner Center catalogue: every error that the service says it can answer with.
//!
//! Codes, statuses and texts are those of Microsoft's public page "Partner Center REST error
//! codes", to the letter, where it is misspelt or garbled too. One row stands there twice (400 with
//! 800071) and is declared once. Later editions of the page reword many of the texts, so tell
//! errors apart by code and status, not by message.
//!
//! The names are this crate's. Where texts coincide or give no reason, they follow the enumeration
//! `OrderErrorCode` on Microsoft's public page "Cart resources"; the entry then says so.

use alloc::string::String;

use partner_error_macros::PartnerError;

/// An error of the Partner Center REST API.
///
/// A field is an argument of the message, as text, since that is how it arrives.
///
/// ```
/// use partner_error::{PartnerCenterError, PartnerError, Status};
///
/// let error = PartnerCenterError::CartBusy { cart_id: "b4c8fdea".to_owned() };
/// assert_eq!(error.to_string(), "Cart b4c8fdea is being processed by another request");
///
/// let entry = PartnerCenterError::catalogue().get(Status::CONFLICT, 800_064);
/// assert_eq!(entry, Some(error.entry()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartnerError)]
#[pc(source = "PartnerFD")]
#[cfg_attr(feature = "json", pc(decode))]
#[non_exhaustive]
pub enum PartnerCenterError {
    /// Only the ids in the response's headers tell one such failure from another; keep them.
    #[pc(code = 0, status = 501, msg = "Exception not defined")]
    UndefinedException,

    /// "Access denied" with 401: who calls is not established. `AccessDenied` is its 403 twin.
    #[pc(code = 400, status = 401, msg = "Access denied")]
    Unauthorized,

    /// The text does not say what is missing; check every id in the request's path.
    #[pc(code = 1000, status = 404, msg = "Not found")]
    NotFound,

    /// Reactivate the subscription first, or leave its quantity as it is.
    #[pc(
        code = 2001,
        status = 400,
        msg = "Subscription quantity cannot be increased or decreased while subscription is being suspended"
    )]
    QuantityChangeWhileSuspended,

    /// The offer sets both bounds; read them there before asking again.
    #[pc(
        code = 2002,
        status = 400,
        msg = "Subscription quantity is not within minimum and maximum allowed quantity"
    )]
    QuantityOutOfRange,

    /// The offer is not for this partner; with 400 the code means `SubscriptionUpdateNotAllowed`.
    #[pc(
        code = 2006,
        status = 403,
        msg = "Partner is not valid for offer",
        shares_code
    )]
    InvalidPartnerForOffer,

    /// The offer rules the update out; with 403 the code means `InvalidPartnerForOffer`.
    #[pc(
        code = 2006,
        status = 400,
        msg = "Updates on subscriptions for offer {0} are not allowed",
        shares_code
    )]
    SubscriptionUpdateNotAllowed {
        /// The offer whose subscriptions cannot be updated.
        offer_id: String,
    },

    /// No update brings a deleted subscription back, and repeating the request does not help.
    #[pc(
        code = 2011,
        status = 400,
        msg = "Cannot update a subscription with deleted status"
    )]
    SubscriptionDeleted,

    /// A subscription has an id in each of two systems; check that the one sent is right.
    #[pc(
        code = 2012,
        status = 400,
        msg = "Unable to convert between Commerce and AAD subscription ids"
    )]
    SubscriptionIdNotConvertible,

    /// Onboard the partner for the country first; nothing in the order changes that.
    #[pc(
        code = 2030,
        status = 403,
        msg = "Partner is not onboarded to sell in country"
    )]
    PartnerNotOnboardedInCountry,

    /// "Access denied" with 403: the caller may not do this. `Unauthorized` is its 401 twin.
    #[pc(code = 2032, status = 403, msg = "Access denied")]
    AccessDenied,

    /// The request went to the subscription; send the new billing cycle to its order.
    #[pc(
        code = 2054,
        status = 400,
        msg = "The billing cycle for an existing subscription cannot be updated using update-subscription operation. Please use update-Order operation"
    )]
    BillingCycleRequiresOrderUpdate,

    /// The resource changed since it was read; read it again and send its new tag.
    #[pc(code = 2055, status = 400, msg = "Etag is no longer valid")]
    StaleEtag,

    /// The MPN id was given for an advisor, which its partner is not.
    #[pc(code = 2071, status = 400, msg = "MPN Id is not a valid Advisor")]
    InvalidAdvisorMpnId,

    /// An indirect provider was named where a partner on record belongs; it is a 404 all the same.
    #[pc(
        code = 2072,
        status = 404,
        msg = "MPN Id of Indirect Provider is not valid as Partner On Record"
    )]
    InvalidPartnerOnRecordMpnId,

    /// The offer exists but cannot be bought; `OfferNoLongerAvailable` says that it once could.
    #[pc(
        code = 2085,
        status = 403,
        msg = "The offer is not eligible for purchase"
    )]
    OfferNotEligible,

    /// The offer was withdrawn from sale; choose a current one.
    #[pc(
        code = 2091,
        status = 403,
        msg = "The offer is no longer available for purchase"
    )]
    OfferNoLongerAvailable,

    /// The item belongs to the APIs that the text names; look its id up there.
    #[pc(
        code = 2100,
        status = 400,
        msg = "The Offers API does not support item with id {0}. Please try using the Products and/or SKUs APIs"
    )]
    ItemNotSupportedByOffersApi {
        /// The item that was asked for as an offer.
        item_id: String,
    },

    /// The text does not name the property; compare the body with the resource's documentation.
    #[pc(code = 3000, status = 400, msg = "Invalid property")]
    InvalidProperty,

    /// No reason is given; check the order's contents before sending it again.
    #[pc(code = 4018, status = 400, msg = "Unable to process this order")]
    OrderNotProcessable,

    /// A billing cycle changes for the whole order; activate or leave out what is not active.
    #[pc(
        code = 6000,
        status = 400,
        msg = "The billing cycle could not be changed because the order contains one or more subscriptions that are not active"
    )]
    OrderSubscriptionNotActive,

    /// A billing cycle changes for the whole order; one of its offers lacks the term asked for.
    #[pc(
        code = 6001,
        status = 400,
        msg = "The billing cycle could not be changed because one of the order's Offer Ids does not support the billing term"
    )]
    BillingTermNotSupported,

    /// Confirm the customer's acceptance, or have the customer accept, then buy again.
    #[pc(
        code = 13_605,
        status = 403,
        msg = "Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase"
    )]
    CustomerAgreementNotAccepted,

    /// Check the order's id, and that it belongs to the customer in the path.
    #[pc(code = 20_000, status = 404, msg = "Order Id not found")]
    OrderNotFound,

    /// The customer is not, or is no longer, this partner's; ask the customer for a relationship.
    #[pc(
        code = 20_002,
        status = 403,
        msg = "This partner has no commerce relationship with the customer"
    )]
    CommerceRelationshipMissing,

    /// Check the subscription's id, and that it belongs to the customer in the path.
    #[pc(code = 20_003, status = 404, msg = "This subscription is not found")]
    SubscriptionNotFound,

    /// The offer may be used only so often, and has been; choose another one.
    #[pc(
        code = 27_006,
        status = 400,
        msg = "Use limit is exceeded for Offer id"
    )]
    OfferUseLimitExceeded,

    /// Check the promotion code's spelling and whether it still runs.
    #[pc(code = 27_007, status = 400, msg = "Invalid promotion code")]
    InvalidPromotionCode,

    /// Activate the parent subscription first, then enable the child.
    #[pc(
        code = 27_009,
        status = 409,
        msg = "Cannot enable a child subscription, when the parent subscription is not Active"
    )]
    ParentSubscriptionNotActive,

    /// Moving the customer's licences did not work; the text does not say why.
    #[pc(
        code = 60_000,
        status = 400,
        msg = "The customer license migration failed"
    )]
    LicenseMigrationFailed,

    /// The customer's directory has no user with this object id.
    #[pc(code = 60_002, status = 404, msg = "User object Id is not found")]
    UserNotFound,

    /// Check the customer's tenant id.
    #[pc(code = 60_003, status = 404, msg = "Tenant not found")]
    TenantNotFound,

    /// Send the partner's access token with the request.
    #[pc(
        code = 800_001,
        status = 401,
        msg = "Partner Token missing in request context"
    )]
    PartnerTokenMissing,

    /// The text does not say which input; compare the body with the resource's documentation.
    #[pc(code = 800_002, status = 400, msg = "Invalid request input")]
    InvalidInput,

    /// The fault is the service's; repeat the request later.
    #[pc(code = 800_003, status = 500, msg = "Unexpected service error")]
    UnexpectedServiceError,

    /// Look the offer's id up for the customer's country before ordering.
    #[pc(code = 800_004, status = 400, msg = "Invalid offer Id")]
    InvalidOfferId,

    /// The fault is the service's; see in the order history whether to repeat the request.
    #[pc(code = 800_005, status = 500, msg = "Create order is not successful")]
    OrderCreationFailed,

    /// Nothing is known about how far provisioning is; check the ids in the request.
    #[pc(
        code = 800_007,
        status = 404,
        msg = "Unable to retrieve provisioning information"
    )]
    ProvisioningInformationNotFound,

    /// Check the cart's id; a cart that has expired has to be created anew.
    #[pc(code = 800_008, status = 404, msg = "Unable to retrieve cart Id")]
    CartNotFound,

    /// At least one line item is wrong; read the cart, which states its items' errors.
    #[pc(code = 800_009, status = 400, msg = "Error in Cart item(s)")]
    InvalidCartItem,

    /// There is none of the item to sell; `QuantityNotAvailable` is about how many.
    #[pc(
        code = 800_010,
        status = 400,
        msg = "Inventory is not available for this catalog item"
    )]
    InventoryNotAvailable,

    /// The request needs an Azure subscription; the one given is another kind, or unusable.
    #[pc(
        code = 800_011,
        status = 400,
        msg = "This subscription is not a valid Azure subscription"
    )]
    InvalidAzureSubscription,

    /// Activate the subscription, or name an active one.
    #[pc(
        code = 800_012,
        status = 400,
        msg = "This subscription is not an active subscription"
    )]
    SubscriptionNotActive,

    /// RI stands for reserved instances, that is, Azure reservations: enable them first.
    #[pc(
        code = 800_013,
        status = 400,
        msg = "This subscription is not enabled for RI purchase"
    )]
    AzureReservationsNotEnabled,

    /// An earlier change to the order is still open; repeat the request once it is through.
    #[pc(
        code = 800_014,
        status = 409,
        msg = "There is a pending adjustment requested for this order"
    )]
    OrderAdjustmentPending,

    /// No partner has this MPN id; check it for typing errors.
    #[pc(code = 800_015, status = 404, msg = "MPN Id is not found")]
    MpnIdNotFound,

    /// The MPN id was given for an indirect reseller, which its partner is not.
    #[pc(
        code = 800_016,
        status = 400,
        msg = "MPN Id is not a valid Indirect Reseller"
    )]
    InvalidIndirectResellerMpnId,

    /// Ask for another quantity; `InventoryNotAvailable` is for none at all.
    #[pc(
        code = 800_017,
        status = 400,
        msg = "The quantity is not available for this catalog item"
    )]
    QuantityNotAvailable,

    /// A sandbox account may hold only so much; remove what is no longer needed.
    #[pc(code = 800_018, status = 400, msg = "The sandbox limit has been met")]
    SandboxLimitExceeded,

    /// Outside a sandbox only the kinds of purchase that the text names can be cancelled.
    #[pc(
        code = 800_019,
        status = 403,
        msg = "Non-Sandbox tenants are not allowed to cancel purchases other than software subscriptions and perpetual software"
    )]
    CancellationRequiresSandbox,

    /// Choose another item; the misspelling "eligble" is the documentation's.
    #[pc(
        code = 800_020,
        status = 403,
        msg = "The catalog item is not eligble for purchase"
    )]
    CatalogItemNotEligible,

    /// The id names no subscription that the request could use; check it.
    #[pc(
        code = 800_021,
        status = 400,
        msg = "This subscription is not a valid subscription"
    )]
    InvalidSubscription,

    /// Undecided: only Microsoft's support can go on. The name is from `OrderErrorCode`.
    #[pc(
        code = 800_022,
        status = 400,
        msg = "You may be eligible for this transaction. Please contact Support for help"
    )]
    ManualReviewRequired,

    /// The credit line is too low; buy less. The name is from `OrderErrorCode`.
    #[pc(
        code = 800_023,
        status = 403,
        msg = "You are not eligible for this transaction because your Credit Line is not reaching minimum threshold for this purchase.Please update your order(or) contact Support for help"
    )]
    InsufficientFunds,

    /// The text gives no reason; `OrderErrorCode` says that the review was cancelled.
    #[pc(
        code = 800_024,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    ReviewCancelled,

    /// Worded as `InsufficientFunds`; `OrderErrorCode` says that no line of credit is defined.
    #[pc(
        code = 800_025,
        status = 400,
        msg = "You are not eligible for this transaction because your Credit Line is not reaching minimum threshold for this purchase. Please update your order (or) contact Support for help"
    )]
    LineOfCreditNotDefined,

    /// The text gives no reason; `OrderErrorCode` calls it a risk error.
    #[pc(
        code = 800_026,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    RiskError,

    /// The item is sold in one quantity, to which nothing is added and from which nothing is taken.
    #[pc(
        code = 800_027,
        status = 403,
        msg = "The catalog item is not eligible for add or remove quantity"
    )]
    CatalogItemQuantityFixed,

    /// The term of the first purchase was withdrawn; choose one that the item has today.
    #[pc(
        code = 800_028,
        status = 403,
        msg = "The initial purchase term is no longer available for purchase/update"
    )]
    PurchaseTermNoLongerAvailable,

    /// The add-on belongs to other base products; choose a parent subscription that fits.
    #[pc(
        code = 800_029,
        status = 400,
        msg = "The add-on is not related to the specified parent subscription"
    )]
    AddOnParentMismatch,

    /// Register the subscription, then repeat the request.
    #[pc(
        code = 800_030,
        status = 400,
        msg = "This subscription is not registered"
    )]
    SubscriptionNotRegistered,

    /// A 500, so the fault is the service's, though the text reads like a refusal.
    #[pc(code = 800_031, status = 500, msg = "Purchase system not supported")]
    PurchaseSystemNotSupported,

    /// Answered with 417, although the text is the phrase of 412.
    #[pc(code = 800_036, status = 417, msg = "Pre-condition failed")]
    PreconditionFailed,

    /// Check the asset's id.
    #[pc(code = 800_037, status = 404, msg = "Asset Id not found")]
    AssetNotFound,

    /// The record that the text names is missing; whether the asset exists is not said.
    #[pc(
        code = 800_038,
        status = 404,
        msg = "Asset FutureBillingInfo not found"
    )]
    AssetFutureBillingInfoNotFound,

    /// A matter of the account, not of the request; `ProgramNotActive` is for any programme.
    #[pc(
        code = 800_039,
        status = 403,
        msg = "Reseller program status is not active"
    )]
    ResellerProgramNotActive,

    /// Read the asset again; the text puts the status asked for before the present one.
    #[pc(
        code = 800_040,
        status = 400,
        msg = "Asset status cannot be changed to {0} from {1}"
    )]
    AssetStatusChangeNotAllowed {
        /// The status that was asked for.
        new_status: String,
        /// The status that the asset has.
        current_status: String,
    },

    /// Nothing is left to do; a caller that only wants the item active can go on.
    #[pc(
        code = 800_041,
        status = 400,
        msg = "This item has already been activated"
    )]
    ItemAlreadyActivated,

    /// The text does not say what is not supported; `OperationNotSupported` says a little more.
    #[pc(code = 800_042, status = 400, msg = "Not supported")]
    NotSupported,

    /// The caller's role or account may not see prices; have access granted.
    #[pc(
        code = 800_043,
        status = 403,
        msg = "Access to pricing information is not granted"
    )]
    PricingAccessNotGranted,

    /// An order is already being placed; look for it before ordering a second time.
    #[pc(
        code = 800_060,
        status = 409,
        msg = "Your order is in progress. Please check your order history for recent orders in few minutes"
    )]
    OrderInProgress,

    /// No other way is offered; with `LegacyOrderCancellationNotAllowed` there is one.
    #[pc(code = 800_061, status = 400, msg = "Order cannot be cancelled")]
    OrderCancellationNotAllowed,

    /// The text gives no reason; `OrderErrorCode` says that the review ended in a rejection.
    #[pc(
        code = 800_062,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    ReviewRejected,

    /// Suspend the order's subscriptions instead; that it is a legacy order, `OrderErrorCode` says.
    #[pc(
        code = 800_063,
        status = 400,
        msg = "This order {0} cannot be cancelled. Use PATCH /customers/{1}/subscriptions/<subscriptionId> to suspend subscriptions"
    )]
    LegacyOrderCancellationNotAllowed {
        /// The order that was to be cancelled.
        order_id: String,
        /// The customer whose subscriptions to suspend.
        customer_id: String,
    },

    /// Another request holds the cart; repeat this one when that has finished.
    #[pc(
        code = 800_064,
        status = 409,
        msg = "Cart {0} is being processed by another request"
    )]
    CartBusy {
        /// The cart that is held.
        cart_id: String,
    },

    /// The cart has become an order; look for that one instead of checking out again.
    #[pc(
        code = 800_065,
        status = 400,
        msg = "Cannot checkout an already submitted cart {0}."
    )]
    CartAlreadySubmitted {
        /// The cart that was submitted.
        cart_id: String,
    },

    /// The limit counts a customer's subscriptions; ask for fewer.
    #[pc(
        code = 800_066,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of subscriptions allowed per customer"
    )]
    CustomerSubscriptionLimitExceeded,

    /// The limit counts one subscription's seats; `RemainingSeatsExceeded` gives numbers.
    #[pc(
        code = 800_067,
        status = 403,
        msg = "The desired seat count exceeded the maximum seat count allowed per subscription"
    )]
    SubscriptionSeatLimitExceeded,

    /// The limit counts the Azure subscriptions of all of the partner's customers.
    #[pc(
        code = 800_068,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of Azure subscriptions allowed per partner"
    )]
    PartnerAzureSubscriptionLimitExceeded,

    /// Microsoft's own check refused the order; the text gives no reason, so ask support.
    #[pc(
        code = 800_069,
        status = 403,
        msg = "Order failed Risk Management check"
    )]
    OrderRiskCheckFailed,

    /// List the offers for the country in question and choose one of those.
    #[pc(
        code = 800_070,
        status = 400,
        msg = "Offer is not available in the specified country"
    )]
    OfferNotAvailableInCountry,

    /// Line items count from 0. The documentation lists this error twice, word for word.
    #[pc(
        code = 800_071,
        status = 400,
        msg = "Line Item number should be from 0 to number of line items count"
    )]
    LineItemNumberOutOfRange,

    /// The subscription's `SyncState` has to reach Completed before the billing cycle can change.
    #[pc(
        code = 800_072,
        status = 400,
        msg = "Cannot change billing cycle if subscription's SyncState is not Completed"
    )]
    SyncStateNotCompleted,

    /// The review takes days, not minutes; do not repeat the request meanwhile.
    #[pc(
        code = 800_073,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerUnderReview {
        /// Where to read more, an address.
        help_link: String,
    },

    /// Status and text are those of `CustomerUnderReview`, and no difference is documented.
    #[pc(
        code = 800_074,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerUnderReviewAlternate {
        /// Where to read more, an address.
        help_link: String,
    },

    /// Correct the customer's details. The documented text is cut in two and put together wrongly.
    #[pc(
        code = 800_075,
        status = 403,
        msg = "is correct. For more information refer to {{0Your Customer account was not approved. Transactions for this customer are not allowed. Please verify the customer account information}}"
    )]
    CustomerNotApproved,

    /// Whether the subscription itself exists is not said; check its id.
    #[pc(code = 800_076, status = 404, msg = "Subscription history not found")]
    SubscriptionHistoryNotFound,

    /// Cancel through the subscription; only the way by its order is closed.
    #[pc(
        code = 800_077,
        status = 403,
        msg = "Cancelling of seat based saas is not supported via patch order. Use patch subscription instead"
    )]
    SaasCancellationByOrderNotSupported,

    /// At least one subscription in the transfer cannot be moved; check the list.
    #[pc(
        code = 800_078,
        status = 400,
        msg = "Transfer cannot be created with invalid subscription"
    )]
    InvalidTransferSubscription,

    /// What a Mint account is, the documentation leaves open; keep the billing cycle.
    #[pc(
        code = 800_080,
        status = 400,
        msg = "Cannot change billing cycle if subscription is not associated with a Mint account"
    )]
    MintAccountMissing,

    /// Activate the subscription first; it never has been.
    #[pc(
        code = 800_081,
        status = 400,
        msg = "Cannot update a subscription before activating it"
    )]
    SubscriptionUpdateBeforeActivation,

    /// Repeat the update later. The documented text stands with its second half first.
    #[pc(
        code = 800_082,
        status = 400,
        msg = "to be updated. Please try again after sometimeSubscription is not ready"
    )]
    SubscriptionNotReady,

    /// The item's data is ambiguous, which only the service can mend.
    #[pc(
        code = 800_083,
        status = 500,
        msg = "Availability has more than one included quantity options"
    )]
    MultipleIncludedQuantities,

    /// A 500, although the text reads as if the request had named the duration.
    #[pc(code = 800_084, status = 500, msg = "Unsupported duration {0}")]
    DurationNotSupported {
        /// The duration that is not supported.
        duration: String,
    },

    /// Use the billing cycle of the order that the subscription came from.
    #[pc(
        code = 800_085,
        status = 400,
        msg = "Subscription's billing cycle does not match with the original order billing cycle"
    )]
    BillingCycleMismatch,

    /// The offer is only for tenants with certain tags; the text does not name them.
    #[pc(
        code = 800_086,
        status = 400,
        msg = "Customer tenant does not have required tags for the offer"
    )]
    TenantTagsMissing,

    /// Neither the line item nor its issue is named; keep the response's ids for support.
    #[pc(
        code = 800_087,
        status = 500,
        msg = "There is an issue with the lineitem"
    )]
    LineItemIssue,

    /// The remaining limit in the text is the most that can still be added; ask for no more.
    #[pc(
        code = 800_088,
        status = 403,
        msg = "The requested number of {0} seat/s exceeded the remaining limit of {1} seats allowed per subscription for the CatalogID - {2}"
    )]
    RemainingSeatsExceeded {
        /// How many seats were asked for.
        requested_seats: String,
        /// How many more seats the subscription may have.
        remaining_seats: String,
        /// The catalogue id that the limit is for.
        catalog_id: String,
    },

    /// The remaining limit in the text is the most that can still be added; ask for no more.
    #[pc(
        code = 800_089,
        status = 403,
        msg = "The requested number of {0} asset/s exceeded the remaining limit of {1} assets allowed per customer"
    )]
    RemainingAssetsExceeded {
        /// How many assets were asked for.
        requested_assets: String,
        /// How many more assets the customer may have.
        remaining_assets: String,
    },

    /// Keep the quantity or raise it; the text does not say what rules a decrease out.
    #[pc(
        code = 800_090,
        status = 400,
        msg = "Subscription quantity cannot be decreased"
    )]
    QuantityDecreaseNotAllowed,

    /// Reactivate the subscription, then update it.
    #[pc(
        code = 800_091,
        status = 400,
        msg = "Cannot update a subscription with suspended status"
    )]
    SubscriptionSuspended,

    /// The programme rules more seats out; about fewer the text says nothing.
    #[pc(
        code = 800_092,
        status = 400,
        msg = "Cannot increase the seat quantity for a subscription purchased under the Software Assurance program"
    )]
    SoftwareAssuranceIncreaseNotAllowed,

    /// Leave automatic renewal off for this subscription.
    #[pc(
        code = 800_093,
        status = 400,
        msg = "The subscription is not eligible to be auto-renewed"
    )]
    AutoRenewalNotAllowed,

    /// The fault is the service's; read the subscription to see what holds, then try later.
    #[pc(
        code = 800_094,
        status = 500,
        msg = "Update subscription is not successful"
    )]
    SubscriptionUpdateFailed,

    /// Other properties of this subscription may be open to change; its seats are not.
    #[pc(
        code = 800_095,
        status = 400,
        msg = "Cannot update the seat quantity for this subscription"
    )]
    SeatQuantityUpdateNotAllowed,

    /// Other properties of this subscription may be open to change; its status is not.
    #[pc(
        code = 800_096,
        status = 400,
        msg = "Cannot update the status for this subscription"
    )]
    StatusUpdateNotAllowed,

    /// Other properties of this subscription may be open to change; its billing cycle is not.
    #[pc(
        code = 800_097,
        status = 400,
        msg = "Cannot update the billing cycle for this subscription"
    )]
    BillingCycleUpdateNotAllowed,

    /// Other properties of this subscription may be open to change; its partner is not.
    #[pc(
        code = 800_098,
        status = 400,
        msg = "Cannot update the partner on record for this subscription"
    )]
    PartnerOnRecordUpdateNotAllowed,

    /// Check the transfer's id, and that it belongs to the customer in the path.
    #[pc(code = 900_100, status = 404, msg = "Transfer request not found")]
    TransferNotFound,

    /// An earlier transfer has to end first; `TransferBusy` is about requests, not transfers.
    #[pc(
        code = 900_101,
        status = 409,
        msg = "This transfer is not allowed as original transfer {0} is in progress"
    )]
    TransferInProgress {
        /// The transfer that is in progress.
        transfer_id: String,
    },

    /// The transfer's state rules the request out; the text puts it before the transfer.
    #[pc(
        code = 900_102,
        status = 400,
        msg = "Cannot process the transfer request for {1} transfer {0}"
    )]
    TransferNotProcessable {
        /// The transfer that the request was for.
        transfer_id: String,
        /// The state that the transfer is in, completed for instance.
        state: String,
    },

    /// The fault is the service's; read the transfer to see what holds, then try later.
    #[pc(code = 900_103, status = 500, msg = "Transfer order is not successful")]
    TransferOrderFailed,

    /// Another request holds the transfer; repeat this one when that has finished.
    #[pc(
        code = 900_104,
        status = 409,
        msg = "Transfer {0} is being processed by another request"
    )]
    TransferBusy {
        /// The transfer that is held.
        transfer_id: String,
    },

    /// Reactivate or cancel the suspended subscriptions, then move to the Azure plan.
    #[pc(
        code = 900_105,
        status = 403,
        msg = "You have one or more Azure subscriptions in the suspended state. These can't be transitioned to the Azure plan"
    )]
    AzureSubscriptionSuspended,

    /// The customer has no upgrade request of this id, or none at all.
    #[pc(code = 900_106, status = 404, msg = "No upgrade request was found")]
    UpgradeNotFound,

    /// The upgrade has nothing to turn into; the text does not say what the caller can change.
    #[pc(
        code = 900_107,
        status = 400,
        msg = "Cannot process Azure upgrade since Azure catalog item was not found"
    )]
    AzureCatalogItemNotFound,

    /// There is nothing to upgrade; buy an Azure plan instead.
    #[pc(
        code = 900_108,
        status = 403,
        msg = "Cannot process Azure upgrade since customer has no azure subscriptions"
    )]
    AzureSubscriptionsMissing,

    /// An earlier upgrade has to end first; read it to see how far it is.
    #[pc(
        code = 900_109,
        status = 409,
        msg = "This upgrade is not allowed as original upgrade {0} is in progress"
    )]
    UpgradeInProgress {
        /// The upgrade that is in progress.
        upgrade_id: String,
    },

    /// Nothing is left to do; a caller that only wants the upgrade done can go on.
    #[pc(
        code = 900_110,
        status = 400,
        msg = "Cannot process the upgrade request for completed upgrade {0}"
    )]
    UpgradeAlreadyCompleted {
        /// The upgrade that is completed.
        upgrade_id: String,
    },

    /// Repeat the request with the upgrade that the text gives for the customer.
    #[pc(
        code = 900_111,
        status = 400,
        msg = "The upgrade ID provided does not belong to customer {0}. The customer is mapped to upgrade Id {1}"
    )]
    UpgradeCustomerMismatch {
        /// The customer that the request named.
        customer_id: String,
        /// The upgrade that is the customer's own.
        upgrade_id: String,
    },

    /// The upgrade has not begun; repeat the purchase when it has ended.
    #[pc(
        code = 900_112,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in pending state"
    )]
    PurchaseBlockedByPendingUpgrade {
        /// The upgrade request that is pending.
        upgrade_id: String,
    },

    /// The upgrade is under way; repeat the purchase when it has ended.
    #[pc(
        code = 900_113,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in progress"
    )]
    PurchaseBlockedByRunningUpgrade {
        /// The upgrade request that is in progress.
        upgrade_id: String,
    },

    /// Waiting does not help: see first to the upgrade that failed.
    #[pc(
        code = 900_114,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} failed"
    )]
    PurchaseBlockedByFailedUpgrade {
        /// The upgrade request that failed.
        upgrade_id: String,
    },

    /// Suspend or cancel every Azure subscription under the plan first.
    #[pc(
        code = 900_115,
        status = 403,
        msg = "Azure plan cannot be moved to suspended state since you have one or more Azure Subscriptions in the active state"
    )]
    AzurePlanSuspensionNotAllowed,

    /// A limit of sandbox accounts only; use an Azure plan that the sandbox has.
    #[pc(
        code = 900_116,
        status = 400,
        msg = "Unable to create order. There is a limit to how many Azure plans can be created under sandbox accounts"
    )]
    SandboxAzurePlanLimitExceeded,

    /// Too late for this purchase; the window's length is in the text.
    #[pc(
        code = 900_117,
        status = 400,
        msg = "You have passed your {0}-day cancellation window. We are unable to cancel your purchase"
    )]
    CancellationWindowPassed {
        /// How many days the window was open.
        days: String,
    },

    /// Check that the id is well formed and is the customer's tenant id.
    #[pc(code = 900_118, status = 400, msg = "Invalid Customer Id")]
    InvalidCustomerId,

    /// These subscriptions have no upgrade; `AzureUpgradeNotAllowed` gives no reason at all.
    #[pc(
        code = 900_119,
        status = 403,
        msg = "Cannot process Azure upgrade for Azure Partner Shared Services"
    )]
    SharedServicesUpgradeNotAllowed,

    /// Refused without a reason; the other upgrade errors give one each.
    #[pc(code = 900_120, status = 403, msg = "Cannot process Azure upgrade")]
    AzureUpgradeNotAllowed,

    /// Order less, or write to the address in the text about the partner's credit.
    #[pc(
        code = 900_121,
        status = 403,
        msg = "Unable to process order due to insufficient credit limit, please contact ucmwrcsp@microsoft.com for further assistance"
    )]
    CreditLimitExceeded,

    /// Check the quote's id, and that it is the advisor's.
    #[pc(code = 900_122, status = 404, msg = "Advisor quote not found")]
    AdvisorQuoteNotFound,

    /// The reseller has to sign, not the caller; `PartnerAgreementNotAccepted` is the other.
    #[pc(
        code = 900_123,
        status = 403,
        msg = "Microsoft Partner Agreement has not been accepted by the indirect reseller"
    )]
    IndirectResellerAgreementNotAccepted,

    /// The caller's own company has to sign before it can transact again.
    #[pc(
        code = 900_124,
        status = 403,
        msg = "Your company has not accepted the Microsoft Partner Agreement (MPA). The global admin of the CSP account must accept the MPA to resume the full transactional capabilities. Search {0} for your global admin and have them sign the MPA on the dashboard {1} to resume full transactional capabilities"
    )]
    PartnerAgreementNotAccepted {
        /// Where to search for the global administrator.
        admin_search: String,
        /// The dashboard on which to sign.
        dashboard: String,
    },

    /// The service looks for the advisor in the request's context; check the token.
    #[pc(
        code = 900_125,
        status = 400,
        msg = "Advisor partner information not found in the request context"
    )]
    AdvisorInformationMissing,

    /// One of a fixed set of words was expected; the address in the text leads to the set.
    #[pc(
        code = 900_126,
        status = 400,
        msg = "Unable to parse enum: {0} For more information, please visit {1}"
    )]
    InvalidEnumValue {
        /// What could not be read, be it the word or the name of the set.
        value: String,
        /// Where to read more, an address.
        help_link: String,
    },

    /// The operation exists elsewhere: a sandbox or a national cloud may lack it.
    #[pc(
        code = 900_127,
        status = 400,
        msg = "This operation is not supported in this environment"
    )]
    OperationNotSupportedInEnvironment,

    /// Metered billing runs through an Azure plan; buy one for the customer first.
    #[pc(
        code = 900_128,
        status = 400,
        msg = "An Azure plan is required to purchase a SaaS subscription with a metered billing plan"
    )]
    AzurePlanRequired,

    /// Two causes, one error: check the plan's id, then that something under it is active.
    #[pc(
        code = 900_129,
        status = 400,
        msg = "The specified Azure plan ID was not found or there are no active Azure subscriptions under it. An Azure Plan with active subscription(s) is required to purchase a SaaS product with a metered billing plan"
    )]
    AzurePlanNotFoundOrEmpty,

    /// Only time helps; the text does not say how long to wait.
    #[pc(
        code = 900_130,
        status = 403,
        msg = "One or more azure subscriptions were purchased recently, these subscriptions cannot be transitioned at this time. Please try again later"
    )]
    AzureSubscriptionTooRecent,

    /// The customer's older Azure subscriptions have to be dealt with before the transfer.
    #[pc(
        code = 900_131,
        status = 400,
        msg = "This transfer request cannot be initiated as the customer has legacy azure subscriptions"
    )]
    TransferBlockedByLegacyAzure,

    /// Enable the customer's Azure plan, then create the transfer.
    #[pc(
        code = 900_132,
        status = 400,
        msg = "This transfer request cannot be initiated as the azure plan is not active, please enable the azure plan"
    )]
    TransferAzurePlanNotActive,

    /// The customer has no Azure plan; have one bought, then create the transfer.
    #[pc(
        code = 900_133,
        status = 400,
        msg = "This transfer request cannot be initiated as customer has not purchased azure plan"
    )]
    TransferAzurePlanMissing,

    /// The Azure plan cannot be bought here, so neither can it be transferred.
    #[pc(
        code = 900_134,
        status = 400,
        msg = "This transfer request cannot be initiated as the azure plan is not purchasable"
    )]
    TransferAzurePlanNotPurchasable,

    /// The fault is the service's; see that no transfer was created, then try later.
    #[pc(
        code = 900_135,
        status = 500,
        msg = "Initiate transfer request failed. Please try again later"
    )]
    TransferInitiationFailed,

    /// Name the partner that the transfer comes from, by email address or domain.
    #[pc(
        code = 900_136,
        status = 400,
        msg = "Transfer cannot be initiated as source partner email/domain details missing in the request"
    )]
    SourcePartnerDetailsMissing,

    /// Transfers are not open to this partner; nothing in the request changes that.
    #[pc(
        code = 900_137,
        status = 403,
        msg = "Transfer cannot be created as partner: {0} not enabled for this feature"
    )]
    TransferPartnerNotEnabled {
        /// The partner for which transfers are not enabled.
        partner: String,
    },

    /// Transfers do not reach into every national cloud; nothing in the request changes that.
    #[pc(
        code = 900_138,
        status = 403,
        msg = "Transfer cannot be created as partner's: {0} national cloud {1} is not supported"
    )]
    TransferNationalCloudNotSupported {
        /// The partner whose cloud it is.
        partner: String,
        /// The national cloud that is not supported.
        national_cloud: String,
    },

    /// The partner that created the transfer has to leave Azure out; the accepting one cannot.
    #[pc(
        code = 900_139,
        status = 403,
        msg = "Transfer request cannot be accepted. Please request the partner to create transfer without azure subscription(s)"
    )]
    TransferAzureSubscriptionsNotAllowed,

    /// Check both ids; the directory has no subscriptions for them.
    #[pc(
        code = 900_140,
        status = 404,
        msg = "Unable to get AAD subscriptions for a customer with tenant id {0} and source provisioning id {1}"
    )]
    AadSubscriptionsNotFound {
        /// The customer's tenant.
        tenant_id: String,
        /// The source's provisioning id.
        source_provisioning_id: String,
    },

    /// Unlike `OperationNotSupportedInEnvironment`, not said to work anywhere else.
    #[pc(code = 900_141, status = 400, msg = "This operation is not supported")]
    OperationNotSupported,

    /// Send the id of the catalogue item with the request.
    #[pc(
        code = 900_142,
        status = 400,
        msg = "The catalog item id is not present"
    )]
    CatalogItemIdMissing,

    /// Check the three ids. The documentation numbers them 0, 1 and 3.
    #[pc(
        code = 900_143,
        status = 400,
        msg = "The request failed to retrieve all availabilities with productId: {0}, skuId: {1} for a customer with id: {3}"
    )]
    AvailabilityRetrievalFailed {
        /// The product that was asked about.
        product_id: String,
        /// The product's SKU.
        sku_id: String,
        /// The customer that it was to be for, number 3 in the text.
        #[pc(arg = 3)]
        customer_id: String,
    },

    /// Send the id of the SKU to provision with the request.
    #[pc(
        code = 900_144,
        status = 400,
        msg = "The provisioning SKU id is not present"
    )]
    ProvisioningSkuIdMissing,

    /// The reservations stay behind: cancel them, or leave their subscriptions out.
    #[pc(
        code = 900_145,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as Azure reservations do not transfer with subscriptions.Cancel the Azure reservations associated with the subscriptions in your selection and try again"
    )]
    AzureReservationsNotTransferable,

    /// Products of other publishers stay behind: leave them out of the transfer.
    #[pc(
        code = 900_146,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as third party marketplace products do not transfer with subscriptions. Remove the third party marketplace products from your selection and try again"
    )]
    MarketplaceProductsNotTransferable,

    /// The domain that was given is not one of the partner's.
    #[pc(
        code = 900_147,
        status = 400,
        msg = "Provide a valid domain associated with the current partner"
    )]
    InvalidPartnerDomain,

    /// A partner cannot ask itself for a transfer; name the partner that has the subscriptions.
    #[pc(
        code = 900_148,
        status = 400,
        msg = "Transfer creation failed due to source partner details matched with requesting partner"
    )]
    SourcePartnerIsRequester,

    /// Renew or complete the enrolment in the programme; nothing in the request changes it.
    #[pc(
        code = 900_149,
        status = 403,
        msg = "{0} program status is not active."
    )]
    ProgramNotActive {
        /// The programme that is not active.
        program: String,
    },

    /// Use an account or a role with more rights, or have them granted.
    #[pc(
        code = 900_150,
        status = 403,
        msg = "The supplied role does not have the rights to perform the requested operation"
    )]
    RoleNotAllowed,
}
