import type { RequestFile } from "@/lib/law/request/file";
import { keysOf } from "@/lib/law/shared/keys";

/** What kind of demand it is. All but the first are counted apart. */
export const demandKinds = {
  accounts: { words: "For named accounts", help: "The usual kind." },
  reverse: {
    words: "Reverse: it names nobody",
    help: "Everybody near a place, everybody who searched a word, everybody on a mast. Senior counsel approves it.",
  },
  standing_access: {
    words: "Standing access",
    help: "A feed, a back door, an account of their own. It can only be rejected.",
  },
  keys: { words: "Keys or passwords", help: "It can only be rejected." },
} as const satisfies Record<string, { words: string; help: string }>;

export type DemandKind = keyof typeof demandKinds;
export const allDemandKinds = keysOf(demandKinds);

/** Whether anybody can say how many accounts it is about. */
export function countKnown({ demandKind }: Pick<RequestFile, "demandKind">): boolean {
  return demandKind !== "reverse";
}
