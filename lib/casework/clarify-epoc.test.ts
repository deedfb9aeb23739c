import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope } from "@/lib/casework/approve-scope";
import { askClarification, receiveClarification } from "@/lib/casework/clarify-epoc";
import { rejectRequest } from "@/lib/casework/end-request";
import { receiveRequest } from "@/lib/casework/receive-request";
import { aDocument, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import {
  aEuropeanDesk,
  anEpoc,
  change,
  european,
  arrivedAtInBerlin,
  lettersOf,
  readCertificate,
  take,
} from "@/lib/casework/testing/an-epoc";
import type { ClockFacts } from "@/lib/law/request/track-facts";
import { type MemoConclusion, type MemoKind } from "@/lib/law/request/memo";
import { writeMemo } from "@/lib/casework/write-memo";
import type { AnnexThreeGroundCode, ClarificationOutcome } from "@/lib/law/epoc/annex-three";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

const ask = (reference: string, grounds: readonly AnnexThreeGroundCode[], at = noon) =>
  take(desk, reference, desk.person("reviewer"), (actor, on) =>
    askClarification(actor, on, { grounds, note: "Section E names no time zone" }, at),
  );
const answer = async (
  reference: string,
  processorReason: "none" | "harm" = "none",
  at = later(30),
  recordedAt = at,
  outcome: ClarificationOutcome = "answered",
) => {
  const documentId = await aDocument(desk, reference, "answer.pdf");
  const { clarifications } = await fileOf(desk, reference);
  const said = {
    clarificationId: clarifications.at(-1)?.id ?? "",
    documentId,
    processorReason,
    outcome,
    note: "CET",
    ...arrivedAtInBerlin(at),
  };
  return take(desk, reference, desk.person("intake"), (actor, on) => receiveClarification(actor, on, said, recordedAt));
};
const approved = (reference: string) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) => approveScope(actor, on, { note: "" }, noon));
const wrote = (reference: string, kind: MemoKind, conclusion: MemoConclusion, at = noon) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
    writeMemo(actor, on, { kind, conclusion, text: "Reasons" }, at),
  );

const objection = (clocks: readonly ClockFacts[]) => clocks.filter(({ rule }) => rule === "EPOC_OBJ_10D");

describe("the form of Annex III", () => {
  test("scenario 17: for an incomplete certificate stops the clock by that rule only, with its basis", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    expect((await ask(reference, ["incomplete"])).ok).toBe(true);
    const asked = await fileOf(desk, reference);
    const [clarification] = asked.clarifications;
    expect(asked.pauses).toMatchObject([
      { basis: "clarification", subjectId: clarification?.id, fromAt: noon, toAt: null },
    ]);
    expect(asked.pauses[0]?.words).toBe("Annex III form sent; Regulation (EU) 2023/1543, Article 10(6)");
    expect(asked.clocks.filter(({ rule }) => rule === "EPOC_CLARIFY_5D")).toMatchObject([
      { subjectId: clarification?.id, endedAt: null },
    ]);
    const [letter, ...others] = await lettersOf(desk, reference);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ kind: "clarification", recipient: "records@da.example" });
    expect(letter?.text).toContain("Section E names no time zone");
  });

  test("scenario 17: the answer lets the clock run on, and ends the five days", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await ask(reference, ["incomplete"]);
    expect((await answer(reference)).ok).toBe(true);
    const { pauses, clocks, clarifications } = await fileOf(desk, reference);
    expect(pauses).toMatchObject([{ toAt: later(30) }]);
    const five = clocks.filter(({ rule }) => rule === "EPOC_CLARIFY_5D");
    expect(five).toMatchObject([{ endedAt: later(30) }]);
    expect(clarifications).toMatchObject([{ answeredAt: later(30) }]);
    expect(await answer(reference)).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("lets the clock run on from when the answer reached us, not from when somebody recorded it", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await ask(reference, ["incomplete"], later(1));
    expect(await answer(reference, "none", later(0), later(50))).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect(await answer(reference, "none", later(51), later(50))).toMatchObject({ refusal: { code: "in-the-future" } });
    expect((await answer(reference, "none", later(30), later(50))).ok).toBe(true);
    const { pauses, clocks, clarifications } = await fileOf(desk, reference);
    expect(pauses).toMatchObject([{ fromAt: later(1), toAt: later(30) }]);
    expect(clocks).toContainEqual(expect.objectContaining({ rule: "EPOC_CLARIFY_5D", endedAt: later(30) }));
    expect(clarifications).toMatchObject([{ answeredAt: later(30) }]);
  });

  test("stops nothing for a ground of which the Regulation does not say so", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    expect((await ask(reference, ["impossible", "immunity_press"])).ok).toBe(true);
    const { pauses, clocks } = await fileOf(desk, reference);
    expect(pauses).toEqual([]);
    expect(clocks.map(({ rule, endedAt }) => `${rule} ${endedAt === null ? "runs" : "ended"}`).toSorted()).toEqual([
      "EPOC_OBJ_10D runs",
      "EPOC_PRESERVE runs",
    ]);
    expect(await ask(reference, ["incomplete"])).toMatchObject({ refusal: { code: "clarification-open" } });
  });

  test("upheld over our objection goes to a court, and stands still until that court has ruled", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await ask(reference, ["third_country"]);
    const comes = (outcome: ClarificationOutcome, hour: number) =>
      answer(reference, "none", later(hour), later(hour), outcome);
    expect(await comes("ruled", 10)).toMatchObject({ refusal: { code: "no-reasoned-objection" } });
    expect((await comes("upheld", 20)).ok).toBe(true);
    expect(await fileOf(desk, reference)).toMatchObject({
      pauses: [{ toAt: null }],
      clarifications: [{ toCourtAt: later(20), answeredAt: null }],
      dueAt: null,
    });
    expect(await comes("answered", 30)).toMatchObject({ refusal: { code: "objection-before-court" } });
    expect((await comes("ruled", 400)).ok).toBe(true);
    expect(await fileOf(desk, reference)).toMatchObject({ pauses: [{ toAt: later(400) }] });
  });

  test("that raises no other country's law goes to no court", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    await ask(reference, ["incomplete"]);
    const upheld = answer(reference, "none", later(20), later(20), "upheld");
    expect(await upheld).toMatchObject({ refusal: { code: "no-reasoned-objection" } });
  });

  test("raises another country's law only within ten days of receipt", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    const refusal = { code: "reasoned-objection-late", until: "2026-12-03T22:59:59.999Z" };
    expect(await ask(reference, ["third_country"], later(11 * 24))).toMatchObject({ ok: false, refusal });
    expect((await ask(reference, ["third_country"], later(9 * 24))).ok).toBe(true);
    const { pauses, clocks } = await fileOf(desk, reference);
    expect(pauses).toHaveLength(1);
    expect(objection(clocks)).toMatchObject([{ endedAt: later(9 * 24) }]);
  });

  test.each(["with its clock", "without one, as an import leaves it"])(
    "counts those ten days with the holidays of where the desk acts, %s",
    async (which) => {
      const receivedAt = new Date("2026-10-16T09:00:00.000Z");
      const reference = await anEpoc(desk, { receivedAt, receivedZone: "Europe/Dublin" });
      const until = "2026-10-27T23:59:59.999Z"; // 26 October is a bank holiday in Ireland
      expect(objection((await fileOf(desk, reference)).clocks)).toMatchObject([{ dueAt: new Date(until) }]);
      if (which !== "with its clock") await change(desk, `DELETE FROM "Clock" WHERE rule = 'EPOC_OBJ_10D'`);
      await walkTo(desk, reference, "legal_review");
      const refusal = { code: "reasoned-objection-late", until };
      expect(await ask(reference, ["third_country"], new Date("2026-10-28T00:00:00.000Z"))).toMatchObject({
        ok: false,
        refusal: { ...refusal, zone: "Europe/Dublin" },
      });
      expect((await ask(reference, ["third_country"], new Date(until))).ok).toBe(true);
    },
  );

  test("raised over Christmas is in time until 28 December", async () => {
    const receivedAt = new Date("2026-12-15T09:00:00.000Z");
    const wanted = received(desk, { ...european, receivedAt, receivedZone: "Europe/Dublin" });
    const taken = await receiveRequest(desk.person("intake"), wanted, receivedAt);
    const { clocks } = await fileOf(desk, taken.ok ? taken.value.reference : "");
    expect(objection(clocks)).toMatchObject([{ dueAt: new Date("2026-12-28T23:59:59.999Z") }]);
  });

  test("ends the days for an objection once the order is rejected", async () => {
    const reference = await anEpoc(desk);
    await walkTo(desk, reference, "legal_review");
    const rejected = await take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
      rejectRequest(actor, on, { reason: "no_power", note: "" }, later(1)),
    );
    expect(rejected.ok).toBe(true);
    expect(objection((await fileOf(desk, reference)).clocks)).toMatchObject([{ endedAt: later(1) }]);
  });

  test("holds approval until it is answered, or until counsel writes that it may go on without", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    await walkTo(desk, reference, "approval");
    await ask(reference, ["manifestly_wrong"]);
    expect(await approved(reference)).toMatchObject({ refusal: { code: "clarification-open" } });
    await wrote(reference, "comity", "proceed", later(1));
    expect((await approved(reference)).ok).toBe(true);
  });
});

describe("a processor addressed without a reason of Article 5(6)", () => {
  const unexplained = async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { processorReason: "none" });
    await walkTo(desk, reference, "approval");
    expect(await approved(reference)).toMatchObject({ refusal: { code: "processor-without-reason" } });
    return reference;
  };

  test("edge 18: waits for the issuing authority's reason", async () => {
    const reference = await unexplained();
    await ask(reference, ["incomplete"]);
    expect((await answer(reference, "harm")).ok).toBe(true);
    expect((await fileOf(desk, reference)).epoc?.processorReason).toBe("harm");
    expect((await approved(reference)).ok).toBe(true);
  });

  test("edge 18: waits on after an answer that gives none, until counsel's memo", async () => {
    const reference = await unexplained();
    await ask(reference, ["incomplete"]);
    await answer(reference);
    expect(await approved(reference)).toMatchObject({ refusal: { code: "processor-without-reason" } });
    await wrote(reference, "controller_first", "refuse");
    expect((await approved(reference)).ok).toBe(false);
    await wrote(reference, "controller_first", "proceed", later(1));
    expect((await approved(reference)).ok).toBe(true);
  });
});
