import type { NoticeFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { demandsData } from "@/lib/law/preservation/backup";

/**
 * Why the person who uses an account is told beside the customer. It is owed only where one of these says so, and
 * senior counsel decides whether it does. Source: desk policy, a proposed default awaiting counsel's confirmation.
 */
export const userBases = {
  law: { words: "A law that binds us", help: "Name the provision in the note." },
  agreement: { words: "The customer’s agreement with us", help: "Name the clause in the note." },
} as const satisfies Record<string, { words: string; help: string }>;

export type UserBasis = keyof typeof userBases;

/**
 * Accounts whose user counsel may add: of a customer that has users of its own, whom nobody told yet. Of a European
 * order the issuing authority informs the person itself (Regulation (EU) 2023/1543, Article 13).
 */
export function usersToTell(file: RequestFile): readonly TargetFacts[] {
  if (!demandsData(file) || file.instrument.secrecy.rule === "confidential") return [];
  const told = new Set(file.notices.map((notice) => notice.user?.targetId));
  return file.targets.filter(
    (target) =>
      target.customerId !== null &&
      target.customerClass !== "consumer" &&
      target.outcome !== "account_not_found" &&
      !told.has(target.id),
  );
}

/** Whom a notice is for, as the desk names them. */
export function toldName({ customerName, user }: Pick<NoticeFacts, "customerName" | "user">): string {
  return user === null ? customerName : `the user of ${user.account} (${customerName})`;
}

/** A notice that is owed, or was: to whom, and of which process. */
export interface NoticeOf {
  readonly customerId: string;
  readonly targetId: string | null;
  readonly process: number;
}

/**
 * Notices that fall owed: one for each customer, and for whoever was told before and is asked about by later process
 * since. Whose letter has not left yet reads of all of it in that one.
 *
 * @param asked every target with a customer, and the processes that ask for something of it
 */
export function noticesOwed(
  asked: readonly { readonly id: string; readonly customerId: string; readonly processes: readonly number[] }[],
  known: readonly (NoticeOf & { readonly state: NoticeFacts["state"] })[],
): readonly NoticeOf[] {
  const customers = [...new Set(asked.map(({ customerId }) => customerId))];
  const users = [...new Set(known.flatMap(({ targetId }) => targetId ?? []))];
  const owed = [
    ...customers.map((customerId) => ({ customerId, targetId: null })),
    ...asked.filter(({ id }) => users.includes(id)).map(({ id, customerId }) => ({ customerId, targetId: id })),
  ];
  return owed.flatMap(({ customerId, targetId }) => {
    const earlier = known.filter((one) => one.customerId === customerId && one.targetId === targetId);
    const own = asked.filter((one) => (targetId === null ? one.customerId === customerId : one.id === targetId));
    const process = Math.max(earlier.length === 0 ? 1 : 0, ...own.flatMap(({ processes }) => processes));
    const unsent = earlier.some(({ state }) => state === "owed" || state === "bounced");
    return unsent || earlier.some((one) => one.process >= process) ? [] : [{ customerId, targetId, process }];
  });
}

/** What of a request one notice is about: of a user the one account, of later process only what that asks for. */
export function aboutNotice<File extends Pick<RequestFile, "targets">>(
  file: File,
  { process, user }: Pick<NoticeFacts, "process" | "user">,
): File {
  const targets = file.targets
    .filter((target) => user === null || target.id === user.targetId)
    .map((target) => ({ ...target, items: target.items.filter((item) => item.process >= process) }))
    .filter((target) => process === 1 || target.items.length > 0);
  return { ...file, targets };
}
