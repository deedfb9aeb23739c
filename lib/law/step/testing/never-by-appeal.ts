import type { RequestFile } from "@/lib/law/request/file";
import { leaves, type NeverSo, type Taken } from "@/lib/law/step/testing/taken";

/** What no ruling may bring about, and least of all one for the authority. */
export const neverByAppeal = {
  "disclosed although a court struck it down": leaves(({ before }, past) => struck(before, past)),
  "secrecy ended by the authority’s own appeal": ({ step, before, after }) =>
    step === "record-ruling" &&
    ruledNow(before, after)?.party === "authority" &&
    after.orders.some((order, place) => order.liftedAt !== null && before.orders[place]?.liftedAt === null),
  "accounts settled by the authority’s own appeal": ({ step, before, after }) =>
    step === "record-ruling" &&
    ruledNow(before, after)?.party === "authority" &&
    after.targets.some(({ outcome }, place) => outcome !== "pending" && before.targets[place]?.outcome === "pending"),
} as const satisfies Record<string, NeverSo>;

/** The filing that a step decided. */
function ruledNow(before: RequestFile, after: RequestFile) {
  return after.challenges.find((one, place) => one.ruling !== null && before.challenges[place]?.ruling === null);
}

/** The last word of the courts on the whole request took it down, and no process came since. */
function struck(file: RequestFile, past: readonly Taken[]): boolean {
  let down = false;
  for (const { step, before, after } of past) {
    if (step === "amend-process" || step === "supplement-process") down = false;
    const ruled = step === "record-ruling" ? ruledNow(before, after) : undefined;
    if (!ruled || ruled.orderId !== null) continue;
    const won = ruled.ruling === "granted" || (ruled.party === "authority" && ruled.ruling === "partial");
    if (won && (ruled.party === "authority" ? ruled.appealOfId !== null : true)) down = ruled.party !== "authority";
  }
  return down && file.challenges.length > 0;
}
