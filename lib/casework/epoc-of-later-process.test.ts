import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amendProcess, supplementProcess } from "@/lib/casework/amend-process";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { readEpoc } from "@/lib/casework/read-epoc";
import { recordClearance } from "@/lib/casework/hear-enforcing-authority";
import { aDocument, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, certificate, change, readCertificate, take } from "@/lib/casework/testing/an-epoc";
import { plainDate } from "@/lib/law/shared/plain-date";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const day = (text: string) => {
  const read = plainDate(text);
  if (read === null) throw new Error(text);
  return read;
};
const fifth = new Date("2026-11-27T12:00:00.000Z");
/** The end of the tenth day after 27 Nov in Berlin. */
const tenth = new Date("2026-12-07T22:59:59.999Z");

const subscriberOrder = () => anEpoc(desk, { targets: [target(desk.customers[0]?.account ?? "", ["subscriber"])] });

/** Process of 27 Nov that asks for content. */
async function asksForContent(reference: string, how: typeof amendProcess) {
  const { targets } = await fileOf(desk, reference);
  const item = {
    targetId: targets[0]?.id ?? "",
    category: "content",
    service: "",
    askedFrom: null,
    askedTo: null,
  } as const;
  const documentId = await aDocument(desk, reference, "process-2.pdf");
  const later = { documentId, receivedOn: day("2026-11-27"), dueOn: null, items: [item], note: "Now the mail, too" };
  const taken = await take(desk, reference, desk.person("reviewer"), (actor, on) => how(actor, on, later, fifth));
  expect(taken).toMatchObject({ ok: true });
}

const approved = (reference: string) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) => approveScope(actor, on, { note: "" }, fifth));
const gates = async (reference: string) =>
  (await fileOf(desk, reference)).clocks.filter(({ gate, endedAt }) => gate && endedAt === null);

describe("a certificate that later process brings", () => {
  test("is read before what it asks is approved, and holds it for ten days from its own receipt", async () => {
    const reference = await subscriberOrder();
    await readCertificate(desk, reference);
    expect(await gates(reference)).toEqual([]);
    await walkTo(desk, reference, "approval");
    await asksForContent(reference, amendProcess);
    const items = wholeScope(await walkTo(desk, reference, "redirecting"));
    await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      proposeScope(actor, on, { basis: "Named in the order", items }, fifth),
    );
    expect(await approved(reference)).toMatchObject({ refusal: { code: "certificate-unread" } });
    await readCertificate(desk, reference);
    expect(await gates(reference)).toMatchObject([{ rule: "EPOC_ENF_10D", startedAt: fifth, dueAt: tenth }]);
    expect((await fileOf(desk, reference)).epoc).toMatchObject({ process: 2 });
    expect((await approved(reference)).ok).toBe(true);
  });

  test("is held although an earlier one was cleared", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const documentId = await aDocument(desk, reference, "cleared.pdf");
    await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      recordClearance(actor, on, { documentId, note: "No ground" }, noon),
    );
    await walkTo(desk, reference, "delivered");
    await asksForContent(reference, supplementProcess);
    await readCertificate(desk, reference);
    expect((await fileOf(desk, reference)).epoc).toMatchObject({ process: 2, clearedAt: null });
    expect(await gates(reference)).toHaveLength(1);
  });
});

describe("a certificate that a second person approved", () => {
  test("is not read anew: no gate opens on one person's word", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    await walkTo(desk, reference, "ready");
    for (const said of [{ emergency: true }, { enforcingNotified: false }]) {
      const read = take(desk, reference, desk.person("reviewer"), (actor, on) =>
        readEpoc(actor, on, { ...certificate, ...said }, noon),
      );
      expect(await read).toMatchObject({ refusal: { code: "wrong-stage" } });
    }
    expect(await gates(reference)).toHaveLength(1);
    const { id } = await fileOf(desk, reference);
    const set = (sql: string) => change(desk, `UPDATE "Epoc" SET ${sql} WHERE "requestId" = $1`, [id]);
    await expect(set(`"enforcingNotified" = false`)).rejects.toThrow(/approved as the certificate was read/);
    await expect(set(`emergency = true`)).rejects.toThrow(/approved as the certificate was read/);
    await set(`"processorReason" = 'controller_unknown'`);
  });
});
