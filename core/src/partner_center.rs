//! The documented Partner Center catalogue: every error that the service documents.
//!
//! Codes, statuses and texts are copied from Microsoft's public page "Partner Center REST error
//! codes", including its misspelt and garbled texts. The page lists one row twice (400 with 800071);
//! it is declared once. Later editions of the page reword many of the texts, so tell errors apart by
//! code and status, not by message.
//!
//! The names are this crate's. Where several texts are equal or give no reason, the names follow the
//! enumeration `OrderErrorCode` on Microsoft's public page "Cart resources"; the entry then says so.
//!
//! An entry has `retry = later` if its text says that something is in progress or pending, or asks to try
//! again later. A review that takes days (`CustomerUnderReview`) doesn't count: repeating the request
//! meanwhile only costs calls. Nor does a text that only says that something failed.

use alloc::string::String;

use partner_error_macros::PartnerError;

/// An error of the Partner Center REST API.
///
/// The fields are the arguments of the message. They are strings, because the service sends them as text.
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
#[pc(source = "PartnerFD", kind)]
#[cfg_attr(feature = "json", pc(decode))]
#[non_exhaustive]
pub enum PartnerCenterError {
    /// Keep the ids in the response's headers: nothing else identifies the failure.
    #[pc(code = 0, status = 501, msg = "Exception not defined")]
    UndefinedException,

    /// The caller isn't authenticated. `AccessDenied` has the same text with 403.
    #[pc(code = 400, status = 401, msg = "Access denied")]
    Unauthorized,

    /// The text doesn't say what is missing; check every id in the request's path.
    #[pc(code = 1000, status = 404, msg = "Not found")]
    NotFound,

    /// Reactivate the subscription first, or leave its quantity as it is.
    #[pc(
        code = 2001,
        status = 400,
        msg = "Subscription quantity cannot be increased or decreased while subscription is being suspended"
    )]
    QuantityChangeWhileSuspended,

    /// The offer has both bounds; read them there first.
    #[pc(
        code = 2002,
        status = 400,
        msg = "Subscription quantity is not within minimum and maximum allowed quantity"
    )]
    QuantityOutOfRange,

    /// The offer isn't for this partner. With 400 this code is `SubscriptionUpdateNotAllowed`.
    #[pc(
        code = 2006,
        status = 403,
        msg = "Partner is not valid for offer",
        shares_code
    )]
    InvalidPartnerForOffer,

    /// The offer doesn't allow updates. With 403 this code is `InvalidPartnerForOffer`.
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

    /// A deleted subscription can't be restored by an update.
    #[pc(
        code = 2011,
        status = 400,
        msg = "Cannot update a subscription with deleted status"
    )]
    SubscriptionDeleted,

    /// A subscription has one id in each of the two systems; check which one was sent.
    #[pc(
        code = 2012,
        status = 400,
        msg = "Unable to convert between Commerce and AAD subscription ids"
    )]
    SubscriptionIdNotConvertible,

    /// Onboard the partner for the country first.
    #[pc(
        code = 2030,
        status = 403,
        msg = "Partner is not onboarded to sell in country"
    )]
    PartnerNotOnboardedInCountry,

    /// The caller lacks the permission. `Unauthorized` has the same text with 401.
    #[pc(code = 2032, status = 403, msg = "Access denied")]
    AccessDenied,

    /// Send the new billing cycle to the order instead of the subscription.
    #[pc(
        code = 2054,
        status = 400,
        msg = "The billing cycle for an existing subscription cannot be updated using update-subscription operation. Please use update-Order operation"
    )]
    BillingCycleRequiresOrderUpdate,

    /// The resource changed since it was read; read it again and send its new tag.
    #[pc(code = 2055, status = 400, msg = "Etag is no longer valid")]
    StaleEtag,

    /// The partner with this MPN id isn't an advisor.
    #[pc(code = 2071, status = 400, msg = "MPN Id is not a valid Advisor")]
    InvalidAdvisorMpnId,

    /// An indirect provider can't be the partner on record. The status is 404 nevertheless.
    #[pc(
        code = 2072,
        status = 404,
        msg = "MPN Id of Indirect Provider is not valid as Partner On Record"
    )]
    InvalidPartnerOnRecordMpnId,

    /// The offer exists but isn't for sale. A withdrawn offer gives `OfferNoLongerAvailable`.
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

    /// Look the item up in the APIs that the text names.
    #[pc(
        code = 2100,
        status = 400,
        msg = "The Offers API does not support item with id {0}. Please try using the Products and/or SKUs APIs"
    )]
    ItemNotSupportedByOffersApi {
        /// The requested item.
        item_id: String,
    },

    /// The text doesn't name the property; compare the body with the resource's documentation.
    #[pc(code = 3000, status = 400, msg = "Invalid property")]
    InvalidProperty,

    /// The text gives no reason; check the order's contents before sending it again.
    #[pc(code = 4018, status = 400, msg = "Unable to process this order")]
    OrderNotProcessable,

    /// A billing cycle changes for the whole order, so all its subscriptions must be active.
    #[pc(
        code = 6000,
        status = 400,
        msg = "The billing cycle could not be changed because the order contains one or more subscriptions that are not active"
    )]
    OrderSubscriptionNotActive,

    /// A billing cycle changes for the whole order, so all its offers must support the new term.
    #[pc(
        code = 6001,
        status = 400,
        msg = "The billing cycle could not be changed because one of the order's Offer Ids does not support the billing term"
    )]
    BillingTermNotSupported,

    /// Confirm the customer's acceptance, or ask the customer to accept, then buy again.
    #[pc(
        code = 13_605,
        status = 403,
        msg = "Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase"
    )]
    CustomerAgreementNotAccepted,

    /// Check the order's id, and that it belongs to the customer in the path.
    #[pc(code = 20_000, status = 404, msg = "Order Id not found")]
    OrderNotFound,

    /// Request a relationship with the customer first.
    #[pc(
        code = 20_002,
        status = 403,
        msg = "This partner has no commerce relationship with the customer"
    )]
    CommerceRelationshipMissing,

    /// Check the subscription's id, and that it belongs to the customer in the path.
    #[pc(code = 20_003, status = 404, msg = "This subscription is not found")]
    SubscriptionNotFound,

    /// The offer can be used only a limited number of times; choose another one.
    #[pc(
        code = 27_006,
        status = 400,
        msg = "Use limit is exceeded for Offer id"
    )]
    OfferUseLimitExceeded,

    /// Check the promotion code's spelling and whether the promotion still runs.
    #[pc(code = 27_007, status = 400, msg = "Invalid promotion code")]
    InvalidPromotionCode,

    /// Activate the parent subscription, then enable the child.
    #[pc(
        code = 27_009,
        status = 409,
        msg = "Cannot enable a child subscription, when the parent subscription is not Active"
    )]
    ParentSubscriptionNotActive,

    /// The text doesn't say why the licences couldn't be moved.
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

    /// The text doesn't say which input; compare the body with the resource's documentation.
    #[pc(code = 800_002, status = 400, msg = "Invalid request input")]
    InvalidInput,

    /// An error inside the service. The text doesn't say whether repeating the request helps.
    #[pc(code = 800_003, status = 500, msg = "Unexpected service error")]
    UnexpectedServiceError,

    /// Look the offer's id up for the customer's country before ordering.
    #[pc(code = 800_004, status = 400, msg = "Invalid offer Id")]
    InvalidOfferId,

    /// An error inside the service. Check the order history before ordering again.
    #[pc(code = 800_005, status = 500, msg = "Create order is not successful")]
    OrderCreationFailed,

    /// The provisioning status is unknown; check the ids in the request.
    #[pc(
        code = 800_007,
        status = 404,
        msg = "Unable to retrieve provisioning information"
    )]
    ProvisioningInformationNotFound,

    /// Check the cart's id; an expired cart must be created again.
    #[pc(code = 800_008, status = 404, msg = "Unable to retrieve cart Id")]
    CartNotFound,

    /// At least one line item is wrong; the cart lists the errors of its items.
    #[pc(code = 800_009, status = 400, msg = "Error in Cart item(s)")]
    InvalidCartItem,

    /// Nothing is left to sell. `QuantityNotAvailable` means that there is less than was asked for.
    #[pc(
        code = 800_010,
        status = 400,
        msg = "Inventory is not available for this catalog item"
    )]
    InventoryNotAvailable,

    /// The subscription is of another kind than Azure, or can't be used.
    #[pc(
        code = 800_011,
        status = 400,
        msg = "This subscription is not a valid Azure subscription"
    )]
    InvalidAzureSubscription,

    /// Activate the subscription, or use an active one.
    #[pc(
        code = 800_012,
        status = 400,
        msg = "This subscription is not an active subscription"
    )]
    SubscriptionNotActive,

    /// RI means reserved instances (Azure reservations); enable them for the subscription first.
    #[pc(
        code = 800_013,
        status = 400,
        msg = "This subscription is not enabled for RI purchase"
    )]
    AzureReservationsNotEnabled,

    /// Repeat the request when the earlier change to the order is complete.
    #[pc(
        code = 800_014,
        status = 409,
        msg = "There is a pending adjustment requested for this order",
        retry = later
    )]
    OrderAdjustmentPending,

    /// No partner has this MPN id; check it for typing errors.
    #[pc(code = 800_015, status = 404, msg = "MPN Id is not found")]
    MpnIdNotFound,

    /// The partner with this MPN id isn't an indirect reseller.
    #[pc(
        code = 800_016,
        status = 400,
        msg = "MPN Id is not a valid Indirect Reseller"
    )]
    InvalidIndirectResellerMpnId,

    /// Ask for a smaller quantity. `InventoryNotAvailable` means that nothing is left.
    #[pc(
        code = 800_017,
        status = 400,
        msg = "The quantity is not available for this catalog item"
    )]
    QuantityNotAvailable,

    /// Sandbox accounts are limited in size; remove what is no longer needed.
    #[pc(code = 800_018, status = 400, msg = "The sandbox limit has been met")]
    SandboxLimitExceeded,

    /// In a sandbox, other purchases can be cancelled too.
    #[pc(
        code = 800_019,
        status = 403,
        msg = "Non-Sandbox tenants are not allowed to cancel purchases other than software subscriptions and perpetual software"
    )]
    CancellationRequiresSandbox,

    /// Choose another item. The documentation misspells "eligible".
    #[pc(
        code = 800_020,
        status = 403,
        msg = "The catalog item is not eligble for purchase"
    )]
    CatalogItemNotEligible,

    /// Check the subscription's id, and whether the request applies to that kind of subscription.
    #[pc(
        code = 800_021,
        status = 400,
        msg = "This subscription is not a valid subscription"
    )]
    InvalidSubscription,

    /// Only Microsoft's support can decide. The name is from `OrderErrorCode`.
    #[pc(
        code = 800_022,
        status = 400,
        msg = "You may be eligible for this transaction. Please contact Support for help"
    )]
    ManualReviewRequired,

    /// The credit line is too low; order less. The name is from `OrderErrorCode`.
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

    /// Same text as `InsufficientFunds`, but `OrderErrorCode` says that no line of credit is defined.
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

    /// The quantity of this item can't be changed.
    #[pc(
        code = 800_027,
        status = 403,
        msg = "The catalog item is not eligible for add or remove quantity"
    )]
    CatalogItemQuantityFixed,

    /// The term of the first purchase was withdrawn; choose a current one.
    #[pc(
        code = 800_028,
        status = 403,
        msg = "The initial purchase term is no longer available for purchase/update"
    )]
    PurchaseTermNoLongerAvailable,

    /// The add-on belongs to another product; choose a matching parent subscription.
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

    /// The status is 500, although the text sounds like a refusal.
    #[pc(code = 800_031, status = 500, msg = "Purchase system not supported")]
    PurchaseSystemNotSupported,

    /// The status is 417, although the text is that of 412.
    #[pc(code = 800_036, status = 417, msg = "Pre-condition failed")]
    PreconditionFailed,

    /// Check the asset's id.
    #[pc(code = 800_037, status = 404, msg = "Asset Id not found")]
    AssetNotFound,

    /// The asset's future billing information is missing; the asset itself may exist.
    #[pc(
        code = 800_038,
        status = 404,
        msg = "Asset FutureBillingInfo not found"
    )]
    AssetFutureBillingInfoNotFound,

    /// The account must be in the reseller programme. `ProgramNotActive` names any programme.
    #[pc(
        code = 800_039,
        status = 403,
        msg = "Reseller program status is not active"
    )]
    ResellerProgramNotActive,

    /// Read the asset again. The text names the requested status before the current one.
    #[pc(
        code = 800_040,
        status = 400,
        msg = "Asset status cannot be changed to {0} from {1}"
    )]
    AssetStatusChangeNotAllowed {
        /// The requested status.
        new_status: String,
        /// The current status.
        current_status: String,
    },

    /// The item is active, so there is nothing left to do.
    #[pc(
        code = 800_041,
        status = 400,
        msg = "This item has already been activated"
    )]
    ItemAlreadyActivated,

    /// The text doesn't say what isn't supported. `OperationNotSupported` is about an operation.
    #[pc(code = 800_042, status = 400, msg = "Not supported")]
    NotSupported,

    /// Ask for access to prices for the caller's role or account.
    #[pc(
        code = 800_043,
        status = 403,
        msg = "Access to pricing information is not granted"
    )]
    PricingAccessNotGranted,

    /// Look for the order in the order history before ordering again.
    #[pc(
        code = 800_060,
        status = 409,
        msg = "Your order is in progress. Please check your order history for recent orders in few minutes",
        retry = later
    )]
    OrderInProgress,

    /// There is no alternative. `LegacyOrderCancellationNotAllowed` names one.
    #[pc(code = 800_061, status = 400, msg = "Order cannot be cancelled")]
    OrderCancellationNotAllowed,

    /// The text gives no reason; `OrderErrorCode` says that the review rejected the order.
    #[pc(
        code = 800_062,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    ReviewRejected,

    /// Suspend the order's subscriptions instead. `OrderErrorCode` calls it a legacy order.
    #[pc(
        code = 800_063,
        status = 400,
        msg = "This order {0} cannot be cancelled. Use PATCH /customers/{1}/subscriptions/<subscriptionId> to suspend subscriptions"
    )]
    LegacyOrderCancellationNotAllowed {
        /// The order that can't be cancelled.
        order_id: String,
        /// The customer whose subscriptions can be suspended.
        customer_id: String,
    },

    /// Repeat the request when the other one has finished.
    #[pc(
        code = 800_064,
        status = 409,
        msg = "Cart {0} is being processed by another request",
        retry = later
    )]
    CartBusy {
        /// The cart that the other request uses.
        cart_id: String,
    },

    /// The cart is already an order; look for the order instead of checking out again.
    #[pc(
        code = 800_065,
        status = 400,
        msg = "Cannot checkout an already submitted cart {0}."
    )]
    CartAlreadySubmitted {
        /// The submitted cart.
        cart_id: String,
    },

    /// The limit applies to all subscriptions of one customer.
    #[pc(
        code = 800_066,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of subscriptions allowed per customer"
    )]
    CustomerSubscriptionLimitExceeded,

    /// The limit applies to the seats of one subscription. `RemainingSeatsExceeded` gives numbers.
    #[pc(
        code = 800_067,
        status = 403,
        msg = "The desired seat count exceeded the maximum seat count allowed per subscription"
    )]
    SubscriptionSeatLimitExceeded,

    /// The limit applies to the Azure subscriptions of all the partner's customers together.
    #[pc(
        code = 800_068,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of Azure subscriptions allowed per partner"
    )]
    PartnerAzureSubscriptionLimitExceeded,

    /// Microsoft's risk check refused the order. The text gives no reason; ask support.
    #[pc(
        code = 800_069,
        status = 403,
        msg = "Order failed Risk Management check"
    )]
    OrderRiskCheckFailed,

    /// Choose an offer from the list for this country.
    #[pc(
        code = 800_070,
        status = 400,
        msg = "Offer is not available in the specified country"
    )]
    OfferNotAvailableInCountry,

    /// Line items are numbered from 0. The documentation lists this error twice.
    #[pc(
        code = 800_071,
        status = 400,
        msg = "Line Item number should be from 0 to number of line items count"
    )]
    LineItemNumberOutOfRange,

    /// Read the subscription until its `SyncState` is Completed, then change the billing cycle.
    #[pc(
        code = 800_072,
        status = 400,
        msg = "Cannot change billing cycle if subscription's SyncState is not Completed"
    )]
    SyncStateNotCompleted,

    /// The review takes days, so don't repeat the request automatically.
    #[pc(
        code = 800_073,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerUnderReview {
        /// The address of a page with more information.
        help_link: String,
    },

    /// Same status and text as `CustomerUnderReview`; the documentation states no difference.
    #[pc(
        code = 800_074,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerUnderReviewAlternate {
        /// The address of a page with more information.
        help_link: String,
    },

    /// Correct the customer's details. The documented text has its halves in the wrong order.
    #[pc(
        code = 800_075,
        status = 403,
        msg = "is correct. For more information refer to {{0Your Customer account was not approved. Transactions for this customer are not allowed. Please verify the customer account information}}"
    )]
    CustomerNotApproved,

    /// Check the subscription's id; the text doesn't say whether the subscription exists.
    #[pc(code = 800_076, status = 404, msg = "Subscription history not found")]
    SubscriptionHistoryNotFound,

    /// Cancel the subscription instead of patching its order.
    #[pc(
        code = 800_077,
        status = 403,
        msg = "Cancelling of seat based saas is not supported via patch order. Use patch subscription instead"
    )]
    SaasCancellationByOrderNotSupported,

    /// At least one subscription in the transfer can't be moved; check the list.
    #[pc(
        code = 800_078,
        status = 400,
        msg = "Transfer cannot be created with invalid subscription"
    )]
    InvalidTransferSubscription,

    /// The documentation doesn't say what a Mint account is; keep the billing cycle.
    #[pc(
        code = 800_080,
        status = 400,
        msg = "Cannot change billing cycle if subscription is not associated with a Mint account"
    )]
    MintAccountMissing,

    /// The subscription was never activated; activate it first.
    #[pc(
        code = 800_081,
        status = 400,
        msg = "Cannot update a subscription before activating it"
    )]
    SubscriptionUpdateBeforeActivation,

    /// Repeat the update later. The documented text has its halves in the wrong order.
    #[pc(
        code = 800_082,
        status = 400,
        msg = "to be updated. Please try again after sometimeSubscription is not ready",
        retry = later
    )]
    SubscriptionNotReady,

    /// The item's data is ambiguous; only the service can correct it.
    #[pc(
        code = 800_083,
        status = 500,
        msg = "Availability has more than one included quantity options"
    )]
    MultipleIncludedQuantities,

    /// The status is 500, although the duration may come from the request.
    #[pc(code = 800_084, status = 500, msg = "Unsupported duration {0}")]
    DurationNotSupported {
        /// The duration that is not supported.
        duration: String,
    },

    /// Use the billing cycle of the original order.
    #[pc(
        code = 800_085,
        status = 400,
        msg = "Subscription's billing cycle does not match with the original order billing cycle"
    )]
    BillingCycleMismatch,

    /// The offer is only for tenants with certain tags; the text doesn't name them.
    #[pc(
        code = 800_086,
        status = 400,
        msg = "Customer tenant does not have required tags for the offer"
    )]
    TenantTagsMissing,

    /// The text names neither the line item nor the issue; keep the response's ids for support.
    #[pc(
        code = 800_087,
        status = 500,
        msg = "There is an issue with the lineitem"
    )]
    LineItemIssue,

    /// The text says how many can still be added.
    #[pc(
        code = 800_088,
        status = 403,
        msg = "The requested number of {0} seat/s exceeded the remaining limit of {1} seats allowed per subscription for the CatalogID - {2}"
    )]
    RemainingSeatsExceeded {
        /// The number of requested seats.
        requested_seats: String,
        /// The number of seats that can still be added.
        remaining_seats: String,
        /// The catalogue id that the limit applies to.
        catalog_id: String,
    },

    /// The text says how many can still be added.
    #[pc(
        code = 800_089,
        status = 403,
        msg = "The requested number of {0} asset/s exceeded the remaining limit of {1} assets allowed per customer"
    )]
    RemainingAssetsExceeded {
        /// The number of requested assets.
        requested_assets: String,
        /// The number of assets that can still be added.
        remaining_assets: String,
    },

    /// Keep the quantity or increase it; the text doesn't say why it can't be decreased.
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

    /// The text doesn't say whether the number of seats can be decreased.
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

    /// An error inside the service. Read the subscription before updating it again.
    #[pc(
        code = 800_094,
        status = 500,
        msg = "Update subscription is not successful"
    )]
    SubscriptionUpdateFailed,

    /// Other properties of this subscription may be changed, but not its seats.
    #[pc(
        code = 800_095,
        status = 400,
        msg = "Cannot update the seat quantity for this subscription"
    )]
    SeatQuantityUpdateNotAllowed,

    /// Other properties of this subscription may be changed, but not its status.
    #[pc(
        code = 800_096,
        status = 400,
        msg = "Cannot update the status for this subscription"
    )]
    StatusUpdateNotAllowed,

    /// Other properties of this subscription may be changed, but not its billing cycle.
    #[pc(
        code = 800_097,
        status = 400,
        msg = "Cannot update the billing cycle for this subscription"
    )]
    BillingCycleUpdateNotAllowed,

    /// Other properties of this subscription may be changed, but not its partner.
    #[pc(
        code = 800_098,
        status = 400,
        msg = "Cannot update the partner on record for this subscription"
    )]
    PartnerOnRecordUpdateNotAllowed,

    /// Check the transfer's id, and that it belongs to the customer in the path.
    #[pc(code = 900_100, status = 404, msg = "Transfer request not found")]
    TransferNotFound,

    /// The earlier transfer must end first. `TransferBusy` is about requests, not transfers.
    #[pc(
        code = 900_101,
        status = 409,
        msg = "This transfer is not allowed as original transfer {0} is in progress",
        retry = later
    )]
    TransferInProgress {
        /// The transfer that is in progress.
        transfer_id: String,
    },

    /// The transfer's state doesn't allow the request. The text names the state before the transfer.
    #[pc(
        code = 900_102,
        status = 400,
        msg = "Cannot process the transfer request for {1} transfer {0}"
    )]
    TransferNotProcessable {
        /// The transfer that the request was for.
        transfer_id: String,
        /// The transfer's state, such as completed.
        state: String,
    },

    /// An error inside the service. Read the transfer before repeating the request.
    #[pc(code = 900_103, status = 500, msg = "Transfer order is not successful")]
    TransferOrderFailed,

    /// Repeat the request when the other one has finished.
    #[pc(
        code = 900_104,
        status = 409,
        msg = "Transfer {0} is being processed by another request",
        retry = later
    )]
    TransferBusy {
        /// The transfer that the other request uses.
        transfer_id: String,
    },

    /// Reactivate or cancel the suspended subscriptions, then move to the Azure plan.
    #[pc(
        code = 900_105,
        status = 403,
        msg = "You have one or more Azure subscriptions in the suspended state. These can't be transitioned to the Azure plan"
    )]
    AzureSubscriptionSuspended,

    /// The customer has no upgrade request with this id, or none at all.
    #[pc(code = 900_106, status = 404, msg = "No upgrade request was found")]
    UpgradeNotFound,

    /// The target of the upgrade is missing; the text doesn't say what the caller can change.
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

    /// The earlier upgrade must end first; read its status.
    #[pc(
        code = 900_109,
        status = 409,
        msg = "This upgrade is not allowed as original upgrade {0} is in progress",
        retry = later
    )]
    UpgradeInProgress {
        /// The upgrade that is in progress.
        upgrade_id: String,
    },

    /// The upgrade is complete, so there is nothing left to do.
    #[pc(
        code = 900_110,
        status = 400,
        msg = "Cannot process the upgrade request for completed upgrade {0}"
    )]
    UpgradeAlreadyCompleted {
        /// The upgrade that is completed.
        upgrade_id: String,
    },

    /// Repeat the request with the upgrade id that the text names.
    #[pc(
        code = 900_111,
        status = 400,
        msg = "The upgrade ID provided does not belong to customer {0}. The customer is mapped to upgrade Id {1}"
    )]
    UpgradeCustomerMismatch {
        /// The customer in the request.
        customer_id: String,
        /// The customer's own upgrade.
        upgrade_id: String,
    },

    /// The upgrade hasn't started; repeat the purchase when it has ended.
    #[pc(
        code = 900_112,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in pending state",
        retry = later
    )]
    PurchaseBlockedByPendingUpgrade {
        /// The upgrade request that is pending.
        upgrade_id: String,
    },

    /// Repeat the purchase when the upgrade has ended.
    #[pc(
        code = 900_113,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in progress",
        retry = later
    )]
    PurchaseBlockedByRunningUpgrade {
        /// The upgrade request that is in progress.
        upgrade_id: String,
    },

    /// Waiting doesn't help: resolve the failed upgrade first.
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

    /// Only sandbox accounts have this limit; use an existing Azure plan of the sandbox.
    #[pc(
        code = 900_116,
        status = 400,
        msg = "Unable to create order. There is a limit to how many Azure plans can be created under sandbox accounts"
    )]
    SandboxAzurePlanLimitExceeded,

    /// It is too late to cancel; the text says how long the window was.
    #[pc(
        code = 900_117,
        status = 400,
        msg = "You have passed your {0}-day cancellation window. We are unable to cancel your purchase"
    )]
    CancellationWindowPassed {
        /// The length of the window in days.
        days: String,
    },

    /// Check that the id is the customer's tenant id.
    #[pc(code = 900_118, status = 400, msg = "Invalid Customer Id")]
    InvalidCustomerId,

    /// Shared services can't be upgraded. `AzureUpgradeNotAllowed` gives no reason.
    #[pc(
        code = 900_119,
        status = 403,
        msg = "Cannot process Azure upgrade for Azure Partner Shared Services"
    )]
    SharedServicesUpgradeNotAllowed,

    /// The text gives no reason; the other upgrade errors do.
    #[pc(code = 900_120, status = 403, msg = "Cannot process Azure upgrade")]
    AzureUpgradeNotAllowed,

    /// Order less, or ask for a higher credit limit at the address in the text.
    #[pc(
        code = 900_121,
        status = 403,
        msg = "Unable to process order due to insufficient credit limit, please contact ucmwrcsp@microsoft.com for further assistance"
    )]
    CreditLimitExceeded,

    /// Check the quote's id, and that it is the advisor's.
    #[pc(code = 900_122, status = 404, msg = "Advisor quote not found")]
    AdvisorQuoteNotFound,

    /// The reseller must sign. If the caller must sign, it is `PartnerAgreementNotAccepted`.
    #[pc(
        code = 900_123,
        status = 403,
        msg = "Microsoft Partner Agreement has not been accepted by the indirect reseller"
    )]
    IndirectResellerAgreementNotAccepted,

    /// The caller's own company must sign before it can transact again.
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

    /// The service reads the advisor from the request's context; check the token.
    #[pc(
        code = 900_125,
        status = 400,
        msg = "Advisor partner information not found in the request context"
    )]
    AdvisorInformationMissing,

    /// The address in the text lists the allowed values.
    #[pc(
        code = 900_126,
        status = 400,
        msg = "Unable to parse enum: {0} For more information, please visit {1}"
    )]
    InvalidEnumValue {
        /// The value that can't be read, or the name of the enumeration.
        value: String,
        /// The address of a page with more information.
        help_link: String,
    },

    /// The operation works in other environments; a sandbox or a national cloud may lack it.
    #[pc(
        code = 900_127,
        status = 400,
        msg = "This operation is not supported in this environment"
    )]
    OperationNotSupportedInEnvironment,

    /// Metered billing needs an Azure plan; buy one for the customer first.
    #[pc(
        code = 900_128,
        status = 400,
        msg = "An Azure plan is required to purchase a SaaS subscription with a metered billing plan"
    )]
    AzurePlanRequired,

    /// Check the plan's id, then whether it has an active subscription.
    #[pc(
        code = 900_129,
        status = 400,
        msg = "The specified Azure plan ID was not found or there are no active Azure subscriptions under it. An Azure Plan with active subscription(s) is required to purchase a SaaS product with a metered billing plan"
    )]
    AzurePlanNotFoundOrEmpty,

    /// The text doesn't say how long to wait.
    #[pc(
        code = 900_130,
        status = 403,
        msg = "One or more azure subscriptions were purchased recently, these subscriptions cannot be transitioned at this time. Please try again later",
        retry = later
    )]
    AzureSubscriptionTooRecent,

    /// Move or cancel the customer's legacy Azure subscriptions before the transfer.
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

    /// Buy an Azure plan for the customer, then create the transfer.
    #[pc(
        code = 900_133,
        status = 400,
        msg = "This transfer request cannot be initiated as customer has not purchased azure plan"
    )]
    TransferAzurePlanMissing,

    /// A plan that can't be bought can't be transferred.
    #[pc(
        code = 900_134,
        status = 400,
        msg = "This transfer request cannot be initiated as the azure plan is not purchasable"
    )]
    TransferAzurePlanNotPurchasable,

    /// Check that no transfer was created before trying again.
    #[pc(
        code = 900_135,
        status = 500,
        msg = "Initiate transfer request failed. Please try again later",
        retry = later
    )]
    TransferInitiationFailed,

    /// Send the email address or domain of the partner that the transfer comes from.
    #[pc(
        code = 900_136,
        status = 400,
        msg = "Transfer cannot be initiated as source partner email/domain details missing in the request"
    )]
    SourcePartnerDetailsMissing,

    /// Transfers aren't enabled for this partner; changing the request doesn't help.
    #[pc(
        code = 900_137,
        status = 403,
        msg = "Transfer cannot be created as partner: {0} not enabled for this feature"
    )]
    TransferPartnerNotEnabled {
        /// The partner for which transfers are not enabled.
        partner: String,
    },

    /// Transfers don't work in every national cloud; changing the request doesn't help.
    #[pc(
        code = 900_138,
        status = 403,
        msg = "Transfer cannot be created as partner's: {0} national cloud {1} is not supported"
    )]
    TransferNationalCloudNotSupported {
        /// The partner in that national cloud.
        partner: String,
        /// The national cloud that is not supported.
        national_cloud: String,
    },

    /// Only the partner that creates the transfer can leave the Azure subscriptions out.
    #[pc(
        code = 900_139,
        status = 403,
        msg = "Transfer request cannot be accepted. Please request the partner to create transfer without azure subscription(s)"
    )]
    TransferAzureSubscriptionsNotAllowed,

    /// The directory has no subscriptions for these ids; check both.
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

    /// The text doesn't say that the operation works elsewhere.
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
        /// The product in the request.
        product_id: String,
        /// The product's SKU.
        sku_id: String,
        /// The customer, number 3 in the text.
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

    /// Cancel the reservations, or leave their subscriptions out of the transfer.
    #[pc(
        code = 900_145,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as Azure reservations do not transfer with subscriptions.Cancel the Azure reservations associated with the subscriptions in your selection and try again"
    )]
    AzureReservationsNotTransferable,

    /// Leave products of other publishers out of the transfer.
    #[pc(
        code = 900_146,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as third party marketplace products do not transfer with subscriptions. Remove the third party marketplace products from your selection and try again"
    )]
    MarketplaceProductsNotTransferable,

    /// The domain belongs to another partner.
    #[pc(
        code = 900_147,
        status = 400,
        msg = "Provide a valid domain associated with the current partner"
    )]
    InvalidPartnerDomain,

    /// A partner can't request a transfer from itself; name the partner that has the subscriptions.
    #[pc(
        code = 900_148,
        status = 400,
        msg = "Transfer creation failed due to source partner details matched with requesting partner"
    )]
    SourcePartnerIsRequester,

    /// Renew or complete the enrolment in the programme.
    #[pc(
        code = 900_149,
        status = 403,
        msg = "{0} program status is not active."
    )]
    ProgramNotActive {
        /// The programme that is not active.
        program: String,
    },

    /// Use an account or a role with more rights, or ask for them.
    #[pc(
        code = 900_150,
        status = 403,
        msg = "The supplied role does not have the rights to perform the requested operation"
    )]
    RoleNotAllowed,
}
