import { z } from "zod";
import { choice, optionalId, text, versionRead } from "@/lib/forms/fields";
import { country } from "@/lib/forms/country";
import { keysOf } from "@/lib/law/shared/keys";
import { usStates } from "@/lib/law/shared/us-states";
import { isBlank, rowOrNull, rowsOf } from "@/lib/forms/rows";

const contact = z.object({
  id: optionalId(),
  name: text("Name the contact", 200),
  email: z
    .string({ error: "Give the contact’s e-mail address" })
    .trim()
    .max(254, "This is too long for an e-mail address.")
    .pipe(z.email("This is not an e-mail address.")),
});

const identifiers = z
  .preprocess(
    (typed) => (Array.isArray(typed) ? typed.join("\n") : (typed ?? "")),
    z.string().max(200_000, "Add these in smaller parts: at most 200,000 characters at once."),
  )
  .transform((typed, context) => {
    const lines = [...new Set(typed.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
    const long = lines.find((line) => line.length > 320);
    if (long)
      context.addIssue({
        code: "custom",
        message: `“${long.slice(0, 60)}…” is too long: at most 320 characters a line.`,
      });
    return lines;
  });

const tenancy = z.object({
  id: optionalId(),
  name: text("Name the tenancy", 200),
  region: text("Say in which region it is kept", 100),
  accounts: identifiers,
});

/** A customer with its notice contacts and tenancies. Blank rows are no rows; `preferred` is the place of a contact. */
export const customerForm = z
  .object({
    id: optionalId(),
    version: versionRead,
    name: text("Name the customer", 200),
    class: choice(
      ["enterprise", "small_business", "public_sector", "education", "consumer", "unknown"],
      "Say what kind of customer this is",
    ),
    ourRole: choice(["processor", "controller"], "Say which role we have for this customer’s data"),
    country: z.preprocess(
      (typed) => (isBlank(typed) ? null : typed),
      country("Choose the country")
        .transform(({ code }) => code)
        .nullable(),
    ),
    state: z.preprocess(
      (typed) => (isBlank(typed) ? null : typed),
      choice(keysOf(usStates), "Choose from the list").nullable(),
    ),
    defunct: z.preprocess(
      (typed) => (isBlank(typed) ? null : typed),
      choice(["successor", "insolvency_officer"], "Say who acts in its place").nullable(),
    ),
    contacts: rowsOf(rowOrNull(contact, ["name", "email"]), 50),
    preferred: z.preprocess(
      (typed) => (isBlank(typed) ? null : typed),
      z.coerce.number().int().min(0).max(999).nullable(),
    ),
    tenancies: rowsOf(rowOrNull(tenancy, ["name", "region", "accounts"]), 200),
    reason: text("Say why, in a sentence for the record", 1000),
  })
  .superRefine(({ contacts, tenancies, defunct, preferred }, context) => {
    // Else the notice would go to whoever stood first: nobody reads a mailbox of a customer that is gone.
    if (defunct !== null && !contacts[preferred ?? -1])
      context.addIssue({
        code: "custom",
        path: ["defunct"],
        message: "Choose below, as the preferred contact, whom we tell in its place.",
      });
    twice(contacts, "email", "contacts", context);
    twice(tenancies, "name", "tenancies", context);
  })
  .transform(({ contacts, preferred, tenancies, ...customer }) => ({
    ...customer,
    // Elsewhere there is none of these states.
    state: customer.country === "US" ? customer.state : null,
    contacts: preferredIn(contacts, preferred),
    tenancies: tenancies.filter((row) => row !== null),
  }));

export type CustomerInput = z.output<typeof customerForm>;

/** One contact is the preferred one: the one chosen, else the first. */
function preferredIn(contacts: readonly (z.output<typeof contact> | null)[], chosen: number | null) {
  const known = contacts.flatMap((row, place) => (row ? [{ row, place }] : []));
  const preferred = known.find(({ place }) => place === chosen) ?? known[0];
  return known.map((one) => ({ ...one.row, preferred: one === preferred }));
}

function twice<Key extends string>(
  rows: readonly ({ readonly [key in Key]: string } | null)[],
  key: Key,
  list: string,
  context: z.RefinementCtx,
) {
  const seen = new Set<string>();
  for (const [place, row] of rows.entries()) {
    const value = row?.[key].toLowerCase();
    if (value === undefined) continue;
    if (seen.has(value))
      context.addIssue({ code: "custom", path: [list, place, key], message: "This is here twice. Keep one of them." });
    seen.add(value);
  }
}
