import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import type { Refusal } from "@/lib/law/shared/refusal";
import { day, forbids, isoDay, type NeverSo, nothingHolds } from "@/lib/law/step/testing/taken";

/** Whether somebody let it go, be it on its way or arrived. */
const letGo = (notice: NoticeFacts | undefined) => ["queued", "sent", "unconfirmed"].includes(notice?.state ?? "");

/** What may never be so about telling customers. */
export const neverTold = {
  "a customer told while an order forbids it": ({ before, after, now }) =>
    after.notices.some((notice) => {
      const was = before.notices.find((one) => one.id === notice.id);
      return (
        letGo(notice) && !letGo(was) && before.orders.some((order) => forbids(before, order, notice.customerId, now))
      );
    }),
  "never told by the word of one person": ({ actor, before, after }) =>
    after.notices.some(
      ({ id, state, waiverGround }) =>
        state === "waived" &&
        waiverGround === "statutory_bar" &&
        before.notices.some((was) => was.id === id && was.state !== "waived" && was.bar?.byId === actor.id),
    ),
  "a deferral agreed by whoever proposed it": ({ after }) =>
    after.notices.some(({ deferral }) => deferral !== null && deferral.byId === deferral.agreedById),
  "a customer told while two persons put it off": ({ before, after, now }) =>
    after.notices.some((notice) => {
      const was = before.notices.find((one) => one.id === notice.id);
      const deferral = was?.deferral ?? null;
      return letGo(notice) && !letGo(was) && deferral !== null && deferral.agreedById !== null && deferral.until > now;
    }),
  "closed with a notice owed that nothing holds": ({ step, after, now }) =>
    (step === "close" || step === "close-answered") && after.notices.some((notice) => nothingHolds(after, notice, now)),
  "silence prolonged by what was made after its end": ({ step, before, form }) => {
    const earlier = before.orders.find(({ id }) => id === form.extendsId);
    const ended = earlier?.liftedAt ?? earlier?.endsAt ?? null;
    // A day more than the day in UTC is after it in every zone.
    return step === "place-secrecy" && ended !== null && (form.issuedOn ?? "9999") > isoDay(ended.getTime() + day);
  },
} as const satisfies Record<string, NeverSo>;

/** What may never be refused: silence when nothing forbids to tell, because the time of an order is over, or it was none. */
export const silenceForNothing = "a customer not told though nothing forbids it";

export function wronglySilent(step: Step, refusal: Refusal, file: RequestFile, now: Date): boolean {
  if (step !== "send-notice" || (refusal.code !== "secrecy-in-force" && refusal.code !== "notice-deferred"))
    return false;
  return file.notices.some((notice) => nothingHolds(file, notice, now));
}
