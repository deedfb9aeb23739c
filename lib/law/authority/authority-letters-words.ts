/** What is wrong with an instrument, and what mends it, in words an authority can act on. */
export const defectWords = {
  unsigned: {
    name: "Signature",
    wrong: "The instrument is not signed.",
    mend: "Send it with the signature and name of the person who may issue it.",
  },
  wrong_entity: {
    name: "Addressee",
    wrong: "It is addressed to a company that does not hold the data.",
    mend: "Address it to the company named below; if you cannot tell which company holds the data, ask us. A European order goes to our designated establishment or legal representative in the Union.",
  },
  no_legal_basis: {
    name: "Legal basis",
    wrong: "It does not say on which law it rests.",
    mend: "Name the provision that gives you the power.",
  },
  wrong_instrument_for_category: {
    name: "Kind of instrument",
    wrong: "It asks for data that the law does not let an instrument of its kind demand.",
    mend: "Send the instrument the law requires for that data, or ask for less.",
  },
  expired: {
    name: "Date",
    wrong: "It has expired.",
    mend: "Send a new one or an extension that was issued in time.",
  },
  no_identifier: {
    name: "Identifier",
    wrong: "It names no account we can find.",
    mend: "Give the account’s address, identifier or tenant.",
  },
  overbroad: {
    name: "Scope",
    wrong: "It asks for more than its purpose needs.",
    mend: "Narrow it to named accounts, kinds of data and days.",
  },
  no_date_range: {
    name: "Days",
    wrong: "It names no days.",
    mend: "Give the first and the last day and their time zone.",
  },
  no_jurisdiction: {
    name: "Jurisdiction",
    wrong: "It does not show that we are within the issuer’s jurisdiction.",
    mend: "Show it, or use the treaty between our countries.",
  },
  language: {
    name: "Language",
    wrong: "It is in a language in which we need not answer.",
    mend: "Send a translation with it.",
  },
  no_validation: {
    name: "Validation",
    wrong: "The validation by a judge, court or prosecutor is missing.",
    mend: "Send it validated: for subscriber data by a prosecutor, judge or court; for traffic and content data by a judge or court.",
  },
  controller_not_addressed: {
    name: "Controller",
    wrong: "It is addressed to us as a processor and does not say why the controller is not addressed.",
    mend: "Address the controller, our customer; or say why it cannot be identified, or why addressing it would harm the investigation.",
  },
  unverified_sender: {
    name: "Sender",
    wrong: "We could not verify who sent it.",
    mend: "Have it sent or confirmed through your office’s published address or switchboard.",
  },
  attestation_missing: {
    name: "Attestation",
    wrong: "A signed statement that the law requires to come with it is missing.",
    mend: "Send it with that statement, signed by the person who issues the instrument.",
  },
} as const satisfies Record<string, { name: string; wrong: string; mend: string }>;

export type DefectCode = keyof typeof defectWords;

/** Why a request ends, and the way that stays open. `why` follows a colon; `way` is a sentence. */
export const rejectionWords = {
  no_jurisdiction: {
    name: "No jurisdiction",
    why: "we are not within your jurisdiction",
    way: "You can seek the data through mutual legal assistance with the authorities of our country.",
  },
  no_power: {
    name: "No power",
    why: "the law you cite gives no power to demand this data from us",
    way: "You can serve an instrument of a court or authority that has the power.",
  },
  over_ceiling: {
    name: "Beyond the instrument",
    why: "an instrument of this kind cannot compel the data it asks for",
    way: "You can serve an instrument that can, or one that asks for less.",
  },
  not_authenticated: {
    name: "Not authenticated",
    why: "we could not establish that it comes from the authority it names",
    way: "You can have it served again through your office’s published address.",
  },
  wrong_entity: {
    name: "Wrong addressee",
    why: "it is addressed to a company that does not hold the data",
    way: "You can serve the company that does; we will name it when you ask.",
  },
  another_state: {
    name: "A public authority of another State",
    why: "the data is held for a public authority of another State, which a European Production Order does not reach (Regulation (EU) 2023/1543, Article 5(8))",
    way: "You can seek it from that authority, or by a European Investigation Order.",
  },
  enforcing_refusal: {
    name: "Refused by the enforcing authority",
    why: "the enforcing authority refuses its execution",
    way: "You can turn to that authority.",
  },
  policy_keys: {
    name: "Keys and standing access",
    why: "we do not hand over keys, passwords or standing access to anybody",
    way: "You can ask for named data under an instrument that compels it.",
  },
} as const satisfies Record<string, { name: string; why: string; way: string }>;

export type RejectionReason = keyof typeof rejectionWords;
