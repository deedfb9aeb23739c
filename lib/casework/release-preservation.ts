import type { Actor } from "@/lib/law/permission/role";
import { lapses, running } from "@/lib/law/preservation/preservation";
import type { RequestFile } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { endPreservationRow } from "@/lib/store/preservations";

export interface Letting {
  readonly preservationId: string;
  readonly note: string;
  /** The authority's own writing, where there is one. */
  readonly documentId: string | null;
}

/** The copy is no longer needed: it must be deleted, with a certificate. */
export async function releasePreservation(actor: Actor, on: StepOn, letting: Letting, now: Date): Promise<Taken> {
  return takeStep(actor, "release-preservation", on, now, async (tx, file) => {
    const { preservationId: id, note, documentId } = letting;
    const preservation = file.preservations.find((one) => one.id === id);
    if (!preservation) return refused({ code: "preservation-unknown" });
    if (!running(preservation) && preservation.state !== "converted") return refused({ code: "preservation-ended" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "writing-missing" });
    await toTheEnd(tx, actor, file, { id, state: "released", since: now, why: note }, now);
    return granted({ why: note, data: { preservation: id, document: documentId } });
  });
}

/** What the system does when a term has passed without a renewal and without process. */
export async function lapsePreservation(
  actor: Actor,
  on: StepOn,
  { preservationId: id }: Pick<Letting, "preservationId">,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "lapse-preservation", on, now, async (tx, file) => {
    const preservation = file.preservations.find((one) => one.id === id);
    if (!preservation) return refused({ code: "preservation-unknown" });
    if (!lapses(preservation, file, now)) return refused({ code: "not-apt" });
    const why = "Its term ended; no renewal and no process came in time";
    await toTheEnd(tx, actor, file, { id, state: "lapsed", since: preservation.endsAt, why }, now);
    return granted({ why, data: { preservation: id, endedAt: preservation.endsAt.toISOString() } });
  });
}

interface Ending {
  readonly id: string;
  readonly state: "released" | "lapsed";
  /** When it ended by law, which may lie before it was noticed. */
  readonly since: Date;
  readonly why: string;
}

async function toTheEnd(tx: Tx, actor: Actor, file: RequestFile, ending: Ending, now: Date): Promise<void> {
  const { id, state, since, why } = ending;
  await endPreservationRow(tx, id, { state, at: now, why });
  await endClocks(tx, file, { subjectId: id }, { at: now, byId: actor.id, why });
  await startClock(tx, file, "PURGE_7D", { at: since, subjectId: id });
}
