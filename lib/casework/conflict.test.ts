import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { classDemand } from "@/lib/casework/class-demand";
import { rejectRequest } from "@/lib/casework/end-request";
import { previewReport } from "@/lib/casework/preview-report";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";
import { change, lettersOf, take } from "@/lib/casework/testing/an-epoc";
import { writeMemo } from "@/lib/casework/write-memo";
import { closedToAccess } from "@/lib/law/conflict/access-demand";
import type { DemandKind } from "@/lib/law/conflict/demand-kind";
import type { MemoConclusion } from "@/lib/law/request/memo";
import type { Role } from "@/lib/law/permission/role";
import { endStages } from "@/lib/law/request/stage";
import { stepRow } from "@/lib/law/request/workflow";
import { reportNotes } from "@/lib/law/transparency/notes";
import { periodNamed } from "@/lib/law/transparency/period";
import { openSteps } from "@/lib/law/step/open-steps";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const inRegion = (region: string) => change(desk, `UPDATE "Tenancy" SET region = $1`, [region]);
const wrote = (reference: string, conclusion: MemoConclusion, hours = 0) => {
  const memo = { kind: "art48", conclusion, text: "The bilateral treaty carries it" } as const;
  const at = new Date(noon.getTime() + hours * 3_600_000);
  return take(desk, reference, desk.person("senior_counsel"), (actor, on) => writeMemo(actor, on, memo, at));
};
const approved = (reference: string, by: Role = "senior_counsel") =>
  take(desk, reference, desk.person(by, 2), (actor, on) => approveScope(actor, on, { note: "" }, noon));
const classed = (reference: string, demandKind: DemandKind, by: Role = "reviewer") =>
  take(desk, reference, desk.person(by), (actor, on) =>
    classDemand(actor, on, { demandKind, reason: "Read it" }, noon),
  );

describe("data in the European Union and an order of the United States", () => {
  test("edge 17: is never approved without counsel's memo that it may go on", async () => {
    await inRegion("eu-central-1");
    const reference = await aRequest(desk);
    await walkTo(desk, reference, "approval");
    expect(await approved(reference)).toMatchObject({ refusal: { code: "memo-missing", kind: "art48" } });
    await wrote(reference, "challenge");
    expect(await approved(reference)).toMatchObject({ refusal: { code: "memo-missing", kind: "art48" } });
    await wrote(reference, "proceed", 1);
    expect((await approved(reference)).ok).toBe(true);
  });

  test("edge 17: a later memo that it must be challenged holds back what was approved", async () => {
    await inRegion("de-berlin");
    const reference = await aRequest(desk);
    await walkTo(desk, reference, "approval");
    await wrote(reference, "proceed");
    await walkTo(desk, reference, "ready");
    await wrote(reference, "challenge", 1);
    await expect(walkTo(desk, reference, "delivered")).rejects.toThrow(/memo-against/);
  });

  test.each(["ap-southeast-2", "us-east", "nobody knows"])(
    "edge 16: data in %s is no defence by itself",
    async (region) => {
      await inRegion(region);
      const reference = await aRequest(desk);
      const file = await walkTo(desk, reference, "producing");
      expect(file.targets[0]?.region).toBe(region);
    },
  );

  test("edge 17: where nobody can tell the region, a customer of the Union is taken to lie there", async () => {
    await inRegion("main");
    await change(desk, `UPDATE "Customer" SET country = 'DE'`);
    const reference = await aRequest(desk);
    const file = await walkTo(desk, reference, "approval");
    expect(await approved(reference)).toMatchObject({ refusal: { code: "memo-missing", kind: "art48" } });
    const past = `UPDATE "ScopeApproval" SET "approvedById" = $2, "approvedAt" = now() WHERE id = $1`;
    const counsel = desk.person("senior_counsel").id;
    await expect(change(desk, past, [file.proposal?.id, counsel])).rejects.toThrow(/No treaty carries/);
    await wrote(reference, "proceed");
    expect((await approved(reference)).ok).toBe(true);
    await change(desk, `UPDATE "Customer" SET country = NULL`);
  });

  test("asks no memo of the order of a State of the Union", async () => {
    await inRegion("eu-west");
    const reference = await aRequest(desk, { instrumentCode: "EU_NATIONAL" });
    await expect(walkTo(desk, reference, "producing")).rejects.toThrow(/not-its-instrument/);
    await change(desk, `UPDATE "Authority" SET country = 'DE', "countryLabel" = 'Germany'`);
    await walkTo(desk, reference, "producing");
    await change(desk, `UPDATE "Authority" SET country = 'US', "countryLabel" = 'United States'`);
    await inRegion("us-east");
  });
});

describe("an instrument without power over us", () => {
  const proposed = async (instrumentCode: "FOREIGN_INFORMAL" | "BUDAPEST_2AP" | "EU_EPOC", received?: Date) => {
    const receivedAt = received ?? new Date("2026-11-23T09:00:00Z");
    const reference = await aRequest(desk, { instrumentCode, receivedAt, dueOn: null });
    const file = await walkTo(desk, reference, "redirecting");
    const scope = { basis: "All", items: wholeScope(file) };
    await take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
      skipRedirect(
        actor,
        on,
        { targetIds: file.targets.map((one) => one.id), reason: "legally_barred", note: "x" },
        noon,
      ),
    );
    const result = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      proposeScope(actor, on, scope, noon),
    );
    return { reference, result };
  };

  test("edge 15: from a country without presence is rejected, with the way by treaty", async () => {
    const { reference, result } = await proposed("FOREIGN_INFORMAL");
    expect(result).toEqual({ ok: false, refusal: { code: "no-presence" } });
    await take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
      rejectRequest(actor, on, { reason: "no_jurisdiction", note: "" }, noon),
    );
    expect((await lettersOf(desk, reference)).at(-1)?.text).toContain("mutual legal assistance");
  });

  test("edge 15: that was not law on the day of receipt gets no scope", async () => {
    expect((await proposed("BUDAPEST_2AP")).result).toMatchObject({ refusal: { code: "not-in-force" } });
    const before = await proposed("EU_EPOC", new Date("2026-08-17T09:00:00Z"));
    expect(before.result).toMatchObject({ refusal: { code: "not-in-force", on: "2026-08-17" } });
  });
});

describe("what kind of demand it is", () => {
  test("edge 25: one that names nobody is approved by senior counsel, whatever it asks for", async () => {
    const subscriber = { category: "subscriber", service: "", askedFrom: null, askedTo: null } as const;
    const reference = await aRequest(desk, {
      targets: [
        { identifier: "everybody near the station", customerId: desk.customers[0]?.id ?? "", items: [subscriber] },
      ],
    });
    expect((await classed(reference, "reverse")).ok).toBe(true);
    await walkTo(desk, reference, "approval");
    const refusal = { code: "needs-senior-counsel", because: "reverse" };
    expect(await approved(reference, "reviewer")).toEqual({ ok: false, refusal });
    expect((await approved(reference)).ok).toBe(true);
  });

  test.each(["keys", "standing_access"] as const)("edge 26: of %s, only the rejection stays open", async (kind) => {
    const reference = await aRequest(desk);
    await walkTo(desk, reference, "approval");
    expect((await classed(reference, kind)).ok).toBe(true);
    expect(await approved(reference)).toEqual({ ok: false, refusal: { code: "access-demand" } });
    const file = await fileOf(desk, reference);
    const actor = { ...desk.person("senior_counsel"), roles: ["reviewer", "senior_counsel", "custodian"] as const };
    const open = openSteps({ actor, file, now: noon }).flatMap((one) => (one.refusal === null ? [one.step] : []));
    expect(open.filter((step) => closedToAccess.includes(step))).toEqual([]);
    const ends = open.filter((step) => endStages.some((stage) => stage === stepRow(step).to));
    expect(ends.toSorted()).toEqual(["merge-duplicate", "reject", "withdraw"]);
    const rejected = await take(desk, reference, desk.person("senior_counsel"), (one, on) =>
      rejectRequest(one, on, { reason: "policy_keys", note: "" }, noon),
    );
    expect(rejected.ok).toBe(true);
    expect(await fileOf(desk, reference)).toMatchObject({ demandKind: kind, stage: "rejected" });
  });

  test("edge 26: only senior counsel says that it was none after all", async () => {
    const reference = await aRequest(desk);
    await classed(reference, "keys");
    expect(await classed(reference, "accounts")).toMatchObject({ refusal: { because: "access" } });
    expect((await classed(reference, "accounts", "senior_counsel")).ok).toBe(true);
  });
});

test("edges 25 and 26: what named nobody and what asked for access are counted apart", async () => {
  const receivedAt = new Date("2025-02-03T09:00:00Z");
  for (const kind of ["reverse", "keys", "standing_access"] as const)
    await classed(await aRequest(desk, { receivedAt, dueOn: null }), kind);
  const period = periodNamed("2025-h1");
  const counted = period && (await previewReport(desk.person("publisher"), period));
  expect(counted?.ok && counted.value.document.notes).toEqual(
    reportNotes({ frauds: 0, emergencies: 0, followed: 0, reverse: 1, access: 2 }),
  );
  // The account by which the desk keeps a reverse demand is none that anybody named.
  expect(counted?.ok && counted.value.document.totals).toMatchObject({ requests: 3, accounts: 2 });
});

test("edge 21: the redirect of a customer who is the suspect is skipped, and the notice may still be sent", async () => {
  const reference = await aRequest(desk);
  const { targets } = await walkTo(desk, reference, "redirecting");
  const skip = {
    targetIds: targets.map((one) => one.id),
    reason: "customer_is_suspect",
    note: "The court said so",
  } as const;
  const skipped = take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
    skipRedirect(actor, on, skip, noon),
  );
  expect((await skipped).ok).toBe(true);
  const { notices } = await fileOf(desk, reference);
  const wanted = { noticeId: notices[0]?.id ?? "", contactId: null, digest: null };
  const sent = take(desk, reference, desk.person("reviewer"), (actor, on) => sendNotice(actor, on, wanted, noon));
  expect((await sent).ok).toBe(true);
});
