import type { ChainFault } from "@/lib/law/record/chain";
import type { KeptEntry } from "@/lib/law/record/entry";
import { allStages, type Stage } from "@/lib/law/request/stage";
import { isStep, stepEnds, stepRow } from "@/lib/law/request/workflow";

/** What the store holds of a request, to be compared with what its record says. */
export interface Stored {
  readonly stage: Stage;
  readonly version: number;
}

/**
 * Walks a request's entries through the step table. Every entry that moved it names the stage it left it in and the
 * version it made (`data.stage`, `data.version`); the last of them must be what is stored.
 */
export function replay(entries: readonly KeptEntry[], stored: Stored): ChainFault | null {
  let stage: Stage | null = null;
  let version = 0;
  for (const entry of entries) {
    const reached = entry.data["stage"];
    const made = entry.data["version"];
    if (typeof made !== "number") continue;
    const next = allStages.find((one) => one === reached);
    if (!next || made !== version + 1 || !follows(stage, next, entry.act)) return fault(entry, "impossible-step");
    stage = next;
    version = made;
  }
  const last = entries.at(-1);
  if (!last) return null;
  if (stage !== stored.stage) return fault(last, "stage-differs");
  return version === stored.version ? null : fault(last, "version-differs");
}

/** Whether an act may lead from one stage to another. Nothing before it: only receipt and import begin a request. */
function follows(from: Stage | null, to: Stage, act: string): boolean {
  if (from === null) return act === "receive" ? to === "received" : act === "import";
  if (!isStep(act)) return from === to;
  const ends = stepEnds(act);
  return stepRow(act).from.includes(from) && (ends.length === 0 ? to === from : ends.includes(to));
}

function fault(entry: KeptEntry, what: ChainFault["fault"]): ChainFault {
  return { chain: entry.chain, seq: entry.seq, fault: what };
}
