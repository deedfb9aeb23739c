import { authenticated } from "@/lib/law/step/authenticated";
import { supervised } from "@/lib/law/emergency/emergency";
import { beyondApproved, seniorCounselBecause } from "@/lib/law/disclosure/scope";
import { noneMayLeave } from "@/lib/law/notice/guards";
import { objectionOpen } from "@/lib/law/notice/objection";
import { toldFirst } from "@/lib/law/step/told-first";
import { unsettled } from "@/lib/law/notice/standing";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import {
  answerable,
  mayBeWrittenTo,
  redirectStanding,
  type RedirectStanding,
  unresolved,
} from "@/lib/law/redirect/redirect";
import { awaited } from "@/lib/law/request/awaited";
import { demandsData, isBackupOrder } from "@/lib/law/preservation/backup";
import { preservesOnly } from "@/lib/law/request/instrument";
import { isDisclosed } from "@/lib/law/request/target-outcome";
import type { RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import { type Asked, firstOf, type Guard } from "@/lib/law/step/asked";
import { keptApart } from "@/lib/law/step/separation";
import { trackGuards } from "@/lib/law/step/track-guards";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * What each step needs besides its stage and its roles, from the facts alone. What depends on the form (a proposed
 * scope, a chosen document) is checked by the step's own casework with the same law.
 */
export const guards: Partial<Record<Step, Guard>> = {
  ...trackGuards,
  "confirm-fraud": notWhoSuspected,
  "clear-suspicion": notWhoSuspected,
  review: ({ file }) => authenticated(file),
  "close-unanswered": ({ file, now }) => silent("MEND_DEFECTS", { file, now }),
  "send-redirect": ({ file }) => firstOf(hasRedirect(file, mayBeWrittenTo), hasAddress(file)),
  "record-redirect": ({ file }) => hasRedirect(file, mayBeWrittenTo),
  "skip-redirect": ({ file }) => hasRedirect(file, ["open", "bounced"]),
  "answer-redirect": ({ file }) => (attemptWaits(file) ? null : { code: "no-redirect-waiting" }),
  "close-redirected": ({ file }) => (allRedirected(file) ? null : { code: "not-all-redirected" }),
  "close-answered": ({ file, now }) => firstOf(allAnswered(file), noticesSettled(file, now)),
  "confirm-preservation": ({ file }) => (preservesOnly(file.instrument) ? null : { code: "not-a-preservation" }),
  "propose-scope": ({ file }) => firstOf(authenticated(file), disclosing(file), redirectResolved(file)),
  approve: ({ actor, file }) =>
    firstOf(
      authenticated(file),
      redirectResolved(file),
      proposed(file),
      keptApart("approve", { actor, file }),
      seniorEnough(actor, file),
      supervised(file),
    ),
  "return-scope": ({ actor, file }) => firstOf(proposed(file), keptApart("return-scope", { actor, file })),
  produce: ({ file }) => firstOf(authenticated(file), approved(file)),
  "pass-check": ({ actor, file }) =>
    firstOf(submitted(file), keptApart("pass-check", { actor, file }), insideApproval(file)),
  "fail-check": ({ actor, file }) => firstOf(submitted(file), keptApart("fail-check", { actor, file })),
  deliver: ({ actor, file, now }) =>
    firstOf(
      authenticated(file),
      checked(file),
      keptApart("deliver", { actor, file }),
      supervised(file),
      insideApproval(file),
      customersTold(file, now),
      windowOver(file, now),
    ),
  reopen: ({ file }) => (somethingToReopen(file) ? null : { code: "nothing-to-reopen" }),
  close: ({ file, now }) => firstOf(allAnswered(file), noticesSettled(file, now), received({ file, now })),
  "send-notice": ({ file, now }) => firstOf(noticeOwed(file), noneMayLeave({ file, now })),
  "waive-notice": ({ file }) => noticeOwed(file),
};

/** The receipt ends its clock, and so does the time given for it. */
function received(asked: Pick<Asked, "file" | "now">): Refusal | null {
  return silent("RECEIPT_WAIT", asked);
}

/** Silence counts once the time given for an answer is over. */
function silent(id: ClockRuleId, { file, now }: Pick<Asked, "file" | "now">): Refusal | null {
  const given = file.clocks.filter(({ rule }) => rule === id);
  return awaited(given, file.zone, now);
}

function notWhoSuspected(asked: Asked): Refusal | null {
  return asked.file.suspicion ? keptApart("confirm-fraud", asked) : { code: "suspicion-missing" };
}

function hasRedirect(file: RequestFile, at: readonly RedirectStanding[]): Refusal | null {
  if (file.targets.some((target) => target.outcome === "pending" && at.includes(redirectStanding(file, target))))
    return null;
  const notApt = file.targets.some((target) => redirectStanding(file, target) === "not_apt");
  return notApt ? { code: "redirect-not-apt" } : { code: "redirect-already-open", target: "" };
}

function hasAddress(file: RequestFile): Refusal | null {
  return file.authority.email ? null : { code: "authority-address-missing" };
}

function attemptWaits(file: RequestFile): boolean {
  const at = answerable("customer_directed");
  return file.targets.some((one) => one.outcome === "pending" && at.includes(redirectStanding(file, one)));
}

function allRedirected(file: RequestFile): boolean {
  return file.targets.length > 0 && file.targets.every((target) => redirectStanding(file, target) === "succeeded");
}

function disclosing(file: RequestFile): Refusal | null {
  if (demandsData(file)) return null;
  return { code: isBackupOrder(file) ? "government-notice-missing" : "preservation-only" };
}

function redirectResolved(file: RequestFile): Refusal | null {
  const open = unresolved(file);
  return open.length === 0 ? null : { code: "redirect-unresolved", targets: open.map((target) => target.identifier) };
}

function proposed(file: RequestFile): Refusal | null {
  return file.proposal ? null : { code: "no-proposal" };
}

function seniorEnough(actor: Actor, file: RequestFile): Refusal | null {
  const because = seniorCounselBecause(file);
  return because && !actor.roles.includes("senior_counsel") ? { code: "needs-senior-counsel", because } : null;
}

function submitted(file: RequestFile): Refusal | null {
  return file.production ? null : { code: "no-production" };
}

function approved(file: RequestFile): Refusal | null {
  return file.proposal?.approvedById ? null : { code: "no-proposal" };
}

function checked(file: RequestFile): Refusal | null {
  return file.production?.passed ? null : { code: "no-production" };
}

/** Always tell the customer, and before: what has left cannot be objected to. */
function customersTold(file: RequestFile, now: Date): Refusal | null {
  const customers = toldFirst(file, now);
  return customers.length === 0 ? null : { code: "customer-not-told", customers };
}

/** What the letter promised: nothing leaves while the customer may still object. */
function windowOver(file: RequestFile, now: Date): Refusal | null {
  const until = objectionOpen(file, now);
  return until === null ? null : { code: "objection-window", until };
}

function insideApproval(file: RequestFile): Refusal | null {
  const files = beyondApproved(file, file.production?.files ?? []);
  return files.length === 0 ? null : { code: "beyond-approved", files };
}

/** Where all that was asked has left, nothing would be open again; history that names no target may be looked at anew. */
function somethingToReopen({ targets }: RequestFile): boolean {
  return targets.length === 0 || targets.some(({ outcome }) => !isDisclosed(outcome));
}

function allAnswered(file: RequestFile): Refusal | null {
  const open = file.targets.filter((target) => target.outcome === "pending");
  return open.length === 0 ? null : { code: "targets-unanswered", targets: open.map((target) => target.identifier) };
}

function noticesSettled(file: RequestFile, now: Date): Refusal | null {
  const customers = unsettled(file, now);
  return customers.length === 0 ? null : { code: "notice-unsettled", customers };
}

function noticeOwed(file: RequestFile): Refusal | null {
  if (file.notices.some((notice) => notice.state === "owed" || notice.state === "bounced")) return null;
  return file.notices.length > 0 ? { code: "notice-already-sent" } : { code: "notice-not-owed" };
}
