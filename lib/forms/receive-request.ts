import { z } from "zod";
import { newAuthority } from "@/lib/forms/authority";
import { choice, optionalDay, optionalId, optionalText, text, ticked } from "@/lib/forms/fields";
import { fieldNames, fieldsMisplaced } from "@/lib/forms/field-names";
import { channelCodes } from "@/lib/forms/channels";
import { receivedText, receivedTyped, zoneName } from "@/lib/forms/received-field";
import { secrecyField } from "@/lib/forms/receive-request-secrecy";
import { idList, isBlank, rowOrNull, rowsOf } from "@/lib/forms/rows";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { allInstruments } from "@/lib/law/request/instrument";

const item = z
  .object({
    category: choice(asTuple(allDataCategories), "Say what kind of data is asked for"),
    from: optionalDay(),
    to: optionalDay(),
    service: optionalText(200),
    fields: fieldNames,
  })
  .superRefine(({ category, from, to, fields }, context) => {
    const misplaced = fieldsMisplaced(category, fields);
    if (misplaced !== null) context.addIssue({ code: "custom", path: ["fields"], message: misplaced });
    if (from !== null && to !== null && to < from)
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: "The end lies before the beginning. Check both days.",
      });
  });

const target = z.object({
  identifier: text("Give the account identifier as the instrument states it", 320),
  /** By id from a machine, by name from a person; neither when nobody knows yet. */
  customerId: optionalId(),
  customer: optionalText(200),
  items: atLeastOne(
    rowsOf(rowOrNull(item, ["category", "from", "to", "service", "fields"]), 100),
    "category",
    "Say what kind of data is asked for",
  ),
});

/** Chosen from the list by name, known by id, or described anew. */
const authority = z
  .preprocess(
    (typed) => (typeof typed === "string" ? { chosen: typed } : (typed ?? {})),
    z
      .object({
        id: optionalId(),
        chosen: optionalText(500),
        name: z.unknown().optional(),
        new: z.unknown().optional(),
      })
      .loose(),
  )
  .transform((typed, context): AuthorityInput => {
    if (typed.id !== null) return { kind: "known", id: typed.id };
    const described = isBlank(typed.new) ? typed : typed.new;
    const isNew = !isBlank(typed.new) || !isBlank(typed.name);
    if (!isNew && typed.chosen !== "") return { kind: "chosen", text: typed.chosen };
    if (!isNew) {
      context.addIssue({ code: "custom", path: ["chosen"], message: "Choose the authority, or describe a new one" });
      return z.NEVER;
    }
    const read = newAuthority.safeParse(described);
    if (read.success) return { kind: "new", authority: read.data };
    const within = isBlank(typed.new) ? [] : ["new"];
    for (const issue of read.error.issues)
      context.addIssue({ code: "custom", path: [...within, ...issue.path], message: issue.message });
    return z.NEVER;
  });

export type AuthorityInput =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "chosen"; readonly text: string }
  | { readonly kind: "new"; readonly authority: z.output<typeof newAuthority> };

/**
 * What intake reads off an instrument, from the form and from `POST /api/v1/requests`. A person gives `received` in
 * parts; a machine gives `receivedAt` as one text, and `zone` where days are not to be counted in UTC.
 */
export const receiveRequestForm = z
  .object({
    documentIds: idList(20),
    authority,
    agencyReference: optionalText(200),
    officer: optionalText(200),
    instrument: choice(asTuple(allInstruments), "Say which instrument this is"),
    emergency: ticked,
    powerCited: optionalText(1000),
    issuedOn: optionalDay(),
    received: receivedTyped.optional(),
    receivedAt: receivedText.optional(),
    zone: zoneName.optional(),
    channel: choice(channelCodes, "Say how it arrived"),
    dueOn: optionalDay(),
    secrecy: secrecyField,
    targets: atLeastOne(
      rowsOf(rowOrNull(target, ["identifier", "customer", "customerId", "items"]), 200),
      "identifier",
      "Name at least one account",
    ),
  })
  .superRefine(({ received, receivedAt }, context) => {
    if (!received && !receivedAt)
      context.addIssue({
        code: "custom",
        path: ["receivedAt"],
        message: "Say when it arrived, as 2026-11-23T14:05:00+01:00",
      });
  })
  .transform(({ received, receivedAt, zone, targets, ...rest }) => {
    const moment = received ?? receivedAt ?? { at: new Date(0), zone: "UTC" };
    return {
      ...rest,
      received: { at: moment.at, zone: zone ?? moment.zone },
      targets: targets.flatMap((row, place) =>
        row ? [{ ...row, place, items: row.items.filter((one) => one !== null) }] : [],
      ),
    };
  });

export type ReceiveRequestInput = z.output<typeof receiveRequestForm>;

/** A list with a row in it; otherwise `missing` is said at this field of its first row. */
function atLeastOne<Row>(rows: z.ZodType<(Row | null)[]>, field: string, missing: string) {
  return rows.superRefine((found, context) => {
    if (found.every((row) => row === null)) context.addIssue({ code: "custom", path: [0, field], message: missing });
  });
}

function asTuple<Value extends string>(values: readonly Value[]): readonly [Value, ...Value[]] {
  const [one, ...more] = values;
  if (one === undefined) throw new TypeError("A list of choices is never empty");
  return [one, ...more];
}
