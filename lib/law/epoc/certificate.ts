import type { RequestFile } from "@/lib/law/request/file";
import { itemOpen, newestProcess } from "@/lib/law/request/open-items";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { ClockRuleId } from "@/lib/law/deadline/rule";

/** As what the certificate addresses us: its section on controllers and processors. */
export const addressedAs = {
  controller: "As the controller of the data",
  processor: "As a processor for a customer",
} as const satisfies Record<string, string>;

export type AddressedAs = keyof typeof addressedAs;

/** The only reasons for which a processor may be addressed. Source: Regulation (EU) 2023/1543, Article 5(6). */
export const processorReasons = {
  controller_unknown: "The controller cannot be identified despite reasonable efforts",
  harm: "Addressing the controller might harm the investigation",
} as const satisfies Record<string, string>;

export type ProcessorReason = keyof typeof processorReasons;

/** What the certificate gives; `none` is what a certificate without a reason says. */
export const statedReasons = { none: "It gives no reason", ...processorReasons } as const;

export const isProductionOrder = (file: Pick<RequestFile, "instrumentCode">): boolean =>
  file.instrumentCode === "EU_EPOC";

/** Production and preservation orders alike are answered on the form of Annex III. */
export const isEuropeanOrder = (file: Pick<RequestFile, "instrumentCode">): boolean =>
  isProductionOrder(file) || file.instrumentCode === "EU_EPOC_PR";

/** Whether it asks for what the enforcing authority is notified of: traffic or content. Source: Article 8(1). */
export function asksNotifiedData(file: Pick<RequestFile, "targets" | "processes">): boolean {
  return file.targets.some(({ items }) => items.some((item) => itemOpen(file, item) && notifiedOf(item)));
}

export const notifiedOf = ({ category }: { readonly category: DataCategory }): boolean =>
  category === "traffic" || category === "content";

/** From when the clocks of the newest process run: its own receipt. */
export function newestReceivedAt(file: Pick<RequestFile, "processes" | "receivedAt">): Date {
  return file.processes.find(({ number }) => number === newestProcess(file))?.receivedAt ?? file.receivedAt;
}

/** Whether the certificate of the newest process was read: what an earlier one said lets nothing through. */
export function certificateRead(file: Pick<RequestFile, "epoc" | "processes">): boolean {
  return file.epoc !== null && file.epoc.process >= newestProcess(file);
}

/**
 * Whether an order may go first and be validated afterwards: an emergency that asks for no more than subscriber data or
 * what identifies a user. Source: Regulation (EU) 2023/1543, Article 4(5).
 */
export function validatedLater({ targets }: Pick<RequestFile, "targets">, emergency: boolean): boolean {
  const asked = targets.flatMap(({ items }) => items.map(({ category }) => category));
  return emergency && asked.every((category) => category === "subscriber" || category === "identify_only");
}

/** The clock of the enforcing authority, and whether we must wait for it. */
export interface EnforcingClock {
  readonly rule: Extract<ClockRuleId, "EPOC_ENF_10D" | "EPOC_ENF_96H">;
  readonly gate: boolean;
}

/**
 * The enforcing authority's clock, where it was notified. Its ten days hold the data back: they are the ten days in
 * which we must answer, so gate and due date end together. In an emergency nothing waits: within ninety-six hours it
 * may still object, and whoever received the data must delete or restrict it.
 * Source: Regulation (EU) 2023/1543, Article 10(2) and (4).
 */
export function enforcingClock(
  file: Pick<RequestFile, "targets" | "processes">,
  certificate: { readonly enforcingNotified: boolean; readonly emergency: boolean },
): EnforcingClock | null {
  if (!certificate.enforcingNotified || !asksNotifiedData(file)) return null;
  return certificate.emergency ? { rule: "EPOC_ENF_96H", gate: false } : { rule: "EPOC_ENF_10D", gate: true };
}

/** Whether a processor is addressed without a reason of Article 5(6), by what the certificate says or by what we are. */
export function processorUnexplained({ epoc, targets }: Pick<RequestFile, "epoc" | "targets">): boolean {
  if (epoc === null || epoc.processorReason !== null) return false;
  const processing = targets.some((target) => target.outcome === "pending" && target.ourRole === "processor");
  return epoc.addressedAs === "processor" || processing;
}
