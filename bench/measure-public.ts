import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";
import type { Desk } from "./fill-desk";
import { interleaved, type Rounds } from "./interleaved";
import { pageLoader } from "./page-loader";
import { type Ratio, ratioOf } from "./ratio";
import type { Sites } from "./sites";

/** A published report as a stranger reads it, against a page built ahead with a line of text. */
export async function measurePublic(desk: Desk, sites: Sites, how: Rounds): Promise<Ratio> {
  const [period] = desk.periods;
  const [first, second] = desk.publishers;
  const prepared = await prepareRelease(
    first,
    { period, timeZone: "UTC", correction: null, statements: { state: allNeverStatements, leaveOut: [] } },
    desk.at,
  );
  if (!prepared.ok) throw new Error(`No release was prepared: ${prepared.refusal.code}`);
  const released = await releaseReport(second, prepared.value, desk.at);
  if (!released.ok) throw new Error(`Nothing was released: ${released.refusal.code}`);
  const [ours, bare] = [pageLoader(sites.ours), pageLoader(sites.bare)];
  try {
    const path = `/transparency/${period.label}`;
    const samples = await interleaved({ ours: () => ours.load(path), page: () => bare.load("/static") }, how);
    return ratioOf(`public page of ${period.label}`, samples("ours"), { "a bare static page": samples("page") });
  } finally {
    ours.close();
    bare.close();
  }
}
