use partner_error::PartnerError;

/// The errors of the catalogue `ImportedError`.
#[derive(Clone, Debug, PartialEq, Eq, PartnerError)]
#[pc(source = "PartnerFD")]
pub enum ImportedError {
    #[pc(code = 0, status = 501, msg = "Exception not defined")]
    ExceptionNotDefined,
    #[pc(code = 400, status = 401, msg = "Access denied")]
    AccessDenied400,
    #[pc(code = 1000, status = 404, msg = "Not found")]
    NotFound,
    #[pc(
        code = 2001,
        status = 400,
        msg = "Subscription quantity cannot be increased or decreased while subscription is being suspended"
    )]
    SubscriptionQuantityCannotBeIncreasedOrDecreased,
    #[pc(
        code = 2002,
        status = 400,
        msg = "Subscription quantity is not within minimum and maximum allowed quantity"
    )]
    SubscriptionQuantityNotWithinMinimumAndMaximum,
    #[pc(
        code = 2006,
        status = 400,
        msg = "Updates on subscriptions for offer {0} are not allowed",
        shares_code
    )]
    UpdatesOnSubscriptionsForOfferNotAllowed { offer: String },
    #[pc(
        code = 2006,
        status = 403,
        msg = "Partner is not valid for offer",
        shares_code
    )]
    PartnerNotValidForOffer,
    #[pc(
        code = 2011,
        status = 400,
        msg = "Cannot update a subscription with deleted status"
    )]
    CannotUpdateSubscriptionWithDeletedStatus,
    #[pc(
        code = 2012,
        status = 400,
        msg = "Unable to convert between Commerce and AAD subscription ids"
    )]
    UnableToConvertBetweenCommerceAndAadSubscription,
    #[pc(
        code = 2030,
        status = 403,
        msg = "Partner is not onboarded to sell in country"
    )]
    PartnerNotOnboardedToSellInCountry,
    #[pc(code = 2032, status = 403, msg = "Access denied")]
    AccessDenied2032,
    #[pc(
        code = 2054,
        status = 400,
        msg = "The billing cycle for an existing subscription cannot be updated using update-subscription operation. Please use update-Order operation"
    )]
    BillingCycleForExistingSubscription,
    #[pc(code = 2055, status = 400, msg = "Etag is no longer valid")]
    EtagNoLongerValid,
    #[pc(code = 2071, status = 400, msg = "MPN Id is not a valid Advisor")]
    MpnIdNotValidAdvisor,
    #[pc(
        code = 2072,
        status = 404,
        msg = "MPN Id of Indirect Provider is not valid as Partner On Record"
    )]
    MpnIdOfIndirectProvider,
    #[pc(
        code = 2085,
        status = 403,
        msg = "The offer is not eligible for purchase"
    )]
    OfferNotEligibleForPurchase,
    #[pc(
        code = 2091,
        status = 403,
        msg = "The offer is no longer available for purchase"
    )]
    OfferNoLongerAvailableForPurchase,
    #[pc(
        code = 2100,
        status = 400,
        msg = "The Offers API does not support item with id {0}. Please try using the Products and/or SKUs APIs"
    )]
    OffersApiDoesNotSupportItem { item_id: String },
    #[pc(code = 3000, status = 400, msg = "Invalid property")]
    InvalidProperty,
    #[pc(code = 4018, status = 400, msg = "Unable to process this order")]
    UnableToProcessOrder4018,
    #[pc(
        code = 6000,
        status = 400,
        msg = "The billing cycle could not be changed because the order contains one or more subscriptions that are not active"
    )]
    BillingCycleCouldNotBeChanged6000,
    #[pc(
        code = 6001,
        status = 400,
        msg = "The billing cycle could not be changed because one of the order's Offer Ids does not support the billing term"
    )]
    BillingCycleCouldNotBeChanged6001,
    #[pc(
        code = 13605,
        status = 403,
        msg = "Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase"
    )]
    EitherPartnerConfirmationOfCustomer,
    #[pc(code = 20000, status = 404, msg = "Order Id not found")]
    OrderIdNotFound,
    #[pc(
        code = 20002,
        status = 403,
        msg = "This partner has no commerce relationship with the customer"
    )]
    PartnerHasNoCommerceRelationshipWithCustomer,
    #[pc(code = 20003, status = 404, msg = "This subscription is not found")]
    SubscriptionNotFound,
    #[pc(code = 27006, status = 400, msg = "Use limit is exceeded for Offer id")]
    UseLimitExceededForOffer,
    #[pc(code = 27007, status = 400, msg = "Invalid promotion code")]
    InvalidPromotionCode,
    #[pc(
        code = 27009,
        status = 409,
        msg = "Cannot enable a child subscription, when the parent subscription is not Active"
    )]
    CannotEnableChildSubscription,
    #[pc(
        code = 60000,
        status = 400,
        msg = "The customer license migration failed"
    )]
    CustomerLicenseMigrationFailed,
    #[pc(code = 60002, status = 404, msg = "User object Id is not found")]
    UserObjectIdNotFound,
    #[pc(code = 60003, status = 404, msg = "Tenant not found")]
    TenantNotFound,
    #[pc(
        code = 800001,
        status = 401,
        msg = "Partner Token missing in request context"
    )]
    PartnerTokenMissingInRequest,
    #[pc(code = 800002, status = 400, msg = "Invalid request input")]
    InvalidRequestInput,
    #[pc(code = 800003, status = 500, msg = "Unexpected service error")]
    UnexpectedServiceError,
    #[pc(code = 800004, status = 400, msg = "Invalid offer Id")]
    InvalidOfferId,
    #[pc(code = 800005, status = 500, msg = "Create order is not successful")]
    CreateOrderNotSuccessful,
    #[pc(
        code = 800007,
        status = 404,
        msg = "Unable to retrieve provisioning information"
    )]
    UnableToRetrieveProvisioningInformation,
    #[pc(code = 800008, status = 404, msg = "Unable to retrieve cart Id")]
    UnableToRetrieveCartId,
    #[pc(code = 800009, status = 400, msg = "Error in Cart item(s)")]
    ErrorInCartItem,
    #[pc(
        code = 800010,
        status = 400,
        msg = "Inventory is not available for this catalog item"
    )]
    InventoryNotAvailableForCatalogItem,
    #[pc(
        code = 800011,
        status = 400,
        msg = "This subscription is not a valid Azure subscription"
    )]
    SubscriptionNotValidAzureSubscription,
    #[pc(
        code = 800012,
        status = 400,
        msg = "This subscription is not an active subscription"
    )]
    SubscriptionNotActiveSubscription,
    #[pc(
        code = 800013,
        status = 400,
        msg = "This subscription is not enabled for RI purchase"
    )]
    SubscriptionNotEnabledForRiPurchase,
    #[pc(
        code = 800014,
        status = 409,
        msg = "There is a pending adjustment requested for this order"
    )]
    PendingAdjustmentRequestedForOrder,
    #[pc(code = 800015, status = 404, msg = "MPN Id is not found")]
    MpnIdNotFound,
    #[pc(
        code = 800016,
        status = 400,
        msg = "MPN Id is not a valid Indirect Reseller"
    )]
    MpnIdNotValidIndirect,
    #[pc(
        code = 800017,
        status = 400,
        msg = "The quantity is not available for this catalog item"
    )]
    QuantityNotAvailableForCatalogItem,
    #[pc(code = 800018, status = 400, msg = "The sandbox limit has been met")]
    SandboxLimitHasBeenMet,
    #[pc(
        code = 800019,
        status = 403,
        msg = "Non-Sandbox tenants are not allowed to cancel purchases other than software subscriptions and perpetual software"
    )]
    NonSandboxTenantsNotAllowed,
    #[pc(
        code = 800020,
        status = 403,
        msg = "The catalog item is not eligble for purchase"
    )]
    CatalogItemNotEligbleForPurchase,
    #[pc(
        code = 800021,
        status = 400,
        msg = "This subscription is not a valid subscription"
    )]
    SubscriptionNotValidSubscription,
    #[pc(
        code = 800022,
        status = 400,
        msg = "You may be eligible for this transaction. Please contact Support for help"
    )]
    YouMayBeEligibleForTransaction,
    #[pc(
        code = 800023,
        status = 403,
        msg = "You are not eligible for this transaction because your Credit Line is not reaching minimum threshold for this purchase.Please update your order(or) contact Support for help"
    )]
    YouNotEligibleForTransaction800023,
    #[pc(
        code = 800024,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    YouNotEligibleForTransaction800024,
    #[pc(
        code = 800025,
        status = 400,
        msg = "You are not eligible for this transaction because your Credit Line is not reaching minimum threshold for this purchase. Please update your order (or) contact Support for help"
    )]
    YouNotEligibleForTransaction800025,
    #[pc(
        code = 800026,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    YouNotEligibleForTransaction800026,
    #[pc(
        code = 800027,
        status = 403,
        msg = "The catalog item is not eligible for add or remove quantity"
    )]
    CatalogItemNotEligibleForAdd,
    #[pc(
        code = 800028,
        status = 403,
        msg = "The initial purchase term is no longer available for purchase/update"
    )]
    InitialPurchaseTermNoLongerAvailable,
    #[pc(
        code = 800029,
        status = 400,
        msg = "The add-on is not related to the specified parent subscription"
    )]
    AddOnNotRelatedToSpecifiedParent,
    #[pc(
        code = 800030,
        status = 400,
        msg = "This subscription is not registered"
    )]
    SubscriptionNotRegistered,
    #[pc(code = 800031, status = 500, msg = "Purchase system not supported")]
    PurchaseSystemNotSupported,
    #[pc(code = 800036, status = 417, msg = "Pre-condition failed")]
    PreConditionFailed,
    #[pc(code = 800037, status = 404, msg = "Asset Id not found")]
    AssetIdNotFound,
    #[pc(code = 800038, status = 404, msg = "Asset FutureBillingInfo not found")]
    AssetFutureBillingInfoNotFound,
    #[pc(
        code = 800039,
        status = 403,
        msg = "Reseller program status is not active"
    )]
    ResellerProgramStatusNotActive,
    #[pc(
        code = 800040,
        status = 400,
        msg = "Asset status cannot be changed to {0} from {1}"
    )]
    AssetStatusCannotBeChanged {
        argument_0: String,
        argument_1: String,
    },
    #[pc(
        code = 800041,
        status = 400,
        msg = "This item has already been activated"
    )]
    ItemHasAlreadyBeenActivated,
    #[pc(code = 800042, status = 400, msg = "Not supported")]
    NotSupported,
    #[pc(
        code = 800043,
        status = 403,
        msg = "Access to pricing information is not granted"
    )]
    AccessToPricingInformationNotGranted,
    #[pc(
        code = 800060,
        status = 409,
        msg = "Your order is in progress. Please check your order history for recent orders in few minutes"
    )]
    OrderInProgress,
    #[pc(code = 800061, status = 400, msg = "Order cannot be cancelled")]
    OrderCannotBeCancelled800061,
    #[pc(
        code = 800062,
        status = 400,
        msg = "You are not eligible for this transaction"
    )]
    YouNotEligibleForTransaction800062,
    #[pc(
        code = 800063,
        status = 400,
        msg = "This order {0} cannot be cancelled. Use PATCH /customers/{1}/subscriptions/<subscriptionId> to suspend subscriptions"
    )]
    OrderCannotBeCancelled800063 { order: String, argument_1: String },
    #[pc(
        code = 800064,
        status = 409,
        msg = "Cart {0} is being processed by another request"
    )]
    CartBeingProcessedByAnotherRequest { cart: String },
    #[pc(
        code = 800065,
        status = 400,
        msg = "Cannot checkout an already submitted cart {0}."
    )]
    CannotCheckoutAlreadySubmittedCart { cart: String },
    #[pc(
        code = 800066,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of subscriptions allowed per customer"
    )]
    DesiredNumberOfSubscriptionsExceeded800066,
    #[pc(
        code = 800067,
        status = 403,
        msg = "The desired seat count exceeded the maximum seat count allowed per subscription"
    )]
    DesiredSeatCountExceeded,
    #[pc(
        code = 800068,
        status = 403,
        msg = "The desired number of subscriptions exceeded the maximum number of Azure subscriptions allowed per partner"
    )]
    DesiredNumberOfSubscriptionsExceeded800068,
    #[pc(
        code = 800069,
        status = 403,
        msg = "Order failed Risk Management check"
    )]
    OrderFailedRiskManagement,
    #[pc(
        code = 800070,
        status = 400,
        msg = "Offer is not available in the specified country"
    )]
    OfferNotAvailableInSpecifiedCountry,
    #[pc(
        code = 800071,
        status = 400,
        msg = "Line Item number should be from 0 to number of line items count"
    )]
    LineItemNumberShouldBeFrom0,
    #[pc(
        code = 800072,
        status = 400,
        msg = "Cannot change billing cycle if subscription's SyncState is not Completed"
    )]
    CannotChangeBillingCycle800072,
    #[pc(
        code = 800073,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerAccountUnderReview800073 { argument_0: String },
    #[pc(
        code = 800074,
        status = 403,
        msg = "Your customer account is currently under review. Check back in few days. Your patience is appreciated during this time. Learn more at {0}"
    )]
    CustomerAccountUnderReview800074 { argument_0: String },
    #[pc(
        code = 800075,
        status = 403,
        msg = "is correct. For more information refer to {{0Your Customer account was not approved. Transactions for this customer are not allowed. Please verify the customer account information}}"
    )]
    CorrectForMoreInformationRefer,
    #[pc(code = 800076, status = 404, msg = "Subscription history not found")]
    SubscriptionHistoryNotFound,
    #[pc(
        code = 800077,
        status = 403,
        msg = "Cancelling of seat based saas is not supported via patch order. Use patch subscription instead"
    )]
    CancellingOfSeatBasedSaas,
    #[pc(
        code = 800078,
        status = 400,
        msg = "Transfer cannot be created with invalid subscription"
    )]
    TransferCannotBeCreatedWithInvalidSubscription,
    #[pc(
        code = 800080,
        status = 400,
        msg = "Cannot change billing cycle if subscription is not associated with a Mint account"
    )]
    CannotChangeBillingCycle800080,
    #[pc(
        code = 800081,
        status = 400,
        msg = "Cannot update a subscription before activating it"
    )]
    CannotUpdateSubscription,
    #[pc(
        code = 800082,
        status = 400,
        msg = "to be updated. Please try again after sometimeSubscription is not ready"
    )]
    ToBeUpdatedTryAgainAfter,
    #[pc(
        code = 800083,
        status = 500,
        msg = "Availability has more than one included quantity options"
    )]
    AvailabilityHasMoreThanOneIncluded,
    #[pc(code = 800084, status = 500, msg = "Unsupported duration {0}")]
    UnsupportedDuration { duration: String },
    #[pc(
        code = 800085,
        status = 400,
        msg = "Subscription's billing cycle does not match with the original order billing cycle"
    )]
    SubscriptionBillingCycleDoesNotMatch,
    #[pc(
        code = 800086,
        status = 400,
        msg = "Customer tenant does not have required tags for the offer"
    )]
    CustomerTenantDoesNotHaveRequiredTags,
    #[pc(
        code = 800087,
        status = 500,
        msg = "There is an issue with the lineitem"
    )]
    IssueWithLineitem,
    #[pc(
        code = 800088,
        status = 403,
        msg = "The requested number of {0} seat/s exceeded the remaining limit of {1} seats allowed per subscription for the CatalogID - {2}"
    )]
    RequestedNumberOfSeatExceeded {
        argument_0: String,
        argument_1: String,
        argument_2: String,
    },
    #[pc(
        code = 800089,
        status = 403,
        msg = "The requested number of {0} asset/s exceeded the remaining limit of {1} assets allowed per customer"
    )]
    RequestedNumberOfAssetExceeded {
        argument_0: String,
        argument_1: String,
    },
    #[pc(
        code = 800090,
        status = 400,
        msg = "Subscription quantity cannot be decreased"
    )]
    SubscriptionQuantityCannotBeDecreased,
    #[pc(
        code = 800091,
        status = 400,
        msg = "Cannot update a subscription with suspended status"
    )]
    CannotUpdateSubscriptionWithSuspendedStatus,
    #[pc(
        code = 800092,
        status = 400,
        msg = "Cannot increase the seat quantity for a subscription purchased under the Software Assurance program"
    )]
    CannotIncreaseSeatQuantityForSubscription,
    #[pc(
        code = 800093,
        status = 400,
        msg = "The subscription is not eligible to be auto-renewed"
    )]
    SubscriptionNotEligibleToBeAutoRenewed,
    #[pc(
        code = 800094,
        status = 500,
        msg = "Update subscription is not successful"
    )]
    UpdateSubscriptionNotSuccessful,
    #[pc(
        code = 800095,
        status = 400,
        msg = "Cannot update the seat quantity for this subscription"
    )]
    CannotUpdateSeatQuantityForSubscription,
    #[pc(
        code = 800096,
        status = 400,
        msg = "Cannot update the status for this subscription"
    )]
    CannotUpdateStatusForSubscription,
    #[pc(
        code = 800097,
        status = 400,
        msg = "Cannot update the billing cycle for this subscription"
    )]
    CannotUpdateBillingCycleForSubscription,
    #[pc(
        code = 800098,
        status = 400,
        msg = "Cannot update the partner on record for this subscription"
    )]
    CannotUpdatePartnerOnRecordForSubscription,
    #[pc(code = 900100, status = 404, msg = "Transfer request not found")]
    TransferRequestNotFound,
    #[pc(
        code = 900101,
        status = 409,
        msg = "This transfer is not allowed as original transfer {0} is in progress"
    )]
    TransferNotAllowed { transfer: String },
    #[pc(
        code = 900102,
        status = 400,
        msg = "Cannot process the transfer request for {1} transfer {0}"
    )]
    CannotProcessTransferRequestForTransfer {
        transfer: String,
        argument_1: String,
    },
    #[pc(code = 900103, status = 500, msg = "Transfer order is not successful")]
    TransferOrderNotSuccessful,
    #[pc(
        code = 900104,
        status = 409,
        msg = "Transfer {0} is being processed by another request"
    )]
    TransferBeingProcessedByAnotherRequest { transfer: String },
    #[pc(
        code = 900105,
        status = 403,
        msg = "You have one or more Azure subscriptions in the suspended state. These can't be transitioned to the Azure plan"
    )]
    YouHaveOneOrMoreAzure,
    #[pc(code = 900106, status = 404, msg = "No upgrade request was found")]
    NoUpgradeRequestFound,
    #[pc(
        code = 900107,
        status = 400,
        msg = "Cannot process Azure upgrade since Azure catalog item was not found"
    )]
    CannotProcessAzureUpgrade900107,
    #[pc(
        code = 900108,
        status = 403,
        msg = "Cannot process Azure upgrade since customer has no azure subscriptions"
    )]
    CannotProcessAzureUpgrade900108,
    #[pc(
        code = 900109,
        status = 409,
        msg = "This upgrade is not allowed as original upgrade {0} is in progress"
    )]
    UpgradeNotAllowed { upgrade: String },
    #[pc(
        code = 900110,
        status = 400,
        msg = "Cannot process the upgrade request for completed upgrade {0}"
    )]
    CannotProcessUpgradeRequestForCompleted { upgrade: String },
    #[pc(
        code = 900111,
        status = 400,
        msg = "The upgrade ID provided does not belong to customer {0}. The customer is mapped to upgrade Id {1}"
    )]
    UpgradeIdProvidedDoesNotBelong {
        customer: String,
        upgrade_id: String,
    },
    #[pc(
        code = 900112,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in pending state"
    )]
    PurchaseNotAllowed900112 { request: String },
    #[pc(
        code = 900113,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} is in progress"
    )]
    PurchaseNotAllowed900113 { request: String },
    #[pc(
        code = 900114,
        status = 409,
        msg = "This purchase is not allowed as the upgrade request {0} failed"
    )]
    PurchaseNotAllowed900114 { request: String },
    #[pc(
        code = 900115,
        status = 403,
        msg = "Azure plan cannot be moved to suspended state since you have one or more Azure Subscriptions in the active state"
    )]
    AzurePlanCannotBeMovedToSuspended,
    #[pc(
        code = 900116,
        status = 400,
        msg = "Unable to create order. There is a limit to how many Azure plans can be created under sandbox accounts"
    )]
    UnableToCreateOrder,
    #[pc(
        code = 900117,
        status = 400,
        msg = "You have passed your {0}-day cancellation window. We are unable to cancel your purchase"
    )]
    YouHavePassedDayCancellation { argument_0: String },
    #[pc(code = 900118, status = 400, msg = "Invalid Customer Id")]
    InvalidCustomerId,
    #[pc(
        code = 900119,
        status = 403,
        msg = "Cannot process Azure upgrade for Azure Partner Shared Services"
    )]
    CannotProcessAzureUpgradeForAzure,
    #[pc(code = 900120, status = 403, msg = "Cannot process Azure upgrade")]
    CannotProcessAzureUpgrade900120,
    #[pc(
        code = 900121,
        status = 403,
        msg = "Unable to process order due to insufficient credit limit, please contact ucmwrcsp@microsoft.com for further assistance"
    )]
    UnableToProcessOrder900121,
    #[pc(code = 900122, status = 404, msg = "Advisor quote not found")]
    AdvisorQuoteNotFound,
    #[pc(
        code = 900123,
        status = 403,
        msg = "Microsoft Partner Agreement has not been accepted by the indirect reseller"
    )]
    MicrosoftPartnerAgreementHasNotBeenAccepted,
    #[pc(
        code = 900124,
        status = 403,
        msg = "Your company has not accepted the Microsoft Partner Agreement (MPA). The global admin of the CSP account must accept the MPA to resume the full transactional capabilities. Search {0} for your global admin and have them sign the MPA on the dashboard {1} to resume full transactional capabilities"
    )]
    CompanyHasNotAcceptedMicrosoftPartner { search: String, dashboard: String },
    #[pc(
        code = 900125,
        status = 400,
        msg = "Advisor partner information not found in the request context"
    )]
    AdvisorPartnerInformationNotFound,
    #[pc(
        code = 900126,
        status = 400,
        msg = "Unable to parse enum: {0} For more information, please visit {1}"
    )]
    UnableToParseEnum { enum_0: String, visit: String },
    #[pc(
        code = 900127,
        status = 400,
        msg = "This operation is not supported in this environment"
    )]
    OperationNotSupportedInEnvironment,
    #[pc(
        code = 900128,
        status = 400,
        msg = "An Azure plan is required to purchase a SaaS subscription with a metered billing plan"
    )]
    AzurePlanRequiredToPurchase,
    #[pc(
        code = 900129,
        status = 400,
        msg = "The specified Azure plan ID was not found or there are no active Azure subscriptions under it. An Azure Plan with active subscription(s) is required to purchase a SaaS product with a metered billing plan"
    )]
    SpecifiedAzurePlanId,
    #[pc(
        code = 900130,
        status = 403,
        msg = "One or more azure subscriptions were purchased recently, these subscriptions cannot be transitioned at this time. Please try again later"
    )]
    OneOrMoreAzureSubscriptions,
    #[pc(
        code = 900131,
        status = 400,
        msg = "This transfer request cannot be initiated as the customer has legacy azure subscriptions"
    )]
    TransferRequestCannotBeInitiated900131,
    #[pc(
        code = 900132,
        status = 400,
        msg = "This transfer request cannot be initiated as the azure plan is not active, please enable the azure plan"
    )]
    TransferRequestCannotBeInitiated900132,
    #[pc(
        code = 900133,
        status = 400,
        msg = "This transfer request cannot be initiated as customer has not purchased azure plan"
    )]
    TransferRequestCannotBeInitiated900133,
    #[pc(
        code = 900134,
        status = 400,
        msg = "This transfer request cannot be initiated as the azure plan is not purchasable"
    )]
    TransferRequestCannotBeInitiated900134,
    #[pc(
        code = 900135,
        status = 500,
        msg = "Initiate transfer request failed. Please try again later"
    )]
    InitiateTransferRequestFailed,
    #[pc(
        code = 900136,
        status = 400,
        msg = "Transfer cannot be initiated as source partner email/domain details missing in the request"
    )]
    TransferCannotBeInitiated,
    #[pc(
        code = 900137,
        status = 403,
        msg = "Transfer cannot be created as partner: {0} not enabled for this feature"
    )]
    TransferCannotBeCreated900137 { partner: String },
    #[pc(
        code = 900138,
        status = 403,
        msg = "Transfer cannot be created as partner's: {0} national cloud {1} is not supported"
    )]
    TransferCannotBeCreated900138 { partner: String, cloud: String },
    #[pc(
        code = 900139,
        status = 403,
        msg = "Transfer request cannot be accepted. Please request the partner to create transfer without azure subscription(s)"
    )]
    TransferRequestCannotBeAccepted,
    #[pc(
        code = 900140,
        status = 404,
        msg = "Unable to get AAD subscriptions for a customer with tenant id {0} and source provisioning id {1}"
    )]
    UnableToGetAadSubscriptionsForCustomer {
        tenant_id: String,
        provisioning_id: String,
    },
    #[pc(code = 900141, status = 400, msg = "This operation is not supported")]
    OperationNotSupported,
    #[pc(
        code = 900142,
        status = 400,
        msg = "The catalog item id is not present"
    )]
    CatalogItemIdNotPresent,
    #[pc(
        code = 900143,
        status = 400,
        msg = "The request failed to retrieve all availabilities with productId: {0}, skuId: {1} for a customer with id: {3}"
    )]
    RequestFailedToRetrieveAll {
        product_id: String,
        sku_id: String,
        #[pc(arg = 3)]
        customer_id: String,
    },
    #[pc(
        code = 900144,
        status = 400,
        msg = "The provisioning SKU id is not present"
    )]
    ProvisioningSkuIdNotPresent,
    #[pc(
        code = 900145,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as Azure reservations do not transfer with subscriptions.Cancel the Azure reservations associated with the subscriptions in your selection and try again"
    )]
    RequestForTransferOfBillingOwnership900145,
    #[pc(
        code = 900146,
        status = 400,
        msg = "This request for transfer of billing ownership cannot be completed as third party marketplace products do not transfer with subscriptions. Remove the third party marketplace products from your selection and try again"
    )]
    RequestForTransferOfBillingOwnership900146,
    #[pc(
        code = 900147,
        status = 400,
        msg = "Provide a valid domain associated with the current partner"
    )]
    ProvideValidDomainAssociated,
    #[pc(
        code = 900148,
        status = 400,
        msg = "Transfer creation failed due to source partner details matched with requesting partner"
    )]
    TransferCreationFailed,
    #[pc(code = 900149, status = 403, msg = "{0} program status is not active.")]
    ProgramStatusNotActive { argument_0: String },
    #[pc(
        code = 900150,
        status = 403,
        msg = "The supplied role does not have the rights to perform the requested operation"
    )]
    SuppliedRoleDoesNotHaveRightsToPerform,
}
