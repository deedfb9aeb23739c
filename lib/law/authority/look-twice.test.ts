import { describe, expect, test } from "vitest";
import { type Arrival, lookTwice } from "@/lib/law/authority/look-twice";
import { addressesIn, sameSender, senderDomains } from "@/lib/law/authority/sender";

const own = ["da.example"];
const others = ["justice.gov"];
const usual: Arrival = {
  senders: senderDomains("Det. J. Doe <doe@da.example>", own, others),
  listKept: true,
  earlier: 4,
  targets: 1,
  askedBefore: 0,
  sameOriginalElsewhere: false,
  provenBefore: false,
  receivedAt: new Date("2026-11-23T15:00:00Z"), // a Monday
  zone: "America/New_York",
};
const from = (officer: string) => ({ senders: senderDomains(officer, own, others) });

describe("what should make intake look twice", () => {
  test.each<[string, Partial<Arrival>, readonly string[]]>([
    ["nothing, for an officer of the list at ten in the morning", {}, []],
    ["an address of another domain", from("doe@court.test"), ["other_domain"]],
    ["mail that anybody can have", from("doe@gmail.com"), ["public_mail", "other_domain"]],
    ["a domain that imitates one of ours", from("doe@justice-gov.com"), ["look_alike", "other_domain"]],
    ["the same in punycode", from("doe@xn--justce-svf.gov"), ["look_alike", "other_domain"]],
    ["no address at all", { senders: [] }, ["no_address"]],
    ["no list to compare with", { listKept: false }, ["no_list"]],
    ["a first contact", { earlier: 0 }, ["first_contact"]],
    ["several accounts, all of them new", { targets: 3 }, ["new_targets"]],
    ["not several accounts of which one is known", { targets: 3, askedBefore: 1 }, []],
    ["not two new accounts", { targets: 2 }, []],
    ["a weekend", { receivedAt: new Date("2026-11-22T15:00:00Z") }, ["odd_hours"]],
    ["the night before six", { receivedAt: new Date("2026-11-23T10:59:00Z") }, ["odd_hours"]],
    ["not six in the morning", { receivedAt: new Date("2026-11-23T11:00:00Z") }, []],
    ["ten in the evening", { receivedAt: new Date("2026-11-24T03:00:00Z") }, ["odd_hours"]],
    ["a sender once proven to be an impostor", { provenBefore: true }, ["proven_before"]],
    ["a document known from elsewhere", { sameOriginalElsewhere: true }, ["same_document"]],
  ])("is %s", (_claim, change, signs) => {
    expect(lookTwice({ ...usual, ...change })).toEqual(signs);
  });

  test("shows a domain decoded, and what it imitates", () => {
    expect(senderDomains("a@xn--justce-svf.gov", own, others)).toMatchObject([
      { shown: "just\u0456ce.gov", onList: false, imitates: { known: "justice.gov", because: "foreign-letters" } },
    ]);
  });
});

describe("one sender", () => {
  const one = { authorityId: "a", officer: "Doe <DOE@police.example>, +1 555" };

  test.each([
    ["the same authority", { authorityId: "a", officer: null }, "authority"],
    ["the same address, in other letters", { authorityId: "b", officer: "doe@police.example" }, "address"],
    ["another address of the same domain", { authorityId: "b", officer: "roe@Police.Example" }, "domain"],
    ["another domain", { authorityId: "b", officer: "doe@police.test" }, null],
    ["no address", { authorityId: "b", officer: "Doe" }, null],
  ])("is known by %s", (_claim, other, why) => {
    expect(sameSender(one, other)).toBe(why);
  });

  test("is not everybody at a mail provider", () => {
    const mail = (officer: string, authorityId: string) => ({ officer, authorityId });
    expect(sameSender(mail("a@gmail.com", "a"), mail("b@gmail.com", "b"))).toBeNull();
    expect(sameSender(mail("a@gmail.com", "a"), mail("a@gmail.com", "b"))).toBe("address");
  });

  test("finds addresses in whatever intake typed", () => {
    expect(addressesIn('Sgt. "A" <a.b@x.example>; c@y.example, c@Y.example and d@z')).toEqual([
      "a.b@x.example",
      "c@y.example",
    ]);
    expect(addressesIn(null)).toEqual([]);
  });
});
