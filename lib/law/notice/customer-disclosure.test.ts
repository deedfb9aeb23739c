import { describe, expect, test } from "vitest";
import { customerDisclosure, type Delivered } from "@/lib/law/notice/customer-disclosure";
import type { ItemFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { plainDate } from "@/lib/law/shared/plain-date";

const now = new Date("2026-11-23T12:00:00Z");
const until = plainDate("2026-11-30");

const anItem = (parts: Partial<ItemFacts> = {}): ItemFacts => ({
  id: "i",
  category: "content",
  service: "Mail",
  askedFrom: null,
  askedTo: null,
  approved: null,
  approvedFrom: null,
  approvedTo: null,
  approvedService: null,
  fields: [],
  approvedFields: [],
  withheld: null,
  process: 1,
  ...parts,
});
const aTarget = (parts: Partial<TargetFacts> = {}): TargetFacts => ({
  id: "t",
  identifier: "ada@nordwind.example",
  customerId: "n",
  customerName: "Nordwind",
  region: null,
  customerCountry: null,
  customerState: null,
  ourRole: "processor",
  customerClass: "enterprise",
  customerDefunct: false,
  outcome: "pending",
  items: [anItem()],
  attempts: [],
  ...parts,
});
const delivered = { at: now, itemIds: ["i"] };
const approved = { id: "s", scopeDigest: "", proposedById: "a", approvedById: "b" };

function told(parts: Partial<RequestFile>, deliveries = [] as readonly Delivered[], objectUntil = until) {
  const file = { targets: [aTarget()], proposal: null, zone: "UTC", ...parts };
  return customerDisclosure(file, "n", deliveries, objectUntil, now);
}

describe("what a customer is told of disclosure", () => {
  test("nothing is decided before a second person approved the scope", () => {
    const targets = [aTarget({ items: [anItem({ approved: true })] })];
    expect(told({})).toEqual({ kind: "undecided" });
    expect(told({ targets, proposal: { ...approved, approvedById: null } })).toEqual({ kind: "undecided" });
  });

  test("what was approved is planned, and only that, after the time to object", () => {
    const items = [anItem({ approved: true }), anItem({ id: "j", category: "traffic", approved: false })];
    const planned = { kind: "planned", what: ["content (Mail)"], notBefore: "2026-12-01" };
    expect(told({ targets: [aTarget({ items })], proposal: approved })).toEqual(planned);
    expect(told({ targets: [aTarget({ items })], proposal: approved }, [], null)).toMatchObject({
      notBefore: "2026-11-23",
    });
  });

  test("what was delivered is made, and only this customer's part of it", () => {
    const other = aTarget({
      id: "u",
      customerId: "h",
      items: [anItem({ id: "k", service: "Files" })],
      outcome: "content",
    });
    const targets = [aTarget({ outcome: "content", items: [anItem(), anItem({ id: "j", service: "Logs" })] }), other];
    expect(told({ targets }, [delivered])).toEqual({ kind: "made", what: ["content (Mail)"], on: "2026-11-23" });
  });

  test("names the fields where fewer than all were approved, or asked", () => {
    const some = [
      anItem({ category: "subscriber", service: "", approvedFields: ["payment_means", "name"] }),
      anItem({ id: "j", fields: ["mail"] }),
    ];
    expect(told({ targets: [aTarget({ outcome: "content", items: some })] }, [delivered])).toMatchObject({
      what: ["subscriber (name and means and source of payment)"],
    });
    const both = { ...delivered, itemIds: ["i", "j"] };
    expect(told({ targets: [aTarget({ outcome: "content", items: some })] }, [both])).toMatchObject({
      what: ["subscriber (name and means and source of payment)", "content (Mail; mail)"],
    });
  });

  test("an earlier delivery counts when the request was reopened and produces again", () => {
    const earlier = { at: new Date("2026-10-01T09:00:00Z"), itemIds: ["i"] };
    const made = { kind: "made", what: ["content (Mail)"], on: "2026-10-01" };
    expect(told({ targets: [aTarget()] }, [earlier])).toEqual(made);
    expect(told({ targets: [aTarget()] }, [earlier, { at: now, itemIds: ["other"] }])).toEqual(made);
  });

  test("another customer's disclosure is not ours", () => {
    const other = aTarget({ id: "u", customerId: "h", outcome: "content" });
    const targets = [aTarget({ outcome: "no_data", items: [anItem({ id: "j" })] }), other];
    expect(told({ targets }, [delivered])).toEqual({ kind: "none", because: "no_data" });
  });

  test.each([
    ["rejected", "rejected"],
    ["withdrawn", "withdrawn"],
    ["redirected", "redirected"],
    ["account_not_found", "no_data"],
    ["preserved", "preserved"],
    ["fraud", "rejected"],
  ] as const)("a target that was %s had nothing disclosed", (outcome, because) => {
    expect(told({ targets: [aTarget({ outcome })] })).toEqual({ kind: "none", because });
  });
});
