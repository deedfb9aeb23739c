import type { DemandKind } from "@/lib/law/conflict/demand-kind";
import type { RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import type { RuleHead } from "@/lib/law/rules/rule";
import { keysOf } from "@/lib/law/shared/keys";

/** What we give to nobody, whoever asks and by whatever instrument. */
export const accessKinds = {
  keys: { words: "keys or passwords", demand: "a demand for keys or passwords" },
  standing_access: { words: "standing access", demand: "a demand for standing access" },
} as const satisfies Partial<Record<DemandKind, { words: string; demand: string }>>;

export type AccessKind = keyof typeof accessKinds;
export const allAccessKinds = keysOf(accessKinds);

/** Instruments that demand keys by their nature, whatever their items are called. */
export const keyInstruments = {
  UK_RIPA49: {
    effectiveFrom: "2007-10-01",
    effectiveTo: null,
    source: "Regulation of Investigatory Powers Act 2000, section 49",
    confirmedBy: null,
  },
} as const satisfies Record<string, RuleHead>;

export interface AccessAsked {
  readonly kind: AccessKind;
  /** Somebody said so, or the instrument or an item shows it. */
  readonly shownBy: "person" | "instrument" | "item";
  /** It asks for nothing else. Of what else it asks for, the rest goes its way and the keys are withheld. */
  readonly whole: boolean;
}

type Asking = Pick<RequestFile, "demandKind" | "instrumentCode" | "targets">;

/** Whether a request demands keys or standing access, and whether that is all it demands; null when it does not. */
export function accessAsked({ demandKind, instrumentCode, targets }: Asking): AccessAsked | null {
  if (isAccessKind(demandKind)) return { kind: demandKind, shownBy: "person", whole: true };
  if (Object.hasOwn(keyInstruments, instrumentCode)) return { kind: "keys", shownBy: "instrument", whole: true };
  const items = targets.flatMap((target) => target.items);
  if (!items.some(isKey)) return null;
  return { kind: "keys", shownBy: "item", whole: items.every(isKey) };
}

/** Keys and standing access are refused to everybody: a policy without exception. */
export function isAccessDemand(file: Asking): boolean {
  return accessAsked(file)?.whole === true;
}

export function isAccessKind(kind: DemandKind): kind is AccessKind {
  return kind in accessKinds;
}

const isKey = ({ category }: Asking["targets"][number]["items"][number]) => category === "credential_key";

/** What a demand for access closes: every way on that is not its rejection. */
export const closedToAccess: readonly Step[] = [
  "review",
  "find-deficient",
  "receive-amendment",
  "send-redirect",
  "record-redirect",
  "skip-redirect",
  "close-redirected",
  "close-answered",
  "confirm-preservation",
  "propose-scope",
  "approve",
  "return-scope",
  "produce",
  "pass-check",
  "fail-check",
  "deliver",
];
