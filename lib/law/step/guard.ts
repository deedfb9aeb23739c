import { authenticated } from "@/lib/law/step/authenticated";
import { beyondApproved, seniorCounselBecause } from "@/lib/law/disclosure/scope";
import { objectionOpen } from "@/lib/law/notice/objection";
import { unsettled } from "@/lib/law/notice/standing";
import { redirectStanding, unresolved } from "@/lib/law/redirect/redirect";
import { preservesOnly } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import type { Actor } from "@/lib/law/permission/role";
import { orderInForce } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What a guard may look at: who acts, the whole request and the time. */
export interface Asked {
  readonly actor: Actor;
  readonly file: RequestFile;
  readonly now: Date;
}

type Guard = (asked: Asked) => Refusal | null;

/**
 * What each step needs besides its stage and its roles, from the facts alone. What depends on the form (a proposed
 * scope, a chosen document) is checked by the step's own casework with the same law.
 */
export const guards: Partial<Record<Step, Guard>> = {
  "confirm-fraud": notWhoSuspected,
  "clear-suspicion": notWhoSuspected,
  review: ({ file }) => authenticated(file),
  "send-redirect": ({ file }) => firstOf(hasOpenRedirect(file), hasAddress(file)),
  "skip-redirect": ({ file }) => hasOpenRedirect(file),
  "answer-redirect": ({ file }) => (attemptWaits(file) ? null : { code: "no-redirect-waiting" }),
  "close-redirected": ({ file }) => (allRedirected(file) ? null : { code: "not-all-redirected" }),
  "close-answered": ({ file, now }) => firstOf(allAnswered(file), noticesSettled(file, now)),
  "confirm-preservation": ({ file }) => (preservesOnly(file.instrumentCode) ? null : { code: "not-a-preservation" }),
  "propose-scope": ({ file }) => firstOf(authenticated(file), disclosing(file), redirectResolved(file)),
  approve: ({ actor, file }) =>
    firstOf(
      authenticated(file),
      redirectResolved(file),
      secondPerson(actor, file),
      seniorEnough(actor, file),
      notTheAuthenticator(actor, file),
    ),
  "return-scope": ({ actor, file }) => secondPerson(actor, file),
  produce: ({ file }) => firstOf(authenticated(file), approved(file)),
  "pass-check": ({ actor, file }) => firstOf(secondCustodian(actor, file), insideApproval(file)),
  "fail-check": ({ actor, file }) => secondCustodian(actor, file),
  deliver: ({ file, now }) => firstOf(authenticated(file), checked(file), insideApproval(file), windowOver(file, now)),
  close: ({ file, now }) => firstOf(allAnswered(file), noticesSettled(file, now)),
  "send-notice": ({ file, now }) => firstOf(noticeOwed(file), noSecrecy(file, now)),
  "waive-notice": ({ file }) => noticeOwed(file),
};

function notWhoSuspected({ actor, file }: Asked): Refusal | null {
  if (!file.suspicion) return { code: "suspicion-missing" };
  return file.suspicion.suspectedById === actor.id ? { code: "same-person", first: "suspect-fraud" } : null;
}

function hasOpenRedirect(file: RequestFile): Refusal | null {
  if (file.targets.some((target) => target.outcome === "pending" && redirectStanding(file, target) === "open"))
    return null;
  const notApt = file.targets.some((target) => redirectStanding(file, target) === "not_apt");
  return notApt ? { code: "redirect-not-apt" } : { code: "redirect-already-open", target: "" };
}

function hasAddress(file: RequestFile): Refusal | null {
  return file.authority.email ? null : { code: "authority-address-missing" };
}

function attemptWaits(file: RequestFile): boolean {
  return file.targets.some((target) => redirectStanding(file, target) === "waiting");
}

function allRedirected(file: RequestFile): boolean {
  return file.targets.length > 0 && file.targets.every((target) => redirectStanding(file, target) === "succeeded");
}

function disclosing(file: RequestFile): Refusal | null {
  return preservesOnly(file.instrumentCode) ? { code: "preservation-only" } : null;
}

function redirectResolved(file: RequestFile): Refusal | null {
  const open = unresolved(file);
  return open.length === 0 ? null : { code: "redirect-unresolved", targets: open.map((target) => target.identifier) };
}

function secondPerson(actor: Actor, file: RequestFile): Refusal | null {
  if (!file.proposal) return { code: "no-proposal" };
  return file.proposal.proposedById === actor.id ? { code: "same-person", first: "propose-scope" } : null;
}

function seniorEnough(actor: Actor, file: RequestFile): Refusal | null {
  const because = seniorCounselBecause(file);
  return because && !actor.roles.includes("senior_counsel") ? { code: "needs-senior-counsel", because } : null;
}

/** In an emergency the person who authenticated the requester does not also let the data go. */
function notTheAuthenticator(actor: Actor, file: RequestFile): Refusal | null {
  const same = file.emergency && file.authentications.some((one) => one.byId === actor.id);
  return same ? { code: "same-person", first: "authenticate" } : null;
}

function secondCustodian(actor: Actor, file: RequestFile): Refusal | null {
  if (!file.production) return { code: "no-production" };
  return file.production.extractedById === actor.id ? { code: "same-person", first: "produce" } : null;
}

function approved(file: RequestFile): Refusal | null {
  return file.proposal?.approvedById ? null : { code: "no-proposal" };
}

function checked(file: RequestFile): Refusal | null {
  return file.production?.passed ? null : { code: "no-production" };
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

function noSecrecy(file: RequestFile, now: Date): Refusal | null {
  const order = orderInForce(file.orders, now);
  return order ? { code: "secrecy-in-force", until: order.endsAt?.toISOString() ?? null, order: order.issuedBy } : null;
}

function firstOf(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}
