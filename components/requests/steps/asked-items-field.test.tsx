import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AskedItemsField } from "@/components/requests/steps/asked-items-field";
import type { TargetChoice } from "@/components/requests/steps/context";
import { processFields } from "@/lib/forms/steps/process";
import { readForm } from "@/lib/forms/typed";

const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`;

const target = (place: number, pending = true): TargetChoice => ({
  id: id(place),
  identifier: `account-${place}`,
  customer: "First Example Ltd",
  pending,
  redirect: "skipped",
  items: [
    {
      id: id(9),
      category: "content",
      words: "Content",
      service: "mail",
      fields: ["files"],
      reached: ["files"],
      reachedInPart: false,
      permitted: true,
      ceiling: "",
      askedFrom: "2026-01-01",
      askedTo: "2026-06-30",
      approved: null,
      approvedFrom: null,
      approvedTo: null,
      approvedService: null,
      approvedFields: [],
      withheld: null,
      days: { asked: 30, permitted: 30, approved: 0, produced: 0 },
    },
  ],
});

/** What a browser would send of the fields as they are drawn. */
function sent(html: string): FormData {
  const data = new FormData();
  for (const [, name = "", value = ""] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    data.append(name, value);
  for (const [, name = "", inside = ""] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    data.append(name, /<option value="([^"]*)" selected/.exec(inside)?.[1] ?? "");
  for (const [tag] of html.matchAll(/<input [^>]*type="(?:date|text)"[^>]*>/g))
    data.append(/name="([^"]+)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? "");
  for (const [tag] of html.matchAll(/<input [^>]*type="checkbox"[^>]*>/g))
    if (/ checked(?:=|\s|\/|>)/.test(tag))
      data.append(/name="([^"]+)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? "");
  return data;
}

const draw = (prefill: boolean) =>
  renderToStaticMarkup(
    <AskedItemsField name="items" label="What it asks" prefill={prefill} targets={[target(1), target(2, false)]} />,
  );

const read = (data: FormData) => {
  const { input } = readForm(data);
  const items = typeof input === "object" && input !== null && "items" in input ? input["items"] : undefined;
  return processFields["amend-process"].items.schema.safeParse(items);
};

test("begins with what is asked of each open account, and reads it back as it stands", () => {
  expect(read(sent(draw(true))).data).toEqual([
    {
      targetId: id(1),
      category: "content",
      service: "mail",
      fields: ["files"],
      askedFrom: "2026-01-01",
      askedTo: "2026-06-30",
    },
  ]);
});

test("leaves a row for every account where nothing is filled in before, and asks for at least one", () => {
  const data = sent(draw(false));
  expect(read(data).error?.issues[0]?.message).toBe("Say of at least one account what is asked now");
  expect(new Set(data.getAll("items.0.targetId").concat(data.getAll("items.3.targetId")))).toEqual(
    new Set([id(1), id(2)]),
  );
});

test("says where a field is no part of the kind of data", () => {
  const data = sent(draw(true));
  data.append("items.0.fields", "payment_means");
  expect(read(data).error?.issues).toMatchObject([{ path: [0, "fields"] }]);
});

test("says where the days of a row run backwards", () => {
  const data = sent(draw(true));
  data.set("items.0.to", "2025-01-01");
  expect(read(data).error?.issues).toMatchObject([{ path: [0, "to"], message: "The end lies before the beginning" }]);
});
