import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposeScope } from "@/lib/casework/approve-scope";
import { readStatements } from "@/lib/casework/attest-statements";
import { classDemand } from "@/lib/casework/class-demand";
import { rejectRequest } from "@/lib/casework/end-request";
import { previewReport } from "@/lib/casework/preview-report";
import type { Received } from "@/lib/casework/receive-request";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { walkTo, wholeScope } from "@/lib/casework/testing/a-walk";
import { take } from "@/lib/casework/testing/an-epoc";
import { accessAsked, closedToAccess } from "@/lib/law/conflict/access-demand";
import { allDemandKinds, type DemandKind } from "@/lib/law/conflict/demand-kind";
import { endStages } from "@/lib/law/request/stage";
import { stepRow } from "@/lib/law/request/workflow";
import type { DataCategory } from "@/lib/law/shared/data-category";
import { openSteps } from "@/lib/law/step/open-steps";
import { periodNamed } from "@/lib/law/transparency/period";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

let number = 0;

/** A request for such data, and the kind of demand somebody calls it. */
async function asking(
  categories: readonly DataCategory[],
  change: Partial<Received> = {},
  demandKind: DemandKind = "accounts",
): Promise<string> {
  const items = categories.map((category) => ({ category, service: "", askedFrom: null, askedTo: null }));
  const targets = [{ identifier: desk.customers[0]?.account ?? "", customerId: null, items }];
  number += 1;
  const reference = await aRequest(desk, { targets, dueOn: null, agencyReference: `KEY ${number}`, ...change });
  if (demandKind !== "accounts")
    await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      classDemand(actor, on, { demandKind, reason: "Read it" }, noon),
    );
  return reference;
}

describe("edge 26: a demand for keys by its instrument or its items, without anybody saying so", () => {
  test.each([
    ["a key disclosure notice", ["subscriber"], { instrumentCode: "UK_RIPA49" }],
    ["a warrant for passwords and nothing else", ["credential_key"], {}],
  ] as const)("%s: only the rejection stays open", async (_, categories, change) => {
    const reference = await asking(categories, change);
    await walkTo(desk, reference, "legal_review");
    const file = await fileOf(desk, reference);
    expect(file.demandKind).toBe("accounts");
    const actor = { ...desk.person("senior_counsel"), roles: ["reviewer", "senior_counsel", "custodian"] as const };
    const open = openSteps({ actor, file, now: noon }).flatMap((one) => (one.refusal === null ? [one.step] : []));
    expect(open.filter((step) => closedToAccess.includes(step))).toEqual([]);
    const ends = open.filter((step) => endStages.some((stage) => stage === stepRow(step).to));
    expect(ends.toSorted()).toEqual(["merge-duplicate", "reject", "withdraw"]);
    const no = { reason: "policy_keys", note: "" } as const;
    const rejected = await take(desk, reference, desk.person("senior_counsel"), (one, on) =>
      rejectRequest(one, on, no, noon),
    );
    expect(rejected.ok).toBe(true);
  });

  test("a warrant for content and passwords goes its way with the content; the passwords are withheld, and it is counted", async () => {
    const receivedAt = new Date("2024-02-03T09:00:00Z");
    const reference = await asking(["content", "credential_key"], { receivedAt });
    const { targets } = await walkTo(desk, reference, "redirecting");
    const targetIds = targets.map(({ id }) => id);
    const barred = { targetIds, reason: "legally_barred", note: "The order forbids it" } as const;
    await must(
      take(desk, reference, desk.person("senior_counsel"), (actor, on) => skipRedirect(actor, on, barred, noon)),
    );
    const items = wholeScope(await fileOf(desk, reference)).map((item, place) =>
      place === 0 ? item : { ...item, approved: false, withheld: "over_ceiling" as const },
    );
    await must(
      take(desk, reference, desk.person("reviewer"), (actor, on) =>
        proposeScope(actor, on, { basis: "The mail, not the password", items }, noon),
      ),
    );
    const file = await walkTo(desk, reference, "producing");
    expect(file.targets[0]?.items).toMatchObject([
      { category: "content", approved: true },
      { category: "credential_key", approved: false, withheld: "over_ceiling" },
    ]);
    const period = periodNamed("2024-h1");
    const counted = period && (await previewReport(desk.person("publisher"), period));
    expect(counted?.ok && counted.value.document.notes.join(" ")).toContain(
      "1 demand asked for keys or standing access. We give neither.",
    );
    const statements = period && (await readStatements(desk.person("publisher"), period, noon));
    expect(statements?.ok && statements.value.flatMap(({ against }) => against)).toEqual([]);
  });

  test("the database draws the same line as the law", async () => {
    const cases = [
      asking(["content"]),
      asking(["content", "credential_key"]),
      asking(["credential_key"]),
      asking(["subscriber"], { instrumentCode: "UK_RIPA49" }),
      ...allDemandKinds.map((kind) => asking(["subscriber", "credential_key"], {}, kind)),
      ...allDemandKinds.map((kind) => asking(["subscriber"], {}, kind)),
    ];
    const kinds: string[] = [];
    for (const one of cases) {
      const reference = await one;
      const asked = accessAsked(await fileOf(desk, reference));
      const [row] = await asRole<{ kind: string | null; whole: boolean }>(
        desk.database.ownerUrl,
        `SELECT writdesk_access_kind(r) AS kind, writdesk_access_whole(r) AS whole FROM "LawfulRequest" r WHERE reference = $1`,
        [reference],
      );
      expect(row).toEqual({ kind: asked?.kind ?? null, whole: asked?.whole ?? false });
      kinds.push(`${row?.kind} ${row?.whole}`);
    }
    expect(new Set(kinds).size).toBe(4);
  });

  test("the database takes no approval of one, past every rule of the desk", async () => {
    const file = await walkTo(desk, await asking(["content"]), "approval");
    await asRole(
      desk.database.ownerUrl,
      `SET session_replication_role = replica; UPDATE "DemandItem" SET category = 'credential_key' WHERE "targetId" = '${file.targets[0]?.id}'`,
    );
    await expect(
      asRole(
        desk.database.ownerUrl,
        `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`,
        [desk.person("senior_counsel").id, file.proposal?.id],
      ),
    ).rejects.toThrow(/Keys and standing access are refused/);
  });
});
