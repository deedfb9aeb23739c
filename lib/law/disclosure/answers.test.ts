import { describe, expect, test } from "vitest";
import { checkAnswers, outcomeAfterDelivery } from "@/lib/law/disclosure/answers";
import type { DataCategory } from "@/lib/law/shared/data-category";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";

const approved = (id: string, category: DataCategory = "subscriber") =>
  anItem({ id, category, approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-06-30" });
const target = aTarget({
  items: [approved("mail", "content"), approved("who"), anItem({ id: "no", approved: false })],
});
const file = aFile({ targets: [target] });
const answer = (itemId: string, withheld: string | null, records: number | null = null) => ({
  itemId,
  withheld,
  records,
});
const both = [{ itemId: "mail" }, { itemId: "who" }];

describe("what was approved", () => {
  test("is answered item by item: a file, or the reason why there is none", () => {
    expect(checkAnswers(file, { files: both, items: [] })).toBeNull();
    expect(checkAnswers(file, { files: [{ itemId: "who" }], items: [] })).toMatchObject({
      code: "items-unanswered",
      items: [expect.stringContaining("Content")],
    });
    const reason = [answer("mail", "encrypted_no_key")];
    expect(checkAnswers(file, { files: [{ itemId: "who" }], items: reason })).toBeNull();
    expect(checkAnswers(file, { files: both, items: [answer("mail", "privileged", 12)] })).toBeNull();
  });

  test("is not said to hold data and none at once, and nothing is said of what was not approved", () => {
    const code = "found-and-not-found";
    expect(checkAnswers(file, { files: both, items: [answer("mail", "no_data")] })).toMatchObject({ code });
    const counted = { files: [{ itemId: "who" }], items: [answer("mail", "no_data", 4)] };
    expect(checkAnswers(file, counted)).toMatchObject({ code });
    expect(checkAnswers(file, { files: both, items: [answer("no", "privileged")] })).toMatchObject({
      code: "beyond-asked",
    });
  });

  test("gives an account its outcome: content, other data, nothing found, or all of it withheld", () => {
    const produced = (...ids: readonly string[]) => {
      const files = ids.map((itemId) => ({
        documentId: itemId,
        name: itemId,
        itemId,
        coversFrom: null,
        coversTo: null,
      }));
      const facts = { id: "p", extractedById: "k", checkedById: "c", passed: true, deliveredAt: null, files };
      return aFile({ targets: [target], production: facts });
    };
    const none = [answer("mail", "no_data"), answer("who", "no_data")];
    expect(outcomeAfterDelivery(produced("mail"), target, none.slice(1))).toBe("content");
    expect(outcomeAfterDelivery(produced("who"), target, none.slice(0, 1))).toBe("non_content");
    expect(outcomeAfterDelivery(produced(), target, none)).toBe("no_data");
    expect(outcomeAfterDelivery(produced(), target, [answer("mail", "privileged"), answer("who", "no_data")])).toBe(
      "rejected",
    );
  });
});
