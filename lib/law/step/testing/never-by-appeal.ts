import type { RequestFile } from "@/lib/law/request/file";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { leaves, type NeverSo, type Taken } from "@/lib/law/step/testing/taken";

/** What no ruling may bring about, and least of all one for the authority. */
export const neverByAppeal = {
  "disclosed although a court struck it down": leaves(({ before }, past) => struck(before, past)),
  "secrecy ended by the authority’s own appeal": ({ step, before, after }) =>
    step === "record-ruling" &&
    ruledNow(before, after)?.party === "authority" &&
    after.orders.some((order, place) => order.liftedAt !== null && before.orders[place]?.liftedAt === null),
  "accounts settled by the authority’s own appeal": ({ step, before, after }) =>
    step === "record-ruling" && ruledNow(before, after)?.party === "authority" && settles(before, after),
  "accounts settled by a motion that only asks for less": ({ step, before, after }) =>
    step === "record-ruling" &&
    rootOf(ruledNow(before, after), before)?.kind === "motion_to_modify" &&
    settles(before, after),
} as const satisfies Record<string, NeverSo>;

const settles = (before: RequestFile, after: RequestFile) =>
  after.targets.some(({ outcome }, place) => outcome !== "pending" && before.targets[place]?.outcome === "pending");

/** What a chain of appeals is about. */
function rootOf(ruled: ChallengeFacts | undefined, { challenges }: RequestFile): ChallengeFacts | undefined {
  let root = ruled;
  while (root && root.appealOfId !== null) {
    const { appealOfId } = root;
    root = challenges.find(({ id }) => id === appealOfId);
  }
  return root;
}

/** The filing that a step decided. */
function ruledNow(before: RequestFile, after: RequestFile) {
  return after.challenges.find((one, place) => one.ruling !== null && before.challenges[place]?.ruling === null);
}

type Said = readonly [id: string, down: boolean];

/** A walk may start with a request that a court has struck down. */
const strikes = ({ kind, ruling }: ChallengeFacts) => kind === "motion_to_quash" && ruling === "granted";

/** The last word of the courts on the whole request took it down, and no process came since. */
function struck(file: RequestFile, past: readonly Taken[]): boolean {
  let said = (past[0]?.before ?? file).challenges.flatMap((one): Said[] => (strikes(one) ? [[one.id, true]] : []));
  for (const { step, before, after } of past) {
    if (step === "amend-process" || step === "supplement-process") said = [];
    if (step === "take-back-ruling") said = said.filter(([id]) => after.challenges.some((one) => one.id === id));
    const ruled = step === "record-ruling" ? ruledNow(before, after) : undefined;
    if (!ruled || ruled.orderId !== null || rootOf(ruled, before)?.kind === "motion_to_modify") continue;
    const won = ruled.ruling === "granted" || (ruled.party === "authority" && ruled.ruling === "partial");
    if (won && (ruled.party === "authority" ? ruled.appealOfId !== null : true))
      said = [...said, [ruled.id, ruled.party !== "authority"]];
  }
  return said.at(-1)?.[1] === true && file.challenges.length > 0;
}
