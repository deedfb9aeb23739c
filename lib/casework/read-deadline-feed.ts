import { ownersFor } from "@/lib/casework/cover-of";
import { tokenHash } from "@/lib/casework/create-token";
import { actorOf } from "@/lib/casework/read-actor";
import { clockRules } from "@/lib/law/deadline/rule";
import { type Whose, whoseClock } from "@/lib/law/deadline/whose";
import { may } from "@/lib/law/permission/may";
import { isClock } from "@/lib/law/request/read-clock";
import { clockPage } from "@/lib/store/clock-list";
import { asActor } from "@/lib/store/database";
import { personByFeed, touchFeed } from "@/lib/store/deadline-feeds";

/** One deadline as it leaves the desk: no authority, instrument, customer or account. */
export interface FeedDeadline {
  readonly id: string;
  readonly reference: string;
  /** The date by which the answer is due. */
  readonly main: boolean;
  readonly whose: Whose;
  readonly dueAt: Date;
}

/** A calendar program reads no more than these. */
const most = 500;

/**
 * The deadlines of whoever made this secret, and of those they stand in for: the first to end first. What the
 * compartment holds is in none. Null: the secret is none of ours, was stopped, or its person may not read requests now.
 */
export async function readFeedDeadlines(secret: string, now: Date): Promise<readonly FeedDeadline[] | null> {
  if (!/^wdf_[\w-]{43}$/.test(secret)) return null;
  const found = await personByFeed(tokenHash(secret));
  if (!found || found.person.disabledAt !== null) return null;
  const actor = actorOf(found.person);
  if (!may(actor, "read-requests")) return null;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > 60_000) await touchFeed(found.id, now);
  const rows = await asActor(actor, async (tx) => {
    const ownerIds = await ownersFor(tx, actor, now);
    const where = { rules: null, main: false, ownerIds, outsideCompartment: true };
    return clockPage(tx, where, { after: null, take: most });
  });
  return rows.flatMap(({ id, rule, main, dueAt, request: { reference } }) =>
    dueAt === null ? [] : [{ id, reference, main, whose: whoseClock(rule, kindOf(rule)), dueAt }],
  );
}

/** Whose a clock is does not change with its rule's versions: no administrator can change its kind. */
function kindOf(rule: string) {
  return isClock(rule) ? clockRules[rule].kind : "deadline";
}
