import { describe, expect, test } from "vitest";
import { noticeLetter, type NoticeLetterFacts, type NoticeTarget } from "@/lib/law/notice/notice-letter";
import { letterText } from "@/lib/law/shared/letter-text";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

function day(text: string): PlainDate {
  const known = plainDate(text);
  if (known === null) throw new Error(`${text} is no day`);
  return known;
}

const nordwind = { id: "n", name: "Nordwind GmbH" };
const harbour = { id: "h", name: "Harbour Trust" };

const aTarget = (parts: Partial<NoticeTarget> = {}): NoticeTarget => ({
  customer: nordwind,
  account: "ada@nordwind.example",
  sought: [{ what: "Content", service: "Mail", fields: [], from: day("2026-01-01"), to: day("2026-03-31") }],
  ...parts,
});

const facts = (parts: Partial<NoticeLetterFacts> = {}): NoticeLetterFacts => ({
  reference: "WD-7K3M",
  desk: { provider: "Example Cloud", name: "Legal response desk", email: "desk@cloud.example", phone: null },
  customer: nordwind,
  contactName: "Ada Vance",
  authority: { name: "Amtsgericht Köln", country: "Germany", reference: "12 Gs 4/26" },
  instrument: "a search warrant",
  issuedOn: day("2026-11-02"),
  receivedOn: day("2026-11-05"),
  zone: "Europe/Berlin",
  targets: [aTarget()],
  disclosure: { kind: "planned", what: ["content of mail"], notBefore: day("2026-12-08") },
  objectUntil: day("2026-12-07"),
  copy: "on_request",
  delay: null,
  ...parts,
});

function written(parts: Partial<NoticeLetterFacts> = {}): string {
  const result = noticeLetter(facts(parts));
  if (!result.ok) throw new Error(result.refusal.code);
  return letterText(result.value).replace(/\s+/g, " ");
}

describe("the notice to a customer", () => {
  test.each([
    ["our reference", "Our reference: WD-7K3M"],
    ["the authority", "Authority: Amtsgericht Köln, Germany"],
    ["the authority's reference", "Their reference: 12 Gs 4/26"],
    ["the instrument", "Instrument: a search warrant"],
    ["the day of issue", "Issued: 2 Nov 2026"],
    ["the day of receipt, with its zone", "Received: 5 Nov 2026 (Berlin time)"],
    ["the account", "Account: ada@nordwind.example"],
    ["the data and the range", "Data asked for: Content (Mail), 1 Jan 2026 to 31 Mar 2026"],
    ["what will be disclosed and when", "To be disclosed: content of mail, not before 8 Dec 2026 (Berlin time)"],
    ["until when to object", "You can object until the end of 7 Dec 2026 (Berlin time)."],
    ["how to object", "To object, write to desk@cloud.example, quote WD-7K3M"],
    ["the contact", "Your contact: Legal response desk, desk@cloud.example"],
  ])("says %s", (_what, sentence) => {
    expect(written()).toContain(sentence);
  });

  test("says in its first paragraph what happened and by when the reader can act", () => {
    const result = noticeLetter(facts());
    const first = result.ok ? result.value.paragraphs[0] : "";
    expect(first).toContain("Amtsgericht Köln (Germany) has served us with a search warrant");
    expect(first).toContain("7 Dec 2026 (Berlin time)");
  });

  test("says what was disclosed, and that no time is left, when it comes after the fact", () => {
    const late = written({
      disclosure: { kind: "made", what: ["content of mail", "sign-in times"], on: day("2026-11-20") },
      objectUntil: null,
    });
    expect(late).toContain(
      "We disclosed content of mail and sign-in times to the authority on 20 Nov 2026 (Berlin time)",
    );
    expect(late).toContain("Object until: no time is left");
    expect(late).not.toContain("To object, write");
  });

  test("says under what order it comes late, with its days", () => {
    const order = {
      issuedBy: "Amtsgericht Köln",
      basis: "§ 95a StPO",
      startedOn: day("2026-11-05"),
      endedOn: day("2026-11-19"),
    };
    const late = written({ delay: { why: "order", orders: [order] } });
    expect(late).toContain(
      "Amtsgericht Köln forbade it under § 95a StPO from 5 Nov 2026 through 19 Nov 2026 (Berlin time)",
    );
    expect(late).toContain(
      "Order of secrecy: Amtsgericht Köln, § 95a StPO, 5 Nov 2026 through 19 Nov 2026 (Berlin time)",
    );
    expect(written({ delay: { why: "emergency", endedOn: day("2026-11-09") } })).toContain(
      "ended on 9 Nov 2026 (Berlin time)",
    );
  });

  test("sets accounts of which the same is asked together", () => {
    const targets = [
      aTarget(),
      aTarget({ account: "bo@nordwind.example" }),
      aTarget({ account: "cy@nordwind.example", sought: [] }),
    ];
    expect(written({ targets })).toContain("Accounts: ada@nordwind.example, bo@nordwind.example");
    expect(written({ targets })).toContain("Account: cy@nordwind.example Data asked for: not said");
  });
});

describe("a request about two customers", () => {
  const targets = [
    aTarget(),
    aTarget({ customer: harbour, account: "zoe@harbour.example" }),
    aTarget({ customer: null, account: "unknown-77" }),
  ];

  test("tells each of its own accounts and of nobody else", () => {
    expect(written({ targets })).not.toMatch(/harbour|unknown-77/i);
    expect(written({ targets, customer: harbour })).not.toMatch(/nordwind/i);
    expect(written({ targets, customer: harbour })).toContain("zoe@harbour.example");
  });

  test.each([
    "a warrant against HARBOUR  trust",
    "a warrant for zoe@harbour.example",
    "a warrant (unknown-77)",
    "a warrant on har\u200Bbour trust",
  ])("is refused when what was typed gives the other away: %s", (instrument) => {
    expect(noticeLetter(facts({ targets, instrument }))).toMatchObject({
      ok: false,
      refusal: { code: "names-another-customer" },
    });
  });

  test("is not refused for a name inside the reader's own, nor for part of a word", () => {
    const others = [
      aTarget(),
      aTarget({ customer: { id: "x", name: "Nordwind" }, account: "serve" }),
      aTarget({ customer: harbour, account: "court" }),
    ];
    expect(noticeLetter(facts({ targets: others })).ok).toBe(true);
  });

  test("is refused to a customer of whom nothing is asked", () => {
    expect(noticeLetter(facts({ targets, customer: { id: "q", name: "Quay" } }))).toMatchObject({
      refusal: { code: "no-account-of-customer" },
    });
  });
});
