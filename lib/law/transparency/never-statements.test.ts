import { describe, expect, test } from "vitest";
import { allAccessKinds } from "@/lib/law/conflict/access-demand";
import { attest, contradicted, unconfirmed } from "./attest";
import {
  allNeverStatements,
  neverStatements,
  notesBeside,
  statementNotes,
  statementsOn,
  type NeverWording,
} from "./never-statements";

const day = "2026-11-23";
const all = { state: allNeverStatements, leaveOut: [] };

describe("the statements", () => {
  test.each(allNeverStatements)("%s has a source, and words for every day, one at a time", (id) => {
    const wordings: readonly NeverWording[] = neverStatements[id].wordings;
    expect(wordings.map(({ version }) => version)).toEqual(wordings.map((_, place) => place + 1));
    expect(wordings[0]?.effectiveFrom).toBeNull();
    for (const [place, { effectiveTo, source, text }] of wordings.entries()) {
      const next = wordings[place + 1]?.effectiveFrom ?? null;
      expect(effectiveTo === null).toBe(next === null);
      if (effectiveTo !== null && next !== null) expect(effectiveTo < next).toBe(true);
      expect(source).not.toBe("");
      expect(text).toMatch(/^We have never .+\.$/);
    }
  });

  test("each kind of access has one that is about it, and no two read alike", () => {
    const open = statementsOn(day);
    expect(new Set(open.map(({ about }) => about))).toEqual(new Set(allAccessKinds));
    expect(new Set(open.map(({ text }) => text)).size).toBe(open.length);
  });

  test("in the notes they stand after a lead, and the page can take them out again", () => {
    const stated = statementsOn(day);
    expect(notesBeside(["A figure.", ...statementNotes(stated)], stated)).toEqual(["A figure."]);
    expect(statementNotes([])).toEqual([]);
  });
});

describe("attesting", () => {
  const attested = attest(all, day);
  const kept = attested.ok ? attested.value : { stated: [], leftOut: [] };

  test("keeps the words of the day", () => {
    expect(kept).toEqual({ stated: statementsOn(day), leftOut: [] });
  });

  test("a request stands only against what is about its kind, and only where that is stated", () => {
    const found = [{ kind: "keys", half: "2019-h1", given: true }] as const;
    expect(contradicted(kept.stated, found)).toMatchObject({ statements: [neverStatements.keys.wordings[0].text] });
    const others = kept.stated.filter(({ about }) => about !== "keys");
    expect(contradicted(others, found)).toBeNull();
    expect(contradicted(kept.stated, [])).toBeNull();
  });

  test("the second word is about just what was stated, in words that still hold", () => {
    expect(unconfirmed(kept, allNeverStatements, day)).toBeNull();
    expect(unconfirmed(kept, ["keys"], day)?.code).toBe("statements-unconfirmed");
    expect(unconfirmed(kept, ["keys", "keys", "keys"], day)?.code).toBe("statements-unconfirmed");
    const old = { ...kept, stated: kept.stated.map((one) => ({ ...one, version: 0 })) };
    expect(unconfirmed(old, allNeverStatements, day)?.code).toBe("statements-stale");
    expect(unconfirmed({ stated: [], leftOut: [] }, [], day)?.code).toBe("statements-stale");
  });
});
