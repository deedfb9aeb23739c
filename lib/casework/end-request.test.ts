import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeAnswered, rejectRequest } from "@/lib/casework/end-request";
import { identifyTarget } from "@/lib/casework/keep-track";
import { findDeficient } from "@/lib/casework/review-request";
import { answerRedirect, sendRedirect } from "@/lib/casework/redirect-targets";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { waiveNotice } from "@/lib/casework/waive-notice";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const redirected = "alice@first.example";
const missing = "nobody@nowhere.example";
const note = "Nothing is left";

/** A request about an account to redirect and one that nobody knows, found valid; each is still open. */
async function twoAccounts() {
  const targets = [target(redirected, ["content"]), target(missing, ["content"])];
  return (await walkTo(desk, await aRequest(desk, { targets }), "redirecting")).reference;
}

async function asNow(reference: string) {
  const file = await fileOf(desk, reference);
  const idOf = (identifier: string) => file.targets.find((one) => one.identifier === identifier)?.id ?? "";
  return { file, idOf, on: { reference, version: file.version } };
}

async function redirectOne(reference: string) {
  const reviewer = desk.person("reviewer");
  const open = await asNow(reference);
  const targetIds = [open.idOf(redirected)];
  await sendRedirect(reviewer, open.on, { targetIds, nameCustomer: true }, noon);
  const documentId = await aDocument(desk, reference);
  const answer = { targetIds, outcome: "accepted_withdrawn" as const, documentId, note: "" };
  expect(await answerRedirect(reviewer, (await asNow(reference)).on, answer, noon)).toMatchObject({ ok: true });
}

async function missOne(reference: string) {
  const { idOf, on } = await asNow(reference);
  const nobodys = { targetId: idOf(missing), customerId: null };
  expect(await identifyTarget(desk.person("reviewer"), on, nobodys, noon)).toMatchObject({ ok: true });
}

async function close(reference: string, now = noon, who = desk.person("reviewer")) {
  return closeAnswered(who, (await asNow(reference)).on, { note }, now);
}

describe("a request of which nothing is left to disclose", () => {
  test("closes once its accounts are redirected or do not exist and its notices are settled", async () => {
    const reference = await twoAccounts();
    await redirectOne(reference);
    await missOne(reference);
    const { file, on } = await asNow(reference);
    const waiver = {
      noticeId: file.notices[0]?.id ?? "",
      ground: "customer_knows" as const,
      reason: "The authority turns to it",
    };
    expect(await waiveNotice(desk.person("senior_counsel"), on, waiver, noon)).toMatchObject({ ok: true });
    expect(await close(reference)).toMatchObject({ ok: true });
    expect(await fileOf(desk, reference)).toMatchObject({
      stage: "closed",
      targets: [{ outcome: "redirected" }, { outcome: "account_not_found" }],
    });
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({ act: "close-answered", why: note });
  });

  test.each([
    ["redirected", redirectOne, missing],
    ["known not to exist", missOne, redirected],
  ])("stays open while only one account is %s", async (_claim, settleOne, left) => {
    const reference = await twoAccounts();
    await settleOne(reference);
    expect(await close(reference)).toMatchObject({ refusal: { code: "targets-unanswered", targets: [left] } });
    expect((await fileOf(desk, reference)).stage).toBe("redirecting");
  });

  test("stays open while a customer is still to be told; a notice held under secrecy does not keep it", async () => {
    const reference = await twoAccounts();
    await redirectOne(reference);
    await missOne(reference);
    const owed = { code: "notice-unsettled", customers: ["First Example Ltd"] };
    expect(await close(reference)).toMatchObject({ refusal: owed });
    const endsAt = new Date(noon.getTime() + 86_400_000);
    await place(desk, reference, await anOrder(desk, reference, { endsAt }));
    expect(await close(reference, endsAt)).toMatchObject({ refusal: owed });
    expect(await close(reference)).toMatchObject({ ok: true });
  });

  test("is closed by a reviewer only, and not before it was found valid", async () => {
    const reference = await twoAccounts();
    expect(await close(reference, noon, desk.person("custodian"))).toMatchObject({ refusal: { code: "wrong-role" } });
    const early = await walkTo(desk, await aRequest(desk), "legal_review");
    expect(await close(early.reference)).toMatchObject({ refusal: { code: "wrong-stage" } });
  });
});

test("the record says in words why a request was rejected or sent back, where nobody added a note", async () => {
  const rejected = (await walkTo(desk, await aRequest(desk), "legal_review")).reference;
  const counsel = desk.person("senior_counsel");
  await rejectRequest(counsel, (await asNow(rejected)).on, { reason: "over_ceiling", note: "" }, noon);
  expect((await actsOf(desk, rejected)).at(-1)).toMatchObject({ act: "reject", why: "Beyond the instrument" });
  const back = (await walkTo(desk, await aRequest(desk), "legal_review")).reference;
  const defects = ["unsigned", "no_date_range"] as const;
  await findDeficient(desk.person("reviewer"), (await asNow(back)).on, { defects, note: "" }, noon);
  expect((await actsOf(desk, back)).at(-1)).toMatchObject({ act: "find-deficient", why: "Signature, Days" });
});
