import { addDays, dayIn, endOfDay } from "@/lib/law/shared/plain-date";
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

function yearAfter(startsAt: Date): Date {
  return endOfDay("UTC", addDays(dayIn("UTC", startsAt), 365));
}
