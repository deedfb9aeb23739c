import { z } from "zod";
import { cutOf, cutWords } from "@/lib/forms/clock-cut";
import { choice, optionalText, several, text, ticked } from "@/lib/forms/fields";
import { fieldNames } from "@/lib/forms/field-names";
import { warningsField } from "@/lib/forms/warning-points";
import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import { redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { stateProcess } from "@/lib/law/instrument/shield-rule";
import { isInstrument } from "@/lib/law/request/instrument";
import { clockUnits, isClock } from "@/lib/law/request/read-clock";
import type { ClockTerms, InstrumentTerms, MinimumTerms, ShieldTerms, TextTerms } from "@/lib/law/request/rule-change";
import { isCountryCode } from "@/lib/law/shared/countries";
import { allDataCategories, type DataCategory } from "@/lib/law/shared/data-category";
import { type DataField, fieldsOf } from "@/lib/law/shared/data-field";
import { keysOf } from "@/lib/law/shared/keys";

/** Keys and credentials are in no ceiling: they are never given, whatever the instrument. */
export const ceilingCategories = allDataCategories.filter(
  (one): one is Exclude<DataCategory, "credential_key"> => one !== "credential_key",
);

/** The name of the field that holds the condition of a category. */
export const limitField = (category: DataCategory) => `limit_${category}` as const;

/** The name of the boxes of a category that say which fields alone it reaches. */
export const fieldsField = (category: (typeof ceilingCategories)[number]) => `fields_${category}` as const;

const none = (typed: unknown) => (typed === "" || typed === undefined ? null : typed);
const clockId = z.string().refine(isClock, "Choose a clock from the list");
const limit = optionalText(500);

/** ISO countries, `EU` or `*`, in one line. */
const countries = text("Name the countries: ISO codes, EU, or * for any", 2000)
  .transform((typed) => [...new Set(typed.toUpperCase().split(/[\s,;]+/))].filter((one) => one !== ""))
  .refine((codes) => codes.every((one) => one === "EU" || one === "*" || isCountryCode(one)), {
    message: "Write countries as two capital letters each, EU for every Member State, or * for any",
  });

export const instrumentTerms = z
  .object({
    issuer: text("Say who issues it", 500),
    jurisdictions: countries,
    ceiling: several(choice(ceilingCategories, "Choose from the list"), "").or(z.undefined().transform(() => [])),
    limit_subscriber: limit,
    limit_identify_only: limit,
    limit_traffic: limit,
    limit_content: limit,
    limit_realtime_meta: limit,
    limit_realtime_content: limit,
    limit_credential_key: limit,
    fields_subscriber: fieldNames,
    fields_identify_only: fieldNames,
    fields_traffic: fieldNames,
    fields_content: fieldNames,
    fields_realtime_meta: fieldNames,
    fields_realtime_content: fieldNames,
    due: z.literal("on_face").or(clockId),
    emergencyDue: z.preprocess(none, clockId.nullable()),
    redirect: choice(keysOf(redirectRuleWords), "Say whether a redirect is attempted"),
    secrecyRule: choice(keysOf(secrecyRules), "Say what forbids telling the customer"),
    secrecyWords: text("Say in words what forbids telling the customer", 500),
    notYet: optionalText(500),
    note: optionalText(1000),
  } satisfies Record<string, z.ZodType> & Record<ReturnType<typeof limitField | typeof fieldsField>, z.ZodType>)
  .transform((typed): InstrumentTerms => {
    const { issuer, jurisdictions, due, emergencyDue, redirect, secrecyRule: rule, secrecyWords: words } = typed;
    const limits: Partial<Record<DataCategory, string>> = {};
    for (const category of allDataCategories) {
      const said = typed[limitField(category)];
      if (said !== "") limits[category] = said;
    }
    const fields: Partial<Record<DataCategory, readonly DataField[]>> = {};
    for (const category of ceilingCategories) {
      const only = fieldsOf(category).filter((one) => typed[fieldsField(category)].includes(one));
      if (only.length > 0) fields[category] = only;
    }
    const ceiling = allDataCategories.filter((one) => typed.ceiling.some((chosen) => chosen === one));
    const more = { notYet: typed.notYet || null, note: typed.note || null };
    return {
      issuer,
      jurisdictions,
      ceiling,
      limits,
      fields,
      due,
      emergencyDue,
      redirect,
      secrecy: { rule, words },
      ...more,
    };
  });

export const clockTerms = z
  .object({
    length: z.coerce.number({ error: "Give the length as a number" }).int("Give a whole number").min(0).max(10_000),
    unit: choice(clockUnits, "Choose what is counted"),
    calendar: z.preprocess(
      none,
      z
        .string()
        .regex(/^(?:authority|establishment|[A-Z]{2})$/, "Choose from the list")
        .nullable(),
    ),
    rolls: ticked,
    countsFirstDay: ticked,
    fromIssue: ticked,
    leastWorkingDays: z.coerce
      .number({ error: "Give the days as a number" })
      .int("Give a whole number")
      .min(0)
      .max(100),
    pausedBy: several(choice(keysOf(pauseBasisWords), "Choose from the list"), "").or(
      z.undefined().transform(() => []),
    ),
    cutBy: choice(keysOf(cutWords), "Choose what cuts it short").transform(cutOf),
    warnings: warningsField,
    onExpiry: text("Say what follows when it has run out", 300),
  })
  .transform(({ pausedBy, ...typed }): ClockTerms => ({
    ...typed,
    pausedBy: keysOf(pauseBasisWords).filter((one) => pausedBy.some((chosen) => chosen === one)),
  }));

const least = {
  code: z.preprocess(none, z.string().refine(isInstrument, "Choose an instrument from the list").nullable()),
  words: text("Say what it is called there, or why nothing compels it", 500),
};

export const minimumTerms = z
  .object({
    us_code: least.code,
    us_words: least.words,
    eu_code: least.code,
    eu_words: least.words,
    uk_code: least.code,
    uk_words: least.words,
    between_states_code: least.code,
    between_states_words: least.words,
  })
  .transform((typed): MinimumTerms => ({
    least: {
      us: { code: typed.us_code, words: typed.us_words },
      eu: { code: typed.eu_code, words: typed.eu_words },
      uk: { code: typed.uk_code, words: typed.uk_words },
      between_states: { code: typed.between_states_code, words: typed.between_states_words },
    },
  }));

export const shieldTerms = z.object({
  instruments: several(choice(stateProcess, "Choose from the list"), "").or(z.undefined().transform(() => [])),
  attests: text("Say what the attestation must say", 500),
  bindsUs: ticked,
}) satisfies z.ZodType<ShieldTerms>;

export const textTerms = z
  .object({ says: optionalText(4000) })
  .transform(({ says }): TextTerms => ({ says: says || null }));
