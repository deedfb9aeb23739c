import { undecided } from "@/lib/law/challenge/challenge";
import { ourReceipt } from "@/lib/law/epoc/enforcing-start";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dueClock, dueStart } from "@/lib/law/request/due-clock";
import { readReference } from "@/lib/law/request/reference";
import { orderInForce } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, replaceDue, startClock } from "@/lib/casework/run-clocks";
import { owePurge } from "@/lib/casework/purge-extract";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { waivedByMerge, waiveNotice } from "@/lib/store/notices";
import { areDoubles, countingRow, holdOther, setReceipt, tieDouble } from "@/lib/store/request-links";
import { moveRequest } from "@/lib/store/request-moves";

export interface Merging {
  /** Of the request that counts. */
  readonly reference: string;
  /** Whether the earlier of the two receipts was valid service. */
  readonly validService: boolean;
  readonly note: string;
}

/** Ends a request that is the same instrument as another: the other counts for both, from the first valid service. */
export async function mergeDuplicate(actor: Actor, on: StepOn, merging: Merging, now: Date): Promise<Taken> {
  return takeStep(actor, "merge-duplicate", on, now, async (tx, file) => {
    const wanted = readReference(merging.reference);
    if (wanted === null || wanted === file.reference) return refused({ code: "other-request-unknown" });
    const counts = await holdOther(tx, wanted);
    if (counts === null) return refused({ code: "other-request-unknown" });
    if (counts === "busy") return refused({ code: "other-request-busy" });
    const refusal = await notMergeable(tx, file, counts, now);
    if (refusal) return refused(refusal);
    await tieDouble(tx, file.id, counts.id);
    const owed = file.notices.filter(({ state }) => state === "owed" || state === "bounced");
    for (const notice of owed)
      await waiveNotice(tx, notice.id, { ground: "merged", reason: waivedByMerge, byId: actor.id });
    const purge = await owePurge(tx, file, now);
    const earlier = merging.validService && file.receivedAt < counts.receivedAt;
    const due = earlier ? await takeReceipt(tx, file, counts, { byId: actor.id, at: now }) : null;
    const data = { request: file.id, receivedAt: earlier ? file.receivedAt.toISOString() : null, due };
    await moveRequest(tx, counts, counts.stage, { act: "take-in-double", actor, at: now, why: merging.note, data });
    return granted({ why: merging.note, data: { request: counts.id, earlierReceipt: earlier, purge } });
  });
}

async function notMergeable(tx: Tx, file: RequestFile, counts: RequestFile, now: Date): Promise<Refusal | null> {
  if (!(await areDoubles(tx, file.id, counts.id))) return { code: "not-a-double" };
  if (!(await countingRow(tx, counts.id)).counts) return { code: "double-does-not-count" };
  const what = carriedOnlyBy(file, counts, now);
  return what.length === 0 ? null : { code: "double-carries", what };
}

/** What would be lost with the double: its own tracks do not move to the other. */
function carriedOnlyBy(file: RequestFile, counts: RequestFile, now: Date): readonly string[] {
  const kept = (one: RequestFile) => one.preservations.some((row) => row.endedAt === null);
  return [
    ...(orderInForce(file.orders, now) && !orderInForce(counts.orders, now) ? ["a secrecy order"] : []),
    ...(file.challenges.some(undecided) ? ["an undecided filing"] : []),
    ...(kept(file) && !kept(counts) ? ["a preservation"] : []),
    ...(file.incidents.some((one) => one.settledAt === null) ? ["an open incident"] : []),
  ];
}

/** What runs from receipt beside the due date. */
const fromReceipt = ["EPOC_ENF_10D", "EPOC_ENF_96H", "EPOC_OBJ_10D", "EPOC_PRESERVE"] as const;

/** Moves with the receipt what was counted from it: a gate that stayed would close after the answer is due. */
async function moveBeside(
  tx: Tx,
  counts: RequestFile,
  { receivedAt, zone }: RequestFile,
  by: { readonly byId: string; readonly at: Date },
): Promise<void> {
  for (const rule of fromReceipt) {
    const clock = counts.clocks.find((one) => one.rule === rule && one.endedAt === null);
    if (clock?.startedAt.getTime() !== counts.receivedAt.getTime()) continue;
    const theirs = rule === "EPOC_ENF_10D" || rule === "EPOC_ENF_96H";
    if (theirs && counts.epoc?.enforcingNotifiedOn) continue;
    await endClocks(tx, counts, { id: clock.id }, { ...by, why: "Its double came first" });
    await startClock(tx, { ...counts, zone }, rule, {
      at: receivedAt,
      ...(theirs && { since: ourReceipt }),
      gate: clock.gate,
    });
  }
}

/** A date that an instrument states stands; a clock is reckoned anew from the earlier receipt. */
async function takeReceipt(
  tx: Tx,
  file: RequestFile,
  counts: RequestFile,
  by: { readonly byId: string; readonly at: Date },
): Promise<string | null> {
  const { receivedAt, zone: receivedZone } = file;
  await setReceipt(tx, counts.id, { receivedAt, receivedZone });
  await moveBeside(tx, counts, file, by);
  const { instrumentCode, emergency } = counts;
  const due = dueClock(counts.rules, { instrumentCode, emergency, dueOn: null });
  if (due === null || counts.dueRule !== due.id) return null;
  const end = { ...by, why: "Its double came first" };
  const startedAt = dueStart(due, { issuedOn: counts.issuedOn, receivedAt, zone: receivedZone });
  const { at } = await replaceDue(tx, { ...counts, zone: receivedZone }, due, { startedAt, end });
  return at?.toISOString() ?? null;
}
