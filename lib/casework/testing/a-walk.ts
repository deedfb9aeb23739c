import { createHash } from "node:crypto";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { authenticate } from "@/lib/casework/authenticate";
import { passCheck } from "@/lib/casework/check-production";
import { deliver } from "@/lib/casework/deliver";
import { produce } from "@/lib/casework/produce";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { reviewRequest } from "@/lib/casework/review-request";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import { aCallBack } from "@/lib/casework/testing/a-check";
import { aDocument, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { withClient } from "@/lib/platform/database-roles";
import { redirectStanding } from "@/lib/law/redirect/redirect";
import type { RequestFile } from "@/lib/law/request/file";
import type { Stage } from "@/lib/law/request/stage";

type Move = (desk: TestDesk, file: RequestFile, on: StepOn) => Promise<Taken>;

/** The plain way of a request from receipt to delivery, as one move a stage. */
const moves: Partial<Record<Stage, Move>> = {
  received: (desk, { zone, receivedAt }, on) => {
    const called = receivedAt > noon ? receivedAt : noon;
    return authenticate(desk.person("intake"), on, aCallBack(zone, called), called);
  },
  legal_review: (desk, _, on) =>
    reviewRequest(desk.person("reviewer"), on, { note: "Signed by a judge of the district" }, noon),
  redirecting: async (desk, file, on) => {
    const open = file.targets.filter((target) => redirectStanding(file, target) === "open").map((target) => target.id);
    if (open.length > 0)
      return skipRedirect(
        desk.person("senior_counsel"),
        on,
        { targetIds: open, reason: "legally_barred", note: "The order forbids it" },
        noon,
      );
    return proposeScope(desk.person("reviewer"), on, { basis: "Named in the warrant", items: wholeScope(file) }, noon);
  },
  approval: (desk, _, on) => approveScope(desk.person("senior_counsel"), on, { note: "" }, noon),
  producing: async (desk, file, on) => {
    const items = file.targets.flatMap((target) => target.items);
    const documents = await Promise.all(
      items.map((item) => aDocument(desk, file.reference, `${item.category}.zip`, bytesOf(item.id))),
    );
    const files = items.map((item, place) => ({
      documentId: documents[place] ?? "",
      itemId: item.id,
      coversFrom: item.approvedFrom,
      coversTo: item.approvedTo,
    }));
    return produce(desk.person("custodian"), on, { source: "Mail store", noData: [], files }, noon);
  },
  checking: (desk, file, on) => {
    const hashes = new Map(file.production?.files.map((one) => [one.documentId, bytesOf(one.itemId)]));
    const hashOf = (storageKey: string) => Promise.resolve(hashes.get(storageKey) ?? null);
    return passCheck(desk.person("custodian", 2), on, { note: "Hashes agree" }, noon, hashOf);
  },
  ready: (desk, file, on) =>
    asIfDue(desk, file, () =>
      deliver(desk.person("custodian"), on, { channel: "portal", recipient: "Sgt. Example" }, noon),
    ),
};

/**
 * Delivers as on the day on which the answer is due, when no customer can object any more: what walks on from there
 * finds every notice still owed.
 */
export async function asIfDue<Value>(desk: TestDesk, file: RequestFile, work: () => Promise<Value>): Promise<Value> {
  const due = async (at: Date | null) =>
    withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "LawfulRequest" SET "dueAt" = $2 WHERE id = $1`, [file.id, at]),
    );
  await due(noon);
  const value = await work();
  const { dueAt } = await fileOf(desk, file.reference);
  if (dueAt?.getTime() === noon.getTime()) await due(file.dueAt);
  return value;
}

/** The hash of what was extracted for an item: each holds bytes of its own. */
export function bytesOf(itemId: string): string {
  return createHash("sha256").update(itemId).digest("hex");
}

/** Everything that was asked, in full. */
export function wholeScope(file: RequestFile) {
  return file.targets.flatMap((target) =>
    target.items.map((item) => ({
      itemId: item.id,
      approved: true,
      approvedFrom: item.askedFrom,
      approvedTo: item.askedTo,
      withheld: null,
    })),
  );
}

/** Walks a request to a stage by the plain way. */
export async function walkTo(desk: TestDesk, reference: string, stage: Stage): Promise<RequestFile> {
  for (;;) {
    const file = await fileOf(desk, reference);
    if (file.stage === stage) return file;
    const move = moves[file.stage];
    if (!move) throw new Error(`No plain way on from ${file.stage}`);
    const taken = await move(desk, file, { reference, version: file.version });
    if (!taken.ok) throw new Error(`At ${file.stage}: ${JSON.stringify(taken.refusal)}`);
  }
}
