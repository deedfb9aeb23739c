import { keysOf } from "@/lib/law/shared/keys";
/** What kind of data a demand item asks for, from the least to the most intrusive. */
export const dataCategories = {
  subscriber: {
    words: "Subscriber",
    examples: "name, address, session times, length and type of service, payment means",
  },
  identify_only: {
    words: "Connection data that identifies a user",
    examples: "the IP address, port and time of one connection, asked only to learn who used it",
  },
  traffic: { words: "Traffic", examples: "headers, logs, sharing records, location history" },
  content: { words: "Content", examples: "mail, files, databases, images of machines, prompts" },
  realtime_meta: { words: "Real-time traffic", examples: "future headers and logs" },
  realtime_content: { words: "Real-time content", examples: "future communications" },
  credential_key: { words: "Keys and credentials", examples: "keys, passwords, tokens" },
} as const satisfies Record<string, { words: string; examples: string }>;

export type DataCategory = keyof typeof dataCategories;

export const allDataCategories = keysOf(dataCategories);

/** Whether disclosing it is disclosing content; everything else is counted as non-content. */
export function isContent(category: DataCategory): boolean {
  return category === "content" || category === "realtime_content";
}
