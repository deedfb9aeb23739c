import { describe, expect, test } from "vitest";
import { redirectLetter, type RedirectContact } from "@/lib/law/redirect/redirect-letter";
import { letterText } from "@/lib/law/shared/letter-text";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";

const receivedOn: PlainDate = dayIn("UTC", new Date("2026-11-05T12:00:00Z"));

function written(customer: RedirectContact, preserved = true): string {
  const letter = redirectLetter({
    reference: "WD-7K3M",
    desk: { provider: "Example Cloud", name: "Legal response desk", email: "desk@cloud.example", phone: "+49 221 1" },
    authority: { name: "District Attorney of Kings County", reference: "GJ-118" },
    instrument: "a grand-jury subpoena",
    receivedOn,
    zone: "Europe/Berlin",
    targets: [{ account: "ada@nordwind.example", sought: [] }],
    customer,
    lever: "us",
    preserved,
    answerBy: addDays(receivedOn, 10),
  });
  return letterText(letter).replace(/\s+/g, " ");
}

const named = {
  kind: "named",
  customer: "Nordwind GmbH",
  contactName: "Ada Vance",
  contact: "legal@nordwind.example",
} as const;

describe("the redirect letter", () => {
  test("asks for a written withdrawal by a day with its zone", () => {
    expect(written(named)).toContain("withdraw it towards us in writing by the end of 15 Nov 2026 (Berlin time)");
    expect(written(named)).toContain(
      "Without your writing we go on reviewing the request, and its time limit runs on.",
    );
  });

  test("names the customer's contact for legal process", () => {
    expect(written(named)).toContain("Customer: Nordwind GmbH Its contact: Ada Vance, legal@nordwind.example");
  });

  test("offers the contact without naming the customer", () => {
    expect(written({ kind: "offered" })).toContain("when you ask for them in writing");
    expect(written({ kind: "offered" })).not.toMatch(/Nordwind GmbH|Ada Vance/);
  });

  test("says what speaks for asking the customer, and that data is kept only when it is", () => {
    expect(written(named)).toContain("guidance of December 2017");
    expect(written(named)).toContain("We keep a copy of the data");
    expect(written(named, false)).not.toContain("We keep a copy of the data");
  });
});
