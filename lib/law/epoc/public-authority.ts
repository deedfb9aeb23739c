import { isProductionOrder } from "@/lib/law/epoc/certificate";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { memoLets } from "@/lib/law/request/memo";

/**
 * Targets held for a public authority that is not known to be of the issuing State: a production order reaches none of
 * them, unless senior counsel's memo says why it may. A State nobody has named is another one.
 * Source: Regulation (EU) 2023/1543, Article 5(8); not confirmed.
 */
export function heldForAnotherState(
  file: Pick<RequestFile, "instrumentCode" | "targets" | "authority" | "memos">,
): readonly TargetFacts[] {
  if (!isProductionOrder(file) || memoLets(file, "public_sector")) return [];
  return file.targets.filter(
    (target) =>
      target.outcome === "pending" &&
      target.customerClass === "public_sector" &&
      target.customerCountry !== file.authority.country,
  );
}
