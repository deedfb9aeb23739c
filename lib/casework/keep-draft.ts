import type { Actor } from "@/lib/law/permission/role";
import { deleteDraft, draftOf, type KeptDraft, saveDraft, type Typed } from "@/lib/store/drafts";

const largest = { name: 200, characters: 2_000_000 } as const;

/**
 * Keeps what a person has typed so far, so that a closed tab loses nothing. What is larger than any form is not kept.
 *
 * @param form which form, and of what: `receive-request`, `review WD-7KQ4M-2XPRC`
 */
export async function keepDraft(actor: Actor, form: string, typed: Typed, now: Date): Promise<void> {
  const characters = Object.entries(typed)
    .flat(2)
    .reduce((sum, text) => sum + text.length, 0);
  if (form.length > largest.name || characters > largest.characters) return;
  await saveDraft(actor, form, typed, now);
}

export async function readDraft(actor: Actor, form: string): Promise<KeptDraft | null> {
  return draftOf(actor, form);
}

/** Once the form was sent for good. */
export async function dropDraft(actor: Actor, form: string): Promise<void> {
  await deleteDraft(actor, form);
}
