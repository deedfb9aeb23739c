/** The sections of the certificate in Annex I, in the order of the paper, and where what they say is kept. */
export const annexOne = {
  A: { words: "Issuing and validating authority, file numbers", kept: null },
  B: { words: "Addressee", kept: null },
  C: { words: "Deadlines, and the reason of an emergency", kept: null },
  D: { words: "Relation to an earlier order", kept: "Linked as a related request." },
  E: { words: "Identifiers, services and days", kept: "Recorded as the accounts asked for." },
  F: { words: "Data wanted, by category", kept: "Recorded as the items of each account." },
  G: { words: "Conditions, the offence, and whom it addresses", kept: null },
  H: { words: "Telling the person whose data it is", kept: null },
  I: { words: "The issuing authority, to be reached", kept: "Kept under Authorities." },
  J: { words: "The validating authority, to be reached", kept: "Kept under Authorities." },
  K: { words: "The enforcing authority that was notified", kept: null },
  L: { words: "Where the data goes", kept: "Named when it is delivered." },
  M: { words: "Anything else", kept: "Attached with the certificate; a note says what matters." },
} as const satisfies Record<string, { readonly words: string; readonly kept: string | null }>;

export type Section = keyof typeof annexOne;

/** Source of the sections. Regulation (EU) 2023/1543, Annex I; their order is not confirmed by counsel. */
export const sectionSource = "Regulation (EU) 2023/1543, Annex I";
