import { placeOf, unionCountry } from "@/lib/law/conflict/region";
import { regimeOf } from "@/lib/law/instrument/instrument-rules";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { InstrumentCode } from "@/lib/law/request/instrument";
import { memoLets } from "@/lib/law/request/memo";

/** Instruments that an international agreement carries: they are the treaty route itself. */
const byTreaty: readonly string[] = ["MLAT", "ROGATORY", "BUDAPEST_2AP"] satisfies readonly InstrumentCode[];

/**
 * Targets in the European Union of which an order of a third country, whichever it is, would take data, while counsel's
 * memo on Article 48 does not let it. Where data lies is no defence in itself; that no treaty carries the order is.
 * Source: Regulation (EU) 2016/679, Article 48.
 */
export function withoutTreatyRoute(
  file: Pick<RequestFile, "instrumentCode" | "authority" | "targets" | "memos">,
): readonly TargetFacts[] {
  if (!ofThirdCountry(file) || byTreaty.includes(file.instrumentCode) || memoLets(file, "art48")) return [];
  return file.targets.filter(
    (target) => target.outcome === "pending" && dataInEu(target) && target.items.some((item) => item.approved === true),
  );
}

/** Whether a target's data lies in the Union. Where nobody can tell from the region, a customer from there decides. */
export function dataInEu({ region, customerCountry }: Pick<TargetFacts, "region" | "customerCountry">): boolean {
  const place = placeOf(region);
  return place === "eu" || (place === "unknown" && unionCountry(customerCountry));
}

/** Whose authority it is decides; where nobody has named its country, whose law the instrument is of. */
function ofThirdCountry({ authority, instrumentCode }: Pick<RequestFile, "authority" | "instrumentCode">): boolean {
  return authority.country === "" ? regimeOf(instrumentCode) !== "eu" : !unionCountry(authority.country);
}
