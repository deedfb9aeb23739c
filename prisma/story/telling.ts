import { addDays, dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { SeedText } from "@/lib/forms/seed-file";

export type Told = NonNullable<SeedText["requests"]>[number];
export type ToldStep = NonNullable<Told["steps"]>[number];

const desk = (name: string) => `${name}@desk.example`;

/** The days of the story, counted back from the day it is told. */
export function calendar(now: Date) {
  const day = (daysAgo: number): PlainDate => addDays(dayIn("UTC", now), -daysAgo);
  return {
    day,
    /** An instant of a day: of a day to come as it stands, of today never later than the telling itself. */
    at: (daysAgo: number, time = "09:00"): string => {
      const told = new Date(`${day(daysAgo)}T${time}:00Z`);
      return new Date(daysAgo < 0 ? told : Math.min(told.getTime(), now.getTime())).toISOString();
    },
  };
}

export type Calendar = ReturnType<typeof calendar>;

/** Steps as the story tells them: who, when, what. */
export function step(name: string, by: string, at: string, input: Record<string, unknown> = {}): ToldStep {
  return { step: name, by: desk(by), at, input };
}

export const authenticated = (
  at: string,
  evidence = "Called the switchboard back; the officer confirmed the instrument and its number.",
): ToldStep => step("authenticate", "intake", at, { checks: ["call_back", "listed_domain"], ...called, evidence });

/** Whom intake spoke to, at a number of its own list; `withCalls` says on which day. */
export const called = { numberSource: "our_list", calledNumber: "+1 555 0142", spokenTo: "The duty sergeant" } as const;

/** Every call on the day of its step, as the request's own zone counts days. */
export function withCalls(requests: readonly Told[]): readonly Told[] {
  return requests.map(({ steps = [], ...told }) => ({
    ...told,
    steps: steps.map((one) =>
      one.input?.["calledNumber"] === undefined || one.at === undefined
        ? one
        : { ...one, input: { ...one.input, calledOn: dayIn(told.time_zone ?? "UTC", new Date(one.at)) } },
    ),
  }));
}

export const reviewed = (
  at: string,
  note = "In order: issued by a court with jurisdiction, signed, dated, addressed to us.",
): ToldStep => step("review", "reviewer", at, { jurisdiction: true, power: true, form: true, note });

export const redirectSent = (at: string, targets: readonly string[]): ToldStep =>
  step("send-redirect", "reviewer", at, { targetIds: targets, nameCustomer: true });

export const refusedRedirect = (at: string, targets: readonly string[], document: string): ToldStep =>
  step("answer-redirect", "reviewer", at, {
    targetIds: targets,
    outcome: "refused",
    documentId: `@document:${document}`,
    note: "It insists on us.",
  });

/** A customer is told once the instrument was found valid; what leaves, leaves after its time to object. */
export const told = (at: string, customer: string): ToldStep =>
  step("send-notice", "reviewer", at, { noticeId: `@notice:${customer}` });

/** A file for an item, covering the days that were approved. */
export const file = (document: string, item: string, from: string, to: string) => ({
  documentId: `@document:${document}`,
  itemId: `@item:${item}`,
  coversFrom: from,
  coversTo: to,
});

export const original = (text: string) => ({
  key: "original",
  name: "instrument.pdf",
  kind: "original" as const,
  text,
});

export const writing = (key: string, text: string) => ({
  key,
  name: `${key}.pdf`,
  kind: "authority_writing" as const,
  text,
});

/** A file extracted for a production; `of` tells whose, so that no two customers' files are the same bytes. */
export const produced = (key: string, name: string, of = "") => ({
  key,
  name,
  kind: "production" as const,
  text: `Invented export for the demo: ${name}${of && `\n${of}`}`,
});

export const sendOutbox = (at: string): ToldStep => ({ step: "send-messages", at });
