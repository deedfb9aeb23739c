import { afterAll, beforeAll, expect, test } from "vitest";
import { addNote } from "@/lib/casework/keep-track";
import { previewNotice } from "@/lib/casework/preview-notice";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedReleases } from "@/lib/casework/read-published";
import { sendNotice } from "@/lib/casework/send-notice";
import { allStated } from "@/lib/casework/testing/statements";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { reportCsv } from "@/lib/forms/report-csv";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { reportJson } from "@/lib/law/transparency/document";
import { periodNamed } from "@/lib/law/transparency/period";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const marker = "Marmalade-7731";
const newYear = new Date("2027-01-02T09:00:00Z");

test("scenario 26: counsel's note stands in nothing that a customer, an authority or the public is given", async () => {
  const period = periodNamed("2026-h2");
  if (!period) throw new Error("No such period");
  const { reference } = await walkTo(desk, await aRequest(desk), "redirecting");
  const text = `${marker}: the affidavit is thin`;
  expect(await addNote(desk.person("senior_counsel"), { reference }, { text }, noon)).toMatchObject({ ok: true });
  const owner = (statement: string) => asRole<{ text: string }>(desk.database.ownerUrl, statement);
  expect(await owner(`SELECT text FROM "Note"`)).toEqual([{ text }]);

  await walkTo(desk, reference, "delivered");
  // To the customer: the letter as it is previewed, and as it waits in the outbox.
  const { notices, version } = await fileOf(desk, reference);
  const noticeId = notices[0]?.id ?? "";
  const preview = await previewNotice(desk.person("reviewer"), { reference, noticeId, contactId: null }, noon);
  expect(preview).toMatchObject({ ok: true, value: { reference } });
  expect(JSON.stringify(preview)).not.toContain(marker);
  const wanted = { noticeId, contactId: null, digest: null };
  expect(await sendNotice(desk.person("reviewer"), { reference, version }, wanted, noon)).toMatchObject({ ok: true });

  // To the authority: what was delivered, its manifest and its letter.
  const kept = await owner(
    `SELECT coalesce(string_agg(m::text, ' '), '') AS text FROM "Message" m
     UNION ALL SELECT coalesce(string_agg(p::text, ' '), '') FROM "Production" p`,
  );
  expect(kept.every((row) => row.text.length > 100)).toBe(true);
  expect(JSON.stringify(kept)).not.toContain(marker);

  // To the public: the release, its two files, and all that its role can read.
  const [first, second] = [desk.person("publisher"), desk.person("publisher", 2)];
  const prepared = await prepareRelease(
    first,
    { period, timeZone: "UTC", correction: null, statements: allStated },
    newYear,
  );
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  expect(await releaseReport(second, prepared.value, newYear)).toMatchObject({ ok: true });
  const [release] = await readPublishedReleases();
  const document = reportDocumentSchema.parse(release?.document);
  expect(document.totals.requests).toBe(1);
  for (const file of [reportJson(document), reportCsv(document)]) expect(file).not.toContain(marker);
  const [table] = await asRole<{ text: string }>(
    desk.database.publicUrl,
    `SELECT string_agg(r::text, ' ') AS text FROM (SELECT label, document, correction FROM "Release") r`,
  );
  expect(table?.text).toContain("2026-h2");
  expect(table?.text).not.toContain(marker);
  await expect(asRole(desk.database.publicUrl, `SELECT text FROM "Note"`)).rejects.toThrow(/denied/);
  // The record, which an auditor may export, says that a note was made and how long it is: no more.
  const entries = await owner(`SELECT e::text AS text FROM "RecordEntry" e WHERE act = 'note'`);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.text).not.toContain(marker);
});
