import type { ChainFault } from "@/lib/law/record/chain";

/** What a fault of the record means, for the person who has to act on it. */
export function faultText({ chain, seq, fault }: ChainFault): string {
  return `Entry ${seq} of chain ${chain}: ${faultWords[fault]}`;
}

const faultWords = {
  missing: "it is missing: an entry was taken out, or cut off at the end.",
  altered: "it was altered after it was written.",
  unlinked: "it does not follow from the entry before it.",
  "impossible-step": "no step of the workflow leads there.",
  "stage-differs": "the request is stored at another stage than its record leads to.",
  "version-differs": "the request is stored at another version than its record leads to.",
} as const satisfies Record<ChainFault["fault"], string>;
