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

test("says beside the figures what named nobody, and what asked for access", () => {
  const none = { frauds: 0, emergencies: 0, followed: 0 };
  expect(reportNotes({ ...none, reverse: 1, access: 2 })).toEqual([
    "1 demand named no account but a place, a word or a time: how many people it was about is not known.",
    "2 demands asked for keys or standing access. We give neither.",
  ]);
});
