import { afterAll, beforeAll, expect, test } from "vitest";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { queueDueNotices } from "@/lib/casework/queue-due-notices";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { sendNotice } from "@/lib/casework/send-notice";
import { gaggedQuestionAnswer } from "@/lib/law/notice/gagged-question";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const of = (account: string, agencyReference: string) => ({ targets: [target(account, ["content"])], agencyReference });

/** Records a request about an account that nobody forbids to tell of, tells its customer, and gives its reference. */
async function told(account: string): Promise<string> {
  const { reference } = await walkTo(desk, await aRequest(desk, of(account, "GJ 26/118")), "redirecting");
  const { notices, version } = await fileOf(desk, reference);
  const wanted = { noticeId: notices[0]?.id ?? "", contactId: null, digest: null };
  const sent = await sendNotice(desk.person("reviewer"), { reference, version }, wanted, noon);
  expect(sent).toMatchObject({ ok: true });
  return reference;
}

/** All that a customer was sent, with what is its own taken out. */
async function sentTo(contact: string, own: readonly string[]) {
  const rows = await asRole<{ kind: string; subject: string; text: string; html: string }>(
    desk.database.ownerUrl,
    `SELECT kind, subject, text, html FROM "Message" WHERE recipient = $1 ORDER BY "createdAt"`,
    [contact],
  );
  const blank = (text: string) => own.reduce((rest, one) => rest.replaceAll(one, "…"), text).replaceAll(/\s+/g, " ");
  return rows.map(({ kind, ...parts }) => [kind, ...Object.values(parts).map(blank)]);
}

test("edge case 28: a customer with a gagged request is answered and told just what one without is", async () => {
  const [alice, bob] = desk.customers.map(({ account }) => account);
  if (!alice || !bob) throw new Error("Two customers");
  const gagged = await walkTo(desk, await aRequest(desk, of(alice, "GJ 26/900")), "redirecting");
  await place(desk, gagged.reference, await anOrder(desk, gagged.reference));
  const [withOne, without] = [await told(alice), await told(bob)];
  for (const sweep of [endSecrecy, queueDueNotices]) await sweep(systemActor, () => noon);

  expect((await fileOf(desk, gagged.reference)).notices).toMatchObject([{ state: "owed" }]);
  const first = await sentTo("legal@first.example", [withOne, alice, "First Example Ltd", "legal@first.example"]);
  const second = await sentTo("legal@second.example", [without, bob, "Second Example GmbH", "legal@second.example"]);
  expect(first).toHaveLength(1);
  expect(first).toEqual(second);
  expect(JSON.stringify(first)).not.toMatch(/gag|secre|forbid/i);
  // And whoever asks is given one text, which is a text and no function of anybody.
  expect(typeof gaggedQuestionAnswer).toBe("string");
  expect(gaggedQuestionAnswer).toMatch(/same answer to everybody/);
});
