import { lookTwice, type Sign } from "@/lib/law/authority/look-twice";
import { type SenderDomain, senderDomains } from "@/lib/law/authority/sender";
import type { StandIn } from "@/lib/law/permission/cover";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn } from "@/lib/law/shared/plain-date";
import { coverOf } from "@/lib/casework/cover-of";
import { otherDomains } from "@/lib/store/authorities";
import type { Tx } from "@/lib/store/database";
import { colleagues } from "@/lib/store/recusals";
import type { RequestPage } from "@/lib/store/request-views";
import { arrivalOf, senderTies } from "@/lib/store/senders";

/** Who has to do with a request: who asks, who may not work on it, who stands in for its owner. */
export interface Who {
  /** Everybody a conflict can concern. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Null while the owner is there, or nobody owns it. */
  readonly ownerAway: (StandIn & { readonly name: string | null }) | null;
  /** Null once the requester is authenticated. */
  readonly sender: { readonly domains: readonly SenderDomain[]; readonly signs: readonly Sign[] } | null;
  readonly ties: Awaited<ReturnType<typeof senderTies>>;
}

export async function readWho(tx: Tx, file: RequestFile, page: RequestPage, now: Date): Promise<Who> {
  const everybody = await colleagues(tx);
  const mayNot = file.recusals.map((one) => one.userId);
  const away = page.ownerId === null ? null : await coverOf(tx, page.ownerId, dayIn(file.zone, now), mayNot);
  const cover = everybody.find(({ id }) => id === away?.coverId);
  return {
    colleagues: everybody.map(({ id, name }) => ({ id, name })),
    ownerAway: away && { ...away, name: cover?.name ?? null },
    sender: file.stage === "received" ? await senderOf(tx, file, page.officer) : null,
    ties: await senderTies(tx, file.id),
  };
}

async function senderOf(tx: Tx, file: RequestFile, officer: string | null): Promise<Who["sender"]> {
  const { domains: own } = file.authority;
  const others = (await otherDomains(tx, file.authority.id)).map(({ domain }) => domain);
  const domains = senderDomains(officer, own, others);
  const arrival = await arrivalOf(tx, file.id);
  const { receivedAt, zone, provenBefore } = file;
  const signs = lookTwice({ ...arrival, senders: domains, listKept: own.length > 0, receivedAt, zone, provenBefore });
  return { domains, signs };
}
