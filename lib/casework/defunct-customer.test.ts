import { afterAll, beforeAll, expect, test } from "vitest";
import { type KeepCustomer, keepCustomer } from "@/lib/casework/keep-customer";
import { readCustomer } from "@/lib/casework/list-parties";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { sendNotice } from "@/lib/casework/send-notice";
import { asOf, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOwedNotice } from "@/lib/casework/testing/a-notice";
import { lettersOf } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const officer = { id: null, name: "Insolvency officer", email: "officer@court.example", preferred: true };

/** Says of the first customer that it is gone, with whoever is told in its place. */
async function gone(change: Partial<KeepCustomer>) {
  const read = await readCustomer(desk.person("reviewer"), desk.customers[0]?.id ?? "");
  if (!read.ok) throw new Error(read.refusal.code);
  const { customer } = read.value;
  const contacts = customer.contacts.map((contact) => ({ ...contact, preferred: false }));
  const kept = { ...customer, contacts, tenancies: [], defunct: "insolvency_officer" as const };
  return keepCustomer(desk.person("reviewer"), { ...kept, reason: "Court register, 20 Nov 2026", ...change }, noon);
}

test("a customer that is gone needs somebody who is told in its place", async () => {
  expect(await gone({})).toMatchObject({ refusal: { code: "successor-missing" } });
});

test("edge case 22: of a defunct customer the insolvency officer is told, and counsel skips its redirect", async () => {
  const { reference, noticeId } = await anOwedNotice(desk);
  expect(await gone({ contacts: [officer] })).toMatchObject({ ok: true });
  const wanted = { noticeId, contactId: null, digest: null };
  await must(sendNotice(desk.person("reviewer"), (await asOf(desk, reference)).on, wanted, noon));
  expect((await lettersOf(desk, reference)).map(({ kind, recipient }) => `${kind} ${recipient}`)).toContain(
    "notice officer@court.example",
  );

  const other = await walkTo(desk, await aRequest(desk), "redirecting");
  const targetIds = other.targets.map(({ id }) => id);
  const skip = { targetIds, reason: "customer_defunct", note: "Struck off the register" } as const;
  const { on } = await asOf(desk, other.reference);
  expect(await gone({ defunct: null, contacts: [] })).toMatchObject({ ok: true });
  expect(await skipRedirect(desk.person("senior_counsel"), on, skip, noon)).toMatchObject({
    refusal: { code: "skip-contradicted" },
  });
  expect(await gone({ contacts: [] })).toMatchObject({ ok: true });
  await must(skipRedirect(desk.person("senior_counsel"), on, skip, noon));
});
