import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { allBandOptions, type BandOptionId } from "@/lib/law/transparency/band-options";
import { bandsRefused } from "@/lib/law/transparency/bands";
import type { ReportPeriod } from "@/lib/law/transparency/period";
import type { NationalSecurityBand } from "@/lib/law/transparency/report";
import { asActor } from "@/lib/store/database";
import { namesOf } from "@/lib/store/request-views";
import { chosenBands, listBands } from "@/lib/store/secret-bands";

export interface BandsStated {
  readonly label: string;
  readonly option: BandOptionId;
  readonly bands: readonly NationalSecurityBand[];
  readonly statedBy: string;
  readonly statedAt: Date;
}

/** Every period whose bands are stated, newest first. Of the compartment: nobody outside it learns that there are any. */
export async function readBands(actor: Actor): Promise<Result<readonly BandsStated[], Refusal>> {
  const permission = permit(actor, "state-bands");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const rows = await listBands(tx);
    const names = await namesOf(
      tx,
      rows.map(({ statedById }) => statedById),
    );
    return granted(rows.map(({ statedById, ...row }) => ({ ...row, statedBy: names.get(statedById) ?? "" })));
  });
}

/** The four options for a period, each with why it may not be chosen; null when it may. */
export async function readBandOptions(
  actor: Actor,
  period: ReportPeriod,
  now: Date,
): Promise<Result<readonly { readonly id: BandOptionId; readonly refusal: Refusal | null }[], Refusal>> {
  const permission = permit(actor, "state-bands");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const chosen = await chosenBands(tx);
    return granted(allBandOptions.map((id) => ({ id, refusal: bandsRefused(id, period, chosen, now) })));
  });
}
