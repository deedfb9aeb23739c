import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsBeyond, itemPermitted, permittedFields } from "@/lib/law/disclosure/ceiling";
import { fieldsAsked, fieldsKept, fieldsWithin } from "@/lib/law/disclosure/named-fields";
import { beyondApproved, checkScope, scopeText, whole } from "@/lib/law/disclosure/scope";
import { instrumentRow } from "@/lib/law/request/instrument";
import type { ItemFacts } from "@/lib/law/request/file";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import { allDataFields, dataFields, fieldsOf, fieldTexts } from "@/lib/law/shared/data-field";

const reachedByLetter = ["name", "address", "billing_records", "service_length"];
const file = (instrumentCode: string, item: ItemFacts) =>
  aFile({ instrumentCode, targets: [aTarget({ items: [item] })] });
const row = (item: ItemFacts, approvedFields: readonly string[], withheld: string | null = null) => ({
  itemId: item.id,
  approved: true,
  approvedFrom: item.askedFrom,
  approvedTo: item.askedTo,
  approvedFields,
  withheld,
});

describe("the list of fields", () => {
  test.each(allDataCategories)("names more than one within %s, each with its source", (category) => {
    expect(fieldsOf(category).length).toBeGreaterThan(1);
    for (const field of fieldsOf(category)) expect(dataFields[field].source).not.toBe("");
  });

  test("has no two of the same words within one kind of data", () => {
    const words = allDataFields.map((field) => `${dataFields[field].category} ${dataFields[field].words}`);
    expect(new Set(words).size).toBe(words.length);
    expect(Object.keys(dataCategories)).toEqual(
      expect.arrayContaining(Object.values(dataFields).map((one) => one.category)),
    );
  });

  test("keeps a field that a later version no longer knows as it is", () => {
    expect(fieldTexts(["payment_means", "gone", "name"])).toEqual(["name", "means and source of payment", "gone"]);
  });
});

describe("what a national security letter reaches of the subscriber", () => {
  const letter = instrumentRow("US_NSL");

  test("is four fields by 18 USC 2709, and a default that counsel has not confirmed", () => {
    expect(permittedFields(letter, anItem())).toEqual(reachedByLetter);
    expect(permittedFields(letter, anItem({ fields: ["session_times", "name"] }))).toEqual(["name"]);
    expect(permittedFields(letter, anItem({ category: "content" }))).toBeNull();
    expect(letter.confirmedBy).toBeNull();
  });

  test("is nothing where it names only others", () => {
    const item = anItem({ fields: ["session_times", "assigned_address"] });
    expect(itemPermitted(letter, item)).toBe(false);
    expect(checkScope(file("US_NSL", item), [row(item, [], "privileged")])).toMatchObject({
      refusal: { code: "over-ceiling", confirmed: false },
    });
  });

  test("is approved by name, with the reason why the rest is withheld", () => {
    const item = anItem();
    const propose = (fields: readonly string[], withheld: string | null) =>
      checkScope(file("US_NSL", item), [row(item, fields, withheld)]);
    const all = propose([], "over_ceiling");
    expect(all).toMatchObject({ refusal: { code: "over-ceiling", confirmed: false } });
    expect(JSON.stringify(all)).toContain("session times and durations");
    expect(propose([...reachedByLetter, "session_times"], "over_ceiling")).toMatchObject({
      refusal: { items: ["Subscriber 2026-01-01 – 2026-06-30 (session times and durations)"] },
    });
    expect(propose(reachedByLetter, null)).toMatchObject({ refusal: { code: "withholding-reason-missing" } });
    expect(propose(reachedByLetter, "over_ceiling")).toMatchObject({ ok: true });
  });

  test("is all of what it names where it names no more", () => {
    const item = anItem({ fields: ["name", "service_length"] });
    expect(checkScope(file("US_NSL", item), [row(item, [])])).toMatchObject({ ok: true });
  });
});

describe("fields of an item", () => {
  const some = fc.subarray([...fieldsOf("subscriber")]);
  const any = fc.subarray([...allDataFields]);
  const codes = fc.constantFrom("US_NSL", "US_WARRANT", "US_SUBP_GJ");

  test("are never granted beyond what was asked and can be compelled", () => {
    fc.assert(
      fc.property(codes, some, any, (code, fields, approvedFields) => {
        const item = anItem({ fields });
        if (!checkScope(file(code, item), [row(item, approvedFields, "privileged")]).ok) return;
        const given = approvedFields.length > 0 ? approvedFields : fieldsAsked(item);
        const reached = instrumentRow(code).fields.subscriber ?? fieldsOf("subscriber");
        for (const field of given) {
          expect(fieldsAsked(item)).toContain(field);
          expect(reached).toContain(field);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("never leave beyond what was approved, asked and can be compelled", () => {
    fc.assert(
      fc.property(codes, some, some, any, (code, fields, approvedFields, held) => {
        const item = anItem({
          fields,
          approvedFields,
          approved: true,
          approvedFrom: "2026-01-01",
          approvedTo: "2026-01-31",
        });
        const covers = { coversFrom: "2026-01-01", coversTo: "2026-01-31" };
        const produced = { documentId: "d", name: "f", itemId: item.id, ...covers, fields: held };
        if (beyondApproved(file(code, item), [produced]).length > 0) return;
        const approved = approvedFields.length > 0 ? approvedFields : fieldsAsked(item);
        for (const field of held.length > 0 ? held : approved) {
          expect(approved).toContain(field);
          expect(fieldsAsked(item)).toContain(field);
          expect(fieldsBeyond(instrumentRow(code), { ...item, fields: [field] })).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("are withheld with a reason exactly where fewer are kept than were asked", () => {
    fc.assert(
      fc.property(some, some, (fields, approved) => {
        const item = anItem({ fields });
        if (!fieldsWithin(approved, fieldsAsked(item))) return;
        const kept = fieldsKept(item, approved);
        const days = { approvedFrom: item.askedFrom, approvedTo: item.askedTo };
        expect(whole(item, { ...days, approvedFields: approved })).toBe(fieldsWithin(item.fields, kept));
      }),
    );
  });

  test("stand in the text that an approval is bound to, which without any is what it was before there were fields", () => {
    const text = (change: Partial<ItemFacts>) => scopeText(file("US_WARRANT", anItem(change)));
    expect(JSON.parse(text({}))[0]).toHaveLength(12);
    const texts = [{}, { fields: ["name"] }, { approvedFields: ["name"] }, { approvedFields: ["address"] }].map(text);
    expect(new Set(texts).size).toBe(4);
  });
});
