import { createHash } from "node:crypto";
import { importRequests } from "@/lib/casework/import-requests";
import { readPeople } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { canonicalText } from "@/lib/forms/import/import-file";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import type { Actor } from "@/lib/law/permission/role";
import type { Attestation } from "@/lib/law/transparency/attest";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";
import { periodNamed, rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import { historyCsv } from "./history";

const allStated: Attestation = { state: allNeverStatements, leaveOut: [] };

/** Three half-years gone by: two published, the newest prepared and waiting for its second publisher. */
export async function tellPast(now: Date): Promise<void> {
  const people = await readPeople(operator);
  const named = (email: string) => (people.ok ? people.value : []).find((person) => person.email === email);
  const [first, second] = [named("publisher@desk.example"), named("publisher2@desk.example")];
  if (!first || !second) throw new Error("The story has no publishers");
  const [oldest, middle, newest] = lastHalves(now, 3);
  if (!oldest || !middle || !newest) return;
  for (const [period, requests] of [
    [oldest, 212],
    [middle, 247],
    [newest, 281],
  ] as const)
    await taken(first, period, requests);
  for (const period of [oldest, middle]) {
    const at = new Date(rangeIn("UTC", period).to.getTime() + 20 * 86_400_000);
    const prepared = await prepareRelease(
      first,
      { period, timeZone: "UTC", correction: null, statements: allStated },
      at,
    );
    if (!prepared.ok) throw new Error(`${period.label}: ${prepared.refusal.code}`);
    const released = await releaseReport(second, prepared.value, new Date(at.getTime() + 3_600_000));
    if (!released.ok) throw new Error(`${period.label}: ${released.refusal.code}`);
  }
  const waiting = await prepareRelease(
    first,
    { period: newest, timeZone: "UTC", correction: null, statements: allStated },
    now,
  );
  if (!waiting.ok) throw new Error(`${newest.label}: ${waiting.refusal.code}`);
}

async function taken(actor: Actor, period: ReportPeriod, requests: number): Promise<void> {
  const after = rangeIn("UTC", period).to;
  const at = new Date(after.getTime() + 86_400_000);
  const bytes = Buffer.from(historyCsv(period, requests), "utf8");
  const file = await readImportFile(bytes, new Date(after.getTime() + 40 * 86_400_000));
  if (file.problems.length > 0) throw new Error(`${period.label}: ${file.problems[0]?.message ?? ""}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const imported = await importRequests(
    actor,
    { ...file, fileName: `${period.label}.csv`, sha256, textOf: canonicalText },
    {},
    at,
  );
  if (!imported.ok) throw new Error(`${period.label}: ${imported.refusal.code}`);
}

/** The last half-years that are over, oldest first. */
function lastHalves(now: Date, count: number): readonly ReportPeriod[] {
  const year = now.getUTCFullYear();
  const labels = [year - 2, year - 1, year].flatMap((one) => [`${one}-h1`, `${one}-h2`]);
  const over = labels.flatMap((label) => periodNamed(label) ?? []).filter((period) => rangeIn("UTC", period).to <= now);
  return over.slice(-count);
}
