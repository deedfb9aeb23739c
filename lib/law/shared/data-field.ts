import { type DataCategory, dataCategories } from "@/lib/law/shared/data-category";
import { keysOf } from "@/lib/law/shared/keys";

interface FieldRow {
  readonly category: DataCategory;
  readonly words: string;
  /** Where the law, or our own list, names it. */
  readonly source: string;
}

const stored = "18 USC 2703(c)(1); Regulation (EU) 2023/1543, Article 3(11)";
const content = "18 USC 2510(8) and 2703(a); Regulation (EU) 2023/1543, Article 3(12)";
const policy = "Policy of the desk: never given";

/**
 * What can be named within each kind of data, where an instrument asks for less than all of it. Adding one is adding a
 * row. What an instrument reaches of them is no part of this list: that is its rule.
 */
export const dataFields = {
  name: { category: "subscriber", words: "name", source: "18 USC 2703(c)(2)(A)" },
  address: { category: "subscriber", words: "address", source: "18 USC 2703(c)(2)(B)" },
  connection_records: {
    category: "subscriber",
    words: "telephone connection records",
    source: "18 USC 2703(c)(2)(C)",
  },
  session_times: {
    category: "subscriber",
    words: "session times and durations",
    source: "18 USC 2703(c)(2)(C)",
  },
  billing_records: {
    category: "subscriber",
    words: "toll billing records",
    source: "18 USC 2709(a) and (b)(1); among the records of 18 USC 2703(c)(2)(C)",
  },
  service_length: { category: "subscriber", words: "length of service", source: "18 USC 2703(c)(2)(D)" },
  service_types: { category: "subscriber", words: "types of service", source: "18 USC 2703(c)(2)(D)" },
  subscriber_number: {
    category: "subscriber",
    words: "telephone or instrument number",
    source: "18 USC 2703(c)(2)(E)",
  },
  assigned_address: { category: "subscriber", words: "assigned IP address", source: "18 USC 2703(c)(2)(E)" },
  payment_means: { category: "subscriber", words: "means and source of payment", source: "18 USC 2703(c)(2)(F)" },
  ip_address: { category: "identify_only", words: "IP address", source: "Regulation (EU) 2023/1543, Article 3(10)" },
  source_port: { category: "identify_only", words: "source port", source: "Regulation (EU) 2023/1543, Article 3(10)" },
  connection_time: {
    category: "identify_only",
    words: "time of the connection",
    source: "Regulation (EU) 2023/1543, Article 3(10)",
  },
  headers: { category: "traffic", words: "headers", source: stored },
  access_logs: { category: "traffic", words: "logs", source: stored },
  sharing_records: { category: "traffic", words: "sharing records", source: stored },
  location_history: { category: "traffic", words: "location history", source: stored },
  mail: { category: "content", words: "mail", source: content },
  files: { category: "content", words: "stored files", source: content },
  databases: { category: "content", words: "databases", source: content },
  machine_images: { category: "content", words: "images of machines", source: content },
  prompts: { category: "content", words: "prompts", source: content },
  future_headers: { category: "realtime_meta", words: "future headers", source: "18 USC 3127(3) and (4)" },
  future_logs: { category: "realtime_meta", words: "future logs", source: "18 USC 3127(3) and (4)" },
  future_messages: {
    category: "realtime_content",
    words: "future messages and files",
    source: "18 USC 2510(12)",
  },
  future_calls: { category: "realtime_content", words: "future calls", source: "18 USC 2510(1)" },
  keys: { category: "credential_key", words: "keys", source: policy },
  passwords: { category: "credential_key", words: "passwords", source: policy },
  tokens: { category: "credential_key", words: "tokens", source: policy },
} as const satisfies Record<string, FieldRow>;

export type DataField = keyof typeof dataFields;

export const allDataFields = keysOf(dataFields);

/** The fields of each kind of data, in the order of the list. */
export function fieldsOf(category: DataCategory): readonly DataField[] {
  return allDataFields.filter((field) => dataFields[field].category === category);
}

/** Fields in words, in the order of the list; one that a later version no longer knows stays as it is. */
export function fieldTexts(fields: readonly string[]): readonly string[] {
  const known = allDataFields.filter((field) => fields.includes(field)).map((field) => dataFields[field].words);
  return [...known, ...fields.filter((field) => !isDataField(field))];
}

export function isDataField(code: string): code is DataField {
  return Object.hasOwn(dataFields, code);
}

/** Fields as they are chosen from. */
export function fieldOptions(fields: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  return fields.map((value) => ({ value, label: capital(fieldTexts([value]).join("")) }));
}

/** Every kind of data with its fields. */
export const fieldGroups = keysOf(dataCategories).map((category) => ({
  category,
  words: dataCategories[category].words,
  options: fieldOptions(fieldsOf(category)),
}));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
