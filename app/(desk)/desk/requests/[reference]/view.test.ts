import { describe, expect, test } from "vitest";
import { openSteps } from "@/lib/law/step/open-steps";
import { aReadRequest, aRecord, aTarget, noon } from "./testing/a-read-request";
import type { ItemFacts } from "@/lib/law/request/file";
import { accountsText, viewOf } from "./view";
import { scopeOf } from "./view-scope";
import { targetsOf } from "./view-targets";

const reviewer = { id: "rita", name: "Rita Reviewer", email: "rita@desk.example", roles: ["reviewer"] } as const;
const intake = { id: "ines", name: "Ines Intake", email: "ines@desk.example", roles: ["intake"] } as const;
const counsel = { id: "carla", name: "Carla Counsel", email: "carla@desk.example", roles: ["senior_counsel"] } as const;

const order = {
  id: "o1",
  kind: "ordered",
  issuedBy: "District Court",
  startsAt: new Date("2026-11-20T00:00:00Z"),
  endsAt: new Date("2026-11-24T22:00:00Z"),
  liftedAt: null,
  extendsId: null,
  restoresId: null,
  targetIds: [],
} as const;

function seenBy(
  actor: typeof reviewer | typeof intake | typeof counsel,
  parts: Parameters<typeof aReadRequest>[0] = {},
) {
  const read = aReadRequest(parts);
  return viewOf(actor, { ...read, steps: openSteps({ actor, file: read.file, now: noon }) }, noon);
}

describe("what now", () => {
  test("speaks to whoever can act, and names the role to everybody else", () => {
    expect(seenBy(intake).what).toMatchObject({ sentence: "You can authenticate the requester.", yours: true });
    expect(seenBy(reviewer).what).toMatchObject({
      sentence: "Waits for Intake to authenticate the requester.",
      yours: false,
    });
  });

  test("names the person who may not also approve, and tells that person why", () => {
    const proposal = { id: "p1", scopeDigest: "", proposedById: "rita", approvedById: null };
    const parts = { file: { stage: "approval", proposal, targets: [] } } as const;
    const { what } = seenBy(reviewer, parts);
    expect(what.sentence).toContain("other than Rita Reviewer");
    expect(what.blocked).toContain("Another person must do this");
    expect(seenBy(counsel, parts).what.sentence).toBe("You can approve the scope or return the scope.");
  });

  test("offers the redirect before the scope while a redirect is open", () => {
    const parts = { file: { stage: "redirecting" } } as const;
    expect(seenBy(reviewer, parts).what.sentence).toBe("You can send the redirect letter.");
  });

  test("says that an ended request waits for nothing", () => {
    expect(seenBy(reviewer, { file: { stage: "rejected" } }).what.sentence).toContain("Nothing waits.");
  });
});

describe("the caption", () => {
  test("counts accounts by customer, and takes the number alone from imported history", () => {
    const targets = [aTarget("a"), aTarget("b", { customerId: "c2", customerName: "Second Example GmbH" })];
    expect(accountsText(aReadRequest({ file: { targets } }))).toBe(
      "2 accounts of First Example Ltd and Second Example GmbH",
    );
    expect(accountsText(aReadRequest({ file: { targets: [] }, page: { accounts: 4 } }))).toBe("4 accounts");
  });

  test("marks secrecy with its end, and lateness only after the last instant", () => {
    const words = (dueAt: Date) =>
      seenBy(reviewer, { file: { orders: [order], dueAt } }).caption.tags.map((tag) => tag.words);
    expect(words(noon)).toEqual(["Secrecy until 24 Nov 2026, 17:00 (New York time)", "Received"]);
    expect(words(new Date(noon.getTime() - 1))).toEqual([
      "Secrecy until 24 Nov 2026, 17:00 (New York time)",
      "Late",
      "Received",
    ]);
  });

  test("does not call an ended request late that was decided in time", () => {
    const dueAt = new Date("2026-11-22T00:00:00Z");
    const page = { decidedAt: new Date("2026-11-21T00:00:00Z") };
    const { caption } = seenBy(reviewer, { file: { stage: "rejected", dueAt }, page });
    expect(caption.tags.map((tag) => tag.words)).toEqual(["Rejected"]);
  });

  test("lets no clock run on a request that has ended, whenever that was", () => {
    const dueAt = new Date("2024-11-22T00:00:00Z");
    const { caption, tracks } = seenBy(reviewer, { file: { stage: "withdrawn", dueAt }, page: { decidedAt: null } });
    expect(caption.due).toMatchObject({ met: null, ended: true });
    expect(caption.tags.map((tag) => tag.words)).toEqual(["Withdrawn"]);
    expect(tracks?.flags.find((flag) => flag.key === "due")?.tone).toBe("neutral");
  });
});

describe("the tracks", () => {
  test("are left out for imported history, which has none here", () => {
    const record = aRecord([{ act: "import", by: "ines", at: "2026-11-01T09:00:00Z", to: "closed" }]);
    expect(seenBy(reviewer, { file: { stage: "closed" }, record }).tracks).toBeNull();
  });

  test("follow the record from stage to stage, and expect the one under way to last until it is due", () => {
    const record = aRecord([
      { act: "receive", by: "ines", at: "2026-11-20T14:20:00Z", to: "received" },
      { act: "authenticate", by: "ines", at: "2026-11-20T16:00:00Z", to: "legal_review" },
    ]);
    const { tracks } = seenBy(reviewer, { file: { stage: "legal_review" }, record });
    const span = (key: string) => tracks?.lanes.find((lane) => lane.key === key)?.spans;
    expect(span("authentication")).toEqual([
      { from: Date.parse("2026-11-20T14:20:00Z"), to: Date.parse("2026-11-20T16:00:00Z") },
    ]);
    expect(span("review")).toEqual([
      { from: Date.parse("2026-11-20T16:00:00Z"), to: Date.parse("2026-12-05T04:59:59.999Z") },
    ]);
  });

  test("fly a flag where secrecy ends, and none for an order that was lifted", () => {
    const flags = (liftedAt: Date | null) =>
      seenBy(reviewer, { file: { orders: [{ ...order, liftedAt }] } }).tracks?.flags.map((flag) => flag.words);
    expect(flags(null)).toContain("Secrecy until 24 Nov 2026, 17:00");
    expect(flags(new Date("2026-11-21T00:00:00Z"))).not.toContain("Secrecy until 24 Nov 2026, 17:00");
  });
});

describe("targets and scope", () => {
  test("say in words what the grid draws", () => {
    const item = {
      ...(aTarget("a").items[0] ?? never()),
      approved: true,
      approvedFrom: "2026-03-01",
      approvedTo: null,
      askedTo: null,
    };
    const key = { ...item, id: "k", category: "credential_key", approved: false, withheld: "over_ceiling" } as const;
    const scope = scopeOf(aReadRequest({ file: { targets: [aTarget("a", { items: [item, key] })] } }));
    expect(scope.zone).toBe("America/New_York");
    const [target] = scope.targets;
    expect(target?.rows[0]?.words).toEqual({
      asked: "from 1 Jan 2026 on, mail",
      permitted: "all of it",
      approved: "from 1 Mar 2026 on, mail",
      produced: "nothing",
    });
    expect(target?.rows[1]).toMatchObject({
      withheld: ["Beyond what the instrument can compel"],
      ranges: { permitted: null },
    });
  });

  test("say on what condition an instrument reaches a kind of data, and draw that apart", () => {
    const items = [{ ...(aTarget("a").items[1] ?? never()), category: "traffic" as const }];
    const file = { instrumentCode: "US_2703D", targets: [aTarget("a", { items })] };
    const [row] = scopeOf(aReadRequest({ file })).targets[0]?.rows ?? [];
    expect(row).toMatchObject({ inPart: true, ranges: { permitted: { from: "2026-01-01", to: "2026-06-30" } } });
    expect(row?.words.permitted).toMatch(/^in part: Location history of seven days or more needs a warrant/);
  });

  test("set each layer beside what was asked, once something is decided", () => {
    const [content, subscriber] = aTarget("a").items;
    const decided = { ...(content ?? never()), approved: true, approvedFrom: "2026-06-01", approvedTo: "2026-06-30" };
    const withheld = { ...(subscriber ?? never()), approved: false, withheld: "privileged" };
    const of = (items: readonly ItemFacts[]) => scopeOf(aReadRequest({ file: { targets: [aTarget("a", { items })] } }));
    expect(of(aTarget("a").items).narrowing).toBeNull();
    const { narrowing, targets } = of([decided, withheld]);
    expect(narrowing?.parts.map(({ words }) => words)).toEqual([
      "362 account-days, 2 items",
      "362 of 362 account-days, 2 of 2 items",
      "30 of 362 account-days, 1 of 2 items",
      "0 of 362 account-days, 0 of 2 items",
    ]);
    expect(narrowing?.parts.map(({ share }) => Math.round(share * 100))).toEqual([100, 100, 8, 0]);
    expect(targets[0]?.rows[0]?.words.approved).toBe("1 Jun 2026 – 30 Jun 2026, 30 of 181 days, mail");
    expect(targets[0]?.rows[1]?.withheld).toEqual(["Privileged"]);
  });

  test("show a notice held under secrecy as held until the order ends", () => {
    const notice = {
      id: "n1",
      customerId: "c1",
      customerName: "First Example Ltd",
      process: 1,
      user: null,
      state: "owed",
      owedSince: noon,
      dueAt: noon,
      approvedAt: null,
      deferral: null,
      endedDeferral: null,
      acknowledgedAt: null,
      waiverGround: null,
      bar: null,
    } as const;
    const [target] = targetsOf(aReadRequest({ file: { orders: [order], notices: [notice] } }), noon);
    expect(target?.notice).toEqual({ words: "Held", tone: "sealed", note: "until 24 Nov 2026, 17:00" });
  });
});

function never(): never {
  throw new Error("The target has an item");
}
