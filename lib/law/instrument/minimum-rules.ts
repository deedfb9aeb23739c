import type { MinimumId, MinimumRule } from "@/lib/law/instrument/minimum-rule";

const asShipped = { effectiveFrom: null, effectiveTo: null, confirmedBy: null } as const;
const neverKeys = { code: null, words: "Rejected by policy: the desk gives keys and credentials to nobody" } as const;
const onlyLocally = { code: "MLAT", words: "Mutual legal assistance, carried out by a local instrument" } as const;
const notAcrossBorders = {
  code: null,
  words: "Not across borders: an authority of our own country must order it",
} as const;
const onlyNational = { code: null, words: "Outside Regulation (EU) 2023/1543; only under national law" } as const;
const intercepted = { code: "UK_IPA_INT", words: "Interception warrant: Investigatory Powers Act 2016" } as const;
const european = "Regulation (EU) 2023/1543, Articles 3 to 5";
const british = "Investigatory Powers Act 2016, section 261 and Part 3";

/** The least process each kind of data needs. Shipped unconfirmed, like the instruments it names. */
export const minimumRules = {
  SUBSCRIBER: {
    ...asShipped,
    of: "subscriber",
    least: {
      us: { code: "US_SUBP_GJ", words: "Subpoena: 18 USC 2703(c)(2)" },
      eu: { code: "EU_EPOC", words: "Subscriber data; a prosecutor may issue it" },
      uk: { code: "UK_IPA_CD", words: "Entity data" },
      between_states: onlyLocally,
    },
    source: `18 USC 2703(c)(2); ${european}; ${british}`,
  },
  IDENTIFY_ONLY: {
    ...asShipped,
    of: "identify_only",
    least: {
      us: { code: "US_SUBP_GJ", words: "Subpoena, for the addresses of sessions" },
      eu: { code: "EU_EPOC", words: "Data solely to identify a person; a prosecutor may issue it" },
      uk: { code: "UK_IPA_CD", words: "Events data" },
      between_states: onlyLocally,
    },
    source: `18 USC 2703(c)(2)(E); ${european}; ${british}`,
  },
  TRAFFIC: {
    ...asShipped,
    of: "traffic",
    least: {
      us: {
        code: "US_2703D",
        words: "Order under 18 USC 2703(d); location history of seven days or more: search warrant",
      },
      eu: { code: "EU_EPOC", words: "Traffic data; issued or validated by a judge or court" },
      uk: { code: "UK_IPA_CD", words: "Events data" },
      between_states: onlyLocally,
    },
    source: `18 USC 2703(c)(1) and (d), Carpenter v. United States (2018); ${european}; ${british}`,
  },
  CONTENT: {
    ...asShipped,
    of: "content",
    least: {
      us: {
        code: "US_WARRANT",
        words:
          "Search warrant. The statute’s older way, a subpoena for content kept more than 180 days, is refused since United States v. Warshak (2010)",
      },
      eu: { code: "EU_EPOC", words: "Content data; issued or validated by a judge or court" },
      uk: { code: "UK_COPO", words: "Overseas production order; on UK soil a production order or a warrant" },
      between_states: onlyLocally,
    },
    source: `18 USC 2703(a) and (b), United States v. Warshak (2010); ${european}; Crime (Overseas Production Orders) Act 2019`,
  },
  REALTIME_META: {
    ...asShipped,
    of: "realtime_meta",
    least: {
      us: { code: "US_PRTT", words: "Pen register order: 18 USC 3123" },
      eu: onlyNational,
      uk: intercepted,
      between_states: notAcrossBorders,
    },
    source: "18 USC 3121 and 3123; Regulation (EU) 2023/1543, Article 3; Investigatory Powers Act 2016, Part 2",
  },
  REALTIME_CONTENT: {
    ...asShipped,
    of: "realtime_content",
    least: {
      us: { code: "US_T3", words: "Wiretap order: 18 USC 2518" },
      eu: onlyNational,
      uk: intercepted,
      between_states: notAcrossBorders,
    },
    source: "18 USC 2511 and 2518; Regulation (EU) 2023/1543, Article 3; Investigatory Powers Act 2016, Part 2",
  },
  PRESERVATION_ONLY: {
    ...asShipped,
    of: "preservation_only",
    least: {
      us: { code: "US_PRES", words: "Preservation letter: 18 USC 2703(f)" },
      eu: { code: "EU_EPOC_PR", words: "European Preservation Order" },
      uk: { code: null, words: "A notice; counsel must say under which power" },
      between_states: { code: null, words: "Preservation asked for with mutual legal assistance, or by treaty" },
    },
    source: "18 USC 2703(f); Regulation (EU) 2023/1543, Article 6; for the United Kingdom no source is named yet",
  },
  CREDENTIAL_KEY: {
    ...asShipped,
    of: "credential_key",
    least: {
      us: neverKeys,
      eu: neverKeys,
      uk: { code: null, words: "A key disclosure notice goes to counsel; the desk gives keys to nobody" },
      between_states: neverKeys,
    },
    source: "Policy of the desk; in the United Kingdom Regulation of Investigatory Powers Act 2000, section 49",
  },
} as const satisfies Record<MinimumId, MinimumRule>;
