import { asShipped, type InstrumentRule } from "@/lib/law/instrument/instrument-rule";

/** The United States: communications that are still to come. */
export const usRealTime = {
  US_PRTT: {
    ...asShipped,
    effectiveFrom: "2001-10-26",
    begunBy: "Pub. L. 107-56, section 216",
    label: "US pen register order",
    issuer: "Court, on the government’s certification",
    category: "criminal",
    ceiling: ["realtime_meta"],
    limits: { realtime_meta: "At most 60 days, each renewal by a new order; no content." },
    due: "POLICY_PROMPT",
    redirect: "unless_reason",
    secrecy: { rule: "built_in", words: "Sealed until the court says otherwise: 18 USC 3123(d)" },
    jurisdictions: ["US"],
    source: "18 USC 3123",
  },
  US_T3: {
    ...asShipped,
    effectiveFrom: "1968-06-19",
    begunBy: "Pub. L. 90-351, title III",
    label: "US wiretap order",
    issuer: "Judge, on probable cause and necessity",
    category: "criminal",
    ceiling: ["realtime_content"],
    limits: { realtime_content: "At most 30 days, each renewal by a new order." },
    due: "POLICY_PROMPT",
    redirect: "unless_reason",
    secrecy: {
      rule: "built_in",
      words: "Built in; the court serves an inventory on those named within 90 days of the end: 18 USC 2518(8)(d)",
    },
    jurisdictions: ["US"],
    source: "18 USC 2518",
  },
} as const satisfies Record<string, InstrumentRule>;

/** The United States: behind the wall. Nothing here may show in a count, a list or a search outside the compartment. */
export const usNationalSecurity = {
  US_NSL: {
    ...asShipped,
    effectiveFrom: "2015-06-02",
    begunBy: "Pub. L. 114-23, title V, which gave review its form",
    label: "US national security letter",
    issuer: "FBI; no court",
    category: "national_security",
    ceiling: ["subscriber"],
    limits: { subscriber: "Of billing records those of tolls; no session times, no IP addresses." },
    fields: { subscriber: ["name", "address", "billing_records", "service_length"] },
    due: "on_face",
    redirect: "unless_reason",
    secrecy: {
      rule: "by_certification",
      words:
        "By the FBI’s certification; we may demand review, and the government then has 30 days to go to court. Reviewed when the investigation closes and at its third anniversary",
    },
    jurisdictions: ["US"],
    source: "18 USC 2709, 3511",
  },
  US_FISA: {
    ...asShipped,
    effectiveFrom: "1978-10-25",
    begunBy: "Pub. L. 95-511; directives by Pub. L. 110-261 since 10 Jul 2008",
    label: "US FISA order",
    issuer: "Foreign Intelligence Surveillance Court, or a directive under section 702",
    category: "national_security",
    ceiling: ["subscriber", "identify_only", "traffic", "content", "realtime_meta", "realtime_content"],
    limits: {
      traffic: "By the title it is issued under, which it must name.",
      content: "By the title it is issued under, which it must name.",
      realtime_meta: "By the title it is issued under, which it must name.",
      realtime_content: "By the title it is issued under, which it must name.",
    },
    due: "on_face",
    redirect: "unless_reason",
    secrecy: { rule: "built_in", words: "Without end, unless the court lifts it" },
    jurisdictions: ["US"],
    note: "Whether section 702 stands on the day of receipt must be checked: its authority is limited in time.",
    source: "50 USC 1801 and following; 50 USC 1881a for directives",
  },
} as const satisfies Record<string, InstrumentRule>;
