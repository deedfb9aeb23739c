import type { Check } from "@/lib/law/authority/check";
import type { RequestFile } from "@/lib/law/request/file";
import { isDisclosed } from "@/lib/law/request/target-outcome";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * Whether it was disclosed by our own choice because of a danger: only then is process owed that did not come first.
 * An order with an emergency deadline (an EPOC of eight hours) is process itself.
 */
export function voluntary(file: Pick<RequestFile, "emergency" | "instrument">): boolean {
  return file.emergency && file.instrument.category === "emergency";
}

/** Whether data left in a voluntary disclosure; nothing found owes no process. */
export function disclosedInEmergency(file: RequestFile): boolean {
  return voluntary(file) && file.targets.some(({ outcome }) => isDisclosed(outcome));
}

/** Whether the time for process to follow has run out and none has come. */
export function followUpOver(file: RequestFile, now: Date): boolean {
  const running = file.clocks.find((clock) => clock.rule === "EMERG_FOLLOWUP" && clock.endedAt === null);
  return file.laterProcessAt === null && running !== undefined && running.dueAt !== null && running.dueAt <= now;
}

const supervisor = "supervisor" satisfies Check;

/**
 * An authority that once sent no process after an emergency is believed only with its supervisor's word, given since
 * fraud was last suspected: what vouched before that proves nothing after it.
 */
export function supervised(
  file: Pick<RequestFile, "emergency" | "authority" | "authentications" | "suspicionSettledAt">,
  checksNow: readonly string[] = [],
): Refusal | null {
  if (!file.emergency || file.authority.flaggedAt === null) return null;
  const { suspicionSettledAt: since } = file;
  const standing = file.authentications.filter(
    ({ at, level }) => level !== "failed" && (since === null || at >= since),
  );
  const made = [...checksNow, ...standing.flatMap((one) => one.checks)];
  return made.includes(supervisor) ? null : { code: "supervisor-needed", authority: file.authority.name };
}
