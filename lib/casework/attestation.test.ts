import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope } from "@/lib/casework/approve-scope";
import { recordAttestation } from "@/lib/casework/record-attestation";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { change, take } from "@/lib/casework/testing/an-epoc";
import { approvePastCasework, pastCasework } from "@/lib/casework/testing/past-casework";
import { refusalText } from "@/lib/forms/refusal-text";
import { attestationsMissing } from "@/lib/law/conflict/shield";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const where = async (authority: string | null, customer: string | null) => {
  await change(desk, `UPDATE "Authority" SET state = $1`, [authority]);
  await change(desk, `UPDATE "Customer" SET country = 'US', state = $1`, [customer]);
};
const approved = (reference: string) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) => approveScope(actor, on, { note: "" }, noon));
const attest = async (reference: string, state: "CA" | "WA" = "CA", documentId?: string) => {
  const document = documentId ?? (await aDocument(desk, reference, "attestation.pdf"));
  const read = { state, documentId: document, note: "Sworn by the detective: not about an abortion" };
  return take(desk, reference, desk.person("reviewer"), (actor, on) => recordAttestation(actor, on, read, noon));
};

describe("process of another state for a customer in a shield state", () => {
  test("is approved only once its attestation is recorded with its document, in law and in SQL", async () => {
    await where("TX", "CA");
    const file = await walkTo(desk, await aRequest(desk), "approval");
    expect(attestationsMissing(file).map(({ rule }) => rule.state)).toEqual(["CA"]);
    const refused = await approved(file.reference);
    expect(refused).toMatchObject({ refusal: { code: "attestation-missing", states: ["California"], unknown: false } });
    expect(!refused.ok && refusalText(refused.refusal)).toMatch(/sends the request back for “Attestation”/);
    await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/attestation that nobody has recorded/);
    const stray = await aDocument(desk, await aRequest(desk));
    expect(await attest(file.reference, "CA", stray)).toMatchObject({ refusal: { code: "writing-missing" } });
    expect((await attest(file.reference, "WA")).ok).toBe(true);
    expect((await approved(file.reference)).ok).toBe(false);
    expect((await attest(file.reference)).ok).toBe(true);
    expect((await approved(file.reference)).ok).toBe(true);
  });

  test("whose authority nobody has placed asks for it, and says so", async () => {
    await where(null, "CA");
    const file = await walkTo(desk, await aRequest(desk), "approval");
    const refused = await approved(file.reference);
    expect(refused).toMatchObject({ refusal: { code: "attestation-missing", unknown: true } });
    expect(!refused.ok && refusalText(refused.refusal)).toMatch(/Nobody has said of which state/);
    await where("federal", "CA");
    expect((await approved(file.reference)).ok).toBe(true);
  });

  test.each([
    ["TX", null, "US_WARRANT", false],
    ["TX", "TX", "US_WARRANT", false],
    ["CA", "CA", "US_WARRANT", false],
    ["federal", "CA", "US_WARRANT", false],
    [null, null, "US_WARRANT", false],
    ["TX", "WA", "US_WARRANT", true],
    ["WA", "NY", "US_WARRANT", true],
    [null, "NY", "US_WARRANT", true],
  ] as const)("from %s, for a customer in %s, by %s: %s, in law as in SQL", async (authority, customer, code, held) => {
    await where(authority, customer);
    const file = await walkTo(desk, await aRequest(desk, { instrumentCode: code }), "approval");
    expect(attestationsMissing(file).length > 0).toBe(held);
    if (held) await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/attestation/);
    else await approvePastCasework(desk, file.proposal?.id);
  });

  test("needs another attestation for later process", async () => {
    await where("TX", "CA");
    const file = await walkTo(desk, await aRequest(desk), "approval");
    await attest(file.reference);
    const later = `INSERT INTO "Process" (id, "requestId", number, kind, "documentId", "receivedAt", note, "scopeBefore", "byId", at)
                   VALUES (gen_random_uuid(), $1, 2, 'amended', $2, now(), 'x', '[]', $3, '2020-01-01')`;
    const document = await aDocument(desk, file.reference);
    await pastCasework(desk, later, [file.id, document, desk.person("senior_counsel").id]);
    expect(attestationsMissing(await fileOf(desk, file.reference))).toHaveLength(1);
    await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/attestation/);
  });

  test("is not asked for one outside the United States, where the step is not apt", async () => {
    await where(null, "CA");
    await change(desk, `UPDATE "Authority" SET country = 'DE'`);
    const reference = await aRequest(desk, { instrumentCode: "EU_NATIONAL" });
    expect(await attest(reference)).toMatchObject({ refusal: { code: "not-apt" } });
    await change(desk, `UPDATE "Authority" SET country = 'US'`);
  });
});

test("what was attested is never changed, and no state is kept outside the United States", async () => {
  const reference = await aRequest(desk);
  await where("TX", "CA");
  await attest(reference);
  await expect(pastCasework(desk, `UPDATE "Attestation" SET state = 'WA'`)).rejects.toThrow(/denied/);
  await expect(change(desk, `UPDATE "Authority" SET country = 'DE'`)).rejects.toThrow(/state_of_country/);
});

test("a shield law that an administrator makes ours binds every account", async () => {
  await where("TX", null);
  await change(
    desk,
    `INSERT INTO "Rule" SELECT "ruleId", (SELECT max(version) + 1 FROM "Rule"), body || '{"bindsUs": true}', "effectiveFrom",
       "effectiveTo", source, "confirmedBy", 'changed', now() FROM "Rule" WHERE "ruleId" = 'shield.CA'`,
  );
  const file = await walkTo(desk, await aRequest(desk), "approval");
  expect(attestationsMissing(file).map(({ rule }) => rule.state)).toEqual(["CA"]);
  await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/attestation/);
  await attest(file.reference);
  await approvePastCasework(desk, file.proposal?.id);
});
