import { describe, expect, test } from "vitest";
import { allRoles } from "@/lib/law/permission/role";
import { allMemoKinds, type MemoConclusion } from "@/lib/law/request/memo";
import { accessAsked, closedToAccess } from "@/lib/law/conflict/access-demand";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { RequestFile } from "@/lib/law/request/file";
import { aFile, anActor, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import { allSteps, type Step } from "@/lib/law/request/workflow";
import { conflictBlock } from "@/lib/law/step/conflict-guards";
import { epocBlock } from "@/lib/law/step/epoc-guards";

const actor = anActor(...allRoles);
const conflict = (step: Step, file: Partial<RequestFile>) =>
  conflictBlock(step, { actor, file: aFile(file), now: noon });
const memo = (kind: string, conclusion: MemoConclusion, minutes = 0) => ({
  kind,
  conclusion,
  byId: "c",
  at: new Date(noon.getTime() + minutes * 60_000),
});
const inEurope = [aTarget({ region: "eu-west", items: [anItem({ approved: true })] })];

describe("what conflicting laws forbid", () => {
  test.each(["keys", "standing_access"] as const)("%s: exactly the ways on are closed", (demandKind) => {
    const closed = allSteps.filter((step) => conflict(step, { demandKind })?.code === "access-demand");
    expect(closed.toSorted()).toEqual([...closedToAccess].toSorted());
  });

  test("a key-disclosure notice, and a request that asks for keys only: the same ways, without anybody saying so", () => {
    const keys = [aTarget({ items: [anItem({ category: "credential_key" })] })];
    for (const file of [{ instrumentCode: "UK_RIPA49" }, { targets: keys }]) {
      const closed = allSteps.filter((step) => conflict(step, file)?.code === "access-demand");
      expect(closed.toSorted()).toEqual([...closedToAccess].toSorted());
    }
  });

  test("a request that asks for keys among other data goes on with the other data", () => {
    const items = [anItem(), anItem({ id: "item-2", category: "credential_key" })];
    const file = aFile({ targets: [aTarget({ items })] });
    expect(accessAsked(file)).toEqual({ kind: "keys", shownBy: "item", whole: false });
    expect(allSteps.filter((step) => conflict(step, file)?.code === "access-demand")).toEqual([]);
    expect(accessAsked(aFile())).toBeNull();
  });

  test.each(allMemoKinds)("a memo on %s that must be refused holds approval until a newer one", (kind) => {
    const against = [memo(kind, "refuse")];
    expect(conflict("approve", { memos: against })).toEqual({ code: "memo-against", kind, conclusion: "refuse" });
    expect(conflict("approve", { memos: [memo(kind, "proceed", 5), ...against] })).toBeNull();
    expect(conflict("reject", { memos: against })).toBeNull();
  });

  test.each([
    ["an American order for approved data in the Union", inEurope, "memo-missing"],
    ["nothing approved there", [aTarget({ region: "eu-west", items: [anItem({ approved: false })] })], undefined],
    ["what was redirected", inEurope.map((target) => ({ ...target, outcome: "redirected" as const })), undefined],
    ["data elsewhere", inEurope.map((target) => ({ ...target, region: "ap-south-1" })), undefined],
  ])("%s", (_, targets, code) => {
    expect(conflict("approve", { targets })?.code).toBe(code);
  });
});

describe("an order of a third country for data in the Union", () => {
  const approved = { items: [anItem({ approved: true })] };
  const of = (
    country: string,
    instrumentCode: string,
    where: { region: string | null; customerCountry: string | null },
  ) =>
    conflict("approve", {
      instrumentCode,
      authority: { ...aFile().authority, country },
      targets: [aTarget({ ...approved, ...where })],
    })?.code;

  test.each([
    ["US", "US_WARRANT", "eu-west", null, "memo-missing"],
    ["GB", "UK_COPO", "eu-west", null, "memo-missing"],
    ["AU", "CLOUD_FOREIGN", "eu-west", null, "memo-missing"],
    ["US", "US_WARRANT", null, "DE", "memo-missing"],
    ["US", "US_WARRANT", "main", "FR", "memo-missing"],
    ["US", "US_WARRANT", "main", "US", undefined],
    ["US", "US_WARRANT", null, null, undefined],
    ["US", "US_WARRANT", "us-east", "DE", undefined],
    ["BR", "MLAT", "eu-west", "DE", undefined],
    ["BR", "ROGATORY", "eu-west", "DE", undefined],
    ["DE", "EU_NATIONAL", "main", "DE", undefined],
  ])("%s, by %s, in %s of a customer of %s", (country, instrument, region, customerCountry, code) => {
    expect(of(country, instrument, { region, customerCountry })).toBe(code);
  });
});

describe("whose instrument it is", () => {
  const from = (country: string) => ({ ...aFile().authority, country });

  test.each([
    ["EU_EPOC", "US", "not-its-instrument"],
    ["EU_EPOC", "DK", "not-its-instrument"],
    ["EU_EPOC", "DE", undefined],
    ["US_WARRANT", "DE", "not-its-instrument"],
    ["US_WARRANT", "PR", undefined],
    ["CLOUD_FOREIGN", "FR", "not-its-instrument"],
    ["MLAT", "BR", undefined],
    ["US_WARRANT", "", undefined],
  ])("%s of an authority of %j", (instrumentCode, country, code) => {
    for (const step of ["propose-scope", "approve"] as const)
      expect(conflict(step, { instrumentCode, authority: from(country) })?.code).toBe(code);
    expect(conflict("reject", { instrumentCode, authority: from(country) })).toBeNull();
  });
});

describe("what a European order forbids", () => {
  const epoc = {
    addressedAs: "controller",
    processorReason: null,
    servedOn: "designated",
    issuedBy: "judge",
    offence: "threshold",
    privileged: false,
    refrain: false,
    process: 1,
    enforcingNotified: true,
    enforcingNotifiedOn: null,
    notNotifiedBecause: null,
    emergency: false,
    clearedAt: null,
    objectedAt: null,
  };
  const order = { instrumentCode: "EU_EPOC" as const };
  const european = (step: Step, file: Partial<RequestFile>) =>
    epocBlock(step, { actor, file: aFile({ ...order, ...file }), now: noon })?.code;
  const ours = [aTarget({ ourRole: "controller" })];

  test("approval before the certificate is read, and nothing for what we control after it", () => {
    expect(european("approve", { targets: ours })).toBe("certificate-unread");
    expect(european("approve", { targets: ours, epoc })).toBeUndefined();
  });

  test("approval where we only process and no reason is given, whatever the certificate calls us", () => {
    expect(european("approve", { epoc })).toBe("processor-without-reason");
    expect(european("approve", { targets: ours, epoc: { ...epoc, addressedAs: "processor" } })).toBe(
      "processor-without-reason",
    );
    expect(european("approve", { epoc: { ...epoc, processorReason: "harm" } })).toBeUndefined();
  });

  const approves = (category: DataCategory) => [
    aTarget({ ourRole: "controller", items: [anItem({ category, approved: true })] }),
  ];
  const privilege = { kind: "privilege", conclusion: "proceed", byId: "counsel", at: noon } as const;

  test.each([
    ["a prosecutor", { issuedBy: "prosecutor" }, "judge-not-shown"],
    ["nobody it shows", { issuedBy: "not_shown" }, "judge-not-shown"],
    ["whom nobody asked", { issuedBy: null }, "judge-not-shown"],
    ["a judge, for an offence below the threshold", { offence: "neither" }, "offence-not-shown"],
    ["a judge, for an offence nobody asked about", { offence: null }, "offence-not-shown"],
    ["a judge, for a listed offence", { offence: "listed" }, undefined],
    ["a judge, about a lawyer’s data", { privileged: true }, "privilege-memo-missing"],
  ] as const)("traffic and content ordered by %s, but not the subscriber", (_, said, expected) => {
    const read = { epoc: { ...epoc, ...said } };
    for (const category of ["traffic", "content"] as const)
      expect(european("approve", { ...read, targets: approves(category) })).toBe(expected);
    expect(european("approve", { ...read, targets: approves("subscriber") })).toBeUndefined();
  });

  test("approval of what was served on another establishment, unless it is an emergency", () => {
    for (const category of ["subscriber", "content"] as const) {
      const read = (servedOn: string | null, emergency: boolean) =>
        european("approve", { targets: approves(category), epoc: { ...epoc, servedOn, emergency } });
      expect(read("another", false)).toBe("wrong-entity");
      expect(read("another", true)).toBeUndefined();
      for (const servedOn of ["designated", "representative", null]) expect(read(servedOn, false)).toBeUndefined();
    }
  });

  test("approval of what an amendment asks, read off the certificate before it", () => {
    const processes = [{ number: 2, kind: "amended", receivedAt: noon, recordedAt: noon } as const];
    expect(european("approve", { targets: ours, epoc, processes })).toBe("certificate-unread");
    expect(european("approve", { targets: ours, epoc: { ...epoc, process: 2 }, processes })).toBeUndefined();
  });

  test("approval of traffic and content where nobody was notified and no reason is given", () => {
    const read = { ...epoc, enforcingNotified: false };
    for (const category of ["traffic", "content"] as const) {
      expect(european("approve", { epoc: read, targets: approves(category) })).toBe("notification-unexplained");
      const told = { ...read, notNotifiedBecause: "issuing_state" };
      expect(european("approve", { epoc: told, targets: approves(category) })).toBeUndefined();
    }
    expect(european("approve", { epoc: read, targets: approves("subscriber") })).toBeUndefined();
  });

  test("whatever a court still reviews, which no memo of ours lets go on", () => {
    const asked = { id: "c", grounds: ["third_country"], askedAt: noon, toCourtAt: null, answeredAt: null };
    const memos = [{ ...privilege, at: new Date(noon.getTime() + 1) }];
    const on = (toCourtAt: Date | null) => ({ targets: ours, epoc, memos, clarifications: [{ ...asked, toCourtAt }] });
    expect(european("deliver", on(null))).toBeUndefined();
    expect(european("deliver", on(noon))).toBe("objection-before-court");
  });

  test("a lawyer’s data until counsel’s newest memo on privilege lets it go on", () => {
    const read = { targets: approves("content"), epoc: { ...epoc, privileged: true } };
    expect(european("approve", { ...read, memos: [privilege] })).toBeUndefined();
    expect(european("approve", { ...read, memos: [privilege, { ...privilege, conclusion: "refuse" }] })).toBe(
      "privilege-memo-missing",
    );
  });
});
