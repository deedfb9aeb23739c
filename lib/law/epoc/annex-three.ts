import type { ClarificationFacts } from "@/lib/law/request/track-facts";
import { keysOf } from "@/lib/law/shared/keys";
import type { Refusal } from "@/lib/law/shared/refusal";

/** One ground of the form of Annex III. `words` stand on the form's list, `says` in the letter to the issuing authority. */
interface AnnexThreeGround {
  readonly words: string;
  readonly says: string;
  readonly asks: string;
  /** Whether our duty stands still until it is answered: only where the Regulation itself says so. */
  readonly suspends: boolean;
  /** Whether the issuing authority has the five days of Article 10(6) to clarify. */
  readonly fiveDays: boolean;
  /** Whether it must be raised within ten days of receipt. */
  readonly withinTenDays: boolean;
  readonly source: string;
}

const clarified = { suspends: true, fiveDays: true, withinTenDays: false } as const;
const regulation = "Regulation (EU) 2023/1543";

/** Why an order cannot be executed as it stands. None is confirmed: a desk's own counsel does that. */
export const annexThreeGrounds = {
  incomplete: {
    words: "Incomplete",
    says: "The certificate is incomplete or does not say enough for us to carry it out.",
    asks: "Please supply what is named below.",
    ...clarified,
    source: `${regulation}, Article 10(6)`,
  },
  manifestly_wrong: {
    words: "Manifestly wrong",
    says: "The certificate contains a manifest error.",
    asks: "Please correct what is named below.",
    ...clarified,
    source: `${regulation}, Article 10(6)`,
  },
  impossible: {
    words: "Impossible",
    says: "We cannot carry it out, for reasons that do not lie with us.",
    asks: "Please tell us whether you agree that it need no longer be carried out.",
    suspends: false,
    fiveDays: false,
    withinTenDays: false,
    source: `${regulation}, Article 10(7)`,
  },
  immunity_press: {
    words: "Immunity, privilege or the press",
    says: "Going by the certificate alone, carrying it out could interfere with an immunity, a privilege or the freedom of the press under the law of the enforcing State.",
    asks: "Please tell us whether you withdraw it, adapt it or maintain it.",
    suspends: false,
    fiveDays: false,
    withinTenDays: false,
    source: `${regulation}, Article 10(5)`,
  },
  third_country: {
    words: "The law of a third country forbids it",
    says: "Carrying it out would conflict with a duty under the law of a third country. This is our reasoned objection.",
    asks: "Please tell us whether you uphold it; a competent court then reviews it.",
    suspends: true,
    fiveDays: false,
    withinTenDays: true,
    source: `${regulation}, Article 17`,
  },
} as const satisfies Record<string, AnnexThreeGround>;

export type AnnexThreeGroundCode = keyof typeof annexThreeGrounds;
export const allAnnexThreeGrounds = keysOf(annexThreeGrounds);

/** What follows from the grounds that were chosen: each effect where one of them has it. */
export function effectOf(grounds: readonly AnnexThreeGroundCode[]) {
  const rows: readonly AnnexThreeGround[] = grounds.map((code) => annexThreeGrounds[code]);
  return {
    suspends: rows.some((row) => row.suspends),
    fiveDays: rows.some((row) => row.fiveDays),
    withinTenDays: rows.some((row) => row.withinTenDays),
    /** The rules on which the duty stands still, for the explanation of the clock. */
    basis: [...new Set(rows.filter((row) => row.suspends).map((row) => row.source))],
  };
}

/** The words of a ground that a row keeps as a code. */
export function groundWords(code: string): string {
  const known = allAnnexThreeGrounds.find((one) => one === code);
  return known ? annexThreeGrounds[known].words : code;
}

/** What came of a question on the form of Annex III. */
export const clarificationOutcomes = {
  answered: {
    words: "It answers, withdraws or adapts",
    help: "What stood still runs on.",
  },
  upheld: {
    words: "It upholds the order over our objection: a court reviews it",
    help: "Everything stands still until that court has ruled. Regulation (EU) 2023/1543, Article 17.",
  },
  ruled: {
    words: "The court has ruled on our objection",
    help: "What stood still runs on. Attach the ruling.",
  },
} as const satisfies Record<string, { words: string; help: string }>;

export type ClarificationOutcome = keyof typeof clarificationOutcomes;

/**
 * Why a question cannot come out so: only a reasoned objection over the law of a third country goes to a court, and one
 * that is there waits for its ruling. Source: Regulation (EU) 2023/1543, Article 17; not confirmed.
 */
export function outcomeRefused(
  { grounds, toCourtAt }: Pick<ClarificationFacts, "grounds" | "toCourtAt">,
  outcome: ClarificationOutcome,
  zone: string,
): Refusal | null {
  if (toCourtAt !== null)
    return outcome === "ruled" ? null : { code: "objection-before-court", since: toCourtAt.toISOString(), zone };
  if (outcome === "answered") return null;
  return outcome === "upheld" && grounds.includes("third_country") ? null : { code: "no-reasoned-objection" };
}
