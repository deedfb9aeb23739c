import { describe, expect, test } from "vitest";
import { entryFacts, openingsText, timelineItems } from "@/components/requests/request-entries";
import { ticksOf } from "@/components/requests/request-axis";
import type { KeptEntry } from "@/lib/law/record/entry";

const entry = (seq: number, act: string, actorName: string, data: KeptEntry["data"] = {}): KeptEntry => ({
  chain: "r",
  seq,
  at: `2026-11-2${seq}T09:00:00.000Z`,
  actorId: actorName,
  actorName,
  act,
  why: "",
  data,
  prev: "",
  hash: String(seq).repeat(64),
});

describe("the timeline", () => {
  test("stands newest first, with openings that follow each other as one line", () => {
    const items = timelineItems([
      entry(1, "receive", "Ines", { stage: "received", version: 1 }),
      entry(2, "open", "Ines"),
      entry(3, "open", "Rita"),
      entry(4, "authenticate", "Ines", { stage: "legal_review", version: 2 }),
      entry(5, "open", "Rita"),
    ]);
    expect(items.map((item) => item.kind)).toEqual(["openings", "entry", "openings", "entry"]);
    const run = items[2];
    expect(run?.kind === "openings" && [openingsText(run), run.by]).toEqual([
      "opened the request 2 times",
      "Ines and Rita",
    ]);
  });

  test("says where a step moved the request, and nothing where it stayed", () => {
    const items = timelineItems([
      entry(1, "receive", "Ines", { stage: "received", version: 1 }),
      entry(2, "place-secrecy", "Rita", { stage: "received", version: 2 }),
      entry(3, "authenticate", "Ines", { stage: "legal_review", version: 3 }),
    ]);
    expect(items.map((item) => item.kind === "entry" && item.movedTo)).toEqual(["Legal review", null, "Received"]);
  });

  test("gives codes their words and ids their names, and leaves out what nobody reads", () => {
    const named = new Map([["t1", "alice@first.example"]]);
    expect(entryFacts({ targets: ["t1"], outcome: "refused", version: 3, document: null }, named)).toEqual([
      { term: "Targets", words: "alice@first.example" },
      { term: "Answer", words: "It refused" },
    ]);
    expect(entryFacts({ targets: 2, due: "on_face" }, named)).toEqual([
      { term: "Targets", words: "2" },
      { term: "Due", words: "As the instrument states" },
    ]);
  });
});

describe("the axis of days", () => {
  test("marks midnights of the zone, also over the end of summer time", () => {
    const from = Date.parse("2026-10-24T12:00:00Z");
    const ticks = ticksOf(from, from + 3 * 86_400_000, "Europe/Berlin", 4);
    expect(ticks.map(({ at }) => new Date(at).toISOString())).toEqual([
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
      "2026-10-26T23:00:00.000Z",
    ]);
    expect(ticks.map(({ label }) => label)).toEqual(["25 Oct", "26 Oct", "27 Oct"]);
  });

  test("never has more marks than there is room for", () => {
    for (const days of [0.2, 1, 3, 12, 40, 200, 900, 4000]) {
      expect(ticksOf(0, days * 86_400_000, "UTC", 6).length).toBeLessThanOrEqual(7);
    }
  });
});

test("a warning of a clock says who was told, and that it went to the lead", () => {
  const data = { clock: "c", rule: "EPOC_8H", points: [], told: ["u1"], escalated: true };
  expect(entryFacts(data, new Map([["u1", "Remy Vauer"]]))).toMatchObject([
    { term: "Told", words: "Remy Vauer" },
    { term: "Escalated", words: "To the lead" },
  ]);
  expect(entryFacts({ ...data, escalated: false }, new Map())).toHaveLength(1);
});
