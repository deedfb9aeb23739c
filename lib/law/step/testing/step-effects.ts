import { allChecks, allNumberSources, levelOf } from "@/lib/law/authority/check";
import { aClock, awaitsAnswer, clocksToAnswer, extended } from "@/lib/law/step/testing/clock-effects";
import { checkScope, type ItemScope, scopeText } from "@/lib/law/disclosure/scope";
import { allRedirectAnswers, redirectAnswers, redirectStanding } from "@/lib/law/redirect/redirect";
import { isContent } from "@/lib/law/shared/data-category";
import type { AttemptFacts, ItemFacts, ProducedFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { demandsData } from "@/lib/law/preservation/backup";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import type { Asked } from "@/lib/law/step/asked";
import { authenticated } from "@/lib/law/step/authenticated";
import type { Dice } from "@/lib/law/step/testing/dice";
import type { FilledIn, Lax } from "@/lib/law/step/testing/taken";

/**
 * What a step changes in the facts of a request, with a form filled in at random: what casework and the store do, in
 * memory. Null where the law of the form itself refuses (no writing, over the ceiling, beyond what was approved).
 */
export type Effect = (asked: Filled, throws: Dice) => Partial<RequestFile> | null;

/** A step with what somebody filled in, and which checks of the form a hole leaves out. */
export interface Filled extends Asked {
  readonly form: FilledIn;
  readonly lax: ReadonlySet<Lax>;
}

/** Steps of the case. A step that is not here changes nothing but the stage. */
export const caseEffects: Readonly<Record<string, Effect>> = {
  authenticate: ({ actor, file, lax, now }, throws) => {
    // More careless than casework, which asks for a flagged authority's supervisor at once: so the later guards are tried.
    const found = aCheck(actor, file, now, throws);
    return authenticated(file, found.level) && !lax.has("level")
      ? null
      : { authentications: [...file.authentications, found] };
  },
  "add-check": ({ actor, file, now }, throws) => ({
    authentications: [...file.authentications, aCheck(actor, file, now, throws)],
  }),
  review: ({ file, now }) => ({ notices: demandsData(file) ? owed(file, now) : file.notices }),
  "find-deficient": ({ file, now }) => ({ clocks: [...file.clocks, aClock(file, "MEND_DEFECTS", null, now, 30)] }),
  "close-unanswered": ({ file }) => ({ targets: settled(file, "lapsed") }),
  "identify-target": ({ file }, throws) => ({
    targets: file.targets.map((target) =>
      target.customerId === null && throws.oneIn(2)
        ? { ...target, customerId: "customer-9", customerName: "Ninth Example Ltd", customerClass: "enterprise" }
        : target,
    ),
  }),
  "send-redirect": wroteTo,
  "record-redirect": wroteTo,
  "answer-redirect": ({ file, form, lax, now }, throws) => {
    const outcome = throws.of(allRedirectAnswers);
    if (redirectAnswers[outcome].needsWriting && !form.written && !lax.has("writing")) return null;
    if (outcome === "no_response" && !lax.has("silence") && awaitsAnswer(file, now)) return null;
    const targets = attempted(file, "waiting", outcome);
    if (outcome !== "accepted_withdrawn") return { targets };
    return { targets: targets.map((one, place) => (one === file.targets[place] ? one : outcomeOf(one, "redirected"))) };
  },
  "skip-redirect": ({ file }) => ({ targets: attempted(file, "open", "skipped") }),
  "confirm-preservation": ({ file }) => ({ targets: settled(file, "preserved") }),
  "propose-scope": ({ actor, file, lax }, throws) => {
    const rows = pendingItems(file).map((item) => proposed(file, item, throws));
    if (!lax.has("scope") && !checkScope(file, rows).ok) return null;
    const scoped = { ...file, targets: withScope(file, rows) };
    const proposal = { id: "proposal", scopeDigest: scopeText(scoped), proposedById: actor.id, approvedById: null };
    const challenges = file.challenges.map((one) => ({ ...one, unheeded: false }));
    return { targets: scoped.targets, proposal, challenges };
  },
  approve: ({ actor, file }) => {
    if (!file.proposal || scopeText(file) !== file.proposal.scopeDigest) return null;
    return { proposal: { ...file.proposal, approvedById: actor.id } };
  },
  "return-scope": ({ file }) => ({ proposal: null, targets: withScope(file, pendingItems(file).map(cleared)) }),
  "narrow-scope": ({ file }) => ({ proposal: null, targets: withScope(file, pendingItems(file).map(cleared)) }),
  produce: ({ actor, file }, throws) => {
    // More careless than casework, which refuses such files at once: so the guards after it are tried too.
    const files = pendingItems(file).flatMap((item) => extracted(item, throws));
    const nothing = { checkedById: null, passed: null, deliveredAt: null };
    return { production: { id: "production", extractedById: actor.id, files, ...nothing } };
  },
  "pass-check": ({ actor, file }) =>
    file.production && { production: { ...file.production, checkedById: actor.id, passed: true } },
  "fail-check": () => ({ production: null }),
  deliver: ({ file, now }) => {
    if (!file.production) return null;
    const left = new Set(file.production.files.map((one) => one.itemId));
    const targets = file.targets.map((target) =>
      target.outcome === "pending" ? outcomeOf(target, delivered(target, left)) : target,
    );
    const waits = file.production.files.length > 0 ? [aClock(file, "RECEIPT_WAIT", file.production.id, now, 14)] : [];
    return { targets, production: { ...file.production, deliveredAt: now }, clocks: [...file.clocks, ...waits] };
  },
  "close-challenged": ({ file }) => ({ targets: settled(file, "challenged") }),
  reject: ({ file }) => ({ targets: settled(file, "rejected") }),
  withdraw: ({ file, form, lax }) =>
    form.written || lax.has("writing") ? { targets: settled(file, "withdrawn") } : null,
  reopen: ({ file, lax }) => ({
    targets: file.targets.map((one) =>
      takenBack.has(one.outcome) || lax.has("forgetting") ? outcomeOf(one, "pending") : one,
    ),
  }),
  "waive-notice": ({ file }) => settledNotice(file, owedNotices(file)[0], "waived"),
  "extend-due": ({ file }) => extended(file),
};

function aCheck(actor: Asked["actor"], file: RequestFile, at: Date, throws: Dice) {
  const checks = [throws.of(allChecks), throws.of(allChecks)];
  const voluntary = file.emergency && file.instrument.category === "emergency";
  const level = levelOf(checks, {
    numberSource: throws.of(allNumberSources),
    accountStands: throws.oneIn(2),
    voluntary,
  });
  return { level, checks, byId: actor.id, at };
}

const takenBack: ReadonlySet<TargetOutcome> = new Set([
  "rejected",
  "withdrawn",
  "redirected",
  "lapsed",
  "fraud",
  "no_data",
  "account_not_found",
  "preserved",
  "challenged",
]);

function outcomeOf(target: TargetFacts, outcome: TargetOutcome): TargetFacts {
  return { ...target, outcome };
}

export function settled(file: RequestFile, outcome: TargetOutcome): readonly TargetFacts[] {
  return file.targets.map((target) => (target.outcome === "pending" ? outcomeOf(target, outcome) : target));
}

function wroteTo({ file, now }: Filled): Partial<RequestFile> {
  return { targets: attempted(file, "open", "waiting"), clocks: [...file.clocks, ...clocksToAnswer(file, now)] };
}

function attempted(file: RequestFile, standing: "open" | "waiting", outcome: AttemptFacts["outcome"]) {
  return file.targets.map((target) => {
    if (target.outcome !== "pending" || redirectStanding(file, target) !== standing) return target;
    const attempts = standing === "waiting" ? target.attempts.slice(0, -1) : target.attempts;
    return { ...target, attempts: [...attempts, { id: "attempt", outcome }] };
  });
}

function owed(file: RequestFile, now: Date): RequestFile["notices"] {
  const told = new Set(file.notices.map((notice) => notice.customerId));
  const customers = new Map(file.targets.map((target) => [target.customerId, target.customerName]));
  const open = {
    state: "owed",
    process: 1,
    user: null,
    approvedAt: null,
    deferral: null,
    endedDeferral: null,
    acknowledgedAt: null,
    waiverGround: null,
    bar: null,
    owedSince: now,
    dueAt: now,
  } as const;
  const fresh = [...customers].flatMap(([id, name]) =>
    id === null || told.has(id) ? [] : [{ id: `notice-${id}`, customerId: id, customerName: name ?? "", ...open }],
  );
  return [...file.notices, ...fresh];
}

/** Settles one notice; the others stay as they are. */
export function settledNotice(
  file: RequestFile,
  which: RequestFile["notices"][number] | undefined,
  state: "sent" | "waived",
  approvedAt: Date | null = null,
): Partial<RequestFile> {
  return { notices: file.notices.map((one) => (one === which ? { ...one, state, approvedAt } : one)) };
}

export const owedNotices = (file: RequestFile) => file.notices.filter(({ state }) => state === "owed");

function pendingItems(file: RequestFile): readonly ItemFacts[] {
  return file.targets.filter((target) => target.outcome === "pending").flatMap((target) => target.items);
}

/** All of what was asked, a part of it, more than it, or nothing; seldom what cannot be compelled. */
function proposed({ instrument }: RequestFile, item: ItemFacts, throws: Dice): ItemScope {
  if (throws.oneIn(instrument.ceiling.includes(item.category) ? 5 : 2))
    return { ...cleared(item), approved: false, withheld: "OVER_CEILING" };
  const [approvedFrom, approvedTo] = throws.of([
    ...Array.from({ length: 9 }, () => [item.askedFrom, item.askedTo] as const),
    ["2026-02-01", "2026-02-28"],
    ["2025-12-31", item.askedTo],
    [null, null],
  ] as const);
  // Once in so many without saying why: casework refuses that.
  const narrowed = approvedFrom !== item.askedFrom || approvedTo !== item.askedTo;
  const withheld = narrowed && !throws.oneIn(8) ? "OUT_OF_RANGE" : null;
  return { itemId: item.id, approved: true, approvedFrom, approvedTo, withheld };
}

function cleared(item: ItemFacts) {
  return {
    itemId: item.id,
    approved: null,
    approvedFrom: null,
    approvedTo: null,
    approvedService: null,
    approvedFields: [],
    withheld: null,
  } as const;
}

function withScope(file: RequestFile, rows: readonly (Omit<ItemScope, "approved"> & { approved: boolean | null })[]) {
  const chosen = new Map(rows.map(({ itemId, ...row }) => [itemId, row]));
  return file.targets.map((target) => ({
    ...target,
    items: target.items.map((item) => ({ ...item, ...chosen.get(item.id) })),
  }));
}

/** A file for an item: of its approved days, of too many, or for one that was not approved. */
function extracted(item: ItemFacts, throws: Dice): readonly ProducedFacts[] {
  if (item.approved !== true && !throws.oneIn(12)) return [];
  const [coversFrom, coversTo] = throws.oneIn(6)
    ? [item.askedFrom, item.askedTo]
    : [item.approvedFrom, item.approvedTo];
  return [{ documentId: `document-${item.id}`, name: `${item.id}.zip`, itemId: item.id, coversFrom, coversTo }];
}

function delivered(target: TargetFacts, left: ReadonlySet<string>): TargetOutcome {
  const items = target.items.filter((item) => left.has(item.id));
  if (items.length > 0 && target.attempts.at(-1)?.outcome === "customer_directed") return "customer_directed";
  if (items.some((item) => isContent(item.category))) return "content";
  return items.length > 0 ? "non_content" : "rejected";
}
