import { afterAll, beforeAll, expect, test } from "vitest";
import { supplementProcess } from "@/lib/casework/amend-process";
import { askClarification } from "@/lib/casework/clarify-epoc";
import { rejectRequest } from "@/lib/casework/end-request";
import { preserveData } from "@/lib/casework/preserve-data";
import { sendRedirect } from "@/lib/casework/redirect-targets";
import { findDeficient } from "@/lib/casework/review-request";
import { aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, change, lettersOf, take } from "@/lib/casework/testing/an-epoc";
import { dayIn } from "@/lib/law/shared/plain-date";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const lastLetter = async (reference: string) =>
  ((await lettersOf(desk, reference)).at(-1)?.text ?? "").replace(/\s+/g, " ");
const preserve = (reference: string) =>
  take(desk, reference, desk.person("custodian"), (actor, on) =>
    preserveData(actor, on, { snapshot: "Snapshot 3" }, noon),
  );
const annexThree = (reference: string) =>
  take(desk, reference, desk.person("reviewer"), (actor, on) =>
    askClarification(actor, on, { grounds: ["incomplete"], note: "Section E" }, noon),
  );
const redirect = async (reference: string) => {
  const { targets } = await fileOf(desk, reference);
  const letter = { targetIds: targets.map(({ id }) => id), nameCustomer: false };
  return take(desk, reference, desk.person("reviewer"), (actor, on) => sendRedirect(actor, on, letter, noon));
};

test("the form of Annex III and the redirect letter promise a copy only where one is kept", async () => {
  const [kept, unkept] = [await anEpoc(desk), await anEpoc(desk, { agencyReference: "EPOC 2" })];
  await preserve(kept);
  for (const reference of [kept, unkept]) {
    await walkTo(desk, reference, "redirecting");
    expect((await annexThree(reference)).ok).toBe(true);
    expect((await lastLetter(reference)).includes("We keep a copy of the data")).toBe(reference === kept);
    expect((await redirect(reference)).ok).toBe(true);
    expect((await lastLetter(reference)).includes("We keep a copy of the data")).toBe(reference === kept);
  }
});

test("a list of defects and a rejection after a delivery do not say that nothing was disclosed", async () => {
  await change(desk, `UPDATE "Authority" SET country = 'US'`);
  const reference = await aRequest(desk);
  await walkTo(desk, reference, "delivered");
  await askedForMore(reference);
  await take(desk, reference, desk.person("reviewer"), (actor, on) =>
    findDeficient(actor, on, { defects: ["overbroad"], note: "" }, noon),
  );
  expect(await lastLetter(reference)).toContain("We disclose nothing beyond what we sent you before.");
  await take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
    rejectRequest(actor, on, { reason: "no_power", note: "" }, noon),
  );
  expect(await lastLetter(reference)).toContain("We reject");
  expect(await lastLetter(reference)).not.toContain("disclosed nothing");
});

/** Later process that asks for more. */
async function askedForMore(reference: string): Promise<void> {
  const { targets, receivedAt, zone } = await fileOf(desk, reference);
  const asked = { category: "content", service: "", askedFrom: null, askedTo: null } as const;
  const items = [{ targetId: targets[0]?.id ?? "", ...asked }];
  const documentId = await aDocument(desk, reference, "second.pdf");
  const later = { documentId, receivedOn: dayIn(zone, receivedAt), dueOn: null, items, note: "More" };
  const taken = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
    supplementProcess(actor, on, later, noon),
  );
  expect(taken).toMatchObject({ ok: true });
}
