import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachDocument } from "@/lib/casework/attach-document";
import { dropDraft, keepDraft, readDraft } from "@/lib/casework/keep-draft";
import { ownDocuments, readDocument } from "@/lib/casework/read-document";
import { readRecorded } from "@/lib/casework/preview-due";
import { readRequest } from "@/lib/casework/read-request";
import { sendNotice } from "@/lib/casework/send-notice";
import { authorityMeant, takeInRequest } from "@/lib/casework/take-in-request";
import { aDesk, fileOf, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { plainDate } from "@/lib/law/shared/plain-date";
import { asActor } from "@/lib/store/database";
import { entriesOf } from "@/lib/store/record";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const newAuthority = {
  name: "Amtsgericht Musterstadt",
  country: "DE",
  countryLabel: "Germany",
  state: null,
  domains: ["ag-musterstadt.example"],
  email: null,
  callbackNumber: null,
  callbackSource: null,
};

function stated(change: Partial<Parameters<typeof takeInRequest>[1]> = {}) {
  const { authorityId, targets, ...rest } = received(desk);
  return {
    ...rest,
    authority: { kind: "known", id: authorityId } as const,
    secrecy: { kind: "none" } as const,
    targets: targets.map((target, place) => ({ ...target, place, customer: "" })),
    ...change,
  };
}

let files = 0;
async function anUpload(who = desk.person("intake"), sha256 = "b".repeat(64), reference: string | null = null) {
  const storageKey = `upload-${(files += 1)}`;
  const file = {
    reference,
    kind: "original",
    name: "fax.pdf",
    contentType: "application/pdf",
    bytes: 9,
    sha256,
    storageKey,
  } as const;
  const attached = await attachDocument(who, file, noon);
  if (!attached.ok) throw new Error(attached.refusal.code);
  return attached.value;
}

async function take(change: Parameters<typeof stated>[0] = {}) {
  const taken = await takeInRequest(desk.person("intake"), stated(change), noon);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value;
}

describe("taking in a request", () => {
  test("keeps a new authority once, and finds it by its name with its country after that", async () => {
    const one = await take({ authority: { kind: "new", authority: newAuthority }, agencyReference: "A 1" });
    const two = await take({
      authority: { kind: "chosen", text: "amtsgericht musterstadt, Germany" },
      agencyReference: "A 2",
    });
    const [first, second] = [await fileOf(desk, one.reference), await fileOf(desk, two.reference)];
    expect(first.authority.name).toBe("Amtsgericht Musterstadt");
    expect(second.authority.id).toBe(first.authority.id);
  });

  test("names an authority or a customer it does not know, and records nothing", async () => {
    const unknown = stated({ authority: { kind: "chosen", text: "Ministry of Nowhere" } });
    expect(await takeInRequest(desk.person("intake"), unknown, noon)).toMatchObject({
      refusal: { code: "authority-unknown" },
    });
    const [target] = stated().targets;
    const targets = [{ ...target, identifier: "x", items: [], customerId: null, place: 3, customer: "Nobody Ltd" }];
    const refused = await takeInRequest(desk.person("intake"), stated({ targets }), noon);
    expect(refused).toMatchObject({ refusal: { code: "customer-not-known", name: "Nobody Ltd", place: 3 } });
  });

  test("finds a customer by its name, capitals aside", async () => {
    const [target] = stated().targets;
    const targets = [
      {
        identifier: "new@second.example",
        items: target?.items ?? [],
        customerId: null,
        place: 0,
        customer: "second example gmbh",
      },
    ];
    const { reference } = await take({ targets });
    expect((await fileOf(desk, reference)).targets[0]?.customerName).toBe("Second Example GmbH");
  });

  test("warns of the same reference of the same authority, however it is spelt, and records it all the same", async () => {
    const one = await take({ agencyReference: "2 BvR 118 – 26" });
    const two = await take({ agencyReference: "2 bvr  118-26" });
    expect(two.alike).toEqual([one.reference]);
  });

  test("records an order with its document, days as they run in the request’s zone", async () => {
    const { id } = await anUpload();
    const order = { kind: "ordered", basis: "18 USC 2705(b)", issuedBy: "D. Example", documentId: id } as const;
    const [startsOn, endsOn] = [plainDate("2026-11-20"), plainDate("2026-12-20")];
    if (!startsOn || !endsOn) throw new Error("No such day");
    const taken = await take({ secrecy: { ...order, startsOn, endsOn } });
    expect(taken.version).toBe((await fileOf(desk, taken.reference)).version);
    const [kept] = (await fileOf(desk, taken.reference)).orders;
    expect(kept?.startsAt.toISOString()).toBe("2026-11-20T05:00:00.000Z");
    expect(kept?.endsAt?.toISOString()).toBe("2026-12-21T05:00:00.000Z");
  });

  test("keeps an order in force through the whole of its last day in the request’s zone", async () => {
    const { id } = await anUpload();
    const order = { kind: "ordered", basis: "18 USC 2705(b)", issuedBy: "D. Example", documentId: id } as const;
    const [startsOn, endsOn] = [plainDate("2026-11-20"), plainDate("2026-12-20")];
    if (!startsOn || !endsOn) throw new Error("No such day");
    const { reference } = await take({ secrecy: { ...order, startsOn, endsOn } });
    const { notices, version } = await walkTo(desk, reference, "redirecting");
    const wanted = { noticeId: notices[0]?.id ?? "", contactId: null, digest: null };
    const send = (at: string) => sendNotice(desk.person("reviewer"), { reference, version }, wanted, new Date(at));
    // The last millisecond of 20 Dec in New York, and the first of the 21st.
    expect(await send("2026-12-21T04:59:59.999Z")).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    expect(await send("2026-12-21T05:00:00.000Z")).toMatchObject({ ok: true });
  });

  test("records nothing at all when its order cannot be recorded: no authority, no request, no document taken", async () => {
    const { id } = await anUpload(desk.person("reviewer"));
    const original = await anUpload();
    const startsOn = plainDate("2026-11-20");
    if (!startsOn) throw new Error("No such day");
    const secrecy = { kind: "ordered", basis: "x", issuedBy: "y", documentId: id, startsOn, endsOn: null } as const;
    const authority = { kind: "new", authority: { ...newAuthority, name: "Amtsgericht Nirgendwo" } } as const;
    const documentIds = [original.id];
    const whole = stated({ secrecy, authority, documentIds, agencyReference: "Never" });
    expect(await takeInRequest(desk.person("intake"), whole, noon)).toEqual({
      ok: false,
      refusal: { code: "order-without-document" },
    });
    expect((await ownDocuments(desk.person("intake"))).map((one) => one.id)).toContain(original.id);
    expect(await authorityMeant(desk.person("intake"), "Amtsgericht Nirgendwo")).toBeNull();
    expect((await take({ agencyReference: "Never", documentIds })).alike).toEqual([]);
  });

  test("records an order that stands in the very document that asks", async () => {
    const { id } = await anUpload();
    const startsOn = plainDate("2026-11-20");
    if (!startsOn) throw new Error("No such day");
    const secrecy = { kind: "ordered", basis: "x", issuedBy: "y", documentId: id, startsOn, endsOn: null } as const;
    const { reference } = await take({ documentIds: [id], secrecy });
    expect((await fileOf(desk, reference)).orders).toMatchObject([{ kind: "ordered", issuedBy: "y" }]);
  });

  test("records an order of the walled compartment with its request", async () => {
    const counsel = desk.person("ns_counsel");
    const { id } = await anUpload(counsel);
    const startsOn = plainDate("2026-11-20");
    if (!startsOn) throw new Error("No such day");
    const secrecy = { kind: "ordered", basis: "x", issuedBy: "y", documentId: id, startsOn, endsOn: null } as const;
    const letter = stated({ secrecy, instrumentCode: "US_NSL", dueOn: null });
    const taken = await takeInRequest(counsel, letter, noon);
    expect(taken).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test("tells of a new authority whose domain imitates that of a known one", async () => {
    const domains = ["da.exarnple"];
    const authority = { kind: "new", authority: { ...newAuthority, name: "District Attorney", domains } } as const;
    const { lookAlikes, reference } = await take({ authority, agencyReference: "Fake" });
    expect(lookAlikes).toMatchObject([{ shown: "da.exarnple", known: "da.example" }]);
    const opened = await readRequest(desk.person("intake"), reference, noon, "desk");
    expect(opened.ok && opened.value.lookAlikes).toEqual(lookAlikes);
    expect((await readRecorded(desk.person("intake"), reference, noon))?.lookAlikes).toEqual(lookAlikes);
  });
});

describe("a document", () => {
  test("belongs to whoever added it until a request takes it", async () => {
    const { id } = await anUpload(desk.person("intake"), "c".repeat(64));
    expect(await readDocument(desk.person("reviewer"), id, noon)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await readDocument(desk.person("intake"), id, noon)).toMatchObject({ ok: true });
    expect((await ownDocuments(desk.person("intake"))).map((one) => one.id)).toContain(id);
    const { reference } = await take({ documentIds: [id] });
    expect((await ownDocuments(desk.person("intake"))).map((one) => one.id)).not.toContain(id);
    expect(await readDocument(desk.person("reviewer"), id, noon)).toMatchObject({ ok: true });
    const file = await fileOf(desk, reference);
    const acts = await asActor(desk.person("auditor"), (tx) => entriesOf(tx, file.id));
    expect(acts.at(-1)).toMatchObject({ act: "open-document", actorName: "reviewer 1", data: { document: id } });
  });

  test("is on the record when it is attached to a request, and told when its bytes were there before", async () => {
    const { reference } = await take({ agencyReference: "Twice" });
    const one = await anUpload(desk.person("custodian"), "d".repeat(64), reference);
    expect(one.sameAs).toBeNull();
    const two = await anUpload(desk.person("custodian"), "d".repeat(64), reference);
    expect(two.sameAs).toEqual({ name: "fax.pdf", reference });
    const file = await fileOf(desk, reference);
    const acts = await asActor(desk.person("auditor"), (tx) => entriesOf(tx, file.id));
    expect(acts.filter((entry) => entry.act === "attach-document")).toHaveLength(2);
  });

  test("cannot be attached to a request that the actor does not see", async () => {
    const file = {
      reference: "WD-00000-00000",
      kind: "other",
      name: "x",
      contentType: "text/plain",
      bytes: 1,
      sha256: "e".repeat(64),
      storageKey: "x",
    } as const;
    expect(await attachDocument(desk.person("intake"), file, noon)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await attachDocument(desk.person("admin"), file, noon)).toMatchObject({ refusal: { code: "wrong-role" } });
  });
});

test("a draft comes back as it was typed, to its own person only", async () => {
  const typed = { agencyReference: "GJ", "targets.0.identifier": "a@b.example", documentIds: ["1", "2"] };
  await keepDraft(desk.person("intake"), "receive-request", typed, noon);
  expect((await readDraft(desk.person("intake"), "receive-request"))?.typed).toEqual(typed);
  expect(await readDraft(desk.person("intake", 2), "receive-request")).toBeNull();
  await dropDraft(desk.person("intake"), "receive-request");
  expect(await readDraft(desk.person("intake"), "receive-request")).toBeNull();
});
