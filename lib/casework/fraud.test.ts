import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewReport } from "@/lib/casework/preview-report";
import { readRequest } from "@/lib/casework/read-request";
import { recuse } from "@/lib/casework/recuse";
import { clearSuspicion, confirmFraud, suspectFraud } from "@/lib/casework/settle-fraud";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { on } from "@/lib/casework/testing/an-emergency";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { periodNamed } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const reason = "The police know no such officer";

async function prove(reference: string, by = desk.person("reviewer", 2)) {
  await suspectFraud(desk.person("reviewer"), on(await fileOf(desk, reference)), { reason }, noon);
  return confirmFraud(by, on(await fileOf(desk, reference)), { reason }, noon);
}

async function anAuthority(id: string, name: string): Promise<string> {
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, "createdAt") VALUES ($1, $2, 'US', 'United States', '{}', now())`,
      [id, name],
    ),
  );
  return id;
}

describe("a proven impersonation", () => {
  test("scenario 14: it ends as fraud, freezes its siblings for a second person, lists what was delivered, and is in no rate", async () => {
    const officer = "Doe <doe@police.example>";
    const authorityId = await anAuthority("00000000-0000-4000-9000-000000000001", "Impersonated police");
    const other = await anAuthority("00000000-0000-4000-9000-000000000002", "Another police");
    const asked = { authorityId, officer: null };
    const delivered = await walkTo(desk, await aRequest(desk, { ...asked, agencyReference: "F1" }), "delivered");
    const proven = await aRequest(desk, { authorityId, officer, agencyReference: "F2" });
    const sameAuthority = await walkTo(desk, await aRequest(desk, { ...asked, agencyReference: "F3" }), "approval");
    const sameAddress = await aRequest(desk, {
      authorityId: other,
      officer: "doe@POLICE.example",
      agencyReference: "F4",
    });
    const hidden = await aRequest(desk, { ...asked, agencyReference: "F5" });
    const unrelated = await aRequest(desk, { agencyReference: "F6" });
    const judge = desk.person("reviewer", 2);
    await recuse(
      desk.person("intake"),
      on(await fileOf(desk, hidden)),
      { userId: judge.id, reason: "A conflict", knowing: true },
      noon,
    );
    const before = await rate();

    expect(await prove(proven)).toMatchObject({ ok: true });
    expect((await fileOf(desk, proven)).stage).toBe("fraud");
    // The hidden one as well: its judge may not see it, the desk must not answer it.
    for (const reference of [sameAuthority.reference, sameAddress, hidden])
      expect(await fileOf(desk, reference)).toMatchObject({
        stage: "fraud_suspected",
        suspicion: { suspectedById: judge.id },
        links: [{ kind: "sibling", reference: proven }],
      });
    expect((await fileOf(desk, unrelated)).stage).toBe("received");

    const read = await readRequest(judge, proven, noon, "desk");
    const ties = read.ok ? read.value.who.ties : null;
    expect(ties?.lookBack).toMatchObject([{ reference: delivered.reference, productions: [{ deliveredAt: noon }] }]);
    expect(ties?.frozen.map((one) => one.reference).toSorted()).toEqual(
      [sameAuthority.reference, sameAddress].toSorted(),
    );
    const entry = (await actsOf(desk, proven)).find(({ act }) => act === "confirm-fraud");
    expect(entry?.data).toMatchObject({ lookBack: [delivered.id], frozen: expect.arrayContaining([sameAuthority.id]) });
    expect(JSON.stringify(entry?.data)).not.toContain((await fileOf(desk, hidden)).id); // of it the judge learns nothing

    const settle = async (by = judge) =>
      clearSuspicion(by, on(await fileOf(desk, sameAddress)), { reason: "Called back" }, noon);
    expect(await settle()).toMatchObject({ refusal: { code: "same-person", first: "suspect-fraud" } });
    expect(await settle(desk.person("reviewer"))).toMatchObject({ ok: true });

    const after = await rate();
    expect(after.requests).toBe(before.requests - 1);
    expect(after.disclosed).toEqual(before.disclosed);
    expect(after.notes).toContainEqual(expect.stringMatching(/^1 message was proven to impersonate an authority/));
  });

  test("a proof that fails at its last word freezes nobody", async () => {
    const one = await aRequest(desk, { agencyReference: "G1" });
    const sibling = await aRequest(desk, { agencyReference: "G2" });
    expect(await prove(one, desk.person("reviewer"))).toMatchObject({ refusal: { code: "same-person" } });
    expect((await fileOf(desk, sibling)).stage).toBe("received");
  });
});

async function rate() {
  const period = periodNamed("2026-h2");
  const preview = period && (await previewReport(desk.person("publisher"), period));
  if (!preview?.ok) throw new Error("No figures");
  const { totals, cells, notes } = preview.value.document;
  return { requests: totals.requests, disclosed: cells.map((cell) => cell.disclosed_requests), notes };
}
