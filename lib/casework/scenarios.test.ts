import { afterAll, beforeAll, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { failCheck, passCheck } from "@/lib/casework/check-production";
import { previewReport } from "@/lib/casework/preview-report";
import { produce } from "@/lib/casework/produce";
import { answerRedirect, sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";
import { permitted } from "@/lib/law/disclosure/ceiling";
import { periodNamed } from "@/lib/law/transparency/period";

/** The acceptance scenarios of the domain reference that no track tries beside its own tests, by their numbers. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = (file: { reference: string; version: number }) => ({ reference: file.reference, version: file.version });
const whole = () => Promise.resolve("a".repeat(64));

/** A request whose redirects counsel has skipped: the scope may be proposed. */
async function atScope(change: Parameters<typeof aRequest>[1] = {}) {
  const file = await walkTo(desk, await aRequest(desk, change), "redirecting");
  const targetIds = file.targets.map((one) => one.id);
  const skip = { targetIds, reason: "legally_barred", note: "The order forbids it" } as const;
  expect(await skipRedirect(desk.person("senior_counsel"), on(file), skip, noon)).toMatchObject({ ok: true });
  return fileOf(desk, file.reference);
}

test("scenario 1: a warrant without a redirect on record gets no scope and no approval", async () => {
  const file = await walkTo(desk, await aRequest(desk), "redirecting");
  const scope = { basis: "Named in the warrant", items: wholeScope(file) };
  expect(await proposeScope(desk.person("reviewer"), on(file), scope, noon)).toMatchObject({
    refusal: { code: "redirect-unresolved", targets: ["alice@first.example"] },
  });
  // Nor once it is proposed: an account whose redirect is open again is not approved, here or in the database.
  const skip = { targetIds: file.targets.map(({ id }) => id), reason: "legally_barred", note: "The order" } as const;
  expect(await skipRedirect(desk.person("senior_counsel"), on(file), skip, noon)).toMatchObject({ ok: true });
  const open = await fileOf(desk, file.reference);
  expect(await proposeScope(desk.person("reviewer"), on(open), scope, noon)).toMatchObject({ ok: true });
  const owner = (statement: string, values: readonly unknown[]) => asRole(desk.database.ownerUrl, statement, values);
  await owner(
    `SET session_replication_role = replica; DELETE FROM "RedirectAttempt" WHERE "targetId" = '${skip.targetIds[0] ?? ""}'`,
    [],
  );
  const proposed = await fileOf(desk, file.reference);
  const approve = () => approveScope(desk.person("senior_counsel"), on(proposed), { note: "" }, noon);
  expect(await approve()).toMatchObject({ refusal: { code: "redirect-unresolved", targets: ["alice@first.example"] } });
  await expect(
    owner(`UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`, [
      desk.person("senior_counsel").id,
      proposed.proposal?.id,
    ]),
  ).rejects.toThrow(/redirect is unresolved/);
});

test("scenario 2: a redirect is no success without the authority's writing, whatever a reviewer marks", async () => {
  const file = await walkTo(desk, await aRequest(desk), "redirecting");
  const targetIds = file.targets.map((one) => one.id);
  await sendRedirect(desk.person("reviewer"), on(file), { targetIds, nameCustomer: true }, noon);
  const sent = await fileOf(desk, file.reference);
  const answer = { targetIds, outcome: "accepted_withdrawn", documentId: null, note: "They said so" } as const;
  expect(await answerRedirect(desk.person("reviewer"), on(sent), answer, noon)).toMatchObject({
    refusal: { code: "writing-missing" },
  });
  const silent = { ...answer, outcome: "no_response" } as const;
  expect(await answerRedirect(desk.person("reviewer"), on(sent), silent, noon)).toMatchObject({
    refusal: { code: "still-awaited" },
  });
  const weekLater = new Date("2026-12-01T12:00:00.000Z");
  expect(await answerRedirect(desk.person("reviewer"), on(sent), silent, weekLater)).toMatchObject({ ok: true });
  expect((await fileOf(desk, file.reference)).targets).toMatchObject([{ outcome: "pending" }]);
});

test("scenario 3: a skipped redirect is counted in the report by its reason", async () => {
  const period = periodNamed("2026-h2");
  if (!period) throw new Error("No such period");
  const notes = async () => {
    const preview = await previewReport(desk.person("publisher"), period);
    return preview.ok ? preview.value.document.notes.join(" ") : "";
  };
  const accounts = async () => Number(/for (\d+) accounts? \(The law forbids asking\)/.exec(await notes())?.[1] ?? 0);
  const before = await accounts();
  const both = ["alice@first.example", "bob@second.example"].map((account) => target(account, ["subscriber"]));
  await atScope({ targets: both });
  expect(await accounts()).toBe(before + 2);
});

test("scenario 4: a subpoena for mail bodies shows content as over its ceiling, and cannot authorise it", async () => {
  const file = await atScope({ instrumentCode: "US_SUBP_GJ" });
  const over = file.targets.flatMap((one) => one.items).filter((item) => !permitted(file.instrument, item.category));
  expect(over.map((item) => item.category)).toEqual(["content"]);
  const scope = { basis: "Asked", items: wholeScope(file) };
  expect(await proposeScope(desk.person("reviewer"), on(file), scope, noon)).toMatchObject({
    refusal: { code: "over-ceiling", items: [expect.stringContaining("Content")] },
  });
});

test("scenario 5: an order for all time is narrowed to thirty days; asked, approved and produced stand side by side", async () => {
  const all = [{ category: "traffic", service: "", askedFrom: null, askedTo: null } as const];
  const targets = [{ identifier: "alice@first.example", customerId: null, items: all }];
  const file = await atScope({ instrumentCode: "US_2703D", targets });
  const range = { approvedFrom: "2026-05-01", approvedTo: "2026-05-30" };
  const [item] = file.targets[0]?.items ?? [];
  const bare = [{ itemId: item?.id ?? "", approved: true, ...range, withheld: null }];
  const reviewer = desk.person("reviewer");
  expect(await proposeScope(reviewer, on(file), { basis: "Thirty days suffice", items: bare }, noon)).toMatchObject({
    refusal: { code: "withholding-reason-missing", items: ["Traffic"] },
  });
  const items = bare.map((row) => ({ ...row, withheld: "narrowed_by_agreement" as const }));
  expect(await proposeScope(reviewer, on(file), { basis: "Thirty days suffice", items }, noon)).toMatchObject({
    ok: true,
  });
  const approval = on(await fileOf(desk, file.reference));
  expect(await approveScope(desk.person("senior_counsel"), approval, { note: "" }, noon)).toMatchObject({ ok: true });
  const beyond = {
    documentId: await aDocument(desk, file.reference),
    itemId: item?.id ?? "",
    coversFrom: null,
    coversTo: null,
  };
  const custodian = desk.person("custodian");
  const producing = on(await fileOf(desk, file.reference));
  expect(await produce(custodian, producing, { source: "Logs", noData: [], files: [beyond] }, noon)).toMatchObject({
    refusal: { code: "beyond-approved" },
  });
  const within = { ...beyond, coversFrom: range.approvedFrom, coversTo: range.approvedTo };
  expect(await produce(custodian, producing, { source: "Logs", noData: [], files: [within] }, noon)).toMatchObject({
    ok: true,
  });
  // The report tells it: of the requests approved, in how many less was approved than asked.
  const period = periodNamed("2026-h2");
  const preview = period && (await previewReport(desk.person("publisher"), period));
  const notes = preview?.ok ? preview.value.document.notes.join(" ") : "";
  expect(notes).toMatch(/we approved less than was asked in 1 \(/);
  const { production, targets: kept } = await fileOf(desk, file.reference);
  expect(kept[0]?.items).toMatchObject([{ askedFrom: null, askedTo: null, ...range }]);
  expect(production?.files).toMatchObject([{ coversFrom: range.approvedFrom, coversTo: range.approvedTo }]);
});

test("scenario 24: a production with another tenant's row fails its check, and whoever extracted cannot override it", async () => {
  const file = await walkTo(desk, await aRequest(desk), "checking");
  const pass = (which: number) =>
    passCheck(desk.person("custodian", which), on(file), { note: "It is only one row" }, noon, whole);
  expect(await pass(1)).toMatchObject({ refusal: { code: "same-person", first: "produce" } });
  const defect = { defect: "Row 14 is of bob@second.example, another customer" };
  expect(await failCheck(desk.person("custodian", 2), on(file), defect, noon)).toMatchObject({ ok: true });
  const back = await fileOf(desk, file.reference);
  expect(back).toMatchObject({ stage: "producing", production: null });
  // A file that answers an account of another request reaches beyond what was approved here.
  const other = await walkTo(
    desk,
    await aRequest(desk, { targets: [target("bob@second.example", ["subscriber"])] }),
    "producing",
  );
  const documentId = await aDocument(desk, file.reference, "bob.zip");
  const files = [{ documentId, itemId: other.targets[0]?.items[0]?.id ?? "", coversFrom: null, coversTo: null }];
  const again = produce(desk.person("custodian"), on(back), { source: "Mail store", noData: [], files }, noon);
  expect(await again).toMatchObject({ refusal: { code: "beyond-approved", files: ["bob.zip"] } });
});
