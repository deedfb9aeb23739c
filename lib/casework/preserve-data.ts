import type { Actor } from "@/lib/law/permission/role";
import { mayPreserve, preservationTerm, termStart } from "@/lib/law/preservation/preservation";
import type { RequestFile } from "@/lib/law/request/file";
import { granted } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { insertPreservation, newPreservationId } from "@/lib/store/preservations";

export interface Keeping {
  /** What was copied, and where the copy lies. */
  readonly snapshot: string;
}

/** A copy is kept for the authority, until its term ends or process follows. Nothing is disclosed. */
export async function preserveData(actor: Actor, on: StepOn, { snapshot }: Keeping, now: Date): Promise<Taken> {
  return takeStep(actor, "preserve-data", on, now, async (tx, file) => {
    const data = await keep(tx, actor, file, snapshot, now);
    return granted({ why: snapshot, data });
  });
}

/** The same where it is confirmed to the authority: a copy that was made before is not made twice. */
export async function keepIfNotKept(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  snapshot: string,
  now: Date,
): Promise<{ readonly preservation?: string }> {
  return mayPreserve(file) === null ? keep(tx, actor, file, snapshot, now) : {};
}

async function keep(tx: Tx, actor: Actor, file: RequestFile, snapshot: string, now: Date) {
  const id = newPreservationId();
  const startsAt = termStart(file, now);
  const endsAt = await startClock(tx, file, preservationTerm(file.instrumentCode).first, {
    at: startsAt,
    subjectId: id,
  });
  if (endsAt === null) throw new Error("A preservation stands still although nothing pauses it");
  await endClocks(tx, file, { rule: "EPOC_PRESERVE" }, { at: now, byId: actor.id, why: "The data is preserved" });
  await insertPreservation(tx, { id, requestId: file.id, startsAt, endsAt, snapshot, byId: actor.id });
  return { preservation: id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
