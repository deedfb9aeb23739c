import type { RequestFile } from "@/lib/law/request/file";
import type { NeverSo } from "@/lib/law/step/testing/taken";

const demands = ({ challenges }: RequestFile) => challenges.filter(({ kind }) => kind === "nsl_review");

/** What may never be so of a national security letter’s secrecy, and of what is no such letter. */
export const neverOfLetters = {
  "a review demanded of what is no letter’s secrecy, or by somebody else": ({ after }) =>
    demands(after).some(
      ({ party, orderId }) => after.instrumentCode !== "US_NSL" || party !== "us" || orderId === null,
    ),
  "our clocks stopped by a demand for review": ({ after }) => demands(after).some(({ stayedAt }) => stayedAt !== null),
  "a demand for review without the government’s thirty days": ({ after }) =>
    demands(after).some(({ id }) => !clocksOf(after, "NSL_30D", id)),
  "the government’s thirty days running on after its answer": ({ after }) =>
    demands(after).some(
      ({ id, ruling, courtAt }) => (ruling !== null || courtAt !== null) && runs(after, "NSL_30D", id),
    ),
  "a letter’s secrecy without its third anniversary": ({ after }) =>
    after.instrumentCode === "US_NSL" &&
    after.orders.some(({ id, kind }) => kind !== "claimed_unsupported" && !clocksOf(after, "NSL_3Y", id)),
  "a third anniversary awaited of secrecy that was lifted": ({ after }) =>
    after.orders.some(({ id, liftedAt }) => liftedAt !== null && runs(after, "NSL_3Y", id)),
} as const satisfies Record<string, NeverSo>;

const clocksOf = ({ clocks }: RequestFile, rule: string, subjectId: string) =>
  clocks.some((one) => one.rule === rule && one.subjectId === subjectId);

const runs = ({ clocks }: RequestFile, rule: string, subjectId: string) =>
  clocks.some((one) => one.rule === rule && one.subjectId === subjectId && one.endedAt === null);
