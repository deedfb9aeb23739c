import { lookAlikesOf } from "@/lib/casework/look-alikes";
import type { Received } from "@/lib/casework/receive-request";
import { reckonDue } from "@/lib/casework/reckon-due";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { recordOn } from "@/lib/store/request-moves";
import { asActor } from "@/lib/store/database";
import { agencyReferenceOf } from "@/lib/store/queue-search";
import { currentRules } from "@/lib/store/rules";
import { authorityById } from "@/lib/store/authorities";
import { sameAgencyReference } from "@/lib/store/requests";

/** The due date an instrument would get, with its reasons; null when the date must stand on its face. */
export async function previewDue(
  actor: Actor,
  received: Pick<Received, "instrumentCode" | "emergency" | "receivedAt" | "receivedZone" | "dueOn">,
): Promise<Result<Reckoned | null, Refusal>> {
  const permission = permit(actor, "receive-request");
  if (!permission.ok) return permission;
  const day = dayIn(received.receivedZone, received.receivedAt);
  return asActor(actor, async (tx) => {
    const due = await reckonDue(tx, { ...received, country: null }, await currentRules(tx, day));
    return granted(due?.reckoned ?? null);
  });
}

/** Requests recorded under the same authority and reference that the actor may see: perhaps the same, served twice. */
export async function alikeRequests(actor: Actor, authorityId: string, agencyReference: string) {
  if (!permit(actor, "receive-request").ok) return [];
  return asActor(actor, (tx) => sameAgencyReference(tx, authorityId, agencyReference));
}

/** What intake looks at once a request is recorded: its due date with reasons, and those that look the same. */
export async function readRecorded(actor: Actor, reference: string, now: Date) {
  if (!permit(actor, "receive-request").ok) return null;
  return asActor(actor, async (tx) => {
    const request = await agencyReferenceOf(tx, reference);
    if (!request) return null;
    await recordOn(tx, request.id, { act: "open", actor, at: now, why: "", data: { from: "desk", part: "receipt" } });
    const alike = await sameAgencyReference(tx, request.authorityId, request.agencyReference);
    const authority = await authorityById(tx, request.authorityId);
    const lookAlikes = authority ? await lookAlikesOf(tx, authority.id, authority) : [];
    return { ...request, lookAlikes, alike: alike.filter(({ id }) => id !== request.id) };
  });
}
