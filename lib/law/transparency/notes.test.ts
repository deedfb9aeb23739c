import { expect, test } from "vitest";
import { reportNotes } from "@/lib/law/transparency/notes";

test.each([
  [{ frauds: 0, emergencies: 0, followed: 0 }, []],
  [
    { frauds: 1, emergencies: 0, followed: 0 },
    ["1 message was proven to impersonate an authority. No authority asked, so no figure here counts them."],
  ],
  [
    { frauds: 2, emergencies: 3, followed: 1 },
    [
      "2 messages were proven to impersonate an authority. No authority asked, so no figure here counts them.",
      "Of 3 emergency requests in which we disclosed data, 1 had legal process follow.",
    ],
  ],
  [
    { frauds: 0, emergencies: 1, followed: 0 },
    ["Of 1 emergency request in which we disclosed data, 0 had legal process follow."],
  ],
])("says of %o what stands beside the figures", (counts, notes) => {
  expect(reportNotes({ reverse: 0, access: 0, ...counts })).toEqual(notes);
});

test("says in how many of the requests that were approved less was approved than was asked", () => {
  const none = { frauds: 0, emergencies: 0, followed: 0, reverse: 0, access: 0 };
  const said = (approved: number, narrowed: number) => reportNotes({ ...none, scopes: { approved, narrowed } });
  expect(said(8, 3)).toEqual([
    "Of 8 requests in which we approved data to be disclosed, we approved less than was asked in 3 (38 per cent).",
  ]);
  expect(said(1, 0)).toEqual([
    "Of 1 request in which we approved data to be disclosed, we approved less than was asked in 0 (0 per cent).",
  ]);
  expect(said(0, 0)).toEqual([]);
});

test("says beside the figures what named nobody, and what asked for access", () => {
  const none = { frauds: 0, emergencies: 0, followed: 0 };
  expect(reportNotes({ ...none, reverse: 1, access: 2 })).toEqual([
    "1 demand named no account but a place, a word or a time: how many people it was about is not known.",
    "2 demands asked for keys or standing access. We give neither.",
  ]);
});
