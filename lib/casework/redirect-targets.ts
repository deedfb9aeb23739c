import type { Actor } from "@/lib/law/permission/role";
import { copyKept } from "@/lib/law/preservation/preservation";
import {
  answerable,
  type AnswerOutcome,
  contradicted,
  lastHeard,
  mayBeWrittenTo,
  redirectAnswers,
  type SkipReason,
  speaksOfCustomer,
  stillAwaited,
} from "@/lib/law/redirect/redirect";
import { type levers, redirectLetter } from "@/lib/law/redirect/redirect-letter";
import type { RequestFile } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { alreadyOpen, chosenIn, ofNoCustomer } from "@/lib/casework/chosen-targets";
import { endAnswered, startToAnswer } from "@/lib/casework/answer-clocks";
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
    const chosen = chosenIn(file, redirect.targetIds, mayBeWrittenTo, alreadyOpen);
    if (!chosen.ok) return chosen;
    const unknown = ofNoCustomer(chosen.value);
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
  /** The authority's own writing, or the customer's where it asks us to disclose; only silence needs none. */
  readonly documentId: string | null;
  readonly note: string;
}

export async function answerRedirect(actor: Actor, on: StepOn, answer: Answer, now: Date): Promise<Taken> {
  return takeStep(actor, "answer-redirect", on, now, async (tx, file) => {
    const chosen = chosenIn(file, answer.targetIds, answerable(answer.outcome), () => ({
      code: "no-redirect-waiting",
    }));
    if (!chosen.ok) return chosen;
    const { documentId, outcome } = answer;
    const early = outcome === "no_response" ? stillAwaited(file, chosen.value, now) : null;
    if (early) return refused(early);
    if (redirectAnswers[outcome].needsWriting && documentId === null) return refused({ code: "writing-missing" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const attempts = chosen.value.flatMap((target) => lastHeard(target)?.id ?? []);
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
    const chosen = chosenIn(file, targetIds, ["open", "bounced"], alreadyOpen);
    if (!chosen.ok) return chosen;
    const unnamed = speaksOfCustomer(reason) ? ofNoCustomer(chosen.value) : [];
    if (unnamed.length > 0) return refused({ code: "customer-unknown", targets: unnamed });
    const known = chosen.value.filter((target) => contradicted(reason, target)).map((target) => target.identifier);
    if (known.length > 0) return refused({ code: "skip-contradicted", targets: known });
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
  const sent = { channel: "email", recipient, messageId: message, letterId: null, note: "" };
  await insertAttempts(tx, targetIds, sent, actor.id, now);
}

function leverOf(instrumentCode: string): keyof typeof levers {
  if (instrumentCode.startsWith("US_")) return "us";
  return instrumentCode.startsWith("EU_") ? "eu" : "general";
}
