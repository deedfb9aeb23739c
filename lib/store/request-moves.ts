import type { Entry } from "@/lib/law/record/entry";
import { isContent } from "@/lib/law/shared/data-category";
import type { RequestFile } from "@/lib/law/request/file";
import type { Stage } from "@/lib/law/request/stage";
import { countedOutcome, outcomeAfter, requestOutcome, type TargetOutcome } from "@/lib/law/request/target-outcome";
import { append, entriesOf } from "@/lib/store/record";
import type { Tx } from "@/lib/store/database";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { MeanwhileEntry } from "@/lib/law/shared/refusal";

/**
 * Makes the next version of a held request and its entry, both or neither. The outcome is rolled up anew from the
 * targets; once it is no longer pending, the request counts as decided.
 *
 * @param stage where it goes; its own stage when only a track beside it moved
 */
export async function moveRequest(tx: Tx, file: RequestFile, stage: Stage, entry: Entry): Promise<number> {
  const version = file.version + 1;
  const targets = await tx.target.findMany({
    where: { requestId: file.id },
    select: { outcome: true, outcomeBefore: true },
  });
  const counted = targets.map((one) => countedOutcome(one.outcomeBefore, one.outcome));
  const directed =
    counted.includes("customer_directed") && (await contentLeft(tx, file.id)) ? "content" : "non_content";
  const outcome = requestOutcome(counted, directed);
  // History that was imported names no targets: what it came to is what its file says.
  const settled = targets.length === 0 ? {} : { outcome, decidedAt: await decidedAt(tx, file.id, outcome, entry.at) };
  const { count } = await tx.lawfulRequest.updateMany({
    where: { id: file.id, version: file.version },
    data: { stage, version, ...settled },
  });
  if (count !== 1) throw new Error(`Request ${file.id} moved although its row was held`);
  await append(tx, { requestId: file.id }, { ...entry, data: { ...entry.data, stage, version } });
  return version;
}

/** Whether content of a target that a customer asked us to disclose has left. */
async function contentLeft(tx: Tx, requestId: string): Promise<boolean> {
  const left = await tx.productionFile.findMany({
    where: {
      production: { requestId, deliveredAt: { not: null } },
      item: { target: { outcome: "customer_directed" } },
    },
    select: { item: { select: { category: true } } },
  });
  return left.some(({ item }) => isContent(item.category));
}

/** A request is decided when it comes to its outcome; what is done to it afterwards decides nothing anew. */
async function decidedAt(tx: Tx, id: string, outcome: ReportedOutcome, at: Date): Promise<Date | null> {
  if (outcome === "pending") return null;
  const before = await tx.lawfulRequest.findUnique({ where: { id }, select: { outcome: true, decidedAt: true } });
  return before?.outcome === outcome ? (before.decidedAt ?? at) : at;
}

/** Puts an entry on a request's record without moving it: an opening, a note, a message on its way. */
export async function recordOn(tx: Tx, requestId: string, entry: Entry): Promise<void> {
  await append(tx, { requestId }, entry);
}

/** Gives targets their outcome; one that had come to more before supplementary process keeps that. */
export async function settleTargets(tx: Tx, ids: readonly string[], outcome: TargetOutcome): Promise<void> {
  await tx.target.updateMany({ where: { id: { in: [...ids] } }, data: { outcome } });
  const again = { id: { in: [...ids] }, outcomeBefore: { not: null } };
  for (const { id, outcomeBefore } of await tx.target.findMany({
    where: again,
    select: { id: true, outcomeBefore: true },
  })) {
    await tx.target.update({ where: { id }, data: { outcome: outcomeAfter(outcomeBefore, outcome) } });
  }
}

/** What was done to a request after the version somebody had read. */
export async function doneSince(tx: Tx, requestId: string, version: number): Promise<readonly MeanwhileEntry[]> {
  const entries = await entriesOf(tx, requestId);
  return entries
    .filter((entry) => typeof entry.data["version"] === "number" && entry.data["version"] > version)
    .map((entry) => ({ by: entry.actorName, at: entry.at, act: entry.act }));
}
