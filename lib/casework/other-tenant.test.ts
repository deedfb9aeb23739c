import { afterAll, beforeAll, expect, test } from "vitest";
import { failCheck, passCheck } from "@/lib/casework/check-production";
import { produce } from "@/lib/casework/produce";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { on } from "@/lib/casework/testing/an-emergency";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const hash = "c".repeat(64);
const same = () => Promise.resolve(hash);

/** A production for alice's account of one file. */
async function produced(agencyReference: string, name: string, account = "alice@first.example") {
  const targets = [target(account, ["content"])];
  const {
    reference,
    targets: [one],
  } = await walkTo(desk, await aRequest(desk, { agencyReference, targets }), "producing");
  const documentId = await aDocument(desk, reference, name, hash);
  const item = one?.items[0];
  const covers = { coversFrom: item?.approvedFrom ?? null, coversTo: item?.approvedTo ?? null };
  const files = [{ documentId, itemId: item?.id ?? "", ...covers }];
  const extracted = { source: "Mail store", noData: [], files };
  const taken = await produce(desk.person("custodian"), on(await fileOf(desk, reference)), extracted, noon);
  if (!taken.ok) throw new Error(taken.refusal.code);
  return reference;
}

async function pass(reference: string, which: number) {
  return passCheck(desk.person("custodian", which), on(await fileOf(desk, reference)), { note: "Looked" }, noon, same);
}

test("scenario 24: another tenant’s file fails the check, and neither its producer nor the checker can pass it", async () => {
  const reference = await produced("T1", "bob@second.example.mbox");
  expect(await pass(reference, 1)).toMatchObject({ refusal: { code: "same-person", first: "produce" } });
  expect(await pass(reference, 2)).toEqual({
    ok: false,
    refusal: { code: "another-customers-file", files: ["bob@second.example.mbox"] },
  });
  const found = { defect: "Bob’s mailbox" };
  const fail = async (which: number) =>
    failCheck(desk.person("custodian", which), on(await fileOf(desk, reference)), found, noon);
  expect(await fail(1)).toMatchObject({ refusal: { code: "same-person" } });
  expect(await fail(2)).toMatchObject({ ok: true });
  expect((await fileOf(desk, reference)).stage).toBe("producing");
});

test("scenario 24: bytes that were produced for one customer are not passed for another", async () => {
  const own = await produced("T2", "content.zip");
  expect(await pass(own, 2)).toMatchObject({ ok: true });
  const others = await produced("T3", "renamed.zip", "bob@second.example");
  expect(await pass(others, 2)).toMatchObject({ refusal: { code: "another-customers-file", files: ["renamed.zip"] } });
});
