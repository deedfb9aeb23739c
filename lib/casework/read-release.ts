import { countReport } from "@/lib/casework/preview-report";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { refused, granted, type Result } from "@/lib/law/shared/result";
import type { AccessFound, Attested } from "@/lib/law/transparency/attest";
import { periodNamed } from "@/lib/law/transparency/period";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { asActor } from "@/lib/store/database";
import { accessFound } from "@/lib/store/report-counts";
import { attestedIn, releaseById } from "@/lib/store/releases";
import { namesOf } from "@/lib/store/request-views";

type Row = NonNullable<Awaited<ReturnType<typeof releaseById>>>;

export interface ReleaseToRead extends Row {
  readonly preparedBy: string;
  readonly releasedBy: string | null;
  /** While it waits: the same period counted this moment. What differs stands against releasing it. */
  readonly asOfNow: ReportDocument | null;
  readonly attested: Attested;
  /** While it waits: what stands against what it states, by what it is about. */
  readonly found: readonly AccessFound[];
}

/** One version of a report for the person who decides on it. */
export async function readRelease(actor: Actor, id: string): Promise<Result<ReleaseToRead, Refusal>> {
  const permission = permit(actor, "read-reports");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const row = await releaseById(tx, id);
    const period = row && periodNamed(row.label);
    if (!row || !period) return refused<Refusal>({ code: "not-found" });
    const names = await namesOf(tx, [row.preparedById, row.releasedById ?? row.preparedById]);
    const counted = row.state === "prepared" ? await countReport(tx, period, row.timeZone) : null;
    return granted({
      ...row,
      preparedBy: names.get(row.preparedById) ?? "",
      releasedBy: row.releasedById === null ? null : (names.get(row.releasedById) ?? ""),
      asOfNow: counted && counted.document,
      attested: attestedIn(row),
      found: counted ? await accessFound(tx, row.toAt) : [],
    });
  });
}
