import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { allStated } from "@/lib/casework/testing/statements";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";
import type { ReportPeriod } from "@/lib/law/transparency/period";

/** A report that the first publisher prepared, stating all there is to state. */
export async function aPrepared(desk: TestDesk, period: ReportPeriod, correction: string | null = null, now = noon) {
  const asked = { period, timeZone: "UTC", correction, statements: allStated };
  const result = await prepareRelease(desk.person("publisher"), asked, now);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** One that the second publisher released as well; gives its id. */
export async function aReleased(desk: TestDesk, period: ReportPeriod, correction: string | null = null, now = noon) {
  const { id } = await aPrepared(desk, period, correction, now);
  const result = await releaseReport(desk.person("publisher", 2), { id, statements: allNeverStatements }, now);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return id;
}
