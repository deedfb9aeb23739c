import { describe, expect, test } from "vitest";
import { partyChangeLines } from "@/lib/forms/party-change-text";

describe("what was changed about an authority or a customer", () => {
  test("is said field by field, from what to what", () => {
    const changed = {
      callbackNumber: { from: "+49 1", to: null },
      email: { from: null, to: "post@bka.example" },
      country: { from: "DE", to: "AT" },
      class: { from: "unknown", to: "public_sector" },
      defunct: { from: null, to: "insolvency_officer" },
      contacts: {
        from: [],
        to: [
          { name: "Legal", email: "legal@first.example", preferred: true },
          { name: "DPO", email: "dpo@first.example", preferred: false },
        ],
      },
    };
    expect(partyChangeLines({ id: "1", changed })).toEqual([
      "Call-back number: +49 1 → nothing",
      "E-mail: post@bka.example",
      "Kind: Not known → Public sector",
      "Still exists: No longer: its insolvency officer is told",
      "Notice contacts: Legal, legal@first.example, preferred; DPO, dpo@first.example",
    ]);
  });

  test.each([
    [1, ["1 account added"]],
    [2, ["2 accounts added"]],
    [0, []],
  ])("counts %s added accounts", (accountsAdded, lines) => {
    expect(partyChangeLines({ changed: {}, accountsAdded })).toEqual(lines);
  });

  test("is nothing where an entry tells of something else", () => {
    expect(partyChangeLines({ version: 3 })).toEqual([]);
  });
});
