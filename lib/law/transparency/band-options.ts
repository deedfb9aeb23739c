import type { RuleHead } from "@/lib/law/rules/rule";
import { keysOf } from "@/lib/law/shared/keys";

/** What is counted together: each kind of process apart, or all of it in one. */
export type BandSplit = "kinds" | "all";

/** One way in which the law lets us publish national-security process. */
export interface BandOption extends RuleHead {
  readonly words: string;
  /** How many numbers a band holds; the first begins at zero. */
  readonly width: number;
  readonly split: BandSplit;
  /** Months the period covers. */
  readonly months: 6 | 12;
  /** Days since the end of the period before anything of it may be out: the longest that any of its lines must wait. */
  readonly waitsDays: number;
}

const head = { effectiveFrom: "2015-06-02", effectiveTo: null, confirmedBy: null } as const;

/**
 * The four options of 50 USC 1874. The desk keeps no subchapter of an order, so the first prints its lines without
 * them; that of its five hundred and forty days for a new platform nothing is known here either. Counsel chooses.
 */
export const bandOptions = {
  option_1: {
    ...head,
    words: "Bands of 1,000, each kind of process apart",
    width: 1000,
    split: "kinds",
    months: 6,
    waitsDays: 180,
    source: "50 USC 1874(a)(1), (b)(1)",
  },
  option_2: {
    ...head,
    words: "Bands of 500, each kind of process apart",
    width: 500,
    split: "kinds",
    months: 6,
    waitsDays: 180,
    source: "50 USC 1874(a)(2), (b)(1)",
  },
  option_3: {
    ...head,
    words: "Bands of 250, all process together",
    width: 250,
    split: "all",
    months: 6,
    waitsDays: 0,
    source: "50 USC 1874(a)(3), (b)(2)",
  },
  option_4: {
    ...head,
    words: "Bands of 100, all process together, a year late",
    width: 100,
    split: "all",
    months: 12,
    waitsDays: 366,
    source: "50 USC 1874(a)(4), (b)(3)",
  },
} as const satisfies Record<string, BandOption>;

export type BandOptionId = keyof typeof bandOptions;
export const allBandOptions = keysOf(bandOptions);

export function bandOption(id: BandOptionId): BandOption {
  return bandOptions[id];
}
