import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { BandOptionId } from "@/lib/law/transparency/band-options";
import { bandsOf, bandsRefused, bandZone } from "@/lib/law/transparency/bands";
import { rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import type { NationalSecurityBand } from "@/lib/law/transparency/report";
import { decide } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { chosenBands, countSecret, keepBands } from "@/lib/store/secret-bands";

/**
 * Counsel for national security chooses how a period is published, once and for good, and has its bands counted inside
 * the compartment: what leaves it is the bands. Stating the same option again counts anew. The record says the option,
 * never a figure.
 */
export async function stateBands(
  actor: Actor,
  { period, option }: { readonly period: ReportPeriod; readonly option: BandOptionId },
  now: Date,
): Promise<Result<readonly NationalSecurityBand[], Refusal>> {
  const permission = permit(actor, "state-bands");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const refusal = bandsRefused(option, period, await chosenBands(tx), now);
    if (refusal) return refused(refusal);
    const range = rangeIn(bandZone, period);
    const bands = bandsOf(option, await countSecret(tx, range));
    await keepBands(tx, { label: period.label, option, range, bands, statedById: actor.id, statedAt: now });
    const data = { period: period.label, option };
    await append(tx, { name: "bands:national_security" }, { act: "state-bands", actor, at: now, why: "", data });
    return granted(bands);
  });
}
