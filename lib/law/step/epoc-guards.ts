import { certificateRead, isEuropeanOrder, isProductionOrder, processorUnexplained } from "@/lib/law/epoc/certificate";
import { wrongEntity } from "@/lib/law/epoc/addressee";
import { notShown } from "@/lib/law/epoc/issued";
import { notificationUnexplained } from "@/lib/law/epoc/notification";
import { heldForAnotherState } from "@/lib/law/epoc/public-authority";
import type { RequestFile } from "@/lib/law/request/file";
import { memoLets } from "@/lib/law/request/memo";
import type { TrackStep } from "@/lib/law/request/track-steps";
import type { Step } from "@/lib/law/request/workflow";
import { type Block, firstOf, type Guard } from "@/lib/law/step/asked";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What the steps of a European order need. Where there is no such order, none of them concerns the request. */
export const epocGuards = {
  "read-epoc": ({ file }) => when(isProductionOrder(file)),
  "ask-clarification": ({ file }) =>
    firstOf(when(isEuropeanOrder(file)), nothingAsked(file), file.authority.email ? null : noAddress),
  "receive-clarification": ({ file }) => when(openClarification(file) !== null),
  "record-validation": ({ file: { clocks } }) =>
    when(clocks.some(({ rule, endedAt }) => rule === "EPOC_VALIDATE_48H" && endedAt === null)),
  "record-clearance": ({ file: { epoc } }) =>
    when(epoc?.enforcingNotified === true && epoc.clearedAt === null && epoc.objectedAt === null),
  "record-enforcing-objection": ({ file: { epoc } }) =>
    when(epoc?.enforcingNotified === true && epoc.objectedAt === null),
} as const satisfies Partial<Record<TrackStep, Guard>>;

/** What a European order forbids to the other steps. */
export const epocBlock: Block = (step, { file }) => {
  if (!onward.includes(step)) return null;
  return firstOf(
    file.epoc?.objectedAt ? { code: "enforcing-refused" } : null,
    anotherState(file),
    step === "approve" ? certificate(file) : null,
    step === "approve" ? firstOf(wrongEntity(file), notShown(file), notificationUnexplained(file)) : null,
    step === "approve" || step === "deliver" ? unanswered(file) : null,
  );
};

/** The steps by which a request goes on towards the authority. */
const onward: readonly Step[] = ["propose-scope", "approve", "produce", "pass-check", "deliver"];

const noAddress: Refusal = { code: "authority-address-missing" };

function when(apt: boolean): Refusal | null {
  return apt ? null : { code: "not-apt" };
}

function openClarification({ clarifications }: RequestFile) {
  return clarifications.find((one) => one.answeredAt === null) ?? null;
}

function nothingAsked(file: RequestFile): Refusal | null {
  const open = openClarification(file);
  return open === null ? null : { code: "clarification-open", since: open.askedAt.toISOString(), zone: file.zone };
}

function anotherState(file: RequestFile): Refusal | null {
  const held = heldForAnotherState(file);
  return held.length === 0 ? null : { code: "another-state", targets: held.map((target) => target.identifier) };
}

/** A processor may be addressed for a reason of Article 5(6), or where counsel says why it may all the same. */
function certificate(file: RequestFile): Refusal | null {
  if (!isProductionOrder(file)) return null;
  if (!certificateRead(file)) return { code: "certificate-unread" };
  return processorUnexplained(file) && !memoLets(file, "controller_first")
    ? { code: "processor-without-reason" }
    : null;
}

/**
 * Our own question is open: it is answered first, or counsel has written since that it may go on without. Nobody goes on
 * without a court that reviews it.
 */
function unanswered(file: RequestFile): Refusal | null {
  const open = openClarification(file);
  if (open === null) return null;
  if (open.toCourtAt !== null)
    return { code: "objection-before-court", since: open.toCourtAt.toISOString(), zone: file.zone };
  const since = file.memos.some((memo) => memo.at > open.askedAt && memo.conclusion === "proceed");
  return since ? null : { code: "clarification-open", since: open.askedAt.toISOString(), zone: file.zone };
}
