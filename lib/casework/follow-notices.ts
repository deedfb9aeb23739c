import type { Actor } from "@/lib/law/permission/role";
import { dueSince, noticeStanding, noticeWords } from "@/lib/law/notice/standing";
import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import type { Stage } from "@/lib/law/request/stage";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import type { Tx } from "@/lib/store/database";
import { endDeferralRow } from "@/lib/store/notices";
import { readRequestFile } from "@/lib/store/request-file";

/** What time or a step has done to the notices of a request. */
export interface Followed {
  /** Notices that fell due, and had no clock yet. */
  readonly due: readonly string[];
  /** Deferrals whose day has come. */
  readonly deferralsOver: readonly string[];
}

/**
 * Brings the clocks of a held request's notices to where the notices stand: one that is due has its three days running,
 * from the instant it fell due; one that is held, put off, let go or waived has none. The time to object ends with a
 * letter that never arrived, or was put aside before it left. Doing it twice changes nothing.
 */
export async function followNotices(tx: Tx, actor: Actor, reference: string, now: Date): Promise<Followed> {
  const before = await readRequestFile(tx, reference);
  if (!before) return { due: [], deferralsOver: [] };
  const deferralsOver = await endPastDeferrals(tx, actor, before, now);
  const file = deferralsOver.length === 0 ? before : ((await readRequestFile(tx, reference)) ?? before);
  const due = [];
  for (const notice of file.notices) {
    const { kind } = noticeStanding(notice, file, now);
    const runs = runningClock(file, notice);
    if (notice.state === "owed" || notice.state === "bounced" || notice.state === "waived") {
      const end = { at: now, byId: actor.id, why: noticeWords[kind] };
      await endClocks(tx, file, { rule: "OBJECTION_WINDOW", subjectId: notice.id }, end);
    }
    if (kind === "due" && !runs && !nobodyIsTold.includes(file.stage)) {
      await startClock(tx, file, "NOTICE_3D", { at: dueSince(notice, file, now), subjectId: notice.id });
      due.push(notice.id);
    }
    if (kind !== "due" && runs) {
      const end = { at: now, byId: actor.id, why: noticeWords[kind] };
      await endClocks(tx, file, { rule: "NOTICE_3D", subjectId: notice.id }, end);
    }
  }
  return { due, deferralsOver };
}

/** Nothing is told of what was no request at all, and a double has its notices with the original. */
const nobodyIsTold: readonly Stage[] = ["fraud", "merged"];

async function endPastDeferrals(tx: Tx, actor: Actor, file: RequestFile, now: Date): Promise<readonly string[]> {
  const over = file.notices.filter(
    ({ deferral }) => deferral !== null && deferral.agreedById !== null && deferral.until <= now,
  );
  for (const { id, deferral } of over) {
    await endDeferralRow(tx, id, deferral?.until ?? now);
    const end = { at: now, byId: actor.id, why: "The day to look again has come" };
    await endClocks(tx, file, { rule: "DEFER_END", subjectId: id }, end);
  }
  return over.map(({ id }) => id);
}

function runningClock(file: RequestFile, notice: NoticeFacts): boolean {
  return file.clocks.some(
    ({ rule, subjectId, endedAt }) => rule === "NOTICE_3D" && subjectId === notice.id && endedAt === null,
  );
}
