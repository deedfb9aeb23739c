import { isProductionOrder } from "@/lib/law/epoc/certificate";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** On whom of us an order was served. Source: Regulation (EU) 2023/1543, Article 7. */
export const servedOn = {
  designated: "Our designated establishment",
  representative: "Our legal representative",
  another: "Another establishment of ours",
} as const satisfies Record<string, string>;

export type ServedOn = keyof typeof servedOn;

/**
 * An order is addressed to the designated establishment or the legal representative; another establishment may be
 * addressed in an emergency only, as a fallback. What was read before anybody asked is not held against it.
 * Source: Regulation (EU) 2023/1543, Article 7(1) and (2); not confirmed.
 */
export function wrongEntity(file: Pick<RequestFile, "instrumentCode" | "epoc">): Refusal | null {
  const { epoc } = file;
  if (!isProductionOrder(file) || epoc?.servedOn !== "another" || epoc.emergency) return null;
  return { code: "wrong-entity" };
}
