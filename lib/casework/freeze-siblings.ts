import { sameSender } from "@/lib/law/authority/sender";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { steps } from "@/lib/law/request/workflow";
import type { Stage } from "@/lib/law/request/stage";
import { askAbout } from "@/lib/casework/look-back";
import { seenBy, type Tx } from "@/lib/store/database";
import { insertSuspicion } from "@/lib/store/findings";
import { systemActor } from "@/lib/store/law-tables";
import { holdRequestFile } from "@/lib/store/request-file";
import { moveRequest } from "@/lib/store/request-moves";
import { linkSender } from "@/lib/store/sender-links";
import { perhapsOfSender } from "@/lib/store/senders";

/** What a proven fraud brought about, by id, as far as whoever confirmed it may see: of the rest they learn nothing. */
export interface Frozen {
  readonly frozen: readonly string[];
  readonly lookBack: readonly string[];
}

const freezable: readonly Stage[] = steps["suspect-fraud"].from;
const words = {
  authority: "The same authority as a request that was proven to be fraud",
  address: "The same sender’s address as in a request that was proven to be fraud",
  domain: "The same sender’s domain as in a request that was proven to be fraud",
} as const;

/**
 * Stops every open request of the same sender with a suspicion of its own, for a second person to settle each, and
 * lists what was delivered to that sender before. The desk's own eyes look: an impostor is stopped also where the one
 * who found out may not look. A link names the proven one, to those who see both.
 */
export async function freezeSiblings(tx: Tx, actor: Actor, file: RequestFile, now: Date): Promise<Frozen> {
  const seen = new Set((await perhapsOfSender(tx, file.id)).others.map(({ id }) => id));
  const { frozen, lookBack } = await seenBy(tx, systemActor, actor, () => freeze(tx, actor, file, now));
  return { frozen: frozen.filter((id) => seen.has(id)), lookBack: lookBack.filter((id) => seen.has(id)) };
}

async function freeze(tx: Tx, actor: Actor, file: RequestFile, now: Date): Promise<Frozen> {
  const { own, others } = await perhapsOfSender(tx, file.id);
  const related = others.flatMap((one) => {
    const because = sameSender(own, one);
    return because === null ? [] : [{ ...one, because }];
  });
  const frozen = [];
  for (const { reference, because } of related.filter(({ stage }) => freezable.includes(stage))) {
    const sibling = await holdRequestFile(tx, reference);
    if (!sibling || !freezable.includes(sibling.stage)) continue;
    const why = words[because];
    await insertSuspicion(tx, sibling.id, why, actor.id, now);
    await moveRequest(tx, sibling, "fraud_suspected", {
      act: "suspect-fraud",
      actor,
      at: now,
      why,
      data: { request: file.id, because },
    });
    frozen.push({ id: sibling.id, note: why });
  }
  const lookBack = [];
  for (const { id, reference, because } of related.filter(({ delivered }) => delivered)) {
    const note = words[because];
    await askAbout(tx, actor, { reference, provenId: file.id, why: note }, now);
    lookBack.push({ id, note });
  }
  const ties = { fromId: file.id, byId: actor.id, at: now };
  await linkSender(tx, [
    ...frozen.map(({ id, note }) => ({ ...ties, toId: id, kind: "sibling" as const, note })),
    ...lookBack.map(({ id, note }) => ({ ...ties, toId: id, kind: "look_back" as const, note })),
  ]);
  return { frozen: frozen.map(({ id }) => id), lookBack: lookBack.map(({ id }) => id) };
}
