import { inEu } from "@/lib/law/conflict/region";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { memoLets } from "@/lib/law/request/memo";

/**
 * Targets in the European Union of which an instrument of the United States would take data, while counsel's memo on
 * Article 48 does not let it. Where data lies is no defence in itself; that no treaty carries the order is.
 * Source: Regulation (EU) 2016/679, Article 48.
 */
export function withoutTreatyRoute(
  file: Pick<RequestFile, "instrument" | "targets" | "memos">,
): readonly TargetFacts[] {
  if (!file.instrument.jurisdictions.includes("US") || memoLets(file, "art48")) return [];
  return file.targets.filter(
    (target) =>
      target.outcome === "pending" && inEu(target.region) && target.items.some((item) => item.approved === true),
  );
}
