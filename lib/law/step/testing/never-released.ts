import type { RequestFile } from "@/lib/law/request/file";
import { day, leaves, type NeverSo, type Taken } from "@/lib/law/step/testing/taken";

const backup = ({ instrumentCode }: RequestFile) => instrumentCode === "US_BACKUP";

/** What may never become of a backup copy. */
export const neverReleased = {
  "a backup copy delivered before the government told the customer": leaves(
    ({ before }, past) => backup(before) && lastTold(past) === undefined,
  ),
  "a backup copy delivered within fourteen days of the government’s notice": leaves(({ before, now }, past) => {
    const toldOn = lastTold(past)?.after.governmentNotices.at(-1)?.toldOn;
    // The gate opens with the end of the fourteenth day in the request’s zone; the hours of that day are left to other tests.
    return backup(before) && toldOn !== undefined && now.getTime() < Date.parse(toldOn) + 14 * day;
  }),
  "a backup copy delivered while the customer challenges it": leaves(
    ({ before }) =>
      backup(before) &&
      before.challenges.some(
        ({ party, kind, orderId, ruling }) =>
          party === "customer" && kind !== "objection" && orderId === null && ruling === null,
      ),
  ),
} as const satisfies Record<string, NeverSo>;

/** The last time the government’s notice was recorded, of all that is asked by now. */
function lastTold(past: readonly Taken[]): Taken | undefined {
  const anew = past.findLastIndex(({ step }) => step === "amend-process" || step === "supplement-process");
  return past.slice(anew + 1).findLast(({ step }) => step === "record-government-notice");
}
