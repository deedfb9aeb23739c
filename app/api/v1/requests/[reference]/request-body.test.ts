import { describe, expect, test } from "vitest";
import { z } from "zod";
import { aReadRequest, aTarget, noon } from "@/app/(desk)/desk/requests/[reference]/testing/a-read-request";
import { subjectsOf } from "@/app/(desk)/desk/requests/[reference]/view-subjects";
import { requestBody } from "@/app/api/v1/requests/[reference]/request-body";
import { stepInput } from "@/app/step-table";
import type { ReadRequest } from "@/lib/casework/read-request";
import { type RequestBody, requestBodySchema } from "@/lib/forms/api/request-body";
import { clockRules } from "@/lib/law/deadline/rule";
import type { NoticeFacts } from "@/lib/law/request/file";
import { maySettle } from "@/lib/law/step/clock-guards";
import { keysOf } from "@/lib/law/shared/keys";
import { allSteps } from "@/lib/law/request/workflow";

const id = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
const at = new Date("2026-11-20T00:00:00Z");
const later = new Date("2026-12-20T00:00:00Z");

/** Something to act on in every track. */
function everything(): ReadRequest {
  const notice = {
    customerId: "c1",
    customerName: "First Example Ltd",
    process: 1,
    user: null,
    state: "owed",
  } as const;
  const unsaid = { acknowledgedAt: null, waiverGround: null, bar: null };
  const none = { ...unsaid, approvedAt: null, deferral: null, endedDeferral: null };
  const deferral = { reason: "child_safety", until: later, byId: "rita", agreedById: null };
  const own = { owedSince: at, dueAt: later, ...notice, ...none };
  const notices: readonly NoticeFacts[] = [
    { id: id(1), ...own },
    { id: id(2), ...own, deferral },
    { id: id(40), ...own, state: "sent" },
    { id: id(41), ...own, state: "bounced", user: { targetId: id(1), account: "a", email: "a@home.example" } },
    { id: id(42), ...own, bar: { source: "18 USC 2511", byId: "nora" } },
  ];
  const open = { subjectId: null, startedAt: at, dueAt: later, gate: false, endedAt: null };
  const deadline =
    keysOf(clockRules).find((rule) => maySettle(aReadRequest().file, { id: id(4), rule, ...open })) ?? "FACE";
  const filed = {
    party: "customer",
    kind: "motion_to_quash",
    orderId: null,
    filedAt: at,
    courtAt: null,
    ruledAt: null,
  } as const;
  const undecided = { ...filed, stayedAt: at, stayEndsAt: null, ruling: null, appealOfId: null, unheeded: false };
  const file = {
    targets: [aTarget("alice", { attempts: [{ id: id(20), outcome: "refused" }] })],
    orders: [
      {
        id: id(3),
        kind: "ordered",
        issuedBy: "A court",
        startsAt: at,
        endsAt: later,
        liftedAt: null,
        targetIds: [],
        extendsId: null,
        restoresId: null,
      },
    ],
    notices,
    clocks: [{ id: id(4), rule: deadline, ...open }],
    pauses: [
      {
        id: id(5),
        basis: "authority_suspension",
        words: "It waits",
        documentId: id(9),
        subjectId: null,
        fromAt: at,
        toAt: null,
      },
    ],
    preservations: [
      {
        id: id(6),
        state: "active",
        startsAt: at,
        endsAt: later,
        extendedAt: null,
        convertedTo: null,
        confirmedAt: null,
        endedAt: null,
      },
    ],
    challenges: [
      { ...undecided, id: id(31), party: "us", kind: "nsl_review", orderId: id(5), stayedAt: null },
      { id: id(7), ...undecided },
      { id: id(8), ...undecided, ruling: "denied", ruledAt: noon },
    ],
    clarifications: [{ id: id(10), grounds: ["unclear"], askedAt: at, answeredAt: null, toCourtAt: null }],
    incidents: [
      { id: id(11), kind: "wrong_account", foundAt: at, settledAt: null, customerId: null, customerToldAt: null },
    ],
    lookBacks: [{ id: id(13), proven: "WD-1", finding: null }],
    epoc: {
      process: 1,
      addressedAs: "processor",
      processorReason: null,
      refrain: false,
      enforcingNotified: true,
      enforcingNotifiedOn: "2026-11-24",
      notNotifiedBecause: null,
      emergency: false,
      servedOn: "representative",
      issuedBy: "court",
      offence: null,
      privileged: false,
      clearedAt: at,
      objectedAt: null,
    },
    recusals: [{ id: id(12), userId: "kurt", byId: "ines" }],
  } satisfies Partial<ReadRequest["file"]>;
  const document = {
    id: id(9),
    kind: "original" as const,
    name: "order.pdf",
    bytes: 12n,
    sha256: "a",
    addedById: "ines",
    addedAt: at,
  };
  const read = aReadRequest({ file, page: { documents: [{ ...document, contentType: "application/pdf" }] } });
  const kept = {
    requestId: "r1",
    statedOn: null,
    since: null,
    main: false,
    reason: [],
    calendarVersion: null,
    warnings: [],
    toldUntil: at,
  };
  const shown = { endedById: null, endedWhy: null, kind: clockRules[deadline], whose: "ours" } as const;
  const clocks = file.clocks.map((one) => ({ ...one, ...kept, ...shown, pauses: [], daysOff: [], told: [] }));
  return { ...read, clocks };
}

const contacts = [{ id: id(30), customerId: "c1", name: "Legal", email: "legal@first.example", preferred: true }];
const choices = { customers: [{ id: "c2", name: "Second Example GmbH" }], contacts };
const body = requestBody(everything(), choices, noon);
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

/** Where in the body a machine finds what a field of a step names. */
const learned: Readonly<Record<string, (body: RequestBody) => readonly string[]>> = {
  clarificationId: (one) => ids(one.clarifications),
  documentId: (one) => ids(one.documents),
  preservationId: (one) => ids(one.preservations),
  letterId: (one) => ids(one.documents),
  targetId: (one) => ids(one.targets),
  noticeId: (one) => ids(one.notices),
  orderId: (one) => ids(one.secrecy),
  extendsId: (one) => ids(one.secrecy),
  challengeId: (one) => ids(one.challenges),
  appealOfId: (one) => ids(one.challenges),
  incidentId: (one) => ids(one.incidents),
  lookBackId: (one) => ids(one.lookBacks),
  userId: (one) => ids(one.choices.colleagues),
  ownerId: (one) => ids(one.choices.owners),
  recusalId: (one) => ids(one.recusals),
  clockId: (one) => ids(one.clocks),
  pauseId: (one) => ids(one.pauses),
  customerId: (one) => ids(one.choices.customers),
  contactId: (one) => one.notices.flatMap((notice) => ids(notice.contacts)),
  targetIds: (one) => ids(one.targets),
  noData: (one) => ids(one.targets),
  itemId: (one) => one.targets.flatMap((target) => ids(target.items)),
};

/** The names of the fields of a form that hold an id. */
function idFields(node: unknown, name = ""): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("format" in node && node.format === "uuid") return [name];
  return Object.entries(node).flatMap(([key, value]) => {
    const named = key === "properties" && typeof value === "object" && value !== null;
    return named ? Object.entries(value).flatMap(([own, part]) => idFields(part, own)) : idFields(value, name);
  });
}

describe("the body of a request", () => {
  test.each(allSteps)("tells every id that %s asks for", (step) => {
    const fields = idFields(z.toJSONSchema(stepInput(step), { io: "input", unrepresentable: "any" }));
    for (const field of fields) expect(learned[field]?.(body) ?? [], `${step} ${field}`).not.toEqual([]);
  });

  test("tells whatever a form of the desk lets one choose", () => {
    const told = new Set(Object.values(learned).flatMap((find) => find(body)));
    const subjects = Object.entries(subjectsOf(everything(), choices.customers, noon));
    for (const [kind, options] of subjects) {
      expect(options, kind).not.toEqual([]);
      expect(
        options.filter(({ value }) => !told.has(value)),
        kind,
      ).toEqual([]);
    }
  });

  test("is what its description says, no more and no less", () => {
    expect(requestBodySchema.parse(body)).toEqual(body);
    expect(requestBodySchema.parse(requestBody(aReadRequest(), { customers: [], contacts: [] }, noon)).notices).toEqual(
      [],
    );
  });

  test("tells of each item what is permitted and why, what was narrowed, and when a notice is told", () => {
    expect(body.targets[0]?.items[0]).toMatchObject({
      asked: { from: "2026-01-01", to: "2026-06-30" },
      permitted: {
        reach: "whole",
        condition: null,
        reason: "A US search warrant can compel content (18 USC 2703(a)).",
      },
      decided: false,
      narrowed: false,
      approved: null,
      produced: [],
      notProduced: [],
    });
    expect(body.narrowing.asked).toMatchObject({ items: 2, accountDays: 362 });
    expect(body.notices.slice(0, 2).map(({ timing }) => timing.class)).toEqual(["delayed", "delayed"]);
    expect(body).toMatchObject({
      rulesVersion: 1,
      clocks: [{ pauseIds: [] }],
      pauses: [{ basis: "authority_suspension" }],
    });
  });
});
