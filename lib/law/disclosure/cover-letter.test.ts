import { expect, test } from "vitest";
import { coverLetter } from "@/lib/law/disclosure/cover-letter";
import { type Manifest, type ManifestItem, manifestText } from "@/lib/law/disclosure/manifest";

const days = { from: "2026-01-01", to: "2026-06-30", service: "" };
const item: ManifestItem = {
  target: "alice@first.example",
  category: "content",
  asked: days,
  permitted: true,
  approved: { ...days, to: "2026-01-31" },
  produced: { files: 1, bytes: 12, records: 4 },
  withheld: ["narrowed_by_agreement", "privileged"],
};
const file = {
  path: "1/mail.zip",
  bytes: 12,
  sha256: "aa",
  target: item.target,
  category: "content",
  from: null,
  to: null,
};
const manifest: Manifest = {
  schema: "writdesk-manifest/2",
  reference: "WD-7KQ4M-2XPRC",
  agency_reference: "GJ 26/118",
  scope_sha256: "bb",
  source: "Mail store",
  extracted_at: "2026-11-23T12:00:00.000Z",
  time_zone: "America/New_York",
  files: [{ ...file, service: "" }],
  items: [item],
  withheld: [],
  no_data: [],
};
const desk = { provider: "Example Cloud", name: "Legal response desk", email: "legal@desk.example", phone: null };
const letter = (items: readonly ManifestItem[]) =>
  coverLetter({ desk, authority: "District Attorney", manifest: { ...manifest, items }, manifestSha256: "cc" });

test("a cover letter says of each account what is withheld, and why", () => {
  const nothing = {
    ...item,
    category: "traffic",
    produced: { files: 0, bytes: 0, records: null },
    withheld: ["no_data"],
  };
  expect(letter([item, nothing]).paragraphs).toEqual([
    expect.stringContaining("1 file is enclosed in answer to your request GJ 26/118"),
    "This is withheld of what you asked for:",
    "alice@first.example, content: not all of it. Narrowed by agreement with the authority; Privileged.",
    "alice@first.example, traffic: nothing is enclosed. No such data.",
    expect.stringMatching(/^Days are counted in .+\.$/),
    "Please answer to legal@desk.example and quote WD-7KQ4M-2XPRC.",
  ]);
  expect(letter([{ ...item, withheld: [] }]).paragraphs).toContain("Nothing that you asked for is withheld.");
  expect(letter([item]).facts).toContainEqual({ label: "Records", value: "4" });
});

test("a manifest kept in the first version reads back to the text that was hashed", () => {
  const { time_zone: _zone, items: _items, ...before } = manifest;
  const first = manifestText({ ...before, schema: "writdesk-manifest/1", files: [file] });
  expect(first).not.toContain("time_zone");
  expect(first).not.toContain("service");
  expect(Object.keys(JSON.parse(first))).toEqual([
    "schema",
    "reference",
    "agency_reference",
    "scope_sha256",
    "source",
    "extracted_at",
    "files",
    "withheld",
    "no_data",
  ]);
  const kept = JSON.parse(manifestText(manifest));
  expect(manifestText(kept)).toBe(manifestText(manifest));
  expect(kept.items[0].produced).toEqual({ files: 1, bytes: 12, records: 4 });
});
