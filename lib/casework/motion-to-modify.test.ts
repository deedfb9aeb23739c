import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver } from "@/lib/casework/deliver";
import { closeChallenged } from "@/lib/casework/record-ruling";
import { asOf, filed, later, must, rule } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;
const pressDeliver = async (reference: string, now: Date) => {
  const { file, on } = await asOf(desk, reference);
  const portal = { channel: "portal", recipient: "Sgt. Example" };
  return asIfDue(desk, file, () => deliver(desk.person("custodian"), on, portal, now));
};

test("a motion to modify, granted, changes the scope and leaves the request standing", async () => {
  const reference = await at("ready");
  await filed(desk, reference, { kind: "motion_to_modify" });
  await must(rule(desk, reference, { ruling: "granted" }));
  expect(await fileOf(desk, reference)).toMatchObject({ targets: [{ outcome: "pending" }] });
  expect(await pressDeliver(reference, later(1))).toMatchObject({ refusal: { code: "scope-not-narrowed" } });
  const { on } = await asOf(desk, reference);
  expect(await closeChallenged(desk.person("reviewer"), on, { note: "" }, later(1))).toMatchObject({
    refusal: { code: "not-apt" },
  });
});

test("the database lets no motion to modify take an account down", async () => {
  const reference = await at("redirecting");
  await filed(desk, reference, { kind: "motion_to_modify" });
  await must(rule(desk, reference, { ruling: "granted" }));
  const target = (await fileOf(desk, reference)).targets[0]?.id;
  const fall = withClient(desk.database.ownerUrl, (client) =>
    client.query(`UPDATE "Target" SET outcome = 'challenged' WHERE id = $1`, [target]),
  );
  await expect(fall).rejects.toThrow(/No challenge of this request was granted/);
});
