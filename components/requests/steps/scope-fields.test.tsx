import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ItemChoice } from "@/components/requests/steps/context";
import { type ScopeContext, ScopeFields } from "@/components/requests/steps/scope-fields";

const item: ItemChoice = {
  id: "item-1",
  category: "subscriber",
  words: "Subscriber",
  service: "",
  fields: [],
  permitted: true,
  reached: ["name", "address", "session_times"],
  reachedInPart: false,
  ceiling: "It can",
  days: { asked: 30, permitted: 30, approved: 0, produced: 0 },
  askedFrom: null,
  askedTo: null,
  approved: null,
  approvedFrom: null,
  approvedTo: null,
  approvedService: null,
  approvedFields: [],
  withheld: null,
};

const context = (change: Partial<ItemChoice>): ScopeContext => ({
  zone: "UTC",
  unconfirmed: true,
  targets: [
    {
      id: "target-1",
      identifier: "alice@first.example",
      customer: null,
      pending: true,
      redirect: "failed",
      items: [{ ...item, ...change }],
    },
  ],
});

const drawn = (change: Partial<ItemChoice> = {}) => {
  const html = renderToStaticMarkup(<ScopeFields context={context(change)} />);
  const boxes = [...html.matchAll(/<input [^>]*name="items\.0\.approvedFields"[^>]*>/g)].map(([tag]) => tag);
  const named = (tags: readonly string[]) => tags.map((tag) => /value="([^"]+)"/.exec(tag)?.[1]);
  return {
    open: /<details[^>]* open/.test(html),
    all: named(boxes),
    ticked: named(boxes.filter((tag) => tag.includes("checked"))),
    withheld: /<option value="([^"]+)" selected/.exec(html)?.[1] ?? "",
  };
};

describe("the fields of a proposal", () => {
  test("are folded away where all of the kind of data is asked", () => {
    expect(drawn()).toEqual({ open: false, all: item.reached, ticked: [], withheld: "" });
  });

  test("stand open where the instrument names them", () => {
    const fields = ["name", "address"];
    expect(drawn({ fields, reached: fields })).toEqual({ open: true, all: fields, ticked: [], withheld: "" });
  });

  test("are ticked, with the reason for the rest, where the instrument reaches only some", () => {
    const reached = ["name", "address"];
    expect(drawn({ reached, reachedInPart: true })).toEqual({
      open: true,
      all: reached,
      ticked: reached,
      withheld: "over_ceiling",
    });
  });

  test("are no question where there is one, or where nothing can be compelled", () => {
    expect(drawn({ fields: ["name"], reached: ["name"] }).all).toEqual([]);
    expect(drawn({ permitted: false }).all).toEqual([]);
  });
});
