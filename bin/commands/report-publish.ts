import { actorByEmail } from "@/lib/casework/actor-by-email";
import { operator } from "@/lib/casework/operator";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { refusalText } from "@/lib/forms/refusal-text";
import { keptEmail } from "@/lib/forms/sign-in";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { now } from "@/lib/platform/clock";
import { type Command, type Given, WrongUsage } from "../command";
import { periodGiven, periodOptions } from "../report-period";
import {
  confirmedGiven,
  statementList,
  statementsAmiss,
  statementOptions,
  statementsGiven,
} from "../report-statements";

export const command: Command = {
  summary: "Publish a report in the names of two Publishers",
  usage:
    "--period P | --from D --to D --preparer E --releaser E --state N --leave-out N=WHY --confirm N [--correction TEXT] [--json]",
  help: `--period P         a year, half-year or quarter: 2024, 2024-h1, 2024-q3
--from D --to D    the first day and the first day after the period
--preparer E       the Publisher who prepares it; on the record under their name
--releaser E       another Publisher, who releases it
--state N          what the preparer states never to have been done; one a time, or "all"
--leave-out N=WHY  what the preparer does not state, and why; the reason is kept inside
--confirm N        what the releaser confirms of it; must be just what is stated, or "all"
--correction TEXT  what a further version mends; readers see it
--json             prints {"label","version","published_at","digest"} of what is out

Each of these is stated or left out, on purpose: nothing is stated by leaving an option away.
${statementList()}

Exit code 1: refused; the reason is on standard error, and nothing became public.`,
  positionals: [],
  options: {
    ...periodOptions,
    preparer: { type: "string" },
    releaser: { type: "string" },
    correction: { type: "string" },
    ...statementOptions,
    json: { type: "boolean" },
  },
  needs: "database",
  run: async (given) => {
    const period = periodGiven(given);
    const statements = statementsGiven(given);
    const confirmed = confirmedGiven(given, statements);
    const emails = [emailOf(given, "preparer"), emailOf(given, "releaser")] as const;
    const preparer = await publisherAt(emails[0]);
    const releaser = preparer && (await publisherAt(emails[1]));
    if (!preparer || !releaser) return 1;
    if (preparer.id === releaser.id) return told({ code: "same-person", first: "prepare-release" });
    const correction = given.value("correction")?.trim() || null;
    const unsaid = statementsAmiss(statements, confirmed, now());
    if (unsaid) return told(unsaid);
    const prepared = await prepareRelease(preparer, { period, timeZone: "UTC", correction, statements }, now());
    if (!prepared.ok) return told(prepared.refusal);
    const released = await releaseReport(releaser, { id: prepared.value.id, statements: confirmed }, now());
    if (!released.ok) {
      console.error("The report is prepared and waits at the desk. It was not released:");
      return told(released.refusal);
    }
    const { label, version } = released.value;
    const out = (await readPublishedVersions(label)).find((row) => row.version === version);
    const published = { label, version, published_at: out?.releasedAt?.toISOString() ?? null, digest: out?.digest };
    if (given.flag("json")) console.log(JSON.stringify(published));
    console.error(`Version ${version} of ${label} is public.`);
    return 0;
  },
};

function emailOf(given: Given, name: "preparer" | "releaser"): string {
  const email = keptEmail.safeParse(given.value(name) ?? "");
  if (email.success) return email.data;
  throw new WrongUsage(`--${name} is missing or is not an e-mail address.`);
}

/** Asked for both before anything is done, so that a second person who may not release leaves nothing half done. */
async function publisherAt(email: string): Promise<Actor | null> {
  const found = await actorByEmail(operator, email);
  if (!found.ok) {
    console.error(`Nobody who may sign in has the address ${email}.`);
    return null;
  }
  const permitted = permit(found.value, "release-report");
  if (permitted.ok) return found.value;
  console.error(`${email}: ${refusalText(permitted.refusal)}`);
  return null;
}

function told(refusal: Refusal): 1 {
  console.error(refusalText(refusal));
  return 1;
}
