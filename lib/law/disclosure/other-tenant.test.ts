import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ofAnotherCustomer, type SubmittedFile } from "@/lib/law/disclosure/other-tenant";

const alice: SubmittedFile = { name: "content.zip", sha256: "aa", customerId: "first", account: "alice@first.example" };
const bob: SubmittedFile = { name: "more.zip", sha256: "bb", customerId: "second", account: "bob@second.example" };
const accounts = [
  { identifier: "alice@first.example", customerId: "first" },
  { identifier: "carol@first.example", customerId: "first" },
  { identifier: "bob@second.example", customerId: "second" },
];
const nothing = { produced: [], accounts };

describe("files of another customer", () => {
  test("are none where each holds its own", () => {
    expect(ofAnotherCustomer([alice, bob], nothing)).toEqual([]);
  });

  test("are the same bytes said to be of two customers, both of them", () => {
    expect(ofAnotherCustomer([alice, { ...bob, sha256: "aa" }], nothing)).toEqual(["content.zip", "more.zip"]);
  });

  test("are bytes that were produced for another customer before, and not for the same one", () => {
    const produced = [{ sha256: "aa", customerId: "second", account: "bob@second.example" }];
    expect(ofAnotherCustomer([alice], { ...nothing, produced })).toEqual(["content.zip"]);
    const own = [{ sha256: "aa", customerId: "first", account: "carol@first.example" }];
    expect(ofAnotherCustomer([alice], { ...nothing, produced: own })).toEqual([]);
  });

  test("are not the empty exports of two customers, whose bytes are alike because there are none", () => {
    const sha256 = createHash("sha256").digest("hex");
    expect(
      ofAnotherCustomer(
        [
          { ...alice, sha256 },
          { ...bob, sha256 },
        ],
        nothing,
      ),
    ).toEqual([]);
  });

  test.each([
    ["bob@second.example.mbox", true],
    ["export of BOB@second.example, January.zip", true],
    ["jacobob@second.example.mbox", false],
    ["alice@first.example to bob@second.example.mbox", false],
    ["carol@first.example.mbox", false],
    ["content.zip", false],
  ])("are known by their name: %s", (name, strange) => {
    expect(ofAnotherCustomer([{ ...alice, name }], nothing)).toEqual(strange ? [name] : []);
  });
});
