import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { claimMessage, type Gate, handOverMessage } from "@/lib/casework/send-message-phases";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, aQueuedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";
import { holdRequest } from "@/lib/store/message-gate";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const gate: Gate = {
  send: () => Promise.resolve({ outcome: "accepted", response: "250 ok" }),
  clock: () => noon,
  hold: holdRequest,
  stopwatchMs: () => performance.now(),
};

describe("an order of secrecy", () => {
  test("is recorded with its dates, and an open-ended one with the day to look at it again", async () => {
    const reference = await aRequest(desk);
    const order = await anOrder(desk, reference);
    expect(await place(desk, reference, order)).toEqual({ ok: true, value: { reference, version: 2 } });
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
      act: "place-secrecy",
      why: "Ordered by District Court: 18 USC 2705(b)",
      data: { kind: "ordered", endsAt: null, reviewAt: "2027-11-23T23:59:59.999Z", document: order.documentId },
    });
  });

  test.each([
    ["without its document", { documentId: null }, "order-without-document"],
    ["with a document of another request", { documentId: randomUUID() }, "document-unknown"],
    ["that ends before it starts", { endsAt: new Date("2026-11-01T00:00:00Z") }, "dates-reversed"],
    ["that prolongs an order nobody knows", { extendsId: randomUUID() }, "order-unknown"],
  ])("%s is refused", async (_claim, change, code) => {
    const reference = await aRequest(desk);
    const taken = await place(desk, reference, await anOrder(desk, reference, change));
    expect(taken).toMatchObject({ ok: false, refusal: { code } });
    expect((await fileOf(desk, reference)).orders).toEqual([]);
  });

  test("is not recorded by a custodian, nor on a version somebody moved", async () => {
    const reference = await aRequest(desk);
    const order = await anOrder(desk, reference);
    const on = { reference, version: 1 };
    expect(await placeSecrecy(desk.person("custodian"), on, order, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    await place(desk, reference, order);
    const late = await placeSecrecy(desk.person("reviewer"), on, order, noon);
    expect(late).toMatchObject({
      refusal: { code: "changed-meanwhile", version: 2, entries: [{ act: "place-secrecy" }] },
    });
  });

  test("that is only claimed holds nothing", async () => {
    const { reference } = await aQueuedNotice(desk);
    const claim = await anOrder(desk, reference, { kind: "claimed_unsupported", documentId: null });
    expect(await place(desk, reference, claim)).toMatchObject({ ok: true });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "ready" });
  });

  test("that starts tomorrow holds nothing today", async () => {
    const { reference } = await aQueuedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference, { startsAt: new Date(noon.getTime() + 86_400_000) }));
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "ready" });
  });
});

describe("an order that comes while a notice is in flight", () => {
  const leaseFor = (messageId: string, ms: number) =>
    withClient(desk.database.ownerUrl, (client) =>
      client.query(
        `UPDATE "MessageAttempt" SET "leaseUntil" = clock_timestamp() + $2::int * interval '1 millisecond' WHERE "messageId" = $1`,
        [messageId, ms],
      ),
    );

  test("is acknowledged only after the try has ended, and lists it", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const order = await anOrder(desk, reference);
    const claim = await claimMessage(systemActor, messageId, gate);
    if (typeof claim === "string") throw new Error(claim);
    const placing = place(desk, reference, order);
    const handing = new Promise((done) => setTimeout(done, 500)).then(() => handOverMessage(systemActor, claim, gate));
    expect(await placing).toMatchObject({ ok: true });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "accepted", notice: "sent" });
    expect(await handing).toBe("accepted");
    const acts = await actsOf(desk, reference);
    expect(acts.slice(-2).map(({ act }) => act)).toEqual(["try-message", "place-secrecy"]);
    expect(acts.at(-1)?.data["triesBefore"]).toEqual([{ message: messageId, try: 1, result: "accepted" }]);
  });

  test("waits for the lease of a sender that died, and no longer", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const order = await anOrder(desk, reference);
    await claimMessage(systemActor, messageId, gate);
    await leaseFor(messageId, 1_200);
    const begun = performance.now();
    expect(await place(desk, reference, order)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThan(1_000);
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect((await actsOf(desk, reference)).at(-1)?.data["triesBefore"]).toEqual([]);
  });

  test("that is only claimed waits for nothing", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const claim = await anOrder(desk, reference, { kind: "claimed_unsupported" });
    await claimMessage(systemActor, messageId, gate);
    const begun = performance.now();
    expect(await place(desk, reference, claim)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
