import { isContent } from "@/lib/law/shared/data-category";
import type { ItemFacts, OrderFacts, ProducedFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { stageIsOpen } from "@/lib/law/request/stage";
import { neverByAppeal } from "@/lib/law/step/testing/never-by-appeal";
import { leaves, type NeverSo, type Taken } from "@/lib/law/step/testing/taken";

export const neverSo = {
  "disclosed without an approval by another person": leaves(({ before }, past) => {
    const proposed = lastOf(past, "propose-scope");
    const approved = lastOf(past, "approve");
    if (!proposed || !approved || past.indexOf(approved) < past.indexOf(proposed)) return true;
    return approved.actor.id === proposed.actor.id || before.proposal?.approvedById !== approved.actor.id;
  }),
  "content, or an emergency, approved by less than senior counsel": leaves(({ before }, past) => {
    const grave = before.emergency || producedItems(before).some((item) => isContent(item.category));
    return grave && !lastOf(past, "approve")?.actor.roles.includes("senior_counsel");
  }),
  "approved or delivered in an emergency by whoever authenticated": ({ step, actor, before }, past) =>
    (step === "approve" || step === "deliver") &&
    before.emergency &&
    standing(past).some((one) => one.actor.id === actor.id),
  "disclosed in an emergency to a flagged authority without its supervisor's word": leaves(
    ({ before }) =>
      before.emergency &&
      before.authority.flaggedAt !== null &&
      !before.authentications.some(({ checks }) => checks.includes("supervisor")),
  ),
  "disclosed unchecked, or checked by whoever extracted": leaves((_, past) => {
    const produced = lastOf(past, "produce");
    const passed = lastOf(past, "pass-check");
    if (!produced || !passed || past.indexOf(passed) < past.indexOf(produced)) return true;
    return passed.actor.id === produced.actor.id;
  }),
  "disclosed for a requester not authenticated to the level": leaves(({ before }, past) => {
    const worth = ["medium", "strong"].slice(before.emergency ? 1 : 0);
    const found = standing(past).flatMap(({ after }) => after.authentications.at(-1)?.level ?? []);
    return !found.some((level) => worth.includes(level));
  }),
  "approved beyond what was asked or can be compelled": ({ after }) =>
    after.targets.some((target) =>
      target.items.some(
        (item) =>
          item.approved === true &&
          (!after.instrument.ceiling.includes(item.category) || !inside(approvedDays(item), askedDays(item))),
      ),
    ),
  "produced beyond what was approved": leaves(({ before }) =>
    produced(before).some((file) => {
      const item = itemOf(before, file);
      return item?.approved !== true || !inside({ from: file.coversFrom, to: file.coversTo }, approvedDays(item));
    }),
  ),
  "disclosed for a target that was redirected, or whose redirect is open": leaves(({ before }) =>
    before.targets.some((target) => {
      if (!target.items.some((item) => produced(before).some((file) => file.itemId === item.id))) return false;
      const last = target.attempts.at(-1)?.outcome ?? "none";
      const resolved = ["refused", "no_response", "skipped", "customer_directed"].includes(last);
      return (
        target.outcome !== "pending" || !(resolved || (last === "none" && before.instrument.redirect === "not_apt"))
      );
    }),
  ),
  "disclosed before the customer was told, with time to object": leaves(
    ({ before, now }) =>
      before.instrument.category !== "emergency" &&
      (before.dueAt === null || before.dueAt.getTime() - now.getTime() > 3 * 86_400_000) &&
      before.notices.some(
        (notice) =>
          notice.state === "owed" &&
          notice.deferral === null &&
          before.orders.length === 0 &&
          before.targets.some(
            (target) =>
              target.customerId === notice.customerId &&
              produced(before).some((file) => target.items.some(({ id }) => id === file.itemId)),
          ),
      ),
  ),
  "delivered under a stay": leaves(({ before, now }) =>
    before.challenges.some(
      ({ orderId, stayedAt, stayEndsAt }) =>
        orderId === null && stayedAt !== null && stayedAt <= now && (stayEndsAt === null || stayEndsAt > now),
    ),
  ),
  "delivered while our own challenge is undecided": leaves(({ before }) =>
    before.challenges.some((one) => one.party === "us" && one.orderId === null && one.ruling === null),
  ),
  ...neverByAppeal,
  "delivered before a gate": leaves(({ before, now }) =>
    before.clocks.some((one) => one.gate && one.endedAt === null && (one.dueAt === null || one.dueAt > now)),
  ),
  "delivered although the enforcing authority objects": leaves(
    ({ before }) => (before.epoc?.objectedAt ?? null) !== null,
  ),
  "approved or delivered against counsel's newest memo": ({ step, before }) =>
    (step === "approve" || step === "deliver") &&
    [...new Set(before.memos.map(({ kind }) => kind))].some(
      (kind) => before.memos.findLast((memo) => memo.kind === kind)?.conclusion !== "proceed",
    ),
  "a processor's European order approved without a reason": ({ step, before }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.epoc?.addressedAs !== "controller" &&
    before.epoc?.processorReason === null &&
    !before.memos.some((memo) => memo.kind === "controller_first"),
  "a European order approved by the certificate of an earlier process": ({ step, before }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.processes.some(({ number }) => number > (before.epoc?.process ?? 0)),
  "traffic or content of a European order approved although its certificate does not show what they need": ({
    step,
    before,
  }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.targets.some(
      (target) =>
        target.outcome === "pending" &&
        target.items.some((item) => item.approved === true && /^(?:traffic|content)$/.test(item.category)),
    ) &&
    (before.epoc?.issuedBy !== "judge" ||
      !["threshold", "listed"].includes(before.epoc?.offence ?? "") ||
      (before.epoc.privileged && before.memos.findLast((memo) => memo.kind === "privilege")?.conclusion !== "proceed")),
  "approved for an authority that cannot issue the instrument": ({ step, before }) =>
    step === "approve" && before.authority.country === "BR" && !before.instrument.jurisdictions.includes("*"),
  "keys or standing access approved": ({ step, before }) =>
    (step === "approve" || step === "deliver") &&
    (before.demandKind === "keys" || before.demandKind === "standing_access"),
  "a customer told while an order forbids it": ({ before, after, now }) =>
    after.notices.some((notice) => {
      const was = before.notices.find((one) => one.id === notice.id);
      return (
        notice.state === "sent" &&
        was?.state !== "sent" &&
        before.orders.some((order) => forbids(before, order, notice.customerId, now))
      );
    }),
  "a redirect counted as success on silence": ({ step, before, after }) =>
    after.targets.some((target, place) => {
      const turned = target.outcome === "redirected" && before.targets[place]?.outcome !== "redirected";
      return turned && (step !== "answer-redirect" || target.attempts.at(-1)?.outcome !== "accepted_withdrawn");
    }),
  "closed as redirected while a target is not": ({ after }) =>
    after.stage === "redirected" &&
    after.targets.some((target) => target.attempts.at(-1)?.outcome !== "accepted_withdrawn"),
  "a suspicion left by the one who had it": ({ actor, before, after }, past) =>
    before.stage === "fraud_suspected" &&
    after.stage !== "fraud_suspected" &&
    lastOf(past, "suspect-fraud")?.actor.id === actor.id,
  "a merged request worked on again without undoing the merge": ({ step, before, after }) =>
    before.stage === "merged" && stageIsOpen(after.stage) && step !== "part-doubles",
  "disclosed after fraud without authenticating anew": leaves((_, past) => {
    const fraud = past.findLastIndex(({ step }) => step === "confirm-fraud");
    return fraud >= 0 && !past.slice(fraud).some(({ step }) => step === "authenticate");
  }),
  "disclosed under process that only preserves": leaves(({ before }) => before.instrument.category === "preservation"),
  "a disclosure forgotten": ({ step, before, after }) =>
    step !== "supplement-process" &&
    before.targets.some(({ outcome }, place) => isDisclosed(outcome) && after.targets[place]?.outcome !== outcome),
  "closed with an account unanswered": ({ step, after }) =>
    after.stage === "closed" &&
    step !== "close-unanswered" &&
    after.targets.some((target) => target.outcome === "pending"),
  "destroyed while a court decides": ({ step, before }) =>
    step === "purge-preservation" && before.challenges.some((one) => one.ruling === null && one.kind !== "objection"),
  "a deferral agreed by whoever proposed it": ({ after }) =>
    after.notices.some(({ deferral }) => deferral !== null && deferral.byId === deferral.agreedById),
} as const satisfies Record<string, NeverSo>;

export type Never = keyof typeof neverSo;

/** What was broken by the last step of a walk; empty when all is well. */
export function broken(taken: Taken, past: readonly Taken[]): readonly string[] {
  return Object.entries<NeverSo>(neverSo).flatMap(([name, wrong]) => (wrong(taken, past) ? [name] : []));
}

const lastOf = (past: readonly Taken[], step: string) => past.findLast((one) => one.step === step);

/** Authentications since the last suspicion of fraud: what was found before one proves nothing after it. */
function standing(past: readonly Taken[]): readonly Taken[] {
  const suspected = past.findLastIndex(({ step }) => step === "suspect-fraud");
  return past.slice(suspected + 1).filter(({ step }) => step === "authenticate" || step === "add-check");
}

const isDisclosed = (outcome: TargetFacts["outcome"]) => outcome === "content" || outcome === "non_content";

const produced = (file: RequestFile): readonly ProducedFacts[] => file.production?.files ?? [];

function itemOf(file: RequestFile, { itemId }: ProducedFacts): ItemFacts | undefined {
  return file.targets.flatMap((target) => target.items).find((item) => item.id === itemId);
}

function producedItems(file: RequestFile): readonly ItemFacts[] {
  return produced(file).flatMap((one) => itemOf(file, one) ?? []);
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

const askedDays = (item: ItemFacts): Days => ({ from: item.askedFrom, to: item.askedTo });
const approvedDays = (item: ItemFacts): Days => ({ from: item.approvedFrom, to: item.approvedTo });

/** Without bound is the first, or the last, of all days. */
function inside(inner: Days, outer: Days): boolean {
  const [from, to] = [inner.from ?? "0000", inner.to ?? "9999"];
  return from >= (outer.from ?? "0000") && to <= (outer.to ?? "9999") && from <= to;
}

function forbids(file: RequestFile, order: OrderFacts, customerId: string, now: Date): boolean {
  if (order.kind === "claimed_unsupported" || order.liftedAt !== null) return false;
  if (order.startsAt > now || (order.endsAt !== null && order.endsAt <= now)) return false;
  const theirs = file.targets.filter((target) => target.customerId === customerId);
  return order.targetIds.length === 0 || theirs.some((target) => order.targetIds.includes(target.id));
}
