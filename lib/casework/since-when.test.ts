import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEpoc } from "@/lib/casework/read-epoc";
import { recountClocks } from "@/lib/casework/run-clocks";
import { day, later } from "@/lib/casework/testing/a-challenge";
import { clocksOf, onHeld } from "@/lib/casework/testing/a-clock-row";
import type { TestDesk } from "@/lib/casework/testing/a-desk";
import { aEuropeanDesk, anEpoc, certificate, change, take } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const running = async (reference: string, id: string) =>
  (await clocksOf(desk, reference)).filter((one) => one.rule === id && one.endedAt === null);

describe("the enforcing authority's time", () => {
  const read = async (said: object, issuedOn = day("2026-11-20")) => {
    const reference = await anEpoc(desk, { issuedOn });
    const taken = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      readEpoc(actor, on, { ...certificate, ...said }, later(2)),
    );
    return { reference, taken };
  };

  test("runs from its own receipt of the notification", async () => {
    const { reference } = await read({ enforcingNotifiedOn: day("2026-11-25") });
    const [gate] = await running(reference, "EPOC_ENF_10D");
    expect(gate?.dueAt).toEqual(new Date("2026-12-07T22:59:59.999Z")); // 5 December is a Saturday
    expect(gate?.reason.join(" ")).toContain("25 Nov 2026, Berlin time: the enforcing authority’s receipt");
  });

  test("runs from our receipt where that day is not known, and says so, also when it is counted again", async () => {
    const { reference } = await read({ enforcingNotifiedOn: null });
    const before = await running(reference, "EPOC_ENF_10D");
    expect(before[0]?.reason.join(" ")).toContain("our own receipt of the order, as the day of");
    await onHeld(desk, reference, (tx, file) => recountClocks(tx, file));
    expect(await running(reference, "EPOC_ENF_10D")).toEqual(before);
    const changed = change(desk, `UPDATE "Clock" SET since = 'x' WHERE since IS NOT NULL`);
    await expect(changed).rejects.toThrow(/since/);
  });

  test("by the hour runs from the end of that day", async () => {
    const { reference } = await read({ emergency: true, enforcingNotifiedOn: day("2026-11-24") });
    expect((await running(reference, "EPOC_ENF_96H"))[0]?.dueAt).toEqual(new Date("2026-11-28T22:59:59.999Z"));
  });

  test.each([
    ["of a day to come", "2026-11-26", "in-the-future"],
    ["before the order was issued", "2026-11-19", "dates-reversed"],
  ])("is not begun %s", async (_when, on, code) => {
    const { taken } = await read({ enforcingNotifiedOn: day(on) });
    expect(taken).toMatchObject({ refusal: { code } });
  });

  test("is not begun by a day where nobody was notified", async () => {
    const { reference } = await read({ enforcingNotified: false, enforcingNotifiedOn: day("2026-11-24") });
    expect(await running(reference, "EPOC_ENF_10D")).toEqual([]);
  });
});
