import type { Actor } from "@/lib/law/permission/role";
import { copyKept } from "@/lib/law/preservation/preservation";
import {
  type AnswerOutcome,
  contradicted,
  redirectAnswers,
  redirectStanding,
  type SkipReason,
  speaksOfCustomer,
  stillAwaited,
} from "@/lib/law/redirect/redirect";
import { type levers, redirectLetter } from "@/lib/law/redirect/redirect-letter";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { endClocks, startClock, startToDay } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { noticeContact, readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";
import { answerAttempts, insertAttempts, insertSkips } from "@/lib/store/redirects";
import { settleTargets } from "@/lib/store/request-moves";

export interface Redirect {
  readonly targetIds: readonly string[];
  /** Whether the letter names the customer and its contact, or offers to. */
  readonly nameCustomer: boolean;
}

/** Writes to the authority, once for each customer among the targets: a letter never carries two customers. */
export async function sendRedirect(actor: Actor, on: StepOn, redirect: Redirect, now: Date): Promise<Taken> {
  return takeStep(actor, "send-redirect", on, now, async (tx, file) => {
    const chosen = chosenIn(file, redirect.targetIds, "open");
    if (!chosen.ok) return chosen;
    const unknown = chosen.value.filter((target) => target.customerId === null).map(identifierOf);
    if (unknown.length > 0) return refused({ code: "customer-unknown", targets: unknown });
    const customers = new Set(chosen.value.map((target) => target.customerId));
    for (const customerId of customers) {
      if (customerId === null) continue;
      const theirs = chosen.value.filter((target) => target.customerId === customerId).map((target) => target.id);
      await writeTo(tx, actor, file, { customerId, targetIds: theirs, nameCustomer: redirect.nameCustomer }, now);
    }
    return granted({
      why: redirect.nameCustomer ? "The letter names the customer" : "The letter offers to name the customer",
      data: { targets: [...redirect.targetIds] },
    });
  });
}

export interface Answer {
  readonly targetIds: readonly string[];
  readonly outcome: AnswerOutcome;
  /** The authority's own writing; only silence needs none. */
  readonly documentId: string | null;
  readonly note: string;
}

export async function answerRedirect(actor: Actor, on: StepOn, answer: Answer, now: Date): Promise<Taken> {
  return takeStep(actor, "answer-redirect", on, now, async (tx, file) => {
    const chosen = chosenIn(file, answer.targetIds, "waiting");
    if (!chosen.ok) return chosen;
    const { documentId, outcome } = answer;
    const early = outcome === "no_response" ? stillAwaited(file, chosen.value, now) : null;
    if (early) return refused(early);
    if (redirectAnswers[outcome].needsWriting && documentId === null) return refused({ code: "writing-missing" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const attempts = chosen.value.flatMap((target) => target.attempts.at(-1)?.id ?? []);
    await answerAttempts(tx, attempts, { outcome, writingId: documentId, note: answer.note, byId: actor.id, at: now });
    if (outcome === "accepted_withdrawn") await settleTargets(tx, answer.targetIds, "redirected");
    const why = redirectAnswers[outcome].words;
    await endAnswered(tx, file, chosen.value, { at: now, byId: actor.id, why });
    return granted({
      why: answer.note || why,
      data: { outcome, document: documentId, targets: [...answer.targetIds] },
    });
  });
}

export interface Skip {
  readonly targetIds: readonly string[];
  readonly reason: SkipReason;
  readonly note: string;
}

/** Skips the attempt for a reason; the actor is the counsel whose name stands with it. */
export async function skipRedirect(
  actor: Actor,
  on: StepOn,
  { targetIds, reason, note }: Skip,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "skip-redirect", on, now, async (tx, file) => {
    const chosen = chosenIn(file, targetIds, "open");
    if (!chosen.ok) return chosen;
    const unnamed = speaksOfCustomer(reason) ? chosen.value.filter((target) => target.customerId === null) : [];
    if (unnamed.length > 0) return refused({ code: "customer-unknown", targets: unnamed.map(identifierOf) });
    const known = chosen.value.filter((target) => contradicted(reason, target));
    if (known.length > 0) return refused({ code: "skip-contradicted", targets: known.map(identifierOf) });
    const once = chosen.value.map((target) => target.id);
    await insertSkips(tx, once, { reason, note, byId: actor.id, at: now });
    return granted({ why: note, data: { reason, targets: once } });
  });
}

export async function closeRedirected(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "close-redirected", on, now, async () => granted({ why: note }));
}

const identifierOf = (target: TargetFacts) => target.identifier;

function chosenIn(
  file: RequestFile,
  ids: readonly string[],
  standing: "open" | "waiting",
): Result<readonly TargetFacts[], Refusal> {
  const chosen = file.targets.filter((target) => ids.includes(target.id));
  if (chosen.length === 0 || chosen.length < new Set(ids).size) return refused({ code: "target-unknown" });
  const other = chosen.find((target) => target.outcome !== "pending" || redirectStanding(file, target) !== standing);
  if (!other) return granted(chosen);
  return refused(
    standing === "open" ? { code: "redirect-already-open", target: other.identifier } : { code: "no-redirect-waiting" },
  );
}

async function writeTo(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  { customerId, targetIds, nameCustomer }: { customerId: string; targetIds: readonly string[]; nameCustomer: boolean },
  now: Date,
): Promise<void> {
  const facts = await readLetterFacts(tx, file.id);
  const targets = facts.targets.filter((target) => targetIds.includes(target.id));
  const contact = nameCustomer ? await noticeContact(tx, customerId) : null;
  const letter = redirectLetter({
    ...facts,
    targets,
    desk: await readLetterhead(tx),
    customer: contact
      ? { kind: "named", customer: targets[0]?.customer?.name ?? "", contactName: contact.name, contact: contact.email }
      : { kind: "offered" },
    lever: leverOf(facts.instrumentCode),
    preserved: copyKept(file),
    answerBy: await startToAnswer(tx, file, customerId, now),
  });
  const recipient = facts.authority.email ?? "";
  const message = await queueLetter(tx, { requestId: file.id, kind: "redirect", recipient, letter, at: now });
  await insertAttempts(tx, targetIds, message, actor.id, now);
}

/** One letter a customer, so one clock a customer. Where the deadline is at risk the answer is asked for today. */
async function startToAnswer(tx: Tx, file: RequestFile, customerId: string, now: Date): Promise<PlainDate> {
  await startClock(tx, file, "REDIRECT_CHASE", { at: now, subjectId: customerId });
  const last = await startToDay(tx, file, "REDIRECT_ANSWER", { at: now, subjectId: customerId });
  const today = dayIn(file.zone, now);
  return last < today ? today : last;
}

/** Ends the clocks of customers of whose targets none waits for a first answer any more. */
async function endAnswered(
  tx: Tx,
  file: RequestFile,
  answered: readonly TargetFacts[],
  end: { readonly at: Date; readonly byId: string; readonly why: string },
): Promise<void> {
  const unanswered = (one: TargetFacts) => one.attempts.at(-1)?.outcome === "waiting" && !answered.includes(one);
  const waiting = new Set(file.targets.filter(unanswered).map(({ customerId }) => customerId));
  for (const customerId of new Set(answered.map((one) => one.customerId))) {
    if (customerId === null || waiting.has(customerId)) continue;
    for (const rule of ["REDIRECT_ANSWER", "REDIRECT_CHASE"] as const)
      await endClocks(tx, file, { rule, subjectId: customerId }, end);
  }
}

function leverOf(instrumentCode: string): keyof typeof levers {
  if (instrumentCode.startsWith("US_")) return "us";
  return instrumentCode.startsWith("EU_") ? "eu" : "general";
}
