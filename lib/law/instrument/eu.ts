import { allStored, asShipped, type InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { boundByEvidenceRegulation } from "@/lib/law/instrument/jurisdiction";

/** Source: Regulation (EU) 2023/1543, Article 4(1) to (3). */
const byWhom =
  "Judge, court, investigating judge or prosecutor of a Member State, or an agency that one of them validates";
const judgesOnly =
  "Issued by a judge, court or investigating judge, or an agency that one of them validates; not by a prosecutor.";
const seriousOnly = "For offences with a maximum of three years or more, or those the Regulation lists.";

const asItsLawAllows = "As the law it names allows, against a provider established in that State.";

/** The European Union and its Member States. */
export const europeanUnion = {
  EU_EPOC: {
    ...asShipped,
    effectiveFrom: "2026-08-18",
    begunBy: "Regulation (EU) 2023/1543, Article 34",
    label: "European Production Order",
    issuer: byWhom,
    category: "cross_border",
    ceiling: allStored,
    limits: {
      traffic: `${judgesOnly} ${seriousOnly}`,
      content: `${judgesOnly} ${seriousOnly}`,
    },
    due: "EPOC_10D",
    emergencyDue: "EPOC_8H",
    redirect: "expected",
    secrecy: {
      rule: "confidential",
      words: "The issuing authority informs the person; the addressee keeps it confidential",
    },
    jurisdictions: boundByEvidenceRegulation,
    source: "Regulation (EU) 2023/1543",
  },
  EU_EPOC_PR: {
    ...asShipped,
    effectiveFrom: "2026-08-18",
    begunBy: "Regulation (EU) 2023/1543, Article 34",
    label: "European Preservation Order",
    issuer: byWhom,
    category: "preservation",
    ceiling: [],
    due: "EPOC_PR_AT_ONCE",
    redirect: "not_apt",
    secrecy: { rule: "confidential", words: "The addressee keeps the order and what it preserves confidential" },
    jurisdictions: boundByEvidenceRegulation,
    disclosesNothing: true,
    source: "Regulation (EU) 2023/1543, Article 11: at once, 60 days and 30 more, until a production order follows",
  },
  EU_NATIONAL: {
    ...asShipped,
    label: "EU national order",
    issuer: "Authority of a Member State under its own law, or by European Investigation Order",
    category: "criminal",
    ceiling: [...allStored, "realtime_meta", "realtime_content"],
    limits: {
      traffic: asItsLawAllows,
      content: asItsLawAllows,
      realtime_meta: asItsLawAllows,
      realtime_content: asItsLawAllows,
    },
    due: "on_face",
    redirect: "expected",
    secrecy: { rule: "national", words: "As the law of the issuing State says" },
    jurisdictions: ["EU"],
    source: "National law, which Regulation (EU) 2023/1543 leaves as it is for providers on a State’s own soil",
  },
  DSA_9: {
    ...asShipped,
    effectiveFrom: "2024-02-17",
    begunBy: "Regulation (EU) 2022/2065, Article 93",
    label: "DSA order against content",
    issuer: "Court or agency of a Member State",
    category: "criminal",
    ceiling: [],
    due: "DSA_UNDUE",
    redirect: "not_apt",
    secrecy: {
      rule: "by_order",
      words: "The recipient is told when effect is given, or later where the order says so",
    },
    jurisdictions: ["EU"],
    disclosesNothing: true,
    source: "Regulation (EU) 2022/2065, Article 9; the power itself is in the law the order names",
  },
  DSA_10: {
    ...asShipped,
    effectiveFrom: "2024-02-17",
    begunBy: "Regulation (EU) 2022/2065, Article 93",
    label: "DSA order for information",
    issuer: "Court or agency of a Member State",
    category: "criminal",
    ceiling: ["subscriber", "identify_only", "traffic"],
    limits: {
      subscriber: "About named recipients, and only what we already collect to provide the service.",
      identify_only: "About named recipients, and only what we already collect to provide the service.",
      traffic: "About named recipients, only what we already collect, and as the law the order names allows.",
    },
    due: "DSA_UNDUE",
    redirect: "unless_reason",
    secrecy: {
      rule: "by_order",
      words: "The recipient is told when effect is given, or later where the order says so",
    },
    jurisdictions: ["EU"],
    source: "Regulation (EU) 2022/2065, Article 10; the power itself is in the law the order names",
  },
} as const satisfies Record<string, InstrumentRule>;
