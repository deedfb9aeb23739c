import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCover, endCover, readCovers } from "@/lib/casework/keep-cover";
import { assignRequest } from "@/lib/casework/keep-track";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { countRequests, listRequests } from "@/lib/casework/list-requests";
import { readRequest } from "@/lib/casework/read-request";
import { everything } from "@/lib/casework/testing/a-queue";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { on } from "@/lib/casework/testing/an-emergency";
import type { Actor } from "@/lib/law/permission/role";
import { openStages } from "@/lib/law/request/stage";
import { type PlainDate, plainDate } from "@/lib/law/shared/plain-date";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const today = on23(23);

function on23(date: number): PlainDate {
  const day = plainDate(`2026-11-${date}`);
  if (!day) throw new Error("No such day");
  return day;
}

async function cover(away: Actor, by: Actor, from: number, to: number, actor = desk.person("admin")) {
  return addCover(actor, { userId: away.id, coverId: by.id, fromOn: on23(from), toOn: on23(to) }, noon);
}

describe("an absence", () => {
  test("shows beside the owner who is away, and ends when it is ended", async () => {
    const [away, standIn] = [desk.person("reviewer"), desk.person("reviewer", 2)];
    const reference = await aRequest(desk);
    await assignRequest(desk.person("intake"), on(await fileOf(desk, reference)), { ownerId: away.id }, noon);
    const ownerAway = async () => {
      const read = await readRequest(desk.person("intake"), reference, noon, "desk");
      return read.ok ? read.value.who.ownerAway : undefined;
    };
    expect(await ownerAway()).toBeNull();
    expect(await cover(away, standIn, 23, 27, away)).toMatchObject({ ok: true });
    expect(await ownerAway()).toEqual({ coverId: standIn.id, name: standIn.name, until: "2026-11-27" });
    const { covers } = await readCovers(away, today);
    const ended = await endCover(away, { id: covers[0]?.id ?? "", today }, noon);
    expect(ended).toMatchObject({ ok: true });
    expect(await ownerAway()).toBeNull();
  });

  test("brings what they own to whoever stands in, in the queue and among the deadlines", async () => {
    const [away, standIn] = [desk.person("senior_counsel"), desk.person("senior_counsel", 2)];
    const reference = await aRequest(desk, { agencyReference: "Covered" });
    await assignRequest(desk.person("intake"), on(await fileOf(desk, reference)), { ownerId: away.id }, noon);
    const theirs = async () => {
      const queue = await listRequests(standIn, { ...everything, mine: true }, noon);
      const clocks = await listDeadlines(standIn, { kind: null, owner: standIn, after: null, limit: 100 }, noon);
      const { mine } = await countRequests(standIn, everything, { open: openStages, running: openStages }, noon);
      return [
        queue.ok && queue.value.items.map((one) => one.reference),
        clocks.ok && [...new Set(clocks.value.clocks.map((one) => one.reference))],
        mine,
      ];
    };
    expect(await theirs()).toEqual([[], [], 0]);
    expect(await cover(away, standIn, 23, 27, away)).toMatchObject({ ok: true });
    expect(await theirs()).toEqual([[reference], [reference], 1]);
    const { covers } = await readCovers(away, today);
    await endCover(away, { id: covers.find(({ userId }) => userId === away.id)?.id ?? "", today }, noon);
    expect(await theirs()).toEqual([[], [], 0]);
  });

  test("is kept by the person, an administrator or senior counsel, and by nobody else", async () => {
    const [away, standIn] = [desk.person("intake"), desk.person("intake", 2)];
    expect(await cover(away, standIn, 24, 25, desk.person("custodian"))).toMatchObject({
      refusal: { code: "wrong-role", needs: ["admin", "senior_counsel"] },
    });
    expect(await cover(away, standIn, 24, 25, desk.person("senior_counsel"))).toMatchObject({ ok: true });
    const { covers, mayBeAway } = await readCovers(desk.person("custodian"), today);
    expect(mayBeAway.map(({ id }) => id)).toEqual([desk.person("custodian").id]);
    const id = covers.find(({ userId }) => userId === away.id)?.id ?? "";
    expect(await endCover(desk.person("custodian"), { id, today }, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
  });

  test("needs somebody of the same role, other days than one that stands, and an end after its beginning", async () => {
    const away = desk.person("custodian");
    const other = desk.person("custodian", 2);
    expect(await cover(away, desk.person("reviewer"), 23, 24)).toMatchObject({
      refusal: { code: "cover-without-role" },
    });
    expect(await cover(away, away, 23, 24)).toMatchObject({ refusal: { code: "owner-unknown" } });
    expect(await cover(away, desk.person("admin"), 23, 24)).toMatchObject({ refusal: { code: "owner-unknown" } });
    expect(await cover(away, other, 25, 24)).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect(await cover(away, other, 25, 28)).toMatchObject({ ok: true });
    expect(await cover(away, other, 28, 30)).toMatchObject({ refusal: { code: "cover-taken", until: "2026-11-28" } });
    expect(await cover(away, other, 29, 30)).toMatchObject({ ok: true });
  });
});
