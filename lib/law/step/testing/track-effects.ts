import type { RequestFile } from "@/lib/law/request/file";
import { newestProcess, nextProcess } from "@/lib/law/request/open-items";
import { allMemoConclusions, allMemoKinds } from "@/lib/law/request/memo";
import { mayAgree, mayLeave } from "@/lib/law/notice/guards";
import { objectUntil } from "@/lib/law/notice/objection";
import { renewalRefused } from "@/lib/law/preservation/preservation";
import { checkedOrder, extensionRefused } from "@/lib/law/secrecy/placing";
import { maySettle } from "@/lib/law/step/clock-guards";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { dayIn, endOfDay, plainDate } from "@/lib/law/shared/plain-date";
import { type Effect, owedNotices, settledNotice } from "@/lib/law/step/testing/step-effects";
import { challengeEffects } from "@/lib/law/step/testing/challenge-effects";
import { withAnniversaries } from "@/lib/law/step/testing/letter-effects";
import { incidentEffects } from "@/lib/law/step/testing/incident-effects";
import { aGate, changed, epocEffects } from "@/lib/law/step/testing/epoc-effects";
import { noticeEffects } from "@/lib/law/step/testing/notice-effects";

const day = 86_400_000;
const after = (now: Date, days: number) => new Date(now.getTime() + days * day);

/** Steps of the tracks beside the stage; one whose track is not in the step table is never drawn. */
export const trackEffects: Readonly<Record<string, Effect>> = {
  ...challengeEffects,
  "place-secrecy": ({ file, form, lax, now }, throws) => {
    if (form.extendsId !== null && !lax.has("extension")) {
      const earlier = file.orders.find(({ id }) => id === form.extendsId);
      if (extensionRefused(earlier, plainDate(form.issuedOn ?? ""), file.zone)) return null;
    }
    const order = checkedOrder({
      kind: throws.oneIn(3) ? "claimed_unsupported" : "ordered",
      basis: "18 USC 2705(b)",
      issuedBy: "A court",
      startsAt: after(now, throws.below(3) - 1),
      endsAt: throws.oneIn(3) ? null : after(now, throws.below(20)),
      reviewAt: null,
      documentId: throws.oneIn(4) ? null : "order",
      extendsId: form.extendsId,
    });
    if (!order.ok) return null;
    const targetIds = throws.oneIn(2) ? [] : [throws.of(file.targets).id];
    const { kind, issuedBy, startsAt, endsAt } = order.value;
    const id = `order-${file.orders.length}`;
    const own = { liftedAt: null, targetIds, extendsId: null, restoresId: null };
    const orders = [...file.orders, { id, kind, issuedBy, startsAt, endsAt, ...own }];
    return { orders, clocks: withAnniversaries(file, orders, lax) };
  },
  "lift-secrecy": ({ file, lax, now }, throws) => {
    const order = file.orders.find((one) => secrecyStanding(one, now) === "in_force");
    if (!order || throws.oneIn(2)) return null;
    const orders = file.orders.map((one) => (one === order ? { ...one, liftedAt: now } : one));
    return { orders, clocks: lax.has("lifting") ? file.clocks : withAnniversaries(file, orders, lax) };
  },
  // Casework looks at the one notice that is meant; where none may leave, the guard should have said so.
  "send-notice": ({ file, now }) => {
    const owed = owedNotices(file);
    const told = owed.find((one) => mayLeave(one, file, now) === null) ?? owed[0];
    const last = objectUntil(now, file);
    const window = told && last && { ...aGate(file, now), rule: "OBJECTION_WINDOW", subjectId: told.id };
    const clocks = window ? [...file.clocks, { ...window, dueAt: endOfDay(file.zone, last) }] : file.clocks;
    return { ...settledNotice(file, told, "sent", now), clocks };
  },
  "defer-notice": ({ actor, file, now }) => {
    const deferral = { reason: "child_safety", until: after(now, 30), byId: actor.id, agreedById: null };
    return { notices: changed(file.notices, (one) => one.state === "owed", { deferral }) };
  },
  "agree-deferral": ({ actor, file }) => ({
    // A proposal of one's own is agreed to only where a hole lets it: the form names the notice.
    notices: agreedTo(file.notices, actor.id),
  }),
  "end-deferral": ({ file }) => ({ notices: file.notices.map((one) => ({ ...one, deferral: null })) }),
  ...noticeEffects,
  "settle-clock": ({ file, now }) => ({
    clocks: changed(file.clocks, (one) => maySettle(file, one), { endedAt: now }),
  }),
  "suspend-clock": ({ file, form, lax, now }) =>
    form.written || lax.has("evidence")
      ? { pauses: [...file.pauses, aSuspension(file, form.written ? "letter" : null, now)] }
      : null,
  "resume-clock": ({ file, now }) => ({ pauses: changed(file.pauses, (one) => one.toAt === null, { toAt: now }) }),
  "preserve-data": ({ file, now }) => kept(file, now),
  "extend-preservation": ({ file, lax, now }) => {
    const copy = file.preservations.find((one) => one.state !== "purged");
    if (!copy) return null;
    if (!lax.has("renewal") && renewalRefused(copy, dayIn(file.zone, now), file.zone, now)) return null;
    const renewed = { state: "extended", extendedAt: now, endsAt: after(copy.endsAt, 90) } as const;
    return { preservations: changed(file.preservations, (one) => one === copy, renewed) };
  },
  "record-government-notice": ({ file, now }) => {
    const process = newestProcess(file);
    const notice = { id: `told-${file.governmentNotices.length}`, process, toldOn: dayIn(file.zone, now) };
    const over = file.clocks.map((one) => (one.rule === "US_2704_14D" ? { ...one, endedAt: one.endedAt ?? now } : one));
    const gate = { ...aGate(file, now), rule: "US_2704_14D", subjectId: notice.id, dueAt: after(now, 15) };
    return { governmentNotices: [...file.governmentNotices, notice], clocks: [...over, gate] };
  },
  "confirm-production-order": ({ file, now }) => ({
    preservations: changed(file.preservations, isRunning, { confirmedAt: now }),
  }),
  "convert-preservation": ({ file }) => ({
    preservations: changed(file.preservations, isRunning, { state: "converted", convertedTo: "WD-2" }),
  }),
  "release-preservation": ({ file, now }) => ({
    preservations: changed(file.preservations, isRunning, { state: "released", endedAt: now }),
  }),
  "lapse-preservation": ({ file, now }) => ({
    preservations: changed(file.preservations, (one) => isRunning(one) && one.endsAt < now, {
      state: "lapsed",
      endedAt: now,
    }),
  }),
  "purge-preservation": ({ file }) => ({
    preservations: changed(file.preservations, (one) => one.state === "released" || one.state === "lapsed", {
      state: "purged",
    }),
  }),
  "record-later-process": ({ now }) => ({ laterProcessAt: now }),
  "flag-authority": ({ file, now }) => ({ authority: { ...file.authority, flaggedAt: now } }),
  ...epocEffects,
  "class-demand": (_, throws) => ({
    demandKind: throws.of(["accounts", "accounts", "reverse", "standing_access", "keys"] as const),
  }),
  "record-attestation": ({ file }, throws) => ({
    attestations: [...file.attestations, { state: throws.of(["CA", "CA", "WA"]), process: newestProcess(file) }],
  }),
  "write-memo": ({ actor, file, now }, throws) => ({
    memos: [
      ...file.memos,
      {
        kind: throws.of(allMemoKinds),
        conclusion: throws.oneIn(4) ? throws.of(allMemoConclusions) : "proceed",
        byId: actor.id,
        at: now,
      },
    ],
  }),
  "record-receipt": ({ file, now }) => ({
    production: file.production && { ...file.production, receiptAt: now },
    clocks: changed(file.clocks, ({ rule, endedAt }) => rule === "RECEIPT_WAIT" && endedAt === null, { endedAt: now }),
  }),
  ...incidentEffects,
  "amend-process": ({ file, now }) => ({
    proposal: null,
    production: null,
    processes: laterProcess(file, "amended", now),
    targets: file.targets.map((target) => ({
      ...target,
      items: target.items.map((item) => ({ ...item, ...unscoped, process: nextProcess(file) })),
    })),
  }),
  "supplement-process": ({ file, now }) => ({
    processes: laterProcess(file, "supplementary", now),
    proposal: null,
    production: null,
    targets: file.targets.map((target) => ({
      ...target,
      outcome: "pending",
      items: [
        ...target.items,
        { ...unscoped, ...extraItem, process: nextProcess(file), id: `${target.id}-extra-${target.items.length}` },
      ],
    })),
  }),
  "merge-duplicate": ({ file }) => ({
    targets: file.targets.map((one) => (one.outcome === "pending" ? { ...one, outcome: "withdrawn" as const } : one)),
  }),
};

const unscoped = {
  approved: null,
  approvedFrom: null,
  approvedTo: null,
  approvedService: null,
  approvedFields: [],
  withheld: null,
};
const extraItem = { category: "subscriber", service: "", fields: [], askedFrom: null, askedTo: null } as const;

function laterProcess(file: RequestFile, kind: "amended" | "supplementary", at: Date) {
  return [...file.processes, { number: nextProcess(file), kind, receivedAt: at, recordedAt: at }];
}

const isRunning = ({ state }: RequestFile["preservations"][number]) => state === "active" || state === "extended";

function kept(file: RequestFile, now: Date) {
  const id = `preservation-${file.preservations.length}`;
  const nothing = { extendedAt: null, confirmedAt: null, convertedTo: null, endedAt: null };
  const copy = { id, state: "active", startsAt: file.receivedAt, endsAt: after(now, 90), ...nothing } as const;
  return { preservations: [...file.preservations, copy] };
}

function aSuspension(file: RequestFile, documentId: string | null, fromAt: Date): RequestFile["pauses"][number] {
  const document = { words: "until we write again", documentId, subjectId: null };
  return { id: `pause-${file.pauses.length}`, basis: "authority_suspension", ...document, fromAt, toAt: null };
}

function agreedTo(notices: RequestFile["notices"], byId: string): RequestFile["notices"] {
  const others = notices.filter((one) => mayAgree(one, byId) === null);
  const chosen = others[0] ?? notices.find((one) => one.deferral?.agreedById === null);
  return notices.map((one) =>
    one === chosen && one.deferral ? { ...one, deferral: { ...one.deferral, agreedById: byId } } : one,
  );
}
