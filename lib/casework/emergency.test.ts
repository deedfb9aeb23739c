import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope } from "@/lib/casework/approve-scope";
import { addCheck, authenticate } from "@/lib/casework/authenticate";
import { clearFlag } from "@/lib/casework/clear-flag";
import { deliver } from "@/lib/casework/deliver";
import { flagSilentAuthorities } from "@/lib/casework/flag-silent-authorities";
import { flagAuthority, recordLaterProcess } from "@/lib/casework/follow-emergency";
import { readAuthority } from "@/lib/casework/list-parties";
import { previewReport } from "@/lib/casework/preview-report";
import { aTalk } from "@/lib/casework/testing/a-check";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anEmergency, on } from "@/lib/casework/testing/an-emergency";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import type { Check, NumberSource } from "@/lib/law/authority/check";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import { periodNamed } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const hour = 3_600_000;
const followUpOver = new Date(noon.getTime() + 48 * hour);
const delivery = { channel: "portal", recipient: "Sgt. Example" };
const found = (checks: readonly Check[], numberSource: NumberSource | null = null) => ({
  checks,
  numberSource,
  evidence: "Called Captain Doe",
  ...aTalk(),
  accountConfirmedOn: dayIn("UTC", noon),
});

/** Intake that also holds the roles that let data go: separation is between persons, not roles. */
function ofEveryRole(): Actor {
  return { ...desk.person("intake"), roles: ["intake", "reviewer", "senior_counsel", "custodian"] };
}

async function version(reference: string) {
  return on(await fileOf(desk, reference));
}

describe("the check before an emergency disclosure", () => {
  test("scenario 11: real police mail alone releases nothing: without a call-back it is not let in", async () => {
    const request = await anEmergency(desk, "received", "E-11");
    const mail = await authenticate(desk.person("intake"), on(request), found(["listed_domain"]), noon);
    expect(mail).toMatchObject({ refusal: { code: "weak-authentication", level: "weak", needs: "strong" } });
  });

  test("scenario 12: a number taken from the e-mail is not accepted at all", async () => {
    const request = await anEmergency(desk, "received", "E-12");
    const asked = found(["call_back", "portal_account"], "message");
    expect(await authenticate(desk.person("intake"), on(request), asked, noon)).toMatchObject({
      refusal: { code: "number-from-the-message" },
    });
    const later = await anEmergency(desk, "legal_review", "E-12a");
    expect(await addCheck(desk.person("intake"), on(later), asked, noon)).toMatchObject({
      refusal: { code: "number-from-the-message" },
    });
  });

  test("scenario 13: who authenticated it neither approves nor delivers it, whatever their roles", async () => {
    const proposed = await anEmergency(desk, "approval", "E-13");
    expect(await approveScope(ofEveryRole(), on(proposed), { note: "" }, noon)).toMatchObject({
      refusal: { code: "same-person", first: "authenticate" },
    });
    const ready = await walkTo(desk, proposed.reference, "ready");
    expect(await deliver(ofEveryRole(), on(ready), delivery, noon)).toMatchObject({
      refusal: { code: "same-person", first: "authenticate" },
    });
    expect(await deliver(desk.person("custodian"), on(ready), delivery, noon)).toMatchObject({ ok: true });
  });

  test("scenario 13: the database refuses it as well", async () => {
    const ready = await anEmergency(desk, "ready", "E-13s");
    const release = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE "requestId" = $1`;
    await withClient(desk.database.ownerUrl, async (client) => {
      await expect(client.query(release, [ready.id, desk.person("intake").id])).rejects.toThrow(/does not deliver it/);
      await client.query(`UPDATE "LawfulRequest" SET emergency = false WHERE id = $1`, [ready.id]);
      await client.query(release, [ready.id, desk.person("intake").id]);
    });
  });

  test("counts an emergency instrument as one also where nobody ticked it", async () => {
    const change = { instrumentCode: "US_EMERG" as const, emergency: false, dueOn: null, agencyReference: "E-tick" };
    expect((await fileOf(desk, await aRequest(desk, change))).emergency).toBe(true);
  });
});

const followUps = ({ clocks }: Awaited<ReturnType<typeof fileOf>>) =>
  clocks.filter(({ rule }) => rule === "EMERG_FOLLOWUP");

describe("the process that follows an emergency", () => {
  let followed = "";

  test("edge case 12: it is linked, ends the clock, and both count once as an emergency backed by process", async () => {
    const answered = await anEmergency(desk, "delivered", "E-followed");
    followed = answered.reference;
    expect(followUps(answered)).toMatchObject([{ rule: "EMERG_FOLLOWUP", startedAt: noon, dueAt: followUpOver }]);
    const process = await aRequest(desk, { agencyReference: "Warrant that followed" });
    const before = await figures();
    const note = "The warrant";
    const named = { documentId: null, reference: process.toLowerCase(), note };
    expect(await recordLaterProcess(desk.person("intake"), on(answered), named, noon)).toMatchObject({ ok: true });
    const after = await fileOf(desk, answered.reference);
    expect(after).toMatchObject({ laterProcessAt: noon, links: [{ kind: "later_process", reference: process }] });
    expect(followUps(after)[0]?.endedAt).toEqual(noon);
    const counted = await figures();
    expect(counted.requests).toBe(before.requests - 1);
    expect(counted.notes.join(" ")).toMatch(/had legal process follow/);
  });

  test("may be a document of the request itself; neither or both is refused, and so is another authority’s", async () => {
    const answered = await anEmergency(desk, "delivered", "E-document");
    const documentId = await aDocument(desk, answered.reference, "warrant.pdf");
    const earlier = await aRequest(desk, {
      agencyReference: "Before it",
      receivedAt: new Date(answered.receivedAt.getTime() - hour),
    });
    const record = async (documentGiven: string | null, reference: string) =>
      recordLaterProcess(
        desk.person("reviewer"),
        await version(answered.reference),
        { documentId: documentGiven, reference, note: "" },
        noon,
      );
    expect(await record(null, "")).toMatchObject({ refusal: { code: "process-missing" } });
    expect(await record(documentId, earlier)).toMatchObject({ refusal: { code: "process-missing" } });
    expect(await record(null, "WD-00000-00000")).toMatchObject({ refusal: { code: "other-request-unknown" } });
    expect(await record(null, earlier)).toMatchObject({ refusal: { code: "not-its-process" } });
    expect(await record(documentId, "")).toMatchObject({ ok: true });
    expect(await record(documentId, "")).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("edge case 13: when it never comes the system flags the authority, once, and the next emergency needs a supervisor", async () => {
    const answered = await anEmergency(desk, "delivered", "E-silent");
    const halfway = await anEmergency(desk, "approval", "E-halfway");
    const early = () => new Date(followUpOver.getTime() - 1);
    expect(await flagSilentAuthorities(systemActor, early)).toMatchObject({ value: 0 });
    expect((await fileOf(desk, answered.reference)).authority.flaggedAt).toBeNull();
    expect(await flagSilentAuthorities(systemActor, () => followUpOver)).toMatchObject({ value: expect.any(Number) });
    expect(await flagSilentAuthorities(systemActor, () => followUpOver)).toMatchObject({ value: 0 });
    expect((await fileOf(desk, answered.reference)).authority.flaggedAt).toEqual(followUpOver);
    const backed = (await actsOf(desk, followed)).map(({ act }) => act);
    expect(backed).toContain("record-later-process");
    expect(backed).not.toContain("flag-authority");
    expect((await actsOf(desk, answered.reference)).filter(({ act }) => act === "flag-authority")).toHaveLength(1);

    const next = await anEmergency(desk, "received", "E-next");
    const called = found(["call_back"], "our_list");
    const code = "supervisor-needed";
    expect(await authenticate(desk.person("intake"), on(next), called, noon)).toMatchObject({ refusal: { code } });
    const both = found(["call_back", "supervisor"], "our_list");
    expect(await authenticate(desk.person("intake"), on(next), both, noon)).toMatchObject({ ok: true });

    const approve = async () =>
      approveScope(desk.person("senior_counsel"), await version(halfway.reference), { note: "" }, noon);
    expect(await approve()).toMatchObject({ refusal: { code } });
    expect(await addCheck(desk.person("intake", 2), on(halfway), found(["supervisor"]), noon)).toMatchObject({
      ok: true,
    });
    expect(await approve()).toMatchObject({ ok: true });
  });

  test("the flag is cleared by counsel alone, with a reason that stands on the register’s record", async () => {
    const later = new Date(followUpOver.getTime() + hour);
    const counsel = desk.person("senior_counsel");
    const read = await readAuthority(counsel, desk.authorityId);
    if (!read.ok) throw new Error(read.refusal.code);
    const cleared = { id: desk.authorityId, version: read.value.authority.version, reason: "Process came by post" };
    expect(await clearFlag(desk.person("reviewer"), cleared, later)).toMatchObject({ refusal: { code: "wrong-role" } });
    expect(await clearFlag(counsel, cleared, later)).toMatchObject({ ok: true });
    expect(await clearFlag(counsel, cleared, later)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    const again = await readAuthority(counsel, desk.authorityId);
    expect(again.ok && again.value.changes[0]).toMatchObject({ act: "clear-flag", why: "Process came by post" });
  });

  test("counsel may flag before the time is over; nobody flags for an order, or where nothing left", async () => {
    const answered = await anEmergency(desk, "delivered", "E-counsel");
    const reason = "They told us that none will come";
    const counsel = desk.person("senior_counsel");
    const warrant = await walkTo(desk, await aRequest(desk, { emergency: true, agencyReference: "W" }), "delivered");
    expect(followUps(warrant)).toEqual([]);
    expect(await flagAuthority(counsel, on(warrant), { reason }, noon)).toMatchObject({ refusal: { code: "not-apt" } });
    expect(await flagAuthority(systemActor, on(answered), { reason }, noon)).toMatchObject({
      refusal: { code: "not-apt" },
    });
    expect(await flagAuthority(counsel, on(answered), { reason }, noon)).toMatchObject({ ok: true });
  });
});

async function figures() {
  const period = periodNamed("2026-h2");
  const preview = period && (await previewReport(desk.person("publisher"), period));
  if (!preview?.ok) throw new Error("No figures");
  const { totals, notes } = preview.value.document;
  return { requests: totals.requests, notes };
}
