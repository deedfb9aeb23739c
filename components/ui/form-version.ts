import type { FormState } from "@/lib/forms/form-state";

export type Hidden = Readonly<Record<string, string | number>>;

/**
 * What a form sends unseen. Its `version` moves on once the reader was told what changed, and stays there when the
 * next answer is about something else: what was sent last is in `typed`.
 */
export function withVersion(hidden: Hidden, { changed, typed }: FormState): Hidden {
  const told = [hidden["version"], typed?.["version"], changed?.version].map(Number).filter((version) => version > 0);
  return told.length > 0 ? { ...hidden, version: Math.max(...told) } : hidden;
}
