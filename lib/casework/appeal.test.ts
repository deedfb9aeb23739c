import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliver } from "@/lib/casework/deliver";
import { reopenRequest } from "@/lib/casework/end-request";
import { closeChallenged, narrowScope } from "@/lib/casework/record-ruling";
import { asOf, day, filed, later, must, rule, stay } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { challengeStanding } from "@/lib/law/challenge/challenge";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;
const appeals = (reference: string, appealOfId: string, change = {}) =>
  filed(desk, reference, { party: "authority", kind: "appeal", appealOfId, ...change });
const outcomes = async (reference: string) => (await fileOf(desk, reference)).targets.map(({ outcome }) => outcome);

/** A request under secrecy that we challenge, with what the court said of it. */
async function aChallengedOrder(ruling: "granted" | "partial" | "denied") {
  const reference = await at("redirecting");
  await place(desk, reference, await anOrder(desk, reference, { endsAt: later(90) }));
  const orderId = (await fileOf(desk, reference)).orders[0]?.id ?? "";
  const first = await filed(desk, reference, { party: "us", kind: "secrecy_challenge", orderId });
  await must(rule(desk, reference, { ruling }));
  return { reference, orderId, first };
}

const standings = async (reference: string, now = later(3)) =>
  (await fileOf(desk, reference)).orders.map((order) => secrecyStanding(order, now));

describe("the authority’s appeal of a ruling on secrecy", () => {
  test("granted, lets the order stand again for the time it had left, and holds the notice", async () => {
    const { reference, orderId, first } = await aChallengedOrder("granted");
    expect(await standings(reference)).toEqual(["lifted"]);
    await appeals(reference, first, { orderId });
    expect(await standings(reference)).toEqual(["lifted"]);
    await must(rule(desk, reference, { ruling: "granted", ruledOn: day("2026-11-25") }, later(2)));
    const { orders, challenges, clocks } = await fileOf(desk, reference);
    expect(await standings(reference)).toEqual(["lifted", "in_force"]);
    expect(orders[1]).toMatchObject({ restoresId: orderId, endsAt: later(90), liftedAt: null });
    expect(clocks.filter(({ rule: id, endedAt }) => id === "SECRECY_END" && endedAt === null)).toMatchObject([
      { subjectId: orders[1]?.id },
    ]);
    expect(challenges.map((one) => challengeStanding(one, challenges, later(3)))).toEqual(["reversed", "granted"]);
  });

  test("granted against a ruling in our favour in part, leaves the order in force", async () => {
    const { reference, orderId, first } = await aChallengedOrder("partial");
    await appeals(reference, first, { orderId });
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    expect(await standings(reference)).toEqual(["in_force"]);
  });

  test("denied, leaves the order lifted; our own appeal after it succeeded lifts it again", async () => {
    const denied = await aChallengedOrder("granted");
    await appeals(denied.reference, denied.first, { orderId: denied.orderId });
    await must(rule(desk, denied.reference, { ruling: "denied" }, later(2)));
    expect(await standings(denied.reference)).toEqual(["lifted"]);
    const again = await aChallengedOrder("granted");
    const { reference, orderId } = again;
    const second = await appeals(reference, again.first, { orderId });
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    await filed(desk, reference, { party: "us", kind: "appeal", appealOfId: second, orderId });
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    expect(await standings(reference)).toEqual(["lifted", "lifted"]);
  });

  test("restores nothing that has run out meanwhile", async () => {
    const { reference, orderId, first } = await aChallengedOrder("granted");
    await appeals(reference, first, { orderId });
    await must(rule(desk, reference, { ruling: "granted", ruledOn: day("2026-11-25") }, later(100)));
    expect(await standings(reference, later(100))).toEqual(["lifted"]);
  });
});

describe("the authority’s appeal of a ruling on the request", () => {
  test("granted, takes the accounts back to pending; the scope from before is proposed anew", async () => {
    const reference = await at("ready");
    const first = await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "granted" }));
    expect(await outcomes(reference)).toEqual(["challenged"]);
    await appeals(reference, first);
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    expect(await outcomes(reference)).toEqual(["pending"]);
    const { file, on } = await asOf(desk, reference);
    const press = () =>
      deliver(desk.person("custodian"), on, { channel: "portal", recipient: "Sgt. Example" }, later(2));
    expect(await asIfDue(desk, file, press)).toMatchObject({ refusal: { code: "scope-not-narrowed" } });
    await must(narrowScope(desk.person("reviewer"), on, { reason: "It stands again" }, later(2)));
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "redirecting", proposal: null });
  });

  test("granted against a ruling that narrowed it, settles no account as challenged", async () => {
    const reference = await at("approval");
    const first = await filed(desk, reference, { party: "us" });
    await must(rule(desk, reference, { ruling: "partial" }));
    await appeals(reference, first);
    await must(rule(desk, reference, { ruling: "granted" }, later(2)));
    expect(await outcomes(reference)).toEqual(["pending"]);
  });

  test("in part, also asks again what was struck down, to be narrowed", async () => {
    const reference = await at("approval");
    const first = await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "granted" }));
    await appeals(reference, first);
    await must(rule(desk, reference, { ruling: "partial" }, later(2)));
    expect(await outcomes(reference)).toEqual(["pending"]);
    expect((await fileOf(desk, reference)).challenges.at(-1)?.unheeded).toBe(true);
  });

  test("after the request was closed, waits for counsel to reopen it; reopening alone lets nothing leave", async () => {
    const counsel = desk.person("senior_counsel");
    const closed = async () => {
      const reference = await at("redirecting");
      const first = await filed(desk, reference);
      await must(rule(desk, reference, { ruling: "granted" }));
      const note = { note: "Quashed" };
      await must(closeChallenged(desk.person("reviewer"), (await asOf(desk, reference)).on, note, later(1)));
      return { reference, first };
    };
    const reopen = async (reference: string) =>
      must(reopenRequest(counsel, (await asOf(desk, reference)).on, { reason: "The court said so" }, later(3)));

    const reversed = await closed();
    await appeals(reversed.reference, reversed.first);
    await must(rule(desk, reversed.reference, { ruling: "granted" }, later(2)));
    expect(await outcomes(reversed.reference)).toEqual(["challenged"]);
    await reopen(reversed.reference);
    expect(await outcomes(reversed.reference)).toEqual(["pending"]);
    expect(await walkTo(desk, reversed.reference, "approval")).toMatchObject({ stage: "approval" });

    const standing = await closed();
    await reopen(standing.reference);
    expect(await outcomes(standing.reference)).toEqual(["pending"]);
    await expect(walkTo(desk, standing.reference, "approval")).rejects.toThrow(/struck-down/);
    const note = { note: "Still quashed" };
    await must(closeChallenged(desk.person("reviewer"), (await asOf(desk, standing.reference)).on, note, later(3)));
    expect(await outcomes(standing.reference)).toEqual(["challenged"]);
  });
});

describe("an appeal is filed", () => {
  test("by whoever lost the ruling, and of a ruling", async () => {
    const reference = await at("redirecting");
    const first = await filed(desk, reference, { party: "us" });
    await expect(appeals(reference, first)).rejects.toThrow(/challenge-unknown/);
    await must(rule(desk, reference, { ruling: "denied" }));
    await expect(appeals(reference, first)).rejects.toThrow(/appeal-of-own-win/);
    await expect(filed(desk, reference, { party: "us", kind: "appeal" })).rejects.toThrow(/appeal-of-nothing/);
    await expect(filed(desk, reference, { party: "authority" })).rejects.toThrow(/authority-challenges/);
    await filed(desk, reference, { party: "us", kind: "appeal", appealOfId: first });
  });

  test("by the authority without staying the request", async () => {
    const reference = await at("redirecting");
    const first = await filed(desk, reference);
    await must(rule(desk, reference, { ruling: "partial" }));
    await expect(appeals(reference, first, { stayRule: "Rule 8" })).rejects.toThrow(/stay-of-ruling/);
    const appeal = await appeals(reference, first);
    expect(await stay(desk, reference, appeal)).toMatchObject({ refusal: { code: "stay-of-ruling" } });
  });
});

describe("the database itself", () => {
  const asOwner = (sql: string, values: readonly unknown[]) =>
    withClient(desk.database.ownerUrl, (client) => client.query(sql, [...values]));

  test("lets no target fall to what the authority filed, and no order stand again without its appeal", async () => {
    const { reference, orderId, first } = await aChallengedOrder("granted");
    const { id } = await fileOf(desk, reference);
    const fall = () => asOwner(`UPDATE "Target" SET outcome = 'challenged' WHERE "requestId" = $1`, [id]);
    await expect(fall()).rejects.toThrow(/No challenge/);
    const restore = () =>
      asOwner(
        `INSERT INTO "SecrecyOrder" (id, "requestId", kind, basis, "issuedBy", "startsAt", "documentId", "placedById", "placedAt", "restoresId")
         SELECT gen_random_uuid(), "requestId", kind, basis, "issuedBy", "startsAt", "documentId", "placedById", "placedAt", id
         FROM "SecrecyOrder" WHERE id = $1`,
        [orderId],
      );
    await expect(restore()).rejects.toThrow(/reversed its lifting/);
    await appeals(reference, first, { orderId });
    await must(rule(desk, reference, { ruling: "denied" }, later(2)));
    await expect(restore()).rejects.toThrow(/reversed its lifting/);
  });

  test("keeps the writing that lifted an order, once", async () => {
    const { orderId } = await aChallengedOrder("granted");
    const kept = await asOwner(`SELECT "liftDocumentId" FROM "SecrecyOrder" WHERE id = $1`, [orderId]);
    expect(kept.rows).toMatchObject([{ liftDocumentId: expect.any(String) }]);
    const other = await at("received");
    const document = await aDocument(desk, other);
    await expect(
      asOwner(`UPDATE "SecrecyOrder" SET "liftDocumentId" = $2 WHERE id = $1`, [orderId, document]),
    ).rejects.toThrow(/written once/);
    const bare = await at("redirecting");
    await place(desk, bare, await anOrder(desk, bare));
    const { id } = await fileOf(desk, bare);
    await expect(
      asOwner(`UPDATE "SecrecyOrder" SET "liftedAt" = $2, "liftReason" = 'x' WHERE "requestId" = $1`, [id, noon]),
    ).rejects.toThrow(/lifted_with_document/);
  });

  test("takes an appeal only with its ruling, and no challenge by the authority", async () => {
    const reference = await at("redirecting");
    const { id } = await fileOf(desk, reference);
    const insert = (party: string, kind: string) =>
      asOwner(
        `INSERT INTO "Challenge" (id, "requestId", party, kind, forum, docket, "filedAt", "filedById")
         VALUES (gen_random_uuid(), $1, $2, $3, '', '', now(), $4)`,
        [id, party, kind, desk.person("senior_counsel").id],
      );
    await expect(insert("us", "appeal")).rejects.toThrow(/names the ruling/);
    await expect(insert("authority", "motion_to_quash")).rejects.toThrow(/authority_appeals/);
    await expect(insert("nobody", "other_filing")).rejects.toThrow(/known_party/);
  });
});
