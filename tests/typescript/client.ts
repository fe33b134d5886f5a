// What a front end does with the exported modules. Each line below `@ts-expect-error` must not compile.

import { Hostile, isHostile } from "./hostile";
import { HostileNames, isHostileNames } from "./hostile_names";
import { isPartnerCenterError, PartnerCenterError, type PartnerCenterErrorCode } from "./partner_center";
import {
  isStorefrontError,
  StorefrontError,
  type StorefrontErrorName,
  type StorefrontErrorParameters,
} from "./storefront";

/** The text that a shop shows for the parsed body of a failed response. */
export function explain(body: unknown): string {
  if (!isStorefrontError(body)) {
    return "Something went wrong";
  }
  switch (body.code) {
    case "910001": {
      const cart: string = body.parameters.cart;
      // @ts-expect-error this error has no such parameter
      return `${cart} ${body.parameters.total}`;
    }
    case StorefrontError.PaymentDeclined.code: {
      const { total }: StorefrontErrorParameters["PaymentDeclined"] = body.parameters;
      return total;
    }
  }
  // @ts-expect-error the code was handled above
  if (body.code === "910001") {
    return "";
  }
  return body.description;
}

/** Two errors have this code, which their names tell apart. */
export function isLimited(body: unknown): boolean {
  if (isHostile(body, "5")) {
    // @ts-expect-error the body has the code 5
    void (body.code === "1");
    return body.errorName === "Numbers" && body.parameters["1"] !== "";
  }
  // @ts-expect-error there is no such code
  return isHostile(body, "7");
}

/** In this envelope there are no parameters, and the status is in none of the bodies. */
export function code(body: unknown): PartnerCenterErrorCode | undefined {
  if (!isPartnerCenterError(body)) {
    return undefined;
  }
  // @ts-expect-error the documented envelope has no parameters
  void body.parameters;
  const status: 409 = PartnerCenterError.CartBusy.status;
  return status === 409 ? body.code : undefined;
}

/** Codes that are names, with the status in the body. */
export function missing(body: unknown): string | undefined {
  if (isHostileNames(body, "__proto__")) {
    const status: 404 = body.status;
    return `${status} ${body.parameters.a} ${HostileNames["a*/b"].message}`;
  }
  return isHostileNames(body) ? body.detail : undefined;
}

// @ts-expect-error there is no such name
export const unknown: StorefrontErrorName = "Unknown";

export const retry: "never" | "later" | "when_asked" = Hostile.Direction.retry;
