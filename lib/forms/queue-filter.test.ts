import { describe, expect, test } from "vitest";
import { placeText, queueFilter, readPlace, stagesOf } from "@/lib/forms/queue-filter";
import { authorityForm } from "@/lib/forms/authority";
import { customerForm } from "@/lib/forms/customer";
import { endStages, openStages } from "@/lib/law/request/stage";

const id = "0b0b0b0b-0000-4000-8000-00000000abcd";

describe("the queue’s address", () => {
  test("shows what is open unless something is searched", () => {
    expect(queueFilter({}, "open")).toMatchObject({ view: "open", sort: "due", after: null, limit: 50, q: "" });
    expect(queueFilter({ q: " WD 1 " }, "open")).toMatchObject({ view: "all", q: "WD 1", sort: "received" });
    expect(queueFilter({ q: "x", view: "late" }, "open").view).toBe("late");
    expect(queueFilter({}, "all")).toMatchObject({ view: "all" });
  });

  test("never fails, whatever it holds", () => {
    const forged = {
      view: "secret",
      stage: "x",
      country: "ZZ",
      instrument: "\u0000",
      category: "",
      outcome: "%",
      sort: "; DROP",
      after: "d1",
      limit: "-3",
      q: "\u0000",
    };
    expect(queueFilter(forged, "open")).toEqual(queueFilter({}, "open"));
    expect(queueFilter({ q: ["a", "b"], stage: ["closed"], limit: "100000" }, "open")).toMatchObject({
      q: "a",
      stage: "closed",
      limit: 50,
    });
  });

  test("narrows the stages of its view by the stage asked for", () => {
    expect(stagesOf({ view: "open", stage: null })).toEqual(openStages);
    expect(stagesOf({ view: "closed", stage: null })).toEqual(endStages);
    expect(stagesOf({ view: "late", stage: null })).not.toContain("delivered");
    expect(stagesOf({ view: "closed", stage: "approval" })).toEqual([]);
  });
});

describe("a place in the queue", () => {
  test("comes back as it went, with and without a date", () => {
    for (const at of [new Date("2026-11-23T12:00:00.123Z"), new Date("1900-01-01"), null]) {
      expect(readPlace(placeText("due", { at, id }), "due")).toEqual({ at, id });
    }
  });

  test.each([
    "",
    "d",
    `d-.${id}x`,
    `x1.${id}`,
    `d1.${id.toUpperCase()}`,
    `d${"z".repeat(10)}.${id}`,
    `d1.${id}' OR 1=1`,
    `r-.${id}`,
    `r-${"z".repeat(9)}.${id}`,
    `d-${"z".repeat(9)}.${id}`,
  ])("is none when it is forged: %j", (text) => {
    expect(readPlace(text, "due")).toBeNull();
    expect(readPlace(text, "received")).toBeNull();
  });

  test("is none under another order", () => {
    expect(readPlace(placeText("due", { at: new Date(5), id }), "received")).toBeNull();
  });
});

describe("an authority’s form", () => {
  const typed = {
    id: "",
    name: "BKA",
    country: "de",
    domains: " @BKA.example, xn--bk-8kc.example\nbka.example",
    email: "",
    callbackNumber: "",
    callbackSource: "",
    reason: "x",
  };
  test("reads domains in ASCII, once each, and its country by code or name", () => {
    expect(authorityForm.parse(typed)).toMatchObject({
      id: null,
      authority: {
        country: "DE",
        countryLabel: "Germany",
        domains: ["bka.example", "xn--bk-8kc.example"],
        email: null,
        callbackNumber: null,
      },
    });
    expect(authorityForm.parse({ ...typed, domains: "bk\u0430.example" }).authority.domains).toEqual([
      "xn--bk-8kc.example",
    ]);
  });
  test.each([
    [{ callbackNumber: "+49" }, "callbackSource"],
    [{ callbackSource: "directory" }, "callbackNumber"],
    [{ domains: "not a domain!" }, "domains"],
    [{ domains: "127.0.0.1" }, "domains"],
    [{ email: "nobody" }, "email"],
    [{ country: "Interpol" }, "country"],
    [{ reason: " " }, "reason"],
  ])("refuses %j at %s", (change, field) => {
    const read = authorityForm.safeParse({ ...typed, ...change });
    expect(read.error?.issues.map((issue) => issue.path[0])).toContain(field);
  });
});

describe("a customer’s form", () => {
  const contact = { id: "", name: "Legal", email: "legal@first.example" };
  const typed = { id: "", name: "First", class: "enterprise", ourRole: "processor", reason: "x" };
  test("leaves blank rows out and prefers one contact: the chosen, else the first", () => {
    const contacts = [{ id: "", name: "", email: "" }, contact, { ...contact, email: "dpo@first.example" }];
    expect(customerForm.parse({ ...typed, contacts }).contacts.map((one) => one.preferred)).toEqual([true, false]);
    expect(customerForm.parse({ ...typed, contacts, preferred: "2" }).contacts.map((one) => one.preferred)).toEqual([
      false,
      true,
    ]);
  });
  test("of one that is gone asks whom we tell in its place", () => {
    const read = (preferred: string) =>
      customerForm.safeParse({ ...typed, defunct: "successor", contacts: [contact], preferred });
    expect(read("").error?.issues.map((issue) => issue.path.join("."))).toEqual(["defunct"]);
    expect(read("0").data).toMatchObject({ defunct: "successor", contacts: [{ preferred: true }] });
  });
  test("refuses the same address twice, at the second", () => {
    const read = customerForm.safeParse({
      ...typed,
      contacts: [contact, { ...contact, email: "LEGAL@first.example" }],
    });
    expect(read.error?.issues[0]?.path).toEqual(["contacts", 1, "email"]);
  });
  test("takes accounts one a line, once each", () => {
    const tenancies = [{ id: "", name: "main", region: "eu", accounts: "a\n\n b \na" }];
    expect(customerForm.parse({ ...typed, tenancies }).tenancies[0]?.accounts).toEqual(["a", "b"]);
  });
});
