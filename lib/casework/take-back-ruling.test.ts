import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBackRuling } from "@/lib/casework/take-back-ruling";
import { asOf, filed, later, must, rule } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;
const takeBack = async (reference: string, challengeId: string, now = later(2)) => {
  const said = { challengeId, reason: "Read the wrong docket" };
  return takeBackRuling(desk.person("senior_counsel"), (await asOf(desk, reference)).on, said, now);
};

describe("a ruling recorded by mistake", () => {
  test("is taken back: its filing is undecided again, and what it settled is asked again", async () => {
    const reference = await at("redirecting");
    const motion = await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "granted" }));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "challenged" }] });
    await must(takeBack(reference, motion));
    const after = await fileOf(desk, reference);
    expect(after).toMatchObject({ targets: [{ outcome: "pending" }], challenges: [{ ruling: null }] });
    expect((await actsOf(desk, reference)).find(({ act }) => act === "take-back-ruling")?.data).toMatchObject({
      challenge: motion,
      ruling: "granted",
      anew: after.challenges[0]?.id,
    });
    await must(rule(desk, reference, { ruling: "denied" }, later(3)));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "pending" }] });
  });

  test("leaves down what another ruling struck down", async () => {
    const reference = await at("redirecting");
    const first = await filed(desk, reference);
    const second = await filed(desk, reference, { party: "other" });
    await must(rule(desk, reference, { challengeId: first, ruling: "granted" }));
    await must(rule(desk, reference, { challengeId: second, ruling: "granted" }));
    await must(takeBack(reference, first));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "challenged" }] });
  });

  test("for the authority on appeal, lets fall again what it let stand", async () => {
    const reference = await at("redirecting");
    const first = await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "granted" }));
    const appeal = await filed(desk, reference, { party: "authority", kind: "appeal", appealOfId: first });
    expect(await takeBack(reference, first)).toMatchObject({ refusal: { code: "ruling-appealed" } });
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "pending" }] });
    await must(takeBack(reference, appeal, later(3)));
    expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "challenged" }] });
  });

  test("on secrecy, lets the lifted order be as it is until it is recorded anew", async () => {
    const reference = await at("redirecting");
    await place(desk, reference, await anOrder(desk, reference, { endsAt: later(90) }));
    const orderId = (await fileOf(desk, reference)).orders[0]?.id ?? "";
    const challenge = await filed(desk, reference, { party: "us", kind: "secrecy_challenge", orderId });
    await must(rule(desk, reference, { ruling: "granted" }));
    await must(takeBack(reference, challenge));
    const { orders } = await fileOf(desk, reference);
    expect(orders.map((one) => secrecyStanding(one, later(3)))).toEqual(["lifted"]);
  });

  test("is one of a ruling that there was, and is taken back once", async () => {
    const reference = await at("redirecting");
    const motion = await filed(desk, reference);
    expect(await takeBack(reference, motion)).toMatchObject({ refusal: { code: "not-apt" } });
    await must(rule(desk, reference, { ruling: "denied" }));
    await must(takeBack(reference, motion));
    await must(rule(desk, reference, { ruling: "partial" }, later(2)));
    expect(await takeBack(reference, motion)).toMatchObject({ refusal: { code: "challenge-unknown" } });
  });
});

test("the database keeps a mistake as it was said", async () => {
  const reference = await at("redirecting");
  const motion = await filed(desk, reference);
  await must(rule(desk, reference, { ruling: "denied" }));
  const run = (sql: string, values: readonly unknown[]) =>
    withClient(desk.database.ownerUrl, (client) => client.query(sql, [...values]));
  const silent = `UPDATE "Challenge" SET "mistakenAt" = now() WHERE id = $1`;
  await expect(run(silent, [motion])).rejects.toThrow(/mistaken_said/);
  await must(takeBack(reference, motion));
  const quiet = `UPDATE "Challenge" SET "mistakenWhy" = 'Another' WHERE id = $1`;
  await expect(run(quiet, [motion])).rejects.toThrow(/written once/);
});
