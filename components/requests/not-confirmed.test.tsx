import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { refusalText } from "@/lib/forms/refusal-text";
import { type ScopeTarget, RequestScopeGrid } from "./request-scope-grid";
import { RequestTargets, type TargetView } from "./request-targets";

const tag = "Not confirmed";

const scope: readonly ScopeTarget[] = [
  {
    id: "t",
    identifier: "a@example",
    rows: [
      {
        id: "i",
        item: "Content",
        service: "",
        inPart: false,
        ranges: { asked: { from: null, to: null }, permitted: null, approved: null, produced: [] },
        words: { asked: "all", permitted: "nothing", approved: "nothing", produced: "nothing" },
        withheld: [],
        ceiling: "It cannot",
      },
    ],
  },
];

const target: TargetView = {
  id: "t",
  position: 1,
  identifier: "a@example",
  customer: null,
  ourRole: null,
  region: null,
  items: [],
  redirect: { words: "To be attempted", tone: "soon", note: null, unconfirmed: true },
  notice: null,
  outcome: { words: "Open", tone: "neutral" },
};

test("a default says that nobody confirmed it: at the scope, at the redirect, and in the refusal", () => {
  const grid = (unconfirmed: boolean) =>
    renderToStaticMarkup(<RequestScopeGrid scope={{ zone: "UTC", narrowing: null, targets: scope, unconfirmed }} />);
  expect([grid(true).includes(tag), grid(false).includes(tag)]).toEqual([true, false]);
  const targets = (unconfirmed: boolean) =>
    renderToStaticMarkup(
      <RequestTargets accounts={1} targets={[{ ...target, redirect: { ...target.redirect, unconfirmed } }]} />,
    );
  expect([targets(true).includes(tag), targets(false).includes(tag)]).toEqual([true, false]);
  const refusal = { code: "over-ceiling", items: ["Content"] } as const;
  expect(refusalText({ ...refusal, confirmed: false })).toContain("(a default, not confirmed)");
  expect(refusalText({ ...refusal, confirmed: true })).not.toContain("default");
});
