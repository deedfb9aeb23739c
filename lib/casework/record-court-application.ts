import { reviewDemanded } from "@/lib/law/challenge/nsl-review";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { saidOn } from "@/lib/law/shared/said-day";
import { endReviewClock } from "@/lib/casework/secrecy-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { demandToCourt } from "@/lib/store/challenges";
import { documentsOf } from "@/lib/store/documents";

export interface CourtApplication {
  /** The demand for review that the government answers. */
  readonly challengeId: string;
  readonly filedOn: PlainDate;
  readonly forum: string;
  readonly docket: string;
  readonly documentId: string;
  readonly note: string;
}

/** Records that the government asks a court for a letter’s secrecy: its thirty days are over, and a ruling is awaited. */
export async function recordCourtApplication(
  actor: Actor,
  on: StepOn,
  application: CourtApplication,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-court-application", on, now, async (tx, file) => {
    const { challengeId, filedOn, forum, docket, documentId, note } = application;
    const demand = file.challenges.find((one) => one.id === challengeId && reviewDemanded(one));
    if (!demand) return refused({ code: "challenge-unknown" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "document-unknown" });
    const said = saidOn(file.zone, filedOn, now);
    if (said > now) return refused({ code: "in-the-future" });
    if (filedOn < dayIn(file.zone, demand.filedAt)) return refused({ code: "dates-reversed" });
    const courtAt = said > demand.filedAt ? said : demand.filedAt;
    await demandToCourt(tx, challengeId, { forum, docket, courtAt, courtDocumentId: documentId });
    const end = { at: now, byId: actor.id, why: "The government went to court" };
    await endReviewClock(tx, file, challengeId, end);
    const data = { challenge: challengeId, forum, docket, document: documentId, courtAt: courtAt.toISOString() };
    return granted({ why: note, data });
  });
}
