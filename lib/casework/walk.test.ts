import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope, proposeScope, returnScope } from "@/lib/casework/approve-scope";
import { authenticate } from "@/lib/casework/authenticate";
import { passCheck } from "@/lib/casework/check-production";
import { closeRequest, recordWithdrawal, rejectRequest, reopenRequest } from "@/lib/casework/end-request";
import { addNote } from "@/lib/casework/keep-track";
import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { produce } from "@/lib/casework/produce";
import { readRequest } from "@/lib/casework/read-request";
import { answerRedirect, closeRedirected, sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import { suspectFraud, confirmFraud } from "@/lib/casework/settle-fraud";
import { aCallBack } from "@/lib/casework/testing/a-check";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = (file: { reference: string; version: number }) => ({ reference: file.reference, version: file.version });

describe("a request on its way", () => {
  test("is walked from receipt to delivery, and its target has the outcome of what left", async () => {
    const file = await walkTo(desk, await aRequest(desk), "delivered");
    expect(file.targets.map((one) => one.outcome)).toEqual(["content"]);
    const unsettled = await closeRequest(desk.person("reviewer"), on(file), { note: "Done" }, noon);
    expect(unsettled).toMatchObject({
      ok: false,
      refusal: { code: "notice-unsettled", customers: ["First Example Ltd"] },
    });
  });

  test("stays decided when it was: what is done afterwards decides nothing anew", async () => {
    const file = await walkTo(desk, await aRequest(desk), "delivered");
    const claim = { kind: "claimed_unsupported", basis: "None", issuedBy: "An agent", startsAt: noon } as const;
    const nothing = { endsAt: null, reviewAt: null, documentId: null, extendsId: null };
    const later = new Date(noon.getTime() + 86_400_000);
    const placed = await placeSecrecy(desk.person("reviewer"), on(file), { ...claim, ...nothing }, later);
    expect(placed).toMatchObject({ ok: true });
    const read = await readRequest(desk.person("auditor"), file.reference, later, "desk");
    expect(read.ok && read.value.page.decidedAt).toEqual(noon);
  });

  test("refuses an approval while a redirect is open, by the law and by the database", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const early = await proposeScope(desk.person("reviewer"), on(file), { basis: "x", items: wholeScope(file) }, noon);
    expect(early).toMatchObject({ ok: false, refusal: { code: "redirect-unresolved" } });
  });

  test("counts a redirect as success only with the authority’s own writing", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const targetIds = file.targets.map((one) => one.id);
    const reviewer = desk.person("reviewer");
    expect(await sendRedirect(reviewer, on(file), { targetIds, nameCustomer: true }, noon)).toMatchObject({ ok: true });
    const sent = await fileOf(desk, file.reference);
    const answer = { targetIds, outcome: "accepted_withdrawn" as const, documentId: null, note: "" };
    expect(await answerRedirect(reviewer, on(sent), answer, noon)).toMatchObject({
      refusal: { code: "writing-missing" },
    });
    const documentId = await aDocument(desk, file.reference);
    expect(await answerRedirect(reviewer, on(sent), { ...answer, documentId }, noon)).toMatchObject({ ok: true });
    const closed = await closeRedirected(reviewer, on(await fileOf(desk, file.reference)), { note: "Withdrawn" }, noon);
    expect(closed).toMatchObject({ ok: true });
    expect((await fileOf(desk, file.reference)).stage).toBe("redirected");
  });

  test("never lets the proposer approve, nor a reviewer approve content", async () => {
    const file = await walkTo(desk, await aRequest(desk), "approval");
    const both = { ...desk.person("reviewer"), roles: ["reviewer", "senior_counsel"] as const };
    expect(await approveScope(both, on(file), { note: "" }, noon)).toMatchObject({ refusal: { code: "same-person" } });
    const other = await approveScope(desk.person("reviewer", 2), on(file), { note: "" }, noon);
    expect(other).toMatchObject({ refusal: { code: "needs-senior-counsel", because: "content" } });
  });

  test("refuses a scope beyond the instrument’s ceiling", async () => {
    const file = await walkTo(desk, await aRequest(desk, { instrumentCode: "US_SUBP_GJ" }), "redirecting");
    await walkTo(desk, file.reference, "redirecting");
    const skipped = await walkToScope(file.reference);
    const over = await proposeScope(
      desk.person("reviewer"),
      on(skipped),
      { basis: "x", items: wholeScope(skipped) },
      noon,
    );
    expect(over).toMatchObject({
      ok: false,
      refusal: { code: "over-ceiling", items: [expect.stringContaining("Content")] },
    });
  });

  test("refuses a file for days outside the approved range", async () => {
    const file = await walkTo(desk, await aRequest(desk), "producing");
    const item = file.targets[0]?.items[0];
    const documentId = await aDocument(desk, file.reference, "too-much.zip");
    const files = [{ documentId, itemId: item?.id ?? "", coversFrom: "2025-12-01", coversTo: "2026-06-30" }];
    const beyond = await produce(desk.person("custodian"), on(file), { source: "x", noData: [], files }, noon);
    expect(beyond).toMatchObject({ refusal: { code: "beyond-approved", files: ["too-much.zip"] } });
  });

  test("is not passed by the custodian who extracted, nor with a file that was altered", async () => {
    const file = await walkTo(desk, await aRequest(desk), "checking");
    const hashOf = () => Promise.resolve("b".repeat(64));
    const same = await passCheck(desk.person("custodian"), on(file), { note: "x" }, noon, hashOf);
    expect(same).toMatchObject({ refusal: { code: "same-person", first: "produce" } });
    const altered = await passCheck(desk.person("custodian", 2), on(file), { note: "x" }, noon, hashOf);
    expect(altered).toMatchObject({ refusal: { code: "document-altered" } });
  });

  test("tells the second person what changed meanwhile", async () => {
    const reference = await aRequest(desk);
    const before = await fileOf(desk, reference);
    await walkTo(desk, reference, "legal_review");
    const late = await suspectFraud(desk.person("reviewer"), on(before), { reason: "x" }, noon);
    expect(late).toMatchObject({
      refusal: { code: "changed-meanwhile", version: 2, entries: [{ by: "intake 1", act: "authenticate" }] },
    });
  });

  test("is reopened after a rejection, with its targets pending again", async () => {
    const file = await walkTo(desk, await aRequest(desk), "legal_review");
    const counsel = desk.person("senior_counsel");
    await rejectRequest(counsel, on(file), { reason: "no_power", note: "" }, noon);
    expect(await fileOf(desk, file.reference)).toMatchObject({ stage: "rejected", targets: [{ outcome: "rejected" }] });
    await reopenRequest(counsel, on(await fileOf(desk, file.reference)), { reason: "The court clarified" }, noon);
    expect(await fileOf(desk, file.reference)).toMatchObject({
      stage: "legal_review",
      targets: [{ outcome: "pending" }],
    });
  });

  test("is withdrawn only in writing", async () => {
    const file = await walkTo(desk, await aRequest(desk), "legal_review");
    const documentId = "00000000-0000-4000-8000-00000000dead";
    const bare = await recordWithdrawal(desk.person("reviewer"), on(file), { documentId, note: "x" }, noon);
    expect(bare).toMatchObject({ refusal: { code: "writing-missing" } });
  });
});

describe("an emergency", () => {
  const emergency = { instrumentCode: "US_EMERG", emergency: true, dueOn: null } as const;

  test("needs a strong check, and never on a number from the message", async () => {
    const file = await fileOf(desk, await aRequest(desk, emergency));
    const intake = desk.person("intake");
    const weak = await authenticate(intake, on(file), { ...aCallBack(), checks: ["known_officer"] }, noon);
    expect(weak).toMatchObject({ refusal: { code: "weak-authentication", level: "medium", needs: "strong" } });
    const own = await authenticate(
      intake,
      on(file),
      { checks: ["call_back"], numberSource: "message", evidence: "x" },
      noon,
    );
    expect(own).toMatchObject({ refusal: { code: "number-from-the-message" } });
  });

  test("is not released by the person who authenticated it", async () => {
    const reference = await aRequest(desk, emergency);
    const file = await walkTo(desk, reference, "approval");
    const both = { ...desk.person("intake"), roles: ["intake", "senior_counsel"] as const };
    expect(await approveScope(both, on(file), { note: "" }, noon)).toMatchObject({
      refusal: { code: "same-person", first: "authenticate" },
    });
    expect(await approveScope(desk.person("senior_counsel"), on(file), { note: "" }, noon)).toMatchObject({ ok: true });
  });
});

describe("fraud", () => {
  test("is settled by another person than the one who suspected it", async () => {
    const file = await fileOf(desk, await aRequest(desk));
    await suspectFraud(desk.person("intake"), on(file), { reason: "Look-alike domain" }, noon);
    const suspected = await fileOf(desk, file.reference);
    const same = await confirmFraud(desk.person("intake"), on(suspected), { reason: "x" }, noon);
    expect(same).toMatchObject({ refusal: { code: "same-person" } });
    expect(
      await confirmFraud(desk.person("reviewer"), on(suspected), { reason: "Agency denies it" }, noon),
    ).toMatchObject({ ok: true });
    expect(await fileOf(desk, file.reference)).toMatchObject({ stage: "fraud", targets: [{ outcome: "fraud" }] });
  });
});

describe("who may look", () => {
  test("opens a request and leaves an entry; to an administrator it does not exist", async () => {
    const reference = await aRequest(desk, {
      targets: [target("alice@first.example", ["subscriber"]), target("bob@second.example", ["traffic"])],
    });
    const opened = await readRequest(desk.person("auditor"), reference, noon, "desk");
    expect(opened.ok && opened.value.record.map((entry) => entry.act)).toEqual(["receive", "open"]);
    expect(await readRequest(desk.person("admin"), reference, noon, "desk")).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await addNote(desk.person("ns_counsel"), { reference }, { text: "x" }, noon)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  test("returns a scope with its items open again", async () => {
    const file = await walkTo(desk, await aRequest(desk), "approval");
    await returnScope(desk.person("senior_counsel"), on(file), { reason: "Too wide" }, noon);
    const back = await fileOf(desk, file.reference);
    expect(back.stage).toBe("redirecting");
    expect(back.targets.flatMap((one) => one.items.map((item) => item.approved))).toEqual([null, null]);
  });
});

/** Skips the redirect of a request that is at it. */
async function walkToScope(reference: string) {
  const file = await fileOf(desk, reference);
  const targetIds = file.targets.map((one) => one.id);
  await skipRedirect(desk.person("senior_counsel"), on(file), { targetIds, reason: "legally_barred", note: "x" }, noon);
  return fileOf(desk, reference);
}
