import type { Actor } from "@/lib/law/permission/role";
import { type ChainFault, firstBroken } from "@/lib/law/record/chain";
import type { KeptEntry } from "@/lib/law/record/entry";
import { replay } from "@/lib/law/record/replay";
import { inSnapshot, type Tx } from "@/lib/store/database";
import { heads, type Place, recordPage, storedOf, unrecorded } from "@/lib/store/record-audit";
import { sha256 } from "@/lib/store/record";

export interface Verified {
  readonly chains: number;
  readonly entries: number;
  /** One a chain at most, the first of each; in the order of the chains. */
  readonly faults: readonly ChainFault[];
}

/** The last entry of a chain, as it was when somebody kept it outside the database. */
export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

export interface VerifyOptions {
  /** What an earlier checkpoint says: the only way to notice that a chain was cut at its end, or written anew whole. */
  readonly kept?: readonly Head[];
  readonly onProgress?: (entries: number) => void;
}

/** How many entries are read at a time; a chain is never cut. */
const pageSize = 2000;

/**
 * Reads the whole record once: every chain is followed link by link, and every request's entries are walked through
 * the step table to the stage and version that are stored. Sees what the actor may see; the system's person sees all.
 */
export async function verifyRecord(
  actor: Pick<Actor, "id">,
  { kept = [], onProgress = () => undefined }: VerifyOptions = {},
): Promise<Verified> {
  const outside = new Map(kept.map((head) => [head.chain, head]));
  return inSnapshot(actor, async (tx) => {
    const faults: ChainFault[] = (await unrecorded(tx)).map((chain) => ({ chain, seq: 1, fault: "missing" }));
    let [chains, entries] = [0, 0];
    for await (const batch of wholeChains(tx)) {
      const stored = await storedOf(
        tx,
        batch.map((chain) => chain[0]?.chain ?? ""),
      );
      for (const chain of batch) {
        chains += 1;
        entries += chain.length;
        const fault = faultIn(chain, stored) ?? faultAgainst(chain, outside);
        outside.delete(chain[0]?.chain ?? "");
        if (fault) faults.push(fault);
      }
      onProgress(entries);
    }
    for (const head of outside.values()) faults.push({ chain: head.chain, seq: 1, fault: "missing" });
    return { chains, entries, faults };
  });
}

/** Every chain's last entry now, to be kept where whoever runs the database cannot reach it. */
export async function checkpoint(actor: Pick<Actor, "id">): Promise<readonly Head[]> {
  return inSnapshot(actor, heads);
}

function faultAgainst(chain: readonly KeptEntry[], kept: ReadonlyMap<string, Head>): ChainFault | null {
  const head = kept.get(chain[0]?.chain ?? "");
  if (!head) return null;
  const entry = chain[head.seq - 1];
  if (!entry) return { chain: head.chain, seq: chain.length + 1, fault: "missing" };
  return entry.hash === head.hash ? null : { chain: head.chain, seq: head.seq, fault: "altered" };
}

function faultIn(chain: readonly KeptEntry[], stored: Awaited<ReturnType<typeof storedOf>>): ChainFault | null {
  const broken = firstBroken(chain, sha256);
  if (broken) return broken;
  const request = stored.get(chain[0]?.chain ?? "");
  return request ? replay(chain, request) : null;
}

/** Chains, whole, a batch at a time: the last chain of a page waits for the rest of it. */
async function* wholeChains(tx: Tx): AsyncGenerator<readonly (readonly KeptEntry[])[]> {
  let after: Place | null = null;
  let open: KeptEntry[] = [];
  for (;;) {
    const page: readonly KeptEntry[] = await recordPage(tx, after, pageSize);
    const groups = new Map<string, KeptEntry[]>(open[0] ? [[open[0].chain, open]] : []);
    for (const entry of page) {
      const chain = groups.get(entry.chain);
      if (chain) chain.push(entry);
      else groups.set(entry.chain, [entry]);
    }
    const last = page.at(-1);
    const batch = [...groups.values()];
    if (!last) {
      yield batch;
      return;
    }
    after = { chain: last.chain, seq: last.seq };
    open = groups.get(last.chain) ?? [];
    yield batch.filter((chain) => chain !== open);
  }
}
