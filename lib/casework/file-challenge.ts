import { appealRefused, sideOf } from "@/lib/law/challenge/appeal";
import { type FilingKind, filingKinds } from "@/lib/law/challenge/challenge";
import { reviewKind, reviewRefused } from "@/lib/law/challenge/nsl-review";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { type ChallengeFacts, objectionKind } from "@/lib/law/request/track-facts";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { saidOn } from "@/lib/law/shared/said-day";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { type ClockStart, endClocks, pauseClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertChallenge, placeStay } from "@/lib/store/challenges";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";

export interface Filing {
  readonly party: ChallengeFacts["party"];
  readonly kind: FilingKind;
  readonly forum: string;
  readonly docket: string;
  /** The secrecy order it challenges; null: it is about the request. */
  readonly orderId: string | null;
  /** The ruling it appeals. */
  readonly appealOfId: string | null;
  readonly filedOn: PlainDate;
  /** When the government received a demand for review; null: it is not known, or the filing is another. */
  readonly receivedOn?: PlainDate | null;
  readonly documentId: string | null;
  /** The forum's rule by which the filing itself stays the request; "" where there is none, as is usual. */
  readonly stayRule: string;
  readonly note: string;
}

/** Records what was filed, and by whom. It pauses nothing, unless a rule of the forum is named that says so. */
export async function fileChallenge(actor: Actor, on: StepOn, filing: Filing, now: Date): Promise<Taken> {
  return takeStep(actor, "file-challenge", on, now, async (tx, file) => {
    const { filedOn, receivedOn = null, stayRule, note, ...said } = filing;
    const refusal =
      reviewRefused(file, filing) ?? notFileable(file, filing) ?? (await notThere(tx, file, filing.documentId));
    if (refusal) return refused(refusal);
    const filedAt = saidOn(file.zone, filedOn, now);
    if (filedAt > now) return refused({ code: "in-the-future" });
    const demand = said.kind === reviewKind ? demandRuns(file, { filedOn, receivedOn }, now) : null;
    if (demand && "code" in demand) return refused(demand);
    const id = await insertChallenge(tx, file.id, { ...said, filedAt, filedById: actor.id });
    if (stayRule !== "" && said.documentId !== null) {
      await placeStay(tx, id, { stayedAt: filedAt, stayDocumentId: said.documentId, stayEndsAt: null });
      const { documentId } = said;
      const pause = { basis: "court_stay" as const, words: stayRule, documentId, subjectId: id };
      await pauseClocks(tx, file, { ...pause, at: filedAt, byId: actor.id });
    }
    if (demand) await startClock(tx, file, "NSL_30D", { ...demand, subjectId: id });
    if (said.kind === "comity_motion")
      await endClocks(tx, file, { rule: "US_2703H_14D" }, { at: now, byId: actor.id, why: "The motion was filed" });
    return granted({
      why: note || `${filingKinds[said.kind].words}, ${said.forum}, ${said.docket}`,
      data: {
        challenge: id,
        party: said.party,
        filing: said.kind,
        forum: said.forum,
        docket: said.docket,
        order: said.orderId,
        appealOf: said.appealOfId,
        document: said.documentId,
        stayed: stayRule !== "",
        ...(demand && { receivedOn }),
      },
    });
  });
}

/** From when the government has its thirty days: its receipt, or the day of the demand where nobody knows of that. */
function demandRuns(
  { zone }: RequestFile,
  { filedOn, receivedOn }: { readonly filedOn: PlainDate; readonly receivedOn: PlainDate | null },
  now: Date,
): ClockStart | Refusal {
  if (receivedOn === null)
    return { at: saidOn(zone, filedOn, now), since: "our demand; when the government received it is not known" };
  if (receivedOn < filedOn) return { code: "dates-reversed" };
  const at = saidOn(zone, receivedOn, now);
  return at > now ? { code: "in-the-future" } : { at };
}

export interface Objection {
  readonly objectedOn: PlainDate;
  readonly documentId: string | null;
  readonly note: string;
}

/** Records that a customer objects and has filed nothing. It pauses nothing and forbids nothing. */
export async function recordObjection(actor: Actor, on: StepOn, objection: Objection, now: Date): Promise<Taken> {
  return takeStep(actor, "record-objection", on, now, async (tx, file) => {
    const { documentId, objectedOn, note } = objection;
    const refusal = await notThere(tx, file, documentId);
    if (refusal) return refused(refusal);
    const filedAt = saidOn(file.zone, objectedOn, now);
    if (filedAt > now) return refused({ code: "in-the-future" });
    const none = { forum: "", docket: "", orderId: null, appealOfId: null };
    const row = { ...none, party: "customer" as const, kind: objectionKind, documentId, filedAt, filedById: actor.id };
    const id = await insertChallenge(tx, file.id, row);
    return granted({ why: note, data: { challenge: id, document: documentId } });
  });
}

function notFileable(file: RequestFile, filing: Filing): Refusal | null {
  const { kind, orderId, appealOfId, documentId, stayRule } = filing;
  const order = file.orders.find((one) => one.id === orderId && one.kind !== "claimed_unsupported");
  const appealed = file.challenges.find((one) => one.id === appealOfId);
  const { secrecy } = filingKinds[kind];
  if (secrecy && orderId === null) return { code: "challenge-about-no-order" };
  if (orderId !== null && !order) return { code: "order-unknown" };
  if (appealOfId !== null && !appealed) return { code: "challenge-unknown" };
  const misfiled = appealRefused(filing, appealed ?? null);
  if (misfiled) return misfiled;
  // An appeal is about whatever the first filing was about.
  if (orderId !== null && !secrecy && appealed?.orderId !== orderId) return { code: "challenge-about-the-request" };
  if (appealed && appealed.orderId !== orderId) return { code: "challenge-about-no-order" };
  if (stayRule === "") return null;
  if (sideOf(filing) === "for") return { code: "stay-of-ruling" };
  return documentId === null ? { code: "filing-missing" } : null;
}

async function notThere(tx: Tx, file: RequestFile, documentId: string | null): Promise<Refusal | null> {
  if (documentId === null || (await documentsOf(tx, file.id, [documentId]))) return null;
  return { code: "document-unknown" };
}
