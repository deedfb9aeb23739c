import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permitted } from "@/lib/law/disclosure/ceiling";
import { reversed, within } from "@/lib/law/disclosure/range";
import { approvedItems, beyondApproved, checkScope } from "@/lib/law/disclosure/scope";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { allInstruments, instrumentRow } from "@/lib/law/request/instrument";
import type { ItemFacts } from "@/lib/law/request/file";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, "0")}`);
const range = fc.record({ from: fc.option(day), to: fc.option(day) });

describe("the scope", () => {
  test("is never granted beyond what the instrument permits and the authority asked", () => {
    const some = fc.record({
      instrumentCode: fc.constantFrom(...allInstruments),
      category: fc.constantFrom(...allDataCategories),
      asked: range,
      approved: range,
    });
    fc.assert(
      fc.property(some, ({ instrumentCode, category, asked, approved }) => {
        const item = anItem({ category, askedFrom: asked.from, askedTo: asked.to });
        const row = {
          itemId: item.id,
          approved: true,
          approvedFrom: approved.from,
          approvedTo: approved.to,
          withheld: "out_of_range",
        };
        const file = aFile({ instrumentCode, targets: [aTarget({ items: [item] })] });
        if (!checkScope(file, [row]).ok) return;
        expect(permitted(instrumentRow(instrumentCode), category)).toBe(true);
        expect(within(approved, asked)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("never counts a file as inside that reaches beyond an approved item", () => {
    fc.assert(
      fc.property(range, range, fc.boolean(), (approved, covers, isApproved) => {
        const item = anItem({ approved: isApproved, approvedFrom: approved.from, approvedTo: approved.to });
        const file = aFile({ targets: [aTarget({ items: [item] })] });
        const produced = { documentId: "d", name: "f", itemId: item.id, coversFrom: covers.from, coversTo: covers.to };
        const inside = beyondApproved(file, [produced]).length === 0;
        const asked = { from: item.askedFrom, to: item.askedTo };
        expect(inside).toBe(isApproved && within(covers, approved) && !reversed(covers) && within(approved, asked));
      }),
      { numRuns: 2000 },
    );
  });

  test("takes a file whose days run backwards for one that reaches beyond", () => {
    const item = anItem({ approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-01-31" });
    const file = aFile({ targets: [aTarget({ items: [item] })] });
    const produced = { documentId: "d", name: "f", itemId: item.id, coversFrom: "2026-12-01", coversTo: "2025-01-01" };
    expect(beyondApproved(file, [produced])).toEqual(["f"]);
  });

  test("takes no approval on trust: beyond the ceiling, or beyond what was asked, a file is refused at the check", () => {
    const whole = { approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-01-31" };
    const produced = { documentId: "d", name: "f", itemId: "item-1", coversFrom: "2026-01-01", coversTo: "2026-01-31" };
    const beyond = (instrumentCode: string, change: Partial<ItemFacts>) =>
      beyondApproved(aFile({ instrumentCode, targets: [aTarget({ items: [anItem({ ...whole, ...change })] })] }), [
        produced,
      ]);
    expect(beyond("US_SUBP_GJ", {})).toEqual([]);
    expect(beyond("US_SUBP_GJ", { category: "content" })).toEqual(["f"]);
    expect(beyond("US_WARRANT", { category: "credential_key" })).toEqual(["f"]);
    expect(beyond("US_WARRANT", { askedFrom: "2026-01-10" })).toEqual(["f"]);
  });

  test("never grants keys and credentials, whatever the instrument", () => {
    for (const code of allInstruments) expect(permitted(instrumentRow(code), "credential_key")).toBe(false);
  });

  test("asks of every item that is not approved why it is withheld", () => {
    const file = aFile({ targets: [aTarget({ items: [anItem(), anItem({ id: "item-2" })] })] });
    const row = {
      itemId: "item-1",
      approved: true,
      approvedFrom: "2026-01-01",
      approvedTo: "2026-06-30",
      withheld: null,
    };
    expect(checkScope(file, [row])).toMatchObject({ refusal: { code: "withholding-reason-missing" } });
  });

  test("asks why less is approved than was asked: fewer days, or fewer services", () => {
    const item = anItem({ service: "Mail, Drive" });
    const file = aFile({ targets: [aTarget({ items: [item] })] });
    const whole = {
      itemId: item.id,
      approved: true,
      approvedFrom: "2026-01-01",
      approvedTo: "2026-06-30",
      withheld: null,
    };
    const missing = { refusal: { code: "withholding-reason-missing" } };
    expect(checkScope(file, [whole])).toMatchObject({ ok: true });
    expect(checkScope(file, [{ ...whole, approvedService: "drive; MAIL" }])).toMatchObject({ ok: true });
    for (const less of [{ approvedFrom: "2026-02-01" }, { approvedTo: "2026-06-29" }, { approvedService: "Mail" }]) {
      expect(checkScope(file, [{ ...whole, ...less }])).toMatchObject(missing);
      expect(checkScope(file, [{ ...whole, ...less, withheld: "court_narrowed" }])).toMatchObject({ ok: true });
    }
  });

  test("lets no service in that was not asked, nor one out that was not approved", () => {
    const item = anItem({
      service: "Mail, Drive",
      approved: true,
      approvedFrom: "2026-01-01",
      approvedTo: "2026-01-31",
    });
    const row = { itemId: item.id, approved: true, approvedFrom: null, approvedTo: null, withheld: "privileged" };
    const open = aFile({ targets: [aTarget({ items: [{ ...item, askedFrom: null, askedTo: null }] })] });
    for (const approvedService of ["Mail, Calendar", "Calendar"])
      expect(checkScope(open, [{ ...row, approvedService }])).toMatchObject({ refusal: { code: "beyond-asked" } });
    const mail = aFile({ targets: [aTarget({ items: [{ ...item, approvedService: "Mail" }] })] });
    const produced = { documentId: "d", name: "f", itemId: item.id, coversFrom: "2026-01-01", coversTo: "2026-01-31" };
    expect(beyondApproved(mail, [{ ...produced, service: "mail" }, produced])).toEqual([]);
    expect(beyondApproved(mail, [{ ...produced, service: "Drive" }])).toEqual(["f"]);
  });

  test("leaves out what was settled otherwise: a redirected target has nothing approved", () => {
    const approved = [anItem({ approved: true })];
    expect(approvedItems(aFile({ targets: [aTarget({ outcome: "redirected", items: approved })] }))).toEqual([]);
  });
});
