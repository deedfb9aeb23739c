import { approvedItems } from "@/lib/law/disclosure/scope";
import { isProductionOrder, notifiedOf } from "@/lib/law/epoc/certificate";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** Why an order for traffic or content may go without notifying. Source: Regulation (EU) 2023/1543, Article 8(2). */
export const notNotifiedReasons = {
  issuing_state: "The offence was committed in the issuing State, and the person lives there",
} as const satisfies Record<string, string>;

export type NotNotified = keyof typeof notNotifiedReasons;

/** What the certificate gives; `none` is what one says that notified somebody, or that gives no reason. */
export const statedNotifications = {
  none: "One was notified, or it gives no reason",
  ...notNotifiedReasons,
} as const;

/**
 * Whether an order reaches for traffic or content, and shows neither that the enforcing authority was notified nor why
 * it was not: then no gate protects the person, and nobody has said why none need to.
 */
export function notificationUnexplained(file: RequestFile): Refusal | null {
  const { epoc } = file;
  if (!isProductionOrder(file) || epoc === null || epoc.enforcingNotified || epoc.notNotifiedBecause !== null)
    return null;
  return approvedItems(file).some(notifiedOf) ? { code: "notification-unexplained" } : null;
}
