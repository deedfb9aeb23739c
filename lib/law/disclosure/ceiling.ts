import { reachOf } from "@/lib/law/instrument/ceiling-table";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { regimeOf } from "@/lib/law/instrument/instrument-rules";
import { type DataCategory, dataCategories } from "@/lib/law/shared/data-category";
import { fieldTexts } from "@/lib/law/shared/data-field";
import { listed, withinWords } from "@/lib/law/shared/letter-words";
import { type AskedFields, fieldsAsked } from "@/lib/law/disclosure/named-fields";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";
import { instrumentIn, minimumIn, type RuleSet } from "@/lib/law/request/rule-set";

/** Whether an instrument can compel a category at all. Keys and credentials never: policy, for every instrument. */
export function permitted(rule: InstrumentRule, category: DataCategory): boolean {
  const reach = reachOf(rule, category);
  return reach === "whole" || reach === "in_part";
}

/**
 * The fields of an item that an instrument reaches among those asked: null: nothing of it; empty: all of its kind of data,
 * since neither side names any.
 */
export function permittedFields(rule: InstrumentRule, item: AskedFields): readonly string[] | null {
  if (!permitted(rule, item.category)) return null;
  const reached = rule.fields[item.category] ?? [];
  if (reached.length === 0) return item.fields;
  const both = reached.filter((field) => fieldsAsked(item).includes(field));
  return both.length > 0 ? both : null;
}

/** Whether an instrument reaches anything of an item: its kind of data, and one at least of the fields asked. */
export function itemPermitted(rule: InstrumentRule, item: AskedFields): boolean {
  return permittedFields(rule, item) !== null;
}

/** The fields asked of an item that an instrument does not reach; none where it reaches all of its kind of data. */
export function fieldsBeyond(rule: InstrumentRule, item: AskedFields): readonly string[] {
  const reached: readonly string[] = rule.fields[item.category] ?? [];
  return reached.length === 0 ? [] : fieldsAsked(item).filter((field) => !reached.includes(field));
}

/** What an instrument can do about a category, and what could where it cannot, as the scope grid says it. */
export function ceilingReason(
  { instrumentCode, instrument: rule, rules }: Pick<RequestFile, "instrumentCode" | "instrument" | "rules">,
  category: DataCategory,
): string {
  if (category === "credential_key") return "Keys and credentials are never given, whatever the instrument.";
  const regime = regimeOf(instrumentCode);
  if (regime === null) return "Counsel has not described this legal process: it compels nothing.";
  const subject = capital(withArticle(rule.label));
  if (permitted(rule, category)) {
    const limit = rule.limits[category];
    const only = fieldTexts(rule.fields[category] ?? []);
    const fields = only.length > 0 ? `, of it only ${listed(only)}` : "";
    return `${subject} can compel ${named[category]}${fields} (${rule.source}).${limit ? ` ${limit}` : ""}`;
  }
  return `${subject} cannot compel ${named[category]} (${rule.source}). ${whatCould(rules, rule, instrumentCode, category)}`;
}

/** An item as a person names it: `Content 2026-01-01 – 2026-01-31 (Drive; stored files and databases)`. */
export function itemWords(item: Pick<ItemFacts, "category" | "askedFrom" | "askedTo" | "service" | "fields">): string {
  const range = item.askedFrom || item.askedTo ? ` ${item.askedFrom ?? "…"} – ${item.askedTo ?? "…"}` : "";
  const within = withinWords(item.service, item.fields);
  return `${dataCategories[item.category].words}${range}${within ? ` (${within})` : ""}`;
}

/** The way that stays open. A litigant has none with us: what a court's party may see, it seeks from the customer. */
function whatCould(rules: RuleSet, rule: InstrumentRule, code: string, category: DataCategory): string {
  if (rule.disclosesNothing) return "It asks for no data; disclosing needs an instrument of its own.";
  if (rule.notYet !== null) return rule.notYet;
  if (!rule.government) return "A litigant seeks it from the customer.";
  const { least, confirmedBy } = minimumIn(rules, category);
  const { code: needed, words } = least[regimeOf(code) ?? "between_states"];
  const sentence =
    needed === null ? words : `${capital(named[category])} needs ${withArticle(instrumentIn(rules, needed).label)}`;
  return `${sentence}${confirmedBy === null ? " (a default, not confirmed)" : ""}.`;
}

const named = {
  subscriber: "subscriber data",
  identify_only: "data that only identifies a person",
  traffic: "traffic data",
  content: "content",
  realtime_meta: "real-time traffic data",
  realtime_content: "real-time content",
  credential_key: "keys and credentials",
} as const satisfies Record<DataCategory, string>;

/** `a US subpoena`, `an EU national order`, `a mutual legal assistance request`. */
function withArticle(label: string): string {
  const inside = /^(?:US|UK|EU|European|DSA|Second)\b/.test(label) ? label : lowered(label);
  return `${/^(?:EU\b|[aeio])/.test(inside) ? "an" : "a"} ${inside}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
