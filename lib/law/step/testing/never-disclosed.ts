import { isContent } from "@/lib/law/shared/data-category";
import type { ItemFacts, ProducedFacts, RequestFile } from "@/lib/law/request/file";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { day, lastOf, leaves, type NeverSo, type Taken } from "@/lib/law/step/testing/taken";

/** What may never be approved, extracted or delivered. */
export const neverDisclosed = {
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
      !before.authentications.some(({ checks, level }) => level !== "failed" && checks.includes("supervisor")),
  ),
  "disclosed unchecked, or checked by whoever extracted": leaves((_, past) => {
    const produced = lastOf(past, "produce");
    const passed = lastOf(past, "pass-check");
    if (!produced || !passed || past.indexOf(passed) < past.indexOf(produced)) return true;
    return passed.actor.id === produced.actor.id;
  }),
  "disclosed for a requester not authenticated to the level": leaves(({ before }, past) => {
    const worth = ["medium", "strong"].slice(before.emergency || before.provenBefore ? 1 : 0);
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
      const last = target.attempts.findLast(({ outcome }) => outcome !== "bounced")?.outcome ?? "none";
      const resolved = ["refused", "no_response", "skipped", "customer_directed"].includes(last);
      return (
        target.outcome !== "pending" || !(resolved || (last === "none" && before.instrument.redirect === "not_apt"))
      );
    }),
  ),
  "disclosed before the customer was told, where there is time": leaves(
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
  "disclosed after fraud without authenticating anew": leaves((_, past) => {
    const fraud = past.findLastIndex(({ step }) => step === "confirm-fraud");
    return fraud >= 0 && !past.slice(fraud).some(({ step }) => step === "authenticate");
  }),
  "disclosed under process that only preserves": leaves(
    ({ before }) => before.instrument.category === "preservation" && before.instrumentCode !== "US_BACKUP",
  ),
  "approved for an authority that cannot issue the instrument": ({ step, before }) =>
    step === "approve" && before.authority.country === "BR" && !before.instrument.jurisdictions.includes("*"),
  "keys or standing access approved": ({ step, before }) =>
    (step === "approve" || step === "deliver") &&
    (before.demandKind === "keys" || before.demandKind === "standing_access"),
  "a demand for keys alone found valid or redirected": ({ step, before: { instrumentCode, targets } }) =>
    (step === "review" || step === "send-redirect" || step === "propose-scope") &&
    (instrumentCode === "UK_RIPA49" ||
      targets.flatMap(({ items }) => items).every(({ category }) => category === "credential_key")),
  "approved or delivered against counsel's newest memo": ({ step, before }) =>
    (step === "approve" || step === "deliver") &&
    [...new Set(before.memos.map(({ kind }) => kind))].some(
      (kind) => before.memos.findLast((memo) => memo.kind === kind)?.conclusion !== "proceed",
    ),
  "disclosed while a customer who was told may object": leaves(({ before, now }) => {
    const week = before.rules.clocks["OBJECTION_WINDOW"]?.length ?? 0;
    return before.notices.some(({ state, approvedAt }) => {
      if (approvedAt === null || !["queued", "sent", "unconfirmed"].includes(state)) return false;
      // A day on either side is left to the zones and to the ends of days, which other tests count.
      const until = before.dueAt === null ? Number.POSITIVE_INFINITY : before.dueAt.getTime();
      return (
        now.getTime() - approvedAt.getTime() < week * day &&
        until - approvedAt.getTime() > 2 * day &&
        until - now.getTime() > day
      );
    });
  }),
  "delivered by a scope that a court has narrowed since": leaves((_, past) => {
    const narrowed = past.findLastIndex(
      ({ before, after }) => before.proposal !== null && ruledNow(before, after, isNarrowed) !== undefined,
    );
    if (narrowed < 0) return false;
    const since = past.slice(narrowed + 1);
    // An appeal of the authority may let the scope stand again; of that, the appeals are judged.
    const appealed = since.some(({ before, after }) => ruledNow(before, after, ({ party }) => party === "authority"));
    return !appealed && !since.some(({ step }) => step === "propose-scope");
  }),
} as const satisfies Record<string, NeverSo>;

/** Authentications since the last suspicion of fraud: what was found before one proves nothing after it. */
function standing(past: readonly Taken[]): readonly Taken[] {
  const suspected = past.findLastIndex(({ step }) => step === "suspect-fraud" || step === "record-failed-check");
  return past.slice(suspected + 1).filter(({ step }) => step === "authenticate" || step === "add-check");
}

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

const isNarrowed = (one: ChallengeFacts) =>
  one.ruling === "partial" && one.orderId === null && one.party !== "authority";

/** The filing that a step decided, if it is such a one. */
function ruledNow(before: RequestFile, after: RequestFile, is: (one: ChallengeFacts) => boolean) {
  return after.challenges.find(
    (one, place) => one.ruling !== null && before.challenges[place]?.ruling === null && is(one),
  );
}
