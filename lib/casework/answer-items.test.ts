import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { produce } from "@/lib/casework/produce";
import {
  aDesk,
  aDocument,
  aRequest,
  fileOf,
  noon,
  received,
  target,
  type TestDesk,
} from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { bytesOf, walkTo } from "@/lib/casework/testing/a-walk";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import type { Manifest } from "@/lib/law/disclosure/manifest";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = (file: { reference: string; version: number }) => ({ reference: file.reference, version: file.version });

/** A request for mail and files of one account, of which counsel approved the mail of one month, and who holds it. */
async function approvedInPart() {
  const [asked] = target("alice@first.example", ["content", "subscriber"]).items;
  const items = [
    {
      ...(asked ?? received(desk).targets[0]?.items[0]),
      service: "Mail, Files",
      category: "content" as const,
      fields: ["mail", "files"],
    },
    { category: "subscriber" as const, service: "", askedFrom: null, askedTo: null },
  ].map((item) => ({ askedFrom: null, askedTo: null, ...item }));
  const targets = [{ identifier: "alice@first.example", customerId: null, items }];
  const file = await walkTo(desk, await aRequest(desk, { targets }), "redirecting");
  const skip = {
    targetIds: [file.targets[0]?.id ?? ""],
    reason: "legally_barred",
    note: "The order forbids it",
  } as const;
  await skipRedirect(desk.person("senior_counsel"), on(file), skip, noon);
  const [content, subscriber] = file.targets[0]?.items ?? [];
  const month = { approved: true, approvedFrom: "2026-02-01", approvedTo: "2026-02-28", approvedService: "Mail" };
  const always = { approved: true, approvedFrom: null, approvedTo: null };
  const named = ["name", "address", "payment_means"];
  const scope = [
    { itemId: content?.id ?? "", ...month, approvedFields: ["mail"], withheld: "narrowed_by_agreement" as const },
    { itemId: subscriber?.id ?? "", ...always, approvedFields: named, withheld: "privileged" as const },
  ];
  const proposal = { basis: "One month of mail suffices", items: scope };
  const skipped = on(await fileOf(desk, file.reference));
  expect(await proposeScope(desk.person("reviewer"), skipped, proposal, noon)).toMatchObject({ ok: true });
  const proposed = on(await fileOf(desk, file.reference));
  expect(await approveScope(desk.person("senior_counsel"), proposed, { note: "" }, noon)).toMatchObject({ ok: true });
  return { file: await fileOf(desk, file.reference), content: content?.id ?? "", subscriber: subscriber?.id ?? "" };
}

const mailOf = async (reference: string, itemId: string, service: string | null = null, fields: string[] = []) => ({
  documentId: await aDocument(desk, reference, "mail.zip", bytesOf(itemId)),
  itemId,
  coversFrom: "2026-02-01",
  coversTo: "2026-02-28",
  service,
  fields,
});

describe("a production", () => {
  test("answers each approved item: a file, or the reason why nothing leaves", async () => {
    const { file, content, subscriber } = await approvedInPart();
    const files = [await mailOf(file.reference, content)];
    const submit = (more: object) =>
      produce(desk.person("custodian"), on(file), { source: "Mail store", noData: [], files, ...more }, noon);
    expect(await submit({})).toMatchObject({ refusal: { code: "items-unanswered", items: ["Subscriber"] } });
    const both = [{ itemId: content, records: null, withheld: "no_data" }];
    expect(await submit({ items: both, noData: [] })).toMatchObject({ refusal: { code: "items-unanswered" } });
    const items = [
      { itemId: content, records: 214, withheld: "privileged" },
      { itemId: subscriber, records: null, withheld: "encrypted_no_key" },
    ];
    const drive = [await mailOf(file.reference, content, "Files")];
    expect(await submit({ items, files: drive })).toMatchObject({ refusal: { code: "beyond-approved" } });
    const drives = [await mailOf(file.reference, content, null, ["files"])];
    expect(await submit({ items, files: drives })).toMatchObject({ refusal: { code: "beyond-approved" } });
    expect(await submit({ items })).toMatchObject({ ok: true });
    const { targets } = await walkTo(desk, file.reference, "delivered");
    expect(targets[0]?.outcome).toBe("content");
    const [kept] = await asRole<{ manifest: Manifest; letter: string }>(
      desk.database.ownerUrl,
      `SELECT manifest, "coverLetter" AS letter FROM "Production" p JOIN "LawfulRequest" r ON r.id = p."requestId" WHERE r.reference = $1`,
      [file.reference],
    );
    expect(kept?.manifest).toMatchObject({ schema: "writdesk-manifest/2", time_zone: "America/New_York", no_data: [] });
    expect(kept?.manifest.files).toMatchObject([{ service: "Mail", fields: ["mail"] }]);
    expect(kept?.manifest.items).toMatchObject([
      {
        asked: { from: "2026-01-01", to: "2026-06-30", service: "Mail, Files", fields: ["mail", "files"] },
        permitted: true,
        approved: { from: "2026-02-01", to: "2026-02-28", service: "Mail", fields: ["mail"] },
        produced: { files: 1, bytes: 12, records: 214 },
        withheld: ["narrowed_by_agreement", "privileged"],
      },
      {
        asked: { from: null, to: null, service: "" },
        approved: { fields: ["name", "address", "payment_means"] },
        produced: { files: 0, bytes: 0, records: null },
        withheld: ["privileged", "encrypted_no_key"],
      },
    ]);
    expect(kept?.manifest.items?.[1]?.asked).not.toHaveProperty("fields");
    expect(kept?.letter).toMatch(/Encrypted,\s+and we hold\s+no key/);
    expect(kept?.letter).not.toContain("bob@second.example");
  });

  test("that found nothing of anything says so, and the account has no data", async () => {
    const { file } = await approvedInPart();
    const nothing = { source: "Mail store", noData: [file.targets[0]?.id ?? ""], files: [] };
    expect(await produce(desk.person("custodian"), on(file), nothing, noon)).toMatchObject({ ok: true });
    expect((await walkTo(desk, file.reference, "delivered")).targets[0]?.outcome).toBe("no_data");
  });

  test("that withheld all it found leaves the account rejected, not without data", async () => {
    const { file, content, subscriber } = await approvedInPart();
    const withheld = "privileged" as const;
    const items = [content, subscriber].map((itemId) => ({ itemId, records: null, withheld }));
    const all = { source: "Mail store", noData: [], files: [], items };
    expect(await produce(desk.person("custodian"), on(file), all, noon)).toMatchObject({ ok: true });
    expect((await walkTo(desk, file.reference, "delivered")).targets[0]?.outcome).toBe("rejected");
  });
});
