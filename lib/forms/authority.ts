import { z } from "zod";
import { country } from "@/lib/forms/country";
import { choice, id, optionalText, text, versionRead } from "@/lib/forms/fields";
import { isBlank } from "@/lib/forms/rows";
import { keysOf } from "@/lib/law/shared/keys";
import { type UsSide, usSides } from "@/lib/law/shared/us-states";

/** Domains one a line, or with commas or blanks between; from JSON a list. Kept in ASCII, as mail carries them. */
const domains = z
  .preprocess((typed) => (Array.isArray(typed) ? typed.join(" ") : typed), optionalText(4000))
  .transform((typed, context) => {
    const given = typed.split(/[\s,;]+/).filter((one) => one !== "");
    const read = given.map((one) => ({ one, domain: asDomain(one) }));
    for (const { one, domain } of read) {
      if (domain === null)
        context.addIssue({
          code: "custom",
          message: `“${one.slice(0, 80)}” is not a domain. Write it as justice.example.`,
        });
    }
    if (given.length > 50) context.addIssue({ code: "custom", message: "At most 50 domains." });
    return [...new Set(read.flatMap(({ domain }) => domain ?? []))];
  });

const email = z
  .preprocess((typed) => typed ?? "", optionalText(254))
  .pipe(
    z.union([z.literal(""), z.email("This is not an e-mail address.")], { error: "This is not an e-mail address." }),
  )
  .transform((typed) => (typed === "" ? null : typed));

const fields = {
  name: text("Name the authority", 200),
  country: country("Choose the country"),
  state: z.preprocess(
    (typed) => (isBlank(typed) ? null : typed),
    choice(keysOf(usSides), "Choose from the list").nullable(),
  ),
  domains,
  email,
  callbackNumber: optionalText(60),
  callbackSource: optionalText(300),
};

/** An authority as it is described when a request arrives. A number is worth what its source is, so neither comes alone. */
export const newAuthority = z.object(fields).superRefine(numberWithSource).transform(columnsOf);

/** Taking the flag off an authority: the reason goes on the record. */
export const clearFlagForm = z.object({
  id: id("Load the page again"),
  version: versionRead,
  reason: text("Say why, in a sentence for the record", 1000),
});

/** An authority kept under Authorities: the reason goes on the record. */
export const authorityForm = z
  .object({
    ...fields,
    id: z.preprocess(
      (typed) => (typed === undefined || typed === "" ? null : typed),
      id("Choose one from the list").nullable(),
    ),
    version: versionRead,
    reason: text("Say why, in a sentence for the record", 1000),
  })
  .superRefine(numberWithSource)
  .transform(({ id, version, reason, ...typed }) => ({ id, version, reason, authority: columnsOf(typed) }));

interface Typed {
  readonly name: string;
  readonly country: { readonly code: string; readonly label: string };
  readonly state: UsSide | null;
  readonly domains: readonly string[];
  readonly email: string | null;
  readonly callbackNumber: string;
  readonly callbackSource: string;
}

function columnsOf({ name, country, state, domains, email, callbackNumber, callbackSource }: Typed) {
  return {
    name,
    // Elsewhere there is none of these states.
    state: country.code === "US" ? state : null,
    country: country.code,
    countryLabel: country.label,
    domains,
    email,
    callbackNumber: callbackNumber || null,
    callbackSource: callbackSource || null,
  };
}

function numberWithSource(typed: { callbackNumber: string; callbackSource: string }, context: z.RefinementCtx) {
  if (typed.callbackNumber !== "" && typed.callbackSource === "") {
    context.addIssue({
      code: "custom",
      path: ["callbackSource"],
      message: "Say where the number came from: one taken from a request proves nothing",
    });
  }
  if (typed.callbackNumber === "" && typed.callbackSource !== "") {
    context.addIssue({ code: "custom", path: ["callbackNumber"], message: "Give the number that this source is for" });
  }
}

/** The domain in ASCII; null when there can be none of that name. */
function asDomain(typed: string): string | null {
  const bare = typed.replace(/^@/, "").replace(/\.$/, "");
  if (bare.length > 253 || !/^[\p{L}\p{N}\p{M}-]+(\.[\p{L}\p{N}\p{M}-]+)+$/u.test(bare)) return null;
  try {
    const { hostname } = new URL(`http://${bare}/`);
    return /^\d+(\.\d+){3}$/.test(hostname) ? null : hostname;
  } catch {
    return null;
  }
}
