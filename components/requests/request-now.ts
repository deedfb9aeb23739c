import { refusalText } from "@/lib/forms/refusal-text";
import { listWords } from "@/lib/forms/words";
import { seniorCounselBecause } from "@/lib/law/disclosure/scope";
import { type Role, roles } from "@/lib/law/permission/role";
import { attemptOwed, redirectStanding, type RedirectStanding, unresolved } from "@/lib/law/redirect/redirect";
import { agencyUntold, openLookBacks } from "@/lib/law/incident/look-back";
import type { RequestFile } from "@/lib/law/request/file";
import { demandsData } from "@/lib/law/preservation/backup";
import { preservesOnly } from "@/lib/law/request/instrument";
import { stageIsOpen, stages } from "@/lib/law/request/stage";
import { stepWords } from "@/lib/law/request/step-words";
import { type Step, stepRow } from "@/lib/law/request/workflow";
import { unsettled } from "@/lib/law/notice/standing";
import type { Asked } from "@/lib/law/step/asked";
import { guards } from "@/lib/law/step/guard";
import { type OpenStep, waitsFor } from "@/lib/law/step/open-steps";

export interface WhatNow {
  readonly sentence: string;
  /** Whether the reader can act: the sentence then speaks to them. */
  readonly yours: boolean;
  /** Why the reader's own step is not open yet. */
  readonly blocked: string | null;
}

/** Tracks that must be worked on before the stage can move: they stand beside the steps that move it. */
const worked: readonly Step[] = ["send-redirect", "record-redirect", "answer-redirect", "send-notice"];
const attempts: readonly Step[] = ["send-redirect", "record-redirect"];

/** The steps that carry the request on from where it is, for this kind of instrument. The others are by the way. */
export function waysOn(asked: Asked): readonly Step[] {
  const { file, now } = asked;
  const ways = waitsFor(asked).filter((step) => fits(step, file));
  const redirect = file.stage === "redirecting" && unresolved(file).length > 0;
  const notice = file.stage === "delivered" && unsettled(file, now).length > 0;
  return [
    ...(redirect ? worked.slice(0, 3) : []).filter((step) => leads(step, file) && guards[step]?.(asked) === null),
    ...(notice ? worked.slice(3) : []).filter((step) => guards[step]?.(asked) === null),
    ...ways,
  ];
}

/** A letter is the way on while an attempt is owed; one sent another way, where e-mail reaches nobody. */
function leads(step: Step, file: RequestFile): boolean {
  if (!attempts.includes(step)) return step !== "answer-redirect" || standsAt(file, "waiting");
  if (!file.targets.some((target) => attemptOwed(file, target))) return false;
  return step === "send-redirect" || file.authority.email === null || standsAt(file, "bounced");
}

function standsAt(file: RequestFile, standing: RedirectStanding): boolean {
  return file.targets.some((one) => one.outcome === "pending" && redirectStanding(file, one) === standing);
}

/** Whether a step can ever be apt: a preservation letter has no scope, and nothing else ends by preserving. */
export function fits(step: Step, file: RequestFile): boolean {
  if (step === "confirm-preservation") return preservesOnly(file.instrument);
  if (step === "propose-scope") return demandsData(file);
  if (step === "close-answered")
    return file.targets.every((target) => target.outcome !== "pending" && target.outcome !== "redirected");
  return step !== "close-redirected" || unresolved(file).length < file.targets.length;
}

/** What the request waits for, and who can act; what the law puts first is said first. */
export function whatNow(asked: Asked, steps: readonly OpenStep[], names: ReadonlyMap<string, string>): WhatNow {
  const now = waitsNow(asked, steps, names);
  return unpreserved(asked.file) ? { ...now, sentence: `${preserveFirst} ${now.sentence}` } : now;
}

const preserveFirst = "The order has the data preserved on receipt: a Custodian does that first.";

/** Whether a European order waits for its data to be preserved. */
function unpreserved({ clocks, stage }: RequestFile): boolean {
  return stageIsOpen(stage) && clocks.some(({ rule, endedAt }) => rule === "EPOC_PRESERVE" && endedAt === null);
}

function waitsNow(asked: Asked, steps: readonly OpenStep[], names: ReadonlyMap<string, string>): WhatNow {
  const { file } = asked;
  if (!stageIsOpen(file.stage)) return { sentence: endWords(asked), yours: false, blocked: null };
  const ways = waysOn(asked);
  const open = ways.filter((step) => steps.some((one) => one.step === step && one.refusal === null));
  if (open.length > 0) return { sentence: `You can ${listWords(open.map(doing), "or")}.`, yours: true, blocked: null };
  const own = steps.find((one) => ways.includes(one.step) && one.refusal !== null);
  const waits = ways.filter((step) => apt(step, asked));
  const unsent = file.stage === "delivered" && waits.length === 0 ? unsettled(file, asked.now) : [];
  const sentence = unsent.length > 0 ? onItsWay(unsent) : waitingWords(waits.length > 0 ? waits : ways, file, names);
  return { sentence, yours: false, blocked: own?.refusal ? refusalText(own.refusal) : null };
}

/** A step whose facts stand in the way for everybody is not what the request waits for. */
function apt(step: Step, asked: Asked): boolean {
  const refusal = guards[step]?.(asked) ?? null;
  return refusal === null || refusal.code === "same-person" || refusal.code === "needs-senior-counsel";
}

function onItsWay(customers: readonly string[]): string {
  return `Waits until the notice to ${listWords(customers)} is settled; then it can be closed.`;
}

function waitingWords(ways: readonly Step[], file: RequestFile, names: ReadonlyMap<string, string>): string {
  const byRoles = new Map<string, string[]>();
  for (const step of ways) {
    const who = whoTakes(step, file, names);
    byRoles.set(who, [...(byRoles.get(who) ?? []), doing(step)]);
  }
  const parts = [...byRoles].map(([who, deeds]) => `${who} to ${listWords(deeds, "or")}`);
  return parts.length === 0
    ? `${stages[file.stage].next}.`
    : `Waits for ${listWords(parts, "or", parts.length > 1 ? "; " : ", ")}.`;
}

function whoTakes(step: Step, file: RequestFile, names: ReadonlyMap<string, string>): string {
  const { by, notBy } = stepRow(step);
  const needed: readonly Role[] = step === "approve" && seniorCounselBecause(file) ? ["senior_counsel"] : by;
  const who = listWords(
    needed.map((role) => people[role] ?? roles[role].words),
    "or",
  );
  const first = notBy ? names.get(firstPerson(step, file) ?? "") : undefined;
  return first === undefined ? who : `${who}, other than ${first},`;
}

const people: Partial<Record<Role, string>> = { reviewer: "a Reviewer", custodian: "a Custodian" };

function firstPerson(step: Step, file: RequestFile): string | undefined {
  if (step === "approve" || step === "return-scope") return file.proposal?.proposedById;
  if (step === "pass-check" || step === "fail-check") return file.production?.extractedById;
  return file.suspicion?.suspectedById;
}

function endWords({ file, now }: Asked): string {
  const words = `This request has ended: ${stages[file.stage].words.toLowerCase()}.`;
  const open = unsettled(file, now);
  if (open.length > 0) return `${words} A notice is still owed to ${listWords(open)}.`;
  if (agencyUntold(file)) return `${words} The impersonated agency has still to be told.`;
  return openLookBacks(file).length > 0 ? `${words} Somebody has to look back at it.` : `${words} Nothing waits.`;
}

function doing(step: Step): string {
  const { words } = stepWords[step];
  return words.charAt(0).toLowerCase() + words.slice(1);
}
