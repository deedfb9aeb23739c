import { expect, test } from "vitest";
import { firstViewForm, saveViewForm, viewAsked } from "@/lib/forms/saved-view";

test("a view keeps what narrows and orders the queue, and neither a search nor a place", () => {
  const params = { view: "late", country: "de", q: "alice@first.example", after: "d-.x", limit: "3", forged: "1" };
  expect(viewAsked(params)).toEqual({ view: "late", country: "DE", sort: "due" });
  const typed = { name: " Late in Germany ", shared: "on", asked: new URLSearchParams(params).toString() };
  expect(saveViewForm.parse(typed)).toEqual({
    name: "Late in Germany",
    shared: true,
    asked: { view: "late", country: "DE", sort: "due" },
  });
});

test("what was forged is left out, and a name is asked for", () => {
  expect(saveViewForm.parse({ name: "Any", asked: "stage=nowhere&view=x&country=__" })).toMatchObject({
    asked: { view: "open", sort: "due" },
  });
  expect(saveViewForm.safeParse({ name: " ", asked: "" }).success).toBe(false);
  expect(firstViewForm.parse({ id: "" })).toEqual({ id: null });
});
