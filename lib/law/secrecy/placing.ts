import type { OrderFacts } from "@/lib/law/request/file";
import { lastDay } from "@/lib/law/secrecy/last-of-secrecy";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";

/** What is read off an order, or off a letter that only asks for silence. */
export interface Secrecy {
  readonly kind: "claimed_unsupported" | "ordered";
  /** The law it rests on, as it states it. */
  readonly basis: string;
  readonly issuedBy: string;
  readonly startsAt: Date;
  /** Null: it names no end. */
  readonly endsAt: Date | null;
  /** When an order without an end is looked at again; null: a year after its start. */
  readonly reviewAt: Date | null;
  readonly documentId: string | null;
  /** The order this one prolongs. */
  readonly extendsId: string | null;
  /** The day the document bears, in the request's zone; an extension must say it. */
  readonly issuedOn?: PlainDate | null;
  /** The targets it is about; left out or empty: all of them. */
  readonly targetIds?: readonly string[];
}

/** An order counts only with its document, ends after it starts, and is never open-ended without a day to look again. */
export function checkedOrder(secrecy: Secrecy): Result<Secrecy, Refusal> {
  const { kind, startsAt, endsAt, reviewAt, documentId } = secrecy;
  if (kind === "ordered" && documentId === null) return refused({ code: "order-without-document" });
  if (endsAt !== null && endsAt <= startsAt) return refused({ code: "dates-reversed" });
  if (kind === "claimed_unsupported" || endsAt !== null) return granted({ ...secrecy, reviewAt: null });
  if (reviewAt !== null && reviewAt <= startsAt) return refused({ code: "dates-reversed" });
  return granted({ ...secrecy, reviewAt: reviewAt ?? yearAfter(startsAt) });
}

/**
 * Why an order does not prolong an earlier one; null when it does. Only what was made while the earlier one was in force
 * prolongs it: it may reach us later. What was made after the end revives nothing, and the notice is due meanwhile; an
 * order that stands on its own is recorded as one.
 */
export function extensionRefused(
  earlier: OrderFacts | undefined,
  issuedOn: PlainDate | null,
  zone: string,
): Refusal | null {
  if (!earlier || earlier.kind === "claimed_unsupported") return { code: "order-unknown" };
  if (issuedOn === null) return { code: "extension-undated" };
  const ended = earlier.liftedAt ?? earlier.endsAt;
  if (ended === null) return null;
  const last = lastDay(ended, zone);
  return issuedOn > last ? { code: "extension-too-late", last } : null;
}

function yearAfter(startsAt: Date): Date {
  return endOfDay("UTC", addDays(dayIn("UTC", startsAt), 365));
}
