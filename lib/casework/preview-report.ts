import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { checkReport, type ReportCheck } from "@/lib/law/transparency/checks";
import { reportDocument } from "@/lib/law/transparency/document";
import { reportNotes } from "@/lib/law/transparency/notes";
import { rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { asActor, type Tx } from "@/lib/store/database";
import { sha256 } from "@/lib/store/record";
import { countBeside, countGroups, ofTheWholeDesk } from "@/lib/store/report-counts";
import { versionsOf } from "@/lib/store/releases";
import { bandsStated } from "@/lib/store/secret-bands";

export interface Preview {
  /** Just the document a release would freeze, `published_at` still null. */
  readonly document: ReportDocument;
  readonly checks: readonly ReportCheck[];
}

/** Counts a period as it stands now. Nothing is kept. */
export async function previewReport(
  actor: Actor,
  period: ReportPeriod,
  timeZone = "UTC",
): Promise<Result<Preview, Refusal>> {
  const permission = permit(actor, "read-reports");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => granted(await countReport(tx, period, timeZone)));
}

/** The document and its checks, inside a transaction that goes on to keep it. */
export async function countReport(tx: Tx, period: ReportPeriod, timeZone: string): Promise<Preview> {
  const range = rangeIn(timeZone, period);
  const { groups, beside, nationalSecurity } = await ofTheWholeDesk(tx, async () => ({
    groups: await countGroups(tx, range),
    beside: await countBeside(tx, range),
    nationalSecurity: await bandsStated(tx, period.label),
  }));
  const { released } = await versionsOf(tx, period.label);
  const notes = reportNotes(beside);
  const facts = { period, timeZone, version: released + 1, publishedAt: null, groups, notes, nationalSecurity };
  const document = reportDocument(facts, sha256);
  return { document, checks: checkReport(document) };
}
