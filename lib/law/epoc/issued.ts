import { approvedItems } from "@/lib/law/disclosure/scope";
import { isProductionOrder } from "@/lib/law/epoc/certificate";
import type { RequestFile } from "@/lib/law/request/file";
import { memoLets } from "@/lib/law/request/memo";
import type { Refusal } from "@/lib/law/shared/refusal";

/** Who issued a production order, or validated it. Source: Regulation (EU) 2023/1543, Article 4(1), (2) and (4). */
export const issuedBy = {
  judge: "A judge, court or investigating judge, or an agency that one of them validated",
  prosecutor: "A prosecutor, or an agency that a prosecutor validated",
  not_shown: "It does not show",
} as const satisfies Record<string, string>;

export type IssuedBy = keyof typeof issuedBy;

/** For which offences traffic and content may be ordered. Source: Regulation (EU) 2023/1543, Article 5(4). */
export const offenceShown = {
  threshold: "One with a maximum of at least three years",
  listed: "One that the Regulation lists",
  neither: "It shows neither",
} as const satisfies Record<string, string>;

export type OffenceShown = keyof typeof offenceShown;

/**
 * What an order for traffic or content must show, and does not. What was approved counts: an order that cannot reach
 * traffic may still reach the subscriber.
 *
 * Source: Regulation (EU) 2023/1543, Articles 4(2), 5(4) and 5(9).
 */
export function notShown(file: RequestFile): Refusal | null {
  const { epoc } = file;
  const reaches = approvedItems(file).some(({ category }) => category === "traffic" || category === "content");
  if (!isProductionOrder(file) || epoc === null || !reaches) return null;
  if (epoc.issuedBy !== "judge") return { code: "judge-not-shown" };
  if (epoc.offence !== "threshold" && epoc.offence !== "listed") return { code: "offence-not-shown" };
  return epoc.privileged && !memoLets(file, "privilege") ? { code: "privilege-memo-missing" } : null;
}
