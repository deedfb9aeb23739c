import { authorityMeant } from "@/lib/casework/take-in-request";
import { lookAlikesOf } from "@/lib/casework/look-alikes";
import type { Received } from "@/lib/casework/receive-request";
import { reckonDue } from "@/lib/casework/reckon-due";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import { mayIssue } from "@/lib/law/instrument/jurisdiction";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { instrumentIn } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { recordOn } from "@/lib/store/request-moves";
import { asActor } from "@/lib/store/database";
import { agencyReferenceOf } from "@/lib/store/queue-search";
import { currentRules } from "@/lib/store/rules";
import { authorityById } from "@/lib/store/authorities";
import { sameAgencyReference } from "@/lib/store/requests";

/** What an instrument would be answered by: the due date with its reasons, and what does not fit. */
export interface DuePreview {
  /** Null: the date must stand on its face. */
  readonly reckoned: Reckoned | null;
  /** What the authority's country does not issue, as far as the table knows. Said, never held against anybody. */
  readonly foreign: { readonly instrument: string; readonly country: string } | null;
}

export async function previewDue(
  actor: Actor,
  received: Pick<Received, "instrumentCode" | "emergency" | "receivedAt" | "receivedZone" | "dueOn" | "issuedOn"> & {
    /** Of the asking authority; null while it is not known. */
    readonly country: string | null;
  },
): Promise<Result<DuePreview, Refusal>> {
  const permission = permit(actor, "receive-request");
  if (!permission.ok) return permission;
  const day = dayIn(received.receivedZone, received.receivedAt);
  return asActor(actor, async (tx) => {
    const rules = await currentRules(tx, day);
    const due = await reckonDue(tx, received, rules);
    const rule = instrumentIn(rules, received.instrumentCode);
    const foreign = received.country !== null && !mayIssue(rule, received.country, day);
    return granted({
      reckoned: due?.reckoned ?? null,
      foreign: foreign ? { instrument: rule.label, country: received.country } : null,
    });
  });
}

/** The country of an authority that is chosen by name; null: none is called so, or several are. */
export async function countryMeant(actor: Actor, chosen: string): Promise<string | null> {
  const id = chosen === "" ? null : await authorityMeant(actor, chosen);
  if (id === null) return null;
  return asActor(actor, async (tx) => (await authorityById(tx, id))?.country ?? null);
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
