import type { AccessKind } from "@/lib/law/conflict/access-demand";
import { inForce, type RuleHead } from "@/lib/law/rules/rule";
import { keysOf } from "@/lib/law/shared/keys";

/** One wording of a statement. A release keeps the words it was made in, whatever becomes of them here. */
export interface NeverWording extends RuleHead {
  readonly version: number;
  readonly text: string;
}

interface NeverStatement {
  /** A request of this kind that ended in disclosure makes it untrue. */
  readonly about: AccessKind;
  /** A few words that name it in a list, a form and a command. */
  readonly name: string;
  /** Oldest first; of two, one ends before the other begins. */
  readonly wordings: readonly NeverWording[];
}

const first = { version: 1, effectiveFrom: null, effectiveTo: null, confirmedBy: null } as const;

/**
 * What the desk may state at each release never to have done. All follow from one policy: a demand for keys or standing
 * access is rejected, whoever makes it.
 */
export const neverStatements = {
  keys: {
    about: "keys",
    name: "Keys and credentials",
    wordings: [
      {
        ...first,
        text: "We have never handed over encryption keys, passwords or other credentials, ours or a customer’s, to any authority.",
        source: "Policy of the desk: keys and credentials are rejected",
      },
    ],
  },
  way_in: {
    about: "standing_access",
    name: "A way in",
    wordings: [
      {
        ...first,
        text: "We have never built a way into our services for any government, nor weakened their encryption for one.",
        source: "Policy of the desk: standing access is rejected",
      },
    ],
  },
  standing_feed: {
    about: "standing_access",
    name: "A standing feed",
    wordings: [
      {
        ...first,
        text: "We have never given any government a standing feed of data, or direct, unfettered access to our systems.",
        source: "Policy of the desk: standing access is rejected",
      },
    ],
  },
} as const satisfies Record<string, NeverStatement>;

export type NeverId = keyof typeof neverStatements;
export const allNeverStatements = keysOf(neverStatements);

/** A statement in the words of one day. */
export interface Stated {
  readonly id: string;
  readonly version: number;
  readonly about: AccessKind;
  readonly text: string;
}

/** The statements that may be made on a day, `YYYY-MM-DD`, in its words. */
export function statementsOn(day: string): readonly (Stated & { readonly id: NeverId })[] {
  return allNeverStatements.flatMap((id) => {
    const { about, wordings }: NeverStatement = neverStatements[id];
    const wording = wordings.find((one) => inForce(one, day));
    return wording ? [{ id, version: wording.version, about, text: wording.text }] : [];
  });
}

/** What the statements are not about: said in the same words whatever the compartment holds. */
export const statementsScope =
  "National-security process is left out of this, whether or not there was any: the law lets us give ranges of it and nothing else.";

const lead = `The office that publishes this report states the following on the day of its release. ${statementsScope}`;

/** The notes that carry the statements into the document and its digest, after a lead; none where nothing is stated. */
export function statementNotes(stated: readonly Stated[]): readonly string[] {
  return stated.length === 0 ? [] : [lead, ...stated.map(({ text }) => text)];
}

/** The notes that are about figures: without the statements and whatever lead they had, for they have their own place. */
export function notesBeside(notes: readonly string[], stated: readonly Stated[]): readonly string[] {
  const told = new Set(stated.map(({ text }) => text));
  const first = notes.findIndex((note) => told.has(note));
  return notes.filter((note, place) => !told.has(note) && (first < 1 || place !== first - 1));
}
