import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { allDataFields } from "@/lib/law/shared/data-field";
import { allInstruments } from "@/lib/law/request/instrument";
import { isCountryCode } from "@/lib/law/shared/countries";
import { plainDate, zoneKnown } from "@/lib/law/shared/plain-date";
import { fieldsMisplaced } from "@/lib/forms/field-names";
import { channels } from "@/lib/forms/channels";
import { usSides, usStates } from "@/lib/law/shared/us-states";
import { isStep } from "@/lib/law/request/workflow";

const instant = z.iso
  .datetime({ offset: true, error: "Give an instant with its offset, as 2026-11-23T09:00:00Z" })
  .transform((typed) => new Date(typed));
const day = z.string().transform((typed, context) => {
  const read = plainDate(typed);
  if (!read) context.addIssue({ code: "custom", message: "There is no such day. Give it as 2026-11-23." });
  return read ?? z.NEVER;
});
const words = z.string().max(10_000);
const name = words.min(1, "Give a name");
const channelCodes = keysOf(channels);

const person = z.strictObject({
  email: z.email(),
  name,
  roles: z.array(z.string()).min(1),
  password: z.string().optional(),
});

const authority = z.strictObject({
  name,
  country: z.string().max(2),
  country_label: name,
  /** Of the United States: its state by postal code, or `federal`. */
  state: z.enum(keysOf(usSides)).nullable().default(null),
  domains: z.array(name).default([]),
  email: z.email().nullable().default(null),
  callback_number: words.nullable().default(null),
  callback_source: words.nullable().default(null),
});

const customer = z.strictObject({
  name,
  class: z.enum(["enterprise", "small_business", "public_sector", "education", "consumer", "unknown"]),
  our_role: z.enum(["processor", "controller"]),
  /** The State it belongs to: what a public authority may be asked for depends on it. */
  country: z.string().refine(isCountryCode, "Give an ISO code, as DE").nullable().default(null),
  /** In the United States, its state by postal code. */
  state: z.enum(keysOf(usStates)).nullable().default(null),
  contacts: z.array(z.strictObject({ name, email: z.email(), preferred: z.boolean().default(false) })).default([]),
  tenancies: z.array(z.strictObject({ name, region: words, accounts: z.array(name).default([]) })).default([]),
});

const item = z
  .strictObject({
    category: z.enum(allDataCategories),
    service: words.default(""),
    fields: z.array(z.enum(allDataFields)).default([]),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
  })
  .refine(({ category, fields }) => fieldsMisplaced(category, fields) === null, {
    path: ["fields"],
    message: "This is no part of the kind of data that is asked for",
  });

const step = z.strictObject({
  /** A step of the workflow, or `send-messages`: the outbox of this request is handed to the mail server now. */
  step: z.string().refine((typed) => isStep(typed) || typed === "send-messages", "There is no such step"),
  by: z.email().optional(),
  at: instant,
  input: z.record(z.string(), z.unknown()).default({}),
});

const request = z.strictObject({
  by: z.email(),
  at: instant,
  authority: name,
  agency_reference: words.default(""),
  officer: words.nullable().default(null),
  instrument: z.enum(allInstruments),
  emergency: z.boolean().default(false),
  power_cited: words.nullable().default(null),
  issued_on: day.nullable().default(null),
  received_at: instant,
  time_zone: z.string().refine(zoneKnown, "This zone is not known").default("UTC"),
  channel: z.enum(channelCodes).default("email"),
  due_on: day.nullable().default(null),
  documents: z
    .array(
      z.strictObject({
        key: name,
        name,
        kind: z.enum(["original", "authority_writing", "secrecy_order", "extension", "production", "other"]),
        text: words,
      }),
    )
    .default([]),
  targets: z.array(z.strictObject({ identifier: name, items: z.array(item).min(1) })).min(1),
  steps: z.array(step).default([]),
});

/**
 * An installation told in a file: people, parties, and requests with their steps in order. Strings are kept to the
 * letter. Within a step's input a string that is wholly one of these stands for the id of a thing of the same request:
 * `@target:0`, `@item:0.1` (target, item), `@document:KEY`, `@notice:CUSTOMER`, `@order:0`; and `@customer:NAME`,
 * `@person:EMAIL` for one of the file.
 */
export const seedFile = z.strictObject({
  schema: z.literal("writdesk-seed/1"),
  people: z.array(person).default([]),
  authorities: z.array(authority).default([]),
  customers: z.array(customer).default([]),
  requests: z.array(request).default([]),
});

export type SeedFile = z.output<typeof seedFile>;
/** As it is written, before defaults. */
export type SeedText = z.input<typeof seedFile>;
export type SeedRequest = SeedFile["requests"][number];
export type SeedStep = SeedRequest["steps"][number];
