import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignRequest, addNote } from "@/lib/casework/keep-track";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { listMail } from "@/lib/casework/list-mail";
import { readAuthority } from "@/lib/casework/list-parties";
import { countRequests, listRequests } from "@/lib/casework/list-requests";
import { alikeRequests } from "@/lib/casework/preview-due";
import { previewReport } from "@/lib/casework/preview-report";
import { readDocument } from "@/lib/casework/read-document";
import { readRecord } from "@/lib/casework/read-record";
import { readRequest } from "@/lib/casework/read-request";
import { endRecusal, recuse } from "@/lib/casework/recuse";
import { everything } from "@/lib/casework/testing/a-queue";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { aQueuedNotice } from "@/lib/casework/testing/a-notice";
import { on } from "@/lib/casework/testing/an-emergency";
import type { Actor } from "@/lib/law/permission/role";
import { openStages } from "@/lib/law/request/stage";
import { periodNamed } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

async function keepOut(reference: string, who: Actor, by = desk.person("reviewer"), knowing = false) {
  const conflict = { userId: who.id, reason: "The account is a brother’s", knowing };
  return recuse(by, on(await fileOf(desk, reference)), conflict, noon);
}

/** All that a person learns of a request, by every way there is. */
async function seenBy(actor: Actor, reference: string, documentId: string, mailId: string) {
  const found = async (q: string) => {
    const queue = await listRequests(actor, { ...everything, q }, noon);
    return queue.ok ? queue.value.items.filter((one) => one.reference === reference).length : 0;
  };
  const deadlines = await listDeadlines(actor, { kind: null, owner: null, after: null, limit: 100 }, noon);
  const mail = await listMail(actor, [mailId]);
  const authority = await readAuthority(actor, desk.authorityId);
  return {
    queue: await found(""),
    byReference: await found(reference),
    byAccount: await found("alice@first.example"),
    counted: (
      await countRequests(actor, { ...everything, q: reference }, { open: openStages, running: openStages }, noon)
    ).here,
    deadlines: JSON.stringify(deadlines).includes(reference),
    mail: mail.ok && mail.value.size,
    authority: JSON.stringify(authority).includes(reference),
    page: (await readRequest(actor, reference, noon, "api")).ok,
    record: (await readRecord(actor, reference, 0, noon)).ok,
    document: (await readDocument(actor, documentId, noon)).ok,
    step: (await addNote(actor, { reference }, { text: "Seen" }, noon)).ok,
  };
}

const nothing = {
  queue: 0,
  byReference: 0,
  byAccount: 0,
  counted: 0,
  deadlines: false,
  mail: 0,
  authority: false,
  page: false,
  record: false,
  document: false,
  step: false,
};

describe("a person with a conflict", () => {
  test("neither opens, finds nor counts the request, by any way, until let back in by another", async () => {
    const { reference, messageId } = await aQueuedNotice(desk);
    const documentId = await aDocument(desk, reference);
    const mailId = await mailIdOf(messageId);
    const person = desk.person("intake", 2);
    const everySight = { queue: 1, byReference: 1, counted: 1, deadlines: true, mail: 1, authority: true, step: true };
    expect(await seenBy(person, reference, documentId, mailId)).toMatchObject(everySight);

    expect(await keepOut(reference, person)).toMatchObject({ ok: true });
    expect(await seenBy(person, reference, documentId, mailId)).toEqual(nothing);
    expect(await seenBy(desk.person("intake"), reference, documentId, mailId)).toMatchObject(everySight);

    const recused = (await fileOf(desk, reference)).recusals;
    const back = { recusalId: recused[0]?.id ?? "", reason: "It was another account" };
    const ended = await endRecusal(desk.person("senior_counsel"), on(await fileOf(desk, reference)), back, noon);
    expect(ended).toMatchObject({ ok: true });
    expect(await seenBy(person, reference, documentId, mailId)).toMatchObject(everySight);
  });

  test("steps aside themself, and cannot let themself back in", async () => {
    const reference = await aRequest(desk, { agencyReference: "Own conflict" });
    const counsel = desk.person("senior_counsel", 2);
    expect(await keepOut(reference, counsel, counsel)).toMatchObject({ ok: true });
    const file = await fileOf(desk, reference);
    const back = { recusalId: file.recusals[0]?.id ?? "", reason: "None" };
    expect(await endRecusal(counsel, on(file), back, noon)).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  test("is not let back in by whoever kept them away, nor past it in the database", async () => {
    const reference = await aRequest(desk, { agencyReference: "A wall of two" });
    const [counsel, other] = [desk.person("senior_counsel"), desk.person("senior_counsel", 2)];
    expect(await keepOut(reference, desk.person("intake", 2), counsel, true)).toMatchObject({ ok: true });
    const file = await fileOf(desk, reference);
    const back = { recusalId: file.recusals[0]?.id ?? "", reason: "It was another account" };
    expect(await endRecusal(counsel, on(file), back, noon)).toMatchObject({
      refusal: { code: "same-person", first: "recuse" },
    });
    const past = async (endedBy: Actor) =>
      withClient(desk.database.ownerUrl, (client) =>
        client.query(`UPDATE "Recusal" SET "endedAt" = now(), "endedById" = $2 WHERE id = $1`, [
          back.recusalId,
          endedBy.id,
        ]),
      );
    await expect(past(counsel)).rejects.toThrow(/wall_of_two/);
    await expect(past(desk.person("intake", 2))).rejects.toThrow(/never_lets_oneself_in/);
    expect(await endRecusal(other, on(file), back, noon)).toMatchObject({ ok: true });
  });

  test("no longer owns it, and is not given it again", async () => {
    const reference = await aRequest(desk, { agencyReference: "Owned" });
    const owner = desk.person("custodian", 2);
    const assign = async () =>
      assignRequest(desk.person("intake"), on(await fileOf(desk, reference)), { ownerId: owner.id }, noon);
    expect(await assign()).toMatchObject({ ok: true });
    expect(await keepOut(reference, owner, desk.person("reviewer"), true)).toMatchObject({ ok: true });
    const read = await readRequest(desk.person("intake"), reference, noon, "api");
    expect(read.ok && [read.value.page.ownerId, read.value.owners.some(({ id }) => id === owner.id)]).toEqual([
      null,
      false,
    ]);
    expect(await assign()).toMatchObject({ refusal: { code: "owner-unknown" } });
  });

  test("is not kept out twice, nor without a word where too few are left to carry the request", async () => {
    const reference = await aRequest(desk, { agencyReference: "Two custodians" });
    const [one, other] = [desk.person("reviewer", 2), desk.person("custodian")];
    expect(await keepOut(reference, one)).toMatchObject({ ok: true });
    expect(await keepOut(reference, one)).toMatchObject({ refusal: { code: "recused-already" } });
    expect(await keepOut(reference, desk.person("reviewer"))).toMatchObject({
      refusal: { code: "last-person", roles: ["reviewer"] },
    });
    expect(await keepOut(reference, other)).toMatchObject({ refusal: { code: "last-person", roles: ["custodian"] } });
    expect(await keepOut(reference, desk.person("admin"))).toMatchObject({ refusal: { code: "owner-unknown" } });
  });

  test("still publishes figures that are true: a report counts for the desk, not for the person", async () => {
    const reference = await aRequest(desk, { agencyReference: "Counted all the same" });
    const period = periodNamed("2026-h2");
    const publisher = desk.person("publisher");
    const totals = async () => {
      const preview = period && (await previewReport(publisher, period));
      return preview?.ok ? preview.value.document.totals : null;
    };
    const before = await totals();
    expect(await keepOut(reference, publisher)).toMatchObject({ ok: true });
    expect(before?.requests).toBeGreaterThan(0);
    expect(await totals()).toEqual(before);
    expect(await alikeRequests(desk.person("intake"), desk.authorityId, "Counted all the same")).toHaveLength(1);
  });
});

async function mailIdOf(messageId: string): Promise<string> {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ mailId: string }>(`SELECT "mailId" FROM "Message" WHERE id = $1`, [
      messageId,
    ]);
    return rows[0]?.mailId ?? "";
  });
}
