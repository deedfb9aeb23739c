import { clockIdIn } from "@/lib/law/request/read-clock";
import {
  type DueRule,
  type InstrumentRule,
  redirectRuleWords,
  secrecyRules,
} from "@/lib/law/instrument/instrument-rule";
import {
  oneOr,
  type Said,
  saidIn,
  someOr,
  textOr,
  textOrNull,
  textsByKeyOr,
  textsOr,
  truthOr,
} from "@/lib/law/rules/said";
import { requestCategories } from "@/lib/law/shared/category";
import { allDataCategories, type DataCategory } from "@/lib/law/shared/data-category";
import { type DataField, fieldsOf } from "@/lib/law/shared/data-field";
import { keysOf } from "@/lib/law/shared/keys";

/** What an instrument's kept body says; where it says nothing, as in rows of earlier releases, what is shipped. */
export function readInstrument(shipped: InstrumentRule, said: Said): Omit<InstrumentRule, keyof Head> {
  const secrecy = saidIn(said["secrecy"]);
  return {
    label: textOr(said["label"], shipped.label),
    issuer: textOr(said["issuer"], shipped.issuer),
    category: oneOr(said["category"], requestCategories, shipped.category),
    ceiling: someOr(said["ceiling"], allDataCategories, shipped.ceiling),
    limits: limitsIn(said["limits"]) ?? shipped.limits,
    // A row from before fields were named reaches all of them, as it did when it was written down, and as SQL reads it.
    fields: fieldsIn(said["fields"]),
    due: dueIn(said["due"]) ?? shipped.due,
    emergencyDue: said["emergencyDue"] === null ? null : (clockIdIn(said["emergencyDue"]) ?? shipped.emergencyDue),
    redirect: oneOr(said["redirect"], keysOf(redirectRuleWords), shipped.redirect),
    secrecy: {
      rule: oneOr(secrecy["rule"], keysOf(secrecyRules), shipped.secrecy.rule),
      words: textOr(secrecy["words"], shipped.secrecy.words),
    },
    jurisdictions: textsOr(said["jurisdictions"], shipped.jurisdictions),
    beginsIn: textsByKeyOr(said["beginsIn"], shipped.beginsIn),
    begunBy: textOrNull(said["begunBy"], shipped.begunBy),
    government: truthOr(said["government"], shipped.government),
    disclosesNothing: truthOr(said["disclosesNothing"], shipped.disclosesNothing),
    keepsCopy: truthOr(said["keepsCopy"], shipped.keepsCopy),
    notYet: textOrNull(said["notYet"], shipped.notYet),
    note: textOrNull(said["note"], shipped.note),
  };
}

type Head = Pick<InstrumentRule, "effectiveFrom" | "effectiveTo" | "source" | "confirmedBy">;

function limitsIn(value: unknown): InstrumentRule["limits"] | null {
  if (value === undefined || value === null) return null;
  const said = textsByKeyOr(value, {});
  const found: Partial<Record<DataCategory, string>> = {};
  for (const category of allDataCategories) {
    const limit = said[category];
    if (limit !== undefined) found[category] = limit;
  }
  return found;
}

function fieldsIn(value: unknown): InstrumentRule["fields"] {
  const said = saidIn(value);
  const found: Partial<Record<DataCategory, readonly DataField[]>> = {};
  for (const category of allDataCategories) {
    const fields = someOr(said[category], fieldsOf(category), []);
    if (fields.length > 0) found[category] = fields;
  }
  return found;
}

function dueIn(value: unknown): DueRule | null {
  return value === "on_face" ? value : clockIdIn(value);
}
