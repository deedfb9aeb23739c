/** What may be wrong with an instrument, as the letter to the authority lists it. */
export const defects = {
  unsigned: "It is not signed",
  wrong_entity: "It names another company than ours",
  no_legal_basis: "It cites no legal basis",
  wrong_instrument_for_category: "This instrument cannot compel the data it asks for",
  expired: "It has expired",
  no_identifier: "It names no account we could find",
  overbroad: "It asks for more than is necessary",
  no_date_range: "It gives no period",
  no_jurisdiction: "The issuer has no jurisdiction over us",
  language: "It is not in a language we can accept",
  no_validation: "The validation by a judge or court is missing",
  controller_not_addressed: "It is addressed to us, although the customer is the controller",
  unverified_sender: "We could not verify the sender",
  attestation_missing: "A required attestation is missing",
} as const satisfies Record<string, string>;

export type Defect = keyof typeof defects;

export const allDefects = Object.keys(defects) as readonly Defect[];

/** Why a request is rejected. */
export const rejectionReasons = {
  no_jurisdiction: "The authority has no jurisdiction over us",
  no_power: "The instrument gives no power to compel this data",
  over_ceiling: "Everything it asks for lies beyond what the instrument can compel",
  not_authenticated: "The requester could not be authenticated",
  wrong_entity: "We do not hold the data; another company does",
  policy_keys: "It asks for keys, credentials or a standing feed, which we never give",
} as const satisfies Record<string, string>;

export type RejectionReason = keyof typeof rejectionReasons;

export const allRejectionReasons = Object.keys(rejectionReasons) as readonly RejectionReason[];
