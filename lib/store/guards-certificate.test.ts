import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CertificateRead } from "@/lib/casework/read-epoc";
import { fileOf, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, readCertificate } from "@/lib/casework/testing/an-epoc";
import { approvePastCasework, memoPastCasework, pastCasework } from "@/lib/casework/testing/past-casework";
import { wrongEntity } from "@/lib/law/epoc/addressee";
import { isProductionOrder } from "@/lib/law/epoc/certificate";
import { notShown } from "@/lib/law/epoc/issued";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const set = (column: string, value: unknown, id: string) =>
  pastCasework(desk, `UPDATE "Epoc" SET "${column}" = $2 WHERE "requestId" = $1`, [id, value]);

async function atApproval(said: Partial<CertificateRead> = {}, category: "traffic" | "subscriber" = "traffic") {
  const reference = await anEpoc(desk, { targets: [target(desk.customers[0]?.account ?? "", [category])] });
  await readCertificate(desk, reference, said);
  return walkTo(desk, reference, "approval");
}

describe("the database takes no approval of traffic data", () => {
  test.each([
    [{ issuedBy: "prosecutor" }, /need a judge or court/, ["issuedBy", "judge"]],
    [{ issuedBy: "not_shown" }, /need a judge or court/, ["issuedBy", "judge"]],
    [{ offence: "neither" }, /shows no offence/, ["offence", "listed"]],
    [{ privileged: true }, /counsel’s memo/, ["privileged", false]],
  ] as const)("where the certificate says %o, as the law does", async (said, words, [column, mended]) => {
    const file = await atApproval(said);
    expect(notShown(file)).not.toBeNull();
    await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(words);
    await set(column, mended, file.id);
    expect(notShown(await fileOf(desk, file.reference))).toBeNull();
    await approvePastCasework(desk, file.proposal?.id);
  });

  test("where nobody had asked what it shows", async () => {
    const file = await atApproval();
    for (const [column, mended, words] of [
      ["issuedBy", "judge", /need a judge or court/],
      ["offence", "threshold", /shows no offence/],
    ] as const) {
      await set(column, null, file.id);
      await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(words);
      await set(column, mended, file.id);
    }
  });

  test("of protected secrets, before counsel's newest memo lets it", async () => {
    const file = await atApproval({ privileged: true });
    await memoPastCasework(desk, file.id, "privilege", "refuse");
    await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/memo holds it up/);
    await memoPastCasework(desk, file.id, "privilege", "proceed");
    await approvePastCasework(desk, file.proposal?.id);
  });
});

test("the database takes no approval of what was served on another establishment, but in an emergency", async () => {
  const file = await atApproval({ servedOn: "another", issuedBy: "prosecutor" }, "subscriber");
  expect(wrongEntity(file)).toEqual({ code: "wrong-entity" });
  await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/another establishment/);
  await expect(set("servedOn", "somebody", file.id)).rejects.toThrow(/served_on/);
  await set("emergency", true, file.id);
  expect(wrongEntity(await fileOf(desk, file.reference))).toBeNull();
  await approvePastCasework(desk, file.proposal?.id);
});

test("the database lets a prosecutor order who a subscriber is, for any offence", async () => {
  const file = await atApproval({ issuedBy: "prosecutor", offence: "neither", privileged: true }, "subscriber");
  expect(isProductionOrder(file) && notShown(file)).toBeNull();
  await approvePastCasework(desk, file.proposal?.id);
});

test.each([
  ["issuedBy", "prosecutor"],
  ["offence", "listed"],
  ["privileged", true],
  ["servedOn", "representative"],
])("what was read stands once a second person approved it: %s", async (column, value) => {
  const file = await walkTo(desk, (await atApproval()).reference, "producing");
  await expect(set(column, value, file.id)).rejects.toThrow(/approved as the certificate was read/);
});

describe("nothing leaves before the enforcing authority's ten days are over", () => {
  const leave = (production: string | undefined, at: string) =>
    pastCasework(desk, `UPDATE "Production" SET "deliveredAt" = $2 WHERE id = $1`, [production, at]);

  test("although somebody ended its clock without a clearance", async () => {
    const file = await walkTo(desk, (await atApproval()).reference, "ready");
    await expect(leave(file.production?.id, "2026-11-25T12:00:00Z")).rejects.toThrow(/gate is still closed/);
    const ended = `UPDATE "Clock" SET "endedAt" = now(), "endedWhy" = 'x' WHERE "requestId" = $1 AND gate`;
    await pastCasework(desk, ended, [file.id]);
    await expect(leave(file.production?.id, "2026-11-25T12:00:00Z")).rejects.toThrow(/ten days are not over/);
    await leave(file.production?.id, "2026-12-04T12:00:00Z");
  });

  test("although the certificate was said to have notified it afterwards only, so that no clock runs", async () => {
    const file = await atApproval({ enforcingNotified: false });
    await pastCasework(
      desk,
      `UPDATE "Epoc" SET "enforcingNotified" = true, "notNotifiedBecause" = NULL WHERE "requestId" = $1`,
      [file.id],
    );
    const ready = await walkTo(desk, file.reference, "ready");
    await expect(leave(ready.production?.id, "2026-12-20T12:00:00Z")).rejects.toThrow(/ten days are not over/);
  });
});
