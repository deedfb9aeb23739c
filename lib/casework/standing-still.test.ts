import { afterAll, beforeAll, expect, test } from "vitest";
import { askClarification, receiveClarification } from "@/lib/casework/clarify-epoc";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { later } from "@/lib/casework/testing/a-challenge";
import { clocksOf, dueColumns } from "@/lib/casework/testing/a-clock-row";
import { aDocument, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, arrivedAtInBerlin, readCertificate, take } from "@/lib/casework/testing/an-epoc";
import { wall } from "@/lib/law/deadline/testing/a-clock";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const berlin = "Europe/Berlin";
/** The ends of the clocks that run, as a wall in Berlin shows them; null where one stands still. */
async function ends(reference: string) {
  const running = (await clocksOf(desk, reference)).filter(({ endedAt }) => endedAt === null);
  return Object.fromEntries(
    running.map(({ rule, dueAt }) => [rule, dueAt === null ? null : wall(dueAt, berlin)] as const),
  );
}

test("scenario 17: an incomplete certificate leaves no due date until it is answered, a later one after, and every other clock as it was", async () => {
  const reference = await anEpoc(desk);
  await readCertificate(desk, reference);
  await walkTo(desk, reference, "legal_review");
  const before = await ends(reference);
  expect(before).toMatchObject({ EPOC_10D: "2026-12-03 23:59", EPOC_ENF_10D: "2026-12-03 23:59" });
  const asked = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
    askClarification(actor, on, { grounds: ["incomplete"], note: "Section E names no time zone" }, later(1)),
  );
  expect(asked).toMatchObject({ ok: true });

  const standing = await ends(reference);
  expect(await dueColumns(desk, reference)).toMatchObject({ dueAt: null, dueRule: "EPOC_10D" });
  expect(await fileOf(desk, reference)).toMatchObject({ dueAt: null });
  const { EPOC_CLARIFY_5D: five, ...others } = standing;
  expect(five).not.toBeNull();
  expect(others).toEqual({ ...before, EPOC_10D: null });
  // The list of deadlines puts it among those that stand still; the others keep their days.
  const asks = { kind: null, owner: null, after: null, limit: 100 } as const;
  const listed = await listDeadlines(desk.person("reviewer"), asks, later(2));
  const still = listed.ok ? listed.value.clocks.filter(({ group }) => group === "still") : [];
  expect(still).toMatchObject([{ reference, main: true }]);
  expect(listed.ok && listed.value.clocks).toHaveLength(Object.keys(standing).length);

  const { clarifications } = await fileOf(desk, reference);
  const documentId = await aDocument(desk, reference, "answer.pdf");
  const answer = {
    clarificationId: clarifications[0]?.id ?? "",
    documentId,
    processorReason: "none",
    outcome: "answered",
    note: "CET",
    ...arrivedAtInBerlin(later(4)),
  } as const;
  const answered = await take(desk, reference, desk.person("intake"), (actor, on) =>
    receiveClarification(actor, on, answer, later(4)),
  );
  expect(answered).toMatchObject({ ok: true });
  // Three days were lost: the tenth day is Sunday, 6 Dec, and rolls on to Monday.
  expect(await ends(reference)).toEqual({ ...before, EPOC_10D: "2026-12-07 23:59" });
  expect((await dueColumns(desk, reference))?.dueAt).toEqual(new Date("2026-12-07T22:59:59.999Z"));
  expect((await dueColumns(desk, reference))?.dueReason.join(" ")).toContain("Annex III form sent");
});
