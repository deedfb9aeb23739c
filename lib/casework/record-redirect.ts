import { mayBeWrittenTo, type RedirectChannel } from "@/lib/law/redirect/redirect";
import type { Actor } from "@/lib/law/permission/role";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { dayIn } from "@/lib/law/shared/plain-date";
import { saidOn } from "@/lib/law/shared/said-day";
import { granted, refused } from "@/lib/law/shared/result";
import { alreadyOpen, chosenIn, ofNoCustomer } from "@/lib/casework/chosen-targets";
import { startToAnswer } from "@/lib/casework/answer-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { insertAttempts } from "@/lib/store/redirects";

export interface RedirectLetterSent {
  readonly targetIds: readonly string[];
  readonly channel: RedirectChannel;
  readonly recipient: string;
  readonly sentOn: PlainDate;
  /** The letter, with what proves that it went. */
  readonly letterId: string;
  readonly note: string;
}

/** Records an attempt that went another way than by the desk’s own mail: where that bounced, or there is no address. */
export async function recordRedirect(actor: Actor, on: StepOn, letter: RedirectLetterSent, now: Date): Promise<Taken> {
  return takeStep(actor, "record-redirect", on, now, async (tx, file) => {
    const { channel, letterId, note, recipient, sentOn, targetIds } = letter;
    const chosen = chosenIn(file, targetIds, mayBeWrittenTo, alreadyOpen);
    if (!chosen.ok) return chosen;
    const unknown = ofNoCustomer(chosen.value);
    if (unknown.length > 0) return refused({ code: "customer-unknown", targets: unknown });
    // A letter never carries two customers, by whatever way.
    const customers = new Set(chosen.value.map((target) => target.customerId));
    if (customers.size > 1) return refused({ code: "one-customer-a-letter" });
    if (!(await documentsOf(tx, file.id, [letterId]))) return refused({ code: "document-unknown" });
    const sentAt = saidOn(file.zone, sentOn, now);
    if (sentAt > now) return refused({ code: "in-the-future" });
    if (sentOn < dayIn(file.zone, file.receivedAt)) return refused({ code: "dates-reversed" });
    const ids = chosen.value.map((target) => target.id);
    await insertAttempts(tx, ids, { channel, recipient, letterId, messageId: null, note }, actor.id, sentAt);
    for (const customerId of customers) if (customerId !== null) await startToAnswer(tx, file, customerId, sentAt);
    return granted({ why: note, data: { targets: ids, channel, recipient, document: letterId } });
  });
}
