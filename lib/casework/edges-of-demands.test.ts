import { afterAll, beforeAll, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { proposeRuleChange, settleRuleChange } from "@/lib/casework/change-rules";
import { askClarification, receiveClarification } from "@/lib/casework/clarify-epoc";
import { classDemand } from "@/lib/casework/class-demand";
import { rejectRequest } from "@/lib/casework/end-request";
import { preserveData } from "@/lib/casework/preserve-data";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { readOneRule } from "@/lib/casework/read-rules";
import { answerRedirect, sendRedirect } from "@/lib/casework/redirect-targets";
import { allStated } from "@/lib/casework/testing/statements";
import { later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";
import { anEpoc, arrivedAtInBerlin, change, lettersOf, readCertificate, take } from "@/lib/casework/testing/an-epoc";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import type { RejectionReason } from "@/lib/law/authority/authority-letters-words";
import { instruments } from "@/lib/law/request/instrument";
import { periodNamed } from "@/lib/law/transparency/period";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const reject = (reference: string, reason: RejectionReason) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
    rejectRequest(actor, on, { reason, note: "" }, noon),
  );
const lastLetter = async (reference: string) => {
  const letter = (await lettersOf(desk, reference)).at(-1);
  return { kind: letter?.kind, recipient: letter?.recipient, text: letter?.text.replaceAll(/\s+/g, " ") ?? "" };
};

test("edge 15: a country without presence is shown the way by treaty; a copy is kept for it only once the policy says so", async () => {
  const foreign = () => aRequest(desk, { instrumentCode: "FOREIGN_INFORMAL", dueOn: null });
  const keep = (reference: string) =>
    take(desk, reference, desk.person("custodian"), (actor, on) =>
      preserveData(actor, on, { snapshot: "Snapshot 3" }, noon),
    );
  const before = await foreign();
  await walkTo(desk, before, "legal_review");
  expect(await keep(before)).toEqual({ ok: false, refusal: { code: "no-copy-by-policy" } });
  expect(await fileOf(desk, before)).toMatchObject({ preservations: [] });
  await must(reject(before, "no_jurisdiction"));
  expect(await fileOf(desk, before)).toMatchObject({ stage: "rejected", targets: [{ outcome: "rejected" }] });
  const letter = await lastLetter(before);
  expect(letter).toMatchObject({ kind: "rejection", recipient: "records@da.example" });
  expect(letter.text).toContain("mutual legal assistance");
  expect(letter.text).not.toMatch(/preserv|a copy/i);

  const ruleId = "instrument.FOREIGN_INFORMAL" as const;
  const terms = { ...instruments.FOREIGN_INFORMAL, keepsCopy: true };
  const head = { effectiveFrom: terms.effectiveFrom, effectiveTo: null, source: "Policy of the desk" };
  const wanted = { wanted: { ruleId, terms, head }, reason: "Until a treaty request comes" };
  const basedOn = (await readOneRule(desk.person("admin"), ruleId))?.row.version ?? 0;
  const proposed = await proposeRuleChange(desk.person("admin"), { ...wanted, basedOn }, noon);
  const id = proposed.ok ? proposed.value.id : "";
  expect(await settleRuleChange(desk.person("admin", 2), { id, adopt: true, answer: "Agreed" }, noon)).toMatchObject({
    ok: true,
  });
  const after = await foreign();
  await walkTo(desk, after, "legal_review");
  await must(keep(after));
  expect(await fileOf(desk, after)).toMatchObject({ preservations: [{ state: "active" }] });
  await expect(walkTo(desk, after, "approval")).rejects.toThrow(/no-presence/);
});

test("edge 25: a demand that names nobody is published with no account, and in a sentence of its own", async () => {
  const period = periodNamed("2025-h1");
  if (!period) throw new Error("No such period");
  const receivedAt = new Date("2025-02-03T09:00:00Z");
  const everybody = [target("everybody near the station", ["subscriber"])];
  const reference = await aRequest(desk, { receivedAt, dueOn: null, targets: everybody });
  await aRequest(desk, { receivedAt, dueOn: null, agencyReference: "GJ 25/2" });
  await must(
    take(desk, reference, desk.person("reviewer"), (actor, on) =>
      classDemand(actor, on, { demandKind: "reverse", reason: "It names a place" }, noon),
    ),
  );
  const prepared = await prepareRelease(
    desk.person("publisher"),
    { period, timeZone: "UTC", correction: null, statements: allStated },
    noon,
  );
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
  expect(await releaseReport(desk.person("publisher", 2), prepared.value, noon)).toMatchObject({ ok: true });
  const [published] = await readPublishedVersions(period.label);
  const { totals, cells, notes } = reportDocumentSchema.parse(published?.document);
  expect(totals).toMatchObject({ requests: 2, accounts: 1 });
  expect(cells.reduce((sum, cell) => sum + cell.accounts, 0)).toBe(1);
  expect(notes.join(" ")).toContain("1 demand named no account but a place, a word or a time");
});

test("edge 18: to us as processor with no reason of Article 5(6): asked by the form of Annex III, and redirected too", async () => {
  await change(desk, `UPDATE "Authority" SET country = 'DE', "countryLabel" = 'Germany'`);
  const reference = await anEpoc(desk);
  const reviewer = desk.person("reviewer");
  await readCertificate(desk, reference, { processorReason: "none" });
  const { targets } = await walkTo(desk, reference, "redirecting");
  const targetIds = targets.map(({ id }) => id);
  await must(
    take(desk, reference, reviewer, (actor, on) =>
      askClarification(actor, on, { grounds: ["incomplete"], note: "Why us and not the controller?" }, noon),
    ),
  );
  await must(
    take(desk, reference, reviewer, (actor, on) => sendRedirect(actor, on, { targetIds, nameCustomer: true }, noon)),
  );
  expect((await lettersOf(desk, reference)).map(({ kind }) => kind)).toEqual(["clarification", "redirect"]);
  const propose = async () => {
    const scope = { basis: "Named in the order", items: wholeScope(await fileOf(desk, reference)) };
    return take(desk, reference, reviewer, (actor, on) => proposeScope(actor, on, scope, later(2)));
  };
  expect(await propose()).toMatchObject({ refusal: { code: "redirect-unresolved" } });
  const documentId = await aDocument(desk, reference, "answer.pdf");
  const refused = { targetIds, outcome: "refused", documentId, note: "" } as const;
  await must(take(desk, reference, reviewer, (actor, on) => answerRedirect(actor, on, refused, later(1))));
  await must(propose());
  const approve = () =>
    take(desk, reference, desk.person("senior_counsel"), (actor, on) =>
      approveScope(actor, on, { note: "" }, later(2)),
    );
  expect(await approve()).toMatchObject({ ok: false });
  const { clarifications } = await fileOf(desk, reference);
  const said = {
    clarificationId: clarifications[0]?.id ?? "",
    documentId,
    processorReason: "harm",
    outcome: "answered",
    note: "",
    ...arrivedAtInBerlin(later(1)),
  } as const;
  await must(
    take(desk, reference, desk.person("intake"), (actor, on) => receiveClarification(actor, on, said, later(2))),
  );
  await must(approve());
  const file = await fileOf(desk, reference);
  expect(file).toMatchObject({ stage: "producing", epoc: { processorReason: "harm" } });
  expect(file.targets).toMatchObject([{ attempts: [{ outcome: "refused" }] }]);
  await change(desk, `UPDATE "Authority" SET country = 'US', "countryLabel" = 'United States'`);
});

test("edge 19: the data of another State's authority: the order is rejected by Article 5(8), in a letter that names no customer", async () => {
  await change(desk, `UPDATE "Authority" SET country = 'DE', "countryLabel" = 'Germany'`);
  const [first, second] = desk.customers;
  await change(desk, `UPDATE "Customer" SET class = 'public_sector', country = 'FR' WHERE id = $1`, [second?.id]);
  const targets = [first, second].map((one) => target(one?.account ?? "", ["subscriber"]));
  const reference = await anEpoc(desk, { targets });
  await readCertificate(desk, reference);
  await expect(walkTo(desk, reference, "approval")).rejects.toThrow(/another-state/);
  await must(reject(reference, "another_state"));
  expect(await fileOf(desk, reference)).toMatchObject({
    stage: "rejected",
    targets: [{ outcome: "rejected" }, { outcome: "rejected" }],
  });
  const { kind, recipient, text } = await lastLetter(reference);
  expect({ kind, recipient }).toEqual({ kind: "rejection", recipient: "records@da.example" });
  expect(text).toContain("Regulation (EU) 2023/1543, Article 5(8)");
  expect(text).toContain("European Investigation Order");
  expect(text).not.toMatch(/First Example|Second Example|alice|bob|France/);
});
