import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rejectRequest } from "@/lib/casework/end-request";
import { answerRedirect, sendRedirect } from "@/lib/casework/redirect-targets";
import { closeUnanswered, findDeficient, receiveAmendment } from "@/lib/casework/review-request";
import { later, must } from "@/lib/casework/testing/a-challenge";
import { clocksOf } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { change, lettersOf, take } from "@/lib/casework/testing/an-epoc";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { plainDate } from "@/lib/law/shared/plain-date";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const clock = async (reference: string, rule: string) =>
  (await fileOf(desk, reference)).clocks.filter((one) => one.rule === rule);

async function deficient() {
  const file = await walkTo(desk, await aRequest(desk), "legal_review");
  const defects = { defects: ["unsigned"] as const, note: "" };
  await must(
    take(desk, file.reference, desk.person("reviewer"), (actor, on) => findDeficient(actor, on, defects, noon)),
  );
  return file.reference;
}
const close = (reference: string, at: Date) =>
  take(desk, reference, desk.person("reviewer"), (actor, on) => closeUnanswered(actor, on, { note: "Silence" }, at));

describe("a list of defects", () => {
  const end = new Date("2026-12-24T04:59:59.999Z");

  test("gives thirty days, by a clock; only then is silence an answer", async () => {
    const reference = await deficient();
    expect(await clock(reference, "MEND_DEFECTS")).toMatchObject([{ dueAt: end, endedAt: null }]);
    expect(await close(reference, later(2))).toEqual({
      ok: false,
      refusal: {
        code: "still-awaited",
        clock: "Answer to a list of defects",
        until: end.toISOString(),
        zone: "America/New_York",
      },
    });
    expect(await close(reference, end)).toMatchObject({ ok: true });
    expect(await clock(reference, "MEND_DEFECTS")).toMatchObject([{ endedAt: end }]);
  });

  test("is answered by the amended instrument, which ends the clock", async () => {
    const reference = await deficient();
    const documentId = await aDocument(desk, reference, "amended.pdf");
    await must(
      take(desk, reference, desk.person("intake"), (actor, on) =>
        receiveAmendment(actor, on, { documentId, note: "Signed" }, later(3)),
      ),
    );
    expect(await clock(reference, "MEND_DEFECTS")).toMatchObject([{ endedAt: later(3) }]);
  });

  test("asks for an answer by the rule a desk has made, holidays and all", async () => {
    await change(
      desk,
      `INSERT INTO "Rule" ("ruleId", version, body, source, origin, "enteredAt")
       SELECT "ruleId", 9, body || '{"length": 3, "unit": "business_days", "calendar": "US"}', source, 'changed', now()
       FROM "Rule" WHERE "ruleId" = 'clock.MEND_DEFECTS'`,
    );
    const reference = await deficient();
    const entry = (await actsOf(desk, reference)).find(({ act }) => act === "find-deficient");
    expect(entry?.data).toMatchObject({ answerBy: "2026-11-27" }); // the 26th is Thanksgiving
    expect((await lettersOf(desk, reference)).at(-1)?.text).toContain("27 Nov 2026");
  });
});

describe("a redirect letter", () => {
  const send = async (dueOn: string | null, accounts = [desk.customers[0]]) => {
    const targets = accounts.map((one) => target(one?.account ?? "", ["content"]));
    const asked = await aRequest(desk, { dueOn: dueOn === null ? null : plainDate(dueOn), targets });
    const file = await walkTo(desk, asked, "redirecting");
    const letter = { targetIds: file.targets.map(({ id }) => id), nameCustomer: true };
    await must(take(desk, asked, desk.person("reviewer"), (actor, on) => sendRedirect(actor, on, letter, noon)));
    return { reference: asked, targetIds: letter.targetIds };
  };
  const answer = async (
    { reference, targetIds }: { reference: string; targetIds: readonly string[] },
    outcome: "no_response" | "refused",
    at: Date,
  ) => {
    const documentId = outcome === "refused" ? await aDocument(desk, reference) : null;
    return take(desk, reference, desk.person("reviewer"), (actor, on) =>
      answerRedirect(actor, on, { targetIds, outcome, documentId, note: "" }, at),
    );
  };

  test("gives its authority a week; silence before that is no answer, and what it writes ends the clocks", async () => {
    const sent = await send("2026-12-18");
    const [week] = await clock(sent.reference, "REDIRECT_ANSWER");
    expect(week).toMatchObject({ subjectId: desk.customers[0]?.id, dueAt: new Date("2026-12-01T04:59:59.999Z") });
    expect(await clock(sent.reference, "REDIRECT_CHASE")).toMatchObject([{ endedAt: null }]);
    expect(await answer(sent, "no_response", later(6))).toMatchObject({ refusal: { code: "still-awaited" } });
    expect(await answer(sent, "refused", later(6))).toMatchObject({ ok: true });
    for (const rule of ["REDIRECT_ANSWER", "REDIRECT_CHASE"])
      expect(await clock(sent.reference, rule)).toMatchObject([{ endedAt: later(6) }]);
  });

  test("is waited for no longer than the deadline allows, and the clock says so", async () => {
    const sent = await send("2026-11-28");
    const [cut] = await clock(sent.reference, "REDIRECT_ANSWER");
    expect(cut).toMatchObject({ dueAt: new Date("2026-11-26T04:59:59.999Z") });
    const kept = (await clocksOf(desk, sent.reference)).find(({ rule }) => rule === "REDIRECT_ANSWER");
    expect(kept?.reason.join(" ")).toContain("with 3 days kept free before it");
    expect((await lettersOf(desk, sent.reference)).at(-1)?.text).toContain("25 Nov 2026");
    expect(await answer(sent, "no_response", later(2))).toMatchObject({ refusal: { code: "still-awaited" } });
    expect(await answer(sent, "no_response", later(3))).toMatchObject({ ok: true });
  });

  test("at the last minute asks for an answer the same day, and holds nothing up", async () => {
    const sent = await send("2026-11-24");
    expect((await lettersOf(desk, sent.reference)).at(-1)?.text).toContain("23 Nov 2026");
    expect(await answer(sent, "no_response", noon)).toMatchObject({ ok: true });
  });

  test("to one customer's authority has a clock of its own, and ends it alone", async () => {
    const sent = await send("2026-12-18", [...desk.customers]);
    const first = { ...sent, targetIds: sent.targetIds.slice(0, 1) };
    expect(await clock(sent.reference, "REDIRECT_ANSWER")).toHaveLength(2);
    await must(answer(first, "refused", later(1)));
    const left = (await clock(sent.reference, "REDIRECT_ANSWER")).filter(({ endedAt }) => endedAt === null);
    expect(left.map(({ subjectId }) => subjectId)).toEqual([desk.customers[1]?.id]);
  });

  test("tells somebody on its third working day to remind the authority", async () => {
    const sent = await send("2026-12-18");
    await warnOfClocks(systemActor, () => later(5));
    const warned = (await actsOf(desk, sent.reference)).filter(({ act }) => act === "warn-clock");
    expect(warned.map(({ data }) => data["rule"])).toContain("REDIRECT_CHASE");
  });

  test("needs no answer any more once the request has ended", async () => {
    const sent = await send("2026-12-18");
    await must(
      take(desk, sent.reference, desk.person("senior_counsel"), (actor, on) =>
        rejectRequest(actor, on, { reason: "no_power", note: "" }, later(1)),
      ),
    );
    for (const rule of ["REDIRECT_ANSWER", "REDIRECT_CHASE"])
      expect(await clock(sent.reference, rule)).toMatchObject([{ endedAt: later(1) }]);
  });
});
