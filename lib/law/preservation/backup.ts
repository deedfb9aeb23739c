import type { RequestFile } from "@/lib/law/request/file";
import { type InstrumentCode, preservesOnly } from "@/lib/law/request/instrument";
import { newestProcess } from "@/lib/law/request/open-items";
import { type ChallengeFacts, objectionKind } from "@/lib/law/request/track-facts";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

const backup: InstrumentCode = "US_BACKUP";

type Told = Pick<RequestFile, "governmentNotices" | "processes">;

/** Whether a copy is kept in case it is asked for: it leaves only once the government has told the customer. */
export function isBackupOrder({ instrumentCode }: Pick<RequestFile, "instrumentCode">): boolean {
  return instrumentCode === backup;
}

/** Whether the government told the customer of all that is asked: later process asks anew, and is told of anew. */
export function governmentTold(file: Told): boolean {
  return file.governmentNotices.some(({ process }) => process >= newestProcess(file));
}

/** Whether a request demands data: a preservation does not, save a backup copy of which the customer was told. */
export function demandsData(file: Pick<RequestFile, "instrument" | "instrumentCode"> & Told): boolean {
  return !preservesOnly(file.instrument) || (isBackupOrder(file) && governmentTold(file));
}

/** Why the customer cannot have been told on a day: it is to come, or before the process it was told of reached us. */
export function tellingRefused(
  { zone, receivedAt, processes }: Pick<RequestFile, "zone" | "receivedAt" | "processes">,
  toldOn: PlainDate,
  now: Date,
): Refusal | null {
  if (toldOn > dayIn(zone, now)) return { code: "in-the-future" };
  return toldOn < dayIn(zone, processes.at(-1)?.receivedAt ?? receivedAt) ? { code: "dates-reversed" } : null;
}

const onward: readonly string[] = ["propose-scope", "approve", "produce", "pass-check", "deliver"];

/**
 * What the law of backup copies forbids: nothing goes on before the government has told the customer, and nothing leaves
 * while the customer’s own challenge is undecided. The fourteen days are a gate of the clocks. Source: 18 USC 2704(a)(4).
 */
export function backupBlock(step: string, { file }: { readonly file: RequestFile }): Refusal | null {
  if (!isBackupOrder(file) || !onward.includes(step)) return null;
  if (!governmentTold(file)) return { code: "government-notice-missing" };
  if (step !== "deliver") return null;
  const challenge = file.challenges.find(challengedByCustomer);
  return challenge ? { code: "customer-challenges", kind: challenge.kind } : null;
}

/** What the customer has filed against the request itself, and no court has ruled upon. */
function challengedByCustomer({ party, kind, orderId, ruling }: ChallengeFacts): boolean {
  return party === "customer" && kind !== objectionKind && orderId === null && ruling === null;
}
