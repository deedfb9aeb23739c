import { type DataCategory, dataCategories } from "@/lib/law/request/data-category";
import type { ItemFacts } from "@/lib/law/request/file";
import { instrumentRow } from "@/lib/law/request/instrument";

/** Whether an instrument can compel a category at all. Keys and credentials never: policy, for every instrument. */
export function permitted(instrumentCode: string, category: DataCategory): boolean {
  return category !== "credential_key" && instrumentRow(instrumentCode).ceiling.includes(category);
}

/** Why a category lies beyond the ceiling, as the scope grid says it. */
export function ceilingReason(instrumentCode: string, category: DataCategory): string {
  const row = instrumentRow(instrumentCode);
  const words = dataCategories[category].words;
  if (category === "credential_key") return "Keys and credentials are never given, whatever the instrument.";
  if (permitted(instrumentCode, category))
    return `${row.label} can compel ${words.toLowerCase()} data (${row.source}).`;
  return `${row.label} cannot compel ${words.toLowerCase()} data (${row.source}).`;
}

/** An item as a person names it: `Content 2026-01-01 – 2026-01-31 (mail)`. */
export function itemWords(item: Pick<ItemFacts, "category" | "askedFrom" | "askedTo" | "service">): string {
  const range = item.askedFrom || item.askedTo ? ` ${item.askedFrom ?? "…"} – ${item.askedTo ?? "…"}` : "";
  return `${dataCategories[item.category].words}${range}${item.service ? ` (${item.service})` : ""}`;
}
