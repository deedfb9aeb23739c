import { pauseClocks, resumeClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Actor } from "@/lib/law/permission/role";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { documentsOf } from "@/lib/store/documents";

export interface Suspension {
  readonly since: PlainDate;
  /** The authority's own writing. */
  readonly documentId: string;
  readonly note: string;
}

/**
 * The authority itself lets its request rest. Of a past day the end is taken, of today this moment: a clock that runs by
 * the hour never stands still for longer than the writing says.
 */
export async function suspendClock(actor: Actor, on: StepOn, suspension: Suspension, now: Date): Promise<Taken> {
  const { since, documentId, note } = suspension;
  return takeStep(actor, "suspend-clock", on, now, async (tx, file) => {
    if (since > dayIn(file.zone, now)) return refused({ code: "in-the-future" });
    if (since < dayIn(file.zone, file.receivedAt)) return refused({ code: "dates-reversed" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const at = earlier(endOfDay(file.zone, since), now);
    const pause = { basis: "authority_suspension", words: note, documentId, subjectId: null } as const;
    const id = await pauseClocks(tx, file, { ...pause, at, byId: actor.id });
    return granted({ why: note, data: { pause: id, since, document: documentId } });
  });
}

export interface Resumption {
  readonly pauseId: string;
  readonly endedOn: PlainDate;
  readonly documentId: string | null;
  readonly note: string;
}

/** The suspension is over. The day on which it ended counts again. */
export async function resumeClock(actor: Actor, on: StepOn, resumption: Resumption, now: Date): Promise<Taken> {
  const { pauseId, endedOn, documentId, note } = resumption;
  return takeStep(actor, "resume-clock", on, now, async (tx, file) => {
    const pause = file.pauses.find(({ id, toAt }) => id === pauseId && toAt === null);
    if (!pause || pause.basis !== "authority_suspension") return refused({ code: "suspension-unknown" });
    if (endedOn > dayIn(file.zone, now)) return refused({ code: "in-the-future" });
    if (endedOn < dayIn(file.zone, pause.fromAt)) return refused({ code: "dates-reversed" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const begins = new Date(endOfDay(file.zone, addDays(endedOn, -1)).getTime() + 1);
    await resumeClocks(tx, file, pauseId, begins > pause.fromAt ? begins : pause.fromAt);
    return granted({ why: note, data: { pause: pauseId, ended: endedOn, document: documentId } });
  });
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
