import type { InstrumentCode, Regime } from "@/lib/law/instrument/instrument-rules";
import type { DataCategory } from "@/lib/law/shared/data-category";

interface Minimum {
  /** The least instrument of the regime that compels the category; null: none does. */
  readonly code: InstrumentCode | null;
  /** What the category is called there, or why nothing reaches it. */
  readonly words: string;
}

const neverKeys = { code: null, words: "Rejected by policy: the desk gives keys and credentials to nobody" } as const;
const onlyLocally = { code: "MLAT", words: "Mutual legal assistance, carried out by a local instrument" } as const;
const notAcrossBorders = {
  code: null,
  words: "Not across borders: an authority of our own country must order it",
} as const;

/** The least process a category needs, regime by regime. Shipped unconfirmed, like the instruments it names. */
export const minimumProcess = {
  us: {
    subscriber: { code: "US_SUBP_GJ", words: "Subpoena: 18 USC 2703(c)(2)" },
    identify_only: { code: "US_SUBP_GJ", words: "Subpoena, for the addresses of sessions" },
    traffic: {
      code: "US_2703D",
      words: "Order under 18 USC 2703(d); location history of seven days or more: search warrant",
    },
    content: {
      code: "US_WARRANT",
      words:
        "Search warrant. The statute’s older way, a subpoena for content kept more than 180 days, is refused since United States v. Warshak (2010)",
    },
    realtime_meta: { code: "US_PRTT", words: "Pen register order: 18 USC 3123" },
    realtime_content: { code: "US_T3", words: "Wiretap order: 18 USC 2518" },
    credential_key: neverKeys,
  },
  eu: {
    subscriber: { code: "EU_EPOC", words: "Subscriber data; a prosecutor may issue it" },
    identify_only: { code: "EU_EPOC", words: "Data solely to identify a person; a prosecutor may issue it" },
    traffic: { code: "EU_EPOC", words: "Traffic data; issued or validated by a judge or court" },
    content: { code: "EU_EPOC", words: "Content data; issued or validated by a judge or court" },
    realtime_meta: { code: null, words: "Outside Regulation (EU) 2023/1543; only under national law" },
    realtime_content: { code: null, words: "Outside Regulation (EU) 2023/1543; only under national law" },
    credential_key: neverKeys,
  },
  uk: {
    subscriber: { code: "UK_IPA_CD", words: "Entity data" },
    identify_only: { code: "UK_IPA_CD", words: "Events data" },
    traffic: { code: "UK_IPA_CD", words: "Events data" },
    content: { code: "UK_COPO", words: "Overseas production order; on UK soil a production order or a warrant" },
    realtime_meta: { code: "UK_IPA_INT", words: "Interception warrant: Investigatory Powers Act 2016" },
    realtime_content: { code: "UK_IPA_INT", words: "Interception warrant: Investigatory Powers Act 2016" },
    credential_key: neverKeys,
  },
  between_states: {
    subscriber: onlyLocally,
    identify_only: onlyLocally,
    traffic: onlyLocally,
    content: onlyLocally,
    realtime_meta: notAcrossBorders,
    realtime_content: notAcrossBorders,
    credential_key: neverKeys,
  },
} as const satisfies Record<Regime, Record<DataCategory, Minimum>>;

export function leastProcess(regime: Regime, category: DataCategory): Minimum {
  return minimumProcess[regime][category];
}
