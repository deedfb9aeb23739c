import { barred, mayAgreeBar, mayBar, neverGround } from "@/lib/law/notice/waiver";
import { changed } from "@/lib/law/step/testing/epoc-effects";
import type { Effect } from "@/lib/law/step/testing/step-effects";

/** Steps of a notice beside its sending: what was answered, and what may never be told. */
export const noticeEffects: Readonly<Record<string, Effect>> = {
  "record-acknowledgement": ({ file, now }) => ({
    notices: changed(file.notices, (one) => one.state === "sent" && one.acknowledgedAt === null, {
      acknowledgedAt: now,
    }),
  }),
  "propose-never": ({ actor, file }) => ({
    notices: changed(file.notices, (one) => mayBar(one) === null, { bar: { source: "A statute", byId: actor.id } }),
  }),
  // A proposal of one's own is agreed to only where a hole lets it: the form names the notice.
  "agree-never": ({ actor, file }) => {
    const proposed = file.notices.filter((one) => one.bar !== null && one.state !== "waived");
    const chosen = proposed.find((one) => mayAgreeBar(one, actor.id) === null) ?? proposed[0];
    const waived = { state: "waived", waiverGround: neverGround } as const;
    return { notices: changed(file.notices, (one) => one === chosen, waived) };
  },
  "review-never": ({ file }) => ({
    notices: changed(file.notices, barred, { state: "owed", waiverGround: null, bar: null }),
  }),
};
